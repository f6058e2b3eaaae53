import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { PathWriter } from '../store/path-writer.js';
import { UnitWriter } from '../store/unit-writer.js';

const refuse = refusing<OrganisationReasons>();

export type PathsMended = { readonly removed: number; readonly entered: number };

/** Makes the index of the trees as the edges say, where it is not; only the operator at the machine. */
@Injectable()
export class RebuildPaths {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: UnitWriter,
    private readonly paths: PathWriter,
  ) {}

  run(viewer: Viewer): Promise<Outcome<PathsMended>> {
    return this.work.write(viewer, { act: 'rebuildPaths', input: {} }, async (tx) => {
      const { mayChange } = await this.units.lock(tx);
      if (!mayChange) return refused([refuse('ORGANISATION_NOT_YOURS', {})]);
      const mended = await this.paths.mend(tx);
      tx.witness({ act: 'rebuildPaths', subject: { type: 'Organisation', id: 'paths' }, facts: mended });
      return done(mended);
    });
  }
}

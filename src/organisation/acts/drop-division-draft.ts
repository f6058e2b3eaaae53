import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type DivisionId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DivisionRef, objectionsToVersion } from '../domain/division.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { DivisionWriter } from '../store/division-writer.js';

const refuse = refusing<OrganisationReasons>();

export interface DivisionDropping {
  readonly division: DivisionRef;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Hủy dự thảo. Nothing was issued, so nothing but the audit log remembers it. */
@Injectable()
export class DropDivisionDraft {
  constructor(
    private readonly work: UnitOfWork,
    private readonly divisions: DivisionWriter,
  ) {}

  run(viewer: Viewer, dropping: DivisionDropping): Promise<Outcome<{ divisionId: DivisionId }>> {
    const { division, expectedVersion, idempotencyKey } = dropping;
    const call = { act: 'dropDivisionDraft', idempotencyKey, input: dropping };
    return this.work.write(viewer, call, async (tx) => {
      const draft = await this.divisions.lock(tx, division);
      if (draft === null) return refused([refuse('DIVISION_NOT_FOUND', {}, ['division'])]);
      const stale = objectionsToVersion(draft, expectedVersion);
      if (stale.length > 0) return refused(stale);
      const { divisionId, organiserId, version } = draft;
      await this.divisions.remove(tx, divisionId);
      tx.witness({
        act: 'dropDivisionDraft',
        subject: { type: 'Division', id: divisionId },
        onBehalfOf: organiserId,
        facts: { ...division, version },
      });
      return done({ divisionId });
    });
  }
}

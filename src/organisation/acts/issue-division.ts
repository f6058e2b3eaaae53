import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DivisionRef, objectionsToVersion } from '../domain/division.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { clusterConstraints } from '../store/constraints.js';
import { UnitWriter } from '../store/unit-writer.js';
import { type DivisionIssued, IssuingObjectors, IssuingStores } from './issuing.js';

const refuse = refusing<OrganisationReasons>();

export interface DivisionIssuing {
  readonly division: DivisionRef;
  readonly expectedVersion: number;
  /** Số, ngày và cơ quan của quyết định. The decision it rests on. */
  readonly legalBasis: string;
  readonly dryRun: boolean;
  readonly idempotencyKey: string;
}

/** Ban hành. The draft becomes clusters from its day to the end of the year; those before it stay with their dates. */
@Injectable()
export class IssueDivision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: UnitWriter,
    private readonly stores: IssuingStores,
    private readonly objectors: IssuingObjectors,
  ) {}

  run(viewer: Viewer, issuing: DivisionIssuing): Promise<Outcome<DivisionIssued>> {
    const { division, expectedVersion, dryRun, idempotencyKey } = issuing;
    const call = {
      ...{ act: 'issueDivision', idempotencyKey, input: issuing },
      ...{ rehearsal: dryRun, constraints: clusterConstraints },
    };
    return this.work.write(viewer, call, async (tx) => {
      await this.units.lock(tx);
      const draft = await this.stores.divisions.lock(tx, division);
      if (draft === null) return refused([refuse('DIVISION_NOT_FOUND', {}, ['division'])]);
      const stale = objectionsToVersion(draft, expectedVersion);
      if (stale.length > 0) return refused(stale);
      const objections = await this.objectors.objections(tx, draft);
      if (objections.length > 0) return refused(objections);
      return done(await this.stores.issue(tx, draft, issuing.legalBasis));
    });
  }
}

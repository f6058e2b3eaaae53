import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type DivisionId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { newId } from '../../platform/database/ids.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type PlannedCluster } from '../domain/cluster-year.js';
import { carriedOver, type DivisionSource } from '../domain/division-carry.js';
import { type DivisionRef, objectionsToDrafting } from '../domain/division.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { divisionConstraints } from '../store/constraints.js';
import { type DivisionPlace, DivisionSourceReader } from '../store/division-source-reader.js';
import { DivisionWriter } from '../store/division-writer.js';

const refuse = refusing<OrganisationReasons>();

export interface DivisionDrafting {
  readonly division: DivisionRef;
  readonly source: DivisionSource;
  /** Who led and who was deputy stays so; else all are members until they are named. */
  readonly keepRoles: boolean;
  readonly idempotencyKey: string;
}

/** A draft as an act left it. */
export type DraftDone = {
  readonly divisionId: DivisionId;
  readonly version: number;
};

/** Lập dự thảo. Drafts the clusters of a year from those before, with what became of their members since. */
@Injectable()
export class DraftDivision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sources: DivisionSourceReader,
    private readonly divisions: DivisionWriter,
  ) {}

  run(viewer: Viewer, drafting: DivisionDrafting): Promise<Outcome<DraftDone>> {
    const { division, source, keepRoles, idempotencyKey } = drafting;
    const call = { act: 'draftDivision', idempotencyKey, input: drafting, constraints: divisionConstraints };
    return this.work.write(viewer, call, async (tx) => {
      const organiserId = await this.sources.organiser(tx, division);
      if (organiserId === null) return refused([refuse('UNIT_NOT_FOUND', {}, ['division', 'organiserCode'])]);
      const objections = objectionsToDrafting(division);
      if (objections.length > 0) return refused(objections);
      const { line, year, from } = division;
      const place = { organiserId, line, year, from };
      const clusters = await this.carried(tx, place, { source, keepRoles });
      const divisionId = newId<'Division'>();
      await this.divisions.insert(tx, { ...place, divisionId, version: 1, clusters });
      tx.witness({
        act: 'draftDivision',
        subject: { type: 'Division', id: divisionId },
        onBehalfOf: organiserId,
        facts: { line, year, from, source, clusters: clusters.length },
      });
      return done({ divisionId, version: 1 });
    });
  }

  private async carried(
    tx: ReadTx,
    place: DivisionPlace,
    { source, keepRoles }: Pick<DivisionDrafting, 'source' | 'keepRoles'>,
  ): Promise<readonly PlannedCluster[]> {
    if (source === 'EMPTY') return [];
    const year = source === 'LAST_YEAR' ? place.year - 1 : place.year;
    const clusters = await this.sources.earlier(tx, place, year);
    const units = clusters.flatMap(({ seats }) => seats.map(({ unitId }) => unitId));
    return carriedOver(clusters, await this.sources.survivors(tx, units, place.from), { keepRoles });
  }
}

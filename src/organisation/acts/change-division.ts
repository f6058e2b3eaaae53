import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DivisionEdit, edited } from '../domain/division-edits.js';
import { type DivisionDraft, type DivisionRef, objectionsToVersion } from '../domain/division.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { DivisionReader } from '../store/division-reader.js';
import { DivisionSourceReader } from '../store/division-source-reader.js';
import { DivisionWriter } from '../store/division-writer.js';
import { type DraftDone } from './draft-division.js';

const refuse = refusing<OrganisationReasons>();

/** An edit that names its unit by code. */
export type CodedEdit = DivisionEdit<{ readonly code: string }>;

export interface DivisionChange {
  readonly division: DivisionRef;
  readonly expectedVersion: number;
  readonly edits: readonly CodedEdit[];
  readonly idempotencyKey: string;
}

/** Changes a draft by a list of edits: all of them, or none with everything that stands against any. */
@Injectable()
export class ChangeDivision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly divisions: DivisionWriter,
    private readonly reader: DivisionReader,
    private readonly sources: DivisionSourceReader,
  ) {}

  run(viewer: Viewer, change: DivisionChange): Promise<Outcome<DraftDone>> {
    const { division, expectedVersion, idempotencyKey } = change;
    return this.work.write(viewer, { act: 'changeDivision', idempotencyKey, input: change }, async (tx) => {
      const draft = await this.divisions.lock(tx, division);
      if (draft === null) return refused([refuse('DIVISION_NOT_FOUND', {}, ['division'])]);
      const stale = objectionsToVersion(draft, expectedVersion);
      if (stale.length > 0) return refused(stale);
      const { clusters, objections } = edited(draft.clusters, await this.withUnits(tx, draft, change.edits));
      if (objections.length > 0) return refused(objections);
      await this.divisions.save(tx, draft.divisionId, clusters);
      const version = draft.version + 1;
      tx.witness({
        act: 'changeDivision',
        subject: { type: 'Division', id: draft.divisionId },
        onBehalfOf: draft.organiserId,
        facts: { version, edits: change.edits },
      });
      return done({ divisionId: draft.divisionId, version });
    });
  }

  /** Who sits in the draft already is found there, whether it lives or not; another only where it may be seated. */
  private async withUnits(
    tx: ReadTx,
    draft: DivisionDraft,
    edits: readonly CodedEdit[],
  ): Promise<readonly DivisionEdit[]> {
    const seated = [...new Set(draft.clusters.flatMap(({ seats }) => seats.map((own) => own.unitId)))];
    const words = await this.reader.named(
      tx,
      seated.map((unitId) => ({ unitId, on: draft.from })),
    );
    const codes = edits.flatMap((edit) => ('unit' in edit ? [edit.unit.code] : []));
    const known = new Map([
      ...seated.map((unitId, i) => [words[i]?.code ?? '', unitId] as const),
      ...(await this.sources.seatable(tx, draft, codes)),
    ]);
    return edits.map((edit) => {
      if (!('unit' in edit)) return edit;
      const { code } = edit.unit;
      return { ...edit, unit: { code, unitId: known.get(code) ?? null } };
    });
  }
}

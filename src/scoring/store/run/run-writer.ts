import { Injectable } from '@nestjs/common';
import { type RunId, type UnitId } from '../../../kernel/ids.js';
import { newId } from '../../../platform/database/ids.js';
import { type ReadTx, type WriteTx } from '../../../platform/database/transaction.js';
import { type RankedUnit } from '../../domain/engine/rank.js';
import { type FrozenInputs } from '../../domain/run/run.js';
import { resultRows } from '../../domain/run/run-result.js';
import { runHash } from './run-hash.js';
import { type KnownScheme } from '../scheme/scheme-reader.js';
import { type ClusterDesk } from '../scoring-reader.js';

/** Changes whenever the engine's arithmetic could give another result for the same inputs. */
const rulesVersion = '2';

export interface NewRun {
  readonly scheme: KnownScheme;
  readonly frozen: FrozenInputs;
  readonly ranked: readonly RankedUnit[];
  readonly personId: string | null;
}

@Injectable()
export class RunWriter {
  async insertInputs(
    tx: WriteTx,
    { clusterId, periodId }: ClusterDesk,
    {
      personId,
      rows,
    }: {
      personId: string | null;
      rows: readonly { unitId: UnitId; code: string; value: string; document: string }[];
    },
  ): Promise<void> {
    await tx.sql`
      insert into scoring.recorded_input (id, cluster_id, period_id, unit_id, code, value, document, person_id)
      select r.id, ${clusterId}, ${periodId}, r.unit, r.code, r.value, r.document, ${personId}::uuid
        from jsonb_to_recordset(${JSON.stringify(rows.map((row) => ({ id: newId(), unit: row.unitId, ...row })))}::jsonb)
             as r(id uuid, unit uuid, code text, value text, document text)`;
  }

  async insert(tx: WriteTx, { clusterId, periodId }: ClusterDesk, run: NewRun): Promise<RunId> {
    const runId = newId<'ScoringRun'>();
    const { inputs, result, hash } = runTexts(run);
    await tx.sql`
      insert into scoring.run (id, cluster_id, period_id, scheme_id, number, rules_version, inputs, result, hash, person_id)
      select ${runId}, ${clusterId}, ${periodId}, ${run.scheme.schemeId}, coalesce(max(number), 0) + 1, ${rulesVersion},
             ${inputs}, ${result}, ${hash}, ${run.personId}::uuid
        from scoring.run where cluster_id = ${clusterId} and period_id = ${periodId}`;
    await tx.sql`
      insert into scoring.run_row (run_id, unit_id, place, unit_code, unit_name, total, rank, grade, exclusions, marks)
      select ${runId}, unit, place, code, name, total, rank, grade, exclusions, marks
        from jsonb_to_recordset(${result}::jsonb)
             as r(unit uuid, place int, code text, name text, total numeric, rank int, grade text, exclusions jsonb, marks jsonb)`;
    return runId;
  }

  /** The newest run of a cluster and period. */
  async newest(tx: ReadTx, { clusterId, periodId }: ClusterDesk): Promise<RunId | null> {
    const [row] = await tx.sql<{ id: RunId }>`
      select id from scoring.run where cluster_id = ${clusterId} and period_id = ${periodId} order by number desc limit 1`;
    return row?.id ?? null;
  }
}

/** What is kept of a run and hashed, as texts; the same from the same frozen inputs, at any time. */
export function runTexts({ scheme, frozen, ranked }: Omit<NewRun, 'personId'>): {
  readonly inputs: string;
  readonly result: string;
  readonly hash: string;
} {
  const inputs = JSON.stringify(frozen);
  const members = frozen.members.map(({ unitId, code, name }) => ({ unit: unitId, code, name }));
  const result = JSON.stringify(resultRows(scheme.scheme, ranked, members));
  return { inputs, result, hash: runHash({ schemeHash: scheme.hash, rulesVersion, inputs, result }) };
}

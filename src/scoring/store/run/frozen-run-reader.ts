import { Injectable } from '@nestjs/common';
import { type ReportId, type RunId } from '../../../kernel/ids.js';
import { inScope } from '../../../organisation/index.js';
import { sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type FrozenRun } from '../../domain/run/explanation.js';
import { type MemberFacts, nothingRegistered } from '../../domain/sheet/member-facts.js';
import { type FrozenInputs } from '../../domain/run/run.js';
import { type ResultRow } from '../../domain/run/run-result.js';
import { type Scheme } from '../../domain/scheme/scheme.js';
import { rankingTables, seenRanking } from './ranking-reader.js';
import { type FrozenTexts, hashOf, runHash } from './run-hash.js';

/** What a run froze, and whether it is still what was hashed then. */
export interface KeptRun {
  readonly runId: RunId;
  readonly texts: FrozenTexts;
  /** The scheme's very text; null where it was issued before that was kept. */
  readonly schemeText: string | null;
  readonly hash: string;
  readonly hashAgain: string;
  readonly schemeHashAgain: string | null;
  /** The rows that are shown are those that were hashed. */
  readonly rowsAsHashed: boolean;
  /** The scheme that is shown is the text that was hashed; null where that text was not kept. */
  readonly schemeAsHashed: boolean | null;
}

interface KeptRow extends Omit<FrozenTexts, 'schemeHash'> {
  readonly runId: RunId;
  readonly schemeHash: string;
  readonly schemeText: string | null;
  readonly scheme: Scheme;
  readonly schemeIsText: boolean | null;
  readonly hash: string;
  readonly rowsAsHashed: boolean;
}

const frozenColumns = sql`
  run.id as "runId", run.rules_version as "rulesVersion", run.inputs, run.result, run.hash,
  s.hash as "schemeHash", s.text as "schemeText", s.document as scheme`;

/** Each row of a run, as a row of its own and as the text that was hashed: one that stands in one of them only. */
const strayRow = sql`
  select from (select unit_id, place, unit_code, unit_name, total, rank, grade, exclusions, marks from scoring.run_row r where r.run_id = run.id) as shown
    full join (select unit, place, code, name, total, rank, grade, exclusions, marks
                 from jsonb_to_recordset(run.result::jsonb)
                      as t(unit uuid, place int, code text, name text, total numeric, rank int, grade text, exclusions jsonb, marks jsonb)) as hashed
      on (hashed.unit, hashed.place, hashed.code, hashed.name, hashed.total, hashed.exclusions, hashed.marks)
       = (shown.unit_id, shown.place, shown.unit_code, shown.unit_name, shown.total, shown.exclusions, shown.marks)
     and hashed.rank is not distinct from shown.rank and hashed.grade is not distinct from shown.grade
   where shown.unit_id is null or hashed.unit is null`;

/** Reads what runs froze, to those who may see them: of a published one, whoever has a member in the cluster. */
@Injectable()
export class FrozenRunReader {
  async frozen(tx: ReadTx, id: RunId): Promise<FrozenRun | null> {
    const [row] = await tx.sql<Pick<KeptRow, 'scheme' | 'inputs' | 'result'>>`
      select ${frozenColumns} from ${rankingTables} where run.id = ${id} and ${seenRanking}`;
    return row === undefined ? null : parsed(row);
  }

  /** The texts of a run with every hash taken again, and the run itself. */
  async kept(tx: ReadTx, id: RunId): Promise<{ kept: KeptRun; run: FrozenRun } | null> {
    const [row] = await tx.sql<KeptRow>`
      select ${frozenColumns}, s.text::jsonb = s.document as "schemeIsText", not exists (${strayRow}) as "rowsAsHashed"
        from ${rankingTables} where run.id = ${id} and ${seenRanking}`;
    if (row === undefined) return null;
    const { runId, rulesVersion, inputs, result, schemeHash, schemeText, hash, rowsAsHashed } = row;
    const texts = { schemeHash, rulesVersion, inputs, result };
    const schemeHashAgain = schemeText === null ? null : hashOf(schemeText);
    const kept: KeptRun = {
      ...{ runId, texts, schemeText, hash, schemeHashAgain, rowsAsHashed },
      hashAgain: runHash(texts),
      schemeAsHashed:
        schemeText === null ? null : row.schemeIsText === true && schemeHashAgain === schemeHash,
    };
    return { kept, run: parsed(row) };
  }

  /** The reports of a unit of a run in the run's period, by form, as far as the viewer may see them. */
  async reportsOf(
    tx: ReadTx,
    { runId, unitCode }: { runId: RunId; unitCode: string },
  ): Promise<ReadonlyMap<string, ReportId>> {
    const rows = await tx.sql<{ form: string; reportId: ReportId }>`
      select t.code as form, rep.id as "reportId"
        from scoring.run run
        join calendar.period p on p.id = run.period_id
        join scoring.run_row r on r.run_id = run.id and r.unit_code = ${unitCode}
        join reporting.report rep on rep.unit_id = r.unit_id and rep.period_id = run.period_id
        join reporting.template t on t.id = rep.template_id
       where run.id = ${runId} and ${inScope(sql`rep.unit_id`, sql`p.as_of`)}`;
    return new Map(rows.map(({ form, reportId }) => [form, reportId]));
  }
}

function parsed({ scheme, inputs, result }: Pick<KeptRow, 'scheme' | 'inputs' | 'result'>): FrozenRun {
  return {
    scheme,
    inputs: inputsIn(inputs),
    result: JSON.parse(result) as readonly ResultRow[],
  };
}

/** What was known of a member before sheets, years and rolled-up figures were, as runs of that time froze it. */
interface EarlierFacts extends Pick<MemberFacts, 'unit' | 'figures' | 'recorded'> {
  readonly lateReports: { readonly late: number; readonly owed: number } | null;
}

function inputsIn(text: string): FrozenInputs {
  const inputs = JSON.parse(text) as FrozenInputs | readonly EarlierFacts[];
  if ('facts' in inputs) return inputs;
  const facts = inputs.map(({ lateReports, ...known }): MemberFacts => ({
    ...known,
    ...{ rolledUp: [], tasks: null, year: nothingRegistered },
    reports: lateReports && { ...lateReports, daysLate: 0, missed: 0, returned: 0 },
  }));
  return { members: [], facts, sheets: [] };
}

import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type ReportId, type UnitId } from '../../kernel/ids.js';
import { type Instant } from '../../kernel/local-date.js';
import { subtreeInScope } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type CompletenessQuestion } from '../../reporting/index.js';
import { type MissingUnit } from '../domain/consolidation.js';

/** A signature over consolidated figures. */
export interface Consolidation {
  readonly consolidationId: string;
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly periodCode: string;
  readonly formCode: string;
  readonly line: Line;
  readonly number: number;
  readonly signedAt: Instant;
  readonly signedBy: string | null;
  readonly explanation: string | null;
  readonly missing: readonly MissingUnit[];
  readonly versions: number;
  /** Of the latest: whether what it rests on has changed since. Of an earlier one: null, for it stands no more. */
  readonly drifted: boolean | null;
}

/** A report on which a signature rests, and what became of it since. */
export interface DriftedReport {
  readonly consolidationId: string;
  readonly reportId: ReportId;
  readonly unitCode: string;
  readonly unitName: string;
  /** The number of the version signed; null where it came in later. */
  readonly signedVersion: number | null;
  /** The number of the version that would be signed now; null where it counts no more. */
  readonly currentVersion: number | null;
}

/** A version on which a signature rests. */
export interface SignedReport {
  readonly reportId: ReportId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly versionNumber: number;
}

export interface ConsolidationQuestion {
  readonly unitId: UnitId;
  readonly periodCode: string;
  readonly formCode: string;
  readonly line: Line;
}

/** Reads what was signed, where the whole subtree is within scope. */
@Injectable()
export class ConsolidationReader {
  /** All signatures of a unit, the latest first. */
  async of(
    tx: ReadTx,
    { unitId, periodCode, formCode, line }: ConsolidationQuestion,
  ): Promise<Consolidation[]> {
    return tx.sql<Consolidation>`
      select c.id as "consolidationId", c.unit_id as "unitId", n.code as "unitCode", n.name as "unitName", p.code as "periodCode", t.code as "formCode",
             c.line, c.number, c.signed_at as "signedAt", person.name as "signedBy", c.explanation, c.missing,
             (select count(*)::int from rollup.consolidation_version v where v.consolidation_id = c.id) as versions, standing.drifted
        from rollup.consolidation c
        join calendar.period p on p.id = c.period_id and p.code = ${periodCode}
        join reporting.template t on t.id = c.template_id and t.code = ${formCode}
        join organisation.unit_version n on n.unit_id = c.unit_id and n.valid @> p.as_of
        left join access.person person on person.id = c.signed_by
        left join rollup.standing standing on standing.id = c.id
       where c.unit_id = ${unitId} and c.line = ${line} and ${subtreeInScope(sql`c.unit_id`, line, sql`p.as_of`)}
       order by c.number desc`;
  }

  /** The latest signatures of everything beneath a unit, that unit too, by code; only those that have drifted where asked. */
  async beneath(
    tx: ReadTx,
    { unitId, periodCode, formCode, line }: ConsolidationQuestion,
    onlyDrifted: boolean,
  ): Promise<Consolidation[]> {
    return tx.sql<Consolidation>`
      select c.id as "consolidationId", c.unit_id as "unitId", n.code as "unitCode", n.name as "unitName", p.code as "periodCode", t.code as "formCode",
             c.line, c.number, c.signed_at as "signedAt", person.name as "signedBy", c.explanation, c.missing,
             (select count(*)::int from rollup.consolidation_version v where v.consolidation_id = c.id) as versions, c.drifted
        from calendar.period p
        join organisation.path beneath on beneath.ancestor_id = ${unitId} and beneath.line = ${line} and beneath.valid @> p.as_of
        join rollup.standing c on c.unit_id = beneath.descendant_id and c.period_id = p.id and c.line = ${line}
        join reporting.template t on t.id = c.template_id and t.code = ${formCode}
        join organisation.unit_version n on n.unit_id = c.unit_id and n.valid @> p.as_of
        left join access.person person on person.id = c.signed_by
       where p.code = ${periodCode} and ${subtreeInScope(sql`${unitId}::uuid`, line, sql`p.as_of`)} and (c.drifted or ${!onlyDrifted})
       order by n.code collate "C" limit 200`;
  }

  /** A page of the versions on which a signature rests, by the codes of their units. */
  async basis(
    tx: ReadTx,
    consolidationId: string,
    { after, first }: { readonly after: string | null; readonly first: number },
  ): Promise<SignedReport[]> {
    return tx.sql<SignedReport>`
      select r.id as "reportId", n.code as "unitCode", n.name as "unitName", v.number as "versionNumber"
        from rollup.consolidation c
        join calendar.period p on p.id = c.period_id
        join rollup.consolidation_version cv on cv.consolidation_id = c.id
        join reporting.report_version v on v.id = cv.version_id
        join reporting.report r on r.id = v.report_id
        join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> p.as_of
       where c.id = ${consolidationId} and (${after}::text is null or n.code collate "C" > ${after}::text)
         and ${subtreeInScope(sql`c.unit_id`, sql`c.line`, sql`p.as_of`)}
       order by n.code collate "C" limit ${first}`;
  }

  /** How many of the signatures beneath each unit, that of the unit too, have drifted. */
  async driftedBeneath(tx: ReadTx, asked: readonly CompletenessQuestion[]): Promise<number[]> {
    const questions = asked.map(({ unitId, line, periodCode, formCode }, ask) => {
      return { ask, unit: unitId, line, period: periodCode, form: formCode };
    });
    const rows = await tx.sql<{ ask: number; drifted: number }>`
      select a.ask, count(*)::int as drifted
        from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, unit uuid, line text, period text, form text)
        join calendar.period p on p.code = a.period
        join organisation.path beneath on beneath.ancestor_id = a.unit and beneath.line = a.line and beneath.valid @> p.as_of
        join rollup.standing c on c.unit_id = beneath.descendant_id and c.period_id = p.id and c.line = a.line and c.drifted
        join reporting.template t on t.id = c.template_id and (a.form is null or t.code = a.form)
       where ${subtreeInScope(sql`a.unit`, sql`a.line`, sql`p.as_of`)}
       group by a.ask`;
    return asked.map((_, ask) => rows.find((row) => row.ask === ask)?.drifted ?? 0);
  }

  /** The reports in which each signature differs from what would be signed now. They are beneath its unit, so in scope with it. */
  async driftOf(tx: ReadTx, consolidationIds: readonly string[]): Promise<DriftedReport[][]> {
    const rows = await tx.sql<DriftedReport>`
      select c.id as "consolidationId", r.id as "reportId", n.code as "unitCode", n.name as "unitName",
             signed.number as "signedVersion", now.number as "currentVersion"
        from rollup.consolidation c
        join calendar.period p on p.id = c.period_id
       cross join lateral (
         select coalesce(was.report_id, will.report_id) as report_id, was.version_id as signed_id, will.version_id as now_id
           from (select v.report_id, v.id as version_id from rollup.consolidation_version cv join reporting.report_version v on v.id = cv.version_id
                  where cv.consolidation_id = c.id) as was
           full join rollup.signable(c.unit_id, c.period_id, c.template_id, c.line) as will on will.report_id = was.report_id
          where was.version_id is distinct from will.version_id) as drift
        join reporting.report r on r.id = drift.report_id
        join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> p.as_of
        left join reporting.report_version signed on signed.id = drift.signed_id
        left join reporting.report_version now on now.id = drift.now_id
       where c.id = any (${consolidationIds}::uuid[]) and ${subtreeInScope(sql`c.unit_id`, sql`c.line`, sql`p.as_of`)}
       order by n.code collate "C"`;
    return consolidationIds.map((id) => rows.filter((row) => row.consolidationId === id));
  }
}

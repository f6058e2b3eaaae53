import { Injectable } from '@nestjs/common';
import { type ReportId } from '../../kernel/ids.js';
import { inScope, subtreeInScope } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type MissingUnit } from '../domain/consolidation.js';
import { type ConsolidationQuestion } from './consolidation-reader.js';
import { missingUnits } from './missing-units.js';

/** A paragraph of an inferior's report, offered to its superior. */
export interface OfferedParagraph {
  readonly section: string;
  readonly text: string;
  readonly reportId: ReportId;
  readonly versionNumber: number;
  readonly unitCode: string;
  readonly unitName: string;
}

/** What the same office wrote a period before. */
export interface EarlierReport {
  readonly reportId: ReportId;
  readonly periodCode: string;
  readonly unitName: string;
  readonly texts: readonly { readonly section: string; readonly text: string }[];
}

/** Reads what a report may be begun from or composed of. */
@Injectable()
export class CompositionReader {
  /** The paragraphs of those directly beneath a unit in a line, by section and unit; the first 500. */
  async paragraphs(
    tx: ReadTx,
    { unitId, periodCode, formCode, line }: ConsolidationQuestion,
  ): Promise<OfferedParagraph[]> {
    return tx.sql<OfferedParagraph>`
      select part.section, part.text, r.id as "reportId", v.number as "versionNumber", n.code as "unitCode", n.name as "unitName"
        from calendar.period p
        join organisation.path beneath on beneath.ancestor_id = ${unitId} and beneath.line = ${line} and beneath.depth = 1 and beneath.valid @> p.as_of
        join reporting.template t on t.code = ${formCode}
        join reporting.report r on r.unit_id = beneath.descendant_id and r.period_id = p.id and r.template_id = t.id
        join reporting.report_version v on v.id = coalesce(r.submitted_version_id, r.accepted_version_id)
        join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> p.as_of
       cross join lateral jsonb_to_recordset(v.texts) as part(section text, text text)
       where p.code = ${periodCode} and part.text <> '' and ${subtreeInScope(sql`${unitId}::uuid`, line, sql`p.as_of`)}
       order by part.section, n.code collate "C" limit 500`;
  }

  /** The units beneath that owe the form and have nothing accepted, by code. */
  async missing(
    tx: ReadTx,
    { unitId, periodCode, formCode, line }: ConsolidationQuestion,
  ): Promise<MissingUnit[]> {
    const missing = missingUnits({
      unitId: sql`${unitId}`,
      line: sql`${line}`,
      forms: sql`o.template_id in (select t.id from reporting.template t where t.code = ${formCode})`,
    });
    return tx.sql<MissingUnit>`
      select missing.* from calendar.period p cross join lateral (${missing}) as missing
       where p.code = ${periodCode} and ${subtreeInScope(sql`${unitId}::uuid`, line, sql`p.as_of`)}`;
  }

  /**
   * The latest report that the unit, or a unit it came from, made on the same form in an earlier period of the same
   * calendar: what a new one may be begun from.
   */
  async earlier(
    tx: ReadTx,
    { unitId, periodCode, formCode }: Omit<ConsolidationQuestion, 'line'>,
  ): Promise<EarlierReport[]> {
    return tx.sql<EarlierReport>`
      with recursive back as (
        select ${unitId}::uuid as unit_id, p.as_of as upto from calendar.period p where p.code = ${periodCode}
        union
        select s.from_unit_id, s.on_date from back join organisation.succession s on s.to_unit_id = back.unit_id and s.on_date <= back.upto
      ), found as (
        select r.id, q.code as period_code, q.as_of, n.name, v.texts
          from calendar.period p
          join calendar.period q on q.calendar_code = p.calendar_code and q.to_day < p.to_day
          join back on true
          join reporting.report r on r.period_id = q.id and r.unit_id = back.unit_id
          join reporting.template t on t.id = r.template_id and t.code = ${formCode}
          join reporting.report_version v on v.id = coalesce(r.submitted_version_id, r.accepted_version_id)
          join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> q.as_of
         where p.code = ${periodCode} and ${inScope(sql`r.unit_id`, sql`q.as_of`)}
      )
      select distinct id as "reportId", period_code as "periodCode", name as "unitName", texts from found
       where as_of = (select max(as_of) from found) order by name`;
  }
}

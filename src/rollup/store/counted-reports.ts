import { sql } from '../../platform/database/sql.js';
import { type RollUpBase } from './base-reader.js';

/**
 * The versions that a roll-up counts, each report once: `report_id`, `unit_id`, `version_id`, for a row `a` that says what the
 * roll-up rests on (`countedColumns`). Of what was signed, the very versions of then.
 */
export const countedReports = sql`(
  select r.id as report_id, r.unit_id, case when a.stage = 'SUBMITTED' then coalesce(r.submitted_version_id, r.accepted_version_id) else r.accepted_version_id end as version_id
    from organisation.path beneath
    join reporting.report r on r.unit_id = beneath.descendant_id and r.period_id = a.period and r.template_id = a.template
   where a.stage in ('SUBMITTED', 'ACCEPTED') and a.day is null
     and beneath.ancestor_id = a.unit and beneath.line = a.line and beneath.valid @> a.as_of
  union all
  select r.id, r.unit_id, case when a.stage = 'SUBMITTED' then coalesce(r.submitted_version_id, r.accepted_version_id) else r.accepted_version_id end
    from organisation.restated(a.unit, a.line, a.as_of, a.day) was
    join reporting.report r on r.unit_id = was.unit_id and r.period_id = a.period and r.template_id = a.template
   where a.stage in ('SUBMITTED', 'ACCEPTED') and a.day is not null and was.whole
  union all
  select r.id, r.unit_id, now.version_id
    from rollup.signable(a.unit, a.period, a.template, a.line) now
    join reporting.report r on r.id = now.report_id
   where a.stage = 'SIGNABLE'
  union all
  select r.id, r.unit_id, v.id
    from rollup.consolidation_version c
    join reporting.report_version v on v.id = c.version_id
    join reporting.report r on r.id = v.report_id
   where a.stage = 'CONSOLIDATED' and c.consolidation_id = a.consolidation)`;

export const countedColumns = sql`
  unit uuid, line text, stage text, day date, period uuid, template uuid, as_of date, consolidation uuid, whole bool`;

/** What a roll-up rests on, as such a row. */
export function countedQuestion({ question, periodId, templateId, asOf, consolidation, whole }: RollUpBase) {
  const { unitId: unit, line, stage, restatedOn: day } = question;
  const place = { unit, line, stage, day, period: periodId, template: templateId, as_of: asOf };
  // What was signed may rest on reports of units that stand elsewhere by now.
  return { ...place, consolidation: consolidation?.id, whole: whole && consolidation === null };
}

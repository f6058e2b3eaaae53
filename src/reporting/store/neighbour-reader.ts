import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type ComparisonKind } from '../domain/comparison.js';
import { type Lookups } from '../domain/cross-check.js';
import { type Figure } from '../domain/figure.js';
import { type Surroundings } from '../domain/problems.js';
import { figureOf, type FigureRow } from './figure-row.js';
import { type ReportPlace } from './report-key.js';

const halfYear = sql`q.calendar_code = p.calendar_code and q.kind = 'HALF_YEAR' and p.kind = 'YEAR' and q.subject_year = p.subject_year and q.from_day = p.from_day`;
const lastYear = sql`q.calendar_code = p.calendar_code and q.kind = p.kind and q.subject_year = p.subject_year - 1 and extract(month from q.to_day) = extract(month from p.to_day)`;

/** The period before in which the form was owed, whatever its kind. */
const previous = sql`q.calendar_code = p.calendar_code and q.to_day < p.to_day and exists (
    select from reporting.obligation o join reporting.template t on t.id = o.template_id
     where o.period_id = q.id and t.code = (select own.code from reporting.template own where own.id = asked.template_id))`;

const neighbours: Readonly<Record<ComparisonKind, Sql>> = {
  PREVIOUS_PERIOD: previous,
  HALF_YEAR: halfYear,
  LAST_YEAR: lastYear,
};

/** What surrounds a report when its rules are asked: only what the form's rules speak of is looked up. */
export async function surroundingsOf(
  tx: ReadTx,
  place: ReportPlace,
  lookups: Lookups,
): Promise<Surroundings> {
  const [words, limits, lastYear] = await Promise.all([
    wordsOf(tx, place),
    lookups.limits.length > 0 ? limitsFor(tx, place, lookups.limits) : {},
    lookups.lastYear ? figuresThen(tx, place, 'LAST_YEAR') : null,
  ]);
  // Only a year is compared with its first half.
  const compared = lookups.halfYear && words.period.kind === 'YEAR';
  const halfYear = compared ? await figuresThen(tx, place, 'HALF_YEAR') : null;
  return { ...words, neighbours: { halfYear, lastYear }, limits };
}

async function wordsOf(
  tx: ReadTx,
  { periodId, unitId }: ReportPlace,
): Promise<Pick<Surroundings, 'period' | 'unit'>> {
  const [row] = await tx.prepared<{
    periodKind: string;
    calendar: string;
    unitLevel: string;
    unitKind: string;
  }>`
    select p.kind as "periodKind", p.calendar_code as calendar, v.level as "unitLevel", v.kind as "unitKind"
      from calendar.period p join organisation.unit_version v on v.unit_id = ${unitId} and v.valid @> p.as_of
     where p.id = ${periodId}`;
  return {
    period: { kind: row?.periodKind ?? '', calendar: row?.calendar ?? '' },
    unit: { level: row?.unitLevel ?? '', kind: row?.unitKind ?? '' },
  };
}

/**
 * The counted figures of the unit in another period of the same form and calendar, summed over the units it came from
 * since (law 4). Null where one of them reported nothing, and where a part of one went elsewhere: then nothing is
 * comparable.
 */
export async function figuresThen(
  tx: ReadTx,
  { templateId, periodId, unitId }: ReportPlace,
  which: ComparisonKind,
): Promise<readonly Figure[] | null> {
  const rows = await tx.prepared<FigureRow>`
    with recursive earlier as (
      select p.as_of as now_on, q.id as period_id, q.as_of as then_on
        from (select ${periodId}::uuid as period_id, ${templateId}::uuid as template_id) as asked
        join calendar.period p on p.id = asked.period_id
        join calendar.period q on ${neighbours[which]} and q.id <> p.id
       order by q.as_of desc limit 1
    ), back as (
      select ${unitId}::uuid as unit_id, now_on as upto from earlier
      union
      select s.from_unit_id, s.on_date from back cross join earlier
        join organisation.succession s on s.to_unit_id = back.unit_id and s.on_date <= back.upto and s.on_date > earlier.then_on
    ), behind as (
      select distinct b.unit_id, earlier.period_id from back b cross join earlier
        join organisation.unit u on u.id = b.unit_id and u.alive @> earlier.then_on
    ), counted as (
      select behind.unit_id, (select coalesce(r.submitted_version_id, r.accepted_version_id)
          from reporting.report r join reporting.template t on t.id = r.template_id
         where r.unit_id = behind.unit_id and r.period_id = behind.period_id
           and t.code = (select code from reporting.template where id = ${templateId})
         order by t.id desc limit 1) as version_id
        from behind
    ), whole as (
      select count(*) > 0 and bool_and(version_id is not null)
             and not exists (select from organisation.succession s, earlier
                              where s.from_unit_id in (select unit_id from back) and s.to_unit_id not in (select unit_id from back)
                                and s.on_date > earlier.then_on and s.on_date <= earlier.now_on) as complete
        from counted
    )
    select f.indicator, f.cell, sum(f.value)::text as value, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator
      from whole join counted on whole.complete join reporting.figure f on f.version_id = counted.version_id
     group by f.indicator, f.cell`;
  return rows.length === 0 ? null : rows.map(figureOf);
}

/** Of each limit the one that the nearest authority above the unit, or the unit itself, has set for that day. */
async function limitsFor(
  tx: ReadTx,
  { periodId, unitId }: ReportPlace,
  codes: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.prepared<{ code: string; value: string }>`
    select distinct on (l.code) l.code, l.value::text as value
      from calendar.period p
      join organisation.path up on up.descendant_id = ${unitId} and up.line = 'TERRITORIAL' and up.valid @> p.as_of
      join reporting.rule_limit l on l.unit_id = up.ancestor_id and l.valid @> p.as_of and l.code = any (${codes}::text[])
     where p.id = ${periodId}
     order by l.code, up.depth`;
  return Object.fromEntries(rows.map(({ code, value }) => [code, value]));
}

import { Viewer } from '../../src/access/domain/index.js';
import { decimal, decimalText } from '../../src/kernel/decimal.js';
import { type PeriodId, type TemplateId, type UnitId } from '../../src/kernel/ids.js';
import { type Instant, type LocalDate, microsOf } from '../../src/kernel/local-date.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { type ReadTx } from '../../src/platform/database/transaction.js';
import { type Counts } from '../../src/reporting/domain/index.js';
import { type Addends, type ServiceFacts } from '../../src/rollup/domain/aggregation.js';
import { standingOf, tallied } from '../../src/rollup/domain/tally.js';
import { FigureReader } from '../../src/rollup/index.js';
import { addendsOf } from '../../src/rollup/store/addends.js';
import { LaidForms, type Slot } from '../../src/rollup/store/laid-forms.js';
import { SumsReader } from '../../src/rollup/store/sums-reader.js';
import { type Dice } from './dice.js';
import { type World } from './world.js';

/*
 * What every node of every line comes to at both stages, counted from the reports and the tree by plain SQL that knows nothing
 * of what is kept; and what the service answers, in the same words and in the same snapshot.
 */

export interface Compared {
  /** How many answers were compared: nodes by line, form, period and stage. */
  readonly nodes: number;
  /** How many of the answers came from sums that are kept, and how many touches were not folded just then. */
  readonly kept: number;
  readonly pending: number;
  readonly differences: readonly string[];
}

interface Place {
  readonly period: string;
  readonly form: string;
  readonly line: 'TERRITORIAL' | 'SECTOR';
  readonly unit: UnitId;
  readonly periodId: PeriodId;
  readonly templateId: TemplateId;
  readonly day: LocalDate;
  readonly stage: 'SUBMITTED' | 'ACCEPTED';
}

type Row = Pick<Place, 'period' | 'form' | 'line' | 'unit' | 'stage'> & { readonly said: object };

/** How many nodes are also asked as a request asks: who may see them and how fresh they are stands in that answer too. */
const asRequested = 16;

/** Compares everything in one snapshot. */
export async function compared(world: World, dice: Dice): Promise<Compared> {
  const open = await world.act(UnitOfWork).openRead(Viewer.operator('recount'));
  try {
    return await comparedIn(open.tx, world, dice);
  } finally {
    await open.close();
  }
}

async function comparedIn(tx: ReadTx, world: World, dice: Dice): Promise<Compared> {
  // Thousands of nodes at once take longer than a request may.
  await tx.sql`select set_config('statement_timeout', '5min', true)`;
  const places = await placesIn(tx);
  const [state] = await tx.sql<{ kept: number; pending: number }>`
    select (select count(*)::int * 2 from rollup.node n join rollup.folded_form f on f.period_id = n.period_id
             where not exists (select from rollup.touch t where t.period_id = f.period_id and t.template_id = f.template_id and t.unit_id is null)) as kept,
           (select count(*)::int from rollup.touch) as pending`;
  if (state === undefined) throw new Error('The database does not answer');
  const requested = await answered(tx, world.act(FigureReader), dice.some(places, asRequested));
  const all = await summedUp(tx, world, { places, at: requested.at });
  const counted = new Map(
    (await recounted(tx, requested.at)).map((row) => [nameOf(row), JSON.stringify(row.said)]),
  );
  const differences = [...requested.rows, ...all].flatMap((row) => {
    const [kept, again] = [JSON.stringify(row.said), counted.get(nameOf(row))];
    return kept === again ? [] : [`${nameOf(row)}: answered ${kept}, counted ${again}`];
  });
  if (all.length !== counted.size) differences.push(`${all.length} answers, ${counted.size} counted`);
  return { nodes: all.length, ...state, differences };
}

const nameOf = ({ period, form, line, unit, stage }: Omit<Row, 'said'>) =>
  [period, form, line, unit, stage].join(' ');

function placesIn(tx: ReadTx): Promise<Place[]> {
  return tx.sql<Place>`
    select p.code as period, p.id as "periodId", p.as_of as day, t.code as form, t.id as "templateId", path.line, path.descendant_id as unit, stage
      from (select distinct period_id, template_id from reporting.obligation) as o
      join calendar.period p on p.id = o.period_id
      join reporting.template t on t.id = o.template_id
      join organisation.path path on path.depth = 0 and path.valid @> p.as_of
     cross join unnest(array['SUBMITTED', 'ACCEPTED']) as stage
     order by 1, 4, 6, 7, 8`;
}

/** Some nodes, all the way a request goes. */
async function answered(
  tx: ReadTx,
  figures: FigureReader,
  places: readonly Place[],
): Promise<{ rows: Row[]; at: Instant }> {
  const answers = await figures.rollUps(
    tx,
    places.map(({ period, form, line, unit, stage }) => ({
      ...{ unitId: unit, periodCode: period, formCode: form, line, stage, restatedOn: null },
      ...{ indicators: null, clusterId: null },
    })),
  );
  const at = answers.find((answer) => answer !== null)?.base.trueAt;
  if (at === undefined) throw new Error('The service answers nothing of all that is asked');
  const rows = places.map((place, i): Row => {
    const { addends = [], facts = null, counts = null } = answers[i] ?? {};
    return { ...place, said: facts && counts ? told(facts, counts, addends) : {} };
  });
  return { rows, at };
}

/** Every node at once, as the same reader makes them of kept and pending sums; a request for thousands would be refused. */
async function summedUp(
  tx: ReadTx,
  world: World,
  { places, at }: { readonly places: readonly Place[]; readonly at: Instant },
): Promise<Row[]> {
  const slots = await world.act(LaidForms).take(
    tx,
    places.map(({ templateId }) => templateId),
  );
  const asked = places.map(({ unit, line, stage, periodId: period, templateId: template, day }, ask) => ({
    ...{ ask, unit, line, stage, period, template, day, slots: null },
  }));
  const { sums, extremes, tallies } = await world.act(SumsReader).sumsOf(tx, asked, true);
  const [sumsOf, endsOf, talliesOf] = [grouped(sums), grouped(extremes), grouped(tallies)];
  return places.map((place, ask): Row => {
    const parts = talliesOf.get(ask) ?? [];
    const { counts, owed } = standingOf(tallied(parts.flatMap(({ tally }) => tally)), microsOf(at));
    const facts = { ...owed, units: parts.reduce((all, { units }) => all + units, 0) };
    const ofForm = slots.get(place.templateId)?.slots ?? new Map<number, Slot>();
    return {
      ...place,
      said: told(facts, counts, addendsOf(ofForm, sumsOf.get(ask) ?? [], endsOf.get(ask) ?? [])),
    };
  });
}

function grouped<Part extends { readonly ask: number }>(parts: readonly Part[]): ReadonlyMap<number, Part[]> {
  const groups = new Map<number, Part[]>();
  for (const part of parts) groups.set(part.ask, [...(groups.get(part.ask) ?? []), part]);
  return groups;
}

/** What an answer says, in the words of the recount. */
function told(facts: ServiceFacts, counts: Counts, addends: readonly Addends[]): object {
  const exact = (text: string | null) => (text === null ? '-' : decimalText(decimal(text)));
  return {
    units: facts.units,
    owed: [facts.owed, facts.inTime, facts.greatestDaysLate],
    counts: [
      ...[counts.expected, counts.exempt, counts.late, counts.overdue, counts.notStarted],
      ...[counts.draft, counts.submitted, counts.returned, counts.accepted, counts.amending],
    ],
    figures: addends
      .map(({ indicator, cell, reports, ...of }) =>
        [
          ...[indicator, ...cell, reports],
          ...[of.sum, of.numerator, of.denominator, of.greatest, of.least].map(exact),
        ].join(' '),
      )
      .sort(),
  };
}

async function recounted(tx: ReadTx, at: Instant): Promise<Row[]> {
  // Of what it has just made itself the planner knows no size, and would look through it for each row of another.
  await tx.sql`select set_config('enable_nestloop', 'off', true)`;
  return tx.sql<Row>`
    with owed as materialized (
      select o.period_id, o.template_id, o.unit_id, bool_and(exempt) as exempt, count(*) filter (where not exempt) as owed,
             count(*) filter (where not exempt and arrived_at < due_at) as in_time,
             max(reporting.days_late(due_at, arrived_at)) filter (where not exempt) as days_late,
             bool_or(coalesce(arrived_at >= due_at, false)) as late, bool_or(arrived_at is null and due_at <= ${at}::timestamptz) as overdue
        from (select o.*, o.exempt_reason is not null and (o.exempt_until is null or o.exempt_until > ${at}::timestamptz) as exempt,
                     (select min(v.arrived_at) from reporting.delivery d join reporting.report_version v on v.id = d.version_id
                       where d.obligation_id = o.id and d.state <> 'WITHDRAWN') as arrived_at
                from reporting.obligation o) as o
       group by 1, 2, 3
    ), place as materialized (
      select f.period_id, f.template_id, path.line, path.ancestor_id, path.descendant_id
        from (select distinct period_id, template_id from reporting.obligation) as f
        join calendar.period p on p.id = f.period_id
        join organisation.path path on path.valid @> p.as_of
    ), standing as (
      select place.period_id, place.template_id, place.line, place.ancestor_id, count(*)::int as units,
             coalesce(sum(o.owed), 0)::int as owed, coalesce(sum(o.in_time), 0)::int as in_time, max(o.days_late) as days_late,
             count(*) filter (where not o.exempt)::int as expected, count(*) filter (where o.exempt)::int as exempt,
             count(*) filter (where not o.exempt and o.late)::int as late, count(*) filter (where not o.exempt and o.overdue)::int as overdue,
             count(*) filter (where not o.exempt and r.id is null)::int as not_started,
             count(*) filter (where not o.exempt and r.status = 'DRAFT')::int as draft,
             count(*) filter (where not o.exempt and r.status = 'SUBMITTED')::int as submitted,
             count(*) filter (where not o.exempt and r.status = 'RETURNED' and r.accepted_version_id is null)::int as returned,
             count(*) filter (where not o.exempt and r.status = 'ACCEPTED')::int as accepted,
             count(*) filter (where not o.exempt and (r.status = 'AMENDING' or r.status = 'RETURNED' and r.accepted_version_id is not null))::int as amending
        from place
        left join owed o on o.period_id = place.period_id and o.template_id = place.template_id and o.unit_id = place.descendant_id
        left join reporting.report r on r.period_id = place.period_id and r.template_id = place.template_id and r.unit_id = place.descendant_id
       group by 1, 2, 3, 4
    ), said as materialized (
      select f.version_id, f.indicator, f.cell, case i->>'overUnits' when 'WAVG' then null else f.value end as value,
             case i->>'overUnits' when 'WAVG' then f.value * w.value else f.numerator end as numerator,
             case i->>'overUnits' when 'WAVG' then w.value else f.denominator end as denominator,
             case when i->>'overUnits' in ('MAX', 'MIN') then f.value end as ranked
        from reporting.figure f
        join reporting.report_version v on v.id = f.version_id
        join reporting.report r on r.id = v.report_id and f.version_id in (r.submitted_version_id, r.accepted_version_id)
        join reporting.template t on t.id = r.template_id
        join lateral jsonb_array_elements(t.definition->'indicators') as i on i->>'code' = f.indicator
        left join reporting.figure w on w.version_id = f.version_id and w.indicator = i->>'weight'
    ), added as (
      select place.period_id, place.template_id, place.line, place.ancestor_id, counted.stage, s.indicator, s.cell, count(*)::int as reports,
             sum(s.value) as value, sum(s.numerator) as numerator, sum(s.denominator) as denominator, max(s.ranked) as greatest, min(s.ranked) as least
        from place
        join reporting.report r on r.period_id = place.period_id and r.template_id = place.template_id and r.unit_id = place.descendant_id
       cross join lateral (values ('SUBMITTED', coalesce(r.submitted_version_id, r.accepted_version_id)), ('ACCEPTED', r.accepted_version_id)) as counted(stage, version_id)
        join said s on s.version_id = counted.version_id
       group by 1, 2, 3, 4, 5, 6, 7
    ), listed as (
      select period_id, template_id, line, ancestor_id, stage,
             jsonb_agg(concat_ws(' ', indicator, nullif(array_to_string(cell, ' '), ''), reports,
                         coalesce(trim_scale(value)::text, '-'), coalesce(trim_scale(numerator)::text, '-'), coalesce(trim_scale(denominator)::text, '-'),
                         coalesce(trim_scale(greatest)::text, '-'), coalesce(trim_scale(least)::text, '-'))
                       order by indicator, cell) as figures
        from added group by 1, 2, 3, 4, 5
    )
    select p.code as period, t.code as form, s.line, s.ancestor_id as unit, of.stage,
           json_build_object('units', s.units, 'owed', json_build_array(s.owed, s.in_time, s.days_late),
             'counts', json_build_array(s.expected, s.exempt, s.late, s.overdue, s.not_started, s.draft, s.submitted, s.returned, s.accepted, s.amending),
             'figures', coalesce(l.figures, '[]')) as said
      from standing s
      join calendar.period p on p.id = s.period_id
      join reporting.template t on t.id = s.template_id
     cross join (values ('SUBMITTED'), ('ACCEPTED')) as of(stage)
      left join listed l on l.period_id = s.period_id and l.template_id = s.template_id and l.line = s.line and l.ancestor_id = s.ancestor_id and l.stage = of.stage`;
}

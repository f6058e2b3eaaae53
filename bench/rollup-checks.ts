import type pg from 'pg';
import { decimal } from '../src/kernel/decimal.js';
import { emulation } from '../src/demo/forms.js';
import { asOf, type ReportedNation } from './reported-nation.js';
import { type NodeData, nodeOf, type RolledUp, root } from './rollup-questions.js';
import { type Connections } from './service-child.js';

type Stage = 'SUBMITTED' | 'ACCEPTED';

/** Walks the edges and reads the figures one by one: knows neither the paths of the tree nor anything that is kept. */
const plain = `
  with recursive beneath as (
    select unit_id as id from organisation.unit_version where code = $1 and valid @> $2::date
    union all
    select e.child_id from beneath b join organisation.edge e on e.parent_id = b.id and e.line = 'TERRITORIAL' and e.valid @> $2::date
  ), counted as materialized (
    select case $3 when 'SUBMITTED' then coalesce(r.submitted_version_id, r.accepted_version_id) else r.accepted_version_id end as version_id
      from beneath b join reporting.report r on r.unit_id = b.id join calendar.period p on p.id = r.period_id and p.as_of = $2::date
  )
  select f.indicator, sum(f.value)::text as value, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator,
         count(distinct f.version_id)::int as reports
    from counted c join reporting.figure f on f.version_id = c.version_id group by 1`;

interface PlainRow {
  readonly indicator: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reports: number;
}

/** Two large units whose sums are kept, and a small one whose are added up when asked. */
async function unitsToCheck(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ code: string }>(
    `(select code from organisation.unit_version where kind = 'PROVINCE' and valid @> $1::date order by code limit 1)
     union all
     (select v.code from organisation.unit_version v
       where v.level = 'COMMUNE' and v.valid @> $1::date and not exists (select from rollup.node n where n.unit_id = v.unit_id)
         and exists (select from organisation.unit_version d join reporting.report r on r.unit_id = d.unit_id
                      where d.unit_id = v.unit_id and r.accepted_version_id is not null)
       order by (select count(*) from organisation.path p where p.ancestor_id = v.unit_id and p.valid @> $1::date) desc, v.code limit 1)`,
    [asOf],
  );
  if (rows.length !== 2) throw new Error('No province or no commune to check');
  return [root, ...rows.map(({ code }) => code)];
}

/** The roll-ups that the service answers, against plain SQL over the figures. @throws where they differ */
export async function checkSums({ owner, token, size }: ReportedNation, open: Connections): Promise<void> {
  const stages: readonly Stage[] = ['SUBMITTED', 'ACCEPTED'];
  const places = (await unitsToCheck(owner)).flatMap((code) => stages.map((stage) => ({ code, stage })));
  await places.reduce(async (before, { code, stage }) => {
    await before;
    const { query, variables } = nodeOf(code, stage);
    const { rollUp } = await open.ask<NodeData>(token, query, variables);
    const { rows } = await owner.query<PlainRow>(plain, [code, asOf, stage]);
    const wrong = differing(rollUp, rows);
    if (wrong.length > 0 || rows.length === 0)
      throw new Error(`${code} of ${size} units, ${stage}: ${wrong.join('; ') || 'nothing is reported'}`);
  }, Promise.resolve());
}

/** What is typed and added up; the rest is computed from it, or known by the service. */
function differing({ figures }: RolledUp, rows: readonly PlainRow[]): string[] {
  const typed = emulation.indicators.filter(({ source }) => source === 'TYPED');
  return typed.flatMap(({ code, overUnits }) => {
    const told = figures.find(({ indicator }) => indicator === code);
    const known = rows.find(({ indicator }) => indicator === code);
    const same =
      told?.reports === (known?.reports ?? 0) &&
      (overUnits === 'RATIO'
        ? equal(told.numerator, known?.numerator) && equal(told.denominator, known?.denominator)
        : equal(told.value, known?.value));
    return same ? [] : [`${code}: ${JSON.stringify(told)} instead of ${JSON.stringify(known)}`];
  });
}

function equal(one: string | null, other: string | null | undefined): boolean {
  return one === null || other === null || other === undefined
    ? one === (other ?? null)
    : decimal(one).eq(decimal(other));
}

/** The kept sums of the roots of all lines against the figure sets of all reports. @throws where they differ */
export async function checkRoots(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ line: string; slot: number }>(
    `with version as materialized (
       select coalesce(submitted_version_id, accepted_version_id) as id from reporting.report
     ), known as materialized (
       select l.slot, sum(l.amount) as amount, sum(l.base) as base, count(*) as reports
         from version v join reporting.figure_set f on f.version_id = v.id
        cross join lateral unnest(f.slots, f.amounts, f.bases) as l(slot, amount, base) group by 1
     ), kept as (
       select n.line, l.* from rollup.node n
         join organisation.unit_version v on v.unit_id = n.unit_id and v.code = $1 and v.valid @> $2::date
         join rollup.sums s on s.node_id = n.id and s.stage = 'SUBMITTED'
        cross join lateral unnest(s.slots, s.amounts, s.bases, s.reports) as l(slot, amount, base, reports)
     )
     select k.line, k.slot from kept k full join known on known.slot = k.slot
      where (k.amount, k.base, k.reports) is distinct from (known.amount, known.base, known.reports) limit 5`,
    [root, asOf],
  );
  if (rows.length > 0) throw new Error(`The sums of the root are wrong: ${JSON.stringify(rows)}`);
}

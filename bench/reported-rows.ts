import type pg from 'pg';
import { demonstrationFigures } from '../src/demo/index.js';
import { figureRow } from './submit-floor.js';

/** After so many units the demonstration figures repeat: what their formulas divide by divides it. */
export const differentFigures = 1_260;

const versionText = JSON.stringify([
  {
    section: 'RESULTS',
    text: 'Lời văn trình diễn: đơn vị đã phát động, theo dõi và tổng hợp các phong trào thi đua trong kỳ.',
  },
]);

/**
 * Reports of all that owe one, numbered by their ids: of 50 one is not begun, of 20 one is a draft, the others are submitted and
 * every second of these accepted; of ten one came late. Their figures follow from the number alone. Written around the service,
 * in one transaction, which says itself that everything was touched.
 */
export async function loadReports(owner: pg.Client): Promise<void> {
  await owner.query('begin');
  await owner.query(
    'create temp table filled (n int primary key, slots int[], amounts numeric[], bases numeric[]) on commit drop',
  );
  const figures = Array.from({ length: differentFigures }, (_, n) =>
    demonstrationFigures(n, 'YEAR').map(figureRow),
  );
  await owner.query(
    `insert into filled select f.place - 1, laid.* from reporting.template t
      cross join jsonb_array_elements($1::jsonb) with ordinality as f(figures, place)
      cross join lateral reporting.figure_set_of(t.id, f.figures) laid`,
    [JSON.stringify(figures)],
  );
  await owner.query(`
    create temp table written on commit drop as
    select gen_random_uuid() as report_id, gen_random_uuid() as version_id, o.*, row_number() over (order by o.unit_id)::int as n
      from (select template_id, period_id, unit_id, min(due_at) as due_at from reporting.obligation group by 1, 2, 3) o;
    delete from written where n % 50 = 0;
    create index on written (unit_id);
    analyze written`);
  await owner.query(`
    insert into reporting.report (id, template_id, period_id, unit_id, status, row_version, draft)
    select report_id, template_id, period_id, unit_id, 'DRAFT', 1, '{"figures": [], "texts": []}' from written`);
  await owner.query('delete from written where n % 20 = 1');
  await owner.query(
    `insert into reporting.report_version (id, report_id, number, made_at, arrived_at, entry, texts)
     select version_id, report_id, 1, at, at, 'FROM_PAPER', $1
       from written cross join lateral (select due_at + make_interval(days => case when n % 10 = 3 then n % 7 else -1 end) as at) as arrived`,
    [versionText],
  );
  await owner.query(`
    insert into reporting.figure_set (version_id, template_id, slots, amounts, bases)
    select w.version_id, w.template_id, f.slots, f.amounts, f.bases from written w join filled f on f.n = w.n % ${differentFigures}`);
  await owner.query(`
    insert into reporting.delivery (version_id, obligation_id, state, received_at, decided_at)
    select w.version_id, o.id, case when w.n % 2 = 0 then 'ACCEPTED' else 'DELIVERED' end,
           case when w.n % 2 = 0 then w.due_at end, case when w.n % 2 = 0 then w.due_at end
      from written w join reporting.obligation o on o.unit_id = w.unit_id and o.period_id = w.period_id and o.template_id = w.template_id`);
  await owner.query(`
    update reporting.report r set status = case when w.n % 2 = 0 then 'ACCEPTED' else 'SUBMITTED' end, row_version = 2,
           submitted_version_id = w.version_id, accepted_version_id = case when w.n % 2 = 0 then w.version_id end
      from written w where w.report_id = r.id`);
  await owner.query('delete from rollup.touch');
  await owner.query(
    'insert into rollup.touch (period_id, template_id) select distinct period_id, template_id from reporting.obligation',
  );
  await owner.query('commit');
  await owner.query('analyze');
}

/** What a nation holds, in one line. */
export async function heldBy(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<Record<string, string>>(`
    select (select count(*) from organisation.unit_version where valid @> (select as_of from calendar.period limit 1)) as units,
           (select count(*) from reporting.report) as reports,
           (select count(*) from reporting.report_version) as versions,
           (select sum(cardinality(slots)) from reporting.figure_set) as figures,
           (select count(*) from rollup.node) as "kept nodes",
           (select string_agg(relname || ' ' || pg_size_pretty(pg_total_relation_size(oid)), ', ' order by pg_total_relation_size(oid) desc)
              from pg_class where relnamespace = 'rollup'::regnamespace and relkind = 'r' and pg_total_relation_size(oid) > 100000) as bytes`);
  return Object.entries(rows[0]!)
    .map(([what, many]) => (what === 'bytes' ? `rollup: ${many}` : `${many} ${what}`))
    .join(', ');
}

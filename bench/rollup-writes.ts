import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A report that is submitted again and again, each time with the figures of another number. */
export interface Resubmitted {
  readonly reportId: string;
  readonly nodes: string;
  number: number;
  /** The number of the figures that count now. */
  n: number;
}

/** The figures of a number, as they are stored. */
export interface LaidOut {
  readonly slots: string;
  readonly amounts: string;
  readonly bases: string;
  readonly values: readonly (readonly [amount: string, base: string | null])[];
}

/** FOLDING: as the service runs. NONE: no roll-up at all. SYNC: the submitting transaction increments every kept ancestor itself. */
export type RollUpWay = 'NONE' | 'FOLDING' | 'SYNC';

const texts = JSON.stringify([
  {
    section: 'RESULTS',
    text: 'Lời văn trình diễn: đơn vị đã phát động, theo dõi và tổng hợp các phong trào thi đua trong kỳ.',
  },
]);

const write = {
  name: 'write',
  text: `
    with version as (
      insert into reporting.report_version (id, report_id, number, made_at, arrived_at, entry, texts)
      values ($1, $2, $3, clock_timestamp(), clock_timestamp(), 'SUBMITTED', $4)
    ), figures as (
      insert into reporting.figure_set (version_id, template_id, slots, amounts, bases)
      select $1, template_id, $5, $6, $7 from reporting.report where id = $2
    ), deliveries as (
      insert into reporting.delivery (version_id, obligation_id, state)
      select $1, o.id, 'DELIVERED' from reporting.report r
        join reporting.obligation o on o.template_id = r.template_id and o.period_id = r.period_id and o.unit_id = r.unit_id
       where r.id = $2
    )
    update reporting.report set row_version = row_version + 1, status = 'SUBMITTED', submitted_version_id = $1 where id = $2`,
};

/** In one order, so that no two wait for each other; what is added is what the new figures exceed the old ones by. */
const lock = {
  name: 'lock',
  text: `select node_id from rollup.sums where node_id = any ($1::bigint[]) and stage = 'SUBMITTED' order by node_id for update`,
};
const increment = {
  name: 'increment',
  text: `
    update rollup.sums
       set amounts = array(select own + more from unnest(amounts, $2::numeric[]) as e(own, more)),
           bases = array(select own + more from unnest(bases, $3::numeric[]) as e(own, more))
     where node_id = any ($1::bigint[]) and stage = 'SUBMITTED'`,
};

/**
 * Submissions by the bare driver, on as many connections: the rows of the report alone. Without the audit log, whose chain every
 * act appends to in turn: it would be the same queue for all, and hide the one that is looked for.
 */
export class RollUpWrites {
  private constructor(
    private readonly clients: readonly pg.Client[],
    private readonly figures: readonly LaidOut[],
  ) {}

  /** @param options of each session */
  static async open(
    url: string,
    {
      connections,
      figures,
      options = '',
    }: { connections: number; figures: readonly LaidOut[]; options?: string },
  ): Promise<RollUpWrites> {
    const clients = Array.from(
      { length: connections },
      () => new pg.Client({ connectionString: url, pipeline: true, options }),
    );
    await Promise.all(clients.map((client) => client.connect()));
    return new RollUpWrites(clients, figures);
  }

  async submit(report: Resubmitted, lane: number, way: RollUpWay): Promise<void> {
    const client = this.clients[lane % this.clients.length]!;
    const was = this.figures[report.n % this.figures.length]!;
    report.n += 1;
    report.number += 1;
    const is = this.figures[report.n % this.figures.length]!;
    const values = [randomUUID(), report.reportId, report.number, texts, is.slots, is.amounts, is.bases];
    // All are sent at once and answered in their order; the sums come last, so that they are locked as short as can be.
    const sent = [client.query('begin'), client.query({ ...write, values })];
    if (way === 'SYNC') {
      const [amounts, bases] = excess(is, was);
      sent.push(client.query({ ...lock, values: [report.nodes] }));
      sent.push(client.query({ ...increment, values: [report.nodes, amounts, bases] }));
    }
    const [, written] = await Promise.all([...sent, client.query('commit')]);
    if (written?.rowCount !== 1) throw new Error('There is no such report');
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }
}

/** Amounts are whole numbers or have three places at most: in thousandths they are exact. */
function excess(is: LaidOut, was: LaidOut): readonly [amounts: string, bases: string] {
  const amounts = is.values.map(([amount], i) => difference(amount, was.values[i]![0]));
  const bases = is.values.map(([, base], i) =>
    base === null ? 'NULL' : difference(base, was.values[i]![1] ?? '0'),
  );
  return [`{${amounts.join()}}`, `{${bases.join()}}`];
}

const difference = (one: string, other: string) =>
  (Math.round(Number(one) * 1_000) - Math.round(Number(other) * 1_000)) / 1_000 + '';

/** All figures of the demonstration, by their number, as some report of the nation holds them. */
export async function laidOut(owner: pg.Client, figures: readonly string[]): Promise<LaidOut[]> {
  const { rows } = await owner.query<LaidOut>(
    `select f.slots::text, f.amounts::text, f.bases::text,
            (select jsonb_agg(jsonb_build_array(l.amount::text, l.base::text) order by l.slot) from unnest(f.slots, f.amounts, f.bases) as l(slot, amount, base)) as values
       from unnest($1::jsonb[]) with ordinality as typed(figures, place)
      cross join (select id from reporting.template limit 1) t
      cross join lateral reporting.figure_set_of(t.id, typed.figures) f order by typed.place`,
    [figures],
  );
  return rows;
}

/** Reports that were submitted, in no order. */
export async function resubmitted(owner: pg.Client): Promise<Resubmitted[]> {
  const { rows } = await owner.query<{ reportId: string; nodes: string; n: number }>(
    `select r.id as "reportId", p.nodes::text, w.n from reporting.report r
       join rollup.place p on p.period_id = r.period_id and p.unit_id = r.unit_id
       join (select unit_id, row_number() over (order by unit_id)::int as n from (select distinct unit_id from reporting.obligation) o) w on w.unit_id = r.unit_id
      where r.submitted_version_id is not null order by md5(r.id::text)`,
  );
  return rows.map((row) => ({ ...row, number: 1 }));
}

/** Lets the changes of reports touch the roll-up, or not. */
export async function touching(owner: pg.Client, on: boolean): Promise<void> {
  await owner.query(`alter table reporting.report ${on ? 'enable' : 'disable'} trigger report_moved`);
}

/** Puts right what was written while nothing was touched. Where the sums were incremented already, they know what was submitted. */
export async function touchChanged(owner: pg.Client, way: RollUpWay): Promise<void> {
  const changed = `
    changed as materialized (
      select r.period_id, r.template_id, r.unit_id, coalesce(r.submitted_version_id, r.accepted_version_id) as version_id
        from reporting.report r join rollup.contribution c on c.period_id = r.period_id and c.template_id = r.template_id and c.unit_id = r.unit_id
       where c.submitted_version_id is distinct from coalesce(r.submitted_version_id, r.accepted_version_id)
    ), touched as (
      insert into rollup.touch (period_id, template_id, unit_id) select period_id, template_id, unit_id from changed
    )`;
  await owner.query(
    way === 'SYNC'
      ? `with ${changed} update rollup.contribution c set submitted_version_id = r.version_id from changed r
          where c.period_id = r.period_id and c.template_id = r.template_id and c.unit_id = r.unit_id`
      : `with ${changed} select`,
  );
}

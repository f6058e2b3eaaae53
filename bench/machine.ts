import { cpus, totalmem } from 'node:os';
import type pg from 'pg';

const telling = ['synchronous_commit', 'fsync', 'shared_buffers', 'max_wal_size', 'wal_level', 'jit'];

/** What is measured on, in two lines. */
export async function describeMachine(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: string; settings: string }>(
    `select split_part(version(), ' on ', 1) as version,
            (select string_agg(name || ' ' || current_setting(name), ', ' order by place) from unnest($1::text[]) with ordinality as s(name, place)) as settings`,
    [telling],
  );
  const { version, settings } = rows[0]!;
  const memory = Math.round(totalmem() / 1_024 ** 3);
  process.stdout.write(
    `${cpus().length} cpus for client, service and database (${cpus()[0]?.model ?? '?'}), ${memory} GB; Node ${process.version}\n` +
      `${version}: ${settings}; a small commit takes ${(await flush(owner)).toFixed(2)} ms\n`,
  );
}

/** The median of small commits, each of which waits for the disk. */
async function flush(owner: pg.Client): Promise<number> {
  await owner.query('create temp table flushed (n int)');
  const times = await Array.from({ length: 60 }, (_, n) => n).reduce<Promise<number[]>>(async (before, n) => {
    const known = await before;
    const begun = performance.now();
    await owner.query('begin; select pg_current_xact_id(); insert into flushed values (' + n + '); commit');
    return [...known, performance.now() - begun];
  }, Promise.resolve([]));
  return times.toSorted((a, b) => a - b)[30] ?? Number.NaN;
}

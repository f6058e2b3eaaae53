import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { asked } from '../platform/embedded-world.js';
import { ownDatabase } from '../support/database.js';

/** How many rows each table of ours holds. */
type RowCounts = Readonly<Record<string, number>>;

/** The tables in a data folder whose service runs, asked as the superuser of its server. */
export async function rowCounts(dataDir: string): Promise<RowCounts> {
  const [, , , port] = (await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const password = (await readFile(path.join(dataDir, 'superuser-password'), 'utf8')).trim();
  return countedAt(`postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/thi_dua`);
}

/** The tables after a loading that nothing disturbed. */
export async function rowCountsOfTheWholeNation(): Promise<RowCounts> {
  const nation = await ownDatabase();
  return countedAt(nation.url).finally(() => nation.drop());
}

async function countedAt(url: string): Promise<RowCounts> {
  const rows = await asked<{ name: string; rows: number }>(
    url,
    `select format('%I.%I', schemaname, tablename) as name,
            (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', schemaname, tablename), false, true, '')))[1]::text::int as rows
       from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}

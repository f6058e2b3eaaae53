import pg from 'pg';
import { type DatabaseServer } from '../src/platform/database/server.js';

/** The address of a database of the server's. */
export function urlOf(server: DatabaseServer, database: string): string {
  const url = new URL(server.ownerUrl);
  url.pathname = database;
  return url.href;
}

/** The owner's connection, closed when the work is done. */
export async function onDatabase<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  return work(owner).finally(() => owner.end());
}

/**
 * A database that is kept for the next run: made under another name and renamed when it is whole; where it is there already
 * nothing is done. Made as a copy of `from`, where that is given.
 */
export async function keep(
  server: DatabaseServer,
  { name, from }: { readonly name: string; readonly from?: string },
  make: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  const draft = `${name}_draft`;
  const there = await onDatabase(server.ownerUrl, async (admin) => {
    await admin.query(`drop database if exists ${draft} with (force)`);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0)
      await admin.query(
        `create database ${draft}${from === undefined ? '' : ` template ${from} strategy file_copy`}`,
      );
    return rowCount !== 0;
  });
  if (there) return;
  await make(urlOf(server, draft));
  await onDatabase(server.ownerUrl, (admin) => admin.query(`alter database ${draft} rename to ${name}`));
}

/** A copy for one run, which leaves the kept one as it is. */
export async function withCopy<T>(
  server: DatabaseServer,
  kept: string,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const copy = `${kept}_run`;
  await onDatabase(server.ownerUrl, async (admin) => {
    await admin.query(`drop database if exists ${copy} with (force)`);
    await admin.query(`create database ${copy} template ${kept} strategy file_copy`);
  });
  try {
    return await work(urlOf(server, copy));
  } finally {
    await onDatabase(server.ownerUrl, (admin) => admin.query(`drop database ${copy} with (force)`));
  }
}

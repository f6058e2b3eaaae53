import path from 'node:path';
import pg from 'pg';
import { progressOn } from '../src/demo/index.js';
import { GenerateNation } from '../src/generator/index.js';
import { type Config, readConfig } from '../src/platform/config/config.js';
import { type DatabaseServer, databaseServer } from '../src/platform/database/server.js';
import { makeLog } from '../src/platform/logging/log.js';
import { LocalIssuer } from '../src/platform/tokens/local-issuer.js';
import { prepareService } from '../src/service.js';
import { type Drafted, draftsOf, prepareReporting } from './reporting-nation.js';

export interface DraftedNation {
  /** What a service on this nation is started with. */
  readonly settings: Record<string, string>;
  readonly ownerUrl: string;
  readonly owner: pg.Client;
  readonly issuer: LocalIssuer;
  readonly draftsOf: (year: number) => Promise<readonly Drafted[]>;
}

interface Wanted {
  readonly years: readonly number[];
  readonly offices: number;
}

const units = Number(process.env['UNITS'] ?? '4000');

/**
 * A generated nation with every draft saved, copied for this run from one that is kept: each run begins with the same, and
 * leaves it.
 */
export async function withDraftedNation(
  wanted: Wanted,
  work: (nation: DraftedNation) => Promise<void>,
): Promise<void> {
  const dataDir = path.resolve(process.env['BENCH_DIR'] ?? '.data/bench');
  const config = readConfig({ ...process.env, DATA_DIR: dataDir, DEMO: 'true', LOG_LEVEL: 'error' });
  const server = await databaseServer(config, process.cwd(), () => undefined);
  try {
    const kept = `drafts_${units}_${wanted.offices}`;
    await keep(kept, wanted, { config, server });
    const copy = `${kept}_run`;
    await onServer(server, async (admin) => {
      await admin.query(`drop database if exists ${copy} with (force)`);
      await admin.query(`create database ${copy} template ${kept}`);
    });
    const ownerUrl = urlOf(server, copy);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    try {
      await owner.query('checkpoint');
      const settings = {
        ...{ DATABASE_URL: ownerUrl, DATA_DIR: dataDir, DEMO: 'true' },
        LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      };
      const issuer = await LocalIssuer.open(server.dataDir);
      await work({ settings, ownerUrl, owner, issuer, draftsOf: (year) => draftsOf(owner, year) });
    } finally {
      await owner.end();
      await onServer(server, (admin) => admin.query(`drop database ${copy} with (force)`));
    }
  } finally {
    await server.stop();
  }
}

/** Makes the nation under another name and renames it when it is whole. */
async function keep(
  name: string,
  wanted: Wanted,
  { config, server }: { readonly config: Config; readonly server: DatabaseServer },
): Promise<void> {
  const draft = `${name}_draft`;
  const there = await onServer(server, async (admin) => {
    await admin.query(`drop database if exists ${draft} with (force)`);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await admin.query(`create database ${draft}`);
    return rowCount !== 0;
  });
  if (there) return;
  const ownerUrl = urlOf(server, draft);
  const { app } = await prepareService(
    config,
    { ...server, ownerUrl },
    { log: makeLog('error'), progress: null },
  );
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await app.get(GenerateNation, { strict: false }).run({ units, seed: 7 }, progressOn(process.stdout));
    await owner.query('vacuum analyze');
    process.stdout.write(`${wanted.offices * wanted.years.length} drafts\n`);
    await prepareReporting(app, owner, wanted);
    await owner.query('vacuum analyze');
  } finally {
    await owner.end();
    await app.close();
  }
  await onServer(server, (admin) => admin.query(`alter database ${draft} rename to ${name}`));
}

function urlOf(server: DatabaseServer, database: string): string {
  const url = new URL(server.ownerUrl);
  url.pathname = database;
  return url.href;
}

async function onServer<T>(server: DatabaseServer, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server.ownerUrl });
  await admin.connect();
  return work(admin).finally(() => admin.end());
}

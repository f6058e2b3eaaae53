import path from 'node:path';
import type pg from 'pg';
import { progressOn } from '../src/demo/index.js';
import { GenerateNation } from '../src/generator/index.js';
import { type Config, readConfig } from '../src/platform/config/config.js';
import { type DatabaseServer, databaseServer } from '../src/platform/database/server.js';
import { makeLog } from '../src/platform/logging/log.js';
import { LocalIssuer } from '../src/platform/tokens/local-issuer.js';
import { prepareService } from '../src/service.js';
import { keep, onDatabase, withCopy } from './databases.js';
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
    await keep(server, { name: kept }, (ownerUrl) => draft({ ...server, ownerUrl }, wanted, config));
    await withCopy(server, kept, (ownerUrl) =>
      onDatabase(ownerUrl, async (owner) => {
        await owner.query('checkpoint');
        const settings = {
          ...{ DATABASE_URL: ownerUrl, DATA_DIR: dataDir, DEMO: 'true' },
          LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
        };
        const issuer = await LocalIssuer.open(server.dataDir);
        await work({ settings, ownerUrl, owner, issuer, draftsOf: (year) => draftsOf(owner, year) });
      }),
    );
  } finally {
    await server.stop();
  }
}

async function draft(server: DatabaseServer, wanted: Wanted, config: Config): Promise<void> {
  const { app } = await prepareService(config, server, { log: makeLog('error'), progress: null });
  try {
    await onDatabase(server.ownerUrl, async (owner) => {
      await app.get(GenerateNation, { strict: false }).run({ units, seed: 7 }, progressOn(process.stdout));
      await owner.query('vacuum analyze');
      process.stdout.write(`${wanted.offices * wanted.years.length} drafts\n`);
      await prepareReporting(app, owner, wanted);
      await owner.query('vacuum analyze');
    });
  } finally {
    await app.close();
  }
}

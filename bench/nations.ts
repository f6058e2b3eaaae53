import path from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { progressOn } from '../src/demo/index.js';
import { GenerateNation } from '../src/generator/index.js';
import { type Config, readConfig } from '../src/platform/config/config.js';
import { type DatabaseServer, databaseServer } from '../src/platform/database/server.js';
import { makeLog } from '../src/platform/logging/log.js';
import { type LocalIssuer } from '../src/platform/tokens/local-issuer.js';
import { prepareService } from '../src/service.js';
import { onDatabase, urlOf } from './databases.js';

/** A generated nation, served. */
export interface Nation {
  readonly size: number;
  readonly app: NestFastifyApplication;
  /** Asks the service over HTTP as the centre. @throws where it is refused */
  readonly ask: <Data>(query: string, variables?: object) => Promise<Data>;
  /** The owner's connection, which goes around the service. */
  readonly owner: pg.Client;
}

/** Where nations are kept. */
export interface Place {
  readonly config: Config;
  readonly server: DatabaseServer;
}

const seed = 7;

/** Serves a nation of each size from one PostgreSQL, generating those that are not there yet, and takes all down at the end. */
export async function withNations(
  sizes: readonly number[],
  work: (nations: readonly Nation[]) => Promise<void>,
): Promise<void> {
  const projectRoot = process.cwd();
  const dataDir = path.resolve(process.env['BENCH_DIR'] ?? '.data/bench');
  const config = readConfig({ ...process.env, DATA_DIR: dataDir, DEMO: 'true', LOG_LEVEL: 'error' });
  const server = await databaseServer(config, projectRoot, () => undefined);
  const open: Nation[] = [];
  try {
    await sizes.reduce(async (before, size) => {
      await before;
      open.push(await served(size, { config, server }));
    }, Promise.resolve());
    await work(open);
  } finally {
    await Promise.all(open.map(({ app, owner }) => Promise.all([app.close(), owner.end()])));
    await server.stop();
  }
}

/** The database of a generated nation, and the service on it, which does not listen yet. */
export async function generated(
  size: number,
  { config, server }: Place,
): Promise<{ name: string; url: string; app: NestFastifyApplication; issuer: LocalIssuer | undefined }> {
  const name = `nation_${size}`;
  const url = urlOf(server, name);
  await onDatabase(server.ownerUrl, async (admin) => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await admin.query(`create database ${name}`);
  });
  const log = makeLog('error');
  const { app, issuer } = await prepareService(config, { ...server, ownerUrl: url }, { log, progress: null });
  process.stdout.write(`${size} units\n`);
  await app.get(GenerateNation, { strict: false }).run({ units: size, seed }, progressOn(process.stdout));
  return { name, url, app, issuer };
}

async function served(size: number, place: Place): Promise<Nation> {
  const { url, app, issuer } = await generated(size, place);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const token = (await issuer?.sign('centre')) ?? '';
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query('vacuum analyze');
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors !== undefined) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  };
  return { size, app, ask, owner };
}

import path from 'node:path';
import pg from 'pg';
import { type Config } from '../config/config.js';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';

/** The PostgreSQL the service works on: the operator's, or the embedded one. */
export interface DatabaseServer {
  /** The login that migrates. */
  readonly ownerUrl: string;
  /** Where the service may keep its own files. */
  readonly dataDir: string;
  /** Settles when the embedded server ended by itself; never for the operator's. */
  readonly lost: Promise<{ tail: string }>;
  stop(): Promise<void>;
}

const databaseName = 'thi_dua';

/**
 * Answers the operator's server where DATABASE_URL names one, else starts the embedded one.
 * @throws EmbeddedPostgresFault
 */
export async function databaseServer(
  config: Config,
  projectRoot: string,
  log: (line: string) => void,
): Promise<DatabaseServer> {
  const { DATABASE_URL: given, DATA_DIR: dataDir } = config;
  if (given !== undefined) {
    return {
      ownerUrl: given,
      dataDir: path.resolve(projectRoot, dataDir ?? '.data'),
      lost: new Promise(() => undefined),
      stop: () => Promise.resolve(),
    };
  }
  const server = await startEmbeddedPostgres({
    projectRoot,
    ...(dataDir === undefined ? {} : { dataDir }),
    log,
  });
  const url = new URL(server.url);
  await ensureDatabase(url.href);
  url.pathname = databaseName;
  return { ownerUrl: url.href, dataDir: server.dataDir, lost: server.lost, stop: () => server.stop() };
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await admin.query(`create database ${databaseName}`);
  } finally {
    await admin.end();
  }
}

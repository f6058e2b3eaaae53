import { execFile } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/platform/database/embedded/embedded-postgres.js';

/**
 * One PostgreSQL for the whole run, and in it the demonstration nation as a template: loaded once, by the built service
 * in a process of its own (Nest keeps its GraphQL metadata on the global object, which Jest copies into every test).
 */
export default async function startDatabase() {
  const projectRoot = process.cwd();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'thi dua test-'));
  // The server may have to run as another account, which must be able to enter.
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({
    projectRoot,
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
    log: () => undefined,
  });
  globalThis.testDatabase = server;
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('create database nation');
  await admin.end();
  const nation = new URL(server.url);
  nation.pathname = 'nation';
  const environment = {
    DATABASE_URL: nation.href,
    DATABASE_VOLATILE: 'true',
    DATA_DIR: dataDir,
    DEMO: 'true',
    LOG_LEVEL: 'warn',
  };
  await promisify(execFile)(process.execPath, [path.join(projectRoot, 'dist/cli/load-demo.js')], {
    env: { ...process.env, ...environment },
  });
  process.env.TEST_DATABASE_URL = server.url;
}

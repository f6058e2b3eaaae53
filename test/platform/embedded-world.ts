import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';

export const projectRoot = path.resolve(__dirname, '../..');
export const isRoot = process.getuid?.() === 0;

const folders: string[] = [];
const shutFolders: string[] = [];
const servers: EmbeddedPostgres[] = [];

/** A folder of this test's own, with a space and Vietnamese letters in its name, open to every account. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'thi đua '));
  await chmod(folder, 0o755);
  return removedAfterwards(folder);
}

export function removedAfterwards(folder: string): string {
  folders.push(folder);
  return folder;
}

/** A project of this test's own, which has this one's packages. */
export async function newProject(): Promise<string> {
  const project = await newFolder();
  await symlink(path.join(projectRoot, 'node_modules'), path.join(project, 'node_modules'));
  return project;
}

/** Shuts a folder of ours to the account that will run the server. */
export function shut(folder: string): Promise<void> {
  shutFolders.push(folder);
  return chmod(folder, isRoot ? 0o700 : 0o500);
}

export async function started(options: Partial<EmbeddedPostgresOptions>): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ projectRoot, log: () => undefined, ...options });
  servers.push(server);
  return server;
}

export async function serversStopped(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
}

export async function cleared(): Promise<void> {
  await serversStopped();
  await Promise.all(shutFolders.splice(0).map((folder) => chmod(folder, 0o755)));
  await Promise.all(
    folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })),
  );
}

export async function connected(url: string): Promise<Client> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function asked<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = await connected(url);
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** The postmaster of a data folder. */
export async function postmaster(dataDir: string): Promise<number> {
  return Number((await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** The postmaster and all that it runs. */
export async function processesOf({ url, dataDir }: { url: string; dataDir: string }): Promise<number[]> {
  const rows = await asked<{ pid: number }>(url, 'select pid from pg_stat_activity');
  return [await postmaster(dataDir), ...rows.map(({ pid }) => pid)];
}

/** The process group of the postmaster, as a number that signals the whole group. */
export function groupOf(pid: number): number {
  const stat = `/proc/${pid}/stat`;
  const group = existsSync(stat)
    ? readFileSync(stat, 'utf8').split(') ')[1]?.split(' ')[2]
    : execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' });
  return -Number(group);
}

/** Whether a process, or a group by its negative number, is gone; a dead one that nobody has collected is gone too. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return existsSync(`/proc/${pid}/stat`) && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Waits until something holds; fails with its name when it does not within the limit. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  limit = 60_000,
): Promise<void> {
  const deadline = Date.now() + limit;
  const again = async (): Promise<void> => {
    if (await holds()) return;
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await pause(20);
    return again();
  };
  await again();
}

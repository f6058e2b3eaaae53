import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './error-code.js';
import { isAlive } from './process-life.js';

/** What a server writes about itself in the postmaster.pid of its cluster. */
export interface LockFile {
  readonly pid: number;
  /** `starting`, `ready`, `stopping`; empty before the server says. */
  readonly status: string;
}

/** The lock of the cluster; undefined where there is none, or none that can be read. */
export async function readLockFile(cluster: string): Promise<LockFile | undefined> {
  const lines = (await lockText(cluster))?.split('\n') ?? [];
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, status: lines[7]?.trim() ?? '' } : undefined;
}

/** Removes a lock that holds no number: a power cut leaves such, and the server would refuse it for ever. */
export async function removeUnreadableLock(cluster: string): Promise<void> {
  if ((await readLockFile(cluster)) === undefined)
    await rm(path.join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * Whether the process is a server on this very cluster. After a crash its number may belong to any process, in a
 * container it mostly does. Where that cannot be told, the answer is yes: two servers on one folder destroy the data.
 */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  const command = await commandOf(pid);
  if (command === undefined) return isAlive(pid);
  const [program = '', ...args] = command;
  if (!['postgres', 'postmaster'].includes(path.basename(program))) return false;
  const folder = args[args.indexOf('-D') + 1];
  if (!args.includes('-D') || folder === undefined || !path.isAbsolute(folder)) return true;
  return isSameFolder(folder, cluster);
}

async function commandOf(pid: number): Promise<string[] | undefined> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return text?.split('\0');
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((folder) => stat(folder).catch(() => undefined)));
  return a === undefined || b === undefined ? one === other : a.dev === b.dev && a.ino === b.ino;
}

async function lockText(cluster: string): Promise<string | undefined> {
  return readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
}

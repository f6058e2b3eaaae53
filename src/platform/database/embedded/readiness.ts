import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { hasCode } from './error-code.js';
import { readLockFile } from './lock-file.js';

export interface Awaited {
  readonly cluster: string;
  readonly pid: number;
  readonly port: number;
  readonly password: string;
}

/** How the waiting ended. */
export type Readiness = 'ready' | 'password-refused' | 'too-late' | 'given-up';

/** Waits until the server answers a query, to the deadline (in ms of `performance.now()`) or until given up. */
export async function readiness(server: Awaited, deadline: number, givenUp: AbortSignal): Promise<Readiness> {
  if (givenUp.aborted) return 'given-up';
  if (performance.now() > deadline) return 'too-late';
  // The lock first: until our own server holds the port, an answer there may come from somebody else's.
  const lock = await readLockFile(server.cluster);
  if (lock?.pid === server.pid && lock.status === 'ready') {
    const refusal = await ask(server);
    if (refusal === undefined) return 'ready';
    if (hasCode(refusal, '28P01')) return 'password-refused';
  }
  await pause(25);
  return readiness(server, deadline, givenUp);
}

async function ask({ port, password }: Awaited): Promise<unknown> {
  const client = new Client({
    ...{ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', ssl: false },
    ...{ connectionTimeoutMillis: 5_000, query_timeout: 5_000 },
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

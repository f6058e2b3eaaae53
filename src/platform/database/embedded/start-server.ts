import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries } from './binaries.js';
import { type Cluster } from './cluster.js';
import { notReady, passwordLost } from './faults.js';
import { freePort } from './free-port.js';
import { nextTry } from './next-try.js';
import { readiness } from './readiness.js';
import { type ServerAccount } from './server-account.js';
import { type ServerLog } from './server-log.js';
import { runServer, type ServerProcess } from './server-process.js';
import { startRefusal } from './start-refusal.js';

export interface ServerStart {
  readonly account: ServerAccount;
  readonly binaries: Binaries;
  readonly cluster: Cluster;
  readonly serverLog: ServerLog;
  readonly settings: Readonly<Record<string, string>>;
}

export interface StartedServer {
  readonly process: ServerProcess;
  readonly port: number;
  /** Where this server's lines begin in the log. */
  readonly mark: number;
}

interface Refused {
  readonly lastLines: readonly string[];
}

const readyWithin = 60_000;

/**
 * Starts the server on its cluster and waits until it answers. A port lost to another, remains of a crashed server
 * and locks of dead ones are tried again; faults: the cluster is in use, the password is refused, no start, no answer.
 */
export async function startServer(start: ServerStart): Promise<StartedServer> {
  const began = performance.now();
  return again(0, undefined);

  async function again(number: number, deadPid: number | undefined): Promise<StartedServer> {
    const tried = await tryOnce(start, deadPid);
    if ('process' in tried) return tried;
    const { lastLines } = tried;
    const refused = {
      refusal: startRefusal(lastLines),
      cluster: start.cluster.folder,
      logFile: start.serverLog.file,
    };
    const next = await nextTry(
      { ...refused, lastLines },
      { number, elapsed: performance.now() - began, deadPid },
    );
    await pause(next.wait);
    return again(number + 1, next.deadPid);
  }
}

async function tryOnce(start: ServerStart, deadPid: number | undefined): Promise<StartedServer | Refused> {
  const { account, binaries, cluster, serverLog } = start;
  const [port, mark] = await Promise.all([freePort(), serverLog.mark()]);
  const process = await runServer({
    ...{ account, program: binaries.postgres, args: serverArguments(start, port), logFd: serverLog.fd },
    // The server's own way to be told that a number in its lock is no server: it still looks for the memory of a
    // live one, so a mistake here cannot put two servers on one cluster, as removing the lock could.
    env: deadPid === undefined ? {} : { PG_GRANDPARENT_PID: String(deadPid) },
  });
  const givenUp = new AbortController();
  const awaited = { cluster: cluster.folder, pid: process.pid, port, password: cluster.password };
  const answer = readiness(awaited, performance.now() + readyWithin, givenUp.signal);
  const outcome = await Promise.race([answer, process.gone.then(() => 'gone' as const)]).catch(
    async (error) => {
      await process.stop();
      throw error;
    },
  );
  givenUp.abort();
  if (outcome === 'ready') return { process, port, mark };
  const lastLines = await serverLog.lastLines(mark);
  if (outcome === 'gone') return { lastLines };
  await process.stop();
  throw outcome === 'password-refused'
    ? passwordLost(cluster.passwordFile)
    : notReady(serverLog.file, lastLines);
}

function serverArguments({ cluster, settings }: ServerStart, port: number): string[] {
  const all = {
    ...settings,
    // Ours stand last and win: nobody outside this machine reaches the server, and its log stays in our file.
    ...{
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: '',
      logging_collector: 'off',
    },
  };
  return [
    '-D',
    cluster.folder,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

import { inUse, notStarted, remainsOfFormerServer } from './faults.js';
import { isServerOf, readLockFile, removeUnreadableLock } from './lock-file.js';
import { type StartRefusal } from './start-refusal.js';

/** One try to start the server, and what is known from those before it. */
export interface Try {
  readonly number: number;
  /** Since the first try, in ms. */
  readonly elapsed: number;
  /** The number in a lock whose server is gone; its number is now some other process. */
  readonly deadPid: number | undefined;
}

export interface RefusedStart {
  readonly refusal: StartRefusal;
  readonly cluster: string;
  readonly logFile: string;
  readonly lastLines: readonly string[];
}

/** What the next try does otherwise: how long it waits first (ms), and which former server it knows to be dead. */
export interface NextTry {
  readonly wait: number;
  readonly deadPid: number | undefined;
}

/** How long a start may be refused for the same cause, in ms. */
const patience = { port: 5_000, remains: 30_000, stopping: 30_000, running: 2_000, unreadable: 2_000 };

/** Decides whether a refused start is worth another try. Throws the fault where it is not. */
export async function nextTry(refused: RefusedStart, { number, elapsed, deadPid }: Try): Promise<NextTry> {
  const { refusal, cluster, logFile, lastLines } = refused;
  const later: NextTry = { wait: Math.min(1_000, 100 * 2 ** number), deadPid };
  switch (refusal.kind) {
    case 'port-taken':
      if (elapsed < patience.port) return later;
      throw notStarted(logFile, lastLines);
    case 'memory-held':
      if (elapsed < patience.remains) return later;
      throw remainsOfFormerServer(cluster, lastLines);
    case 'locked':
      if (refusal.pid !== deadPid && !(await isServerOf(refusal.pid, cluster)))
        return { wait: 0, deadPid: refusal.pid };
      // A former server that has lost its Node may need a moment to see it, and to stop.
      if (elapsed < ((await isStopping(cluster)) ? patience.stopping : patience.running)) return later;
      throw inUse(cluster, refusal.pid);
    case 'lock-unreadable':
      // Another server may be about to write its number: only a lock that stays unreadable is rubbish.
      if (elapsed < patience.unreadable) return later;
      if (elapsed > patience.remains) throw notStarted(logFile, lastLines);
      await removeUnreadableLock(cluster);
      return { wait: 0, deadPid };
    case 'other':
      throw notStarted(logFile, lastLines);
  }
}

async function isStopping(cluster: string): Promise<boolean> {
  return (await readLockFile(cluster))?.status === 'stopping';
}

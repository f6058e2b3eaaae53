import path from 'node:path';
import { runnableBinaries } from './binaries.js';
import { openCluster } from './cluster.js';
import { openDataRoot } from './data-root.js';
import { platformPackage } from './platform-package.js';
import { serverAccount } from './server-account.js';
import { openServerLog, type ServerLog } from './server-log.js';
import { startServer, type StartedServer } from './start-server.js';

export { EmbeddedPostgresFault } from './embedded-postgres-fault.js';

export interface EmbeddedPostgresOptions {
  /** The folder of package.json and node_modules. */
  readonly projectRoot: string;
  /** DATA_DIR as given by the operator; a relative one is read from the project's root. */
  readonly dataDir?: string;
  /** Further server settings, as `postgres -c` takes them. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Takes what the operator should know, a line at a time: where the data lie, what was made anew. */
  readonly log: (line: string) => void;
}

/** A running server of our own. It ends with the Node process that started it, however that ends. */
export interface EmbeddedPostgres {
  /** Connection URL of the superuser, password included: not for logs. */
  readonly url: string;
  /** The data root: it holds the cluster (`postgres`), the password, the log. */
  readonly dataDir: string;
  readonly port: number;
  /** Fast shutdown; resolves when the server is gone. May be called again. */
  stop(): Promise<void>;
  /** Resolves when the server ended without stop() being asked; else never. */
  readonly lost: Promise<LostServer>;
}

export interface LostServer {
  readonly code: number | null;
  /** Its last log lines. */
  readonly tail: string;
}

/**
 * Starts PostgreSQL from the npm package on the data of the last start, or on a new cluster.
 * Throws an EmbeddedPostgresFault where the operator must act; its sentences say what happened, why and what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const projectRoot = path.resolve(options.projectRoot);
  const { dataDir, settings = {}, log } = options;
  const installed = platformPackage(projectRoot);
  const account = await serverAccount();
  const dataRoot = await openDataRoot({ projectRoot, dataDir, log }, account);
  const binaries = await runnableBinaries(installed, dataRoot, account);
  const cluster = await openCluster({ dataRoot, account, binaries, log });
  const serverLog = await openServerLog(dataRoot);
  try {
    const started = await startServer({ account, binaries, cluster, serverLog, settings });
    const password = encodeURIComponent(cluster.password);
    const url = `postgres://postgres:${password}@127.0.0.1:${started.port}/postgres`;
    return { url, dataDir: dataRoot, port: started.port, ...life(started, serverLog) };
  } catch (error) {
    await serverLog.close();
    throw error;
  }
}

function life(
  { process, mark }: StartedServer,
  serverLog: ServerLog,
): Pick<EmbeddedPostgres, 'stop' | 'lost'> {
  let asked = false;
  const ended = process.gone.then(async (code) => {
    // The log may be unreadable by now (disk gone): the loss itself must be told all the same.
    const lines = await serverLog.lastLines(mark).catch(() => []);
    await serverLog.close();
    return { code, tail: lines.join('\n') };
  });
  return {
    stop: async () => {
      asked = true;
      await process.stop();
      await ended;
    },
    lost: new Promise((resolve) => {
      void ended.then((end) => {
        if (!asked) resolve(end);
      });
    }),
  };
}

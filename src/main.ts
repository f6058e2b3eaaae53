import 'reflect-metadata';
import path from 'node:path';
import { progressOn } from './demo/index.js';
import { ConfigFault, readConfig } from './platform/config/config.js';
import { DatabaseFault } from './platform/database/database-fault.js';
import { EmbeddedPostgresFault } from './platform/database/embedded/embedded-postgres.js';
import { type DatabaseServer, databaseServer } from './platform/database/server.js';
import { makeLog } from './platform/logging/log.js';
import { PortTaken, type RunningService, startService } from './service.js';
import { welcome } from './welcome.js';

const projectRoot = path.dirname(import.meta.dirname);

/** Exit codes: 0 stopped as asked, 1 a bug, 2 the configuration or the surroundings are at fault and a sentence said how. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.LOG_LEVEL);
  const stopAsked = new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const server = await databaseServer(config, projectRoot, (line) =>
    log.debug({ line }, 'embedded PostgreSQL'),
  );
  const service = await serviceOn(
    server,
    () => startService(config, server, { log, progress: progressOn(process.stdout) }),
    stopAsked,
  );
  if (service === undefined) return;
  say(welcome(service));
  const ended = await Promise.race([stopAsked, server.lost]);
  if (typeof ended !== 'string') log.fatal({ tail: ended.tail }, 'the embedded PostgreSQL ended by itself');
  await service.stop();
  await server.stop();
  if (typeof ended !== 'string') {
    say(
      'PostgreSQL đi kèm đã dừng ngoài dự kiến nên dịch vụ dừng theo. Dữ liệu đã xác nhận vẫn còn; hãy chạy lại npm start.',
    );
    say(
      'The embedded PostgreSQL ended by itself, so the service stopped. What was acknowledged is kept; run npm start again.',
    );
    process.exitCode = 1;
  }
}

/** The service on its server; where it cannot start, or is told to stop while it starts, the server is not left behind. */
async function serviceOn(
  server: DatabaseServer,
  start: () => Promise<RunningService>,
  stopAsked: Promise<string>,
): Promise<RunningService | undefined> {
  const starting = start();
  const first = await Promise.race([starting, stopAsked]).catch(async (fault: unknown) => {
    await server.stop();
    throw fault;
  });
  if (typeof first !== 'string') return first;
  await server.stop();
  process.exit(0);
}

main().catch((fault: unknown) => {
  const told =
    fault instanceof ConfigFault ||
    fault instanceof DatabaseFault ||
    fault instanceof EmbeddedPostgresFault ||
    fault instanceof PortTaken;
  process.stderr.write(
    told
      ? `\n${fault.message}\n\n`
      : `${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
  );
  process.exit(told ? 2 : 1);
});

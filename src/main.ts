import 'reflect-metadata';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { progressOn } from './demo/index.js';
import { readConfig } from './platform/config/config.js';
import { type DatabaseServer, databaseServer } from './platform/database/server.js';
import { refuseUnusablePort } from './platform/http/port.js';
import { makeLog } from './platform/logging/log.js';
import { type RunningService, startService } from './service.js';
import { endWith, isTold } from './told-faults.js';
import { welcome } from './welcome.js';

const projectRoot = path.dirname(import.meta.dirname);

/** Exit codes: 0 stopped as asked, 1 a bug, 2 the configuration or the surroundings are at fault and a sentence said how. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.LOG_LEVEL);
  const stopAsked = new Promise<string>((resolve) => {
    // On, not once: at a terminal Ctrl-C arrives twice, from the terminal and passed on by npm, and the second
    // would end the process in the middle of its stop.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(signal));
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  await refuseUnusablePort(config);
  const server = await databaseServer(config, projectRoot, (line) => log.info(line));
  const ended = Promise.race([stopAsked, server.lost]);
  const start = () => startService(config, server, { log, progress: progressOn(process.stdout) });
  const service = await serviceOn(server, start, ended);
  if (service !== undefined) say(welcome(service));
  const end = await ended;
  if (typeof end !== 'string') log.fatal({ tail: end.tail }, 'the embedded PostgreSQL ended by itself');
  await service?.stop();
  await server.stop();
  if (typeof end !== 'string') {
    say(lossSentence);
    process.exitCode = 1;
  }
  // A start that was broken off still holds what it had opened; and while Node takes itself apart unasked, a second Ctrl-C
  // finds no listener any more and ends the process as if it had been killed.
  process.exit();
}

const lossSentence =
  'PostgreSQL đi kèm đã dừng ngoài dự kiến nên dịch vụ dừng theo. Dữ liệu đã xác nhận vẫn còn; hãy chạy lại npm start.\n' +
  'The embedded PostgreSQL ended by itself, so the service stopped. What was acknowledged is kept; run npm start again.';

/** The service on its server, or nothing where the end came first; where it cannot start, the server is not left behind. */
async function serviceOn(
  server: DatabaseServer,
  start: () => Promise<RunningService>,
  ended: Promise<unknown>,
): Promise<RunningService | undefined> {
  const broken = ended.then(() => undefined);
  return Promise.race([start(), broken]).catch(async (fault: unknown) => {
    // A start whose server is gone may notice before the loss is known: then the loss is the news.
    const lost = isTold(fault)
      ? false
      : await Promise.race([server.lost.then(() => true), pause(2_000, false)]);
    if (lost) return undefined;
    await server.stop();
    throw fault;
  });
}

main().catch(endWith);

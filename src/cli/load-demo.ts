import 'reflect-metadata';
import path from 'node:path';
import { progressOn } from '../demo/index.js';
import { readConfig } from '../platform/config/config.js';
import { databaseServer } from '../platform/database/server.js';
import { makeLog } from '../platform/logging/log.js';
import { prepareService } from '../service.js';

/** Brings the database up to date and loads the demonstration nation, then ends: `npm run demo`. */
const config = readConfig(process.env);
const log = makeLog(config.LOG_LEVEL);
const server = await databaseServer(config, path.resolve(import.meta.dirname, '../..'), (line) =>
  log.debug({ line }),
);
try {
  const { app } = await prepareService(config, server, { log, progress: progressOn(process.stdout) });
  await app.close();
} finally {
  await server.stop();
}

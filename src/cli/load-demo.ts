import 'reflect-metadata';
import path from 'node:path';
import { progressOn } from '../demo/index.js';
import { readConfig } from '../platform/config/config.js';
import { databaseServer } from '../platform/database/server.js';
import { makeLog } from '../platform/logging/log.js';
import { prepareService } from '../service.js';
import { endWith } from '../told-faults.js';

/**
 * Brings the database up to date and loads the demonstration nation, then ends; what is loaded already stays as it is.
 *
 *     npm run demo                                    into the embedded PostgreSQL; the service must be stopped
 *     DATABASE_URL=postgres://… npm run demo          into an own one, beside a running service
 *     DATA_DIR=/srv/thi-dua npm run demo              another folder of the embedded one and of the keys
 *
 * It asks for the demonstration by itself, so DEMO need not be set. With OIDC_ISSUER it is refused: those are real data.
 * Exit codes: 0 loaded, 2 refused with a sentence, 1 a bug.
 */
async function loadDemo(): Promise<void> {
  const config = readConfig({ ...process.env, DEMO: 'true' });
  const log = makeLog(config.LOG_LEVEL);
  const projectRoot = path.resolve(import.meta.dirname, '../..');
  const server = await databaseServer(config, projectRoot, (line) => log.info(line));
  try {
    const { app } = await prepareService(config, server, { log, progress: progressOn(process.stdout) });
    await app.close();
  } finally {
    await server.stop();
  }
  process.stdout.write(
    'Dữ liệu trình diễn đã sẵn sàng; chạy dịch vụ: npm start\nThe demonstration is loaded; run the service: npm start\n',
  );
}

loadDemo().catch(endWith);

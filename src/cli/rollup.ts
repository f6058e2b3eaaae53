import 'reflect-metadata';
import path from 'node:path';
import { type INestApplication } from '@nestjs/common';
import { readConfig } from '../platform/config/config.js';
import { databaseServer } from '../platform/database/server.js';
import { makeLog } from '../platform/logging/log.js';
import { RebuildRollUps, VerifyRollUps } from '../rollup/index.js';
import { prepareService } from '../service.js';
import { endWith } from '../told-faults.js';

/**
 * Counts again, from the reports and the trees, every sum that is kept; or throws the kept ones away and adds all up anew.
 *
 *     npm run rollup:verify                               tells what differs, and changes nothing
 *     npm run rollup:rebuild                              makes every kept sum anew
 *     DATABASE_URL=postgres://… npm run rollup:verify     an own PostgreSQL, beside a running service
 *
 * Without DATABASE_URL it opens the embedded PostgreSQL, and the service must be stopped.
 * Exit codes: 0 nothing differs (any more), 1 something differs or a bug, 2 refused with a sentence.
 */
async function rollup(command: string | undefined): Promise<number> {
  if (command !== 'verify' && command !== 'rebuild') {
    process.stderr.write('npm run rollup:verify | rollup:rebuild\n');
    return 2;
  }
  const config = readConfig(process.env);
  const log = makeLog(config.LOG_LEVEL);
  const projectRoot = path.resolve(import.meta.dirname, '../..');
  const server = await databaseServer(config, projectRoot, (line) => log.info(line));
  try {
    const { app } = await prepareService(config, server, { log, progress: null });
    return await (command === 'verify' ? verify(app) : rebuild(app)).finally(() => app.close());
  } finally {
    await server.stop();
  }
}

async function verify(app: INestApplication): Promise<number> {
  const { recounted, differences } = await app.get(VerifyRollUps, { strict: false }).run();
  for (const { periodCode, formCode, line, unitCode, what, kept, recounted: again } of differences)
    process.stdout.write(
      `${periodCode} ${formCode ?? '-'} ${line} ${unitCode} ${what}: ${kept} <> ${again}\n`,
    );
  process.stdout.write(
    differences.length === 0
      ? `Đã đếm lại ${recounted} kỳ và biểu mẫu: không có sai lệch.\n${recounted} periods and forms counted again: nothing differs.\n`
      : `Số tổng hợp đang lưu khác số đếm lại (lưu <> đếm lại); sửa: npm run rollup:rebuild\nKept sums differ from the recount (kept <> recounted); mend them: npm run rollup:rebuild\n`,
  );
  return differences.length === 0 ? 0 : 1;
}

async function rebuild(app: INestApplication): Promise<number> {
  const periods = await app.get(RebuildRollUps, { strict: false }).run();
  process.stdout.write(`Đã tổng hợp lại ${periods} kỳ.\n${periods} periods were added up anew.\n`);
  return 0;
}

rollup(process.argv[2]).then((code) => {
  process.exitCode = code;
}, endWith);

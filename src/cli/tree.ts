import 'reflect-metadata';
import path from 'node:path';
import { type INestApplication } from '@nestjs/common';
import { Viewer } from '../access/domain/index.js';
import { CheckPaths, RebuildPaths } from '../organisation/index.js';
import { readConfig } from '../platform/config/config.js';
import { databaseServer } from '../platform/database/server.js';
import { makeLog } from '../platform/logging/log.js';
import { prepareService } from '../service.js';
import { endWith } from '../told-faults.js';

/**
 * Compares the index of the trees with the places of the units, or makes it anew from them.
 *
 *     npm run tree -- check                               tells what differs, and changes nothing
 *     npm run tree -- rebuild                             mends what differs
 *     DATABASE_URL=postgres://… npm run tree -- check     an own PostgreSQL, beside a running service
 *
 * Without DATABASE_URL it opens the embedded PostgreSQL, and the service must be stopped.
 * Exit codes: 0 nothing differs (any more), 1 something differs or a bug, 2 refused with a sentence.
 */
async function tree(command: string | undefined): Promise<number> {
  if (command !== 'check' && command !== 'rebuild') {
    process.stderr.write('npm run tree -- check | rebuild\n');
    return 2;
  }
  const config = readConfig(process.env);
  const log = makeLog(config.LOG_LEVEL);
  const projectRoot = path.resolve(import.meta.dirname, '../..');
  const server = await databaseServer(config, projectRoot, (line) => log.info(line));
  try {
    const { app } = await prepareService(config, server, { log, progress: null });
    return await (command === 'check' ? check(app) : rebuild(app)).finally(() => app.close());
  } finally {
    await server.stop();
  }
}

const operator = Viewer.operator('cli:tree');

async function check(app: INestApplication): Promise<number> {
  const drifts = await app.get(CheckPaths, { strict: false }).run(operator);
  for (const { line, missing, surplus, examples } of drifts) {
    process.stdout.write(
      `${line}: thiếu ${missing}, thừa ${surplus} dòng / ${missing} rows missing, ${surplus} surplus\n`,
    );
    for (const example of examples) process.stdout.write(`  ${example}\n`);
  }
  if (drifts.length > 0) {
    process.stdout.write(
      'Chỉ mục cây tổ chức sai lệch; sửa: npm run tree -- rebuild\nThe index of the trees differs from the places; mend it: npm run tree -- rebuild\n',
    );
    return 1;
  }
  process.stdout.write(
    'Chỉ mục cây tổ chức khớp với các tuyến.\nThe index of the trees is as the places say.\n',
  );
  return 0;
}

async function rebuild(app: INestApplication): Promise<number> {
  const outcome = await app.get(RebuildPaths, { strict: false }).run(operator);
  if (outcome.kind === 'refused')
    throw new Error(`The operator was refused: ${JSON.stringify(outcome.refusals)}`);
  const { removed, entered } = outcome.value;
  process.stdout.write(
    `Đã bỏ ${removed} dòng thừa, thêm ${entered} dòng thiếu.\n${removed} surplus rows removed, ${entered} missing rows entered.\n`,
  );
  return 0;
}

tree(process.argv[2]).then((code) => {
  process.exitCode = code;
}, endWith);

import 'reflect-metadata';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { progressOn } from '../demo/index.js';
import {
  GenerateNation,
  leastUnits,
  mostUnits,
  type NationGenerated,
  type NationSize,
} from '../generator/index.js';
import { ConfigFault, readConfig } from '../platform/config/config.js';
import { databaseServer } from '../platform/database/server.js';
import { makeLog } from '../platform/logging/log.js';
import { prepareService } from '../service.js';
import { endWith } from '../told-faults.js';

/**
 * Generates a nation for trials of size: both lines, seven levels, the clusters of 2024 and 2025, the merger of 2025.
 *
 *     DATA_DIR=/srv/large npm run generate -- --units 100000 --seed 7     into an embedded PostgreSQL of its own
 *     DATABASE_URL=postgres://… npm run generate -- --units 1000          into an own, empty one
 *
 * Run again after it was cut off, it goes on where it stopped. `npm start` with the same address then serves it.
 * Exit codes: 0 generated, 2 refused with a sentence, 1 a bug.
 */
async function generate(): Promise<void> {
  const size = sizeAsked(process.argv.slice(2));
  const config = readConfig({ ...process.env, DEMO: 'true' });
  const log = makeLog(config.LOG_LEVEL);
  const projectRoot = path.resolve(import.meta.dirname, '../..');
  const server = await databaseServer(config, projectRoot, (line) => log.info(line));
  try {
    const { app } = await prepareService(config, server, { log, progress: null });
    const made = await app
      .get(GenerateNation, { strict: false })
      .run(size, progressOn(process.stdout))
      .finally(() => app.close());
    process.stdout.write(told(made));
  } finally {
    await server.stop();
  }
}

/** @throws ConfigFault naming each argument that is not understood. */
function sizeAsked(args: string[]): NationSize {
  const options = {
    units: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '7' },
  } as const;
  try {
    const { values } = parseArgs({ args, options });
    const [units, seed] = [Number(values.units), Number(values.seed)];
    const fits = /^\d+$/.test(values.units) && units >= leastUnits && units <= mostUnits;
    if (fits && /^\d{1,9}$/.test(values.seed)) return { units, seed };
  } catch {
    // Told below, like an argument of the wrong form.
  }
  throw new ConfigFault([
    `npm run generate -- --units N --seed S: N từ ${leastUnits} đến ${mostUnits} đơn vị, S là số nguyên đến 999999999 / N from ${leastUnits} to ${mostUnits} units, S a whole number up to 999999999`,
  ]);
}

function told({ steps, rows }: NationGenerated): string {
  const row = (...[title, count, seconds, rate]: readonly [string, string, string, string]) =>
    `  ${title.padEnd(28)} ${count.padStart(9)} ${seconds.padStart(8)} ${rate.padStart(9)}`;
  const line = (title: string, count: number, seconds: number) =>
    row(title, String(count), seconds.toFixed(1), (count / Math.max(seconds, 0.1)).toFixed(0));
  const counts: [string, number][] = Object.entries(rows);
  const written = counts.reduce((sum, [, count]) => sum + count, 0);
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return [
    '',
    row('bước / step', 'đơn vị', 'giây', 'mỗi giây'),
    ...steps.map((step) => line(step.title, step.units, step.seconds)),
    '',
    row('bảng / table', 'dòng', 'giây', 'mỗi giây'),
    ...counts.map(([table, count]) => row(table, String(count), '', '')),
    line('tất cả / all', written, seconds),
    '',
    'Kiểm tra chỉ mục cây: npm run tree -- check / check the index of the trees: npm run tree -- check',
    '',
  ].join('\n');
}

generate().catch(endWith);

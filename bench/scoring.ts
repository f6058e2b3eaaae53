import { deepStrictEqual } from 'node:assert';
import path from 'node:path';
import { readConfig } from '../src/platform/config/config.js';
import { databaseServer } from '../src/platform/database/server.js';
import { type LaidOutSheets, layOut } from '../src/scoring/domain/engine/laid-out-sheets.js';
import { rank } from '../src/scoring/domain/engine/rank.js';
import { scoreSheets } from '../src/scoring/domain/engine/score.js';
import { onDatabase } from './databases.js';
import { describeMachine } from './machine.js';
import { atLeast, medians } from './measure.js';
import { measureParts } from './scoring-parts.js';
import { forty, sheets } from './scoring-sheets.js';
import { type Placed, prepare, scoredBySql } from './scoring-sql.js';
import { layDown } from './scoring-tables.js';

const size = 10_000;
const rounds = 20;

/**
 * 10,000 sheets of 40 criteria scored and ranked, by the engine and by one statement, in pairs. Both find the sheets laid out
 * as they like them: the statement in analysed tables, the engine in columns; what that takes it is told among the parts.
 */
export async function benchScoring(): Promise<void> {
  const dataDir = path.resolve(process.env['BENCH_DIR'] ?? '.data/bench');
  const config = readConfig({ ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  const server = await databaseServer(config, process.cwd(), () => undefined);
  try {
    await onDatabase(server.ownerUrl, async (owner) => {
      await describeMachine(owner);
      const all = sheets(size);
      await layDown(owner, forty, all);
      await prepare(owner);
      const laidOut = layOut(forty, all);
      deepStrictEqual(scoredByEngine(laidOut), await scoredBySql(owner, forty));
      process.stdout.write(`${size} units: every total and rank is the same in the engine and in SQL\n\n`);
      const [engine, sql] = await medians(
        [
          { name: 'engine', size, run: () => Promise.resolve(scoredByEngine(laidOut)) },
          { name: 'sql', size, run: () => scoredBySql(owner, forty) },
        ],
        rounds,
      );
      process.stdout.write(`engine ${engine!.ms.toFixed(1)} ms, SQL ${sql!.ms.toFixed(1)} ms\n\n`);
      await measureParts(owner, all);
      await owner.query('drop schema bench_scoring cascade');
      atLeast('scoring.engine', sql!.ms / engine!.ms, 15);
    });
  } finally {
    await server.stop();
  }
}

function scoredByEngine(laidOut: LaidOutSheets): readonly Placed[] {
  const result = scoreSheets(laidOut);
  if ('faults' in result) throw new Error(`The sheets do not fit: ${JSON.stringify(result.faults[0])}`);
  return rank(forty, result.scores).map(({ score, rank: place }) => ({
    unit: score.unit,
    total: score.total,
    rank: place ?? 0,
  }));
}

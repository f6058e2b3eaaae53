import type pg from 'pg';
import { demonstrationFigures } from '../src/demo/index.js';
import { type Burst, burst, together, within } from './burst.js';
import { atLeast, type Median, medians } from './measure.js';
import { differentFigures } from './reported-rows.js';
import { type ReportedNation } from './reported-nation.js';
import { checkRoots } from './rollup-checks.js';
import { folded } from './rollup-desk.js';
import { median } from './rollup-reads.js';
import {
  laidOut,
  type LaidOut,
  type Resubmitted,
  resubmitted,
  RollUpWrites,
  type RollUpWay,
  touchChanged,
  touching,
} from './rollup-writes.js';
import { figureRow } from './submit-floor.js';

const connections = 32;
const seconds = Number(process.env['SECONDS'] ?? '3');
const rounds = 3;
const everyWay: readonly RollUpWay[] = ['NONE', 'FOLDING', 'SYNC'];

/** A nation whose reports are submitted again and again. */
export interface Submitters {
  readonly nation: ReportedNation;
  readonly figures: readonly LaidOut[];
  readonly reports: readonly Resubmitted[];
}

export async function submittersOf(nation: ReportedNation): Promise<Submitters> {
  const figures = Array.from({ length: differentFigures }, (_, n) =>
    JSON.stringify(demonstrationFigures(n, 'YEAR').map(figureRow)),
  );
  return {
    nation,
    figures: await laidOut(nation.owner, figures),
    reports: await resubmitted(nation.owner),
  };
}

interface Told {
  readonly way: RollUpWay;
  readonly done: Burst;
  /** Touches that were not folded yet when the burst ended, and how long it took until they were. */
  readonly behind: number;
  readonly drained: number;
}

/**
 * The same rows written in each way, in turn, while a service folds; after each the sums of the roots are counted again.
 * @param flush milliseconds that every commit waits before it is written
 */
export async function measureSubmissions(
  submitters: Submitters,
  { ways = everyWay, flush = 0 }: { readonly ways?: readonly RollUpWay[]; readonly flush?: number } = {},
): Promise<ReadonlyMap<RollUpWay, readonly number[]>> {
  const { nation, figures } = submitters;
  const options = flush === 0 ? '' : `-c commit_delay=${flush * 1_000} -c commit_siblings=0`;
  const writes = await RollUpWrites.open(nation.ownerUrl, { connections, figures, options });
  const turns = Array.from({ length: rounds }, (_, n) => [
    ...ways.slice(n % ways.length),
    ...ways.slice(0, n % ways.length),
  ]).flat();
  try {
    const told = await turns.reduce<Promise<Told[]>>(
      async (before, way) => [...(await before), await oneBurst(submitters, writes, way)],
      Promise.resolve([]),
    );
    return ratesOf(told, nation.size, flush);
  } finally {
    await writes.close();
    await touching(nation.owner, true);
  }
}

async function oneBurst(
  { nation, reports }: Submitters,
  writes: RollUpWrites,
  way: RollUpWay,
): Promise<Told> {
  const { owner } = nation;
  await touching(owner, way === 'FOLDING');
  await owner.query('checkpoint');
  await lasting(0.5, reports, (one, lane) => writes.submit(one, lane, way));
  const done = await lasting(seconds, reports, (one, lane) => writes.submit(one, lane, way));
  if (done.errors[0] !== undefined) throw new Error(`${way}: ${done.errors[0]}`);
  const behind = await waiting(owner);
  if (way === 'SYNC') await checkRoots(owner);
  if (way !== 'FOLDING') await touchChanged(owner, way);
  const drained = await folded(owner);
  await checkRoots(owner);
  return { way, done, behind, drained };
}

/** As many as can be in that time, on all connections; each report again when all have had their turn. */
function lasting(
  time: number,
  reports: readonly Resubmitted[],
  act: (report: Resubmitted, lane: number) => Promise<void>,
): Promise<Burst> {
  const until = performance.now() + time * 1_000;
  const endless = {
    *[Symbol.iterator](): Generator<Resubmitted> {
      while (performance.now() < until) {
        yield reports[place++ % reports.length]!;
      }
    },
  };
  return burst(endless, connections, act);
}

/** Goes on from burst to burst, so that reports are as old as they can be. */
let place = 0;

async function waiting(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from rollup.touch');
  return rows[0]!.n;
}

function ratesOf(
  told: readonly Told[],
  size: number,
  flush: number,
): ReadonlyMap<RollUpWay, readonly number[]> {
  const row = (...cells: readonly string[]) =>
    process.stdout.write(`${cells.map((cell) => cell.padStart(15)).join('')}\n`);
  row('units', 'flush ms', 'roll-up', 'submissions/s', 'p50 ms', 'p99 ms', 'behind', 'folded after s');
  const rates = new Map<RollUpWay, readonly number[]>();
  for (const way of everyWay) {
    const own = told.filter((one) => one.way === way);
    if (own.length === 0) continue;
    const all = together(own.map(({ done }) => done));
    const waits = [within(all.waits, 0.5), within(all.waits, 0.99)].map((ms) => ms.toFixed(1));
    const lag = way === 'FOLDING' ? own : [];
    const most = [
      Math.max(0, ...lag.map(({ behind }) => behind)).toFixed(0),
      Math.max(0, ...lag.map(({ drained }) => drained)).toFixed(1),
    ];
    row(String(size), flush === 0 ? 'as it is' : `+${flush}`, way, all.rate.toFixed(0), ...waits, ...most);
    rates.set(
      way,
      own.map(({ done }) => together([done]).rate),
    );
  }
  return rates;
}

/** The median over the rounds of one way's rate against another's. */
export function ratioOf(
  rates: ReadonlyMap<RollUpWay, readonly number[]>,
  one: RollUpWay,
  other: RollUpWay,
): number {
  const others = rates.get(other) ?? [];
  return median((rates.get(one) ?? []).map((rate, i) => rate / (others[i] ?? Number.NaN)));
}

/** In every nation; the bar is for the one where it is worst. */
export async function submissionBars(all: readonly Submitters[]): Promise<void> {
  const measured = await all.reduce<Promise<ReadonlyMap<RollUpWay, readonly number[]>[]>>(
    async (before, one) => [...(await before), await measureSubmissions(one)],
    Promise.resolve([]),
  );
  const largest = all.at(-1)!;
  const slow = await measureSubmissions(largest, { ways: ['FOLDING', 'SYNC'], flush: 2 });
  process.stdout.write('after every burst the sums of the roots of all lines were those of the reports\n\n');
  atLeast(
    'rollup.submit.base',
    Math.min(...measured.map((rates) => ratioOf(rates, 'FOLDING', 'NONE'))),
    0.45,
  );
  atLeast('rollup.submit.sync', Math.min(...measured.map((rates) => ratioOf(rates, 'FOLDING', 'SYNC'))), 5);
  atLeast('rollup.submit.sync-2ms', ratioOf(slow, 'FOLDING', 'SYNC'), 15);
}

/** One submission at a time, of all nations in turn, while it is folded. */
export async function submissionTimes(all: readonly Submitters[]): Promise<readonly Median[]> {
  const open = await Promise.all(
    all.map(async ({ nation, figures, reports }) => ({
      size: nation.size,
      reports,
      writes: await RollUpWrites.open(nation.ownerUrl, { connections: 1, figures }),
    })),
  );
  const timed = open.map(({ size, reports, writes }) => ({
    name: 'submit',
    size,
    run: () => writes.submit(reports[place++ % reports.length]!, 0, 'FOLDING'),
  }));
  const found = await medians(timed, 200);
  await Promise.all(open.map(({ writes }) => writes.close()));
  return found;
}

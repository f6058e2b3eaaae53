import 'reflect-metadata';
import { endWith } from '../src/told-faults.js';
import { benchRollUp } from './rollup.js';
import { benchScoring } from './scoring.js';
import { benchSubmit } from './submit.js';
import { benchTree } from './tree.js';

/**
 * Measures, and ends with one line a bar: `bar NAME VALUE GOAL met` or `… missed`.
 *
 *     npm run bench                     the names
 *     npm run bench -- tree             one of them
 *     SIZES=1000,10000 npm run bench -- tree
 *
 * The nations it generates are kept under BENCH_DIR (default .data/bench) for the next time. Exit codes: 0 measured, whether or not
 * a bar was missed; 1 an answer was wrong, or a bug; 2 no such name.
 */
const benches: Readonly<Record<string, { readonly what: string; readonly run: () => Promise<void> }>> = {
  rollup: {
    what: 'roll-ups read, and reports submitted while they are folded, from 1,000 to 100,000 units',
    run: benchRollUp,
  },
  scoring: {
    what: '10,000 sheets of 40 criteria scored and ranked, by the engine and by one statement; and the way from the database and back',
    run: benchScoring,
  },
  submit: {
    what: 'complete reports submitted over HTTP on 16, 32 and 64 connections, beside the bare driver',
    run: benchSubmit,
  },
  tree: {
    what: 'listing, subtree page and search as a nation grows from 1,000 to 100,000 units',
    run: benchTree,
  },
};

const name = process.argv[2];
const chosen = name === undefined ? undefined : benches[name];
if (chosen === undefined) {
  for (const [known, { what }] of Object.entries(benches))
    process.stdout.write(`${known.padEnd(8)} ${what}\n`);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  chosen.run().catch(endWith);
}

import type pg from 'pg';
import { decimalText } from '../src/kernel/decimal.js';
import { type UnitInputs } from '../src/scoring/domain/engine/input.js';
import { isLeaf, type Leaf, type Scheme } from '../src/scoring/domain/scheme/scheme.js';

/** The scheme as tables, one column a parameter, and the sheets as one row an input. */
const tables = `
  drop schema if exists bench_scoring cascade;
  create schema bench_scoring;
  create unlogged table bench_scoring.leaf (
    code text primary key, part text not null, branch text not null, method text not null, max numeric not null, yes numeric, no numeric, cap numeric,
    at_target numeric, leader text, each numeric, start numeric, floor numeric, plus numeric, minus numeric, least numeric, out_of numeric);
  create unlogged table bench_scoring.option (code text, option text, points numeric, primary key (code, option));
  create unlogged table bench_scoring.band (code text, low numeric, low_in boolean, high numeric, high_in boolean, points numeric);
  create unlogged table bench_scoring.input (
    unit text not null, code text not null, number numeric, actual numeric, target numeric, yes boolean, option text, plus numeric, minus numeric)`;

type Row = Readonly<Record<string, unknown>>;

/** Lays down what the engine is given, and gives the planner what it wants to know. */
export async function layDown(
  owner: pg.Client,
  scheme: Scheme,
  sheets: readonly UnitInputs[],
): Promise<void> {
  await owner.query(tables);
  const leaves = leavesOf(scheme);
  const own = leaves.map(({ leaf }) => leaf);
  const batches: readonly (readonly [string, readonly Row[]])[] = [
    ['leaf', leaves.map(leafRow)],
    ['option', own.flatMap(optionRows)],
    ['band', own.flatMap(bandRows)],
    ...inBatches(sheets, 500).map((some) => ['input', some.flatMap(inputRows)] as const),
  ];
  await batches.reduce(async (before, [table, rows]) => {
    await before;
    await owner.query(
      `insert into bench_scoring.${table} select * from jsonb_populate_recordset(null::bench_scoring.${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }, Promise.resolve());
  await owner.query('vacuum analyze bench_scoring.input');
  await owner.query('analyze bench_scoring.leaf, bench_scoring.option, bench_scoring.band');
}

function inBatches<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

interface Laid {
  readonly leaf: Leaf;
  readonly part: string;
  readonly branch: string;
}

function leavesOf({ criteria, bonuses, deductions }: Scheme): readonly Laid[] {
  return [
    ...criteria.flatMap((one) =>
      isLeaf(one)
        ? []
        : one.children.filter(isLeaf).map((leaf) => ({ leaf, part: 'CRITERION', branch: one.code })),
    ),
    ...bonuses.map((leaf) => ({ leaf, part: 'BONUS', branch: '' })),
    ...deductions.map((leaf) => ({ leaf, part: 'DEDUCTION', branch: '' })),
  ];
}

function leafRow({ leaf: { code, max, method }, part, branch }: Laid): Row {
  const { type, ...parameters } = method as { type: string } & Record<string, string>;
  const { atTargetShare, outOf, ...plain } = parameters;
  return { code, part, branch, max, method: type, ...plain, at_target: atTargetShare, out_of: outOf };
}

function optionRows({ code, method }: Leaf): readonly Row[] {
  if (method.type !== 'CHOICE') return [];
  return method.options.map(({ code: option, points }) => ({ code, option, points }));
}

function bandRows({ code, method }: Leaf): readonly Row[] {
  if (method.type !== 'BANDS') return [];
  return method.bands.map(({ from, fromInclusive, to, toInclusive, points }) => ({
    ...{ code, points },
    ...{ low: from, low_in: fromInclusive, high: to, high_in: toInclusive },
  }));
}

function inputRows({ unit, inputs }: UnitInputs): readonly Row[] {
  return [...inputs].map(([code, { value }]) => {
    const columns = Object.entries(value).filter(([key]) => key !== 'kind') as [string, unknown][];
    const told = columns.map(([key, part]) => [
      key,
      typeof part === 'object' ? decimalText(part as never) : part,
    ]);
    return { unit, code, ...(Object.fromEntries(told) as Row) };
  });
}

import type pg from 'pg';
import { decimal } from '../src/kernel/decimal.js';
import { type InputValue, type SourcedInput, type UnitInputs } from '../src/scoring/domain/engine/input.js';
import { type LaidOutSheets, layOut } from '../src/scoring/domain/engine/laid-out-sheets.js';
import { type RankedUnit, rank } from '../src/scoring/domain/engine/rank.js';
import { scoreSheets, type UnitScore } from '../src/scoring/domain/engine/score.js';
import { forty } from './scoring-sheets.js';

interface InputRow {
  readonly unit: string;
  readonly inputs: readonly (readonly [string, Readonly<Record<string, string | boolean>>])[];
}

/** From the database and back with every explanation: how long each part of it takes. */
export async function measureParts(owner: pg.Client, all: readonly UnitInputs[]): Promise<void> {
  const read = await timed('read', () => readSheets(owner));
  if (read.length !== all.length) throw new Error(`${read.length} sheets were read of ${all.length}`);
  const laidOut = await timed('lay out', () => Promise.resolve(layOut(forty, read)));
  const scores = await timed('score', () => Promise.resolve(scored(laidOut)));
  const ranked = await timed('rank', () => Promise.resolve(rank(forty, scores)));
  const rows = await timed('explain', () => Promise.resolve(explained(ranked)));
  await timed('store', () => store(owner, rows));
}

async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await run();
  process.stdout.write(`  ${what.padEnd(8)} ${(performance.now() - begun).toFixed(0).padStart(6)} ms\n`);
  return result;
}

async function readSheets(owner: pg.Client): Promise<readonly UnitInputs[]> {
  const { rows } = await owner.query<InputRow>(`
    select unit, jsonb_agg(jsonb_build_array(code, jsonb_strip_nulls(jsonb_build_object('number', number::text, 'actual', actual::text,
             'target', target::text, 'yes', yes, 'option', option, 'plus', plus::text, 'minus', minus::text)))) as inputs
      from bench_scoring.input group by unit order by unit`);
  return rows.map(({ unit, inputs }) => ({
    unit,
    inputs: new Map(
      inputs.map(([code, told]): [string, SourcedInput] => [code, { value: valueOf(told), source: 'BENCH' }]),
    ),
  }));
}

function valueOf(told: Readonly<Record<string, string | boolean>>): InputValue {
  const figure = (key: string) => decimal(String(told[key]));
  if ('actual' in told) return { kind: 'RATIO', actual: figure('actual'), target: figure('target') };
  if ('plus' in told) return { kind: 'PLUS_MINUS', plus: figure('plus'), minus: figure('minus') };
  if ('yes' in told) return { kind: 'BOOLEAN', yes: told['yes'] === true };
  if ('option' in told) return { kind: 'CHOICE', option: String(told['option']) };
  return { kind: 'NUMBER', number: figure('number') };
}

function scored(laidOut: LaidOutSheets): readonly UnitScore[] {
  const result = scoreSheets(laidOut);
  if ('faults' in result) throw new Error(`The sheets do not fit: ${JSON.stringify(result.faults[0])}`);
  return result.scores;
}

function explained(ranked: readonly RankedUnit[]): readonly string[] {
  const rows = ranked.map(({ score, rank: place, grade, gradeReason }) => ({
    ...{ unit: score.unit, total: score.total, rank: place, grade: grade?.name, gradeReason },
    arithmetic: score.arithmetic,
    marks: score.marks,
  }));
  return Array.from({ length: Math.ceil(rows.length / 1_000) }, (_, i) =>
    JSON.stringify(rows.slice(i * 1_000, (i + 1) * 1_000)),
  );
}

/** A thousand units a statement. */
async function store(owner: pg.Client, batches: readonly string[]): Promise<void> {
  await owner.query(
    'create table bench_scoring.result (unit text primary key, total numeric, rank int, grade text, "gradeReason" text, arithmetic text, marks jsonb)',
  );
  await batches.reduce(async (before, batch) => {
    await before;
    await owner.query(
      'insert into bench_scoring.result select * from jsonb_populate_recordset(null::bench_scoring.result, $1::jsonb)',
      [batch],
    );
  }, Promise.resolve());
}

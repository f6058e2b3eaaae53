import { readFileSync } from 'node:fs';
import { decimal } from '../../src/kernel/decimal.js';
import { contentFaults, schemeForm } from '../../src/scoring/acts/scheme/scheme-document.js';
import {
  type InputValue,
  type SourcedInput,
  type UnitInputs,
} from '../../src/scoring/domain/engine/input.js';
import { rank } from '../../src/scoring/domain/engine/rank.js';
import { scoreCluster } from '../../src/scoring/domain/engine/score.js';

const [, example = ''] = /```json\n([^]*?)```/.exec(readFileSync('docs/scoring.md', 'utf8')) ?? [];

const number = (text: string): InputValue => ({ kind: 'NUMBER', number: decimal(text) });
function unit(
  key: string,
  actual: string,
  [late, marks, ideas]: readonly [string, string, string],
): UnitInputs {
  const inputs: Readonly<Record<string, InputValue>> = {
    'I.1': { kind: 'RATIO', actual: decimal(actual), target: decimal('80') },
    ...{ 'I.2': number(late), II: number(marks), B: number(ideas) },
    UNDER_INSPECTION: { kind: 'BOOLEAN', yes: false },
  };
  const sourced = Object.entries(inputs).map(([code, value]): [string, SourcedInput] => [
    code,
    { value, source: '-' },
  ]);
  return { unit: key, inputs: new Map(sourced) };
}

it('the example of the page on schemes is without fault, and comes to what the page says', () => {
  const read = schemeForm(JSON.parse(example));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  expect(contentFaults(read.scheme, {})).toEqual([]);
  const result = scoreCluster(read.scheme, [
    unit('B', '90', ['3', '25', '0']),
    unit('A', '100', ['0', '28', '1']),
  ]);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  const told = rank(read.scheme, result.scores).map(({ score, rank: place, grade }) => [
    ...[score.unit, score.total, place, grade?.name ?? null],
  ]);
  expect(told).toEqual([
    ['A', '100', 1, 'Xuất sắc'],
    ['B', '70', 2, null],
  ]);
});

import { decimal } from '../../src/kernel/decimal.js';
import {
  type InputValue,
  type SourcedInput,
  type UnitInputs,
} from '../../src/scoring/domain/engine/input.js';
import { type Leaf, type Method, type Scheme } from '../../src/scoring/domain/scheme/scheme.js';
import { type ClusterScores, scoreCluster, type UnitScore } from '../../src/scoring/domain/engine/score.js';

/* Schemes of a criterion or two, and what is told to them. */

export const number = (text: string): InputValue => ({ kind: 'NUMBER', number: decimal(text) });
export const ratio = (actual: string, target: string): InputValue => ({
  kind: 'RATIO',
  actual: decimal(actual),
  target: decimal(target),
});
export const yes = (is: boolean): InputValue => ({ kind: 'BOOLEAN', yes: is });
export const option = (code: string): InputValue => ({ kind: 'CHOICE', option: code });

export function leaf(method: Method, max = '100', code = 'X'): Leaf {
  return { code, name: code, max, method, input: { from: 'RECORDED', as: 'NUMBER' } };
}

export function scheme(change: Partial<Scheme>): Scheme {
  return {
    format: 'thi-dua/scheme-1',
    code: 'S',
    version: '1',
    name: 'S',
    legalBasis: '-',
    scale: { base: '100', bonus: '0' },
    places: 2,
    criteria: [],
    bonuses: [],
    bonusCap: '0',
    deductions: [],
    exclusions: [],
    tieBreakers: [],
    grades: [],
    ...change,
  };
}

export function unit(key: string, inputs: Readonly<Record<string, InputValue>>): UnitInputs {
  return {
    unit: key,
    inputs: new Map(
      Object.entries(inputs).map(([code, value]): [string, SourcedInput] => [
        code,
        { value, source: 'test' },
      ]),
    ),
  };
}

export function scores(result: ClusterScores): readonly UnitScore[] {
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.scores;
}

export function pointsOf(method: Method, max: string, values: readonly InputValue[]): string[] {
  const cluster = values.map((value, i) => unit(`U${i}`, { X: value }));
  return scores(scoreCluster(scheme({ criteria: [leaf(method, max)] }), cluster)).map((score) => score.total);
}

import { type UnitInputs } from '../engine/input.js';
import { type Leaf, type Scheme } from '../scheme/scheme.js';
import { type InputFault, type Mark, scoreCluster } from '../engine/score.js';

/** One row of a unit, scored by itself on what a cluster came to; or why it cannot be. */
export function leafMark(
  scheme: Scheme,
  leaf: Leaf,
  unit: UnitInputs,
  cluster: readonly UnitInputs[],
): Mark | InputFault['fault'] | 'OTHERS_UNKNOWN' {
  const result = scoreCluster(
    onlyRow(scheme, leaf),
    cluster.map(({ unit: key, inputs }) => ({ unit: key, inputs })),
  );
  if ('faults' in result)
    return result.faults.find((fault) => fault.unit === unit.unit)?.fault ?? 'OTHERS_UNKNOWN';
  return result.scores.find((score) => score.unit === unit.unit)?.marks[0] ?? 'MISSING';
}

/** Whether a row's points depend on what other units came to. */
export function isCompared({ method }: Pick<Leaf, 'method'>): boolean {
  return method.type === 'LEADER_RELATIVE';
}

const known = new WeakMap<Scheme, Map<Leaf, Scheme>>();

/** A scheme of nothing but the row, made once. */
function onlyRow(scheme: Scheme, leaf: Leaf): Scheme {
  const rows = known.get(scheme) ?? new Map<Leaf, Scheme>();
  known.set(scheme, rows);
  const row = rows.get(leaf) ?? ofRow(scheme, leaf);
  rows.set(leaf, row);
  return row;
}

function ofRow({ places, rounding }: Scheme, leaf: Leaf): Scheme {
  return {
    format: 'thi-dua/scheme-1',
    code: leaf.code,
    version: '',
    name: leaf.name,
    legalBasis: '',
    scale: { base: leaf.max, bonus: '0' },
    places,
    ...(rounding === undefined ? {} : { rounding }),
    criteria: [leaf],
    bonuses: [],
    bonusCap: '0',
    deductions: [],
    exclusions: [],
    tieBreakers: [],
    grades: [],
  };
}

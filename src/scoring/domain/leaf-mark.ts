import { type UnitInputs } from './input.js';
import { type Leaf, type Scheme } from './scheme.js';
import { type InputFault, type Mark, scoreCluster } from './score.js';

export interface LeafAsked {
  readonly leaf: Leaf;
  readonly places: number;
}

/** One row of a unit, scored by itself on the inputs of a cluster; or why it is not. */
export function leafMark(
  { leaf, places }: LeafAsked,
  unit: UnitInputs,
  cluster: readonly UnitInputs[],
): Mark | InputFault['fault'] {
  const result = scoreCluster(onlyRow(leaf, places), cluster);
  if ('faults' in result) {
    const own = result.faults.find((fault) => fault.unit === unit.unit) ?? result.faults[0];
    return own?.fault ?? 'MISSING';
  }
  return result.scores.find((score) => score.unit === unit.unit)?.marks[0] ?? 'MISSING';
}

/** Whether a row's points depend on what other units came to. */
export function isCompared({ method }: Leaf): boolean {
  return method.type === 'LEADER_RELATIVE';
}

function onlyRow(leaf: Leaf, places: number): Scheme {
  return {
    format: 'thi-dua/scheme-1',
    code: leaf.code,
    version: '',
    name: leaf.name,
    legalBasis: '',
    scale: { base: leaf.max, bonus: '0' },
    places,
    criteria: [leaf],
    bonuses: [],
    bonusCap: '0',
    deductions: [],
    exclusions: [],
    tieBreakers: [],
    grades: [],
  };
}

import { type InputValue, type UnitInputs } from './input.js';
import { Ledger } from './ledger.js';
import { type ClusterValues, type Rule, UnfitInput, type UnfitReason } from './methods/method.js';
import { type Scheme } from './scheme.js';
import { type Plan, type PlannedLeaf, planOf } from './score-plan.js';
import { askedOf, type ChoiceFault, choiceFaults, notAsked } from './unit-choices.js';
import { ScoredUnit, type UnitScore } from './unit-score.js';

export { type Mark } from './explain.js';
export { type UnitScore } from './unit-score.js';

/** An input that is missing or does not fit its method, or a choice of the unit that the scheme does not let it make. */
export interface InputFault {
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly fault: 'MISSING' | UnfitReason | ChoiceFault['fault'];
}

export type ClusterScores =
  { readonly scores: readonly UnitScore[] } | { readonly faults: readonly InputFault[] };

/**
 * Scores every unit of a cluster by a scheme, or tells every input that is missing or does not fit. Pure and exact: the
 * order of units changes nothing, and nothing is rounded but where the scheme says.
 */
export function scoreCluster(scheme: Scheme, units: readonly UnitInputs[]): ClusterScores {
  const plan = planOf(scheme);
  const rules = rulesIn(plan, units);
  try {
    const points = new Ledger(plan.size * units.length, plan.leafPlaces ?? 0);
    return { scores: units.map((unit, i) => new ScoredUnit({ plan, rules, points }, unit, i)) };
  } catch (fault) {
    if (!(fault instanceof UnfitInput)) throw fault;
    return { faults: faultsOf(plan, rules, units) };
  }
}

/** By place. A relative rule looks at the whole cluster once, not once for each unit. */
function rulesIn(plan: Plan, units: readonly UnitInputs[]): readonly Rule[] {
  const rules: Rule[] = new Array<Rule>(plan.size);
  for (const { leaf, place, ruleIn } of plan.leaves)
    rules[place] = ruleIn(() => valuesOf(leaf.code, plan.scheme, units));
  return rules;
}

function valuesOf(code: string, scheme: Scheme, units: readonly UnitInputs[]): ClusterValues {
  const values: InputValue[] = [];
  for (const unit of units) {
    const input = unit.inputs.get(code);
    if (input !== undefined && !notAsked(scheme, unit).has(code)) values.push(input.value);
  }
  return values;
}

function faultsOf(plan: Plan, rules: readonly Rule[], units: readonly UnitInputs[]): readonly InputFault[] {
  const { scheme } = plan;
  const chosen = units.flatMap((unit) =>
    choiceFaults(scheme, unit).map((fault) => ({ unit: unit.unit, ...fault })),
  );
  const missing = units.flatMap((unit) =>
    askedOf(scheme, unit)
      .filter(({ code }) => !unit.inputs.has(code))
      .map(({ code, name }): InputFault => ({ unit: unit.unit, code, name, fault: 'MISSING' })),
  );
  if (chosen.length + missing.length > 0) return [...chosen, ...missing];
  return units.flatMap((unit) => {
    const silent = notAsked(scheme, unit);
    const asked = plan.leaves.filter(({ leaf }) => !silent.has(leaf.code));
    return asked.flatMap((planned) => unfit(planned, rules[planned.place], unit));
  });
}

function unfit(
  { leaf, set }: PlannedLeaf,
  rule: Rule | undefined,
  { unit, inputs }: UnitInputs,
): InputFault[] {
  const value = inputs.get(leaf.code)?.value;
  if (value === undefined) return [];
  try {
    (value.kind === 'POINTS' || rule === undefined ? set : rule).points(value);
    return [];
  } catch (fault) {
    if (!(fault instanceof UnfitInput)) throw fault;
    return [{ unit, code: leaf.code, name: leaf.name, fault: fault.reason }];
  }
}

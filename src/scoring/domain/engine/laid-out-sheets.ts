import { type FigureColumn, figureColumn } from './figure-column.js';
import { type UnitInputs } from './input.js';
import { type UnfitReason } from './methods/rule.js';
import { type Scheme } from '../scheme/scheme.js';
import { type Plan, planOf } from './score-plan.js';
import { askedOf, type ChoiceFault, choiceFaults, notAsked } from './unit-choices.js';

/** An input that is missing or does not fit its method, or a choice of the unit that the scheme does not let it make. */
export interface InputFault {
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly fault: 'MISSING' | UnfitReason | ChoiceFault['fault'];
}

/** The sheets of a cluster laid out for scoring: a column of figures for each leaf, in the order of the plan. */
export interface LaidOutSheets {
  readonly plan: Plan;
  readonly units: readonly UnitInputs[];
  readonly columns: readonly FigureColumn[];
  /** What is missing, or chosen as it may not be; nothing can be scored before it is mended. */
  readonly faults: readonly InputFault[];
}

/** Nothing of what a unit is not asked gets in, whatever was told of it. */
export function layOut(scheme: Scheme, units: readonly UnitInputs[]): LaidOutSheets {
  const plan = planOf(scheme);
  const silent = units.map((unit) => notAsked(scheme, unit));
  const columns = plan.leaves.map(({ leaf }) => {
    const asked = (i: number) => !silent[i]?.has(leaf.code);
    return figureColumn(
      leaf,
      units.map(({ inputs }, i) => (asked(i) ? inputs.get(leaf.code)?.value : undefined)),
    );
  });
  return { plan, units, columns, faults: faultsBefore(scheme, units) };
}

function faultsBefore(scheme: Scheme, units: readonly UnitInputs[]): readonly InputFault[] {
  const chosen = units.flatMap((unit) =>
    choiceFaults(scheme, unit).map((fault) => ({ unit: unit.unit, ...fault })),
  );
  const ofEverybody = askedOf(scheme, {});
  const missing = units.flatMap(({ unit, inputs, notApplicable }) => {
    const asked = notApplicable?.size ? askedOf(scheme, { notApplicable }) : ofEverybody;
    return asked
      .filter(({ code }) => !inputs.has(code))
      .map(({ code, name }): InputFault => ({ unit, code, name, fault: 'MISSING' }));
  });
  return [...chosen, ...missing];
}

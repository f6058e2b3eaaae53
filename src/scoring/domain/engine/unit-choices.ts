import { type UnitInputs } from './input.js';
import { criteriaOf, isLeaf, leavesOf, mayBeNotApplicable, type Scheme, scoredBy } from '../scheme/scheme.js';

export interface ChoiceFault {
  readonly code: string;
  readonly name: string;
  readonly fault: 'MUST_APPLY' | 'WEIGHT_NOT_CHOSEN';
}

const noFaults: readonly ChoiceFault[] = [];

/** What speaks against what a unit declared not applicable and chose to weigh more. */
export function choiceFaults(
  scheme: Scheme,
  { notApplicable, doubled }: Pick<UnitInputs, 'notApplicable' | 'doubled'>,
): readonly ChoiceFault[] {
  const { chosenWeight } = scheme;
  // Nearly every sheet: there is nothing to choose and nothing was chosen.
  if (chosenWeight === undefined && !notApplicable?.size && !doubled?.size) return noFaults;
  const faults: ChoiceFault[] = [];
  if (notApplicable !== undefined && notApplicable.size > 0) {
    const may = mayBeNotApplicable(scheme);
    const names = new Map(criteriaOf(scheme.criteria).map(({ code, name }) => [code, name]));
    for (const code of notApplicable)
      if (!may.has(code)) faults.push({ code, name: names.get(code) ?? code, fault: 'MUST_APPLY' });
  }
  const chosen = [...(doubled ?? [])];
  const wrong =
    chosenWeight === undefined ? chosen.length > 0 : !chosenWell(chosenWeight, chosen, notApplicable);
  if (wrong) {
    const name = (chosenWeight?.from ?? chosen).join(', ');
    faults.push({ code: 'chosenWeight', name, fault: 'WEIGHT_NOT_CHOSEN' });
  }
  return faults;
}

function chosenWell(
  { from, count }: NonNullable<Scheme['chosenWeight']>,
  chosen: readonly string[],
  notApplicable: ReadonlySet<string> = new Set(),
): boolean {
  return chosen.length === count && chosen.every((code) => from.includes(code) && !notApplicable.has(code));
}

const nothing: ReadonlySet<string> = new Set();

/** The codes of whose inputs nothing is asked, for they stand in a criterion that does not apply to the unit. */
export function notAsked(
  scheme: Scheme,
  { notApplicable }: Pick<UnitInputs, 'notApplicable'>,
): ReadonlySet<string> {
  if (notApplicable === undefined || notApplicable.size === 0) return nothing;
  const beneath = criteriaOf(scheme.criteria).filter(({ code }) => notApplicable.has(code));
  return new Set(
    beneath.flatMap((one) => (isLeaf(one) ? [one.code] : leavesOf(one.children).map(({ code }) => code))),
  );
}

/** What is asked of a unit: its inputs by code, of whatever is scored and whatever excludes. */
export function askedOf(
  scheme: Scheme,
  unit: Pick<UnitInputs, 'notApplicable'>,
): readonly { readonly code: string; readonly name: string }[] {
  const silent = notAsked(scheme, unit);
  return [...scoredBy(scheme), ...scheme.exclusions].filter(({ code }) => !silent.has(code));
}

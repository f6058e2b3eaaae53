import { compare, fractionOf } from '../../engine/fraction.js';
import { type Criterion, criteriaOf, isLeaf, type Scheme } from '../scheme.js';
import { faultIf, type SchemeFault } from './fault.js';
import { placedCriteria } from './placed.js';

/** Weights are above nothing; what a unit may choose or declare not applicable leaves a sheet that can be scored. */
export function choiceRuleFaults(scheme: Scheme): readonly SchemeFault[] {
  return [...weightFaults(scheme), ...chosenFaults(scheme), ...siblingsFaults(scheme.criteria, 'criteria')];
}

function weightFaults({ criteria }: Scheme): readonly SchemeFault[] {
  return placedCriteria(criteria).flatMap(({ path, part: { weight = '1' } }) =>
    faultIf(fractionOf(weight).n <= 0, 'NOT_POSITIVE', { path: `${path}.weight`, detail: weight }),
  );
}

/** All to choose from are siblings of one maximum and weight: else the scale would depend on what is chosen. */
function chosenFaults({ chosenWeight, criteria }: Scheme): readonly SchemeFault[] {
  if (chosenWeight === undefined) return [];
  const { from, count, weight } = chosenWeight;
  const impossible = (broken: boolean, at: string, detail: string) =>
    faultIf(broken, 'CHOSEN_WEIGHT_IMPOSSIBLE', { path: `chosenWeight.${at}`, detail });
  const families = [criteria, ...criteriaOf(criteria).flatMap((one) => (isLeaf(one) ? [] : [one.children]))];
  const family = families.find((siblings) => siblings.some(({ code }) => code === from[0])) ?? [];
  const members = from.map((code) => family.find((one) => one.code === code));
  const [first] = members;
  const surely = members.filter((one) => one !== undefined && one.notApplicable === undefined).length;
  return [
    ...members.flatMap((one, i) =>
      impossible(one === undefined || !alike(one, first), `from[${from[i] ?? i}]`, from[i] ?? ''),
    ),
    ...impossible(new Set(from).size < from.length, 'from', from.join(', ')),
    ...impossible(count > surely, 'count', `${count} > ${surely}`),
    ...impossible(compare(fractionOf(weight), fractionOf(first?.weight ?? '1')) <= 0, 'weight', weight),
  ];
}

function alike(a: Criterion, b: Criterion | undefined): boolean {
  const same = (one: string, other: string) => compare(fractionOf(one), fractionOf(other)) === 0;
  return b !== undefined && same(a.max, b.max) && same(a.weight ?? '1', b.weight ?? '1');
}

/** A maximum that is redistributed needs a sibling that always applies. */
function siblingsFaults(siblings: readonly Criterion[], list: string): readonly SchemeFault[] {
  const stays = siblings.some((one) => one.notApplicable === undefined);
  return siblings.flatMap((one) => {
    const path = `${list}[${one.code}]`;
    return [
      ...faultIf(one.notApplicable === 'REDISTRIBUTE' && !stays, 'NOT_APPLICABLE_IMPOSSIBLE', {
        path: `${path}.notApplicable`,
        detail: siblings.map(({ code }) => code).join(', '),
      }),
      ...(isLeaf(one) ? [] : siblingsFaults(one.children, `${path}.children`)),
    ];
  });
}

import {
  compare,
  type Fraction,
  fractionOf,
  fractionText,
  minus,
  none,
  plus,
  times,
} from '../../engine/fraction.js';
import { type Criterion, isLeaf, type Scheme } from '../scheme.js';
import { faultIf, type SchemeFault } from './fault.js';
import { placedCriteria } from './placed.js';

/** The maxima of children, as often as they weigh, add up to that of their parent, and those of the first level to the scale. */
export function sumFaults(scheme: Scheme): readonly SchemeFault[] {
  const sumOf = (children: readonly Criterion[]) => plus(weighed(children), chosenExtra(scheme, children));
  const differs = (path: string, { max, children }: { max: string; children: readonly Criterion[] }) =>
    faultIf(compare(sumOf(children), fractionOf(max)) !== 0, 'SUM_DIFFERS', {
      path,
      detail: `${fractionText(sumOf(children))} ≠ ${max}`,
    });
  return [
    ...differs('scale.base', { max: scheme.scale.base, children: scheme.criteria }),
    ...placedCriteria(scheme.criteria).flatMap(({ path, part }) =>
      isLeaf(part) ? [] : differs(`${path}.max`, part),
    ),
  ];
}

function weighed(children: readonly Criterion[]): Fraction {
  return children
    .map(({ max, weight = '1' }) => times(fractionOf(max), fractionOf(weight)))
    .reduce(plus, none);
}

/** What choosing adds to the parent of those to choose from: as many times as may be chosen, for all are alike. */
function chosenExtra({ chosenWeight }: Scheme, children: readonly Criterion[]): Fraction {
  const first = children.find(({ code }) => chosenWeight?.from.includes(code));
  if (chosenWeight === undefined || first === undefined) return none;
  const more = minus(fractionOf(chosenWeight.weight), fractionOf(first.weight ?? '1'));
  return times(times(fractionOf(first.max), more), fractionOf(String(chosenWeight.count)));
}

import { leafBounds } from '../../engine/bounds.js';
import { compare, fractionOf, fractionText, roundedHalfUp, times } from '../../engine/fraction.js';
import { type Leaf, type Method, type Scheme } from '../scheme.js';
import { bandFaults } from './bands.js';
import { faultIf, type SchemeFault } from './fault.js';
import { placed, placedCriteria, placedLeaves } from './placed.js';

/** What a method may give stands within its criterion's maximum, and what points are shares of is more than nothing. */
export function pointFaults(scheme: Scheme): readonly SchemeFault[] {
  return [
    ...placedLeaves(scheme).flatMap(({ path, part }) => [
      ...above(path, part),
      ...shares(path, part),
      ...(part.method.type === 'BANDS' ? bandFaults(`${path}.method`, part.method) : []),
    ]),
    ...placed('deductions', scheme.deductions).flatMap(({ path, part }) => {
      const { from } = leafBounds(part);
      return faultIf(from.n < 0, 'POINTS_BELOW_ZERO', { path: `${path}.method`, detail: fractionText(from) });
    }),
    ...placeFaults(scheme),
  ];
}

function above(path: string, { max, method }: Leaf): readonly SchemeFault[] {
  return mostOf(max, method).flatMap(([at, points]) =>
    faultIf(compare(fractionOf(points), fractionOf(max)) > 0, 'POINTS_ABOVE_MAX', {
      path: `${path}.method.${at}`,
      detail: `${points} > ${max}`,
    }),
  );
}

/** The points that a method names, with their place in it. */
function mostOf(max: string, method: Method): readonly (readonly [string, string])[] {
  const share = (text: string) => fractionText(times(fractionOf(max), fractionOf(text)));
  switch (method.type) {
    case 'BOOLEAN':
      return [
        ['yes', method.yes],
        ['no', method.no],
      ];
    case 'CHOICE':
      return method.options.map(({ code, points }) => [`options[${code}].points`, points]);
    case 'BANDS':
      return method.bands.map(({ points }, i) => [`bands[${i}].points`, points]);
    case 'PER_UNIT':
      return [['cap', method.cap]];
    case 'PER_VIOLATION':
      return [
        ['start', method.start],
        ['floor', method.floor],
      ];
    case 'RATIO_TO_TARGET':
      return [['cap', share(method.cap)]];
    case 'LEADER_RELATIVE':
      return [['atTargetShare', share(method.atTargetShare)]];
    case 'PLUS_MINUS':
      return [['least', method.least]];
    case 'EXTERNAL':
      return method.to === undefined ? [] : [['to', method.to]];
    case 'MANUAL':
      return [];
  }
}

function shares(path: string, { max, method }: Leaf): readonly SchemeFault[] {
  const figures: readonly (readonly [string, string])[] = [['max', max], ...positive(method)];
  return figures.flatMap(([at, figure]) =>
    faultIf(fractionOf(figure).n <= 0, 'NOT_POSITIVE', { path: `${path}.${at}`, detail: figure }),
  );
}

/** What a method shares out or counts by. */
function positive(method: Method): readonly (readonly [string, string])[] {
  switch (method.type) {
    case 'EXTERNAL':
      return [['method.outOf', method.outOf]];
    case 'PER_UNIT':
    case 'PER_VIOLATION':
      return [['method.each', method.each]];
    case 'PLUS_MINUS':
      return [
        ['method.plus', method.plus],
        ['method.minus', method.minus],
      ];
    case 'RATIO_TO_TARGET':
      return [['method.cap', method.cap]];
    default:
      return [];
  }
}

/** Rounding could lift points above a maximum that has more places than are kept. */
function placeFaults({ places, rounding, scale, ...scheme }: Scheme): readonly SchemeFault[] {
  if (rounding === 'NONE') return [];
  const maxima: readonly (readonly [string, string, string])[] = [
    ['scale.base', scale.base, '1'],
    ['scale.bonus', scale.bonus, '1'],
    ...[
      ...placedCriteria(scheme.criteria),
      ...placed('bonuses', scheme.bonuses),
      ...placed('deductions', scheme.deductions),
    ].map(({ path, part }) => [`${path}.max`, part.max, part.weight ?? '1'] as const),
  ];
  return maxima.flatMap(([path, max, weight]) =>
    [fractionOf(max), times(fractionOf(max), fractionOf(weight))].some(
      (figure) => compare(roundedHalfUp(figure, places), figure) !== 0,
    )
      ? [{ path, fault: 'TOO_MANY_PLACES' as const, detail: `${max} * ${weight} → ${places}` }]
      : [],
  );
}

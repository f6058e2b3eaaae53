import { bonusMost } from '../../engine/bounds.js';
import { compare, fractionOf, fractionText } from '../../engine/fraction.js';
import { type Scheme } from '../scheme.js';
import { faultIf, type SchemeFault } from './fault.js';

/** Bonuses have a bound: a cap over all within their scale or, without one, maxima that stay within it. */
export function bonusFaults(scheme: Scheme): readonly SchemeFault[] {
  const { bonusCap, scale } = scheme;
  const scaled = fractionOf(scale.bonus);
  if (bonusCap !== null) {
    return faultIf(compare(fractionOf(bonusCap), scaled) > 0, 'POINTS_ABOVE_MAX', {
      path: 'bonusCap',
      detail: `${bonusCap} > ${scale.bonus}`,
    });
  }
  const most = bonusMost(scheme);
  return faultIf(compare(most, scaled) > 0, 'BONUS_UNBOUNDED', {
    path: 'bonusCap',
    detail: `${fractionText(most)} > ${scale.bonus}`,
  });
}

import { type Form } from '../../reporting/domain/index.js';
import { quotientOf } from './exact.js';
import { type RolledFigure } from './figure.js';
import { isAdditive } from './indicators.js';

/** What a figure is a part of: the form, the figures of the whole, and whether both count the same versions. */
export interface Whole {
  readonly form: Form;
  readonly figures: readonly RolledFigure[];
  readonly sameVersions: boolean;
}

/**
 * NO_WHOLE: it was not asked as a part of anything. NOT_ADDITIVE: the whole is not the sum of its parts. OTHER_VERSIONS: whole
 * and part do not count the same versions of reports. NO_VALUE: one of the two has none. WHOLE_IS_ZERO: a share of nothing.
 */
export const noShareReasons = [
  'NO_WHOLE',
  'NOT_ADDITIVE',
  'OTHER_VERSIONS',
  'NO_VALUE',
  'WHOLE_IS_ZERO',
] as const;
export type NoShareReason = (typeof noShareReasons)[number];

export type Share = { readonly percent: string } | { readonly percent: null; readonly why: NoShareReason };

const none = (why: NoShareReason): Share => ({ percent: null, why });

/** Tỷ trọng. A figure in percent of the same figure of the whole, with two places. */
export function shareOf({ indicator, value }: RolledFigure, whole: Whole | null): Share {
  if (whole === null) return none('NO_WHOLE');
  if (!isAdditive(whole.form, indicator.code)) return none('NOT_ADDITIVE');
  if (!whole.sameVersions) return none('OTHER_VERSIONS');
  const total = whole.figures.find((one) => one.indicator.code === indicator.code)?.value ?? null;
  if (value === null || total === null) return none('NO_VALUE');
  if (total === '0') return none('WHOLE_IS_ZERO');
  return { percent: quotientOf(value, total, { places: 2, times: '100' }) };
}

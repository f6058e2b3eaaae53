import { type PeriodKind } from '../../calendar/domain/index.js';
import { type Decimal, decimal, quotient } from '../../kernel/decimal.js';
import { type Form, type Indicator } from '../../reporting/domain/index.js';
import { type RolledFigure } from './figure.js';

/** One of the two roll-ups of a comparison, with what decides whether the other may be set beside it. */
export interface ComparedSide {
  readonly calendarCode: string;
  readonly kind: PeriodKind;
  readonly form: Pick<Form, 'code'>;
  readonly figures: readonly RolledFigure[];
}

/**
 * Why two figures have no difference: OTHER_CALENDAR (V15: only inside one calendar), OTHER_FORM, NOT_IN_BOTH, OTHER_MEASURE
 * (đơn vị tính), OTHER_RULE (added up otherwise), NO_VALUE. Or have one, but no change in percent: OTHER_KIND_OF_PERIOD (a
 * flow of half a year against that of a year), NO_POSITIVE_BASE (the other is 0 or below).
 */
export const incomparableReasons = [
  'OTHER_CALENDAR',
  'OTHER_FORM',
  'NOT_IN_BOTH',
  'OTHER_MEASURE',
  'OTHER_RULE',
  'NO_VALUE',
  'OTHER_KIND_OF_PERIOD',
  'NO_POSITIVE_BASE',
] as const;
export type IncomparableReason = (typeof incomparableReasons)[number];

/** An indicator in two roll-ups. */
export interface ComparedRolledFigure {
  readonly indicator: Indicator;
  readonly own: RolledFigure | null;
  readonly other: RolledFigure | null;
  readonly difference: Decimal | null;
  /** The difference in percent of the other, with two places. */
  readonly changePercent: Decimal | null;
  /** null: both are there. */
  readonly why: IncomparableReason | null;
}

/** Every indicator of either, in the order of the first. */
export function comparedRollUps(own: ComparedSide, other: ComparedSide): readonly ComparedRolledFigure[] {
  const at = (figures: readonly RolledFigure[]) =>
    new Map(figures.map((figure) => [figure.indicator.code, figure]));
  const [here, there] = [at(own.figures), at(other.figures)];
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((code) => {
    const pair = { own: here.get(code) ?? null, other: there.get(code) ?? null };
    const indicator = (pair.own ?? pair.other)?.indicator;
    return indicator ? [{ indicator, ...pair, ...compared(pair, own, other) }] : [];
  });
}

type Difference = Pick<ComparedRolledFigure, 'difference' | 'changePercent' | 'why'>;

function compared(
  { own, other }: Pick<ComparedRolledFigure, 'own' | 'other'>,
  here: ComparedSide,
  there: ComparedSide,
): Difference {
  const none = (why: IncomparableReason): Difference => ({ difference: null, changePercent: null, why });
  if (here.calendarCode !== there.calendarCode) return none('OTHER_CALENDAR');
  if (here.form.code !== there.form.code) return none('OTHER_FORM');
  if (own === null || other === null) return none('NOT_IN_BOTH');
  const [one, two] = [own.indicator, other.indicator];
  if (one.unit !== two.unit) return none('OTHER_MEASURE');
  if (one.overUnits !== two.overUnits || one.type !== two.type) return none('OTHER_RULE');
  if (own.value === null || other.value === null) return none('NO_VALUE');
  const [value, base] = [decimal(own.value), decimal(other.value)];
  const difference = value.minus(base);
  if (here.kind !== there.kind && one.overTime === 'SUM')
    return { difference, changePercent: null, why: 'OTHER_KIND_OF_PERIOD' };
  if (base.lte('0')) return { difference, changePercent: null, why: 'NO_POSITIVE_BASE' };
  return { difference, changePercent: quotient(difference.times('100'), base, 2), why: null };
}

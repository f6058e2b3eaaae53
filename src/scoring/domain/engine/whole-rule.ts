import { type FigureColumn, kindNumber } from './figure-column.js';
import { type Fraction, greatestDivisor } from './fraction.js';
import { type Form, type Quotient, type Rule } from './methods/rule.js';

/** How often X, how often Y, and the constant. */
export type WholeForm<Whole> = readonly [Whole, Whole, Whole];

export interface WholeQuotient<Whole> {
  readonly top: WholeForm<Whole>;
  readonly bottom: WholeForm<Whole>;
}

export interface WholePiece<Whole> {
  /** None of them may be below 0. */
  readonly guards: readonly WholeForm<Whole>[];
  /** null: nothing is laid down for such an input. */
  readonly points: WholeQuotient<Whole> | null;
}

/** A rule made ready for a column: every form in whole numbers of the figures as they stand there. */
export interface WholeRule<Whole = bigint> {
  readonly kind: number;
  readonly pieces: readonly WholePiece<Whole>[];
  readonly whole: WholeQuotient<Whole> | null;
}

type Places = Pick<FigureColumn, 'xPlaces' | 'yPlaces'>;

const known = new WeakMap<Rule, Map<string, WholeRule>>();

/** A rule never changes, so it is made ready once for each number of places. */
export function wholeRule(rule: Rule, places: Places): WholeRule {
  const key = `${places.xPlaces} ${places.yPlaces}`;
  const ready = known.get(rule) ?? new Map<string, WholeRule>();
  known.set(rule, ready);
  const before = ready.get(key);
  if (before !== undefined) return before;
  const made = readyFor(rule, places);
  ready.set(key, made);
  return made;
}

function readyFor({ takes, pieces, whole }: Rule, places: Places): WholeRule {
  return {
    kind: kindNumber(takes),
    pieces: pieces.map(({ where, points }) => ({
      guards: where.map(({ form, strict }) => {
        const [[x, y, constant]] = wholeForms(places, form);
        // Of whole numbers, above 0 is at least 1.
        return [x, y, strict ? constant - 1n : constant];
      }),
      points: typeof points === 'string' ? null : wholeQuotient(points, places),
    })),
    whole: whole === undefined ? null : wholeQuotient(whole, places),
  };
}

function wholeQuotient({ top, bottom }: Quotient, places: Places): WholeQuotient<bigint> {
  const [over, under] = wholeForms(places, top, bottom);
  return { top: over, bottom: under };
}

/** All by the same factor, which is above 0 and as small as can be. */
function wholeForms<Forms extends readonly [Form, ...Form[]]>(
  { xPlaces, yPlaces }: Places,
  ...forms: Forms
): { readonly [At in keyof Forms]: WholeForm<bigint> } {
  const scaled = forms.map(({ x, y, constant }): readonly Ratio[] => [
    ratio(x, xPlaces),
    ratio(y, yPlaces),
    ratio(constant, 0),
  ]);
  const all = scaled.flat();
  const common = all.reduce((so, { d }) => (so / greatestDivisor(so, d)) * d, 1n);
  const shared = all.reduce((so, { n, d }) => greatestDivisor(so, (n * common) / d), 0n);
  const by = shared === 0n ? 1n : shared;
  return scaled.map((form) => form.map(({ n, d }) => (n * common) / d / by)) as never;
}

interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

function ratio({ n, d }: Fraction, places: number): Ratio {
  return { n: BigInt(n), d: BigInt(d) * 10n ** BigInt(places) };
}

/**
 * The same in plain numbers, where neither a guard nor the rounding of a quotient to a share of `parts` leaves those that are
 * safe for any figure of the column; else null.
 */
export function plainRule(
  { kind, pieces, whole }: WholeRule,
  { xMost, yMost }: Pick<FigureColumn, 'xMost' | 'yMost'>,
  parts: number,
): WholeRule<number> | null {
  const reach = ([x, y, constant]: WholeForm<number>) =>
    Math.abs(x) * xMost + Math.abs(y) * yMost + Math.abs(constant);
  let most = 0;
  const plain = (form: WholeForm<bigint>): WholeForm<number> => {
    const made = [Number(form[0]), Number(form[1]), Number(form[2])] as const;
    most = Math.max(most, reach(made));
    return made;
  };
  const quotient = ({ top, bottom }: WholeQuotient<bigint>): WholeQuotient<number> => {
    const made = { top: plain(top), bottom: plain(bottom) };
    most = Math.max(most, reach(made.top) * 2 * parts + reach(made.bottom), 2 * reach(made.bottom));
    return made;
  };
  const made = {
    kind,
    pieces: pieces.map(({ guards, points }) => ({
      guards: guards.map(plain),
      points: points === null ? null : quotient(points),
    })),
    whole: whole === null ? null : quotient(whole),
  };
  return most <= Number.MAX_SAFE_INTEGER ? made : null;
}

import fc from 'fast-check';
import { type Addends, rollUp } from '../../src/rollup/domain/aggregation.js';
import { combinationOf, combined, type RolledFigure } from '../../src/rollup/domain/figure.js';
import { totalsBy } from '../../src/rollup/domain/marginals.js';
import { dimensions, expected, form, members, sliced, whole } from '../support/all-rules.js';
import { ruled, type Said, saidBeneath, type Unit, unitsOf } from '../support/aggregation-reference.js';

/*
 * Each rule on random trees: the service's figures, made of sums as a database adds them up, against the reference,
 * which looks at every report anew. Values are missing, denominators and weights are 0, and reports are withdrawn.
 */

const owed = { units: 1, owed: 1, inTime: 0, greatestDaysLate: null };

const number = fc.oneof(fc.constant(0n), fc.bigInt(0n, 300n), fc.bigInt(0n, 10n ** 34n));
const small = fc.oneof(
  fc.constant(0n),
  fc.bigInt(0n, 9n).map((one) => one * 100n),
);

/** A report that gives some indicators and not others; a weight stands wherever what it weighs does. */
const report: fc.Arbitrary<readonly Said[]> = fc
  .tuple(
    ...[...whole, ...sliced].map(({ code, overUnits, dimensions: by }) => {
      const cell =
        by === undefined
          ? fc.constant([])
          : fc.tuple(...Object.values(members).map((all) => fc.constantFrom(...all)));
      const one = fc.record({ cell, value: number, numerator: number, denominator: small, weight: small });
      return fc
        .uniqueArray(one, { maxLength: by === undefined ? 1 : 4, selector: (said) => said.cell.join() })
        .map((all) =>
          all.map(({ cell: place, value, numerator, denominator, weight }): Said => {
            const at = { indicator: code, cell: place };
            if (overUnits === 'RATIO') return { ...at, numerator, denominator };
            return overUnits === 'WAVG' ? { ...at, value, weight } : { ...at, value };
          }),
        );
    }),
  )
  .map((lists) => lists.flat());

/** Each unit has a report or none. */
const tree: fc.Arbitrary<Unit> = fc.letrec<{ unit: Unit }>((tie) => ({
  unit: fc.record({
    report: fc.option(report, { nil: null, freq: 3 }),
    beneath: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('unit'), { maxLength: 3 })),
  }),
})).unit;

/** What PostgreSQL would answer for these reports: exact sums with all their places. */
function addendsOf(said: readonly Said[]): readonly Addends[] {
  const places = new Map<string, Said[]>();
  for (const one of said) {
    const place = `${one.indicator} ${one.cell.join()}`;
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return [...places.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const text = (hundredths: bigint, zeros = 2) =>
      `${hundredths / 10n ** BigInt(zeros)}.${String(hundredths % 10n ** BigInt(zeros)).padStart(zeros, '0')}`;
    const of = (pick: (one: Said) => bigint | undefined) => all.flatMap((one) => pick(one) ?? []);
    const added = (list: readonly bigint[]) => list.reduce((sum, one) => sum + one, 0n);
    const some = (list: readonly bigint[], make: (list: readonly bigint[]) => string) =>
      list.length === 0 ? null : make(list);
    const values = of(({ value }) => value);
    const weights = of(({ weight }) => weight);
    return [
      {
        indicator: first.indicator,
        cell: first.cell,
        sum: some(values, (list) => text(added(list))),
        greatest: some(values, (list) => text(list.reduce((best, one) => (one > best ? one : best)))),
        least: some(values, (list) => text(list.reduce((best, one) => (one < best ? one : best)))),
        numerator:
          weights.length > 0
            ? text(
                added(of(({ value, weight }) => (weight === undefined ? undefined : weight * (value ?? 0n)))),
                4,
              )
            : some(
                of(({ numerator }) => numerator),
                (list) => text(added(list)),
              ),
        denominator:
          weights.length > 0
            ? text(added(weights))
            : some(
                of(({ denominator }) => denominator),
                (list) => text(added(list)),
              ),
        reports: all.length,
      },
    ];
  });
}

const told = ({ state, value }: { state: string; value: string | null }) => ({ state, value });

function agrees(figure: RolledFigure, said: readonly Said[]): void {
  expect(told(figure)).toEqual(expected(figure.indicator, said, () => true));
  for (const slice of figure.cells)
    expect(told(slice)).toEqual(
      expected(figure.indicator, said, (cell) => cell.join() === slice.cell.join()),
    );
}

function everyCellIsThere(figure: RolledFigure, said: readonly Said[]): void {
  const { code, dimensions: by, overUnits, sumOf, numerator = [], denominator = [] } = figure.indicator;
  const parts = sumOf ?? (numerator.length > 0 ? [...numerator, ...denominator] : [code]);
  const given = said.filter((one) => parts.includes(one.indicator)).map(({ cell }) => cell.join());
  const none = by === undefined || overUnits === 'NONE' || figure.state === 'NOT_REPORTED';
  expect(figure.cells.map(({ cell }) => cell.join()).sort()).toEqual(none ? [] : [...new Set(given)].sort());
}

describe('every rule over units, against the reference', () => {
  const atEveryUnit = (root: Unit, check: (figures: readonly RolledFigure[], unit: Unit) => void) => {
    for (const unit of unitsOf(root)) check(rollUp(form, addendsOf(saidBeneath(unit)), owed), unit);
  };

  it('agrees at every unit of a tree, as a total and in every cell', () => {
    fc.assert(
      fc.property(tree, (root) => {
        atEveryUnit(root, (figures, unit) => {
          expect(figures.map((figure) => figure.indicator)).toEqual(form.indicators);
          const said = saidBeneath(unit);
          for (const figure of figures) {
            agrees(figure, said);
            everyCellIsThere(figure, said);
          }
        });
      }),
    );
  });

  it('agrees on the totals along one dimension and along the other', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(['KIND'], ['MODE'], ['MODE', 'KIND']), (root, along) => {
        const said = saidBeneath(root);
        for (const figure of rollUp(form, addendsOf(said), owed)) {
          const totals = totalsBy(form, figure, along);
          const places = along.map((code) => dimensions.indexOf(code));
          for (const { cell, ...total } of totals)
            expect(told(total)).toEqual(
              expected(figure.indicator, said, (one) => places.every((place, i) => one[place] === cell[i])),
            );
          const given = figure.cells.map(({ cell }) => places.map((place) => cell[place]).join());
          expect(totals.map(({ cell }) => cell.join()).sort()).toEqual([...new Set(given)].sort());
        }
      }),
    );
  });

  it('of a unit is its own with those of its children put together, whatever the rule', () => {
    fc.assert(
      fc.property(tree, (root) => {
        const own = rollUp(form, addendsOf(root.report ?? []), owed);
        const children = root.beneath.map((unit) => rollUp(form, addendsOf(saidBeneath(unit)), owed));
        for (const figure of rollUp(form, addendsOf(saidBeneath(root)), owed)) {
          const how = combinationOf(figure.indicator);
          // What is computed is computed from its parts at each level, not from itself.
          if (how === null || figure.indicator.source === 'DERIVED') continue;
          const parts = [own, ...children].flatMap((figures) =>
            figures.filter((one) => one.indicator === figure.indicator),
          );
          const made = combined(figure.indicator, how, parts, 0);
          expect(told(made ?? { state: 'NOT_REPORTED', value: null })).toEqual(told(figure));
        }
      }),
    );
  });

  it('forgets a greatest and a least that are withdrawn', () => {
    const extremes = (root: Unit) =>
      rollUp(form, addendsOf(saidBeneath(root)), owed).filter(({ indicator: { overUnits } }) =>
        ['MAX', 'MIN'].includes(overUnits),
      );
    let withdrawn = 0;
    fc.assert(
      fc.property(tree, fc.constantFrom('MAX', 'MIN', 'MAX_BY', 'MIN_BY'), (root, code) => {
        const standing = extremes(root).find((figure) => figure.indicator.code === code)?.value;
        const bears = ({ report: own }: Unit) =>
          (own ?? []).some((one) => one.indicator === code && ruled('SUM', [one], 2).value === standing);
        const without = (unit: Unit): Unit => ({
          report: bears(unit) ? null : unit.report,
          beneath: unit.beneath.map(without),
        });
        if (standing) withdrawn += 1;
        for (const figure of extremes(without(root))) agrees(figure, saidBeneath(without(root)));
        const after = extremes(without(root)).find((figure) => figure.indicator.code === code)?.value;
        if (standing) expect(after).not.toBe(standing);
      }),
    );
    expect(withdrawn).toBeGreaterThan(20);
  });

  it('says "not due" only where nothing is owed and nothing was given', () => {
    const states = (said: readonly Said[], count: number, units = 1) =>
      rollUp(form, addendsOf(said), { ...owed, units, owed: count })
        .filter(({ indicator: { overUnits } }) => overUnits !== 'NONE')
        .map(({ state }) => state);
    expect(new Set(states([], 0))).toEqual(new Set(['NOT_DUE']));
    expect(new Set(states([], 1))).toEqual(new Set(['NOT_REPORTED']));
    expect(new Set(states([], 0, 0))).toEqual(new Set(['NOT_REPORTED']));
    const given = states([{ indicator: 'SUM', cell: [], value: 5n }], 0);
    expect(new Set(given)).toEqual(new Set(['REPORTED', 'NOT_REPORTED']));
  });
});

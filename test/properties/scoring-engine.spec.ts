import fc from 'fast-check';
import { totalBounds } from '../../src/scoring/domain/engine/bounds.js';
import { type FigureColumn } from '../../src/scoring/domain/engine/figure-column.js';
import { type Fraction, fractionText } from '../../src/scoring/domain/engine/fraction.js';
import { type UnitInputs } from '../../src/scoring/domain/engine/input.js';
import { judge } from '../../src/scoring/domain/engine/judge.js';
import { layOut } from '../../src/scoring/domain/engine/laid-out-sheets.js';
import { Ledger } from '../../src/scoring/domain/engine/ledger.js';
import { rank } from '../../src/scoring/domain/engine/rank.js';
import { type Criterion, type Scheme } from '../../src/scoring/domain/scheme/scheme.js';
import { schemeFaults } from '../../src/scoring/domain/scheme/scheme-faults.js';
import { scoreCluster, type UnitScore } from '../../src/scoring/domain/engine/score.js';
import { computed, equal, halfUp, less, type Rational, rational } from '../support/rational.js';
import { asInputs, drawCluster, drawScheme } from '../support/scoring-cases.js';
import { expected, expectedRanks, type TypedSheet } from '../support/scoring-reference.js';

const exact = ({ n, d }: Fraction): Rational => [BigInt(n), BigInt(d)];
const cases = { numRuns: 1_700, seed: 6 };

function scored(scheme: Scheme, units: readonly UnitInputs[]): readonly UnitScore[] {
  const result = scoreCluster(scheme, units);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.scores;
}

/** Random schemes, each with a cluster of sheets that fit it. */
function everywhere(
  check: (scheme: Scheme, cluster: readonly TypedSheet[]) => void,
  runs = cases.numRuns,
): void {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const scheme = drawScheme(draw);
      check(scheme, drawCluster(draw, scheme));
    }),
    { ...cases, numRuns: runs },
  );
}

it('random schemes are without fault', () => {
  everywhere((scheme) => expect(schemeFaults(scheme)).toEqual([]), 500);
});

it('agrees to the last digit with fractions computed from the documentation, on 10,000 sheets', () => {
  let sheets = 0;
  const seen = new Set<string>();
  everywhere((scheme, cluster) => {
    const scores = scored(scheme, cluster.map(asInputs));
    const wanted = cluster.map((sheet) => expected(scheme, sheet, cluster));
    scores.forEach((score, i) => {
      const { points, total, most } = wanted[i]!;
      expect(equal(exact(score.standing.points), total)).toBe(true);
      expect(equal(exact(score.standing.most), most)).toBe(true);
      expect(equal(rational(score.total), halfUp(total, 10))).toBe(true);
      for (const mark of score.marks) {
        seen.add(mark.method);
        if (mark.method !== 'NOT_APPLICABLE')
          expect(equal(rational(mark.points), halfUp(points[mark.code]!, 10))).toBe(true);
      }
    });
    const ranked = new Map(rank(scheme, scores).map(({ score, rank: place }) => [score.unit, place]));
    expect(cluster.map(({ unit }) => ranked.get(unit))).toEqual(expectedRanks(scheme, wanted));
    sheets += cluster.length;
  });
  expect(sheets).toBeGreaterThanOrEqual(10_000);
  expect([...seen].sort()).toEqual([
    ...['BANDS', 'BOOLEAN', 'CHOICE', 'EXTERNAL', 'LEADER_RELATIVE', 'MANUAL', 'NOT_APPLICABLE', 'PER_UNIT'],
    ...['PER_VIOLATION', 'PLUS_MINUS', 'POINTS', 'RATIO_TO_TARGET', 'SUM'],
  ]);
});

it('comes to the same pieces and points in plain whole numbers and in bigint', () => {
  let [compared, plain] = [0, 0];
  everywhere((scheme, cluster) => {
    const { plan, columns } = layOut(scheme, cluster.map(asInputs));
    plan.leaves.forEach(({ ruleIn, set }, i) => {
      const column = columns[i]!;
      const inBigint: FigureColumn = {
        ...column,
        ...{
          x: Array.from(column.x, BigInt),
          xMost: Infinity,
          y: Array.from(column.y, BigInt),
          yMost: Infinity,
        },
      };
      const judged = [column, inBigint].map((one) => {
        const ledger = new Ledger(cluster.length, 1, plan.leafPlaces);
        const { pieces, fits } = judge(one, { own: ruleIn(one), set }, { ledger, place: 0 });
        return { fits, pieces, points: cluster.map((_, at) => fractionText(ledger.get(at))) };
      });
      expect(judged[1]).toEqual(judged[0]);
      compared += cluster.length;
      plain += column.xMost === Infinity ? 0 : cluster.length;
    });
  }, 600);
  expect(plain).toBeGreaterThan(compared / 2);
});

it('explains what adds up: the arithmetic of every mark and total computes to their digits', () => {
  everywhere((scheme, cluster) => {
    const rounding = scheme.rounding ?? 'LEAF';
    const atMarks = rounding.startsWith('LEAF') ? scheme.places : 10;
    for (const score of scored(scheme, cluster.map(asInputs))) {
      for (const { arithmetic, points, method } of score.marks)
        expect(equal(halfUp(computed(arithmetic), method === 'SUM' ? 10 : atMarks), rational(points))).toBe(
          true,
        );
      const places = rounding.endsWith('TOTAL') ? scheme.places : 10;
      expect(equal(halfUp(computed(score.arithmetic), places), rational(score.total))).toBe(true);
    }
  }, 600);
});

it('no total is outside the bounds of its scheme', () => {
  everywhere((scheme, cluster) => {
    const bounds = totalBounds(scheme);
    for (const { standing, unit } of scored(scheme, cluster.map(asInputs))) {
      const inside =
        !less(exact(standing.points), exact(bounds.from)) && !less(exact(bounds.to), exact(standing.points));
      expect([unit, inside]).toEqual([unit, true]);
    }
  }, 600);
});

it('the order of units, of criteria and of inputs changes nothing', () => {
  const turned = (criteria: readonly Criterion[]): readonly Criterion[] =>
    criteria.map((one) => ('method' in one ? one : { ...one, children: turned(one.children) })).toReversed();
  everywhere((scheme, cluster) => {
    const told = (given: Scheme, sheets: readonly TypedSheet[]) =>
      rank(given, scored(given, sheets.map(asInputs))).map(({ score, rank: place }) => ({
        ...{ unit: score.unit, place, total: score.total },
        marks: Object.fromEntries(score.marks.map(({ code, points }) => [code, points])),
      }));
    const backwards = cluster.toReversed().map((sheet) => ({
      ...sheet,
      typed: Object.fromEntries(Object.entries(sheet.typed).toReversed()),
    }));
    const other = {
      ...scheme,
      criteria: turned(scheme.criteria),
      bonuses: scheme.bonuses.toReversed(),
      deductions: scheme.deductions.toReversed(),
    };
    expect(told(other, backwards)).toEqual(told(scheme, cluster));
  }, 600);
});

it.each(['GREATEST_ACTUAL', 'GREATEST_EXCESS'] as const)(
  'a correction of the leader moves exactly the relative rows of those above their target: %s',
  (leader) => {
    const row = (code: string, method: object) => ({
      ...{ code, name: code, max: '10', method, input: { from: 'RECORDED', as: 'RATIO' } },
    });
    const scheme = {
      ...{ format: 'thi-dua/scheme-1', code: 'R', version: '1', name: 'R', legalBasis: '-', places: 2 },
      scale: { base: '20', bonus: '0' },
      rounding: 'NONE',
      criteria: [
        row('REL', { type: 'LEADER_RELATIVE', atTargetShare: '0.5', leader }),
        row('OWN', { type: 'RATIO_TO_TARGET', cap: '1' }),
      ],
      ...{ bonuses: [], bonusCap: '0', deductions: [], exclusions: [], tieBreakers: [], grades: [] },
    } as unknown as Scheme;
    const figures = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 50 }), (actuals, more) => {
        const target = '80';
        const best = Math.max(81, ...actuals) + 1;
        const sheets = (first: number) =>
          [first, ...actuals].map((actual, i) => {
            const typed = { actual: String(i === 0 ? first : actual), target };
            const own = { actual: String(i === 0 ? best : actual), target };
            return asInputs({
              unit: `U${i}`,
              typed: { REL: typed, OWN: own },
              notApplicable: [],
              chosen: [],
            });
          });
        const [before, after] = [scored(scheme, sheets(best)), scored(scheme, sheets(best + more))];
        const moved = (code: string) =>
          before.flatMap((score, i) => {
            const [a, b] = [score.standingOn(code)!.points, after[i]!.standingOn(code)!.points];
            return equal(exact(a), exact(b)) ? [] : [score.unit];
          });
        expect(moved('OWN')).toEqual([]);
        expect(moved('REL')).toEqual(actuals.flatMap((actual, i) => (actual > 80 ? [`U${i + 1}`] : [])));
      }),
      cases,
    );
  },
);

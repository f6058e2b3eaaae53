import fc from 'fast-check';
import { decimal } from '../../src/kernel/decimal.js';
import {
  type InputValue,
  type SourcedInput,
  type UnitInputs,
} from '../../src/scoring/domain/engine/input.js';
import {
  type Band,
  type Bonus,
  type Criterion,
  type InputSource,
  type Leaf,
  type Method,
  type Scheme,
} from '../../src/scoring/domain/scheme/scheme.js';
import { add, multiply, type Rational, rational, total } from './rational.js';
import { type Typed, type TypedSheet } from './scoring-reference.js';

/** Draws values that fast-check can make smaller when something is wrong. */
export type Draw = fc.GeneratorValue;

const whole = (draw: Draw, from: number, to: number) => draw(fc.integer, { min: from, max: to });
const oneOf = <T>(draw: Draw, ...values: readonly T[]): T => values[whole(draw, 0, values.length - 1)]!;
const hundredths = (draw: Draw, most: number) => (whole(draw, 0, most * 100) / 100).toFixed(2);

function text([top, bottom]: Rational): string {
  const doubled = (top * 1000n) / bottom;
  return `${doubled / 1000n}.${String(doubled % 1000n).padStart(3, '0')}`;
}

/** A scheme of any of the rules there are, without fault. */
export function drawScheme(draw: Draw): Scheme {
  let codes = 0;
  const code = () => `C${++codes}`;
  const criteria = siblings(draw, { depth: 0, code });
  const chosen = oneOf(draw, true, false, false) ? family(draw, code) : null;
  const top = [...criteria, ...(chosen?.members ?? [])];
  const extra =
    chosen === null ? rational('0') : multiply(rational(chosen.extra), rational(String(chosen.count)));
  const bonuses = Array.from({ length: whole(draw, 0, 3) }, (_, i): Bonus => ({
    ...drawLeaf(draw, `B${i}`),
    ...(oneOf(draw, true, false) ? { group: 'G' } : {}),
  }));
  const all = total(bonuses.map(({ max }) => rational(max)));
  const cap = oneOf(draw, null, '3', '7.5');
  const deductions = Array.from({ length: whole(draw, 0, 2) }, (_, i) => ({
    ...drawLeaf(draw, `D${i}`),
    method: { type: 'PER_UNIT' as const, each: '1.5', cap: '4' },
    ...{ max: '4', input: told('NUMBER') },
  }));
  return {
    ...{ format: 'thi-dua/scheme-1', code: 'R', version: '1', name: 'R', legalBasis: '-' },
    scale: { base: text(add(weighed(top), extra)), bonus: cap ?? text(all) },
    places: whole(draw, 3, 4),
    rounding: oneOf(draw, undefined, 'LEAF', 'TOTAL', 'LEAF_AND_TOTAL', 'NONE'),
    criteria: top,
    ...(chosen === null
      ? {}
      : {
          chosenWeight: {
            from: chosen.members.map((one) => one.code),
            count: chosen.count,
            weight: chosen.weight,
          },
        }),
    bonuses,
    bonusGroups: [
      { code: 'G', name: 'G', counts: oneOf(draw, 'HIGHEST', 'SUM'), ...oneOf(draw, {}, { cap: '5' }) },
    ],
    bonusCap: cap,
    bonusPlace: oneOf(draw, 'ABOVE', 'INSIDE'),
    deductions,
    ...oneOf(draw, {}, { deductionCap: '5' }),
    exclusions: [],
    rankBy: oneOf(draw, 'TOTAL', 'SHARE'),
    tieBreakers: oneOf(draw, [], ['FEWER_DEDUCTIONS'], [top[0]!.code], [top[0]!.code, 'FEWER_DEDUCTIONS']),
    grades: [],
  };
}

function siblings(draw: Draw, { depth, code }: { depth: number; code: () => string }): readonly Criterion[] {
  return Array.from({ length: whole(draw, 1, 4) }, (_, i): Criterion => {
    const weight = oneOf(draw, undefined, undefined, '2', '1.5', '0.5');
    const optional = i === 0 ? undefined : oneOf(draw, undefined, undefined, 'REDUCE_MAX', 'REDISTRIBUTE');
    const said = {
      ...(weight === undefined ? {} : { weight }),
      ...(optional === undefined ? {} : { notApplicable: optional as 'REDUCE_MAX' }),
    };
    if (depth >= 2 || oneOf(draw, true, false)) return { ...drawLeaf(draw, code()), ...said };
    const children = siblings(draw, { depth: depth + 1, code });
    return { code: code(), name: '-', max: text(weighed(children)), children, ...said };
  });
}

/** Leaves of one maximum, of which a unit chooses some to weigh more. */
function family(draw: Draw, code: () => string) {
  const members = Array.from({ length: whole(draw, 2, 4) }, (): Leaf => ({
    ...{ code: code(), name: '-', max: '6', method: { type: 'MANUAL' }, input: told('NUMBER') },
  }));
  return { members, count: whole(draw, 1, 2), weight: '2', extra: '6' };
}

function weighed(children: readonly Criterion[]): Rational {
  return total(children.map(({ max, weight = '1' }) => multiply(rational(max), rational(weight))));
}

const told = (as: Extract<InputSource, { from: 'RECORDED' }>['as']): InputSource => ({
  from: 'RECORDED',
  as,
});

function drawLeaf(draw: Draw, code: string): Leaf {
  const method = drawMethod(draw);
  const kind = kindOf(method);
  return { code, name: '-', max: '8', method, input: told(kind) };
}

function kindOf(method: Method): 'NUMBER' | 'BOOLEAN' | 'CHOICE' | 'RATIO' | 'PLUS_MINUS' {
  const { type } = method;
  if (type === 'BOOLEAN' || type === 'CHOICE' || type === 'PLUS_MINUS') return type;
  const compares = type === 'RATIO_TO_TARGET' || type === 'LEADER_RELATIVE';
  return compares || (type === 'BANDS' && method.over === 'PERCENT_OF_TARGET') ? 'RATIO' : 'NUMBER';
}

const edges: readonly Band[] = [
  { from: null, fromInclusive: false, to: '2.5', toInclusive: true, points: '-1' },
  { from: '2.5', fromInclusive: false, to: '75', toInclusive: false, points: '3.25' },
  { from: '75', fromInclusive: true, to: null, toInclusive: false, points: '8' },
];

function drawMethod(draw: Draw): Method {
  const share = oneOf(draw, '0.5', '0.3', '1');
  return oneOf<Method>(
    draw,
    { type: 'MANUAL', ...oneOf(draw, {}, { above: 'CUT' as const }) },
    { type: 'BOOLEAN', yes: '8', no: '0.5' },
    {
      type: 'CHOICE',
      options: [
        { code: 'A', name: 'A', points: '8' },
        { code: 'B', name: 'B', points: '2.125' },
      ],
    },
    { type: 'BANDS', bands: edges, ...oneOf(draw, {}, { over: 'PERCENT_OF_TARGET' as const }) },
    { type: 'RATIO_TO_TARGET', cap: oneOf(draw, '1', '0.9') },
    { type: 'LEADER_RELATIVE', atTargetShare: share },
    { type: 'LEADER_RELATIVE', atTargetShare: share, leader: 'GREATEST_EXCESS' },
    { type: 'PER_UNIT', each: '0.75', cap: '7' },
    { type: 'PER_VIOLATION', start: '8', each: '1.1', floor: oneOf(draw, '0', '-2') },
    { type: 'PLUS_MINUS', plus: '1.5', minus: '2', least: oneOf(draw, '-3', '0', '1') },
    { type: 'EXTERNAL', outOf: oneOf(draw, '7', '100'), ...oneOf(draw, {}, { to: '5' }) },
  );
}

/** Sheets of a cluster that fit a scheme, with criteria that do not apply and points that somebody set among them. */
export function drawCluster(draw: Draw, scheme: Scheme): readonly TypedSheet[] {
  return Array.from({ length: whole(draw, 1, 12) }, (_, i) => drawSheet(draw, scheme, `U${i}`));
}

function drawSheet(draw: Draw, scheme: Scheme, unit: string): TypedSheet {
  const typed: Record<string, Typed> = {};
  const notApplicable: string[] = [];
  const fill = (leaf: Leaf) => (typed[leaf.code] = drawTyped(draw, leaf));
  const walk = (criterion: Criterion): void => {
    if (criterion.notApplicable !== undefined && oneOf(draw, true, false)) notApplicable.push(criterion.code);
    else if ('method' in criterion) fill(criterion);
    else criterion.children.forEach(walk);
  };
  scheme.criteria.forEach(walk);
  [...scheme.bonuses, ...scheme.deductions].forEach(fill);
  const chosen = scheme.chosenWeight?.from.slice(0, scheme.chosenWeight.count) ?? [];
  return { unit, typed, notApplicable, chosen };
}

function drawTyped(draw: Draw, { max, method, input }: Leaf): Typed {
  if (whole(draw, 0, 9) === 0) return { points: hundredths(draw, Number(max)) };
  const as = input.from === 'RECORDED' ? input.as : 'NUMBER';
  switch (as) {
    case 'BOOLEAN':
      return { yes: oneOf(draw, true, false) };
    case 'CHOICE':
      return { option: oneOf(draw, 'A', 'B') };
    case 'RATIO':
      return {
        actual: oneOf(draw, hundredths(draw, 200), '90', '-3'),
        target: oneOf(draw, '80', '90', '33.33'),
      };
    case 'PLUS_MINUS':
      return { plus: String(whole(draw, 0, 9)), minus: String(whole(draw, 0, 9)) };
    default:
      return { number: numberFor(draw, max, method) };
  }
}

function numberFor(draw: Draw, max: string, method: Method): string {
  if (method.type === 'MANUAL') return hundredths(draw, Number(max) + (method.above === 'CUT' ? 4 : 0));
  if (method.type === 'EXTERNAL') return hundredths(draw, Number(method.outOf));
  return method.type === 'BANDS'
    ? oneOf(draw, hundredths(draw, 100), '2.5', '75')
    : String(whole(draw, 0, 12));
}

/** The same sheet as the engine is given it. */
export function asInputs({ unit, typed, notApplicable, chosen }: TypedSheet): UnitInputs {
  return {
    unit,
    inputs: new Map(
      Object.entries(typed).map(([code, row]): [string, SourcedInput] => [
        code,
        { value: valueOf(row), source: code },
      ]),
    ),
    notApplicable: new Set(notApplicable),
    doubled: new Set(chosen),
  };
}

function valueOf(row: Typed): InputValue {
  if ('points' in row) return { kind: 'POINTS', points: decimal(row.points) };
  if ('number' in row) return { kind: 'NUMBER', number: decimal(row.number) };
  if ('yes' in row) return { kind: 'BOOLEAN', yes: row.yes };
  if ('option' in row) return { kind: 'CHOICE', option: row.option };
  if ('plus' in row) return { kind: 'PLUS_MINUS', plus: decimal(row.plus), minus: decimal(row.minus) };
  return { kind: 'RATIO', actual: decimal(row.actual), target: decimal(row.target) };
}

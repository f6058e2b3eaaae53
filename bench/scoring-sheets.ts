import { decimal, whole } from '../src/kernel/decimal.js';
import { type InputValue, type SourcedInput, type UnitInputs } from '../src/scoring/domain/engine/input.js';
import {
  type InputSource,
  type Leaf,
  type Method,
  type Scheme,
} from '../src/scoring/domain/scheme/scheme.js';

/** Forty criteria in eight groups, every method among them, four of them relative to the leader. */
const methods: readonly Method[] = [
  ...repeated<Method>(5, { type: 'MANUAL' }),
  ...repeated<Method>(4, { type: 'BOOLEAN', yes: '25', no: '0' }),
  ...repeated<Method>(4, {
    type: 'CHOICE',
    options: [
      { code: 'A', name: 'A', points: '25' },
      { code: 'B', name: 'B', points: '17.5' },
      { code: 'C', name: 'C', points: '0' },
    ],
  }),
  ...repeated<Method>(6, {
    type: 'BANDS',
    bands: [
      { from: '0', fromInclusive: true, to: '50', toInclusive: false, points: '0' },
      { from: '50', fromInclusive: true, to: '75', toInclusive: false, points: '12.5' },
      { from: '75', fromInclusive: true, to: '95', toInclusive: true, points: '20' },
      { from: '95', fromInclusive: false, to: null, toInclusive: false, points: '25' },
    ],
  }),
  ...repeated<Method>(7, { type: 'RATIO_TO_TARGET', cap: '1' }),
  ...repeated<Method>(2, { type: 'LEADER_RELATIVE', atTargetShare: '0.5' }),
  ...repeated<Method>(2, { type: 'LEADER_RELATIVE', atTargetShare: '0.5', leader: 'GREATEST_EXCESS' }),
  ...repeated<Method>(4, { type: 'PER_UNIT', each: '2.5', cap: '25' }),
  ...repeated<Method>(4, { type: 'PER_VIOLATION', start: '25', each: '3', floor: '0' }),
  ...repeated<Method>(1, { type: 'PLUS_MINUS', plus: '4', minus: '3', least: '-5' }),
  ...repeated<Method>(1, { type: 'EXTERNAL', outOf: '100' }),
];

function repeated<T>(times: number, one: T): readonly T[] {
  return Array.from({ length: times }, () => one);
}

const leaves = methods.map((method, i): Leaf => {
  const code = `C${String(i + 1).padStart(2, '0')}`;
  return { code, name: code, max: '25', method, input: inputFor(method) };
});

function inputFor({ type }: Method): InputSource {
  const as = type === 'BOOLEAN' || type === 'CHOICE' || type === 'PLUS_MINUS' ? type : 'NUMBER';
  return { from: 'RECORDED', as: type === 'RATIO_TO_TARGET' || type === 'LEADER_RELATIVE' ? 'RATIO' : as };
}

export const forty: Scheme = {
  ...{ format: 'thi-dua/scheme-1', code: 'BENCH-40', version: '1', name: 'Bench', legalBasis: '-' },
  scale: { base: '1000', bonus: '50' },
  places: 2,
  criteria: Array.from({ length: 8 }, (_, group) => ({
    ...{ code: `G${group}`, name: `G${group}`, max: '125' },
    children: leaves.slice(group * 5, group * 5 + 5),
  })),
  bonuses: [bonus('B1', '40'), bonus('B2', '25')],
  bonusCap: '50',
  deductions: [bonus('D1', '60')],
  exclusions: [],
  tieBreakers: ['G0', 'G1'],
  grades: [
    { code: 'XS', name: 'Xuất sắc', from: '600' },
    { code: 'TOT', name: 'Tốt', from: '500', floor: '0.3' },
    { code: 'KHA', name: 'Khá', from: '0' },
  ],
};

function bonus(code: string, cap: string): Leaf {
  const method: Method = { type: 'PER_UNIT', each: '5', cap };
  return { code, name: code, max: cap, method, input: inputFor(method) };
}

/** The same sheets every time: what comes in is drawn from a sequence that its seed decides. */
export function sheets(count: number): readonly UnitInputs[] {
  const draw = drawn(42);
  const asked = [...leaves, ...forty.bonuses, ...forty.deductions];
  return Array.from({ length: count }, (_, i) => ({
    unit: `U${String(i).padStart(5, '0')}`,
    inputs: new Map(
      asked.map((leaf): [string, SourcedInput] => [
        leaf.code,
        { value: valueFor(leaf, draw), source: 'BENCH' },
      ]),
    ),
  }));
}

function valueFor({ method }: Leaf, draw: (most: number) => number): InputValue {
  const hundredths = (most: number) => decimal((draw(most * 100) / 100).toFixed(2));
  switch (method.type) {
    case 'BOOLEAN':
      return { kind: 'BOOLEAN', yes: draw(2) === 1 };
    case 'CHOICE':
      return { kind: 'CHOICE', option: 'ABC'[draw(3)] ?? 'A' };
    case 'BANDS':
    case 'EXTERNAL':
      return { kind: 'NUMBER', number: hundredths(100) };
    case 'RATIO_TO_TARGET':
    case 'LEADER_RELATIVE':
      return { kind: 'RATIO', actual: hundredths(12_000), target: whole(8_000 + draw(3_000)) };
    case 'PER_UNIT':
    case 'PER_VIOLATION':
      return { kind: 'NUMBER', number: whole(draw(12)) };
    case 'PLUS_MINUS':
      return { kind: 'PLUS_MINUS', plus: whole(draw(8)), minus: whole(draw(4)) };
    default:
      return { kind: 'NUMBER', number: hundredths(25) };
  }
}

/** Whole numbers from 0 to below `most`, by the generator of Lehmer. */
function drawn(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}

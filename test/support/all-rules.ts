import {
  type Form,
  type Indicator,
  type OverTime,
  type OverUnits,
} from '../../src/reporting/domain/index.js';
import { ruled, type Said, type Told } from './aggregation-reference.js';

export const members = { KIND: ['C', 'I'], MODE: ['X', 'Y', 'Z'] };
export const dimensions = Object.keys(members);
const rules: readonly OverUnits[] = [
  'SUM',
  'SUM_ISSUER',
  'LATEST_SUM',
  'RATIO',
  'AVG',
  'WAVG',
  'MAX',
  'MIN',
  'NONE',
];

/** Over time as it is over units: flows are summed, of a stock the latest stands, the others keep their rule. */
const rulesOverTime: Readonly<Record<OverUnits, OverTime>> = {
  ...{ SUM: 'SUM', SUM_ISSUER: 'SUM', DERIVED: 'SUM', LATEST_SUM: 'LATEST', RATIO: 'RATIO', AVG: 'AVG' },
  ...{ WAVG: 'WAVG', MAX: 'MAX', MIN: 'MIN', NONE: 'NONE' },
};

function indicator(code: string, overUnits: OverUnits, change: Partial<Indicator>): Indicator {
  return {
    ...{ code, overUnits, section: 'S', name: code, unit: '-', source: 'TYPED', required: false },
    overTime: rulesOverTime[overUnits],
    type: overUnits === 'RATIO' ? 'RATIO' : 'DECIMAL',
    ...(overUnits === 'WAVG' ? { weight: change.dimensions === undefined ? 'SUM' : 'SUM_BY' } : {}),
    ...change,
  };
}

export const whole = rules.map((rule, i) => indicator(rule, rule, { decimals: i % 4 }));
export const sliced = rules.map((rule, i) => indicator(`${rule}_BY`, rule, { dimensions, decimals: i % 4 }));
const derived = [
  indicator('ALL', 'DERIVED', { source: 'DERIVED', sumOf: ['SUM', 'LATEST_SUM'] }),
  indicator('ALL_BY', 'DERIVED', { source: 'DERIVED', sumOf: ['SUM_BY', 'LATEST_SUM_BY'], dimensions }),
  indicator('PART', 'RATIO', { source: 'DERIVED', numerator: ['SUM'], denominator: ['SUM_ISSUER'] }),
  indicator('PART_BY', 'RATIO', {
    ...{ source: 'DERIVED', numerator: ['SUM_BY'], denominator: ['SUM_ISSUER_BY'], dimensions },
  }),
];

/** A form with every rule, of whole figures and of figures with cells. */
export const form: Form = {
  ...{
    code: 'F',
    version: '1',
    name: 'F',
    legalBasis: '-',
    sections: [{ code: 'S', name: 'S' }],
    narratives: [],
    rules: [],
  },
  dimensions: Object.entries(members).map(([code, all]) => ({
    code,
    name: code,
    members: all.map((one) => ({ code: one, name: one })),
  })),
  indicators: [...derived, ...whole, ...sliced],
};

/** The reference's answer for an indicator, over the cells that a part of their members selects. */
export function expected(
  asked: Indicator,
  said: readonly Said[],
  within: (cell: readonly string[]) => boolean,
): Told {
  const of = (codes: readonly string[]) =>
    said.filter((one) => codes.includes(one.indicator) && within(one.cell));
  const { code, overUnits, decimals = 2, sumOf, numerator, denominator } = asked;
  if (sumOf !== undefined) return ruled('SUM', of(sumOf), 2);
  if (numerator === undefined || denominator === undefined) return ruled(overUnits, of([code]), decimals);
  const [over, beneath] = [of(numerator), of(denominator)];
  if (over.length === 0 || beneath.length === 0) return ruled('RATIO', [], 2);
  const parts = [
    ...over.map((one) => ({ ...one, numerator: one.value ?? 0n, denominator: 0n })),
    ...beneath.map((one) => ({ ...one, numerator: 0n, denominator: one.value ?? 0n })),
  ];
  return ruled('RATIO', parts, 2);
}

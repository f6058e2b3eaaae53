import { type Form, type Indicator } from '../../reporting/domain/index.js';
import { type RolledFigure } from './figure.js';
import { reportedOf, withParts } from './indicators.js';
import { shareOf } from './share.js';

const given = (
  code: string,
  overUnits: Indicator['overUnits'],
  more: Partial<Indicator> = {},
): Indicator => ({
  ...{ code, section: 'A', name: code, unit: 'x', type: 'INTEGER', overUnits, overTime: 'SUM' },
  ...{ source: 'TYPED', required: false, ...more },
});

const form = {
  indicators: [
    given('S1', 'SUM'),
    given('S2', 'LATEST_SUM'),
    given('MX', 'MAX'),
    given('T', 'DERIVED', { sumOf: ['S1', 'S2'] }),
    given('TM', 'DERIVED', { sumOf: ['S1', 'MX'] }),
    given('R', 'RATIO', { numerator: ['S1'], denominator: ['T'] }),
    given('AV', 'AVG'),
  ],
} as unknown as Form;

function figure(code: string, value: string | null): RolledFigure {
  const indicator = form.indicators.find((one) => one.code === code) ?? given(code, 'SUM');
  const nothing = { numerator: null, denominator: null, reports: 1, cells: [] };
  return { indicator, state: 'REPORTED', value, ...nothing };
}

describe('a share in the whole', () => {
  it.each([
    ['S1', '1', '3', '33.33'],
    ['S1', '2', '3', '66.67'],
    ['S2', '1', '16', '6.25'],
    ['T', '5', '5', '100'],
    ['S1', '0', '7', '0'],
  ])('of %s: %s of %s is %s %%', (code, part, all, percent) => {
    const share = shareOf(figure(code, part), { form, figures: [figure(code, all)], sameVersions: true });
    expect(share.percent).toBe(percent);
  });

  it.each([
    ['R', '1', '2', 'NOT_ADDITIVE'],
    ['MX', '1', '2', 'NOT_ADDITIVE'],
    ['AV', '1', '2', 'NOT_ADDITIVE'],
    ['TM', '1', '2', 'NOT_ADDITIVE'],
    ['S1', null, '2', 'NO_VALUE'],
    ['S1', '1', null, 'NO_VALUE'],
    ['S1', '0', '0', 'WHOLE_IS_ZERO'],
  ])('of %s: none of %s in %s, for %s', (code, part, all, why) => {
    expect(shareOf(figure(code, part), { form, figures: [figure(code, all)], sameVersions: true })).toEqual({
      percent: null,
      why,
    });
  });

  it('is none without a whole, nor where the whole counts other versions', () => {
    const whole = { form, figures: [figure('S1', '2')], sameVersions: false };
    expect(shareOf(figure('S1', '1'), null)).toEqual({ percent: null, why: 'NO_WHOLE' });
    expect(shareOf(figure('S1', '1'), whole)).toEqual({ percent: null, why: 'OTHER_VERSIONS' });
  });
});

describe('what an indicator is made of', () => {
  it.each([
    ['S1', ['S1'], ['S1']],
    ['T', ['S1', 'S2', 'T'], ['S1', 'S2']],
    ['R', ['S1', 'S2', 'T', 'R'], ['S1', 'S2']],
  ])('of %s: %j, of which reports give %j', (code, parts, reported) => {
    expect(withParts(form, [code]).map((indicator) => indicator.code)).toEqual(parts);
    expect(reportedOf(form, code)).toEqual(reported);
  });
});

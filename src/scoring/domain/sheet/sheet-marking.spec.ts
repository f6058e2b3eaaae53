import { recordedValue } from './recorded-value.js';
import { type InputSource, type Method } from '../scheme/scheme.js';
import { whatFits } from './sheet-marking.js';

type Recorded = Extract<InputSource, { from: 'RECORDED' }>['as'];

describe('what a row is said to take', () => {
  const options = ['XS', 'TOT'].map((code) => ({ code, name: code, points: '1' }));
  const none = { from: null, fromInclusive: false, to: null, toInclusive: false, points: '0' };

  it.each<[Method, string, Recorded]>([
    [{ type: 'MANUAL' }, '0 … 40', 'NUMBER'],
    [{ type: 'EXTERNAL', outOf: '100' }, '0 … 100', 'NUMBER'],
    [{ type: 'BOOLEAN', yes: '40', no: '0' }, 'true | false', 'BOOLEAN'],
    [{ type: 'CHOICE', options }, 'XS | TOT', 'CHOICE'],
    [{ type: 'RATIO_TO_TARGET', cap: '1' }, '95.5 / 100', 'RATIO'],
    [{ type: 'LEADER_RELATIVE', atTargetShare: '0.5' }, '95.5 / 100', 'RATIO'],
    [{ type: 'BANDS', over: 'PERCENT_OF_TARGET', bands: [none] }, '95.5 / 100', 'RATIO'],
    [{ type: 'BANDS', bands: [none] }, '0, 1, 2 …', 'NUMBER'],
    [{ type: 'PER_UNIT', each: '1', cap: '40' }, '0, 1, 2 …', 'NUMBER'],
    [{ type: 'PLUS_MINUS', plus: '1', minus: '1', least: '0' }, '3/1', 'PLUS_MINUS'],
  ])('of %o is %s, and every example of it is read', (method, fits, as) => {
    expect(whatFits({ max: '40', method })).toBe(fits);
    const written = fits.split(/ … | \| |, | …/).filter((part) => part !== '');
    expect(written.filter((text) => recordedValue(as, text) === undefined)).toEqual([]);
  });
});

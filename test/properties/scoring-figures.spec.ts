import { decimal } from '../../src/kernel/decimal.js';
import { leaf, number, pointsOf, ratio, scheme, scores, unit, yes } from '../support/small-schemes.js';
import { type InputValue } from '../../src/scoring/domain/engine/input.js';
import { type Method } from '../../src/scoring/domain/scheme/scheme.js';
import { scoreCluster } from '../../src/scoring/domain/engine/score.js';

describe('figures of any length', () => {
  const long = '123456789012345678901234567890';

  it.each<[string, Method, readonly InputValue[], readonly string[]]>([
    [
      'a ratio of thirty digits, a hair below its target',
      { type: 'RATIO_TO_TARGET', cap: '1' },
      [ratio(`${long}.4999`, `${long}.5`), ratio(long, '2'), ratio('0.00000000000000000001', long)],
      ['100', '100', '0'],
    ],
    [
      'bands whose edge it touches',
      {
        type: 'BANDS',
        bands: [
          { from: null, fromInclusive: false, to: long, toInclusive: false, points: '1' },
          { from: long, fromInclusive: true, to: null, toInclusive: false, points: '2' },
        ],
      },
      [number(`${'123456789012345678901234567889'}.99999999999999999999`), number(long), number('-1')],
      ['1', '2', '1'],
    ],
    [
      'the leader by actual among long and short ones',
      { type: 'LEADER_RELATIVE', atTargetShare: '0.5' },
      [ratio(`${long}0`, long), ratio(`5${'0'.repeat(29)}`, long), ratio('30', '20')],
      // 50 + 50 * (5e29 - t) / (10 t - t) of t = 1.23…e29, and 50 + 50 * 10 / (L - 20).
      ['100', '66.94', '50'],
    ],
    [
      'the leader by excess among long and short ones',
      { type: 'LEADER_RELATIVE', atTargetShare: '0.5', leader: 'GREATEST_EXCESS' },
      [ratio(`${long}0`, long), ratio('30', '20'), ratio('20', '20')],
      ['100', '52.78', '50'],
    ],
    [
      'cases in sextillions',
      { type: 'PER_UNIT', each: '0.0000000000000000001', cap: '60' },
      [number(long)],
      ['60'],
    ],
  ])('%s', (_, method, values, points) => {
    expect(pointsOf(method, '100', values)).toEqual(points);
  });

  it('a sum that leaves the safe numbers and comes back', () => {
    const worth = (points: string, code: string) =>
      leaf({ type: 'BOOLEAN', yes: points, no: '0' }, '90071992547409.91', code);
    const criteria = [worth('90071992547409.91', 'A'), worth('0.02', 'B'), worth('-90071992547409.9', 'C')];
    const all = unit('U', { A: yes(true), B: yes(true), C: yes(true) });
    const [score] = scores(scoreCluster(scheme({ criteria }), [all]));
    expect(score?.total).toBe('0.03');
  });
});

it('rounds halves away from nothing, below it too', () => {
  const method: Method = { type: 'PLUS_MINUS', plus: '0.005', minus: '0.005', least: '-5' };
  const cases = (plus: string, minus: string): InputValue => ({
    ...{ kind: 'PLUS_MINUS', plus: decimal(plus), minus: decimal(minus) },
  });
  const values = [cases('1', '0'), cases('0', '1'), cases('0', '3'), cases('1', '1'), cases('0', '4')];
  expect(pointsOf(method, '5', values)).toEqual(['0.01', '-0.01', '-0.02', '0', '-0.02']);
});

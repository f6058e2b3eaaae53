import { type Proposed, type ProposedAward } from './proposal.js';
import { objectionsByQuotas, type QuotaFacts, type QuotaRule, shareOfLeaders, sharesOf } from './quota.js';

const fifth = { numerator: 1, denominator: 5 };
const rule = (code: string, kind: QuotaRule['kind'], level: QuotaRule['level'] = null): QuotaRule => ({
  ...{ code, kind, level, name: code, legalBasis: `Căn cứ ${code}`, note: null },
  parameters: kind === 'SHARE_OF_LEADERS' ? { cap: fifth } : {},
});
const q01 = rule('Q01', 'SHARE_OF_LEADERS', 'STATE');
const q03 = rule('Q03', 'LEADER_ONLY', 'MINISTRY_PROVINCE');
const q10 = rule('Q10', 'NOT_EXCLUDED');
const q12 = rule('Q12', 'ONCE_A_YEAR', 'STATE');

const item = (unitId: string, kind: ProposedAward['kind'], level: ProposedAward['level']): Proposed => ({
  ...{ unitId, unitCode: unitId, unitName: unitId, because: '' },
  award: { code: `${level}-${kind}`, name: `${level} ${kind}`, kind, level },
});
const facts: QuotaFacts = {
  ...{ clusterName: 'Cụm thi đua số 10', minutes: 'Dẫn đầu cụm thi đua số 10 năm 2024', items: [] },
  ...{ leading: ['A'], excluded: new Map([['Z', 'Đang bị thanh tra']]), flagsElsewhere: 0, elsewhere: [] },
  leaders: { counted: 66, stated: null },
};
const held = (rules: readonly QuotaRule[], changed: Partial<QuotaFacts>) =>
  objectionsByQuotas(rules, { ...facts, ...changed }).map(({ reason, facts: told }) => ({ reason, ...told }));

describe('the share of the Government’s flag', () => {
  it.each([
    [12, 54, '0.2222', false],
    [12, 66, '0.1818', true],
    [8, 71, '0.1127', true],
    [1, 5, '0.2', true],
    [2, 9, '0.2222', false],
    [20, 100, '0.2', true],
    [200001, 1000000, '0.2', false],
    [0, 0, null, true],
    [1, 0, null, false],
  ])('%i of %i is %s, kept: %s', (numerator, denominator, share, within) => {
    expect(shareOfLeaders(fifth, numerator, denominator)).toEqual({ numerator, denominator, share, within });
  });

  const flags = [item('A', 'FLAG', 'STATE')];

  it('counts what other clusters propose, and tells figures, cap and legal basis', () => {
    expect(held([q01], { items: flags, flagsElsewhere: 11 })).toEqual([]);
    expect(held([q01], { items: flags, flagsElsewhere: 11, leaders: { counted: 54, stated: null } })).toEqual(
      [
        {
          ...{
            reason: 'QUOTA_SHARE_EXCEEDED',
            rule: 'Q01',
            legalBasis: 'Căn cứ Q01',
            proposed: 12,
            leaders: 54,
          },
          ...{ counted: 54, share: '0.2222', cap: '1/5' },
        },
      ],
    );
  });

  it('takes the denominator of a document where one is stated, and tells its own', () => {
    expect(held([q01], { items: flags, flagsElsewhere: 11, leaders: { counted: 54, stated: 66 } })).toEqual(
      [],
    );
    expect(held([q01], { items: flags, leaders: { counted: 66, stated: 4 } })).toMatchObject([
      { leaders: 4, counted: 66 },
    ]);
    const [told] = sharesOf([q01, q03], {
      proposed: 12,
      counted: [],
      stated: { count: 66, basis: '54 và 12' },
    });
    expect(told).toMatchObject({
      rule: 'Q01',
      denominator: 66,
      counted: 0,
      statedBasis: '54 và 12',
      share: '0.1818',
    });
  });

  it('asks for the name of the cluster in the minutes, of this flag alone', () => {
    expect(held([q01], { items: flags, minutes: 'Biên bản họp' })).toMatchObject([
      { reason: 'MINUTES_NAME_NO_CLUSTER' },
    ]);
    expect(held([q01], { items: [item('A', 'FLAG', 'MINISTRY_PROVINCE')], minutes: '' })).toEqual([]);
  });
});

describe('the other quotas', () => {
  it('give the flag of a ministry or province to who leads the cluster, certificates to others too', () => {
    const items = [
      item('A', 'FLAG', 'MINISTRY_PROVINCE'),
      item('B', 'FLAG', 'MINISTRY_PROVINCE'),
      item('B', 'CERTIFICATE', 'MINISTRY_PROVINCE'),
      item('B', 'FLAG', 'GRASSROOTS'),
    ];
    expect(held([q03], { items })).toEqual([
      {
        ...{ reason: 'QUOTA_NOT_LEADING', rule: 'Q03', legalBasis: 'Căn cứ Q03', unitName: 'B' },
        awardName: 'MINISTRY_PROVINCE FLAG',
      },
    ]);
  });

  it('give nothing to who is excluded, and say why', () => {
    expect(
      held([q10], { items: [item('Z', 'CERTIFICATE', 'GRASSROOTS'), item('A', 'FLAG', 'STATE')] }),
    ).toMatchObject([{ reason: 'QUOTA_EXCLUDED', rule: 'Q10', unitName: 'Z', why: 'Đang bị thanh tra' }]);
  });

  it('give one award of the State a year, over this list and the others', () => {
    const both = [item('A', 'FLAG', 'STATE'), item('A', 'CERTIFICATE', 'STATE')];
    expect(held([q12], { items: both })).toMatchObject([
      { reason: 'QUOTA_TWICE_IN_A_YEAR', other: 'STATE FLAG' },
    ]);
    const elsewhere = [{ unitId: 'A', awardName: 'Bằng khen của Thủ tướng' }];
    expect(held([q12], { items: both.slice(0, 1), elsewhere })).toMatchObject([
      { other: 'Bằng khen của Thủ tướng' },
    ]);
    expect(
      held([q12], { items: [item('A', 'FLAG', 'MINISTRY_PROVINCE'), item('A', 'FLAG', 'STATE')] }),
    ).toEqual([]);
  });

  it('hold nothing where no rule is in force, and rules for the reader hold nothing ever', () => {
    const items = [item('Z', 'FLAG', 'MINISTRY_PROVINCE'), item('Z', 'FLAG', 'STATE')];
    expect(held([], { items })).toEqual([]);
    expect(held([rule('Q05', 'READER')], { items })).toEqual([]);
  });
});

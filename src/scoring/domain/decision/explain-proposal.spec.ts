import { type BallotCount, countPapers } from './ballot-count.js';
import { explainProposal, type ExplainedProposal } from './explain-proposal.js';
import { basisText } from './proposal-basis.js';
import { type BallotOnRun, type MadeList, type ProposalGrounds } from './proposal-grounds.js';
import { awardOf, draftProposals, type Proposed } from './proposal.js';
import { type QuotaRule, sharesOf } from './quota.js';
import { type Award, type Decision, type Scheme } from '../scheme/scheme.js';
import { verdictsOf } from './verdict.js';
import { type BallotBody, type BallotTerms } from './vote-rule.js';

const flag: Award = { code: 'CO', name: 'Cờ thi đua', kind: 'FLAG', count: 1 };
const certificate: Award = { code: 'BK', name: 'Bằng khen', kind: 'CERTIFICATE', count: 2 };
const byRank: Decision = { by: 'SCORE_RANK' };
const terms = (body: BallotBody, seats: number): BallotTerms => ({
  rule: {
    ...{ code: 'R', name: 'Hai phần ba', body, legalBasis: 'Luật', base: 'ENTITLED', comparison: '>=' },
    threshold: { numerator: 2, denominator: 3 },
  },
  ...{ quorum: { numerator: 2, denominator: 3 }, ownUnit: 'ALLOWED', secret: true },
  ...{ seats, choices: seats, changeable: false, turnoutShown: true },
});

/** A counted ballot: its candidates, and what stands on each paper. */
function ballot(
  purpose: string,
  candidates: string,
  papers: readonly string[],
  { body = 'CLUSTER_MEETING', seats = 1 }: { body?: BallotBody; seats?: number } = {},
): BallotOnRun {
  const of = terms(body, seats);
  const numbers = [...candidates].map((_, i) => i + 1);
  const result: BallotCount = countPapers(of, {
    papers: papers.map((paper) => [...paper].map((unit) => candidates.indexOf(unit) + 1)),
    ...{ entitled: 6, candidates: numbers },
  });
  return {
    ...{ ballotId: `${purpose} ${candidates} ${body}`, purpose, body, terms: of, result },
    candidates: [...candidates].map((unitId, i) => ({ number: i + 1, unitId })),
  };
}

function grounds(
  ranks: readonly (number | null)[],
  more: { decision?: Decision; ballots?: readonly BallotOnRun[]; rules?: readonly QuotaRule[] } = {},
): ProposalGrounds {
  const { decision = byRank, ballots = [], rules = [] } = more;
  return {
    scheme: { decision, awards: [certificate, flag] } as Partial<Scheme> as Scheme,
    units: ranks.map((rank, i) => {
      const code = 'ABCDEFG'.charAt(i);
      const why = { code: 'X', name: 'Vi phạm', source: 'Văn bản 1', effect: 'NOT_CONSIDERED' as const };
      return {
        ...{ unitId: code, unitCode: code, unitName: code, rank, total: `${100 - i}` },
        exclusions: rank === null ? [why] : [],
      };
    }),
    ...{ ballots, rules },
  };
}

function drafted(of: ProposalGrounds): MadeList {
  const members = of.units.map((unit) => ({ ...unit, exclusions: unit.exclusions.map(({ name }) => name) }));
  const { items, open } = draftProposals(of.scheme, members, verdictsOf(of.ballots));
  return { items, open, body: 'CLUSTER', reason: null, shares: null };
}

/** As a body changed it: whom it proposes for what, as "CO A", each kept as it was or put there by it. */
function changedTo(of: ProposalGrounds, wanted: readonly string[], reason = 'Họp lại'): MadeList {
  const before = drafted(of).items;
  const items = wanted.map((text): Proposed => {
    const [code = '', unit = ''] = text.split(' ');
    const known = before.find((item) => item.award.code === code && item.unitCode === unit);
    const given = [flag, certificate].find((award) => award.code === code);
    const award = given
      ? awardOf(given)
      : { code, name: 'Cờ Chính phủ', kind: 'FLAG' as const, level: 'STATE' as const };
    const because = basisText({ by: 'CHANGE', body: 'COUNCIL', reason });
    return known ?? { unitId: unit, unitCode: unit, unitName: unit, award, because };
  });
  return { items, open: [], body: 'COUNCIL', reason, shares: null };
}

function asked(of: ProposalGrounds, list: MadeList, text: string): ExplainedProposal {
  const [awardCode = '', unitCode = ''] = text.split(' ');
  const told = explainProposal(of, list, { unitCode, awardCode });
  if (told === null) throw new Error(`The list knows nothing of ${text}`);
  return told;
}
const decisions = (of: ProposalGrounds, list: MadeList, texts: readonly string[]) =>
  texts.map((text) => {
    const { proposed, decision } = asked(of, list, text);
    return `${text} ${proposed ? 'proposed' : 'not'} ${decision}`;
  });

describe('why a unit is proposed or not, by rank', () => {
  const five = grounds([1, 2, 3, 4, null]);

  it('says the rank within the seats, the award before, the last seat, and the exclusions', () => {
    const list = drafted(five);
    expect(decisions(five, list, ['CO A', 'BK A', 'CO B', 'BK B', 'BK C', 'BK D', 'BK E'])).toEqual([
      ...['CO A proposed RANK', 'BK A not HIGHER_AWARD', 'CO B not BEHIND', 'BK B proposed RANK'],
      ...['BK C proposed RANK', 'BK D not BEHIND', 'BK E not EXCLUDED'],
    ]);
    expect(asked(five, list, 'BK C')).toMatchObject({
      ...{ seats: 2, rank: 3, order: 2, total: '98', rounds: [], change: null, otherAwards: [] },
      sentence: {
        vi: 'Hạng 3, thứ 2 trong các đơn vị còn xét, trong 2 suất.',
        en: 'Rank 3, number 2 of those still considered, within 2 seats.',
      },
      rule: {
        vi: 'Xét cờ trước, bằng khen sau cho đơn vị chưa được đề nghị, không xét đơn vị bị loại. Bằng khen: 2 suất, theo thứ tự hạng; bằng hạng ở suất cuối thì bỏ phiếu trong các đơn vị bằng hạng.',
        en: 'Flags are given first, then certificates to units not proposed yet, never to an excluded one. Bằng khen: 2 seats, by rank; equal ranks at the last seat are decided by a ballot among them.',
      },
    });
    expect(asked(five, list, 'BK D')).toMatchObject({
      order: 3,
      sentence: {
        vi: 'Hạng 4, sau suất cuối. 2 suất: B (hạng 2), C (hạng 3).',
        en: 'Rank 4, behind the last seat. 2 seats: B (rank 2), C (rank 3).',
      },
      holders: [
        { unitCode: 'B', rank: 2, because: 'RANK 2' },
        { unitCode: 'C', rank: 3, because: 'RANK 3' },
      ],
    });
    expect(asked(five, list, 'BK A')).toMatchObject({
      ...{ order: null, otherAwards: [{ code: 'CO' }] },
      sentence: { en: 'Proposed already for Cờ thi đua, which is given before, and not considered again.' },
    });
    expect(asked(five, list, 'CO E')).toMatchObject({
      ...{ rank: null, order: null, exclusions: [{ code: 'X', source: 'Văn bản 1' }] },
      sentence: { vi: 'Không được xếp hạng nên không xét: Vi phạm.' },
    });
  });

  it('says that a unit is proposed of those that are, whatever the ranks, and of nobody else', () => {
    const some = [1, 2, 3, 4, null];
    const all = some.flatMap((a) => some.flatMap((b) => some.flatMap((c) => some.map((d) => [a, b, c, d]))));
    const ranks = all.filter((of) => {
      const held = of.filter((rank) => rank !== null);
      return held.every((rank) => held.filter((other) => other < rank).length === rank - 1);
    });
    expect(ranks).toHaveLength(1 + 4 * 1 + 6 * 3 + 4 * 13 + 75);
    for (const one of ranks) {
      const of = grounds(one);
      const list = drafted(of);
      for (const code of ['CO', 'BK'])
        for (const unit of 'ABCD') {
          const { proposed, decision } = asked(of, list, `${code} ${unit}`);
          const on = list.items.some((item) => item.unitCode === unit && item.award.code === code);
          expect([one, code, unit, proposed, decision === 'RANK']).toEqual([one, code, unit, on, on]);
        }
    }
  });

  it('says nothing of a unit or an award that the list does not know', () => {
    const list = drafted(five);
    expect(explainProposal(five, list, { unitCode: 'Z', awardCode: 'CO' })).toBeNull();
    expect(explainProposal(five, list, { unitCode: 'A', awardCode: 'CO-CP' })).toBeNull();
  });

  it('says who is tied at a seat left open, who stands behind them, and what waits for it', () => {
    const tied = grounds([1, 1, 3, 4]);
    const list = drafted(tied);
    expect(decisions(tied, list, ['CO A', 'CO B', 'CO C', 'BK A', 'BK C'])).toEqual([
      ...['CO A not TIE', 'CO B not TIE', 'CO C not BEHIND', 'BK A not AFTER_A_TIE', 'BK C not AFTER_A_TIE'],
    ]);
    expect(asked(tied, list, 'CO A').sentence.en).toBe(
      'Shares rank 1 at the last seat with B; 1 seat left open until a ballot or a body decides.',
    );
    expect(asked(tied, list, 'CO C').sentence.vi).toBe(
      'Hạng 3, sau suất cuối. 1 suất: còn chờ quyết định giữa A (hạng 1) và B (hạng 1).',
    );
    const half = grounds([1, 2, 3, 3, 5]);
    expect(asked(half, drafted(half), 'BK E').sentence.en).toBe(
      'Rank 5, behind the last seat. 2 seats: B (rank 2), still open between C (rank 3) and D (rank 3).',
    );
  });

  it('says how a ballot among the tied went, for whom it chose and whom it did not', () => {
    const papers = ['A', 'A', 'A', 'A', 'B', ''];
    const tied = grounds([1, 1, 3], { ballots: [ballot('CO', 'AB', papers)] });
    const list = drafted(tied);
    expect(decisions(tied, list, ['CO A', 'CO B', 'CO C', 'BK A', 'BK B'])).toEqual([
      ...['CO A proposed BALLOT', 'CO B not NOT_ELECTED', 'CO C not BEHIND'],
      ...['BK A not HIGHER_AWARD', 'BK B proposed RANK'],
    ]);
    expect(asked(tied, list, 'CO A').rounds).toMatchObject([
      { round: 1, votes: 4, base: 6, needed: 4, elected: true, stands: true },
    ]);
    expect(asked(tied, list, 'CO B').sentence).toEqual({
      vi: 'Vòng 1, hội nghị cụm, khối, tính trên số được bỏ phiếu: 1 phiếu trên 6, cần 4: không đủ phiếu.',
      en: 'Round 1, meeting of the cluster, of those entitled: 1 vote of 6, 4 needed: not enough.',
    });
    expect(asked(tied, list, 'CO A').rule.en).toContain(
      'decided by a ballot among them, it takes at least 2/3 of those entitled (Hai phần ba; Luật).',
    );
  });

  it('tells of a ballot that was held among others, and that it decides nothing', () => {
    const other = grounds([1, 1, 1], { ballots: [ballot('CO', 'AB', ['A', 'A', 'A', 'A', 'A', 'A'])] });
    const list = drafted(other);
    const told = asked(other, list, 'CO A');
    expect([told.decision, told.rounds[0]?.stands]).toEqual(['TIE', false]);
    expect(told.rounds[0]?.sentence.en).toMatch(/; it does not decide\.$/);
  });
});

describe('why a unit is proposed or not, by vote', () => {
  const decision: Decision = { by: 'VOTE', eligible: { rank: 3, total: '98.5' } };
  const ranks = [1, 2, 3, 4, null];

  it('says that no ballot was counted yet, and who could never have been a candidate', () => {
    const none = grounds(ranks, { decision });
    const list = drafted(none);
    expect(decisions(none, list, ['CO A', 'CO C', 'CO D', 'CO E'])).toEqual([
      ...['CO A not NEEDS_VOTE', 'CO C not NOT_CANDIDATE', 'CO D not NOT_CANDIDATE', 'CO E not EXCLUDED'],
    ]);
    expect(asked(none, list, 'CO C').sentence).toEqual({
      vi: 'Không có trong danh sách bầu: chỉ bầu trong các đơn vị được xếp hạng, tổng điểm từ 98.5, hạng từ 1 đến 3; đơn vị có tổng điểm 98, hạng 3.',
      en: 'Not a candidate: the vote is among the ranked units, with a total of 98.5 or more, of ranks 1 to 3; the unit has 98 and rank 3.',
    });
    expect(asked(none, list, 'CO A').rule.vi).toContain(
      'do bỏ phiếu quyết định, trong các đơn vị được xếp hạng, tổng điểm từ 98.5, hạng từ 1 đến 3; tỷ lệ thông qua chốt khi mở bỏ phiếu.',
    );
  });

  it('lets in who just reaches what the scheme asks, and is done with an award whose seats are filled', () => {
    for (const eligible of [{ rank: 3 }, { total: '98' }]) {
      const edge = grounds(ranks, { decision: { by: 'VOTE', eligible } });
      expect(decisions(edge, drafted(edge), ['CO C', 'CO D'])).toEqual([
        ...['CO C not NEEDS_VOTE', 'CO D not NOT_CANDIDATE'],
      ]);
    }
    const short = ballot('CO', 'ABC', ['A', 'A', 'A', 'A', 'B', 'C'], { seats: 2 });
    const filled = grounds(ranks, { decision: { by: 'VOTE', eligible: {} }, ballots: [short] });
    expect(short.result.runOff).toEqual([2, 3]);
    expect(decisions(filled, drafted(filled), ['CO A', 'CO B'])).toEqual([
      ...['CO A proposed BALLOT', 'CO B not NOT_ELECTED'],
    ]);
  });

  it('says the votes, the base and the round, and what a run-off has still to decide', () => {
    const open = { by: 'VOTE', eligible: {} } as const;
    const first = ballot('CO', 'ABCD', ['A', 'A', 'A', 'B', 'B', 'C']);
    const waiting = grounds(ranks, { decision: open, ballots: [first] });
    const before = drafted(waiting);
    expect(decisions(waiting, before, ['CO A', 'CO B', 'CO D'])).toEqual([
      ...['CO A not NEEDS_VOTE', 'CO B not NEEDS_VOTE', 'CO D not NOT_ELECTED'],
    ]);
    expect(asked(waiting, before, 'CO B').sentence.en).toMatch(/A run-off is still to come\.$/);

    const second = {
      ...ballot('CO', 'AB', ['B', 'B', 'B', 'B', 'A', 'A']),
      ballotId: 'the run-off',
    };
    const held = grounds(ranks, { decision: open, ballots: [first, second] });
    const after = drafted(held);
    expect(decisions(held, after, ['CO B', 'CO A', 'CO C'])).toEqual([
      ...['CO B proposed BALLOT', 'CO A not NOT_ELECTED', 'CO C not NOT_ELECTED'],
    ]);
    expect(asked(held, after, 'CO B').rounds.map(({ round, votes }) => [round, votes])).toEqual([
      [1, 2],
      [2, 4],
    ]);
    expect(asked(held, after, 'CO B').sentence.vi).toMatch(
      /^Vòng 2, .*: 4 phiếu trên 6, cần 4: được chọn\.$/,
    );
    expect(asked(held, after, 'CO C').rounds.map(({ votes }) => votes)).toEqual([1, null]);
  });

  it('says that the council’s ballot stands and the meeting’s does not', () => {
    const meeting = ballot('CO', 'AB', ['A', 'A', 'A', 'A', 'A', 'A']);
    const council = ballot('CO', 'BC', ['B', 'B', 'B', 'B', 'B', 'C'], { body: 'COUNCIL' });
    const both = grounds(ranks, { decision: { by: 'VOTE', eligible: {} }, ballots: [meeting, council] });
    const list = drafted(both);
    expect(decisions(both, list, ['CO B', 'CO A', 'CO C'])).toEqual([
      ...['CO B proposed BALLOT', 'CO A not NOT_CANDIDATE', 'CO C not NOT_ELECTED'],
    ]);
    expect(asked(both, list, 'CO A').rounds.map(({ body, stands }) => [body, stands])).toEqual([
      ['CLUSTER_MEETING', false],
      ['COUNCIL', true],
    ]);
  });

  it('says that a ballot chose more than there are seats', () => {
    const two = ballot('CO', 'AB', ['AB', 'AB', 'AB', 'AB', 'A', 'A'], { seats: 2 });
    const full = grounds(ranks, { decision: { by: 'VOTE', eligible: {} }, ballots: [two] });
    const told = asked(full, drafted(full), 'CO B');
    expect([told.decision, told.sentence.en]).toEqual([
      'BEHIND',
      'Chosen by ballot, but the 1 seat went to A (rank 1).',
    ]);
  });
});

describe('why a unit is proposed or not, on a list that was changed', () => {
  const five = grounds([1, 2, 3, 4, null]);

  it('says who put it there or took it off, and why, beside what the rule gives', () => {
    const list = changedTo(five, ['CO B', 'BK C']);
    expect(decisions(five, list, ['CO B', 'CO A', 'BK C', 'BK B', 'BK A', 'BK D', 'BK E'])).toEqual([
      ...['CO B proposed CHANGE', 'CO A not CHANGE', 'BK C proposed RANK', 'BK B not CHANGE'],
      ...['BK A not CHANGE', 'BK D not BEHIND', 'BK E not EXCLUDED'],
    ]);
    expect(asked(five, list, 'CO B')).toMatchObject({
      change: { body: 'COUNCIL', reason: 'Họp lại' },
      sentence: { vi: 'Hội đồng đưa vào danh sách, lý do: “Họp lại”.' },
    });
    expect(asked(five, list, 'CO A').sentence).toEqual({
      vi: 'Hạng 1, thứ 1 trong các đơn vị còn xét, trong 1 suất. Hội đồng đã sửa danh sách và không đề nghị đơn vị, lý do: “Họp lại”.',
      en: 'Rank 1, number 1 of those still considered, within 1 seat. The council changed the list and does not propose it, for this reason: “Họp lại”.',
    });
  });

  it('says so of a tie that it settled, and of what was recorded on a run before', () => {
    const tied = grounds([1, 1, 3, 4]);
    const settled = changedTo(tied, ['CO B']);
    expect(decisions(tied, settled, ['CO A', 'CO B', 'BK C'])).toEqual([
      ...['CO A not CHANGE', 'CO B proposed CHANGE', 'BK C not CHANGE'],
    ]);
    const [item] = drafted(five).items;
    const older = { ...changedTo(five, []), items: item ? [{ ...item, unitId: 'D', unitCode: 'D' }] : [] };
    const told = asked(five, older, 'CO D');
    expect([told.decision, told.sentence.en]).toEqual([
      'CHANGE',
      'Rank 4, behind the last seat. 1 seat: A (rank 1). The council changed the list and proposes it, for this reason: “Họp lại”.',
    ]);
  });

  it('keeps to the award before where the list still has it', () => {
    const list = changedTo(five, ['CO A', 'CO-CP A']);
    expect(decisions(five, list, ['CO A', 'BK A', 'CO-CP A', 'CO-CP B', 'BK B'])).toEqual([
      ...['CO A proposed RANK', 'BK A not HIGHER_AWARD', 'CO-CP A proposed CHANGE'],
      ...['CO-CP B not NOT_IN_SCHEME', 'BK B not CHANGE'],
    ]);
    expect(asked(five, list, 'CO-CP B')).toMatchObject({ seats: null, order: null });
    expect(asked(five, list, 'CO-CP B').rule.vi).toContain('Bảng điểm không có Cờ Chính phủ');
  });
});

describe('which legal limits stand to a unit and an award', () => {
  const rule = (code: string, kind: QuotaRule['kind'], level: QuotaRule['level']): QuotaRule => ({
    ...{ code, kind, level, name: `Quy định ${code}`, legalBasis: `Luật, ${code}`, note: null },
    parameters: kind === 'SHARE_OF_LEADERS' ? { cap: { numerator: 1, denominator: 5 } } : {},
  });
  const rules = [
    rule('Q01', 'SHARE_OF_LEADERS', 'STATE'),
    rule('Q02', 'READER', 'STATE'),
    rule('Q03', 'LEADER_ONLY', 'MINISTRY_PROVINCE'),
    rule('Q05', 'READER', null),
    rule('Q10', 'NOT_EXCLUDED', null),
    rule('Q12', 'ONCE_A_YEAR', 'STATE'),
  ];
  const five = grounds([1, 2, 3, 4, null], { rules });
  const kept = (list: MadeList, text: string) =>
    asked(five, list, text).quotas.map((quota) => `${quota.rule} ${quota.kept}`);

  it('are those of its kind and level, each with its basis', () => {
    const list = changedTo(five, ['CO A', 'CO-CP A']);
    expect(kept(list, 'CO A')).toEqual(['Q03 true', 'Q10 true']);
    expect(kept(list, 'CO B')).toEqual(['Q03 false', 'Q10 true']);
    expect(kept(list, 'BK E')).toEqual(['Q10 false']);
    expect(kept(list, 'CO-CP A')).toEqual(['Q01 null', 'Q02 null', 'Q10 true', 'Q12 null']);
    const [, leader] = asked(five, list, 'CO-CP A').quotas;
    expect(leader).toMatchObject({ legalBasis: 'Luật, Q02', name: 'Quy định Q02', cap: null });
    expect(asked(five, list, 'CO B').quotas[0]?.sentence.en).toBe(
      'The leading collective of the cluster only, which is A.',
    );
  });

  it('tell both numbers of a share once they were counted, and what was checked then', () => {
    const shares = sharesOf(rules, {
      ...{ proposed: 2, counted: [], stated: { count: 12, basis: '12 cụm' } },
    });
    const list = { ...changedTo(five, ['CO-CP A']), shares };
    expect(asked(five, list, 'CO-CP A').quotas).toMatchObject([
      {
        ...{ rule: 'Q01', kept: true, proposed: 2, leaders: 12, cap: '1/5' },
        sentence: {
          en: 'At the submission 2 were proposed of 12 collectives that lead clusters, 1/5 at most.',
        },
      },
      ...[{ rule: 'Q02' }, { rule: 'Q10' }, { rule: 'Q12', kept: true }],
    ]);
    expect(kept(list, 'CO-CP B').at(-1)).toBe('Q12 null');
  });
});

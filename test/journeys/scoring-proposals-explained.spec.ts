import { inTurn } from '../support/in-turn.js';
import { operation } from '../support/operations.js';
import { certificates, flag, halfYearOfTen, membersOfTen, Voting } from '../support/voting.js';
import { type Client, type Loose } from '../support/world.js';

const shown = `unitCode unitName award { code name kind level } proposed decision sentence { vi en } rule { vi en } seats total rank order
  holders { unitCode rank because } rounds { ballotId body round secret rule { code } votes base needed elected stands sentence { vi en } }
  otherAwards { code } exclusions { code name source } change { body reason }
  quotas { rule name legalBasis kind kept proposed leaders cap sentence { vi en } }`;
const named = 'clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-H1"';
const governmentFlag = {
  ...{ awardCode: 'CO-CP', awardName: 'Cờ thi đua của Chính phủ', kind: 'FLAG', level: 'STATE' },
};
const byCouncil = {
  ...{ body: 'COUNCIL', document: '31/TTr-BTC' },
  minutes: 'Tập thể dẫn đầu Cụm thi đua số 10 - 06 Sở Tài chính',
};
const equal = {
  ...{ awards: [flag, certificates], tieBreakers: [], bonuses: [], bonusCap: '0', deductions: [] },
  scale: { base: '1', bonus: '0' },
  criteria: [
    {
      ...{ code: 'R', name: 'Có đăng ký', max: '1', method: { type: 'BOOLEAN', yes: '1', no: '1' } },
      input: { from: 'RECORDED', as: 'BOOLEAN', code: 'REGISTERED' },
    },
  ],
  grades: [{ code: 'D', name: 'Đạt', from: '0' }],
};

/** What a list of proposals tells of a unit and an award; null where there is no list to ask. */
async function why(client: Client, unitCode: string, awardCode: string): Promise<Loose> {
  const { proposals } = await client.see(
    `{ proposals(${named}) { explain(unitCode: "${unitCode}", awardCode: "${awardCode}") { ${shown} } } }`,
  );
  return proposals?.explain;
}

describe('why a unit is proposed for an award or not', () => {
  let voting: Voting;
  let ranking: { id: string; ranks: Record<string, number | null> };
  let order: string[];

  beforeAll(async () => {
    voting = await Voting.open();
    ranking = await voting.scoredBy('STC-AWARDS', { awards: [certificates, flag] });
    order = Object.entries(ranking.ranks)
      .filter(([, rank]) => rank !== null)
      .sort(([, one], [, other]) => (one ?? 0) - (other ?? 0))
      .map(([unit]) => unit);
  });
  afterAll(() => voting.world.close());

  const at = (place: number) => order[place] ?? '';
  const drafts = (expectedNumber: number) =>
    voting.proposes(voting.chair, 'draftProposals', { rankingId: ranking.id, expectedNumber });

  it('is told to whoever sees the list: the rank within the seats, or who has them', async () => {
    await drafts(0);
    const first = await why(voting.chair, at(0), 'CO');
    expect(first).toMatchObject({
      ...{ proposed: true, decision: 'RANK', rank: 1, order: 1, seats: 1, change: null, rounds: [] },
      award: { name: flag.name, kind: 'FLAG', level: 'MINISTRY_PROVINCE' },
      sentence: { en: 'Rank 1, number 1 of those still considered, within 1 seat.' },
    });
    expect(first.quotas).toMatchObject([
      {
        ...{ rule: 'Q03', kept: true, kind: 'LEADER_ONLY' },
        legalBasis: expect.stringContaining('Luật Thi đua, khen thưởng 06/2022/QH15, Điều 26'),
      },
      { rule: 'Q10', kept: true },
    ]);
    expect(await why(voting.ministry, at(0), 'CO')).toEqual(first);
    expect(await why(voting.chair, at(3), 'BK')).toMatchObject({
      ...{ proposed: false, decision: 'BEHIND', rank: 4, order: 3, seats: 2 },
      holders: [
        { unitCode: at(1), rank: 2, because: 'RANK 2' },
        { unitCode: at(2), rank: 3, because: 'RANK 3' },
      ],
    });
    const excluded = membersOfTen.find((unit) => ranking.ranks[unit] === null) ?? '';
    expect(await why(voting.chair, excluded, 'CO')).toMatchObject({
      ...{ proposed: false, decision: 'EXCLUDED', rank: null, order: null },
      exclusions: [expect.objectContaining({ code: 'NO_REGISTRATION', source: expect.any(String) })],
    });
  });

  it('is null of a unit or an award that the list does not know, as of a list that is not shown', async () => {
    expect(await why(voting.chair, 'H01.STC', 'CO')).toBeNull();
    expect(await why(voting.chair, 'KHONG.CO', 'CO')).toBeNull();
    expect(await why(voting.chair, at(0), 'CO-CP')).toBeNull();
    const board = await voting.world.as('board');
    const office = await voting.world.as('office');
    await inTurn([board, office, voting.officer(at(0)), voting.officer(at(4))], async (client) => {
      expect(await why(client, at(0), 'CO')).toBeUndefined();
    });
  });

  it('takes as many statements for one unit and award as for all of them', async () => {
    const statements = async (units: readonly string[], awards: readonly string[]) => {
      const fields = units.flatMap((unit, i) =>
        awards.map(
          (award) => `e${i}${award}: explain(unitCode: "${unit}", awardCode: "${award}") { ${shown} }`,
        ),
      );
      await voting.world.folded();
      voting.world.statementsSince();
      const { proposals } = await voting.ministry.see(`{ proposals(${named}) { ${fields.join(' ')} } }`);
      expect(Object.values(proposals)).not.toContain(null);
      return voting.world.statementsSince().length;
    };
    expect(await statements(membersOfTen, ['CO', 'BK'])).toBe(await statements([at(0)], ['CO']));
  });

  it('names the body that changed the list and its reason, and tells the numbers of a quota when submitted', async () => {
    const items = [
      { unitCode: at(0), awardCode: 'CO', awardName: flag.name, kind: 'FLAG', level: 'MINISTRY_PROVINCE' },
      { unitCode: at(0), ...governmentFlag },
    ];
    const change = { body: 'COUNCIL', reason: 'Chỉ đề nghị cờ', items, expectedNumber: 1 };
    expect((await voting.proposes(voting.ministry, 'changeProposals', change)).userErrors).toEqual([]);
    expect(await why(voting.chair, at(0), 'CO')).toMatchObject({
      ...{ proposed: true, decision: 'RANK', otherAwards: [{ code: 'CO-CP' }] },
      change: { body: 'COUNCIL', reason: 'Chỉ đề nghị cờ' },
    });
    expect(await why(voting.chair, at(1), 'BK')).toMatchObject({
      ...{ proposed: false, decision: 'CHANGE', holders: [], rank: 2 },
      sentence: { vi: expect.stringContaining('Hội đồng đã sửa danh sách và không đề nghị đơn vị') },
    });
    const before = await why(voting.chair, at(0), 'CO-CP');
    expect(before).toMatchObject({
      ...{ proposed: true, decision: 'CHANGE', seats: null },
      sentence: { en: 'The council put it on the list, for this reason: “Chỉ đề nghị cờ”.' },
    });
    expect(before.quotas.map((quota: Loose) => [quota.rule, quota.kept, quota.leaders])).toEqual([
      ['Q01', null, null],
      ['Q02', null, null],
      ['Q10', true, null],
      ['Q12', null, null],
    ]);
    const leaders = { count: 12, basis: '12 cụm của Bộ theo Quyết định chia cụm năm 2024' };
    const submitted = { ...byCouncil, expectedNumber: 2, leaders };
    expect((await voting.proposes(voting.ministry, 'submitProposals', submitted)).userErrors).toEqual([]);
    expect((await why(voting.chair, at(0), 'CO-CP')).quotas[0]).toMatchObject({
      ...{ rule: 'Q01', kept: true, proposed: 1, leaders: 12, cap: '1/5' },
      sentence: { vi: expect.stringContaining('1 đề nghị trên 12 tập thể dẫn đầu') },
    });
  });

  it('once the results are published is told to a member that was not proposed, in the same words', async () => {
    const member = voting.officer(at(4));
    expect(await why(member, at(4), 'BK')).toBeUndefined();
    await voting.sees(voting.ministry, operation('publish-ranking'), {
      ...{ cluster: halfYearOfTen, rankingId: ranking.id },
    });
    const own = await why(member, at(4), 'BK');
    expect(own).toMatchObject({ proposed: false, decision: 'BEHIND', order: 4 });
    expect(await why(voting.ministry, at(4), 'BK')).toEqual(own);
    expect(await why(await voting.world.as('office'), at(4), 'BK')).toBeUndefined();
  });
});

describe('why a unit is proposed for an award where a secret ballot decides', () => {
  let voting: Voting;
  let rankingId: string;

  beforeAll(async () => {
    voting = await Voting.open();
    ({ id: rankingId } = await voting.scoredBy('STC-EQUAL', equal));
  });
  afterAll(() => voting.world.close());

  const drafts = (expectedNumber: number) =>
    voting.proposes(voting.chair, 'draftProposals', { rankingId, expectedNumber });

  it('tells the tie that is open, then the votes, the base, what was needed and the run-off; never who voted what', async () => {
    await drafts(0);
    expect(await why(voting.chair, 'H39.STC', 'CO')).toMatchObject({ decision: 'TIE', order: 1, rounds: [] });
    expect(await why(voting.chair, 'H39.STC', 'BK')).toMatchObject({ decision: 'AFTER_A_TIE' });

    const vote = async (id: string, papers: readonly string[]) => {
      await inTurn(membersOfTen, async (unit, i) => {
        await voting.casts(unit, id, [papers[i] ?? '']);
      });
      return (await voting.closes(voting.chair, id)).ballot;
    };
    const terms = { mayVoteForOwnUnit: true };
    const first = await voting.opens(voting.chair, { rankingId, tiedAtRank: 1 }, terms);
    const [h39, h09, h53] = ['H39.STC', 'H09.STC', 'H53.STC'];
    const tied = await vote(first.ballot.id, [h39, h39, h39, h09, h09, h53]);
    expect(tied.state).toBe('SHORT');
    // What is counted after a list was made was unknown to it.
    expect(await why(voting.chair, h39, 'CO')).toMatchObject({ decision: 'TIE', rounds: [] });
    const again = await voting.acts(voting.chair, 'openRunOff', { ballotId: tied.id });
    await vote(again.ballot.id, [h39, h39, h39, h39, h09, h09]);
    await drafts(1);

    const [chosen, beaten, gone] = [
      await why(voting.chair, h39, 'CO'),
      await why(voting.chair, h09, 'CO'),
      await why(voting.chair, h53, 'CO'),
    ];
    expect(chosen).toMatchObject({
      ...{ proposed: true, decision: 'BALLOT' },
      sentence: {
        en: 'Round 2, meeting of the cluster, of those entitled: 4 votes of 6, 4 needed: chosen.',
      },
      rounds: [
        { round: 1, votes: 3, base: 6, needed: 4, elected: false, stands: true, secret: true },
        { round: 2, votes: 4, base: 6, needed: 4, elected: true, rule: { code: 'TAND_FLAG' } },
      ],
    });
    expect(beaten).toMatchObject({ proposed: false, decision: 'NOT_ELECTED' });
    expect(gone).toMatchObject({ decision: 'NOT_ELECTED', rounds: [{ votes: 1 }, { votes: null }] });
    expect(chosen.rule.en).toContain('it takes at least 2/3 of those entitled');
    const names = membersOfTen.filter((unit) => unit !== h39);
    for (const name of names) expect(JSON.stringify(chosen)).not.toContain(name);
    expect(await why(voting.officer(h09), h09, 'CO')).toBeUndefined();
  });
});

import { codes } from '../support/acting.js';
import { inTurn } from '../support/in-turn.js';
import { operation } from '../support/operations.js';
import { certificates, flag, halfYearOfTen, membersOfTen, Voting } from '../support/voting.js';
import { type Client, type Loose } from '../support/world.js';

const leads = 'Tập thể dẫn đầu Cụm thi đua số 10 - 06 Sở Tài chính';
const byCouncil = { body: 'COUNCIL', minutes: leads, document: '31/TTr-BTC' };
const governmentFlag = {
  awardCode: 'CO-CP',
  awardName: 'Cờ thi đua của Chính phủ',
  kind: 'FLAG',
  level: 'STATE',
};
const ministryFlag = { awardCode: 'CO', awardName: flag.name, kind: 'FLAG', level: 'MINISTRY_PROVINCE' };

describe('the proposals of cluster 10', () => {
  let voting: Voting;
  let board: Client;
  let office: Client;
  let ranking: { id: string; ranks: Record<string, number | null> };
  let order: string[];

  beforeAll(async () => {
    voting = await Voting.open();
    [board, office] = await Promise.all([voting.world.as('board'), voting.world.as('office')]);
    ranking = await voting.scoredBy('STC-AWARDS', { awards: [certificates, flag] });
    order = Object.entries(ranking.ranks)
      .filter(([, rank]) => rank !== null)
      .sort(([, one], [, other]) => (one ?? 0) - (other ?? 0))
      .map(([unit]) => unit);
  });
  afterAll(() => voting.world.close());

  const drafts = (client: Client, expectedNumber: number, rankingId = ranking.id) =>
    voting.proposes(client, 'draftProposals', { rankingId, expectedNumber });
  const submits = (expectedNumber: number, changed: object = {}) =>
    voting.proposes(voting.ministry, 'submitProposals', { ...byCouncil, expectedNumber, ...changed });
  const changes = (expectedNumber: number, items: readonly object[], body = 'COUNCIL') =>
    voting.proposes(voting.ministry, 'changeProposals', {
      body,
      reason: 'Hội đồng họp',
      items,
      expectedNumber,
    });

  it('are drafted by the leader from the ranks: the flag for the first, certificates for the next', async () => {
    expect(codes(await drafts(board, 0))).toEqual(['PROPOSALS_NOT_YOURS_TO_DRAFT']);
    expect(codes(await drafts(office, 0))).toEqual(['CLUSTER_NOT_FOUND']);
    expect(codes(await drafts(voting.chair, 1))).toEqual(['PROPOSALS_CHANGED_MEANWHILE']);
    expect(codes(await drafts(voting.chair, 0, 'none'))).toEqual(['RUN_NOT_FOUND']);
    const { proposals, userErrors } = await drafts(voting.chair, 0);
    expect(userErrors).toEqual([]);
    expect(proposals).toMatchObject({ number: 1, body: 'CLUSTER', submittedAt: null, open: [] });
    expect(proposals.items.map((one: Loose) => `${one.awardCode} ${one.unitCode} ${one.because}`)).toEqual([
      `CO ${order[0]} RANK 1`,
      `BK ${order[1]} RANK 2`,
      `BK ${order[2]} RANK 3`,
    ]);
  });

  it('are seen by those in charge, and do not exist for members and strangers', async () => {
    expect(await voting.proposals(voting.ministry)).toMatchObject({ number: 1 });
    await inTurn([board, office, voting.officer('H09.STC'), voting.officer('H10.STC')], async (client) => {
      expect(await voting.proposals(client)).toBeNull();
    });
    const summed = `{ organiserProposals(organiserCode: "G12", year: 2024, periodCode: "2024-H1") { proposals { unitCode } } }`;
    expect((await voting.ministry.see(summed)).organiserProposals.proposals).toHaveLength(3);
    expect((await board.see(summed)).organiserProposals).toBeNull();
    expect((await voting.chair.see(summed)).organiserProposals).toBeNull();
  });

  it('are changed with a reason by the council, whom the standing body does not overrule', async () => {
    const items = [{ unitCode: order[0], ...ministryFlag }];
    const byLeader = { body: 'STANDING_BODY', reason: 'x', items, expectedNumber: 1 };
    expect(codes(await voting.proposes(voting.chair, 'changeProposals', byLeader))).toEqual([
      'PROPOSALS_NOT_YOURS_TO_CHANGE',
    ]);
    const unfit = [
      { unitCode: 'H10.STC', ...ministryFlag },
      { unitCode: 'H01.STC', ...ministryFlag },
    ];
    expect(codes(await changes(1, unfit))).toEqual(['PROPOSED_UNIT_EXCLUDED', 'PROPOSED_UNIT_UNKNOWN']);
    const second = [{ unitCode: order[1], ...ministryFlag }];
    const { proposals } = await changes(1, second);
    expect(proposals).toMatchObject({ number: 2, body: 'COUNCIL', reason: 'Hội đồng họp' });
    expect(proposals.items[0].because).toBe('COUNCIL: Hội đồng họp');
    expect(codes(await changes(2, items, 'STANDING_BODY'))).toEqual(['PROPOSALS_DECIDED_BY_COUNCIL']);
    expect(codes(await drafts(voting.chair, 2))).toEqual(['PROPOSALS_DECIDED_BY_COUNCIL']);
  });

  it('are not submitted against a quota, which names its figures and its legal basis', async () => {
    const { userErrors } = await submits(2);
    expect(userErrors).toMatchObject([
      {
        code: 'QUOTA_NOT_LEADING',
        message: expect.stringContaining('Luật Thi đua, khen thưởng 06/2022/QH15, Điều 26'),
      },
    ]);
    await changes(2, [
      { unitCode: order[0], ...ministryFlag },
      { unitCode: order[0], ...governmentFlag },
    ]);
    const above = await submits(3, { minutes: 'Biên bản họp hội đồng' });
    expect(codes(above)).toEqual(['MINUTES_NAME_NO_CLUSTER', 'QUOTA_SHARE_EXCEEDED']);
    expect(above.userErrors[1].message).toContain(
      '1 đề nghị Cờ thi đua của Chính phủ trên 1 tập thể dẫn đầu cụm, khối (1), tối đa 1/5',
    );
    const { organiserProposals } = await voting.ministry.see(
      `{ organiserProposals(organiserCode: "G12", year: 2024, periodCode: "2024-H1") { quotas { rule numerator denominator share within counted collectives { unitName clusterName } } } }`,
    );
    expect(organiserProposals.quotas).toMatchObject([
      { rule: 'Q01', numerator: 1, denominator: 1, share: '1', within: false, counted: 1 },
    ]);
    expect(organiserProposals.quotas[0].collectives[0].clusterName).toContain('Cụm thi đua số 10');
  });

  it('are submitted with the denominator of a document, told beside the service’s own count, and stay', async () => {
    const leaders = { count: 12, basis: '12 cụm của Bộ theo Quyết định chia cụm năm 2024' };
    const { proposals, userErrors } = await submits(3, { leaders });
    expect(userErrors).toEqual([]);
    expect(proposals.quotas).toMatchObject([
      {
        rule: 'Q01',
        numerator: 1,
        denominator: 12,
        share: '0.0833',
        within: true,
        counted: 1,
        statedBasis: leaders.basis,
      },
    ]);
    expect(proposals.items.every((one: Loose) => one.submitted)).toBe(true);
    expect(codes(await changes(3, []))).toEqual(['PROPOSALS_SUBMITTED_ALREADY']);
    expect(codes(await submits(3, { leaders }))).toEqual(['PROPOSALS_SUBMITTED_ALREADY']);
  });

  it('once the results are published are read by the members, and still not by a stranger', async () => {
    expect(await voting.proposals(board)).toBeNull();
    await voting.sees(voting.ministry, operation('publish-ranking'), {
      cluster: halfYearOfTen,
      rankingId: ranking.id,
    });
    expect((await voting.proposals(board)).items.map((one: Loose) => one.awardCode)).toEqual(['CO', 'CO-CP']);
    expect(await voting.proposals(office)).toBeNull();
  });

  it('rest on quotas that are dated data with a legal basis', async () => {
    const on = async (day: string) =>
      (await office.see(`{ quotaRules(on: "${day}") { code kind level legalBasis until note } }`))
        .quotaRules as Loose[];
    const [now, before] = [await on('2024-12-31'), await on('2023-12-31')];
    expect(now.find((rule) => rule.code === 'Q01')).toMatchObject({
      kind: 'SHARE_OF_LEADERS',
      level: 'STATE',
      until: null,
    });
    expect(before.find((rule) => rule.code === 'Q01')).toMatchObject({
      ...{ legalBasis: expect.stringContaining('Nghị định 91/2017/NĐ-CP'), until: '2024-01-01' },
    });
    expect(before.some((rule) => rule.code === 'Q03')).toBe(false);
    expect(now.filter((rule) => rule.kind !== 'READER').map((rule) => rule.code)).toEqual([
      'Q01',
      'Q03',
      'Q10',
      'Q12',
    ]);
  });
});

describe('proposals where ranks are equal', () => {
  let voting: Voting;

  beforeAll(async () => {
    voting = await Voting.open();
  });
  afterAll(() => voting.world.close());

  it('are left open until a ballot among the tied decides, and follow it', async () => {
    // Everybody who holds a rank holds the same: nothing is worth a point but one criterion that all fulfil alike.
    const { id: rankingId, ranks } = await voting.scoredBy('STC-EQUAL', {
      ...{ awards: [flag, certificates], tieBreakers: [], bonuses: [], bonusCap: '0', deductions: [] },
      scale: { base: '1', bonus: '0' },
      criteria: [
        {
          ...{ code: 'R', name: 'Có đăng ký', max: '1', method: { type: 'BOOLEAN', yes: '1', no: '1' } },
          input: { from: 'RECORDED', as: 'BOOLEAN', code: 'REGISTERED' },
        },
      ],
      grades: [{ code: 'D', name: 'Đạt', from: '0' }],
    });
    const tied = Object.entries(ranks)
      .flatMap(([unit, rank]) => (rank === 1 ? [unit] : []))
      .sort();
    expect(tied.length).toBeGreaterThan(3);
    const first = await voting.proposes(voting.chair, 'draftProposals', { rankingId, expectedNumber: 0 });
    expect(first.proposals).toMatchObject({
      items: [],
      open: [
        { awardCode: 'CO', seats: 1, why: 'TIE', unitCodes: tied },
        { awardCode: 'BK', seats: 2, why: 'AFTER_A_TIE', unitCodes: [] },
      ],
    });
    const early = await voting.proposes(voting.ministry, 'submitProposals', {
      ...byCouncil,
      expectedNumber: 1,
    });
    expect(codes(early)).toEqual(['AWARD_LEFT_OPEN', 'AWARD_LEFT_OPEN']);

    const vote = async (
      purpose: string,
      among: readonly string[],
      choices: readonly string[],
      terms: object,
    ) => {
      const { ballot, userErrors } = await voting.opens(
        voting.chair,
        { rankingId, purpose, tiedAtRank: 1 },
        terms,
      );
      expect([userErrors, ballot.candidates.map((one: Loose) => one.unitCode)]).toEqual([[], among]);
      await inTurn(membersOfTen, async (unit) => {
        expect(codes(await voting.casts(unit, ballot.id, choices))).toEqual([]);
      });
      // As a list under way would hold it: none may miss a ballot that closed before it.
      const desk = await voting.world.holding(
        `select pg_advisory_xact_lock(hashtextextended('scoring ' || c.id || ' ' || p.id, 0))
           from organisation.cluster c join calendar.period p on p.code = $2 where c.code = $1 and c.year = 2024`,
        [halfYearOfTen.clusterCode, halfYearOfTen.periodCode],
      );
      const closing = voting.closes(voting.chair, ballot.id);
      await voting.world.waiting(1);
      await desk.release();
      expect((await closing).ballot.state).toBe('DECIDED');
    };
    await vote('CO', tied, ['H39.STC'], { mayVoteForOwnUnit: true });
    const second = await voting.proposes(voting.chair, 'draftProposals', { rankingId, expectedNumber: 1 });
    expect(second.proposals).toMatchObject({
      items: [{ unitCode: 'H39.STC', awardCode: 'CO', because: 'BALLOT 6/6' }],
      open: [{ awardCode: 'BK', seats: 2, why: 'TIE', unitCodes: tied.filter((unit) => unit !== 'H39.STC') }],
    });

    const left = tied.filter((unit) => unit !== 'H39.STC');
    const two = { mayVoteForOwnUnit: true, seats: 2, choices: 2 };
    await vote('BK', left, ['H09.STC', 'H53.STC'], two);
    const third = await voting.proposes(voting.chair, 'draftProposals', { rankingId, expectedNumber: 2 });
    expect(third.proposals.open).toEqual([]);
    expect(third.proposals.items.map((one: Loose) => one.unitCode)).toEqual([
      'H39.STC',
      'H09.STC',
      'H53.STC',
    ]);
    const submitted = await voting.proposes(voting.ministry, 'submitProposals', {
      ...byCouncil,
      expectedNumber: 3,
    });
    expect(submitted.userErrors).toEqual([]);
  });
});

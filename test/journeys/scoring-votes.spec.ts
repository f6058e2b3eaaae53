import { codes } from '../support/acting.js';
import { person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { operation } from '../support/operations.js';
import { certificates, flag, halfYearOfTen, membersOfTen, Voting } from '../support/voting.js';
import { type Client, type Loose } from '../support/world.js';

describe('a ballot of cluster 10 on its flag', () => {
  let voting: Voting;
  let office: Client;
  let board: Client;
  let ranking: { id: string; ranks: Record<string, number | null> };
  let ballot: Loose;
  const others = (unit: string) => (unit === 'H09.STC' ? 'H53.STC' : 'H09.STC');

  beforeAll(async () => {
    voting = await Voting.open();
    [office, board] = await Promise.all([voting.world.as('office'), voting.world.as('board')]);
    ranking = await voting.scoredBy('STC-VOTE', {
      awards: [flag, certificates],
      decision: { by: 'VOTE', eligible: { rank: 4 } },
    });
  });
  afterAll(() => voting.world.close());

  it('is refused to who does not chair, and does not exist for a stranger', async () => {
    const input = { rankingId: ranking.id };
    expect(codes(await voting.opens(voting.officer('H09.STC'), input))).toEqual([
      'BALLOT_NOT_YOURS_TO_CHAIR',
    ]);
    expect(codes(await voting.opens(board, input))).toEqual(['BALLOT_NOT_YOURS_TO_CHAIR']);
    expect(codes(await voting.opens(office, input))).toEqual(['CLUSTER_NOT_FOUND']);
    const council = { body: 'COUNCIL', ruleCode: 'HUE_CSTDT' };
    expect(codes(await voting.opens(voting.chair, { ...input, electors: ['board'] }, council))).toEqual([
      'BALLOT_NOT_YOURS_TO_CHAIR',
    ]);
  });

  it('is refused with every fault of its terms', async () => {
    const input = { rankingId: ranking.id };
    expect(codes(await voting.opens(voting.chair, { rankingId: 'none' }))).toEqual(['RUN_NOT_FOUND']);
    expect(codes(await voting.opens(voting.chair, input, { ruleCode: 'NONE' }))).toEqual([
      'VOTE_RULE_NOT_FOUND',
    ]);
    expect(codes(await voting.opens(voting.chair, input, { ruleCode: 'HUE_CSTDT' }))).toEqual([
      'VOTE_RULE_FOR_OTHER_BODY',
    ]);
    expect(codes(await voting.opens(voting.chair, input, { ruleCode: null }))).toEqual([
      'BALLOT_TERMS_UNFIT',
    ]);
    const faulty = await voting.opens(
      voting.chair,
      { ...input, purpose: 'NONE', electors: ['board'], tiedAtRank: 1 },
      { changeable: true },
    );
    expect(codes(faulty)).toEqual([
      'BALLOT_TERMS_UNFIT',
      'BALLOT_PURPOSE_UNKNOWN',
      'NOBODY_TO_VOTE_FOR',
      'ELECTORS_MISSING',
    ]);
  });

  it('opens for the members, on whom the scheme lets in, in an order that tells no rank', async () => {
    const opened = await voting.opens(voting.chair, { rankingId: ranking.id });
    expect(opened.userErrors).toEqual([]);
    ({ ballot } = opened);
    const eligible = Object.entries(ranking.ranks).filter(([, rank]) => rank !== null && rank <= 4);
    expect(ballot.candidates.map((one: Loose) => one.unitCode)).toEqual(
      eligible.map(([unit]) => unit).sort(),
    );
    expect(ballot.candidates).not.toContainEqual(expect.objectContaining({ unitCode: 'H10.STC' }));
    expect(ballot).toMatchObject({ state: 'OPEN', voted: 0, entitled: 6, votesNeeded: null });
    expect(ballot.electors.map((one: Loose) => one.unitCode)).toEqual(membersOfTen);
    expect(codes(await voting.opens(voting.chair, { rankingId: ranking.id }))).toEqual(['BALLOT_UNDER_WAY']);
  });

  it('is seen by those in charge and the electors, and does not exist for anybody else', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    const { id } = ballot;
    expect((await voting.ballots(voting.ministry)).map((one) => one.id)).toEqual([id]);
    expect((await voting.ballots(voting.officer('H10.STC'))).map((one) => one.id)).toEqual([id]);
    await inTurn([board, office], async (client) => {
      expect(await voting.ballots(client)).toEqual([]);
      expect(await client.see(query, { id })).toEqual({ node: null });
      const cast = { ballotId: id, unitCode: 'H09.STC', choices: ['H53.STC'] };
      const made = { ...cast, ballotId: 'nothing' };
      const [foreign, missing] = [
        await voting.acts(client, 'castBallot', cast),
        await voting.acts(client, 'castBallot', made),
      ];
      expect(foreign).toEqual(missing);
      expect(codes(foreign)).toEqual(['BALLOT_NOT_FOUND']);
      expect(codes(await voting.closes(client, id))).toEqual(['BALLOT_NOT_FOUND']);
      expect(codes(await voting.acts(client, 'openRunOff', { ballotId: id }))).toEqual(['BALLOT_NOT_FOUND']);
    });
  });

  it('takes no paper for oneself, for a stranger, by somebody else’s officer', async () => {
    expect(codes(await voting.casts('H09.STC', ballot.id, ['H09.STC']))).toEqual(['OWN_UNIT_CHOSEN']);
    expect(codes(await voting.casts('H09.STC', ballot.id, ['H10.STC']))).toEqual(['CHOICE_UNKNOWN']);
    expect(codes(await voting.casts('H09.STC', ballot.id, ['H53.STC', 'H39.STC']))).toEqual([
      'CHOICES_TOO_MANY',
    ]);
    const asOther = { unitCode: 'H53.STC' };
    expect(codes(await voting.casts('H09.STC', ballot.id, ['H39.STC'], asOther))).toEqual(['NOT_AN_ELECTOR']);
    expect(
      codes(
        await voting.acts(voting.ministry, 'castBallot', { ballotId: ballot.id, ...asOther, choices: [] }),
      ),
    ).toEqual(['NOT_AN_ELECTOR']);
  });

  it('is not closed below its quorum, which it names, and takes one paper of each', async () => {
    await inTurn(['H06.STC', 'H09.STC', 'H10.STC'], async (unit) => {
      expect(codes(await voting.casts(unit, ballot.id, [others(unit)]))).toEqual([]);
    });
    const again = await voting.casts('H06.STC', ballot.id, ['H53.STC']);
    expect(codes(again)).toEqual(['ALREADY_VOTED']);
    const early = await voting.closes(voting.chair, ballot.id);
    expect(early.userErrors).toMatchObject([
      { code: 'QUORUM_MISSING', message: expect.stringContaining('cần 4 trong 6, mới có 3') },
    ]);
    expect(codes(await voting.closes(voting.officer('H06.STC'), ballot.id))).toEqual([
      'BALLOT_NOT_YOURS_TO_CHAIR',
    ]);
    expect((await voting.ballots(voting.chair))[0]).toMatchObject({ state: 'OPEN', voted: 3 });
  });

  it('is closed by the chair with its minutes, and then told to the electors: 5 of 6 are enough', async () => {
    await inTurn(['H19.STC', 'H39.STC', 'H53.STC'], async (unit) => {
      expect(codes(await voting.casts(unit, ballot.id, [others(unit)]))).toEqual([]);
    });
    const closed = await voting.closes(voting.chair, ballot.id);
    expect(closed.userErrors).toEqual([]);
    expect(closed.ballot).toMatchObject({ state: 'DECIDED', voted: 6, votesNeeded: 4, blank: 0 });
    expect(closed.ballot.candidates.slice(0, 2)).toEqual([
      { unitCode: 'H09.STC', votes: 5, passed: true, elected: true },
      { unitCode: 'H53.STC', votes: 1, passed: false, elected: false },
    ]);
    expect(closed.ballot.electors.map((one: Loose) => [one.voted, one.choices])).toEqual(
      membersOfTen.map(() => [true, null]),
    );
    const [seen] = await voting.ballots(voting.officer('H10.STC'));
    expect(seen.candidates).toEqual(closed.ballot.candidates);
    expect(seen.minutes).toContain('Cụm thi đua số 10');
    expect(codes(await voting.closes(voting.chair, ballot.id))).toEqual(['BALLOT_CLOSED']);
    expect(codes(await voting.casts('H06.STC', ballot.id, ['H53.STC']))).toEqual(['BALLOT_CLOSED']);
    expect(codes(await voting.opens(voting.chair, { rankingId: ranking.id }))).toEqual([
      'BALLOT_HELD_ALREADY',
    ]);
    expect(codes(await voting.acts(voting.chair, 'openRunOff', { ballotId: ballot.id }))).toEqual([
      'RUN_OFF_NOT_DUE',
    ]);
  });

  it('goes to a run-off where too few voted for one: among the first two, by the same electors and terms', async () => {
    const { ballot: first } = await voting.opens(voting.chair, { rankingId: ranking.id, purpose: 'BK' });
    const votes = {
      'H06.STC': 'H09.STC',
      'H10.STC': 'H09.STC',
      'H19.STC': 'H53.STC',
      'H39.STC': 'H53.STC',
      'H09.STC': 'H39.STC',
    };
    await inTurn(Object.entries(votes), async ([unit, choice]) => {
      expect(codes(await voting.casts(unit, first.id, [choice]))).toEqual([]);
    });
    const closed = await voting.closes(voting.chair, first.id);
    expect(closed.ballot).toMatchObject({ state: 'SHORT', voted: 5, votesNeeded: 4 });
    const { ballot: second, userErrors } = await voting.acts(voting.chair, 'openRunOff', {
      ballotId: first.id,
    });
    expect(userErrors).toEqual([]);
    expect(second).toMatchObject({ state: 'OPEN', runOffOf: first.id, entitled: 6, purpose: 'BK' });
    expect(second.candidates.map((one: Loose) => one.unitCode)).toEqual(['H09.STC', 'H53.STC']);
    expect(codes(await voting.acts(voting.chair, 'openRunOff', { ballotId: first.id }))).toEqual([
      'BALLOT_UNDER_WAY',
    ]);
    await inTurn(['H06.STC', 'H10.STC', 'H19.STC', 'H39.STC', 'H53.STC'], async (unit) => {
      expect(codes(await voting.casts(unit, second.id, ['H09.STC']))).toEqual([]);
    });
    expect((await voting.closes(voting.chair, second.id)).ballot).toMatchObject({
      state: 'DECIDED',
      runOffOf: first.id,
    });
  });

  it('closed as invalid is not counted, and may be held again', async () => {
    const { ballot: empty } = await voting.opens(voting.chair, { rankingId: ranking.id, purpose: 'XS' });
    await voting.casts('H06.STC', empty.id, ['H09.STC']);
    const closed = await voting.closes(voting.chair, empty.id, { evenBelowQuorum: true });
    expect(closed.ballot).toMatchObject({ state: 'INVALID', voted: 1, votesNeeded: null });
    expect(closed.ballot.candidates.every((one: Loose) => one.votes === null)).toBe(true);
    expect(codes(await voting.opens(voting.chair, { rankingId: ranking.id, purpose: 'XS' }))).toEqual([]);
  });

  it('in the open may be cast anew where the terms say so, and shows the names after the closing', async () => {
    const open = {
      secret: false,
      changeable: true,
      mayVoteForOwnUnit: true,
      quorum: { numerator: 1, denominator: 6 },
    };
    const input = { rankingId: ranking.id, purpose: 'TOT' };
    const { ballot: named } = await voting.opens(voting.chair, input, open);
    expect(codes(await voting.casts('H09.STC', named.id, ['H53.STC']))).toEqual([]);
    expect(codes(await voting.casts('H09.STC', named.id, ['H09.STC']))).toEqual([]);
    expect((await voting.ballots(voting.chair))[0].electors.map((one: Loose) => one.choices)).toEqual(
      membersOfTen.map(() => null),
    );
    const { ballot: closed } = await voting.closes(voting.chair, named.id);
    expect(closed).toMatchObject({ state: 'SHORT', voted: 1 });
    expect(closed.electors.filter((one: Loose) => one.choices !== null)).toMatchObject([
      { unitCode: 'H09.STC', choices: ['H09.STC'] },
    ]);
  });

  it('in a council is of the persons named, by 90 %', async () => {
    const names = ['ủy viên 1', 'ủy viên 2', 'ủy viên 3'];
    const council = await Promise.all(
      names.map((name) =>
        person(voting.world, name, { codes: ['G12'], on: '2024-06-14', roles: ['OBSERVER'], line: 'SECTOR' }),
      ),
    );
    const terms = { body: 'COUNCIL', ruleCode: 'HUE_CSTDT' };
    const input = { rankingId: ranking.id, purpose: 'CO' };
    const unknown = await voting.opens(
      voting.ministry,
      { ...input, electors: [...names, 'board', 'nobody'] },
      terms,
    );
    expect(codes(unknown)).toEqual(['ELECTOR_NOT_FOUND', 'ELECTOR_NOT_FOUND']);
    expect(codes(await voting.opens(voting.ministry, input, terms))).toEqual(['ELECTORS_MISSING']);
    const { ballot: held } = await voting.opens(voting.ministry, { ...input, electors: names }, terms);
    expect(held.electors.map((one: Loose) => [one.unitCode, one.name])).toEqual(
      names.map((name) => [null, name]),
    );
    await inTurn(council, async (member) => {
      expect(
        codes(await voting.acts(member, 'castBallot', { ballotId: held.id, choices: ['H53.STC'] })),
      ).toEqual([]);
    });
    expect(codes(await voting.acts(voting.chair, 'castBallot', { ballotId: held.id, choices: [] }))).toEqual([
      'NOT_AN_ELECTOR',
    ]);
    expect(codes(await voting.closes(voting.chair, held.id))).toEqual(['BALLOT_NOT_YOURS_TO_CHAIR']);
    expect((await voting.closes(voting.ministry, held.id)).ballot).toMatchObject({
      state: 'DECIDED',
      votesNeeded: 3,
    });
  });

  it('is shown to the members once the results are published', async () => {
    expect(await voting.ballots(board)).toEqual([]);
    await voting.sees(voting.ministry, operation('publish-ranking'), {
      cluster: halfYearOfTen,
      rankingId: ranking.id,
    });
    const shown = await voting.ballots(board);
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.every((one) => one.state !== 'OPEN')).toBe(true);
    expect(await voting.ballots(office)).toEqual([]);
  });

  it('is not shown to them while it rests on a newer run, which is not published', async () => {
    const elector = voting.officer('H06.STC');
    const [before, toElector] = [await voting.ballots(board), await voting.ballots(elector)];
    const newer = await voting.scoredAgain('STC-VOTE');
    const { ballot: another } = await voting.opens(voting.chair, { rankingId: newer.id });
    await inTurn(membersOfTen, async (unit) => {
      expect(codes(await voting.casts(unit, another.id, [others(unit)]))).toEqual([]);
    });
    expect(codes(await voting.closes(voting.chair, another.id))).toEqual([]);
    expect(await voting.ballots(board)).toEqual(before);
    expect(await voting.ballots(elector)).toHaveLength(toElector.length + 1);
  });
});

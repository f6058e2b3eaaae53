import { setTimeout as pause } from 'node:timers/promises';
import { codes } from '../support/acting.js';
import { inTurn } from '../support/in-turn.js';
import { membersOfTen, Voting } from '../support/voting.js';
import { type Client, type Loose } from '../support/world.js';

/** So many take some seconds; ROUNDS=1000 races longer. */
const rounds = Number(process.env['ROUNDS'] ?? '80');

const terms = {
  ...{
    body: 'CLUSTER_MEETING',
    quorum: { numerator: 1, denominator: 6 },
    mayVoteForOwnUnit: true,
    turnoutShown: true,
  },
  rule: {
    name: 'Nhiều phiếu nhất',
    threshold: { numerator: 1, denominator: 1000 },
    base: 'ENTITLED',
    legalBasis: 'Thể lệ',
  },
  ruleCode: null,
};

interface Cast {
  readonly unit: string;
  readonly choice: string;
  readonly told: string;
}

describe(`casts at the closing of a ballot, ${rounds} rounds`, () => {
  let voting: Voting;
  let rankingId: string;
  let ended = 0;
  let refused = 0;

  beforeAll(async () => {
    voting = await Voting.open();
    const awards = Array.from({ length: rounds }, (_, i) => ({
      code: `A${i}`,
      name: `Cờ ${i}`,
      kind: 'FLAG',
      count: 1,
    }));
    ({ id: rankingId } = await voting.scoredBy('STC-RACE', { awards }));
  });
  afterAll(() => voting.world.close());

  const shown = 'id state voted blank candidates { unitCode votes } electors { unitCode voted choices }';
  const cast = async (unit: string, ballotId: string, choice: string): Promise<Cast> => {
    const answer = await voting.acts(
      voting.officer(unit),
      'castBallot',
      { ballotId, unitCode: unit, choices: [choice] },
      'id',
    );
    return { unit, choice, told: codes(answer).join() };
  };
  const closing = async (client: Client, ballotId: string, after: number) => {
    await pause(after);
    return voting.acts(
      client,
      'closeBallot',
      { ballotId, minutes: 'Kiểm phiếu', document: '1/BB', evenBelowQuorum: true },
      shown,
    );
  };

  it('each acknowledged one is counted, none that came after is, and everybody once', async () => {
    await inTurn(
      Array.from({ length: rounds }, (_, i) => i),
      async (round) => {
        const secret = round % 3 !== 0;
        const opening = { rankingId, purpose: `A${round}` };
        const { ballot, userErrors } = await voting.opens(voting.chair, opening, { ...terms, secret });
        expect(userErrors).toEqual([]);
        const choices = ballot.candidates.map((one: Loose) => one.unitCode) as string[];
        const choice = (i: number) => choices[(round + i) % choices.length] ?? '';
        // One elector votes twice at once, for different units; two chairs close.
        const casts = membersOfTen.map((unit, i) => cast(unit, ballot.id, choice(i)));
        const twice = cast('H06.STC', ballot.id, choice(3));
        const closings = [voting.chair, voting.ministry].map((client) =>
          closing(client, ballot.id, Math.random() * 40),
        );
        const [answers, closed] = await Promise.all([Promise.all([...casts, twice]), Promise.all(closings)]);

        const done = closed.filter((answer) => answer.userErrors.length === 0);
        expect([round, done.length, closed.flatMap(codes)]).toEqual([round, 1, ['BALLOT_CLOSED']]);
        const acknowledged = answers.filter(({ told }) => told === '');
        const late = answers.filter(({ told }) => told !== '');
        expect(late.every(({ told }) => told === 'BALLOT_CLOSED' || told === 'ALREADY_VOTED')).toBe(true);
        expect(new Set(acknowledged.map(({ unit }) => unit)).size).toBe(acknowledged.length);

        const result = done[0].ballot;
        expect([round, result.voted]).toEqual([round, acknowledged.length]);
        expect(result.electors.filter((one: Loose) => one.voted).map((one: Loose) => one.unitCode)).toEqual(
          acknowledged.map(({ unit }) => unit).sort(),
        );
        if (acknowledged.length > 0) {
          const counted = Object.fromEntries(
            result.candidates.map((one: Loose) => [one.unitCode, one.votes]),
          );
          const expected = choices.map((unit) => [
            unit,
            acknowledged.filter((one) => one.choice === unit).length,
          ]);
          expect([round, counted]).toEqual([round, Object.fromEntries(expected)]);
          const named = result.electors.flatMap((one: Loose) =>
            one.choices === null ? [] : [[one.unitCode, one.choices[0]]],
          );
          expect(named).toEqual(
            secret
              ? []
              : [...acknowledged]
                  .sort((a, b) => (a.unit < b.unit ? -1 : 1))
                  .map(({ unit, choice: of }) => [unit, of]),
          );
        } else {
          expect(result.state).toBe('INVALID');
        }
        ended += acknowledged.length;
        refused += late.filter(({ told }) => told === 'BALLOT_CLOSED').length;
      },
    );
    // The race was one: some came in time in many rounds, and some too late.
    expect(ended).toBeGreaterThan(rounds);
    expect(refused).toBeGreaterThan(rounds / 10);
  }, 600_000);
});

import { person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { Ears, type Listener, type Told } from '../support/leak-ears.js';
import { OpenScoring, type Which } from '../support/open-scoring.js';
import { openDoors } from '../support/open-scoring-doors.js';
import { otherScoringActs, scoringActs } from '../support/scoring-doors.js';

const members = ['reporter of H09.STC', 'reporter of H39.STC', 'cross-checker'];
const outside = ['observer', 'department above', 'board', 'member of another cluster', 'office', 'nobody'];
const inCharge = ['ministry', 'leader'];

describe('while sheets, ballots and proposals are open, nobody learns what others do with them', () => {
  const worlds: OpenScoring[] = [];
  const told: Record<string, Partial<Record<Which, Told>>> = {};

  beforeAll(async () => {
    await Promise.all((['one', 'other'] as const).map((which) => listen(which)));
  }, 240_000);
  afterAll(async () => {
    await Promise.all(worlds.map(({ world }) => world.close()));
  });

  /** Asks everything of everybody; those in charge first, so that what is kept for them could be given to others. */
  async function listen(which: Which): Promise<void> {
    const open = await OpenScoring.open(which);
    worlds.push(open);
    const { world } = open;
    const of = (name: string, code: string, roles: Parameters<typeof person>[2]['roles']) =>
      person(world, name, { codes: [code], on: '2024-06-14', roles });
    await of('cross-checker', 'H39.STC', ['SCORER', 'REVIEWER', 'REPORTER']);
    await of('observer', 'H09', ['OBSERVER']);
    await of('department above', 'H09', ['REVIEWER', 'SCORER', 'PUBLISHER', 'ORGANISER']);
    await of('member of another cluster', 'H05.VPUB', ['REPORTER', 'SCORER', 'PUBLISHER']);
    const ears = new Ears(world, (said) => open.tidy(said));
    const asking = openDoors(open);
    await inTurn([...inCharge, ...members, ...outside], async (name) => {
      const token = name === 'nobody' ? null : await world.token(name);
      const listener: Listener = { client: world.withToken(token), token };
      const acts = inCharge.includes(name) ? {} : asking.acts;
      (told[name] ??= {})[which] = await ears.told(listener, { ...asking, acts });
    });
  }

  it.each([...members, ...outside])(
    '%s is told the same, to the letter and by as many statements, whatever others marked, voted and proposed',
    (name) => {
      const { one = {}, other = {} } = told[name] ?? {};
      expect(Object.keys(one).length).toBeGreaterThan(130);
      expect(Object.keys(other)).toEqual(Object.keys(one));
      const heard = Object.entries(one).filter(([what, said]) => other[what] !== said);
      expect(heard.map(([what, said]) => [what, said, other[what]])).toEqual([]);
    },
  );

  it.each([...members, ...outside.filter((name) => name !== 'nobody')])(
    '%s asked in words that the API understands, and carries out none of the acts',
    (name) => {
      for (const [what, said] of Object.entries(told[name]?.one ?? {})) {
        expect([what, said]).toEqual([
          what,
          expect.stringMatching(what.startsWith('rankings.') ? /^\[200/ : /"status":200/),
        ]);
        expect([what, said]).not.toEqual([what, expect.stringContaining('"data":null')]);
        expect([what, said]).not.toEqual([what, expect.stringContaining('"userErrors":[]')]);
      }
    },
  );

  it('though those in charge are told otherwise, by the very same questions', () => {
    const doors = [
      ...['scoreSheets 0', 'scoreSheet 0', 'scoreSheet 1', 'scoreSheet 2', 'scoreSheet 4', 'scoreSheet 5'],
      ...['ballots 0', 'proposals 0', 'latestScoring 0', 'explain 0', 'verifyRanking 0'],
      ...['node of what is open 0', 'node of what is open 2', 'node of what is open 3'],
    ];
    for (const name of inCharge)
      for (const what of doors)
        expect([name, what, told[name]?.one?.[what]]).not.toEqual([name, what, told[name]?.other?.[what]]);
  });

  it('and members are told of their own: their sheet, whom they check, the ballots they vote in', () => {
    const of = (name: string, what: string) => told[name]?.one?.[what] ?? '';
    for (const name of members) {
      expect(of(name, 'ballots 0')).toContain('<open ballot>');
      expect(of(name, 'ballots 0')).toContain('<closed ballot>');
      expect(of(name, 'ballots 0')).not.toContain('<ballot of the council>');
      expect(of(name, 'proposals 0')).toContain('"proposals":null');
      expect(of(name, 'latestScoring 0')).toContain('"latestScoring":null');
    }
    expect(of('reporter of H09.STC', 'scoreSheets 1')).toContain('"totalCount":1');
    expect(of('cross-checker', 'scoreSheets 1')).toContain('"totalCount":2');
    expect(of('reporter of H09.STC', 'scoreSheet 1')).toContain('"maySubmit":false');
    for (const name of outside) {
      expect(of(name, 'ballots 0')).not.toContain('ballot>');
      expect(of(name, 'scoreSheets 1')).not.toMatch(/"totalCount":[1-9]/);
    }
  });

  it('every act on a cluster in a period is among those tried', () => {
    const tried = Object.keys(told['office']?.one ?? {}).map((what) => what.replace(/ \d+$/, ''));
    for (const act of [...Object.keys(scoringActs), ...otherScoringActs]) expect(tried).toContain(act);
  });

  it('an act at what is foreign is refused like one at what does not exist', () => {
    for (const name of ['office', 'member of another cluster']) {
      const acts = Object.entries(told[name]?.one ?? {}).filter(([, said]) => said.includes('userErrors'));
      const codes = acts.flatMap(([, said]) =>
        [...said.matchAll(/"code":"([A-Z_]+)"/g)].map(([, code]) => code),
      );
      expect([...new Set(codes)].sort()).toEqual([
        ...['APPEAL_NOT_FOUND', 'BALLOT_NOT_FOUND', 'CLUSTER_NOT_FOUND'],
      ]);
    }
  });
});

import { createHash } from 'node:crypto';
import pg from 'pg';
import { derivedAppAddress } from '../../src/platform/database/roles.js';
import { codes } from '../support/acting.js';
import { inTurn } from '../support/in-turn.js';
import { flag, Voting } from '../support/voting.js';
import { type Client, type Loose } from '../support/world.js';

const voters = ['H06.STC', 'H10.STC', 'H19.STC'];

/** Ballots that differ in nothing but what stands on their papers. */
describe('before a ballot closes', () => {
  let voting: Voting;
  let rankingId: string;
  let app: pg.Client;

  beforeAll(async () => {
    voting = await Voting.open();
    ({ id: rankingId } = await voting.scoredBy('STC-SECRET', { awards: [flag] }));
    app = new pg.Client({ connectionString: derivedAppAddress(voting.world.ownerUrl) });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await voting.world.close();
  });

  const keyOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';
  const opened = async (purpose: string, terms: object): Promise<string> =>
    (await voting.opens(voting.chair, { rankingId, purpose }, terms)).ballot.id;

  /** What was written about the casts of a ballot: the audit log, and what stands under the keys. */
  const written = async (id: string) => {
    const audit = await voting.world.behind<{ entry: string }>(
      `select entry from platform.audit_entry where entry::jsonb->>'subjectId' = $1 and entry::jsonb->>'act' = 'castBallot' order by seq`,
      [keyOf(id)],
    );
    const keys = await voting.world.behind<{ act: string; fingerprint: string; outcome: object }>(
      `select act, fingerprint, outcome from platform.idempotency_key where act = 'castBallot' and outcome->>'ballotId' = $1 order by made_at`,
      [keyOf(id)],
    );
    return {
      keys,
      audit: audit.map(({ entry }) => {
        const { seq: _, at: _at, request: _request, ...told } = JSON.parse(entry) as Record<string, unknown>;
        return told;
      }),
    };
  };

  /** Everything anybody can be told of a ballot, without what names it. */
  const told = async (id: string, choice: string) => {
    const viewers: readonly Client[] = [
      ...[voting.chair, voting.ministry, voting.officer('H06.STC'), voting.officer('H53.STC')],
      ...(await Promise.all(['board', 'office', 'centre'].map((name) => voting.world.as(name)))),
    ];
    const seen = await Promise.all(
      viewers.map(async (viewer) => (await voting.ballots(viewer)).filter((one) => one.id === id)),
    );
    const node =
      'query ($id: ID!) { node(id: $id) { ... on Ballot { state voted candidates { votes } electors { voted choices } } } }';
    const nodes = await Promise.all(viewers.map((viewer) => viewer.see(node, { id })));
    const errors = [
      await voting.casts('H06.STC', id, [choice]),
      await voting.casts('H06.STC', id, ['H39.STC']),
      await voting.casts('H06.STC', id, []),
      await voting.closes(voting.chair, id),
      await voting.acts(voting.chair, 'openRunOff', { ballotId: id }),
    ];
    return JSON.stringify({ seen, nodes, errors, ...(await written(id)) })
      .replaceAll(id, 'ID')
      .replaceAll(keyOf(id), 'KEY')
      .replace(/"fingerprint":"[0-9a-f]*"/g, '');
  };

  it.each([
    ['secret', { secret: true }, 'XS', 'TOT'],
    ['open', { secret: false }, 'KHA', 'TB'],
  ])('nothing tells what stands on the papers of a %s one', async (_, terms, one, other) => {
    const all = { ...terms, quorum: { numerator: 1, denominator: 1 } };
    const papers = { [one]: ['H09.STC', 'H09.STC', 'H53.STC'], [other]: ['H53.STC', 'H39.STC', 'H39.STC'] };
    const seen: string[] = [];
    await inTurn([one, other], async (purpose) => {
      const id = await opened(purpose, all);
      await inTurn(voters, async (unit, i) => {
        expect(codes(await voting.casts(unit, id, [papers[purpose]?.[i] ?? '']))).toEqual([]);
      });
      seen.push(
        (await told(id, papers[purpose]?.[0] ?? ''))
          .replaceAll(purpose, 'P')
          .replace(/"purposeName":"[^"]*"/g, ''),
      );
      await voting.closes(voting.chair, id, { evenBelowQuorum: true });
    });
    expect(seen[0]).toContain('QUORUM_MISSING');
    expect(seen[0]).toBe(seen[1]);
  });

  it('a repetition under the same key is answered alike, whatever it says, and its fingerprint knows no choice', async () => {
    const id = await opened('CO', {});
    const idempotencyKey = 'cast once';
    const cast = (choices: readonly string[]) => voting.casts('H19.STC', id, choices, { idempotencyKey });
    const first = await cast(['H09.STC']);
    expect(first.userErrors).toEqual([]);
    expect([await cast(['H09.STC']), await cast(['H53.STC']), await cast([])]).toEqual([first, first, first]);
    const input = { ballotId: keyOf(id), unitCode: 'H19.STC' };
    const fingerprint = createHash('sha256')
      .update(JSON.stringify(['castBallot', input]))
      .digest('hex');
    expect((await written(id)).keys).toEqual([
      { act: 'castBallot', fingerprint, outcome: { ballotId: keyOf(id) } },
    ]);
    expect((await written(id)).audit[0]).toMatchObject({ facts: {}, onBehalfOf: expect.any(String) });
  });

  it('the chair is not told the turnout where the terms keep it', async () => {
    await voting.scoredAgain('STC-SECRET');
    const ranking = await voting.scoredAgain('STC-SECRET');
    const { ballot } = await voting.opens(
      voting.chair,
      { rankingId: ranking.id, purpose: 'CO' },
      { turnoutShown: false },
    );
    await voting.casts('H06.STC', ballot.id, ['H09.STC']);
    const [seen] = await voting.ballots(voting.chair);
    expect([seen.id, seen.voted]).toEqual([ballot.id, null]);
    expect(seen.electors.every((one: Loose) => one.voted === null || one.mine)).toBe(true);
    const { userErrors } = await voting.closes(voting.chair, ballot.id);
    expect(userErrors[0].message).toMatch(/cần 4 trong 6\. /);
    expect((await voting.ballots(voting.officer('H06.STC')))[0].electors[0]).toMatchObject({
      mine: true,
      voted: true,
    });
  });

  it('the database gives the service no paper, and after it no elector of a secret one', async () => {
    const { id: newest } = await voting.scoredAgain('STC-SECRET');
    const terms = { quorum: { numerator: 1, denominator: 2 } };
    const { ballot } = await voting.opens(voting.chair, { rankingId: newest, purpose: 'CO' }, terms);
    const id = keyOf(ballot.id);
    const denied: string[] = [];
    await inTurn(
      ['select from scoring.urn', 'select from scoring.named_paper', 'update scoring.urn set sealed = true'],
      async (text) => {
        denied.push(await app.query(text).then(String, (fault: { code: string }) => fault.code));
      },
    );
    expect(denied).toEqual(['42501', '42501', '42501']);
    await inTurn(['H53.STC', 'H39.STC', 'H09.STC'], async (choice, i) => {
      expect(codes(await voting.casts(voters[i] ?? '', ballot.id, [choice]))).toEqual([]);
      expect((await app.query('select * from scoring.papers($1)', [id])).rows).toEqual([]);
    });
    await voting.closes(voting.chair, ballot.id);
    const { rows } = await app.query('select * from scoring.papers($1)', [id]);
    const numbers = rows.map(({ elector, paper }: Loose) => [elector, paper]);
    expect(numbers).toEqual([...numbers].sort((a, b) => (a[1] < b[1] ? -1 : 1)));
    expect(numbers.every(([elector]) => elector === null)).toBe(true);
  });

  it('as it lies in the database no row of a paper can be put beside a row of who took part', async () => {
    const rows = await voting.world.behind<{ column: string }>(
      `select table_name || '.' || column_name || ' ' || data_type as column from information_schema.columns
        where table_schema = 'scoring' and table_name in ('urn', 'ballot_attendance') order by 1`,
    );
    expect(rows.map(({ column }) => column)).toEqual([
      'ballot_attendance.ballot_id uuid',
      'ballot_attendance.elector integer',
      'urn.ballot_id uuid',
      'urn.papers ARRAY',
      'urn.sealed boolean',
    ]);
    const together = await voting.world.behind<{
      papers: number;
      attended: number;
      named: number;
      sorted: boolean;
    }>(
      `select cardinality(u.papers) as papers, (select count(*)::int from scoring.ballot_attendance a where a.ballot_id = b.id) as attended,
              (select count(*)::int from scoring.named_paper n where n.ballot_id = b.id) as named,
              u.papers = (select coalesce(array_agg(p order by p collate "C"), '{}') from unnest(u.papers) as p) as sorted
         from scoring.ballot b join scoring.urn u on u.ballot_id = b.id where (b.terms->>'secret')::boolean`,
    );
    expect(together.length).toBeGreaterThan(3);
    expect(
      together.every(({ papers, attended, named, sorted }) => papers === attended && named === 0 && sorted),
    ).toBe(true);
  });
});

import { Viewer } from '../../src/access/domain/index.js';
import { GrantRoles } from '../../src/access/index.js';
import { demonstrationFigures } from '../../src/demo/figures.js';
import { settled } from '../../src/demo/index.js';
import { type UnitId } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { done } from '../../src/kernel/outcome.js';
import { dataVersion } from '../../src/platform/database/data-version.js';
import { type ReadTx } from '../../src/platform/database/transaction.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Keeping } from '../../src/platform/graphql/answer-again.js';
import { GraphContext } from '../../src/platform/graphql/graph-context.js';
import { LocalIssuer } from '../../src/platform/tokens/local-issuer.js';
import { inTurn } from '../support/in-turn.js';
import { operation } from '../support/operations.js';
import { post, type Raw } from '../support/raw.js';
import { World } from '../support/world.js';

const figures = `figures(indicators: ["A01", "A02", "D03"]) { indicator value state reports contributions { hidden nodes { reportId } } }`;
const submitted = `query ($unit: String!) { rollUp(unitCode: $unit, periodCode: "2025-H1", stage: SUBMITTED) { label trueAt ${figures} } }`;
const viewers = ['centre', 'ministry', 'board', 'department', 'office', 'leader'];

describe('answers that are kept', () => {
  let world: World;
  let beside: World;
  let tokens: Record<string, string>;

  beforeAll(async () => {
    world = await World.open();
    beside = await world.beside();
    const signed = await Promise.all(viewers.map(async (viewer) => [viewer, await world.token(viewer)]));
    tokens = Object.fromEntries(signed);
  });
  afterAll(async () => {
    await beside.close();
    await world.close();
  });

  const tokenOf = (viewer: string): string => tokens[viewer] ?? '';
  const ask = (viewer: string, body: object, at: World = world): Promise<Raw> =>
    post(at, tokenOf(viewer), body);
  /** What an answer says, but for the instant it was true at. */
  const said = ({ text }: Raw): unknown =>
    JSON.parse(text, (key, value: unknown) => (key === 'trueAt' ? 'then' : value));
  let texts = 0;
  /** The same question under a text that was never asked before: it cannot have been kept. */
  const anew = async (viewer: string, { query, ...more }: { query: string; variables?: object }) =>
    said(await ask(viewer, { query: `${query} #${++texts}`, ...more }));
  const statementsOf = async (viewer: string, body: object, at: World = world): Promise<string[]> => {
    at.statementsSince();
    await ask(viewer, body, at);
    return at.statementsSince();
  };
  /** Asks until the answer is kept: to learn the text, to keep, to be given. */
  const kept = async (viewer: string, body: object, at: World = world): Promise<Raw> => {
    await ask(viewer, body, at);
    await ask(viewer, body, at);
    expect(await statementsOf(viewer, body, at)).toHaveLength(1);
    return ask(viewer, body, at);
  };

  it('are given again byte for byte, by one statement that asks who knocks and what the data are', async () => {
    const body = { query: `${submitted} # bytes`, variables: { unit: 'H05' } };
    const first = await ask('centre', body);
    const miss = await ask('centre', body);
    const hit = await ask('centre', body);
    expect(hit).toEqual(miss);
    expect(said(first)).toEqual(said(hit));
    expect(JSON.parse(hit.text).data.rollUp.figures).toHaveLength(3);
    const [only, ...more] = await statementsOf('centre', body);
    expect(only).toMatch(/platform\.data_version\(\) as version.*from access\.acting_role/s);
    expect(more).toEqual([]);
  });

  it.each([
    'rollUpOfCluster(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-Y") { figures { value } }',
    'rollUpOverPeriods(unitCode: "H05", periodCodes: ["2025-Y"]) { figures { value } }',
    'rollUpTrend(unitCode: "H05", periodKind: YEAR, toYear: 2025, years: 2, indicators: ["A02"]) { rollUp { figures { value } } }',
    'rollUpLeaders(unitCode: "TW", periodCode: "2025-Y", level: PROVINCE, indicator: "A02") { rows { rank figure { value } } }',
  ])('are those of every question about roll-ups: %s', async (question) => {
    const body = { query: `{ ${question} }` };
    expect(said(await kept('centre', body))).toEqual(await anew('centre', body));
  });

  it('are looked up for all who ask at once by fewer statements than they are', async () => {
    const body = { query: `${submitted} # at once`, variables: { unit: 'H05.STC' } };
    await inTurn(viewers, async (viewer) => void (await kept(viewer, body)));
    world.statementsSince();
    const { release } = await world.holding('lock table access.acting_role in access exclusive mode', []);
    const all = Array.from({ length: 10 }, () => viewers.map((viewer) => ask(viewer, body))).flat();
    await world.waiting(2);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await release();
    await Promise.all(all);
    expect(world.statementsSince().length).toBeLessThan(60);
  });

  it('are never given to another viewer: six ask the same, in turn and at once', async () => {
    const bodies = ['TW', 'H05', 'H05.STC', 'H19.STC'].map((unit) => ({
      query: submitted,
      variables: { unit },
    }));
    const pairs = bodies.flatMap((body) => viewers.map((viewer) => ({ viewer, body })));
    const own = await Promise.all(pairs.map(({ viewer, body }) => anew(viewer, body)));
    const rounds = [pairs, pairs.toReversed(), pairs, pairs.toReversed()];
    await inTurn(rounds, (round) =>
      inTurn(round, async ({ viewer, body }) => {
        expect(said(await ask(viewer, body))).toEqual(
          own[pairs.findIndex((one) => one.viewer === viewer && one.body === body)],
        );
      }),
    );
    const atOnce = await Promise.all(
      [...pairs, ...pairs, ...pairs].map(({ viewer, body }) => ask(viewer, body)),
    );
    expect(atOnce.map(said)).toEqual([...own, ...own, ...own]);
    expect(new Set(own.map((answer) => JSON.stringify(answer))).size).toBeGreaterThanOrEqual(5);
  });

  it('are not given to one without a token, with a forged one, or unknown here', async () => {
    const body = { query: `${submitted} # strangers`, variables: { unit: 'H05' } };
    await kept('centre', body);
    const bare = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(await bare.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    const forged = await post(world, `${tokenOf('centre').slice(0, -6)}AAAAAA`, body);
    expect([forged.status, JSON.parse(forged.text).errors[0].extensions.code]).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
    const unknown = await post(world, await world.token('nobody'), body);
    expect([unknown.status, JSON.parse(unknown.text).errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('are told apart by variables, language, operation and by what the client can read', async () => {
    const query = `query A($unit: String!) { rollUp(unitCode: $unit, periodCode: "2025-Y") { label periodCode figures { value } } }
      query B($unit: String!) { rollUp(unitCode: $unit, periodCode: "2025-H1") { label periodCode figures { value } } }`;
    const body = { query, operationName: 'A', variables: { unit: 'H05' } };
    const answer = await kept('centre', body);
    const english = await post(world, tokenOf('centre'), body, { 'accept-language': 'en' });
    expect(JSON.parse(english.text).data.rollUp.label).toMatch(/^As reported/);
    expect(english.headers['content-language']).toBe('en');
    const other = await ask('centre', { ...body, operationName: 'B' });
    expect(JSON.parse(other.text).data.rollUp.periodCode).toBe('2025-H1');
    const elsewhere = await ask('centre', { ...body, variables: { unit: 'H01' } });
    expect(elsewhere.text).not.toBe(answer.text);
    const accept = 'application/graphql-response+json';
    const graphql = await post(world, tokenOf('centre'), body, { accept });
    expect(graphql.headers['content-type']).toContain(accept);
    expect(graphql.text).toBe(answer.text);
  });

  it('are none with an error', async () => {
    const query = `query ($on: Date) { rollUp(unitCode: "H05", periodCode: "2025-Y", restatedOn: $on) { label } }`;
    await kept('centre', { query });
    const wrong = { query, variables: { on: '2025-07-01' } };
    const [first, second, third] = [
      await ask('centre', wrong),
      await ask('centre', wrong),
      await ask('centre', wrong),
    ];
    const idOf = ({ text }: Raw) => JSON.parse(text).errors[0].extensions.requestId as string;
    expect(new Set([first, second, third].map(idOf)).size).toBe(3);
  });

  it('are none where something else is asked beside', async () => {
    const beyond = { query: `{ rollUp(unitCode: "H05", periodCode: "2025-Y") { label } viewer { name } }` };
    await ask('centre', beyond);
    await ask('centre', beyond);
    expect((await statementsOf('centre', beyond)).length).toBeGreaterThan(1);
  });

  it('leave a viewer with the role it was given or that was ended', async () => {
    const body = { query: submitted, variables: { unit: 'H05' } };
    const before = await kept('office', body);
    expect(JSON.parse(before.text).data.rollUp).toBeNull();
    const [unit] = await world.behind<{ id: UnitId }>(
      `select unit_id as id from organisation.unit_version where code = 'H05' and upper_inf(valid)`,
    );
    const from = localDate('2024-01-01');
    const roles = [
      { unitId: unit?.id as UnitId, line: 'TERRITORIAL', role: 'OBSERVER', from, to: null },
    ] as const;
    settled(
      await world.act(GrantRoles).run(Viewer.operator('test'), {
        identity: { issuer: LocalIssuer.issuer, subject: 'office' },
        ...{ name: 'office', roles },
      }),
    );
    const granted = await ask('office', body);
    expect(JSON.parse(granted.text).data.rollUp.figures).toHaveLength(3);
    expect(said(granted)).toEqual(await anew('office', body));
    await kept('office', body);
    // Around the service: the audit log knows nothing of it, and the very next request shows it all the same.
    await world.behind(
      `update access.acting_role set valid = daterange(lower(valid), current_date - 1) where unit_id = $1 and role = 'OBSERVER'`,
      [unit?.id],
    );
    expect(JSON.parse((await ask('office', body)).text).data.rollUp).toBeNull();
  });

  describe('rest on a version of the data that', () => {
    const operator = Viewer.operator('test');
    const version = () => world.act(UnitOfWork).read(operator, dataVersion);

    it('is the day in Viet Nam and the head of the audit log, which the service itself cannot read', async () => {
      const [head] = await world.behind<{ version: string }>(
        `select (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date || ' ' || hash as version from platform.audit_entry order by seq desc limit 1`,
      );
      expect(await version()).toBe(head?.version);
      const reading = world
        .act(UnitOfWork)
        .read(operator, (tx) => tx.sql`select seq from platform.audit_entry`);
      await expect(reading).rejects.toThrow('permission denied');
    });

    it('nothing is committed without: what is not begun as an act cannot write', async () => {
      const work = world.act(UnitOfWork);
      const before = await version();
      const write = (key: string) => (tx: { sql: ReadTx['sql'] }) =>
        tx.sql`insert into platform.idempotency_key (person, key, act, fingerprint) values ('', ${key}, 'none', '')`;
      await expect(work.glance(write('glance'))).rejects.toThrow('read-only transaction');
      await expect(work.read(operator, write('read'))).rejects.toThrow('read-only transaction');
      const unseen = work.write(operator, { act: 'none', input: null }, async (tx) => {
        await write('write')(tx);
        return done(null);
      });
      await expect(unseen).rejects.toThrow('without a witness');
      expect(await world.behind(`select from platform.idempotency_key where act = 'none'`)).toEqual([]);
      expect(await version()).toBe(before);
    });

    it('the snapshot of the answer holds: one computed from later data is not kept as of before', async () => {
      const work = world.act(UnitOfWork);
      const judged = async (of: string, reads: boolean) => {
        const keeping = new Keeping('key', of, 0);
        const graph = new GraphContext('test', 'vi', operator, { work, cursorSecret: '', keeping });
        if (reads) await graph.read((tx) => tx.sql`select 1`);
        await graph.settleKeeping();
        await graph.close();
        return keeping.sound;
      };
      const now = await version();
      expect(await Promise.all([judged(now, true), judged(`${now}0`, true), judged(now, false)])).toEqual([
        true,
        false,
        false,
      ]);
    });
  });

  describe('and every change', () => {
    const report = { unitCode: 'H05.STC.QLNS', periodCode: '2025-H1', formCode: 'TDKT' };
    const commune = { code: 'H53.X1', name: 'UBND xã H53.X1', kind: 'COMMUNE', level: 'COMMUNE' };
    const decided = { decision: 'Nghị quyết 15/NQ-HĐND', reason: 'Sắp xếp cấp xã' };
    const unit = (expectedVersion: number) => ({ code: 'H53.X1', expectedVersion });
    /** What moves the figures of the stage that is asked for. */
    const counted = ['submit-report', 'return-report'];
    const draft = { report, figures: demonstrationFigures(1, 'HALF_YEAR') };
    const acts: readonly (readonly [name: string, viewer: string, input: object])[] = [
      ['save-report-draft', 'office', { ...draft, expectedVersion: 0 }],
      ['submit-report', 'office', { report, expectedVersion: 1 }],
      ['return-report', 'department', { report, expectedVersion: 2, reason: 'Thiếu biểu' }],
      ['save-report-draft', 'office', { ...draft, expectedVersion: 3 }],
      ['submit-report', 'office', { report, expectedVersion: 4 }],
      ['accept-report', 'department', { report, expectedVersion: 5 }],
      ['amend-report', 'office', { report, expectedVersion: 6, reason: 'Sót một người' }],
      ['exempt-from-report', 'department', { report, reason: 'Đang giải thể' }],
      [
        'create-units',
        'board',
        { on: '2026-01-01', ...decided, units: [{ ...commune, parents: [{ code: 'H53' }] }] },
      ],
      ['rename-unit', 'board', { on: '2026-01-02', ...decided, unit: unit(1), name: 'UBND phường X1' }],
      [
        'move-units',
        'board',
        { on: '2026-01-03', ...decided, moves: [{ unit: unit(2), parent: { code: 'H53.STC' } }] },
      ],
    ];
    const questions = [
      { viewer: 'department', body: { query: submitted, variables: { unit: 'H05.STC' } } },
      {
        viewer: 'centre',
        body: {
          query: `{ rollUp(unitCode: "H53", periodCode: "2025-Y", structure: RESTATED) { label ${figures} } }`,
        },
      },
      {
        viewer: 'office',
        body: {
          query: `{ rollUp(unitCode: "H05.STC.QLNS", periodCode: "2025-H1") { ${figures} } }`,
        },
      },
    ];

    it.each(acts.map((act, i) => [i + 1, ...act] as const))(
      'act %i, %s by the %s, shows in the very next answer of this service and of another',
      async (...[number, name, viewer, input]) => {
        const services = [world, beside];
        const all = services.flatMap((at) => questions.map((question) => ({ at, ...question })));
        const before: Raw[] = [];
        await inTurn(all, async ({ at, ...question }) => {
          before.push(await kept(question.viewer, question.body, at));
        });
        // Others keep asking while it is done, so that something is always kept.
        let acting = true;
        const others = all.map(async ({ at, ...question }) => {
          const again = async (): Promise<void> => {
            await ask(question.viewer, question.body, at);
            if (acting) await again();
          };
          return again();
        });
        const done = await ask(viewer, {
          query: operation(name),
          variables: { input: { ...input, idempotencyKey: `kept ${number}` } },
        });
        const next = await Promise.all(
          all.map(({ at, ...question }) => ask(question.viewer, question.body, at)),
        );
        acting = false;
        await Promise.all(others);
        expect(Object.values(JSON.parse(done.text).data)).toEqual([
          expect.objectContaining({ userErrors: [] }),
        ]);
        if (counted.includes(name)) expect(said(next[0] as Raw)).not.toEqual(said(before[0] as Raw));
        const fresh = await Promise.all(questions.map((question) => anew(question.viewer, question.body)));
        expect(next.map(said)).toEqual([...fresh, ...fresh]);
      },
    );
  });
});

import pg from 'pg';
import { derivedAppAddress } from '../../src/platform/database/roles.js';
import { codes } from '../support/acting.js';
import { person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { operation } from '../support/operations.js';
import {
  Scorer,
  sheetCluster,
  sheetDay,
  sheetMembers,
  sheetPeople,
  sheetScheme,
} from '../support/score-sheets.js';
import { World } from '../support/world.js';

const rounds = Number(process.env['ROUNDS'] ?? 80);
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
const own = 'H53.STC';

describe(`score sheets written at the same moment, over ${rounds} rounds`, () => {
  let world: World;
  let leader: Scorer;
  let deputy: Scorer;
  let reporter: Scorer;
  let colleague: Scorer;
  /** The first is the member's; the others are the leadership's, as many as rounds need: each is locked once. */
  const stages = ['SELF', ...numbers(Math.max(Math.ceil(rounds / 5), 3)).map((i) => `CLUSTER-${i}`)];

  beforeAll(async () => {
    world = await World.open();
    const people = await sheetPeople(world);
    [leader, deputy] = [new Scorer(people.leader), new Scorer(people.deputy)];
    reporter = new Scorer(people.reporters[own] ?? people.leader);
    colleague = new Scorer(
      await person(world, 'đồng nghiệp', { codes: [own], on: sheetDay, roles: ['REPORTER'], line: 'SECTOR' }),
    );
    const document = {
      ...sheetScheme,
      code: 'PHIEU-DUA',
      bonuses: [],
      stages: stages.map((code, i) => ({ code, name: code, actor: i === 0 ? 'MEMBER' : 'LEADERSHIP' })),
    };
    const { addScheme } = await people.ministry.see(operation('add-scheme'), {
      input: { document, idempotencyKey: 'race' },
    });
    expect(codes(addScheme)).toEqual([]);
    expect(codes(await leader.open('PHIEU-DUA'))).toEqual([]);
  });
  afterAll(() => world.close());

  it('by two on one row who looked at the same version: one is kept, the other is told', async () => {
    await inTurn(numbers(rounds), async (round) => {
      const both = await Promise.all([
        reporter.mark(own, 'SELF', [{ code: 'C', value: '1' }], round),
        colleague.mark(own, 'SELF', [{ code: 'C', value: '2' }], round),
      ]);
      const told = both.map(codes).sort((a, b) => a.length - b.length);
      expect(told).toEqual([[], ['SCORE_STAGE_CHANGED_MEANWHILE']]);
    });
    const [kept] = await world.behind<{ n: number; least: number; most: number }>(
      `select count(*)::int as n, min(number)::int as least, max(number)::int as most from scoring.sheet_mark`,
    );
    expect(kept).toEqual({ n: rounds, least: 1, most: rounds });
  });

  it('while the chair locks: a mark stands before the lock or nowhere, and every lock is done', async () => {
    expect(codes(await leader.lock('SELF'))).toEqual([]);
    const others = sheetMembers.filter((unit) => unit !== own);
    let kept = 0;
    await inTurn(numbers(rounds), async (round) => {
      const unit = others[round % others.length] ?? own;
      const stage = stages[1 + Math.floor(round / others.length)] ?? '';
      const version = 1;
      const [marked, locked] = await Promise.all([
        deputy.mark(unit, stage, [{ code: 'C', value: '3' }], version),
        leader.lock(stage, unit),
      ]);
      expect([round, locked]).toEqual([round, { locked: 1, userErrors: [] }]);
      const told = codes(marked);
      kept += told.length === 0 ? 1 : 0;
      expect([[], ['SCORE_STAGE_CLOSED']]).toContainEqual(told);
    });
    const [found] = await world.behind<{ marks: number; after: number; locks: number }>(
      `select count(*) filter (where m.number is not null)::int as marks,
              count(*) filter (where m.made_at > p.at or m.number >= st.version)::int as after, count(*)::int as locks
         from scoring.sheet_step p
         join scoring.sheet_stage st on st.sheet_id = p.sheet_id and st.stage = p.stage
         left join scoring.sheet_mark m on m.sheet_id = p.sheet_id and m.stage = p.stage
        where p.step = 'LOCK' and p.stage <> 'SELF'`,
    );
    expect(found).toEqual({ marks: kept, after: 0, locks: rounds });
    expect([kept > 0, kept < rounds]).toEqual([true, true]);
  });

  it('as one submits and another returns: one of the two', async () => {
    const [first, second] = [stages[1] ?? '', stages[2] ?? ''];
    const third = stages[3] ?? '';
    /** Looked up around the service, which would compute the whole sheet. */
    const found = async () => {
      const rows = await world.behind<{ stage: string; version: number; at_work: boolean }>(
        `select st.stage, st.version, st.state in ('OPEN', 'RETURNED') as at_work
           from scoring.sheet_stage st join scoring.sheet s on s.id = st.sheet_id
           join organisation.unit_version v on v.unit_id = s.unit_id and v.valid @> $2::date where v.code = $1`,
        [own, sheetDay],
      );
      const version = (stage: string) => rows.find((row) => row.stage === stage)?.version ?? -1;
      return { version, atWork: rows.find((row) => row.at_work)?.stage };
    };
    let won = 0;
    expect(codes(await leader.submit(own, first, (await found()).version(first)))).toEqual([]);
    const tries = Math.ceil(rounds / 5);
    await inTurn(numbers(tries), async (round) => {
      const version = (await found()).version(second);
      const [submitted, returned] = await Promise.all([
        leader.submit(own, second, version),
        deputy.giveBack(own, second, 'Xem lại.', version),
      ]);
      const winners = [submitted, returned].filter((answer) => codes(answer).length === 0);
      expect([round, winners.length]).toEqual([round, 1]);
      const after = await found();
      const forward = codes(submitted).length === 0;
      won += forward ? 1 : 0;
      expect(after.atWork).toBe(forward ? third : first);
      const back = forward
        ? await leader.giveBack(own, third, 'Xem lại.', after.version(third))
        : await leader.submit(own, first, after.version(first));
      expect(codes(back)).toEqual([]);
    });
    expect([won > 0, won < tries]).toEqual([true, true]);
  });

  it('around the service: the database itself takes no mark in a stage that is closed', async () => {
    const app = new pg.Client({ connectionString: derivedAppAddress(world.ownerUrl) });
    await app.connect();
    const refusal = async (text: string) =>
      app.query(text, [sheetCluster.periodCode]).then(
        () => 'done',
        (fault: { constraint: string }) => fault.constraint,
      );
    const sheet = `scoring.sheet s join calendar.period p on p.id = s.period_id and p.code = $1`;
    expect(
      await refusal(
        `insert into scoring.sheet_mark (sheet_id, stage, number, code, value, documents, person_id)
         select s.id, 'SELF', 9999, 'C', '1', '{}', (select id from access.person limit 1) from ${sheet} limit 1`,
      ),
    ).toBe('sheet_mark_while_at_work');
    expect(
      await refusal(
        `update scoring.sheet_stage set state = 'OPEN', version = version + 1
          where stage = 'SELF' and sheet_id in (select s.id from ${sheet})`,
      ),
    ).toBe('sheet_stage_locked');
    expect(
      await refusal(
        `insert into scoring.cross_check (id, cluster_id, period_id, unit_id, checker_id)
         select gen_random_uuid(), s.cluster_id, s.period_id, s.unit_id, s.unit_id from ${sheet} limit 1`,
      ),
    ).toBe('cross_check_not_oneself');
    await app.end();
  });
});

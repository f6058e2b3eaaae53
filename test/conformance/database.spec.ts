import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { migrations } from '../../src/migrations/index.js';
import { derivedAppAddress } from '../../src/platform/database/roles.js';
import { inTurn } from '../support/in-turn.js';
import { World } from '../support/world.js';

describe('the database guards itself', () => {
  let world: World;
  let app: pg.Client;

  beforeAll(async () => {
    world = await World.open();
    app = new pg.Client({ connectionString: derivedAppAddress(world.ownerUrl) });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });

  const refusal = async (text: string) =>
    app.query(text).then(
      () => 'done',
      (fault: { code: string }) => fault.code,
    );
  const denied = '42501';

  it('lets the app work as a login that is neither superuser nor owner of anything', async () => {
    const { rows } = await app.query(`
      select session_user::text as session, current_user::text as acting, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
             (select count(*)::int from pg_class where relowner = r.oid) as owned, pg_has_role(current_user, 'tdkt_owner', 'member') as owner
        from pg_roles r where rolname = current_user`);
    expect(rows).toEqual([
      {
        session: 'tdkt_app',
        acting: 'tdkt_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
        owner: false,
      },
    ]);
  });

  it.each([
    'select from platform.audit_entry',
    `insert into platform.audit_entry values (1, '', '', '')`,
    'delete from platform.audit_entry',
    'update reporting.report_version set number = 9',
    'delete from reporting.report_version',
    'update reporting.figure_set set amounts = $$ {} $$',
    'truncate reporting.figure_set',
    'update scoring.run_row set total = 1000',
    'delete from scoring.publication',
    'update scoring.publication set reason = $$x$$',
    'update scoring.appeal set statement = $$x$$',
    'delete from scoring.appeal_answer',
    'update calendar.task_step set reason = $$ $$',
    'delete from calendar.task_evidence',
    'update calendar.task set title = $$x$$',
    'delete from calendar.plan',
    'update scoring.scheme set document = $$ {} $$',
    'select from scoring.urn',
    'select from scoring.named_paper',
    'insert into scoring.ballot_attendance values (gen_random_uuid(), 1)',
    'update scoring.quota_rule set legal_basis = $$x$$',
    'update scoring.ballot_closing set result = null',
    'drop table reporting.report',
    'create table public.mine (id int)',
    'set role tdkt_owner',
    'alter role tdkt_app superuser',
  ])('denies the app: %s', async (text) => {
    expect(await refusal(text)).toBe(denied);
  });

  it('lets audit read the log and nothing else', async () => {
    const audit = async (text: string) =>
      world.behind(`set role tdkt_audit; ${text}`).then(
        () => 'done',
        (fault: { code: string }) => fault.code,
      );
    expect(await audit('select from platform.audit_entry')).toBe('done');
    expect(await audit('select from reporting.report')).toBe(denied);
    expect(await audit('delete from platform.audit_entry')).toBe(denied);
  });

  it('refuses even its owner to rewrite what is append-only', async () => {
    const tables = [
      'platform.audit_entry',
      'reporting.report_version',
      'reporting.figure_set',
      'reporting.slot',
      'reporting.grant_entry',
      'reporting.rule_limit',
      'reporting.template',
      'rollup.consolidation',
      'rollup.consolidation_version',
      'scoring.run',
      'scoring.run_row',
      'scoring.publication',
      'scoring.appeal',
      'scoring.appeal_answer',
      'scoring.scheme',
      'scoring.ballot',
      'scoring.ballot_elector',
      'scoring.ballot_candidate',
      'scoring.ballot_attendance',
      'scoring.ballot_closing',
      'scoring.named_paper',
      'scoring.proposal_list',
      'scoring.proposal',
      'scoring.proposal_submission',
      'scoring.sheet_book',
      'scoring.sheet_mark',
      'scoring.sheet_step',
      'scoring.cross_check',
      'calendar.task_step',
      'calendar.task_evidence',
      'calendar.task_comment',
    ];
    await inTurn(tables, async (table) => {
      await expect(world.behind(`delete from ${table}`)).rejects.toMatchObject({ code: '23001' });
    });
  });

  it('shows nobody anything while no viewer is set, and forgets a viewer with its transaction', async () => {
    const scope = async () =>
      (await app.query('select count(*)::int as units from organisation.scope()')).rows[0].units as number;
    expect(await scope()).toBe(0);
    await app.query('begin');
    await app.query(`select set_config('app.operator', 'on', true)`);
    expect(await scope()).toBe(2);
    await app.query('commit');
    expect(await scope()).toBe(0);
  });

  it.each([
    [
      'two names of a unit on one day',
      `insert into organisation.unit_version select unit_id, valid, 'X1', name, short_name, kind, level from organisation.unit_version limit 1`,
      'unit_version_one_a_day',
    ],
    [
      'a code of two living units',
      `with u as (insert into organisation.unit values (gen_random_uuid(), '[2024-01-01,)') returning id) insert into organisation.unit_version select id, '[2024-01-01,)', 'TW', 'Giả', null, 'CENTRAL', 'CENTRAL' from u`,
      'unit_version_code_once_a_day',
    ],
    [
      'two parents in a line on one day',
      `insert into organisation.edge select line, child_id, (select id from organisation.unit where id not in (child_id, parent_id) limit 1), valid from organisation.edge limit 1`,
      'edge_one_parent_a_day',
    ],
    [
      'a name that is not composed',
      `update organisation.unit_version set name = normalize(name, NFD) where code = 'H05'`,
      'unit_version_name_nfc',
    ],
    [
      'two leaders of a cluster',
      `update organisation.cluster_member set role = 'LEADER' where role = 'DEPUTY'`,
      'cluster_one_leader_a_day',
    ],
    [
      'a report that counts though it was returned',
      `update reporting.report set status = 'RETURNED'`,
      'report_counts_where_it_stands',
    ],
    [
      'evidence that nobody could find',
      `insert into calendar.task_evidence (id, task_id, unit_id, title, person_id) select gen_random_uuid(), t.id, p.owner_id, 'X', w.id from calendar.task t join calendar.plan p on p.id = t.plan_id, access.person w limit 1`,
      'task_evidence_can_be_found',
    ],
    [
      'a task opened again without a reason',
      `with g as (insert into calendar.task_progress select t.id, p.owner_id, 'OPEN', 1, now() from calendar.task t join calendar.plan p on p.id = t.plan_id limit 1 returning *)
       insert into calendar.task_step select g.task_id, g.unit_id, 1, 'REOPEN', null, w.id, now() from g, access.person w limit 1`,
      'task_step_reopened_says_why',
    ],
    [
      'an excluded unit with a rank',
      `insert into scoring.run_row select run_id, gen_random_uuid(), 9, 'X', 'X', 1, 1, null, '[{}]', '[]' from scoring.run_row limit 1`,
      'run_row_excluded_has_no_rank',
    ],
  ])('makes impossible: %s', async (_, text, constraint) => {
    await expect(world.behind(text)).rejects.toMatchObject({ constraint });
  });

  it('gives every constraint a name of ours', async () => {
    const rows = await world.behind<{ name: string }>(`
      select conname as name from pg_constraint c join pg_namespace n on n.oid = c.connamespace
       where n.nspname in ('platform', 'access', 'organisation', 'calendar', 'reporting', 'scoring') and contype <> 'n' and conrelid <> 'platform.migration'::regclass`);
    expect(
      rows.map(({ name }) => name).filter((name) => /_(pkey|fkey|key|check|excl)\d*$/.test(name)),
    ).toEqual([]);
  });
});

describe('the audit log', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  /** Verifies the chain as anybody could with the rows alone. */
  const broken = (rows: readonly { seq: string; entry: string; previous_hash: string; hash: string }[]) =>
    rows.filter((row, i) => {
      const before = i === 0 ? '0'.repeat(64) : rows[i - 1]?.hash;
      const hash = createHash('sha256').update(`${row.previous_hash}\n${row.entry}`).digest('hex');
      return (
        row.previous_hash !== before ||
        row.hash !== hash ||
        row.seq !== String(i + 1) ||
        (JSON.parse(row.entry) as { seq: number }).seq !== i + 1
      );
    });
  const chain = () =>
    world.behind<{ seq: string; entry: string; previous_hash: string; hash: string }>(
      'select seq, entry, previous_hash, hash from platform.audit_entry order by seq',
    );

  it('is one unbroken chain over the whole load, and over acts at the same moment', async () => {
    const office = await world.as('office');
    const save = (i: number) =>
      office.see(
        `mutation { saveReportDraft(input: { report: { unitCode: "H05.STC.QLNS", periodCode: "2025-H1", formCode: "TDKT" }, expectedVersion: ${i}, idempotencyKey: "a${i}", figures: [] }) { userErrors { code } } }`,
      );
    await Promise.all(Array.from({ length: 20 }, (_, i) => save(i)));
    const rows = await chain();
    expect(rows.length).toBeGreaterThan(1500);
    expect(broken(rows)).toEqual([]);
  });

  it('shows a single altered letter', async () => {
    const rows = await chain();
    const forged = rows.map((row, i) =>
      i === 700 ? { ...row, entry: row.entry.replace('"act"', '"Act"') } : row,
    );
    expect(broken(forged)).toHaveLength(1);
  });

  it('says of an act who did it, on whose behalf, on what and under which request', async () => {
    const [last] = (await chain()).slice(-1);
    const entry = JSON.parse(last?.entry ?? '{}') as Record<string, unknown>;
    const [person] = await world.behind<{ id: string }>(
      `select id from access.person where subject = 'office'`,
    );
    expect(entry).toMatchObject({
      act: 'saveReportDraft',
      person: person?.id,
      subjectType: 'Report',
      onBehalfOf: expect.any(String),
      request: expect.any(String),
      at: expect.stringMatching(/Z$/),
    });
  });

  it('has nothing of an act that was refused', async () => {
    const before = (await chain()).length;
    const office = await world.as('office');
    const { submitReport } = await office.see(
      'mutation { submitReport(input: { report: { unitCode: "H05.STC.QLNS", periodCode: "2025-H1", formCode: "TDKT" }, expectedVersion: 1, idempotencyKey: "refused" }) { userErrors { code } } }',
    );
    expect(submitReport.userErrors.length).toBeGreaterThan(0);
    expect((await chain()).length).toBe(before);
    expect(await world.behind(`select from platform.idempotency_key where key = 'refused'`)).toEqual([]);
  });
});

describe('the migrations', () => {
  const names = migrations.map((migration) => new migration().name ?? '');
  const texts = migrations.map((migration) => (new migration() as unknown as { text: string }).text);

  it('are numbered without a gap and rise in time', () => {
    const times = names.map((name) => Number(name.slice(-13)));
    expect(times.every((time, i) => i === 0 || time === (times[i - 1] ?? 0) + 1)).toBe(true);
  });

  it('never change once they are locked: add a new one instead', () => {
    const locked = JSON.parse(readFileSync('migrations.lock', 'utf8')) as Record<string, string>;
    const now = Object.fromEntries(
      names.map((name, i) => [
        name,
        createHash('sha256')
          .update(texts[i] ?? '')
          .digest('hex'),
      ]),
    );
    expect(now).toEqual(locked);
  });

  it('go forward only', async () => {
    const [First] = migrations;
    await expect(First && new First().down(undefined as never)).rejects.toThrow('forward only');
  });
});

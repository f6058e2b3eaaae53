import { codes } from '../support/acting.js';
import { person } from '../support/half-year.js';
import { operation } from '../support/operations.js';
import { Scorer, sheetCluster, sheetDay, sheetPeople, sheetScheme } from '../support/score-sheets.js';
import { type Loose, World } from '../support/world.js';

const own = 'H53.STC';
const proof = { documents: ['12/BC-STC'] };
const stageOf = (sheet: Loose, code: string) =>
  sheet.stages.find((one: { code: string }) => one.code === code);
const rowOf = (sheet: Loose, code: string) => sheet.rows.find((one: { code: string }) => one.code === code);

describe('the rows of a score sheet', () => {
  let world: World;
  let ministry: Scorer;
  let reporters: Readonly<Record<string, Scorer>>;
  const of = (unit: string): Scorer => reporters[unit] ?? ministry;

  beforeAll(async () => {
    world = await World.open();
    const people = await sheetPeople(world);
    ministry = new Scorer(people.ministry);
    reporters = Object.fromEntries(
      Object.entries(people.reporters).map(([code, client]) => [code, new Scorer(client)]),
    );
    expect(codes(await ministry.open())).toEqual([]);
  });
  afterAll(() => world.close());

  it('come filled with what the service knows, and say from where; what it does not know is not 0', async () => {
    const sheet = await of(own).sheet(own);
    const [{ value }] = (
      await ministry.client.see(
        `{ rollUp(unitCode: "${own}", periodCode: "2025-Y", line: SECTOR) { figures(indicators: ["F03"]) { value } } }`,
      )
    ).rollUp.figures;
    expect(Number(value)).toBeGreaterThan(0);
    expect(rowOf(sheet, 'A').filled).toMatchObject({
      input: value,
      source: expect.stringMatching(/^ROLL_UP TDKT F03 of \d+$/),
      points: String(Math.min(Number(value), 30)),
    });
    expect(rowOf(sheet, 'B').filled).toEqual({
      input: '0',
      source: 'SERVICE LATE_REPORTS 0/2',
      points: '20',
      state: 'COMPUTED',
    });
    expect(rowOf(sheet, 'E').filled.source).toBe('SERVICE RETURNED_REPORTS 0/2');
    const nothing = { input: null, source: null, points: null, state: 'NOTHING_KNOWN' };
    expect(rowOf(sheet, 'C').filled).toEqual(nothing);
    expect(stageOf(sheet, 'SELF')).toMatchObject({ state: 'OPEN', version: 0, total: null });
  });

  it('refuse every row that does not fit, by its place, and keep nothing half-written', async () => {
    const rows = [
      { code: 'C', value: '18', ...proof },
      { code: 'X' },
      { code: 'C', value: '17' },
      { code: 'T', points: '5' },
      { code: 'A', points: '31' },
      { code: 'B', value: '1', points: '2' },
      { code: 'D', value: 'nhiều' },
    ];
    const { userErrors } = await of(own).mark(own, 'SELF', rows);
    expect(
      userErrors.map((error: { code: string; field: string[] }) => [error.code, error.field[1]]),
    ).toEqual([
      ['SCORE_ROW_UNKNOWN', '1'],
      ['SCORE_ROW_TWICE', '2'],
      ['SCORE_ROW_OF_ANOTHER_STAGE', '3'],
      ['SCORE_ROW_POINTS_OUTSIDE', '4'],
      ['SCORE_ROW_TWO_THINGS', '5'],
      ['SCORE_ROW_VALUE_UNFIT', '6'],
    ]);
    expect(stageOf(await of(own).sheet(own), 'SELF')).toMatchObject({ version: 0, marked: 0 });
  });
});

describe('what a cluster’s year, plans and reports fill into its sheets', () => {
  let world: World;
  let ministry: Scorer;
  let reporter: Scorer;

  const facts = ['REGISTERED', 'PACT_SIGNED', 'DAYS_LATE', 'MISSED_REPORTS'] as const;
  const yearScheme = {
    ...{ ...sheetScheme, code: 'PHIEU-NAM', bonuses: [], scale: { base: '100', bonus: '0' }, bonusCap: '0' },
    tieBreakers: [],
    criteria: [
      ...facts.map((fact, i) => ({
        ...{ code: fact.replace('_', '-'), name: fact, max: '15', input: { from: 'SERVICE', fact } },
        method:
          i < 2
            ? { type: 'BOOLEAN', yes: '15', no: '0' }
            : { type: 'PER_VIOLATION', start: '15', each: '1', floor: '0' },
      })),
      {
        ...{ code: 'TASKS', name: 'Kế hoạch', max: '20', method: { type: 'RATIO_TO_TARGET', cap: '1' } },
        input: { from: 'SERVICE', fact: 'PLAN_TASKS_DONE' },
      },
      {
        ...{ code: 'TARGET', name: 'Sáng kiến', max: '10', method: { type: 'RATIO_TO_TARGET', cap: '1' } },
        input: { from: 'REPORT', form: 'TDKT', indicator: 'F03', against: 'REGISTERED_TARGET' },
      },
      {
        ...{ code: 'ETHNIC', name: 'Giáo dục dân tộc', max: '10', method: { type: 'MANUAL' } },
        ...{ input: { from: 'RECORDED', as: 'NUMBER' }, notApplicable: 'REDUCE_MAX' },
      },
    ],
  };

  const filled = async (scorer: Scorer, unit: string): Promise<Record<string, Loose>> => {
    const { rows } = await scorer.sheet(unit);
    return Object.fromEntries(rows.map((row: Loose) => [row.code, row.filled]));
  };
  const cluster = `(select id from organisation.cluster where code = 'CUM-10-STC' and valid @> date '${sheetDay}')`;
  const unit = (code: string) =>
    `(select unit_id from organisation.unit_version where code = '${code}' and valid @> date '${sheetDay}')`;
  const scheme = `(select id from scoring.scheme where code = 'PHIEU-NAM')`;

  beforeAll(async () => {
    world = await World.open();
    const people = await sheetPeople(world);
    ministry = new Scorer(people.ministry);
    reporter = new Scorer(people.reporters[own] ?? people.ministry);
    const { addScheme } = await people.ministry.see(operation('add-scheme'), {
      input: { document: yearScheme, idempotencyKey: 'year' },
    });
    expect(addScheme.userErrors).toEqual([]);
    expect(codes(await ministry.open('PHIEU-NAM'))).toEqual([]);
  });
  afterAll(() => world.close());

  it('says nothing of registration and pact while the cluster keeps no year, and until it is time', async () => {
    const unknown = { REGISTERED: { state: 'NOTHING_KNOWN' }, 'PACT-SIGNED': { state: 'NOTHING_KNOWN' } };
    expect(await filled(reporter, own)).toMatchObject(unknown);
    await world.behind(`
      insert into scoring.cluster_year (cluster_id, state, version, step) values (${cluster}, 'FORMED', 1, 1);
      insert into scoring.cluster_year_step (cluster_id, number, state, back) values (${cluster}, 1, 'FORMED', false)`);
    expect(await filled(reporter, own)).toMatchObject(unknown);
  });

  it('says what was registered and signed, and who did not once the pact is signed', async () => {
    await world.behind(`
      insert into scoring.registration (cluster_id, unit_id, version, scheme_id, titles, targets, not_applicable, doubled, document)
      values (${cluster}, ${unit(own)}, 1, ${scheme}, '["Cờ thi đua"]', '{"TARGET": "40"}', '{ETHNIC}', '{}', '1/ĐK');
      insert into scoring.cluster_year_step (cluster_id, number, from_state, state, back) values
        (${cluster}, 2, 'FORMED', 'LAUNCHED', false), (${cluster}, 3, 'LAUNCHED', 'REGISTERING', false), (${cluster}, 4, 'REGISTERING', 'PACT_SIGNED', false);
      update scoring.cluster_year set state = 'PACT_SIGNED', step = 4, version = 4, scheme_id = ${scheme} where cluster_id = ${cluster};
      insert into scoring.pact_signature (cluster_id, unit_id, scheme_id, document) values (${cluster}, ${unit(own)}, ${scheme}, 'Giao ước')`);
    const [mine, others] = [await filled(ministry, own), await filled(ministry, 'H01.STC')];
    expect(mine).toMatchObject({
      REGISTERED: { input: 'true', source: 'SERVICE REGISTERED true', points: '15' },
      'PACT-SIGNED': { input: 'true', points: '15' },
      ETHNIC: { state: 'NOT_APPLICABLE' },
    });
    expect(mine['TARGET']).toMatchObject({ input: expect.stringMatching(/^\d+ \/ 40$/), state: 'COMPUTED' });
    expect(others).toMatchObject({
      REGISTERED: { input: 'false', points: '0' },
      'PACT-SIGNED': { input: 'false', points: '0' },
      TARGET: { state: 'NOTHING_KNOWN' },
      ETHNIC: { state: 'NOTHING_KNOWN' },
    });
    expect(await filled(reporter, own)).toEqual(mine);
    expect(codes(await reporter.mark(own, 'SELF', [{ code: 'ETHNIC', value: '9' }]))).toEqual([
      'SCORE_ROW_NOT_APPLICABLE',
    ]);
  });

  it('counts the tasks of the year’s plans that are done, and knows of none where no plan asks any', async () => {
    expect((await filled(reporter, own))['TASKS']).toMatchObject({ state: 'NOTHING_KNOWN' });
    await world.behind(`
      insert into calendar.plan (id, owner_id, year, title, source)
      select '00000000-0000-7000-8000-000000000001', ${unit(own)}, 2025, 'Kế hoạch để thử', source from calendar.plan limit 1;
      insert into calendar.task
      select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'plan_id', '00000000-0000-7000-8000-000000000001', 'conditional', t.ordinal = 1))).*
        from calendar.task t where t.plan_id = (select plan_id from calendar.task group by plan_id having count(*) > 5 order by plan_id limit 1) and t.ordinal <= 6;
      insert into calendar.task_progress (task_id, unit_id, status, version, changed_at)
      select id, ${unit(own)}, case when ordinal = 6 then 'NOT_ARISEN' else 'DONE' end, 1, now()
        from calendar.task where plan_id = '00000000-0000-7000-8000-000000000001' and ordinal in (2, 3, 6)`);
    const [{ n } = { n: 0 }] = await world.behind<{ n: number }>(
      `select count(*)::int as n from calendar.task where plan_id = '00000000-0000-7000-8000-000000000001'`,
    );
    expect(n).toBeGreaterThan(4);
    // What is conditional and was not begun is not owed, and neither is what did not arise.
    const conditional = (
      await world.behind<{ n: number }>(
        `select count(*)::int as n from calendar.task where plan_id = '00000000-0000-7000-8000-000000000001' and conditional`,
      )
    )[0]?.n;
    expect((await filled(reporter, own))['TASKS'].source).toBe(
      `SERVICE PLAN_TASKS_DONE 2/${n - 1 - (conditional ?? 0)}`,
    );
    expect((await filled(ministry, 'H01.STC'))['TASKS']).toMatchObject({
      state: 'NOTHING_KNOWN',
      points: null,
    });
  });

  it('counts days late and reports missed apart from late reports, of what was due', async () => {
    const late = `update reporting.obligation o set due_at = due_at - interval '4 days', first_due_at = first_due_at - interval '4 days', closes_at = null
      from calendar.period p where p.id = o.period_id and p.subject_year = 2025 and o.unit_id = ${unit(own)}`;
    const { 'DAYS-LATE': before, 'MISSED-REPORTS': missed } = await filled(reporter, own);
    expect([before.source, missed.source]).toEqual(['SERVICE DAYS_LATE 0/2', 'SERVICE MISSED_REPORTS 0/2']);
    await world.behind(late);
    const [sum] = await world.behind<{ days: number }>(
      `select sum(days_late)::int as days from reporting.obligation_arrival o join calendar.period p on p.id = o.period_id and p.subject_year = 2025
        where o.unit_id = ${unit(own)}`,
    );
    const { 'DAYS-LATE': after, 'MISSED-REPORTS': still } = await filled(reporter, own);
    expect(sum?.days).toBeGreaterThan(2);
    expect(after.source).toBe(`SERVICE DAYS_LATE ${sum?.days}/2`);
    expect(still.source).toBe('SERVICE MISSED_REPORTS 0/2');
  });

  it('asks as many statements for the whole cluster as for one member', async () => {
    const statements = async (query: string) => {
      await ministry.client.see(query);
      await world.folded();
      world.statementsSince();
      await ministry.client.see(`${query} # again`);
      return world.statementsSince().length;
    };
    const place = `clusterCode: "${sheetCluster.clusterCode}", year: 2025, periodCode: "2025-Y"`;
    const shown = 'unitCode stages { total } rows { code filled { points } }';
    const single = await statements(`{ scoreSheet(${place}, unitCode: "${own}") { ${shown} } }`);
    const all = await statements(`{ scoreSheets(${place}, first: 50) { nodes { ${shown} } } }`);
    expect(all).toBe(single);
    expect(all).toBeLessThan(16);
  });

  it('is not told to somebody who reports for another unit, nor to who reports above it in another line', async () => {
    const province = await person(world, 'tỉnh', {
      ...{ codes: ['H53'], on: sheetDay, roles: ['REPORTER', 'SCORER', 'PUBLISHER'] },
    });
    expect(await new Scorer(province).sheet(own)).toBeNull();
  });
});

import { asked, cleared, newFolder } from '../platform/embedded-world.js';
import { ownDatabase } from '../support/database.js';
import { everyServiceEnded, ServiceProcess } from './service-process.js';

afterAll(async () => {
  await everyServiceEnded();
  await cleared();
});

describe('npm run generate', () => {
  const databases: Awaited<ReturnType<typeof ownDatabase>>[] = [];
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await newFolder();
    databases.push(await ownDatabase('template0'), await ownDatabase('template0'), await ownDatabase());
  });
  afterAll(() => Promise.all(databases.map(({ drop }) => drop())));

  const url = (which: number) => databases[which]?.url ?? '';
  const start = (which: number, program: string, ...words: string[]) =>
    ServiceProcess.start(
      {
        ...{ DATABASE_URL: url(which), DATABASE_VOLATILE: 'true', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
      },
      [`cli/${program}.js`, ...words],
    );
  async function ended(run: ServiceProcess) {
    const code = await run.ends(180_000);
    return { code, stdout: run.stdout, stderr: run.stderr };
  }
  const generate = (which: number, seed = '7') =>
    ended(start(which, 'generate', '--units', '1000', '--seed', seed));

  /** What a nation is, apart from its ids. */
  async function nation(which: number) {
    const [told] = await asked<Record<string, unknown>>(
      url(which),
      `select (select md5(string_agg(concat_ws('|', code, name, kind, valid), ' ' order by code, valid)) from organisation.unit_version) as words,
              (select md5(string_agg(concat_ws('|', e.line, c.code, p.code, e.valid), ' ' order by e.line, c.code, p.code, e.valid))
                 from organisation.edge e
                 join organisation.unit_version c on c.unit_id = e.child_id and c.valid @> lower(e.valid)
                 join organisation.unit_version p on p.unit_id = e.parent_id and p.valid @> lower(e.valid)) as places,
              (select md5(string_agg(concat_ws('|', k.code, v.code, m.role, m.valid), ' ' order by k.code, v.code, m.valid))
                 from organisation.cluster_member m join organisation.cluster k on k.id = m.cluster_id
                 join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> lower(m.valid)) as seats,
              (select count(*)::int from organisation.unit where alive @> date '2025-06-30') as before,
              (select count(*)::int from organisation.unit where alive @> date '2025-07-01') as after,
              (select max(depth) + 1 from organisation.path) as levels,
              (select count(*)::int from organisation.unit_version where kind in ('PROVINCE', 'CITY') and valid @> date '2025-07-01') as provinces`,
    );
    return told;
  }

  it('killed in the middle and begun again makes the nation that an undisturbed run makes', async () => {
    const cut = start(0, 'generate', '--units', '1000', '--seed', '7');
    await cut.says(/Sáp nhập tỉnh và sở: 100/);
    cut.signal('SIGKILL');
    expect(await cut.ends()).toBe('SIGKILL');
    expect((await nation(0))?.['provinces']).not.toBe(34);
    const [again, undisturbed] = [await generate(0), await generate(1)];
    expect([again.code, undisturbed.code]).toEqual([0, 0]);
    expect(undisturbed.stdout).toMatch(/tất cả \/ all +\d+ +[\d.]+ +\d+/);
    expect(await nation(0)).toEqual(await nation(1));
    expect(await nation(0)).toMatchObject({ before: 1_000, levels: 7, provinces: 34 });
  });

  it('leaves an index without drift, and as many units beneath the root in either line', async () => {
    expect((await ended(start(0, 'tree', 'check'))).code).toBe(0);
    const counts = await asked<{ line: string; day: string; units: number }>(
      url(0),
      `select line, day::text, count(*)::int as units
         from (values (date '2024-01-01'), (date '2025-06-30'), (date '2025-07-01'), (date '2026-01-01')) as d(day)
         join organisation.path p on p.valid @> d.day
        where p.ancestor_id = (select unit_id from organisation.unit_version where code = 'TW') group by 1, 2 order by 2, 1`,
    );
    const { before, after } = (await nation(0)) as { before: number; after: number };
    expect(counts.map(({ units }) => units)).toEqual([
      before,
      before,
      before,
      before,
      after,
      after,
      after,
      after,
    ]);
  });

  it('run once more changes nothing', async () => {
    const log = () => asked(url(0), 'select max(seq) as last, count(*) as rows from platform.audit_entry');
    const before = [await log(), await nation(0)];
    expect((await generate(0)).code).toBe(0);
    expect([await log(), await nation(0)]).toEqual(before);
  });

  it.each([
    ['another seed', 0, '8'],
    ['the demonstration', 2, '7'],
  ])('refuses a database that holds %s, and says what to do', async (...[, which, seed]) => {
    const before = await nation(which);
    const { code, stderr } = await generate(which, seed);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Hãy dùng DATA_DIR hoặc DATABASE_URL trống')]);
    expect(await nation(which)).toEqual(before);
  });

  it.each([
    ['too few units', ['--units', '999']],
    ['no number', ['--units', 'many']],
    ['a word it does not know', ['--unit', '1000']],
    ['a seed below nothing', ['--seed', '-1']],
  ])('refuses %s', async (...[, words]) => {
    const { code, stderr } = await ended(start(1, 'generate', ...words));
    expect([code, stderr]).toEqual([2, expect.stringContaining('--units N --seed S')]);
  });

  it('is served as it is: the demonstration is not loaded over it', async () => {
    const service = await ServiceProcess.ready({
      ...{ DATABASE_URL: url(1), DATABASE_VOLATILE: 'true', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    });
    const token = /^ {2}(ey[\w-]+\.[\w-]+\.[\w-]+)$/gm;
    const tokens = [...service.stdout.matchAll(token)].map(([, one]) => one ?? '');
    const counts = await Promise.all(
      tokens.map((one) =>
        service
          .ask<{ unit: { subtree: { totalCount: number } } | null }>(
            one,
            '{ unit(code: "TW", on: "2025-06-30") { subtree(first: 1) { totalCount } } }',
          )
          .then(({ unit }) => unit?.subtree.totalCount),
      ),
    );
    expect(counts).toContain(999);
  });

  it('and where neither stands, but yet another nation, the demonstration is refused with a sentence', async () => {
    await asked(
      url(1),
      `with forgotten as (delete from platform.idempotency_key where key = 'nation:generated' returning 1) select from forgotten`,
    );
    const before = await nation(1);
    const { code, stderr } = await ended(start(1, 'load-demo'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('Hãy đặt DEMO=false cùng OIDC_ISSUER')]);
    expect(await nation(1)).toEqual(before);
  });
});

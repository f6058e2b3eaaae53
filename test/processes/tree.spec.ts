import { asked, cleared, newFolder } from '../platform/embedded-world.js';
import { ownDatabase } from '../support/database.js';
import { everyServiceEnded, ServiceProcess } from './service-process.js';

afterAll(async () => {
  await everyServiceEnded();
  await cleared();
});

describe('npm run tree', () => {
  let url: string;
  let drop: () => Promise<void>;
  let dataDir: string;
  beforeAll(async () => {
    ({ url, drop } = await ownDatabase());
    dataDir = await newFolder();
  });
  afterAll(() => drop());

  async function tree(command: string): Promise<{ code: number | string; stdout: string }> {
    const settings = { DATABASE_URL: url, DATABASE_VOLATILE: 'true', DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
    const run = ServiceProcess.start(settings, ['cli/tree.js', command]);
    const code = await run.ends(60_000);
    return { code, stdout: run.stdout };
  }
  const paths = () =>
    asked<{ hash: string; rows: number }>(
      url,
      `select md5(string_agg(p::text, ' ' order by p::text)) as hash, count(*)::int as rows from organisation.path p`,
    );

  it('check finds nothing amiss in a nation that went through its acts', async () => {
    const { code, stdout } = await tree('check');
    expect(code).toBe(0);
    expect(stdout).toContain('is as the places say');
  });

  it('check tells rows that are missing, foreign or there twice; rebuild mends just these', async () => {
    const before = await paths();
    await asked(
      url,
      `with taken as (delete from organisation.path where descendant_id in (select unit_id from organisation.unit_version where code = 'H53.SNV') and line = 'SECTOR' and depth = 1 returning 1)
       select from taken`,
    );
    await asked(
      url,
      `insert into organisation.path select * from organisation.path where line = 'TERRITORIAL' and depth = 2 limit 3`,
    );
    await asked(
      url,
      `update organisation.path set valid = daterange('1999-01-01', upper(valid))
        where line = 'TERRITORIAL' and depth = 1 and descendant_id = (select unit_id from organisation.unit_version where code = 'H53' limit 1)`,
    );
    const found = await tree('check');
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(/^SECTOR: .* \/ [1-9]\d* rows missing, 0 surplus$/m);
    expect(found.stdout).toMatch(/^TERRITORIAL: .* \/ 1 rows missing, 4 surplus$/m);
    expect(found.stdout).toMatch(/^ {2}missing: H53\.SNV < /m);

    const mended = await tree('rebuild');
    expect(mended.code).toBe(0);
    expect(mended.stdout).toMatch(/^4 surplus rows removed, [1-9]\d* missing rows entered\.$/m);
    expect(await paths()).toEqual(before);
    expect((await tree('check')).code).toBe(0);
    const [told] = await asked<{ acts: number }>(
      url,
      `select count(*)::int as acts from platform.audit_entry where entry::jsonb ->> 'act' = 'rebuildPaths'`,
    );
    expect(told?.acts).toBe(1);
  });

  it('any other word is answered with what there is', async () => {
    expect((await tree('fell')).code).toBe(2);
  });
});

import { asked, cleared, newFolder } from '../platform/embedded-world.js';
import { ownDatabase } from '../support/database.js';
import { everyServiceEnded, ServiceProcess } from './service-process.js';

afterAll(async () => {
  await everyServiceEnded();
  await cleared();
});

describe('npm run rollup:verify and rollup:rebuild', () => {
  let url: string;
  let drop: () => Promise<void>;
  let dataDir: string;
  beforeAll(async () => {
    ({ url, drop } = await ownDatabase());
    dataDir = await newFolder();
  });
  afterAll(() => drop());

  async function rollup(command: string): Promise<{ code: number | string; stdout: string }> {
    const settings = { DATABASE_URL: url, DATABASE_VOLATILE: 'true', DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
    const run = ServiceProcess.start(settings, ['cli/rollup.js', command]);
    const code = await run.ends(120_000);
    return { code, stdout: run.stdout };
  }

  it('finds nothing amiss once all was made anew', async () => {
    const rebuilt = await rollup('rebuild');
    expect(rebuilt.stdout).toMatch(/^[1-9]\d* periods were added up anew\.$/m);
    expect(rebuilt.code).toBe(0);
    const [kept] = await asked<{ nodes: number; sums: number }>(
      url,
      'select (select count(*)::int from rollup.node) as nodes, (select count(*)::int from rollup.sums) as sums',
    );
    expect(kept?.nodes).toBeGreaterThan(10);
    expect(kept?.sums).toBeGreaterThan(10);
    const { code, stdout } = await rollup('verify');
    expect(stdout).toMatch(/^[1-9]\d* periods and forms counted again: nothing differs\.$/m);
    expect(code).toBe(0);
  });

  it('tells each kind of difference, and mends them all', async () => {
    await asked(
      url,
      `update rollup.sums set amounts[1] = amounts[1] + 1
        where ctid = (select s.ctid from rollup.sums s where s.stage = 'ACCEPTED' and cardinality(s.slots) > 0 limit 1)`,
    );
    await asked(url, `update rollup.node set units = units + 1 where id = (select min(id) from rollup.node)`);
    await asked(
      url,
      `update rollup.tally set units[1] = units[1] + 2 where ctid = (select t.ctid from rollup.tally t where cardinality(t.units) > 0 limit 1)`,
    );
    const { code, stdout } = await rollup('verify');
    expect(code).toBe(1);
    expect(stdout).toMatch(/ ACCEPTED [A-Z]\d\d\b.*: \d+ \/ \d+ \/ \d+ <> \d+ \/ \d+ \/ \d+$/m);
    expect(stdout).toMatch(/ units: \d+ \/ \d+ \/ \d+ <> \d+ \/ \d+ \/ \d+$/m);
    expect(stdout).toMatch(/ \["[A-Z_]+", \[\[/);
    expect((await rollup('rebuild')).code).toBe(0);
    expect((await rollup('verify')).code).toBe(0);
  });

  it('any other word is answered with what there is', async () => {
    expect((await rollup('forget')).code).toBe(2);
  });
});

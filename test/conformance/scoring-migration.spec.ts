import pg from 'pg';
import { scoringPublications } from '../../src/migrations/0025-scoring-publications.js';
import { migrations } from '../../src/migrations/index.js';
import { migrate } from '../../src/platform/database/migrator.js';
import { ownDatabase } from '../support/database.js';
import { inTurn } from '../support/in-turn.js';

describe('a database that published without versions', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;

  const upTo = (steps: number) =>
    migrate({ ownerUrl: database.url, appUrl: undefined, volatileAllowed: true }, migrations.slice(0, steps));

  beforeAll(async () => {
    database = await ownDatabase('template0');
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const step = migrations.indexOf(scoringPublications);
    await upTo(step);
    await owner.query(`
      with unit as (
        insert into organisation.unit (id, alive) values (gen_random_uuid(), '[2024-01-01,)') returning id
      ), cluster as (
        insert into organisation.cluster (id, code, year, line, kind, name, organiser_id, legal_basis, valid)
        select gen_random_uuid(), 'C-' || n, 2024, 'SECTOR', 'CUM', 'Cụm ' || n, id, '-', '[2024-01-01,2025-01-01)' from unit, generate_series(1, 2) n returning id
      ), period as (
        insert into calendar.period (id, calendar_code, code, kind, label, subject_year, from_day, to_day, cut_off_at, as_of, legal_basis)
        values (gen_random_uuid(), 'ADMIN', '2024-Y', 'YEAR', 'Năm', 2024, '2023-12-15', '2024-12-14', '2024-12-14T17:00:00Z', '2024-12-14', '-') returning id
      ), scheme as (
        insert into scoring.scheme (id, code, version, name, document, hash) values (gen_random_uuid(), 'OLD', '1', 'Cũ', '{}', 'x') returning id
      ), run as (
        insert into scoring.run (id, cluster_id, period_id, scheme_id, number, rules_version, inputs, result, hash)
        select gen_random_uuid(), cluster.id, period.id, scheme.id, n, '1', '[]', '[]', 'x' from cluster, period, scheme, generate_series(1, 3) n returning *
      )
      insert into scoring.publication (run_id, cluster_id, period_id, published_at)
      select id, cluster_id, period_id, '2025-01-10T03:00:00Z' from run where number = 1`);
    await upTo(step + 1);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('keeps what it published as the originals, in force and without a window', async () => {
    const { rows } = await owner.query(`
      select p.number, p.kind, p.reason, p.replaces, p.appeals_until, r.number as run, p.published_at = '2025-01-10T03:00:00Z' as then
        from scoring.publication_in_force p join scoring.run r on r.id = p.run_id`);
    const kept = {
      number: 1,
      kind: 'ORIGINAL',
      reason: null,
      replaces: null,
      appeals_until: null,
      run: 1,
      then: true,
    };
    expect(rows).toEqual([kept, kept]);
    const { rows: schemes } = await owner.query('select text from scoring.scheme');
    expect(schemes).toEqual([{ text: null }]);
  });

  const version = (
    run: number,
    number: number,
    more: { kind?: string; reason?: string | null; of?: string } = {},
  ) => {
    const { kind = 'ERRATUM', reason = 'Sửa', of = 'C-1' } = more;
    return owner.query(
      `insert into scoring.publication (run_id, cluster_id, period_id, number, kind, reason)
       select r.id, r.cluster_id, r.period_id, $2, $3, $4 from scoring.run r join organisation.cluster c on c.id = r.cluster_id where c.code = $5 and r.number = $1`,
      [run, number, kind, reason, of],
    );
  };

  it.each([
    ['a second original', [2, 1, { kind: 'ORIGINAL', reason: null }], 'publication_once'],
    ['an erratum as the first version', [2, 1], 'publication_original_is_first'],
    [
      'an original as a later version',
      [2, 2, { kind: 'ORIGINAL', reason: null }],
      'publication_original_is_first',
    ],
    ['a gap in the numbers', [2, 3], 'publication_replaces'],
    ['an erratum without a reason', [2, 2, { reason: null }], 'publication_erratum_says_why'],
    ['the published run once more', [1, 2], 'publication_erratum_of_newer_run'],
  ] as const)('makes impossible: %s', async (...[, asked, constraint]) => {
    const [run, number, more = {}] = asked;
    await expect(version(run, number, more)).rejects.toMatchObject({ constraint });
  });

  it('takes an erratum of a newer run, once, and then refuses to change or to lose anything of either', async () => {
    await version(2, 2);
    await expect(version(2, 2)).rejects.toMatchObject({ constraint: 'publication_pk' });
    const { rows } = await owner.query(
      `select p.number, p.replaces from scoring.publication_in_force p join organisation.cluster c on c.id = p.cluster_id where c.code = 'C-1'`,
    );
    expect(rows).toEqual([{ number: 2, replaces: 1 }]);
    const changes = [
      `update scoring.publication set reason = 'x'`,
      'delete from scoring.publication where number = 2',
      'delete from scoring.run',
      `update scoring.run set result = '[1]'`,
      `update scoring.appeal set statement = 'x'`,
      'delete from scoring.appeal_answer',
    ];
    await inTurn(changes, async (change) => {
      await expect(owner.query(change)).rejects.toMatchObject({ code: '23001' });
    });
  });

  it('adds no row to a run that is published, and mixes no run with another cluster', async () => {
    await expect(
      owner.query(
        `insert into scoring.run_row (run_id, unit_id, place, unit_code, unit_name, total, rank, exclusions, marks)
         select p.run_id, u.id, 1, 'X', 'X', 1, 1, '[]', '[]' from scoring.publication p, organisation.unit u limit 1`,
      ),
    ).rejects.toMatchObject({ constraint: 'run_row_not_after_publication' });
    await expect(
      owner.query(
        `insert into scoring.publication (run_id, cluster_id, period_id, number, kind, reason)
         select r.id, c.id, r.period_id, 3, 'ERRATUM', 'x' from scoring.run r join organisation.cluster c on c.id <> r.cluster_id and c.code = 'C-1' where r.number = 3`,
      ),
    ).rejects.toMatchObject({ constraint: 'publication_of_its_run' });
  });

  it('takes no appeal outside a window, whatever instant it is given', async () => {
    await owner.query(
      `insert into scoring.run_row (run_id, unit_id, place, unit_code, unit_name, total, rank, exclusions, marks)
       select r.id, u.id, 1, 'X', 'X', 1, 1, '[]', '[]' from scoring.run r join organisation.cluster c on c.id = r.cluster_id and c.code = 'C-2', organisation.unit u where r.number = 2`,
    );
    await version(2, 2, { of: 'C-2' });
    await expect(
      owner.query(
        `insert into scoring.appeal (id, run_id, unit_id, statement, document, filed_at)
         select gen_random_uuid(), r.run_id, r.unit_id, 'x', 'x', '2025-01-11T00:00:00Z' from scoring.run_row r`,
      ),
    ).rejects.toMatchObject({ constraint: 'appeal_within_window' });
  });
});

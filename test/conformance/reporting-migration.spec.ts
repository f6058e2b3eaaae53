import pg from 'pg';
import { reportingLifeOfReports } from '../../src/migrations/0015-reporting-life-of-reports.js';
import { migrations } from '../../src/migrations/index.js';
import { migrate } from '../../src/platform/database/migrator.js';
import { CrossChecks } from '../../src/reporting/domain/cross-check.js';
import { ownDatabase } from '../support/database.js';

const indicator = (code: string, more: object = {}) => ({
  ...{ code, section: 'S', name: code, unit: 'người', type: 'INTEGER', overUnits: 'SUM', overTime: 'SUM' },
  ...{ source: 'TYPED', required: false, ...more },
});
const ratio = { type: 'RATIO', overUnits: 'RATIO', overTime: 'RATIO' };

/** A form as it was written before its rules were expressions. */
const before = {
  ...{ code: 'OLD', version: '1', name: 'Biểu cũ', legalBasis: '-', dimensions: [], narratives: [] },
  sections: [{ code: 'S', name: 'S' }],
  indicators: [
    ...['A', 'B', 'C', 'N', 'D'].map((code) => indicator(code)),
    indicator('R', { ...ratio, source: 'DERIVED', numerator: ['N'], denominator: ['D', 'C'] }),
    indicator('T', ratio),
  ],
  rules: [
    { id: 'V03', severity: 'BLOCK', text: 'x', kind: 'AT_MOST', left: ['A', 'B'], right: ['C'] },
    { id: 'V04', severity: 'WARN', text: 'y', kind: 'BREAKDOWN', total: 'A', by: 'B' },
    { id: 'V08', severity: 'BLOCK', text: 'z', kind: 'RATIO_AT_MOST', ratio: 'R', percent: '15' },
    { id: 'V09', severity: 'BLOCK', text: 't', kind: 'RATIO_AT_MOST', ratio: 'T', percent: '100' },
  ],
};

describe('a database whose reports know no receiving, closing or amending yet', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;

  const upTo = (steps: number) =>
    migrate({ ownerUrl: database.url, appUrl: undefined, volatileAllowed: true }, migrations.slice(0, steps));

  beforeAll(async () => {
    database = await ownDatabase('template0');
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const step = migrations.indexOf(reportingLifeOfReports);
    await upTo(step);
    await owner.query(
      `insert into organisation.unit (id, alive) values (gen_random_uuid(), '[2024-01-01,)'), (gen_random_uuid(), '[2024-01-01,)')`,
    );
    await owner.query(
      `insert into reporting.template (id, code, version, name, definition) values (gen_random_uuid(), 'OLD', '1', 'Biểu cũ', $1)`,
      [before],
    );
    await owner.query(`
      with p as (
        insert into calendar.period (id, code, kind, label, subject_year, from_day, to_day, cut_off_at, as_of, legal_basis)
        values (gen_random_uuid(), '2025-H1', 'HALF_YEAR', '6 tháng', 2025, '2024-12-15', '2025-06-14', '2025-06-14T17:00:00Z', '2025-06-14', '-') returning id
      ), places as (
        select p.id as period_id, t.id as template_id, min(u.id::text)::uuid as unit_id, max(u.id::text)::uuid as recipient_id
          from p, reporting.template t, organisation.unit u group by 1, 2
      ), o as (
        insert into reporting.obligation (id, template_id, period_id, unit_id, recipient_id, line, due_at)
        select gen_random_uuid(), template_id, period_id, unit_id, recipient_id, 'TERRITORIAL', '2025-06-25T17:00:00Z' from places returning id
      ), r as (
        insert into reporting.report (id, template_id, period_id, unit_id, status, row_version)
        select gen_random_uuid(), template_id, period_id, unit_id, 'RETURNED', 4 from places returning id
      ), v as (
        insert into reporting.report_version (id, report_id, number, made_at, arrived_at, entry, texts)
        select gen_random_uuid(), id, 1, '2025-06-20T00:00:00Z', '2025-06-20T00:00:00Z', 'SUBMITTED', '[]' from r returning id
      )
      insert into reporting.delivery (version_id, obligation_id, state, decided_at, reason)
      select v.id, o.id, 'RETURNED', '2025-06-21T00:00:00Z', 'Sai' from v, o`);
    await upTo(step + 1);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('says the rules of its forms as expressions that mean the same', async () => {
    const { rows } = await owner.query<{ definition: typeof before }>(
      'select definition from reporting.template',
    );
    const form = rows[0]?.definition;
    expect(form?.rules).toEqual([
      { id: 'V03', severity: 'BLOCK', text: 'x', expression: 'A + B <= C' },
      { id: 'V04', severity: 'WARN', text: 'y', expression: 'B == A' },
      { id: 'V08', severity: 'BLOCK', text: 'z', expression: '(N) * 100 <= (D + C) * 15' },
      { id: 'V09', severity: 'BLOCK', text: 't', expression: 'T.numerator() * 100 <= T.denominator() * 100' },
    ]);
    expect(form?.indicators).toEqual(before.indicators);
    expect(() => new CrossChecks(form as never)).not.toThrow();
    await expect(owner.query(`update reporting.template set name = 'x'`)).rejects.toThrow();
  });

  it('keeps what was due as first laid down, and what was decided as received then', async () => {
    const { rows } = await owner.query(`
      select o.first_due_at = o.due_at as kept, o.closes_at, d.state, d.received_at = d.decided_at as received, d.remarks,
             s.days_late, s.returns, s.exempt_reason
        from reporting.obligation o join reporting.delivery d on d.obligation_id = o.id join reporting.obligation_state s on s.id = o.id`);
    expect(rows).toEqual([
      {
        ...{ kept: true, closes_at: null, state: 'RETURNED', received: true, remarks: [] },
        ...{ days_late: 0, returns: 1, exempt_reason: null },
      },
    ]);
  });
});

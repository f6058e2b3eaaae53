import pg from 'pg';
import { calendarCalendarsAndWorkingDays } from '../../src/migrations/0016-calendar-calendars-and-working-days.js';
import { migrations } from '../../src/migrations/index.js';
import { migrate } from '../../src/platform/database/migrator.js';
import { ownDatabase } from '../support/database.js';

describe('a database whose periods know no calendar yet', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  let owner: pg.Client;

  const upTo = (steps: number) =>
    migrate({ ownerUrl: database.url, appUrl: undefined, volatileAllowed: true }, migrations.slice(0, steps));

  beforeAll(async () => {
    database = await ownDatabase('template0');
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('keeps every period and due instant, as the administrative calendar and the day it was', async () => {
    const step = migrations.indexOf(calendarCalendarsAndWorkingDays);
    await upTo(step);
    await owner.query(`
      with p as (
        insert into calendar.period (id, code, kind, label, subject_year, from_day, to_day, cut_off_at, as_of, legal_basis)
        values (gen_random_uuid(), '2025-H1', 'HALF_YEAR', '6 tháng', 2025, '2024-12-15', '2025-06-14', '2025-06-14T17:00:00Z', '2025-06-14', '-')
        returning id)
      insert into calendar.period_due select id, 'PROVINCE', '2025-06-25T17:00:00Z' from p`);
    await upTo(step + 1);
    const { rows } = await owner.query(`
      select p.code, p.calendar_code as calendar, d.due_at at time zone 'UTC' = '2025-06-25T17:00:00' as kept,
             d.nominal_day::text as nominal, d.shift, d.working_days as counted
        from calendar.period p join calendar.period_due d on d.period_id = p.id`);
    expect(rows).toEqual([
      {
        ...{ code: '2025-H1', calendar: 'ADMIN', kept: true },
        ...{ nominal: '2025-06-25', shift: 'NONE', counted: null },
      },
    ]);
  });
});

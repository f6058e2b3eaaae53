import { setTimeout as pause } from 'node:timers/promises';
import { demonstrationFigures } from '../../src/demo/figures.js';
import { until } from '../platform/embedded-world.js';
import { Acting, codes } from '../support/acting.js';
import { assigned, codesOn, halfYear, person } from '../support/half-year.js';
import { type Client, type Loose, World } from '../support/world.js';

const figures = demonstrationFigures(3, 'HALF_YEAR');
const shown = 'report { status versions { arrivedAt deliveries { dueAt daysLate } } } userErrors { code }';

/** What was answered to a submission, and between which moments of this machine's clock, which is the database's too. */
interface Submission {
  readonly unitCode: string;
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly answer: Loose;
}

interface Stored {
  readonly code: string;
  readonly status: string;
  readonly versions: number;
  readonly arrivedAt: string | null;
  readonly inTime: boolean | null;
  readonly beforeClosing: boolean | null;
  readonly daysLate: number | null;
  readonly grantedBefore: boolean | null;
}

const refused = ({ answer }: Submission) => codes(answer).length > 0;
const untilMoment = (moment: number) => pause(Math.max(0, moment - Date.now()));

/** A half-year in which one person has written many reports, none submitted yet. */
class LastSeconds {
  private constructor(
    readonly world: World,
    readonly writer: Client,
    readonly units: readonly string[],
    private due = 0,
    private closing = 0,
  ) {}

  static async open(world: World, count: number): Promise<LastSeconds> {
    const on = '2026-06-14';
    const known = [...(await codesOn(world, 'PROVINCE', on)), ...(await codesOn(world, 'AGENCY', on))];
    const units = known.slice(0, count);
    await assigned(await world.as('centre'), halfYear, { levels: ['PROVINCE', 'AGENCY'] });
    const writer = await person(world, 'người viết', { codes: units, on, roles: ['REPORTER'] });
    const last = new LastSeconds(world, writer, units);
    await Promise.all(
      units.map((unitCode) =>
        last.acting(unitCode).act(writer, 'saveReportDraft', { expectedVersion: 0, figures, texts: [] }),
      ),
    );
    return last;
  }

  acting(unitCode: string): Acting {
    return new Acting({ unitCode, periodCode: '2026-H1', formCode: 'TDKT' }, shown);
  }

  get dueAt(): number {
    return this.due;
  }

  get closesAt(): number {
    return this.closing;
  }

  /** Moves the deadline behind the service: due at a whole second some seconds from now, closing some seconds after. */
  async dueIn(seconds: number, closesAfter: number): Promise<void> {
    const [moved] = await this.world.behind<{ due: Date }>(
      `with moved as (
         update reporting.obligation o set first_due_at = soon.due, due_at = soon.due, closes_at = soon.due + make_interval(secs => $2)
           from calendar.period p, (select date_trunc('second', clock_timestamp()) + make_interval(secs => $1) as due) as soon
          where p.id = o.period_id and p.code = '2026-H1' returning soon.due)
       select due from moved limit 1`,
      [seconds, closesAfter],
    );
    this.due = moved!.due.getTime();
    this.closing = this.due + closesAfter * 1000;
  }

  async submit(unitCode: string, moment: number): Promise<Submission> {
    await untilMoment(moment);
    const sentAt = Date.now();
    const answer = await this.acting(unitCode).act(this.writer, 'submitReport', { expectedVersion: 1 });
    return { unitCode, sentAt, answeredAt: Date.now(), answer };
  }

  /** Submits while somebody else holds the reports; they are let go at a moment, all of them waiting by then. */
  async submitHeld(
    units: readonly string[],
    moments: { sent: number; letGo: number },
  ): Promise<Submission[]> {
    const held = await Promise.all(units.map((code) => this.world.holdingReport(code, '2026-H1')));
    const sent = units.map((code) => this.submit(code, moments.sent));
    await untilMoment(moments.sent);
    await until('all of them wait', async () => (await this.waiting()) >= units.length, 20_000);
    await untilMoment(moments.letGo);
    await Promise.all(held.map(({ release }) => release()));
    return Promise.all(sent);
  }

  private async waiting(): Promise<number> {
    const [row] = await this.world.behind<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%reporting.report r%for update%'`,
    );
    return row?.n ?? 0;
  }

  async stored(): Promise<ReadonlyMap<string, Stored>> {
    const rows = await this.world.behind<Stored>(
      `select n.code, o.status, (select count(*)::int from reporting.report_version v where v.report_id = o.report_id) as versions,
              (to_jsonb(o.arrived_at at time zone 'UTC') #>> '{}') || 'Z' as "arrivedAt", o.days_late as "daysLate",
              o.arrived_at < o.first_due_at as "inTime", o.arrived_at < to_timestamp($1) as "beforeClosing",
              (select min(g.granted_at) from reporting.grant_entry g where g.obligation_id = o.id) <= o.arrived_at as "grantedBefore"
         from reporting.obligation_state o join calendar.period p on p.id = o.period_id and p.code = '2026-H1'
         join organisation.unit_version n on n.unit_id = o.unit_id and n.valid @> p.as_of`,
      [this.closing / 1000],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}

describe('submissions over the last seconds', () => {
  let world: World;
  let last: LastSeconds;
  let submissions: Submission[];
  let stored: ReadonlyMap<string, Stored>;
  const acrossDue = () => last.units.slice(0, 4);
  const acrossClosing = () => last.units.slice(4, 8);
  const of = (units: readonly string[]) => submissions.filter(({ unitCode }) => units.includes(unitCode));

  beforeAll(async () => {
    world = await World.open();
    last = await LastSeconds.open(world, 68);
    await last.dueIn(3, 2);
    const { dueAt, closesAt } = last;
    const free = last.units
      .slice(8)
      .map((code) => last.submit(code, dueAt - 700 + Math.random() * (closesAt - dueAt + 1400)));
    const all = await Promise.all([
      last.submitHeld(acrossDue(), { sent: dueAt - 500, letGo: dueAt + 200 }),
      last.submitHeld(acrossClosing(), { sent: closesAt - 500, letGo: closesAt + 200 }),
      Promise.all(free),
    ]);
    submissions = all.flat();
    stored = await last.stored();
  });
  afterAll(() => world.close());

  it('are each taken or refused, and stored exactly when they were taken', () => {
    expect(submissions).toHaveLength(68);
    submissions.forEach((submission) => {
      const { unitCode, answer } = submission;
      expect([unitCode, codes(answer), stored.get(unitCode)]).toEqual([
        unitCode,
        refused(submission) ? ['REPORT_CLOSED'] : [],
        expect.objectContaining(
          refused(submission)
            ? { status: 'DRAFT', versions: 0, arrivedAt: null }
            : { status: 'SUBMITTED', versions: 1, beforeClosing: true },
        ),
      ]);
    });
  });

  it('came in time, late, and after the closing: all three were tried', () => {
    const taken = submissions.filter((one) => !refused(one)).map(({ unitCode }) => stored.get(unitCode));
    expect(taken.filter((row) => row?.inTime === true).length).toBeGreaterThan(0);
    expect(taken.filter((row) => row?.inTime === false).length).toBeGreaterThan(0);
    expect(submissions.filter(refused).length).toBeGreaterThan(4);
  });

  it('are told when they arrived and how late, and that is what is stored', () => {
    submissions
      .filter((one) => !refused(one))
      .forEach(({ unitCode, answer, sentAt, answeredAt }) => {
        const row = stored.get(unitCode)!;
        const [version] = answer.report.versions;
        expect([unitCode, version.arrivedAt, version.deliveries[0].daysLate]).toEqual([
          unitCode,
          row.arrivedAt,
          row.daysLate,
        ]);
        expect([unitCode, row.daysLate]).toEqual([unitCode, row.inTime ? 0 : 1]);
        expect(Date.parse(version.arrivedAt)).toBeGreaterThanOrEqual(sentAt - 1);
        expect(Date.parse(version.arrivedAt)).toBeLessThanOrEqual(answeredAt + 1);
      });
  });

  it('are refused only once the closing has come', () => {
    submissions.filter(refused).forEach(({ answeredAt }) => {
      expect(answeredAt).toBeGreaterThanOrEqual(last.closesAt);
    });
  });

  it('held across the due instant are late, by the clock after the lock and not by when they were sent', () => {
    of(acrossDue()).forEach((submission) => {
      expect(submission.sentAt).toBeLessThan(last.dueAt);
      expect(stored.get(submission.unitCode)?.inTime).not.toBe(true);
    });
  });

  it('held across the closing instant are refused, though they were sent before', () => {
    of(acrossClosing()).forEach((submission) => {
      expect(submission.sentAt).toBeLessThan(last.closesAt);
      expect(codes(submission.answer)).toEqual(['REPORT_CLOSED']);
    });
  });
});

describe('an extension against the submission it is for, at the closing instant', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('either comes first; the answer and what is stored agree, and an extension once told of holds', async () => {
    const last = await LastSeconds.open(world, 34);
    const centre = await world.as('centre');
    await last.dueIn(2, 1);
    const { closesAt } = last;
    const near = () => closesAt - 60 + Math.random() * 160;
    const extended = async (unitCode: string) => {
      await untilMoment(near());
      const input = { until: '2099-01-31', reason: 'Bão số 3.' };
      const answer = await last
        .acting(unitCode)
        .act(centre, 'extendDeadline', input, 'obligations userErrors { code }');
      return { answer, answeredAt: Date.now() };
    };
    const pairs = await Promise.all(
      last.units.map((code) => Promise.all([last.submit(code, near()), extended(code)])),
    );
    const stored = await last.stored();
    pairs.forEach(([submission, extension]) => {
      const row = stored.get(submission.unitCode)!;
      expect(extension.answer).toEqual({ obligations: 1, userErrors: [] });
      if (refused(submission)) {
        expect(codes(submission.answer)).toEqual(['REPORT_CLOSED']);
        expect(row).toMatchObject({ status: 'DRAFT', versions: 0 });
        expect(submission.answeredAt).toBeGreaterThanOrEqual(closesAt);
        expect(submission.sentAt).toBeLessThanOrEqual(extension.answeredAt);
        return;
      }
      expect(row).toMatchObject({ status: 'SUBMITTED', versions: 1, daysLate: 0 });
      expect(row.beforeClosing || row.grantedBefore).toBe(true);
      const [{ arrivedAt, deliveries }] = submission.answer.report.versions;
      expect(arrivedAt).toBe(row.arrivedAt);
      expect(deliveries[0].daysLate).toBe(deliveries[0].dueAt.startsWith('2099') || row.inTime ? 0 : 1);
    });
  });
});

import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import type pg from 'pg';
import { Viewer } from '../src/access/domain/index.js';
import { GrantRoles } from '../src/access/index.js';
import { DeclareSpecialDays, OpenPeriod } from '../src/calendar/index.js';
import { emulation } from '../src/demo/forms.js';
import { demonstrationFigures, settled } from '../src/demo/index.js';
import { type PersonId, type ReportId, type UnitId } from '../src/kernel/ids.js';
import { localDate } from '../src/kernel/local-date.js';
import { LocalIssuer } from '../src/platform/tokens/local-issuer.js';
import { type TypedFigure } from '../src/reporting/domain/index.js';
import { AssignForm, PublishForm, SaveDraft, SetRuleLimit } from '../src/reporting/index.js';
import { burst } from './burst.js';

/** One office, and the person who writes its reports. */
export interface Office {
  readonly n: number;
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly subject: string;
}

/** A draft that may be submitted. */
export interface Drafted {
  readonly office: Office;
  readonly year: number;
  readonly reportId: ReportId;
  readonly personId: PersonId;
}

const operator = Viewer.operator('bench');
const from = localDate('2024-01-01');
const text = 'Lời văn trình diễn: đơn vị đã phát động, theo dõi và tổng hợp các phong trào thi đua trong kỳ.';
export const texts = [{ section: 'RESULTS', text }];
export const periodOf = (year: number) => `${year}-H1`;

/** Different from office to office and from year to year, so that the rules have something to compare. */
export function figuresOf(office: Office, year: number): readonly TypedFigure[] {
  return demonstrationFigures(office.n + year, 'HALF_YEAR');
}

/** The first half of these years, owed by the divisions and agencies of a generated nation in the lines they stand in, with every draft saved. */
export async function prepareReporting(
  app: NestFastifyApplication,
  owner: pg.Client,
  { years, offices: wanted }: { readonly years: readonly number[]; readonly offices: number },
): Promise<void> {
  const act = <T>(type: new (...parts: never[]) => T): T => app.get(type, { strict: false });
  const document = emulation;
  const { templateId } = settled(await act(PublishForm).run(operator, { document }));
  const { rows } = await owner.query<{ id: UnitId }>(
    `select unit_id as id from organisation.unit_version where code = 'TW'`,
  );
  const limit = { code: 'CSTDCS_PER_LDTT', value: '15', legalBasis: '-', from, to: null };
  settled(
    await act(SetRuleLimit).run(operator, { ...limit, unitId: rows[0]!.id, idempotencyKey: 'bench:limit' }),
  );
  await years.reduce(async (before, year) => {
    await before;
    const newYear = { kind: 'HOLIDAY' as const, name: 'Tết Dương lịch', legalBasis: '-' };
    const days = [{ ...newYear, day: localDate(`${year}-01-01`) }];
    const idempotencyKey = `bench:special-days:${year}`;
    settled(await act(DeclareSpecialDays).run(operator, { year, days, expectedVersion: 0, idempotencyKey }));
    const last = localDate(`${year}-06-14`);
    const dues = (['DIVISION', 'AGENCY'] as const).map((level) => ({
      level,
      lastDay: localDate(`${year}-06-25`),
    }));
    const span = { fromDay: localDate(`${year - 1}-12-15`), toDay: last, cutOffDay: last, asOf: last, dues };
    const words = { calendarCode: 'ADMIN', code: periodOf(year), label: `6 tháng ${year}`, legalBasis: '-' };
    const period = { ...words, ...span, kind: 'HALF_YEAR' as const, subjectYear: year };
    const { periodId } = settled(await act(OpenPeriod).run(operator, period));
    const recipients = (['TERRITORIAL', 'SECTOR'] as const).map((line) => ({ line, daysAfter: 0 }));
    const levels = ['DIVISION', 'AGENCY'] as const;
    settled(await act(AssignForm).run(operator, { templateId, periodId, levels, recipients }));
  }, Promise.resolve());
  const offices = await officesOf(owner, wanted);
  const work = await burst(offices, 6, async (office) => {
    const role = { unitId: office.unitId, line: 'TERRITORIAL', role: 'REPORTER', from, to: null } as const;
    const identity = { issuer: LocalIssuer.issuer, subject: office.subject };
    const grant = { identity, name: office.unitCode, roles: [role] };
    const { personId } = settled(await act(GrantRoles).run(operator, grant));
    const viewer = Viewer.person({ id: personId as PersonId, name: office.unitCode }, [role], 'bench');
    await years.reduce(async (before, year) => {
      await before;
      const report = { unitCode: office.unitCode, periodCode: periodOf(year), formCode: emulation.code };
      const draft = { figures: figuresOf(office, year), texts };
      const idempotencyKey = `bench:draft:${office.unitCode}:${year}`;
      settled(await act(SaveDraft).run(viewer, { report, draft, expectedVersion: 0, idempotencyKey }));
    }, Promise.resolve());
  });
  if (work.errors[0] !== undefined) throw new Error(work.errors[0]);
}

/** Offices that owe the form in every year, by their codes. */
async function officesOf(owner: pg.Client, wanted: number): Promise<readonly Office[]> {
  const { rows } = await owner.query<{ id: UnitId; code: string }>(
    `select v.unit_id as id, v.code from organisation.unit_version v
      where upper_inf(v.valid) and v.unit_id in (
            select unit_id from reporting.obligation group by unit_id having count(distinct period_id) = (select count(*) from calendar.period))
      order by v.code limit $1`,
    [wanted],
  );
  if (rows.length < wanted) throw new Error(`Only ${rows.length} offices owe the form in every year`);
  return rows.map(({ id, code }, i) => ({ n: i + 1, unitId: id, unitCode: code, subject: `bench:${code}` }));
}

/** The drafts of a year, in the order of the offices. */
export async function draftsOf(owner: pg.Client, year: number): Promise<readonly Drafted[]> {
  const { rows } = await owner.query<{ id: UnitId; code: string; reportId: ReportId; personId: PersonId }>(
    `select v.unit_id as id, v.code, r.id as "reportId", p.id as "personId"
       from reporting.report r
       join calendar.period c on c.id = r.period_id and c.code = $1
       join organisation.unit_version v on v.unit_id = r.unit_id and v.valid @> c.as_of
       join access.person p on p.subject = 'bench:' || v.code
      where r.status = 'DRAFT' order by v.code`,
    [periodOf(year)],
  );
  return rows.map(({ id, code, reportId, personId }, i) => ({
    office: { n: i + 1, unitId: id, unitCode: code, subject: `bench:${code}` },
    year,
    reportId,
    personId,
  }));
}

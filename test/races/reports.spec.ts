import { Viewer } from '../../src/access/domain/index.js';
import { GrantRoles } from '../../src/access/index.js';
import { OpenPeriod } from '../../src/calendar/index.js';
import { demonstrationFigures } from '../../src/demo/figures.js';
import { settled } from '../../src/demo/settled.js';
import { type TemplateId, type UnitId } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { LocalIssuer } from '../../src/platform/tokens/local-issuer.js';
import { AssignForm } from '../../src/reporting/index.js';
import { inTurn } from '../support/in-turn.js';
import { type Client, World } from '../support/world.js';

const ref = '{ unitCode: "H05.STC.QLNS", periodCode: "2025-H1", formCode: "TDKT" }';

/** A half-year in which one person writes the reports of all 34 provinces, and the centre receives them. */
async function openHalfYear(world: World): Promise<string[]> {
  const operator = Viewer.operator('test');
  const day = localDate;
  const { periodId } = settled(
    await world.act(OpenPeriod).run(operator, {
      calendarCode: 'ADMIN',
      code: '2026-H1',
      kind: 'HALF_YEAR',
      label: '6 tháng đầu năm 2026',
      subjectYear: 2026,
      fromDay: day('2025-12-15'),
      toDay: day('2026-06-14'),
      cutOffDay: day('2026-06-14'),
      asOf: day('2026-06-14'),
      legalBasis: '-',
      dues: [{ level: 'PROVINCE', lastDay: day('2026-06-25') }],
    }),
  );
  const [form] = await world.behind<{ id: TemplateId }>(
    `select id from reporting.template where code = 'TDKT'`,
  );
  const recipients = [{ line: 'TERRITORIAL' as const, daysAfter: 0 }];
  const assignment = {
    templateId: form!.id,
    periodId,
    levels: ['PROVINCE' as const],
    unitIds: [],
    recipients,
  };
  settled(await world.act(AssignForm).run(operator, assignment));
  const provinces = await world.behind<{ id: UnitId; code: string }>(
    `select v.unit_id as id, v.code from organisation.unit_version v where v.level = 'PROVINCE' and v.valid @> date '2026-06-14' order by v.code`,
  );
  const roles = provinces.map(({ id }) => ({
    unitId: id,
    line: 'TERRITORIAL' as const,
    role: 'REPORTER' as const,
    from: day('2026-01-01'),
    to: null,
  }));
  settled(
    await world.act(GrantRoles).run(operator, {
      identity: { issuer: LocalIssuer.issuer, subject: 'writer' },
      name: 'Người lập báo cáo',
      roles,
    }),
  );
  return provinces.map(({ code }) => code);
}

describe('accept against return of one report', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('one wins in each of 34 reports; the loser is told why; the audit log knows the winner alone', async () => {
    const provinces = await openHalfYear(world);
    const [writer, centre] = await Promise.all([world.as('writer'), world.as('centre')]);
    const figures = demonstrationFigures(1, 'HALF_YEAR');
    const done = 'report { version status } userErrors { code }';
    const input = (unitCode: string, expected: number, what: string) =>
      `input: { report: { unitCode: "${unitCode}", periodCode: "2026-H1", formCode: "TDKT" }, expectedVersion: ${expected}, idempotencyKey: "${what} ${unitCode}"`;

    const outcomes = await Promise.all(
      provinces.map(async (code, i) => {
        await writer.see(
          `mutation ($figures: [FigureInput!]!) { saveReportDraft(${input(code, 0, 'save')}, figures: $figures }) { ${done} } }`,
          { figures },
        );
        const { submitReport } = await writer.see(
          `mutation { submitReport(${input(code, 1, 'submit')} }) { ${done} } }`,
        );
        expect(submitReport.userErrors).toEqual([]);
        const accept = () =>
          centre.see(`mutation { acceptReport(${input(code, 2, 'accept')} }) { ${done} } }`);
        const giveBack = () =>
          centre.see(
            `mutation { returnReport(${input(code, 2, 'return')}, reason: "thiếu biểu" }) { ${done} } }`,
          );
        const [one, other] = await Promise.all(i % 2 === 0 ? [accept(), giveBack()] : [giveBack(), accept()]);
        return { ...one, ...other } as Record<
          string,
          { report: { status: string } | null; userErrors: { code: string }[] }
        >;
      }),
    );

    for (const { acceptReport, returnReport } of outcomes) {
      const errors = [acceptReport, returnReport].map((outcome) =>
        outcome?.userErrors.map((error) => error.code),
      );
      expect(errors.sort((a, b) => (a?.length ?? 0) - (b?.length ?? 0))).toEqual([
        [],
        ['REPORT_NOT_IN_STATUS'],
      ]);
    }
    const [entries] = await world.behind<{ n: number }>(
      `select count(*)::int as n from platform.audit_entry where entry::jsonb->>'act' in ('acceptReport', 'returnReport')`,
    );
    expect(entries?.n).toBe(34);
    const accepted = outcomes.filter(({ acceptReport }) => acceptReport?.userErrors.length === 0).length;
    const { rollUp } = await centre.see(
      '{ rollUp(unitCode: "TW", periodCode: "2026-H1") { figures(indicators: ["A02"]) { reports } } }',
    );
    expect(rollUp.figures[0].reports).toBe(accepted);
  });
});

describe('the same act more than once', () => {
  let world: World;
  let office: Client;

  beforeAll(async () => {
    world = await World.open();
    office = await world.as('office');
  });
  afterAll(() => world.close());

  const save = (key: string, expected: number, value: string) =>
    office.see(
      `mutation { saveReportDraft(input: { report: ${ref}, expectedVersion: ${expected}, idempotencyKey: "${key}", figures: [{ indicator: "A02", value: "${value}" }] }) { report { id version } userErrors { code } difference { place sent kept } } }`,
    );

  it('the same key eight times at once: one effect, one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => save('once', 0, '20')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0].saveReportDraft).toMatchObject({ report: { version: 1 }, userErrors: [] });
    const [entries] = await world.behind<{ n: number }>(
      `select count(*)::int as n from platform.audit_entry where entry::jsonb->>'act' = 'saveReportDraft'`,
    );
    expect(entries?.n).toBe(1);
  });

  it('the same key with another body is refused', async () => {
    expect((await save('once', 1, '21')).saveReportDraft.userErrors).toEqual([
      { code: 'IDEMPOTENCY_MISMATCH' },
    ]);
  });

  it('a key whose act was refused may be used again', async () => {
    expect((await save('again', 7, '22')).saveReportDraft.userErrors).toEqual([
      { code: 'REPORT_CHANGED_MEANWHILE' },
    ]);
    expect((await save('again', 1, '22')).saveReportDraft).toMatchObject({
      report: { version: 2 },
      userErrors: [],
    });
  });

  it('two editors of one draft, twenty times: one wins, the other is told and shown where the two differ', async () => {
    await inTurn(
      Array.from({ length: 20 }, (_, i) => 2 + i),
      async (version) => {
        const values = [String(30 + version), String(60 + version)] as const;
        const both = await Promise.all(values.map((value) => save(`${value} typed`, version, value)));
        const winner = both.findIndex(({ saveReportDraft }) => saveReportDraft.userErrors.length === 0);
        const [kept, sent] = winner === 0 ? values : [values[1], values[0]];
        expect(both[winner].saveReportDraft).toMatchObject({
          report: { version: version + 1 },
          difference: [],
        });
        expect(both[1 - winner].saveReportDraft).toEqual({
          report: null,
          userErrors: [{ code: 'REPORT_CHANGED_MEANWHILE' }],
          difference: [{ place: ['figures', 'A02'], sent, kept }],
        });
      },
    );
  });

  it('two first drafts at once: one report', async () => {
    const other = await World.open();
    const client = await other.as('office');
    const first = (key: string) =>
      client.see(
        `mutation { saveReportDraft(input: { report: ${ref}, expectedVersion: 0, idempotencyKey: "${key}", figures: [] }) { report { version } userErrors { code } } }`,
      );
    const outcomes = (await Promise.all(['a', 'b', 'c', 'd'].map(first))).map(
      (answer) => answer.saveReportDraft.userErrors.length,
    );
    await other.close();
    expect(outcomes.filter((errors) => errors === 0)).toHaveLength(1);
  });
});

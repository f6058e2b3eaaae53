import { demonstrationFigures } from '../../src/demo/figures.js';
import { Acting, codes } from '../support/acting.js';
import { assigned, halfYear } from '../support/half-year.js';
import { type Client, World } from '../support/world.js';

const report = { unitCode: 'H05.STC.QLNS', periodCode: '2025-H1', formCode: 'TDKT' };
const figures = demonstrationFigures(3, 'HALF_YEAR');

describe('what a superior does for one unit', () => {
  let world: World;
  let department: Client;
  beforeAll(async () => {
    world = await World.open();
    department = await world.as('department');
  });
  afterAll(() => world.close());

  const owed = (unitCode: string) => ({ unitCode, periodCode: '2026-H1', formCode: 'TDKT' });
  const division = owed('H05.STC.QLNS');

  const grant = async (client: Client, name: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await client.see(
      `mutation ($input: ${type}!) { ${name}(input: $input) { obligations userErrors { code message } } }`,
      { input: { report: division, idempotencyKey: `${name} ${JSON.stringify(input)}`, ...input } },
    );
    return data[name];
  };
  const standing = async () => {
    const { owedReports } = await department.see(
      `{ owedReports(unitCode: "H05.STC", reach: CHILDREN, periodCode: "2026-H1") { totalCount nodes {
          unitCode lastDay firstLastDay closesAt exemptReason exemptUntil daysLeft grants { kind reason endsAt } } } }`,
    );
    return owedReports.nodes.find((node: { unitCode: string }) => node.unitCode === division.unitCode);
  };
  const completeness = async () => {
    const { unit } = await department.see(
      `{ unit(code: "H05.STC", on: "2026-06-14") { completeness(periodCode: "2026-H1") { expected exempt overdue rate } } }`,
    );
    return unit.completeness;
  };

  it('opens a period in which every division owes, and closes it some days after', async () => {
    const centre = await world.as('centre');
    const made = await assigned(centre, halfYear, {
      levels: ['DIVISION'],
      beneath: { unitCode: 'H05.STC' },
      closesDaysAfter: 5,
    });
    expect(made).toBeGreaterThan(3);
    expect(await completeness()).toEqual({ expected: made, exempt: 0, overdue: made, rate: '0' });
  });

  it('takes no first submission after the closing, keeps the draft, and says whom to ask', async () => {
    const office = await world.as('office');
    const acting = new Acting(division, 'report { status } userErrors { code message }');
    await acting.act(office, 'saveReportDraft', { expectedVersion: 0, figures, texts: [] });
    const late = await acting.act(office, 'submitReport', { expectedVersion: 1 });
    expect(codes(late)).toEqual(['REPORT_CLOSED']);
    expect(late.userErrors[0].message).toMatch(/24:00 20\/06\/2026.*gia hạn/);
  });

  it('extends the deadline of one unit: its due day and its closing move, everybody reads why', async () => {
    const reason = 'Bão số 3, công văn 12/CV-STC.';
    expect(codes(await grant(department, 'extendDeadline', { until: '2026-06-01', reason }))).toEqual([
      'EXTENSION_NOT_LATER',
    ]);
    expect(codes(await grant(department, 'extendDeadline', { until: '2099-01-31', reason: ' ' }))).toEqual([
      'GRANT_NEEDS_REASON',
    ]);
    const foreign = await grant(await world.as('board'), 'extendDeadline', { until: '2099-01-31', reason });
    expect(codes(foreign)).toEqual(['REPORT_NOT_FOUND']);
    const itself = await grant(await world.as('office'), 'extendDeadline', { until: '2099-01-31', reason });
    expect(codes(itself)).toEqual(['REPORT_NOT_ADDRESSED_TO_YOU']);
    expect(await grant(department, 'extendDeadline', { until: '2099-01-31', reason })).toEqual({
      obligations: 1,
      userErrors: [],
    });
    expect(await standing()).toMatchObject({
      lastDay: '2099-01-31',
      firstLastDay: '2026-06-15',
      closesAt: '2099-02-05T17:00:00Z',
      grants: [{ kind: 'EXTENSION', reason, endsAt: '2099-01-31T17:00:00Z' }],
    });
    expect((await standing()).daysLeft).toBeGreaterThan(20_000);
    const acting = new Acting(division);
    expect(codes(await acting.act(await world.as('office'), 'submitReport', { expectedVersion: 1 }))).toEqual(
      [],
    );
  });

  it('exempts a unit for a time or for the whole period, and ends that; the denominator follows', async () => {
    const { expected } = await completeness();
    const reason = 'Đang giải thể.';
    expect(codes(await grant(department, 'exemptFromReport', { until: '2026-01-01', reason }))).toEqual([
      'EXEMPTION_ENDED',
    ]);
    await grant(department, 'exemptFromReport', { reason });
    expect(await completeness()).toMatchObject({ expected: expected - 1, exempt: 1 });
    expect(await standing()).toMatchObject({ exemptReason: reason, exemptUntil: null, daysLeft: null });
    await grant(department, 'endExemption', { reason: 'Giữ lại phòng.' });
    expect(await completeness()).toMatchObject({ expected, exempt: 0 });
    expect(codes(await grant(department, 'endExemption', { reason: 'Lần nữa.' }))).toEqual([
      'NOTHING_GRANTED',
    ]);
    await grant(department, 'exemptFromReport', { until: '2099-01-01', reason });
    expect(await completeness()).toMatchObject({ exempt: 1 });
    await world.behind(
      `update reporting.obligation set exempt_until = clock_timestamp() where exempt_until is not null`,
    );
    expect(await completeness()).toMatchObject({ expected, exempt: 0 });
    const kinds = (await standing()).grants.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['EXTENSION', 'EXEMPTION', 'EXEMPTION_ENDED', 'EXEMPTION']);
  });

  it('writes for an inferior that has nobody on the system, shown as such, and for no other', async () => {
    const { owedReports } = await department.see(
      `{ owedReports(unitCode: "H05.STC", reach: CHILDREN, periodCode: "2026-H1", states: [NOT_IN]) { nodes { unitCode } } }`,
    );
    const silent = owedReports.nodes[0].unitCode;
    await world.behind(`update reporting.obligation set closes_at = null`);
    const acting = new Acting(owed(silent));
    await acting.act(department, 'saveReportDraft', { expectedVersion: 0, figures, texts: [] });
    const sent = await acting.act(
      department,
      'submitReport',
      { expectedVersion: 1 },
      'report { versions { entry } } userErrors { code }',
    );
    expect(sent).toEqual({ report: { versions: [{ entry: 'ON_BEHALF' }] }, userErrors: [] });
    await acting.act(department, 'acceptReport', { expectedVersion: 2 });
    const [unit] = await world.behind<{ id: string }>(
      `select unit_id as id from organisation.unit_version where code = $1`,
      [silent],
    );
    const log = await world.behind<{ act: string; onBehalfOf: string | null }>(
      `select e.entry::jsonb->>'act' as act, e.entry::jsonb->>'onBehalfOf' as "onBehalfOf" from platform.audit_entry e
        where e.entry::jsonb->>'act' in ('submitReport', 'acceptReport') order by e.seq desc limit 2`,
    );
    expect(log).toEqual([
      { act: 'acceptReport', onBehalfOf: null },
      { act: 'submitReport', onBehalfOf: unit?.id },
    ]);
    const forOffice = new Acting(report);
    expect(
      codes(await forOffice.act(department, 'saveReportDraft', { expectedVersion: 0, figures, texts: [] })),
    ).toEqual(['REPORT_NOT_YOURS']);
  });
});

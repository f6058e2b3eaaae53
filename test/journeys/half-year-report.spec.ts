import { demonstrationFigures } from '../../src/demo/figures.js';
import { type Client, type Loose, World } from '../support/world.js';

const report = { unitCode: 'H05.STC.QLNS', periodCode: '2025-H1', formCode: 'TDKT' };
const shown =
  'report { status version allowedActs versions { number entry deliveries { recipientName state reason } } } userErrors { code field }';

describe('the half-year report of an office', () => {
  let world: World;
  let office: Client;
  let department: Client;
  let key = 0;

  beforeAll(async () => {
    world = await World.open();
    [office, department] = await Promise.all([world.as('office'), world.as('department')]);
  });
  afterAll(() => world.close());

  async function act(client: Client, name: string, input: object) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await client.see(`mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, {
      input: { report, idempotencyKey: `journey-${++key}`, ...input },
    });
    return data[name];
  }

  async function total(client: Client, unitCode: string, line: string, stage: string): Promise<string> {
    const query = `query ($unitCode: String!, $line: Line!, $stage: RollUpStage!) {
      rollUp(unitCode: $unitCode, periodCode: "2025-H1", line: $line, stage: $stage) { figures(indicators: ["A02"]) { value } } }`;
    return (await client.see(query, { unitCode, line, stage })).rollUp.figures[0].value;
  }

  const figures = demonstrationFigures(3, 'HALF_YEAR');

  it('is not begun, owed and overdue', async () => {
    const { agenda } = await office.see(
      '{ agenda(unitCode: "H05.STC.QLNS", year: 2025, quarter: 2) { kind reportStatus overdue recipients } }',
    );
    expect(agenda.filter((item: { kind: string }) => item.kind === 'REPORT')).toEqual([
      {
        kind: 'REPORT',
        reportStatus: 'NOT_STARTED',
        overdue: true,
        recipients: ['Sở Tài chính tỉnh Bắc Ninh'],
      },
    ]);
  });

  it('is kept as a draft while it is half-filled and wrong, and not submitted so', async () => {
    const saved = await act(office, 'saveReportDraft', {
      expectedVersion: 0,
      figures: [{ indicator: 'A02', value: 'hai mươi' }],
      texts: [],
    });
    expect(saved).toMatchObject({
      report: { status: 'DRAFT', version: 1, allowedActs: ['save'] },
      userErrors: [],
    });
    const refused = await act(office, 'submitReport', { expectedVersion: 1 });
    expect(refused.userErrors.map((error: { code: string }) => error.code)).toContain('FIGURE_NOT_A_NUMBER');
  });

  it('is submitted, and counts as submitted in every ancestor of both lines at once', async () => {
    const centre = await world.as('centre');
    const before = await total(centre, 'TW', 'TERRITORIAL', 'SUBMITTED');
    await act(office, 'saveReportDraft', {
      expectedVersion: 1,
      figures,
      texts: [{ section: 'RESULTS', text: 'Đạt kế hoạch.' }],
    });
    const submitted = await act(office, 'submitReport', { expectedVersion: 2 });
    expect(submitted).toMatchObject({ report: { status: 'SUBMITTED', version: 3 }, userErrors: [] });
    const own = Number(figures.find((figure) => figure.indicator === 'A02')?.value);
    const after = String(Number(before) + own);
    expect(await total(centre, 'TW', 'TERRITORIAL', 'SUBMITTED')).toBe(after);
    expect(await total(centre, 'TW', 'SECTOR', 'SUBMITTED')).toBe(after);
    expect(await total(centre, 'TW', 'TERRITORIAL', 'ACCEPTED')).toBe(before);
  });

  it('is returned with a reason that its office reads, and counts no more', async () => {
    const centre = await world.as('centre');
    const silent = await act(department, 'returnReport', { expectedVersion: 3, reason: ' ' });
    expect(silent.userErrors).toEqual([{ code: 'RETURN_NEEDS_REASON', field: ['reason'] }]);
    const returned = await act(department, 'returnReport', {
      expectedVersion: 3,
      reason: 'Thiếu số liệu sáng kiến.',
    });
    expect(returned).toMatchObject({ report: { status: 'RETURNED', version: 4 }, userErrors: [] });
    const { report: seen } = await office.see(
      'query ($ref: ReportRefInput!) { report(ref: $ref) { status draft { figures { indicator } } versions { deliveries { state reason } } } }',
      { ref: report },
    );
    expect(seen.versions[0].deliveries).toEqual([{ state: 'RETURNED', reason: 'Thiếu số liệu sáng kiến.' }]);
    expect(seen.draft.figures).toHaveLength(figures.length);
    expect(await total(centre, 'TW', 'TERRITORIAL', 'SUBMITTED')).toBe(
      await total(centre, 'TW', 'TERRITORIAL', 'ACCEPTED'),
    );
  });

  it('is resubmitted as a second version and accepted', async () => {
    await act(office, 'saveReportDraft', { expectedVersion: 4, figures, texts: [] });
    const submitted = await act(office, 'submitReport', { expectedVersion: 5 });
    expect(submitted.report).toMatchObject({ status: 'SUBMITTED', allowedActs: ['withdraw'] });
    const accepted = await act(department, 'acceptReport', { expectedVersion: 6 });
    expect(accepted).toMatchObject({ report: { status: 'ACCEPTED', version: 7 }, userErrors: [] });
    expect(accepted.report.versions.map((version: { number: number }) => version.number)).toEqual([2, 1]);
  });

  it('stands in the roll-up of every ancestor, and each figure leads back to it', async () => {
    const centre = await world.as('centre');
    const ministry = await world.as('ministry');
    const ancestors = [
      ['department', 'H05.STC', 'TERRITORIAL'],
      ['centre', 'H05', 'TERRITORIAL'],
      ['centre', 'TW', 'TERRITORIAL'],
      ['ministry', 'H05.STC', 'SECTOR'],
      ['ministry', 'G12', 'SECTOR'],
      ['centre', 'TW', 'SECTOR'],
    ] as const;
    const clients = { department, centre, ministry };
    const traced = await Promise.all(
      ancestors.map(async ([viewer, unitCode, line]) => {
        const query = `query ($unitCode: String!, $line: Line!, $after: String) { rollUp(unitCode: $unitCode, periodCode: "2025-H1", line: $line) {
          figures(indicators: ["A02"]) { value reports contributions(first: 150, after: $after) {
            hidden totalCount pageInfo { hasNextPage endCursor } nodes { unitCode versionNumber value reportId } } } } }`;
        const page = async (after: string | null): Promise<Loose> =>
          (await clients[viewer].see(query, { unitCode, line, after })).rollUp.figures[0];
        const figure = await page(null);
        const { hidden, totalCount } = figure.contributions;
        const rest = async ({ nodes, pageInfo }: Loose): Promise<Loose[]> =>
          pageInfo.hasNextPage
            ? [...nodes, ...(await rest((await page(pageInfo.endCursor)).contributions))]
            : nodes;
        const lines = await rest(figure.contributions);
        const sum = lines.reduce((all: number, { value }: { value: string }) => all + Number(value), 0);
        return {
          hidden,
          adds: String(sum) === figure.value && lines.length === totalCount,
          own: lines.filter((row: { unitCode: string }) => row.unitCode === report.unitCode),
        };
      }),
    );
    for (const trace of traced) {
      expect(trace).toMatchObject({ hidden: 0, adds: true });
      expect(trace.own).toEqual([
        {
          unitCode: report.unitCode,
          versionNumber: 2,
          value: figures.find((f) => f.indicator === 'A02')?.value,
          reportId: expect.any(String),
        },
      ]);
    }
    const { node } = await centre.see(
      'query ($id: ID!) { node(id: $id) { ... on Report { unit { code } status } } }',
      { id: traced[0]?.own[0].reportId },
    );
    expect(node).toEqual({ unit: { code: report.unitCode }, status: 'ACCEPTED' });
  });

  it('is changed no more, and by no stranger ever', async () => {
    const again = await act(office, 'saveReportDraft', { expectedVersion: 7, figures: [], texts: [] });
    expect(again.userErrors).toEqual([{ code: 'REPORT_NOT_IN_STATUS', field: [] }]);
    const board = await world.as('board');
    const foreign = await act(board, 'acceptReport', { expectedVersion: 7 });
    expect(foreign.userErrors).toEqual([{ code: 'REPORT_NOT_FOUND', field: ['report'] }]);
  });
});

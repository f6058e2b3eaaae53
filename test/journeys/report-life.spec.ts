import { demonstrationFigures } from '../../src/demo/figures.js';
import { Acting, codes } from '../support/acting.js';
import { type Client, World } from '../support/world.js';

const report = { unitCode: 'H05.STC.QLNS', periodCode: '2025-H1', formCode: 'TDKT' };
const figures = demonstrationFigures(3, 'HALF_YEAR');
const withFigure = (indicator: string, value: string) => [
  ...figures.filter((figure) => figure.indicator !== indicator),
  { indicator, value },
];

describe('the life of one report', () => {
  let world: World;
  let office: Client;
  let department: Client;
  const acting = new Acting(report);
  const draft = { figures, texts: [{ section: 'RESULTS', text: 'Đạt kế hoạch.' }] };

  beforeAll(async () => {
    world = await World.open();
    [office, department] = await Promise.all([world.as('office'), world.as('department')]);
  });
  afterAll(() => world.close());

  const total = async (stage: string): Promise<string> => {
    const query = `query ($stage: RollUpStage!) { rollUp(unitCode: "H05.STC", periodCode: "2025-H1", stage: $stage) { figures(indicators: ["A02"]) { value } } }`;
    return (await department.see(query, { stage })).rollUp.figures[0].value;
  };
  const seen = async (client: Client, fields: string) =>
    (await client.see(`query ($ref: ReportRefInput!) { report(ref: $ref) { ${fields} } }`, { ref: report }))
      .report;

  it('tells every problem of a draft at once, by severity, with what to do', async () => {
    const wrong = [
      ...withFigure('H02', '9').filter(({ indicator }) => indicator !== 'D02'),
      { indicator: 'D02', value: '999' },
      { indicator: 'Z99', value: 'x' },
    ];
    const saved = await acting.act(
      office,
      'saveReportDraft',
      { expectedVersion: 0, figures: wrong, texts: [] },
      'report { version problems { severity code indicator rule message explanation field } } userErrors { code }',
    );
    const { problems } = saved.report;
    const ofRule = (rule: string) => problems.find((one: { rule: string | null }) => one.rule === rule);
    expect(problems[0]).toMatchObject({ severity: 'BLOCK', code: 'FIGURE_UNKNOWN', indicator: 'Z99' });
    expect(ofRule('V03-D02')).toMatchObject({ severity: 'BLOCK', code: 'CHECK_BROKEN' });
    expect(ofRule('V03-D02').message).toMatch(/D02 = 999; D01 = \d+/);
    expect(ofRule('V08-D03').message).toMatch(/CSTDCS_PER_LDTT = 15/);
    expect(ofRule('V03-H02')).toMatchObject({
      severity: 'EXPLAIN',
      code: 'EXPLANATION_MISSING',
      explanation: null,
      field: ['explanations', 'V03-H02'],
    });
    const severities = problems.map((one: { severity: string }) => one.severity);
    const order = ['BLOCK', 'EXPLAIN', 'WARN', 'INFO'];
    expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(await seen(department, 'draft { figures { indicator } } problems { code }')).toEqual({
      draft: null,
      problems: [],
    });
  });

  it('is not submitted over a rule that asks, until it is explained; the next level reads the explanation', async () => {
    const asked = { figures: withFigure('H02', '9'), texts: draft.texts };
    await acting.act(office, 'saveReportDraft', { expectedVersion: 1, ...asked });
    expect(codes(await acting.act(office, 'submitReport', { expectedVersion: 2 }))).toEqual([
      'EXPLANATION_MISSING',
    ]);
    const explanations = [{ rule: 'V03-H02', text: 'Kiểm tra đột xuất theo chỉ đạo.' }];
    await acting.act(office, 'saveReportDraft', { expectedVersion: 2, ...asked, explanations });
    expect(codes(await acting.act(office, 'submitReport', { expectedVersion: 3 }))).toEqual([]);
    const { versions } = await seen(department, 'versions { problems { severity rule explanation } }');
    expect(versions[0].problems).toContainEqual({
      severity: 'EXPLAIN',
      rule: 'V03-H02',
      explanation: 'Kiểm tra đột xuất theo chỉ đạo.',
    });
  });

  it('is taken back while nobody has received it, counts nowhere, and never arrived', async () => {
    expect(await total('SUBMITTED')).not.toBe(await total('ACCEPTED'));
    const back = await acting.act(office, 'withdrawReport', { expectedVersion: 4 });
    expect(back).toMatchObject({ report: { status: 'DRAFT', version: 5, allowedActs: ['save', 'submit'] } });
    expect(await total('SUBMITTED')).toBe(await total('ACCEPTED'));
    const { versions } = await seen(office, 'versions { number withdrawn deliveries { state } }');
    expect(versions).toEqual([{ number: 1, withdrawn: true, deliveries: [{ state: 'WITHDRAWN' }] }]);
    const { owedReports } = await office.see(
      `{ owedReports(unitCode: "H05.STC.QLNS", periodCode: "2025-H1") { nodes { status arrivedAt } } }`,
    );
    expect(owedReports.nodes).toEqual([{ status: 'DRAFT', arrivedAt: null }]);
  });

  it('is received: then its office cannot take it back, and sees who received it and when', async () => {
    await acting.act(office, 'saveReportDraft', { expectedVersion: 5, ...draft });
    await acting.act(office, 'submitReport', { expectedVersion: 6 });
    const received = await acting.act(department, 'receiveReport', { expectedVersion: 7 });
    expect(received).toMatchObject({ report: { status: 'SUBMITTED', version: 8 }, userErrors: [] });
    expect(codes(await acting.act(department, 'receiveReport', { expectedVersion: 8 }))).toEqual([
      'REPORT_ALREADY_RECEIVED',
    ]);
    expect(codes(await acting.act(office, 'withdrawReport', { expectedVersion: 8 }))).toEqual([
      'REPORT_RECEIVED_MEANWHILE',
    ]);
    const { versions } = await seen(office, 'versions { number deliveries { state receivedAt decidedAt } }');
    expect(versions[0]).toEqual({
      number: 2,
      deliveries: [{ state: 'RECEIVED', receivedAt: expect.any(String), decidedAt: null }],
    });
  });

  it('is returned as a whole and indicator by indicator, in words its office reads', async () => {
    const strange = [{ indicator: 'Z99', text: '?' }];
    expect(
      codes(
        await acting.act(department, 'returnReport', { expectedVersion: 8, reason: 'Sai', remarks: strange }),
      ),
    ).toEqual(['RETURN_REMARK_UNKNOWN']);
    const remarks = [{ indicator: 'K02', text: 'Chưa khớp sổ quỹ.' }];
    await acting.act(department, 'returnReport', { expectedVersion: 8, reason: 'Cần đối chiếu.', remarks });
    const { versions, status } = await seen(
      office,
      'status versions { deliveries { state reason remarks { indicator text } } }',
    );
    expect(status).toBe('RETURNED');
    expect(versions[0].deliveries).toEqual([{ state: 'RETURNED', reason: 'Cần đối chiếu.', remarks }]);
  });

  it('is resubmitted and accepted; both facts stay readable: when it first came and when it came again', async () => {
    await acting.act(office, 'submitReport', { expectedVersion: 9 });
    await acting.act(department, 'acceptReport', { expectedVersion: 10 });
    const { owedReports } = await department.see(
      `{ owedReports(unitCode: "H05.STC", reach: CHILDREN, periodCode: "2025-H1", states: [ACCEPTED]) {
          nodes { unitCode status arrivedAt lastArrivedAt returns daysLate daysLeft report { status } } } }`,
    );
    const own = owedReports.nodes.find((node: { unitCode: string }) => node.unitCode === report.unitCode);
    expect(own).toMatchObject({
      status: 'ACCEPTED',
      returns: 1,
      daysLeft: null,
      report: { status: 'ACCEPTED' },
    });
    expect(own.lastArrivedAt > own.arrivedAt).toBe(true);
    expect(own.daysLate).toBeGreaterThan(0);
  });

  it('is amended with a reason; what was accepted counts until the amendment is accepted', async () => {
    expect(codes(await acting.act(office, 'amendReport', { expectedVersion: 11, reason: ' ' }))).toEqual([
      'AMENDMENT_NEEDS_REASON',
    ]);
    const before = await total('ACCEPTED');
    const opened = await acting.act(office, 'amendReport', { expectedVersion: 11, reason: 'Sót một người.' });
    expect(opened.report).toMatchObject({ status: 'AMENDING', allowedActs: ['save', 'submit', 'abandon'] });
    const own = Number(figures.find(({ indicator }) => indicator === 'A02')?.value);
    await acting.act(office, 'saveReportDraft', {
      expectedVersion: 12,
      ...draft,
      figures: withFigure('A02', String(own + 1)),
    });
    await acting.act(office, 'submitReport', { expectedVersion: 13 });
    expect(await total('ACCEPTED')).toBe(before);
    expect(await total('SUBMITTED')).toBe(String(Number(before) + 1));
    await acting.act(department, 'returnReport', { expectedVersion: 14, reason: 'Chưa có xác nhận.' });
    expect([await total('ACCEPTED'), await total('SUBMITTED')]).toEqual([before, before]);
    const { unit } = await office.see(
      `{ unit(code: "H05.STC.QLNS", on: "2025-06-14") { completeness(periodCode: "2025-H1") { expected accepted amending returned rate } } }`,
    );
    const counts = { expected: 1, accepted: 0, amending: 1, returned: 0, rate: '100' };
    expect(unit.completeness).toEqual(counts);
    const { signConsolidation } = await office.see(
      `mutation { signConsolidation(input: { unitCode: "H05.STC.QLNS", periodCode: "2025-H1", expectedNumber: 0, idempotencyKey: "own" }) {
          consolidation { versions basis { nodes { versionNumber } } } userErrors { code } } }`,
    );
    const signed = { versions: 1, basis: { nodes: [{ versionNumber: 3 }] } };
    expect(signConsolidation).toEqual({ consolidation: signed, userErrors: [] });
    await acting.act(office, 'submitReport', { expectedVersion: 15 });
    const accepted = await acting.act(department, 'acceptReport', { expectedVersion: 16 });
    expect(accepted.report).toMatchObject({ status: 'ACCEPTED', version: 17 });
    expect(await total('ACCEPTED')).toBe(String(Number(before) + 1));
    const { versions } = await seen(department, 'versions { number amendmentReason }');
    expect(versions.map((one: { amendmentReason: string | null }) => one.amendmentReason)).toEqual([
      'Sót một người.',
      'Sót một người.',
      null,
      null,
      null,
    ]);
  });

  it('keeps what was accepted when an amendment is given up, word for word', async () => {
    const accepted = await total('ACCEPTED');
    await acting.act(office, 'amendReport', { expectedVersion: 17, reason: 'Thử.' });
    await acting.act(office, 'saveReportDraft', { expectedVersion: 18, figures: [], texts: [] });
    const given = await acting.act(
      office,
      'abandonAmendment',
      { expectedVersion: 19 },
      'report { status version draft { figures { indicator } texts { section text } } } userErrors { code }',
    );
    expect(given.report).toMatchObject({ status: 'ACCEPTED', version: 20, draft: { texts: draft.texts } });
    expect(given.report.draft.figures.length).toBe(figures.length);
    expect(await total('ACCEPTED')).toBe(accepted);
  });
});

describe('two who write one draft', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('the one who comes second is shown the difference, and gets back all that was sent', async () => {
    const office = await world.as('office');
    const acting = new Acting(
      report,
      'report { version } userErrors { code } sent { figures { indicator value } } difference { place sent kept }',
    );
    const text = (value: string) => [{ section: 'RESULTS', text: value }];
    await acting.act(office, 'saveReportDraft', {
      expectedVersion: 0,
      figures: [
        { indicator: 'A02', value: '20' },
        { indicator: 'A04', value: '1' },
      ],
      texts: text('Một'),
    });
    const late = await acting.act(office, 'saveReportDraft', {
      expectedVersion: 0,
      figures: [
        { indicator: 'A02', value: '21' },
        { indicator: 'A04', value: '1' },
        { indicator: 'D01', value: '3' },
      ],
      texts: text('Hai'),
    });
    expect(late).toMatchObject({ report: null, userErrors: [{ code: 'REPORT_CHANGED_MEANWHILE' }] });
    expect(late.sent.figures).toHaveLength(3);
    expect(late.difference).toEqual([
      { place: ['figures', 'A02'], sent: '21', kept: '20' },
      { place: ['figures', 'D01'], sent: '3', kept: null },
      { place: ['texts', 'RESULTS'], sent: 'Hai', kept: 'Một' },
    ]);
  });

  it('keeps evidence as it was typed, and does not submit an address that is not https', async () => {
    const office = await world.as('office');
    const acting = new Acting(report, 'report { version } userErrors { code }');
    const odd = { title: 'Quyết định', url: 'javascript:alert(1)', sha256: 'abc' };
    const saved = await acting.act(
      office,
      'saveReportDraft',
      {
        idempotencyKey: 'odd',
        expectedVersion: 1,
        figures,
        texts: [],
        evidence: [odd, { title: 'Tốt', url: 'https://example.vn/12.pdf' }],
      },
      'report { draft { evidence { title url sha256 } } problems { code field } } userErrors { code }',
    );
    expect(saved.report.draft.evidence[0]).toEqual(odd);
    const malformed = saved.report.problems.filter(
      ({ code }: { code: string }) => code === 'EVIDENCE_MALFORMED',
    );
    expect(malformed).toEqual([
      { code: 'EVIDENCE_MALFORMED', field: ['evidence', '0', 'url'] },
      { code: 'EVIDENCE_MALFORMED', field: ['evidence', '0', 'sha256'] },
    ]);
    expect(codes(await acting.act(office, 'submitReport', { expectedVersion: 2 }))).toContain(
      'EVIDENCE_MALFORMED',
    );
  });

  it('nobody else is shown what is kept', async () => {
    const board = await world.as('board');
    const acting = new Acting(report, 'report { version } userErrors { code } difference { place }');
    const foreign = await acting.act(board, 'saveReportDraft', {
      expectedVersion: 0,
      figures: [],
      texts: [],
    });
    expect(foreign).toEqual({ report: null, userErrors: [{ code: 'REPORT_NOT_FOUND' }], difference: [] });
  });
});

import { demonstrationFigures } from '../../src/demo/figures.js';
import { Acting, codes } from '../support/acting.js';
import { assigned, halfYear, person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';

const period = { periodCode: '2026-H1', formCode: 'TDKT' };
const figures = (n: number) => demonstrationFigures(n, 'HALF_YEAR');
const a02 = (n: number) => Number(figures(n).find(({ indicator }) => indicator === 'A02')?.value);

describe('the way up: from the divisions to the signed figures of a department', () => {
  let world: World;
  let department: Client;
  let writer: Client;
  let divisions: string[];
  let key = 0;

  beforeAll(async () => {
    world = await World.open();
    department = await world.as('department');
    await assigned(await world.as('centre'), halfYear, {
      levels: ['DIVISION', 'AGENCY'],
      beneath: { unitCode: 'H05.STC' },
    });
    const { owedReports } = await department.see(
      `{ owedReports(unitCode: "H05.STC", reach: CHILDREN, periodCode: "2026-H1") { nodes { unitCode } } }`,
    );
    divisions = owedReports.nodes.map((node: { unitCode: string }) => node.unitCode);
    writer = await person(world, 'writer', { codes: divisions, on: '2026-06-14', roles: ['REPORTER'] });
  });
  afterAll(() => world.close());

  const names = `unitCode: "H05.STC", periodCode: "2026-H1"`;
  const acting = (unitCode: string) => new Acting({ unitCode, ...period });
  const submitAs = async (client: Client, unitCode: string, n: number) => {
    const texts = [{ section: 'RESULTS', text: `Kết quả của ${unitCode}.` }];
    await acting(unitCode).act(client, 'saveReportDraft', { expectedVersion: 0, figures: figures(n), texts });
    return acting(unitCode).act(client, 'submitReport', { expectedVersion: 1 });
  };
  const sign = async (client: Client, expectedNumber: number, explanation?: string): Promise<Loose> => {
    const shown = `consolidation { number versions missing { unitCode } explanation drifted signedBy } userErrors { code message }`;
    const data = await client.see(
      `mutation ($input: SignConsolidationInput!) { signConsolidation(input: $input) { ${shown} } }`,
      {
        input: {
          unitCode: 'H05.STC',
          ...period,
          expectedNumber,
          explanation,
          idempotencyKey: `sign ${++key}`,
        },
      },
    );
    return data.signConsolidation;
  };
  const signed = async (client: Client): Promise<Loose[]> =>
    (
      await client.see(
        `{ consolidations(${names}) { number drifted drift { unitCode signedVersion currentVersion } changedFigures { indicator signed current } } }`,
      )
    ).consolidations;
  const staged = async (stage: string): Promise<string | null> => {
    const query = `query ($stage: RollUpStage!) { rollUp(${names}, stage: $stage) { trueAt figures(indicators: ["A02"]) { value contributions { hidden nodes { versionNumber } } } } }`;
    return (await department.see(query, { stage })).rollUp?.figures[0].value ?? null;
  };

  it('opens with what the service knows and what was written last', async () => {
    const { reportStart } = await department.see(
      `{ reportStart(${names}) { known { indicator value } earlier { periodCode unitName texts { section } } } }`,
    );
    const known = Object.fromEntries(
      reportStart.known.map((one: { indicator: string; value: string }) => [one.indicator, one.value]),
    );
    expect(known).toMatchObject({
      A01: String(divisions.length + 1),
      L01: String(divisions.length + 1),
      L02: '0',
    });
    expect(reportStart.earlier).toEqual([
      { periodCode: '2025-Y', unitName: 'Sở Tài chính tỉnh Bắc Ninh', texts: [{ section: 'RESULTS' }] },
    ]);
  });

  it('shows live who has submitted, by name, as reports come in', async () => {
    const [first, second, third] = divisions as [string, string, string];
    await inTurn([first, second], async (code) => {
      expect(codes(await submitAs(writer, code, 4))).toEqual([]);
    });
    await acting(first).act(department, 'acceptReport', { expectedVersion: 2 });
    const { owedReports } = await department.see(
      `{ waiting: owedReports(unitCode: "H05.STC", reach: SUBTREE, periodCode: "2026-H1", states: [SUBMITTED]) { nodes { unitCode } }
         owedReports(unitCode: "H05.STC", reach: SUBTREE, periodCode: "2026-H1", states: [NOT_IN, OVERDUE]) { totalCount nodes { unitCode daysLeft } } }`,
    );
    expect(owedReports.totalCount).toBe(divisions.length - 2);
    expect(owedReports.nodes[0]).toMatchObject({ unitCode: third, daysLeft: expect.any(Number) });
    const { waiting } = await department.see(
      `{ waiting: owedReports(unitCode: "H05.STC", reach: SUBTREE, periodCode: "2026-H1", states: [SUBMITTED]) { nodes { unitCode } } }`,
    );
    expect(waiting.nodes).toEqual([{ unitCode: second }]);
  });

  it('is composed of the accepted figures, the paragraphs of its inferiors with their source, and who is missing', async () => {
    const { composition } = await department.see(
      `{ composition(${names}) { own { status } signed { number } missing { unitCode status }
          rollUp { figures(indicators: ["A02"]) { value reports } }
          paragraphs { section text unitCode reportId versionNumber } } }`,
    );
    expect(composition).toMatchObject({
      own: null,
      signed: null,
      rollUp: { figures: [{ value: String(a02(4)), reports: 1 }] },
    });
    expect(composition.missing).toHaveLength(divisions.length - 1);
    expect(composition.paragraphs.map((one: { text: string }) => one.text)).toEqual([
      `Kết quả của ${divisions[0]}.`,
      `Kết quả của ${divisions[1]}.`,
    ]);
    const [source] = composition.paragraphs;
    const { node } = await department.see(
      'query ($id: ID!) { node(id: $id) { ... on Report { unit { code } versions { texts { text } } } } }',
      { id: source.reportId },
    );
    expect(node).toEqual({ unit: { code: divisions[0] }, versions: [{ texts: [{ text: source.text }] }] });
  });

  it('takes up a paragraph with its source, and is submitted', async () => {
    const { composition } = await department.see(
      `{ composition(${names}) { paragraphs { reportId text } } }`,
    );
    const [source] = composition.paragraphs;
    const texts = [{ section: 'RESULTS', text: `Toàn Sở: ${source.text}`, sources: [source.reportId] }];
    expect(codes(await sign(department, 0, 'x'))).toContain('OWN_REPORT_NOT_SUBMITTED');
    await acting('H05.STC').act(department, 'saveReportDraft', {
      expectedVersion: 0,
      figures: figures(9),
      texts,
    });
    const sent = await acting('H05.STC').act(
      department,
      'submitReport',
      { expectedVersion: 1 },
      'report { versions { texts { text sources } } } userErrors { code }',
    );
    expect(sent).toEqual({
      report: { versions: [{ texts: [{ text: texts[0]?.text, sources: [source.reportId] }] }] },
      userErrors: [],
    });
  });

  it('is not signed by strangers, nor over missing inferiors in silence; signed, it freezes its versions', async () => {
    expect(await staged('CONSOLIDATED')).toBeNull();
    const foreign = await sign(await world.as('board'), 0);
    expect(codes(foreign)).toEqual(['CONSOLIDATION_NOT_YOURS']);
    expect(codes(await sign(await world.as('centre'), 0))).toEqual(['CONSOLIDATION_NOT_YOURS']);
    const silent = await sign(department, 0);
    expect(codes(silent)).toEqual(['MISSING_NOT_EXPLAINED']);
    expect(silent.userErrors[0].message).toMatch(new RegExp(`^Còn ${divisions.length - 1} đơn vị`));
    const done = await sign(department, 0, 'Các phòng còn lại mới thành lập.');
    expect(done).toMatchObject({
      consolidation: {
        number: 1,
        versions: 2,
        drifted: false,
        explanation: 'Các phòng còn lại mới thành lập.',
      },
      userErrors: [],
    });
    expect(done.consolidation.missing).toHaveLength(divisions.length - 1);
    const { consolidations } = await department.see(
      `{ consolidations(${names}) { basis(first: 1) { totalCount nodes { unitCode versionNumber } pageInfo { hasNextPage } } } }`,
    );
    expect(consolidations[0].basis).toEqual({
      totalCount: 2,
      nodes: [{ unitCode: 'H05.STC', versionNumber: 1 }],
      pageInfo: { hasNextPage: true },
    });
    expect(await staged('CONSOLIDATED')).toBe(String(a02(4) + a02(9)));
  });

  it('is not signed twice over the same, nor by who saw an older signature', async () => {
    expect(codes(await sign(department, 1, 'x'))).toEqual(['CONSOLIDATION_UNCHANGED']);
    expect(codes(await sign(department, 0, 'x'))).toEqual(['CONSOLIDATION_CHANGED_MEANWHILE']);
  });

  it('drifts when a report beneath changes, says which and by how much, until it is signed again', async () => {
    const [first, second] = divisions as [string, string];
    await acting(second).act(department, 'acceptReport', { expectedVersion: 2 });
    const again = acting(first);
    const steps: readonly (readonly [Client, string, object])[] = [
      [writer, 'amendReport', { expectedVersion: 3, reason: 'Sót số liệu.' }],
      [writer, 'saveReportDraft', { expectedVersion: 4, figures: figures(5), texts: [] }],
      [writer, 'submitReport', { expectedVersion: 5 }],
      [department, 'acceptReport', { expectedVersion: 6 }],
    ];
    await inTurn(steps, async ([client, name, input]) => {
      expect(codes(await again.act(client, name, { idempotencyKey: `again ${name}`, ...input }))).toEqual([]);
    });
    const [latest] = await signed(department);
    expect(latest).toMatchObject({ number: 1, drifted: true });
    expect(latest.drift).toEqual([
      { unitCode: first, signedVersion: 1, currentVersion: 2 },
      { unitCode: second, signedVersion: null, currentVersion: 1 },
    ]);
    const signable = String(a02(5) + a02(4) + a02(9));
    const changed = latest.changedFigures.find((one: { indicator: string }) => one.indicator === 'A02');
    // Against what a signature would hold now: the department's own report counts in both, though nobody has accepted it yet.
    expect(changed).toEqual({ indicator: 'A02', signed: String(a02(4) + a02(9)), current: signable });
    expect(await staged('SIGNABLE')).toBe(signable);
    expect(await staged('CONSOLIDATED')).toBe(String(a02(4) + a02(9)));
    const { consolidationsBeneath } = await (
      await world.as('centre')
    ).see(
      `{ consolidationsBeneath(unitCode: "H05", periodCode: "2026-H1", onlyDrifted: true) { unitCode drifted } }`,
    );
    expect(consolidationsBeneath).toEqual([{ unitCode: 'H05.STC', drifted: true }]);
    const { unit } = await department.see(
      `{ unit(code: "H05.STC", on: "2026-06-14") { completeness(periodCode: "2026-H1") { expected submitted accepted amending notStarted drifted } } }`,
    );
    const owing = divisions.length + 1;
    const counts = { expected: owing, submitted: 1, accepted: 2, amending: 0, notStarted: owing - 3 };
    expect(unit.completeness).toEqual({ ...counts, drifted: 1 });
    expect(await sign(department, 1, 'Ký lại sau sửa đổi.')).toMatchObject({ consolidation: { number: 2 } });
    const history = await signed(department);
    expect(history.map(({ number, drifted }: Loose) => [number, drifted])).toEqual([
      [2, false],
      [1, null],
    ]);
    expect(await staged('CONSOLIDATED')).toBe(String(a02(5) + a02(4) + a02(9)));
  });

  it('tells a stranger nothing of it', async () => {
    const board = await world.as('board');
    expect(await signed(board)).toEqual([]);
    expect(
      await board.see(
        `{ composition(${names}) { missing { unitCode } } reportStart(${names}) { known { value } }
           consolidationsBeneath(${names}) { unitCode }
           owedReports(unitCode: "H05.STC", reach: SUBTREE) { totalCount nodes { unitCode } } }`,
      ),
    ).toEqual({
      composition: null,
      reportStart: null,
      consolidationsBeneath: [],
      owedReports: { totalCount: 0, nodes: [] },
    });
  });

  it('is compared with the same unit a year and a period before, and with its siblings', async () => {
    const ref = `{ unitCode: "${divisions[0]}", periodCode: "2026-H1", formCode: "TDKT" }`;
    const { lastYear, previous, siblings } = await department.see(
      `{ lastYear: compareReport(ref: { unitCode: "H05.STC", periodCode: "2026-H1", formCode: "TDKT" }, with: LAST_YEAR) { indicator value other difference changePercent }
         previous: compareReport(ref: { unitCode: "H05.STC", periodCode: "2026-H1", formCode: "TDKT" }, with: PREVIOUS_PERIOD) { indicator other }
         siblings: reportSiblings(ref: ${ref}, indicators: ["A02"]) { unitCode figures { indicator value } } }`,
    );
    const own = lastYear.find((row: Loose) => row.indicator === 'A02');
    expect(Number(own.difference)).toBe(Number(own.value) - Number(own.other));
    expect(Number(own.changePercent)).toBeCloseTo((Number(own.difference) / Number(own.other)) * 100, 1);
    expect(previous.length).toBeGreaterThan(50);
    expect(siblings).toEqual([
      { unitCode: divisions[0], figures: [{ indicator: 'A02', value: String(a02(5)) }] },
      { unitCode: divisions[1], figures: [{ indicator: 'A02', value: String(a02(4)) }] },
    ]);
    const { foreign } = await (
      await world.as('board')
    ).see(`{ foreign: compareReport(ref: ${ref}, with: LAST_YEAR) { indicator } }`);
    expect(foreign).toBeNull();
  });
});

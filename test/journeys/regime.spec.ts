import { emulation } from '../../src/demo/forms.js';
import { codes } from '../support/acting.js';
import { assigned, halfYear } from '../support/half-year.js';
import { type Client, type Loose, World } from '../support/world.js';

describe('those who run the regime', () => {
  let world: World;
  let centre: Client;
  let board: Client;
  let key = 0;

  beforeAll(async () => {
    world = await World.open();
    [centre, board] = await Promise.all([world.as('centre'), world.as('board')]);
  });
  afterAll(() => world.close());

  const mutate = async (client: Client, name: string, input: object, shown: string): Promise<Loose> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await client.see(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} userErrors { code message field } } }`,
      { input: { idempotencyKey: `${name} ${++key}`, ...input } },
    );
    return data[name];
  };
  const publish = (document: object, more: object = {}, client = centre): Promise<Loose> =>
    mutate(client, 'publishForm', { document, ...more }, 'code version');
  const form = { ...emulation, code: 'OWN', version: '2026.1' };

  it('issue a form as data; it is readable whole, and its document can be issued again', async () => {
    expect(await publish(form)).toMatchObject({ code: 'OWN', version: '2026.1', userErrors: [] });
    const { form: read } = await centre.see(
      `{ form(code: "OWN") { version document indicators { code overUnits overTime } rules { id severity expression } } }`,
    );
    expect(read.document).toEqual(form);
    expect(read.indicators).toHaveLength(80);
    expect(codes(await publish(form))).toEqual(['FORM_VERSION_TAKEN']);
    expect(codes(await publish({ ...read.document, version: '2026.2' }, { dryRun: true }))).toEqual([]);
    expect((await centre.see(`{ forms(code: "OWN") { version periodCodes } }`)).forms).toEqual([
      { version: '2026.1', periodCodes: [] },
    ]);
  });

  it('are told every fault of a form by its path, and nothing is issued', async () => {
    const [first, ...rest] = emulation.indicators;
    const faulty = {
      ...form,
      version: '2026.9',
      indicators: [{ ...first, section: 'NOWHERE', dimensions: ['NOTHING'] }, ...rest],
      rules: [
        { id: 'R1', severity: 'BLOCK', text: 'Sai', expression: 'A02 <= Z99' },
        { id: 'R2', severity: 'BLOCK', text: 'Sai', expression: 'A02 * 0.5 <= A04' },
        { id: 'R3', severity: 'BLOCK', text: 'Sai', expression: 'A02 + A04' },
        { id: 'R4', severity: 'WARN', text: 'Sai', expression: 'it <= A04' },
        { id: 'R4', severity: 'WARN', text: 'Sai', expression: '"a".matches("(a+)+$")' },
      ],
    };
    const { userErrors } = await publish(faulty);
    const messages = userErrors.map(({ message }: { message: string }) => message).join('\n');
    for (const path of [
      'rules: R4 lặp lại',
      'indicators.A01.section: NOWHERE',
      'indicators.A01.dimensions: NOTHING',
      'rules.R1.expression: Unknown variable: Z99',
      'rules.R2.expression: no such overload: Figure \\* double',
      'rules.R3.expression',
      'rules.R4.expression: "it" mà không có "each"',
      'rules.R4.expression: unknown function matches',
    ])
      expect(messages).toMatch(new RegExp(path));
    const shapeless = await publish({ code: 'x', indicators: 'none' });
    expect(new Set(codes(shapeless))).toEqual(new Set(['FORM_MALFORMED']));
    expect((await centre.see(`{ forms(code: "OWN") { version } }`)).forms).toHaveLength(1);
  });

  it('clone a form for next year, and read in what two versions differ', async () => {
    const cloned = await mutate(
      centre,
      'cloneForm',
      { code: 'OWN', newVersion: '2027.1', newName: 'Biểu năm 2027' },
      'version',
    );
    expect(cloned).toEqual({ version: '2027.1', userErrors: [] });
    const { document } = (await centre.see(`{ form(code: "OWN") { document } }`)).form;
    const [first, ...rest] = document.rules;
    const changed = {
      ...document,
      version: '2027.2',
      indicators: document.indicators.filter(({ code }: Loose) => code !== 'K02' && code !== 'K01'),
      rules: [{ ...first, severity: 'WARN' }, ...rest, { ...first, id: 'NEW' }],
    };
    expect(codes(await publish(changed))).toEqual([]);
    const { formDifference } = await centre.see(
      `{ formDifference(code: "OWN", from: "2027.1", to: "2027.2") { part code change property before after } }`,
    );
    const nothing = { property: null, before: null, after: null };
    expect(formDifference).toEqual([
      {
        ...{ part: 'FORM', code: 'OWN', change: 'CHANGED' },
        property: 'version',
        before: '"2027.1"',
        after: '"2027.2"',
      },
      { part: 'INDICATOR', code: 'K01', change: 'REMOVED', ...nothing },
      { part: 'INDICATOR', code: 'K02', change: 'REMOVED', ...nothing },
      {
        ...{ part: 'RULE', code: first.id, change: 'CHANGED', property: 'severity' },
        ...{ before: '"BLOCK"', after: '"WARN"' },
      },
      { part: 'RULE', code: 'NEW', change: 'ADDED', ...nothing },
    ]);
    expect(
      (await centre.see(`{ formDifference(code: "OWN", from: "1", to: "2") { code } }`)).formDifference,
    ).toBeNull();
  });

  it('assign a form by kind, level, branch and line; those left out are named with the reason', async () => {
    expect(await assigned(centre, halfYear, { formCode: 'OWN', levels: ['PROVINCE'], kinds: ['CITY'] })).toBe(
      6,
    );
    const branch = {
      formCode: 'OWN',
      periodCode: '2026-H1',
      recipients: [{ line: 'SECTOR', daysAfter: 3 }],
    };
    const shown = 'obligations leftOut { unitCode why }';
    const sector = await mutate(
      centre,
      'assignForm',
      { ...branch, beneath: { unitCode: 'G12', line: 'SECTOR' }, levels: ['AGENCY'] },
      shown,
    );
    expect(sector.userErrors).toEqual([]);
    expect(sector.obligations).toBeGreaterThan(5);
    const none = await mutate(centre, 'assignForm', { ...branch, unitCodes: ['H53', 'H53.SNGV'] }, shown);
    expect(none.leftOut).toContainEqual({ unitCode: 'H53', why: 'NO_RECIPIENT' });
    const old = { ...branch, formVersion: '2026.1', unitCodes: ['H53.STC'] };
    expect(codes(await mutate(centre, 'assignForm', old, shown))).toEqual(['ASSIGNMENT_OTHER_VERSION']);
    expect(codes(await mutate(centre, 'assignForm', { ...branch }, shown))).toEqual([
      'ASSIGNMENT_WITHOUT_UNITS',
    ]);
    const nobody = { ...branch, unitCodes: ['H53'], kinds: ['ENTERPRISE'] };
    expect(codes(await mutate(centre, 'assignForm', nobody, shown))).toEqual(['ASSIGNMENT_LEAVES_NOBODY']);
    const { errors } = await centre.ask(
      'mutation ($input: AssignFormInput!) { assignForm(input: $input) { obligations } }',
      { input: { ...branch, unitCodes: ['NO.SUCH'], idempotencyKey: 'x' } },
    );
    expect(errors[0]?.message).toContain('NO.SUCH');
  });

  it('a dry run assigns nothing; a province assigns in its own branch and nowhere else; an office not at all', async () => {
    const own = {
      formCode: 'TDKT',
      periodCode: '2026-H1',
      recipients: [{ line: 'TERRITORIAL' }],
      levels: ['AGENCY'],
    };
    const beneath = (unitCode: string) => ({ ...own, beneath: { unitCode } });
    const shown = 'obligations';
    const tried = await mutate(board, 'assignForm', { ...beneath('H53'), dryRun: true }, shown);
    expect(tried.obligations).toBeGreaterThan(3);
    const rows = () =>
      world.behind(
        `select from reporting.obligation o join calendar.period p on p.id = o.period_id join reporting.template t on t.id = o.template_id where p.code = '2026-H1' and t.code = 'TDKT'`,
      );
    expect(await rows()).toHaveLength(0);
    expect(await mutate(board, 'assignForm', beneath('H53'), shown)).toEqual({
      obligations: tried.obligations,
      userErrors: [],
    });
    expect(await rows()).toHaveLength(tried.obligations);
    const office = await world.as('office');
    const below = { ...own, beneath: { unitCode: 'H05.STC.QLNS' } };
    expect(codes(await mutate(office, 'assignForm', below, shown))).toEqual(['REPORTING_NOT_YOURS']);
    expect(codes(await publish({ ...form, version: 'x' }, {}, board))).toEqual(['REPORTING_NOT_YOURS']);
    expect(codes(await mutate(board, 'cloneForm', { code: 'OWN', newVersion: 'y' }, 'version'))).toEqual([
      'REPORTING_NOT_YOURS',
    ]);
  });

  it('set a limit with days and legal basis; the nearest authority above a unit decides', async () => {
    const limit = {
      code: 'CSTDCS_PER_LDTT',
      unitCode: 'H53',
      value: '10',
      from: '2026-01-01',
      legalBasis: 'Quyết định 9/QĐ-UBND',
    };
    expect(codes(await mutate(board, 'setRuleLimit', limit, ''))).toEqual([]);
    expect(codes(await mutate(board, 'setRuleLimit', { ...limit, from: '2026-06-01' }, ''))).toEqual([
      'LIMIT_OVERLAPS',
    ]);
    expect(
      codes(
        await mutate(await world.as('office'), 'setRuleLimit', { ...limit, unitCode: 'H05.STC.QLNS' }, ''),
      ),
    ).toEqual(['REPORTING_NOT_YOURS']);
  });
});

describe('completeness', () => {
  let world: World;
  let centre: Client;
  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  const rateOf = async (unit: string, periodCode: string): Promise<Loose> =>
    (
      await centre.see(
        `{ unit(code: "${unit}", on: "2026-06-14") { completeness(periodCode: "${periodCode}") { expected submitted accepted rate } } }`,
      )
    ).unit.completeness;

  it('100 owed and 50 in is 50 %; nothing owed has no rate', async () => {
    await assigned(centre, halfYear, { levels: ['AGENCY'] });
    expect(await rateOf('H05.STC.QLNS', '2026-H1')).toMatchObject({ expected: 0, rate: null });
    await world.behind(
      `delete from reporting.obligation o using calendar.period p where p.id = o.period_id and p.code = '2026-H1'
         and o.id not in (select o.id from reporting.obligation o join calendar.period p on p.id = o.period_id where p.code = '2026-H1' order by o.id limit 100)`,
    );
    await world.behind(
      `insert into reporting.report (id, template_id, period_id, unit_id, status, row_version)
       select gen_random_uuid(), o.template_id, o.period_id, o.unit_id, 'DRAFT', 1 from reporting.obligation o join calendar.period p on p.id = o.period_id
        where p.code = '2026-H1' order by o.id limit 50`,
    );
    await world.behind(
      `insert into reporting.report_version (id, report_id, number, made_at, arrived_at, entry, texts)
       select gen_random_uuid(), r.id, 1, clock_timestamp(), clock_timestamp(), 'SUBMITTED', '[]' from reporting.report r join calendar.period p on p.id = r.period_id where p.code = '2026-H1'`,
    );
    await world.behind(
      `update reporting.report r set status = 'SUBMITTED', submitted_version_id = v.id from reporting.report_version v where v.report_id = r.id and r.status = 'DRAFT'`,
    );
    expect(await rateOf('TW', '2026-H1')).toEqual({ expected: 100, submitted: 50, accepted: 0, rate: '50' });
  });

  it('a unit abolished on 31 March owes nothing in the half-year that ends in June', async () => {
    const other = await World.open();
    const [board, again] = await Promise.all([other.as('board'), other.as('centre')]);
    const { abolishUnits } = await board.see(
      `mutation { abolishUnits(input: { on: "2026-04-01", decision: "Nghị quyết 1", reason: "Sắp xếp", idempotencyKey: "a",
          units: [{ code: "H53.SNGV", expectedVersion: 2 }] }) { userErrors { code message } } }`,
    );
    expect(abolishUnits.userErrors).toEqual([]);
    await assigned(again, halfYear, { levels: ['AGENCY'], beneath: { unitCode: 'H53' } });
    const { owedReports } = await board.see(
      `{ owedReports(unitCode: "H53", reach: CHILDREN, periodCode: "2026-H1") { nodes { unitCode } } }`,
    );
    await other.close();
    const owing = owedReports.nodes.map(({ unitCode }: Loose) => unitCode);
    expect(owing).toContain('H53.STC');
    expect(owing).not.toContain('H53.SNGV');
  });
});

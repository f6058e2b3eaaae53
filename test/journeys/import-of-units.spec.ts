import {
  csvOf,
  formHeader,
  inEarnest,
  sendEndlessly,
  sendFile,
  told,
  xlsxOf,
  xlsxType,
} from '../support/import-files.js';
import { textRow, workbook } from '../support/sheet-files.js';
import { type Client, World } from '../support/world.js';

const communes = [
  ['H53.25001', 'UBND xã Tân Phú', 'Xã Tân Phú', 'Xã', 'Xã', 'H53', '', '05/01/2026'],
  ['H53.25001.VP', 'Văn phòng HĐND và UBND xã Tân Phú', '', 'Phòng', 'Phòng', 'H53.25001', '', '05/01/2026'],
  ['H53.25002', 'UBND phường Long Hoa', 'Phường Long Hoa', 'Phường', 'Cấp xã', 'H53', '', '2026-01-06'],
];
const dryRun = 'dryRun=true';

describe('the board of Tây Ninh brings in its communes from a file', () => {
  let world: World;
  let board: Client;

  beforeEach(async () => {
    world = await World.open();
    board = await world.as('board');
  });
  afterEach(() => world.close());

  const children = async () => {
    const { unit } = await board.see(
      '{ unit(code: "H53", on: "2026-02-01") { children(kinds: [COMMUNE]) { totalCount nodes { code name shortName kind level version parent { code } children { nodes { code } } } } } }',
    );
    return unit.children;
  };
  const kept = () =>
    world.behind<{ units: string; log: string; keys: string }>(
      `select (select md5(string_agg(v::text, ',' order by v.unit_id, v.valid)) from organisation.unit_version v) || (select count(*) from organisation.path) as units,
              (select max(seq)::text from platform.audit_entry) as log, (select count(*)::text from platform.idempotency_key) as keys`,
    );

  it('first rehearsed, then in earnest, then once more', async () => {
    const before = await kept();
    const rehearsed = await sendFile(world, csvOf(communes), { query: dryRun });
    expect(rehearsed).toMatchObject({ status: 200, dryRun: true, added: 3, unchanged: 0, errors: [] });
    expect(await kept()).toEqual(before);

    const done = await sendFile(world, csvOf(communes));
    expect(done).toMatchObject({ status: 200, dryRun: false, added: 3, unchanged: 0, errorCount: 0 });
    expect(await children()).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          code: 'H53.25002',
          name: 'UBND phường Long Hoa',
          shortName: 'Phường Long Hoa',
          kind: 'COMMUNE',
          level: 'COMMUNE',
          version: 1,
          parent: { code: 'H53' },
        },
        { code: 'H53.25001', name: 'UBND xã Tân Phú', children: { nodes: [{ code: 'H53.25001.VP' }] } },
      ],
    });
    const first = await board.see('{ unit(code: "H53.25002", on: "2026-01-05") { id } }');
    expect(first.unit).toBeNull();

    const after = await kept();
    const again = await sendFile(world, xlsxOf(communes), { type: xlsxType });
    expect(again).toMatchObject({ status: 200, added: 0, unchanged: 3, errors: [] });
    expect(await kept()).toEqual(after);
  });

  it('says in the audit log who brought in what, by which decision, from which file', async () => {
    await sendFile(world, csvOf(communes), {
      query: `${inEarnest}&reason=${encodeURIComponent('Bổ sung cấp xã')}`,
    });
    const entries = await world.behind<{ entry: string }>(
      `select entry from platform.audit_entry order by seq desc limit 3`,
    );
    expect(entries.map(({ entry }) => JSON.parse(entry) as unknown)).toContainEqual(
      expect.objectContaining({
        act: 'importUnits',
        subjectType: 'Unit',
        facts: {
          on: '2026-01-06',
          decision: 'Quyết định 12/QĐ-UBND ngày 05/01/2026',
          reason: 'Bổ sung cấp xã',
          effect: 'CREATED',
          file: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      }),
    );
  });

  it('is told every error by its sheet and cell, and nothing of the file stays', async () => {
    const before = await kept();
    const wrong = [
      ...communes,
      ['h53.3', 'UBND xã Ba', '', 'Thôn', 'Xã', 'H53', '', '31/02/2026'],
      ['H53.25001', 'UBND xã Bốn', '', 'Xã', 'Xã', 'H99', '', '05/01/2026'],
      ['H53.5', 'UBND xã\u202e Năm', '', 'Xã', 'Xã', 'H99', '', '05/01/2026'],
      ['H53.6', 'UBND xã Sáu', '', 'Xã', 'Xã', 'H53.7', '', '05/01/2026'],
      ['H53.7', 'UBND xã Bảy', '', 'Xã', 'Xã', 'H53.6', '', '05/01/2026'],
      ['H53.8', '=1+1', '', 'Xã', 'Xã', 'H05', '', '05/01/2026'],
    ];
    const answer = await sendFile(world, xlsxOf(wrong), { type: xlsxType, query: dryRun });
    const places = [
      'Đơn vị A5 UNIT_CODE_MALFORMED',
      'Đơn vị D5 IMPORT_WORD_UNKNOWN',
      'Đơn vị H5 IMPORT_DATE_WRONG',
      'Đơn vị A6 IMPORT_CODE_TWICE',
      'Đơn vị B7 UNIT_NAME_INVISIBLE_MARKS',
      'Đơn vị F8 IMPORT_CYCLE',
      'Đơn vị F10 IMPORT_PARENT_UNKNOWN',
    ];
    expect(answer).toMatchObject({ status: 200, dryRun: true, added: 0, errorCount: 7, truncated: false });
    expect(told(answer)).toEqual(places);
    expect(answer.errors[2]?.message).toBe(
      '"31/02/2026" không phải là ngày. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 01/07/2025.',
    );
    expect(answer.errors[5]?.message).toContain('H53.6 → H53.7 → H53.6');
    const inEnglish = await sendFile(world, xlsxOf(wrong), { type: xlsxType, language: 'en' });
    expect(inEnglish.status).toBe(422);
    expect(inEnglish.headers.get('content-language')).toBe('en');
    expect(told(inEnglish)).toEqual(places);
    expect(inEnglish.errors[2]?.message).toBe(
      '"31/02/2026" is no day. Write day/month/year, such as 01/07/2025.',
    );
    expect(await kept()).toEqual(before);
  });

  it('names the cells of a CSV file without a sheet, and a thousand errors at most', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => [`x${i}`, 'Xã', '', 'Xã', 'Xã', 'H53', '', 'mai']);
    const answer = await sendFile(world, csvOf(rows, ';'));
    expect(answer).toMatchObject({ status: 422, errorCount: 1200, truncated: true });
    expect(answer.errors).toHaveLength(1000);
    expect(answer.errors[0]).toMatchObject({ sheet: null, cell: 'A2', code: 'UNIT_CODE_MALFORMED' });
  });

  it('is refused what differs from what is there, with the difference', async () => {
    await sendFile(world, csvOf(communes));
    const other = communes.map((row, i) =>
      i === 0 ? ['H53.25001', 'UBND xã Tân Phú Mới', ...row.slice(2)] : row,
    );
    const answer = await sendFile(world, csvOf(other));
    expect(told(answer)).toEqual(['B2 IMPORT_UNIT_DIFFERS']);
    expect(answer.errors[0]?.message).toContain('"UBND xã Tân Phú" chứ không phải "UBND xã Tân Phú Mới"');
  });

  it('stays the same file after a unit of it was renamed later on', async () => {
    await sendFile(world, csvOf(communes));
    await world.behind(`
      with old as (update organisation.unit_version set valid = daterange(lower(valid), '2026-03-01') where code = 'H53.25001' returning *)
      insert into organisation.unit_version select unit_id, daterange('2026-03-01', null), code, 'UBND xã Mới', short_name, kind, level from old`);
    expect(await sendFile(world, csvOf(communes))).toMatchObject({ status: 200, added: 0, unchanged: 3 });
  });

  it('two at once: one brings in, the other finds it done', async () => {
    const answers = await Promise.all([sendFile(world, csvOf(communes)), sendFile(world, csvOf(communes))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ added }) => added).toSorted()).toEqual([0, 3]);
    expect(await children()).toMatchObject({ totalCount: 2 });
  });

  it('refuses a day before the locked structure of a period, at the cells of that day', async () => {
    await world.behind(`update calendar.period set structure_locked_at = now() where code = '2025-Y'`);
    const rows = [communes[0]!, ['H53.9', 'UBND xã Chín', '', 'Xã', 'Xã', 'H53', '', '01/08/2025']];
    expect(told(await sendFile(world, csvOf(rows)))).toEqual(['H3 PERIOD_STRUCTURE_LOCKED']);
  });
});

describe('who may bring in what', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const row = (code: string, parent: string) => [
    code,
    'Đơn vị mới',
    '',
    'Phòng',
    'Phòng',
    parent,
    '',
    '05/01/2026',
  ];

  it.each([
    ['board', 'H53', []],
    ['board', 'H53.STC', []],
    ['board', 'H05', ['F2 IMPORT_PARENT_UNKNOWN']],
    ['board', 'TW', ['F2 IMPORT_PARENT_UNKNOWN']],
    ['board', 'NOWHERE', ['F2 IMPORT_PARENT_UNKNOWN']],
    ['centre', 'TW', []],
    ['centre', 'H05', []],
    ['department', 'H05.STC', ['ORGANISATION_NOT_YOURS']],
    ['ministry', 'G12', ['ORGANISATION_NOT_YOURS']],
    ['office', 'H05.STC.QLNS', ['ORGANISATION_NOT_YOURS']],
  ])('%s beneath %s', async (...[viewer, parent, said]) => {
    const answer = await sendFile(world, csvOf([row('NEW.1', parent)]), { viewer, query: dryRun });
    expect(told(answer)).toEqual(said);
    expect(answer.added).toBe(said.length === 0 ? 1 : 0);
  });

  it('a foreign parent is told as a missing one, to the letter', async () => {
    const said = async (parent: string) => {
      const { errors } = await sendFile(world, csvOf([row('NEW.1', parent)]), { query: dryRun });
      return JSON.stringify(errors).replaceAll(parent, '…');
    };
    expect(await said('H05.STC')).toBe(await said('H99.STC'));
  });

  it('a code of somebody else is told as taken, and nothing more of it, however well it is described', async () => {
    const answer = await sendFile(
      world,
      csvOf([['H05.STC', 'Sở Tài chính tỉnh Bắc Ninh', '', 'Sở', 'Sở, ngành', 'H53', '', '05/01/2026']]),
      { query: dryRun },
    );
    expect(told(answer)).toEqual(['A2 UNIT_CODE_TAKEN']);
    expect(JSON.stringify(answer.errors)).not.toContain('Bắc Ninh');
    const byStranger = await sendFile(world, csvOf([row('H05.STC', 'H19.STC')]), {
      viewer: 'leader',
      query: dryRun,
    });
    expect(told(byStranger)).toEqual(['ORGANISATION_NOT_YOURS']);
  });

  it('a parent in the line of a ministry only where that is in the viewer’s hands', async () => {
    const department = ['H53.SYT', 'Sở Y tế', '', 'Sở', 'Sở, ngành', 'H53', 'G12', '05/01/2026'];
    expect(told(await sendFile(world, csvOf([department]), { query: dryRun }))).toEqual([
      'G2 IMPORT_PARENT_UNKNOWN',
    ]);
    expect(await sendFile(world, csvOf([department]), { viewer: 'centre' })).toMatchObject({
      status: 200,
      added: 1,
    });
    const centre = await world.as('centre');
    const seen = await centre.see(
      '{ unit(code: "H53.SYT", on: "2026-02-01") { parent { code } sector: parent(line: SECTOR) { code } } }',
    );
    expect(seen.unit).toEqual({ parent: { code: 'H53' }, sector: { code: 'G12' } });
  });
});

describe('a request that is no import', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it.each<[string, object, string | Buffer, number, string]>([
    ['without a token', { viewer: null }, csvOf(communes), 401, 'UNAUTHENTICATED'],
    ['of somebody unknown', { viewer: 'stranger' }, csvOf(communes), 403, 'FORBIDDEN'],
    ['that does not say whether in earnest', { query: '' }, csvOf(communes), 400, 'BAD_USER_INPUT'],
    ['that says both', { query: 'dryRun=true&dryRun=false' }, csvOf(communes), 400, 'BAD_USER_INPUT'],
    ['without a decision', { query: 'dryRun=false' }, csvOf(communes), 400, 'BAD_USER_INPUT'],
    ['of JSON', { type: 'application/json' }, '{}', 415, 'BAD_USER_INPUT'],
    ['of another kind', { type: 'application/pdf' }, 'x', 415, 'BAD_USER_INPUT'],
    ['of plain text', { type: 'text/plain' }, csvOf(communes), 415, 'BAD_USER_INPUT'],
    ['beyond the limit', {}, 'x'.repeat(4_194_305), 413, 'COST_LIMIT'],
    ['of a sheet that is none', { type: xlsxType }, 'PK\u0003\u0004…', 422, 'SHEET_DAMAGED'],
    ['of a sheet that is none, rehearsed', { type: xlsxType, query: dryRun }, 'x', 422, 'SHEET_KIND_UNKNOWN'],
    ['of nothing', {}, '', 422, 'IMPORT_EMPTY'],
    [
      'with another sheet',
      { type: xlsxType },
      workbook({ sheetName: 'A', moreSheets: ['B'] }),
      422,
      'SHEET_NOT_FOUND',
    ],
  ])('%s', async (...[, sending, body, status, code]) => {
    const answer = await sendFile(world, body, sending);
    expect([answer.status, answer.errors[0]?.code]).toEqual([status, code]);
    expect(answer.errors[0]?.message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđ]/i);
  });

  it('a body without an end is cut off at the limit', async () => {
    const { answer, sent } = await sendEndlessly(
      `${world.address}/organisation/imports?${dryRun}`,
      await world.token('board'),
    );
    expect([413, 'cut off']).toContain(answer);
    expect(sent).toBeLessThan(40_000_000);
    expect((await sendFile(world, csvOf(communes), { query: dryRun })).status).toBe(200);
  });

  it('does not reach the GraphQL endpoint as a file', async () => {
    const response = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(400);
  });

  it('more than two at once are told to come again', async () => {
    const rows = Array.from({ length: 8_000 }, (_, i) => [
      `H53.Z${i}`,
      `Xã ${i}`,
      '',
      'Xã',
      'Xã',
      'H53',
      '',
      '05/01/2026',
    ]);
    const file = xlsxOf(rows);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => sendFile(world, file, { type: xlsxType, query: dryRun })),
    );
    const busy = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy[0]?.errors[0]?.code).toBe('OVERLOADED');
    expect(busy[0]?.headers.get('retry-after')).toBe('5');
  });

  it('leaves the service answering while a hostile file is read', async () => {
    const hostile = workbook({ sheetXml: `<worksheet><sheetData>${'<row/>'.repeat(160_000)}` });
    const [refused, alive] = await Promise.all([
      sendFile(world, hostile, { type: xlsxType }),
      fetch(`${world.address}/readyz`),
    ]);
    expect([refused.status, refused.errors[0]?.code, alive.status]).toEqual([422, 'SHEET_DAMAGED', 200]);
  });
});

describe('the template', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('is the form itself: filled in, it is taken', async () => {
    const csv = await (await fetch(`${world.address}/organisation/import/template.csv`)).text();
    expect(csv).toBe(formHeader.map((name) => `"${name}"`).join(',') + '\r\n');
    const filled = `${csv}${communes.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')}`;
    expect(await sendFile(world, filled, { query: dryRun })).toMatchObject({ status: 200, added: 3 });
  });

  it('as a workbook has the sheet and the header, and nothing in it to bring in', async () => {
    const response = await fetch(`${world.address}/organisation/import/template.xlsx`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="don-vi.xlsx"');
    const file = Buffer.from(await response.arrayBuffer());
    const answer = await sendFile(world, file, { type: xlsxType, query: dryRun });
    expect(told(answer)).toEqual(['Đơn vị A1 IMPORT_EMPTY']);
  });

  it('is told which sheet it has to be where a workbook has several', async () => {
    const file = workbook({
      moreSheets: ['Hướng dẫn'],
      sheetData: [formHeader, ...communes].map((row, i) => textRow(i + 1, row)).join(''),
    });
    expect(await sendFile(world, file, { type: xlsxType, query: dryRun })).toMatchObject({ added: 3 });
  });
});

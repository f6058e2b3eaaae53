import { type Client, type Loose, World } from '../support/world.js';

const order = {
  decision: 'Nghị quyết số 15/NQ-HĐND ngày 01/12/2025',
  reason: 'Sắp xếp đơn vị hành chính cấp xã',
};
const shown = `units { code name version existsFrom existsUntil parent { code } } userErrors { code field message }
  effects { unitCount units { code effect } clusters { code unitCode effect } obligationCount obligations { unitCode periodCode } openReports { unitCode status } }`;

describe('the organisation is changed by whoever organises it', () => {
  let world: World;
  let board: Client;
  let centre: Client;
  let key = 0;

  beforeAll(async () => {
    world = await World.open();
    [board, centre] = await Promise.all([world.as('board'), world.as('centre')]);
  });
  afterAll(() => world.close());

  async function change(client: Client, name: string, input: object): Promise<Loose> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await client.see(`mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, {
      input: { ...order, on: '2026-01-01', idempotencyKey: `change-${++key}`, ...input },
    });
    return data[name];
  }

  const codes = (result: Loose): string[] => result.userErrors.map((error: { code: string }) => error.code);

  async function versionOf(code: string, on = '2026-01-01'): Promise<number> {
    const { unit } = await centre.see(
      'query ($code: String!, $on: Date!) { unit(code: $code, on: $on) { version } }',
      { code, on },
    );
    return unit.version;
  }

  const seen = async (code: string, on?: string) => ({ code, expectedVersion: await versionOf(code, on) });

  const commune = (n: number, parents: object[] = [{ code: 'H53' }]) => ({
    code: `H53.X0${n}`,
    name: `UBND xã Trình diễn ${n}`,
    kind: 'COMMUNE',
    level: 'COMMUNE',
    parents,
  });

  it('creates units: the dry run tells and leaves nothing, the real one does just that', async () => {
    const units = [
      commune(1),
      commune(2),
      commune(3),
      { ...commune(4), kind: 'DIVISION', parents: [{ code: 'H53.X03' }] },
    ];
    const rehearsed = await change(board, 'createUnits', { units, dryRun: true });
    expect(rehearsed).toMatchObject({
      units: [],
      userErrors: [],
      effects: { unitCount: 4, clusters: [], openReports: [] },
    });
    expect(await board.see('{ unit(code: "H53.X01", on: "2026-01-01") { id } }')).toEqual({ unit: null });
    const made = await change(board, 'createUnits', { units });
    expect(made.effects).toEqual(rehearsed.effects);
    expect(
      made.units.map((unit: Loose) => [unit.code, unit.version, unit.existsFrom, unit.parent.code]),
    ).toEqual([
      ['H53.X01', 1, '2026-01-01', 'H53'],
      ['H53.X02', 1, '2026-01-01', 'H53'],
      ['H53.X03', 1, '2026-01-01', 'H53'],
      ['H53.X04', 1, '2026-01-01', 'H53.X03'],
    ]);
    const again = await board.see(
      'query { before: unit(code: "H53.X01", on: "2025-12-31") { id } after: unit(code: "H53.X01", on: "2026-01-01") { name } }',
    );
    expect(again).toEqual({ before: null, after: { name: 'UBND xã Trình diễn 1' } });
  });

  it('names everything that is wrong with a new unit', async () => {
    const bad = { ...commune(1), code: 'h53 x', name: 'Xã\u200b A', parents: [] };
    expect(codes(await change(board, 'createUnits', { units: [bad] }))).toEqual([
      'UNIT_CODE_MALFORMED',
      'UNIT_NAME_INVISIBLE_MARKS',
      'UNIT_NEEDS_PARENT',
    ]);
    expect(codes(await change(board, 'createUnits', { units: [commune(1)] }))).toEqual(['UNIT_CODE_TAKEN']);
    const nowhere = commune(9, [{ code: 'H53' }, { code: 'H53.STC' }]);
    expect(codes(await change(board, 'createUnits', { units: [nowhere] }))).toEqual([
      'UNIT_WITH_TWO_PARENTS',
    ]);
    const circle = [commune(8, [{ code: 'H53.X09' }]), commune(9, [{ code: 'H53.X08' }])];
    expect(codes(await change(board, 'createUnits', { units: circle }))).toEqual(['TREE_WOULD_CIRCLE']);
  });

  it('renames and recodes; a version that was left behind is told the current one', async () => {
    const renamed = await change(board, 'renameUnit', {
      on: '2026-02-01',
      unit: { code: 'H53.X01', expectedVersion: 1 },
      name: 'UBND phường Trình diễn',
    });
    expect(renamed).toMatchObject({
      userErrors: [],
      units: [{ code: 'H53.X01', name: 'UBND phường Trình diễn', version: 2 }],
      effects: { units: [{ code: 'H53.X01', effect: 'REWORDED' }] },
    });
    const stale = await change(board, 'recodeUnit', {
      on: '2026-03-01',
      unit: { code: 'H53.X01', expectedVersion: 1 },
      code: 'H53.P01',
    });
    expect(stale.userErrors).toEqual([
      {
        code: 'UNIT_CHANGED_MEANWHILE',
        field: ['expectedVersion'],
        message: expect.stringContaining('bạn đang xem phiên bản 1, hiện là 2') as string,
      },
    ]);
    const recoded = await change(board, 'recodeUnit', {
      on: '2026-03-01',
      unit: { code: 'H53.X01', expectedVersion: 2 },
      code: 'H53.P01',
    });
    expect(recoded.units).toMatchObject([{ code: 'H53.P01', name: 'UBND phường Trình diễn', version: 3 }]);
    const past = await board.see(
      '{ a: unit(code: "H53.X01", on: "2026-01-31") { name } b: unit(code: "H53.X01", on: "2026-02-28") { name } c: unit(code: "H53.X01", on: "2026-03-01") { name } }',
    );
    expect(past).toEqual({
      a: { name: 'UBND xã Trình diễn 1' },
      b: { name: 'UBND phường Trình diễn' },
      c: null,
    });
  });

  it('moves, and refuses to put a unit beneath itself', async () => {
    const parent = { code: 'H53.X02' };
    const unit = await seen('H53.X04');
    const moved = await change(board, 'moveUnits', { on: '2026-02-01', moves: [{ unit, parent }] });
    expect(moved.units).toMatchObject([{ code: 'H53.X04', parent: { code: 'H53.X02' }, version: 2 }]);
    const up = { unit: await seen('H53.X02'), parent: { code: 'H53.X04' } };
    expect(codes(await change(board, 'moveUnits', { on: '2026-02-02', moves: [up] }))).toEqual([
      'TREE_WOULD_CIRCLE',
    ]);
    const nowhere = { unit: await seen('H53.X04') };
    expect(codes(await change(board, 'moveUnits', { on: '2026-02-02', moves: [nowhere] }))).toEqual([
      'UNIT_NEEDS_PARENT',
    ]);
    const late = { unit: await seen('H53.X04'), parent: { code: 'H53' } };
    expect(codes(await change(board, 'moveUnits', { on: '2026-01-15', moves: [late] }))).toEqual([
      'UNIT_CHANGES_LATER',
    ]);
  });

  it('merges: refused for one source and for a target among the sources, else two become one', async () => {
    const into = { ...commune(5), name: 'UBND xã Hợp nhất' };
    const on = '2026-04-01';
    const [two, three] = [await seen('H53.X02', on), await seen('H53.X03', on)];
    expect(codes(await change(board, 'mergeUnits', { on, sources: [two], into }))).toEqual([
      'MERGE_NEEDS_TWO_SOURCES',
    ]);
    expect(
      codes(await change(board, 'mergeUnits', { on, sources: [two, three], intoExisting: three })),
    ).toEqual(['MERGE_TARGET_AMONG_SOURCES']);
    const dead = { on: '2025-06-01', sources: [two, three], into };
    expect(codes(await change(board, 'mergeUnits', dead))).toEqual([
      'UNIT_NOT_FOUND',
      'UNIT_NOT_FOUND',
      'UNIT_NOT_ALIVE',
    ]);
    const merged = await change(board, 'mergeUnits', { on, sources: [two, three], into });
    expect(merged).toMatchObject({ userErrors: [], units: [{ code: 'H53.X05', parent: { code: 'H53' } }] });
    expect(merged.effects.units).toEqual([
      { code: 'H53.X02', effect: 'ENDED' },
      { code: 'H53.X03', effect: 'ENDED' },
      { code: 'H53.X05', effect: 'CREATED' },
      { code: 'H53.X04', effect: 'MOVED' },
    ]);
    const after = await board.see(
      `{ new: unit(code: "H53.X05", on: "${on}") { children { nodes { code } } predecessors { code } } old: unit(code: "H53.X02", on: "2026-03-31") { existsUntil successors { code } } }`,
    );
    expect(after).toEqual({
      new: {
        children: { nodes: [{ code: 'H53.X04' }] },
        predecessors: [{ code: 'H53.X02' }, { code: 'H53.X03' }],
      },
      old: { existsUntil: on, successors: [{ code: 'H53.X05' }] },
    });
  });

  it('takes one unit into another that goes on', async () => {
    const on = '2026-04-02';
    const taken = { on, sources: [await seen('H53.P01', on)], intoExisting: await seen('H53.X05', on) };
    const merged = await change(board, 'mergeUnits', taken);
    expect(merged).toMatchObject({
      userErrors: [],
      units: [{ code: 'H53.X05', existsFrom: '2026-04-01', version: 2 }],
    });
    expect(merged.effects.units).toContainEqual({ code: 'H53.X05', effect: 'CONTINUES' });
  });

  it('splits: every child in one place, no share beyond one, nothing shared out by itself', async () => {
    const on = '2026-05-01';
    const source = await seen('H53.X05', on);
    const part = (n: number, more: object = {}) => ({ ...commune(n, []), ...more });
    const refused = await change(board, 'splitUnit', {
      on,
      source,
      sourceEnds: true,
      into: [part(6, { share: '0.8' }), part(7, { share: '0.4' })],
    });
    expect(codes(refused)).toEqual(['UNIT_HAS_CHILDREN', 'SPLIT_SHARES_EXCEED']);
    const split = await change(board, 'splitUnit', {
      on,
      source,
      sourceEnds: true,
      into: [part(6, { share: '0.6', children: [{ code: 'H53.X04' }] }), part(7, { share: '0.4' })],
    });
    expect(split).toMatchObject({ userErrors: [], units: [{ code: 'H53.X06' }, { code: 'H53.X07' }] });
    expect(split.units.map((unit: Loose) => unit.parent.code)).toEqual(['H53', 'H53']);
    const rows = await world.behind(
      `select share::text from organisation.succession where kind = 'SPLIT' and on_date = '2026-05-01' order by share`,
    );
    expect(rows).toEqual([{ share: '0.4' }, { share: '0.6' }]);
  });

  it('ends units with their children in one act, names who takes over, and keeps a parent whose children live', async () => {
    const on = '2026-06-01';
    const [six, four] = [await seen('H53.X06', on), await seen('H53.X04', on)];
    expect(codes(await change(board, 'abolishUnits', { on, units: [six] }))).toEqual(['UNIT_HAS_CHILDREN']);
    const self = { on, units: [six, four], successor: { code: 'H53.X06' } };
    expect(codes(await change(board, 'abolishUnits', self))).toEqual(['MERGE_TARGET_AMONG_SOURCES']);
    const ended = await change(board, 'abolishUnits', {
      on,
      units: [six, four],
      successor: { code: 'H53.X07' },
    });
    expect(ended.userErrors).toEqual([]);
    expect(ended.effects.units).toEqual([
      { code: 'H53.X04', effect: 'ENDED' },
      { code: 'H53.X06', effect: 'ENDED' },
    ]);
  });

  it('tells beforehand which clusters, obligations and open reports hang on a change', async () => {
    const on = '2025-12-01';
    const sources = [await seen('H52', on), await seen('H37', on)];
    const into = {
      code: 'H99',
      name: 'UBND tỉnh Trình diễn',
      kind: 'PROVINCE',
      level: 'PROVINCE',
      parents: [{ code: 'TW' }],
    };
    const { effects, userErrors } = await change(centre, 'mergeUnits', { on, sources, into, dryRun: true });
    expect(userErrors).toEqual([]);
    expect(effects.clusters.map((one: Loose) => [one.unitCode, one.effect])).toEqual(
      expect.arrayContaining([
        ['H37', 'MEMBER_LEAVES'],
        ['H52', 'MEMBER_LEAVES'],
      ]),
    );
    expect(effects.obligations).toEqual([
      { unitCode: 'H37', periodCode: '2025-Y' },
      { unitCode: 'H52', periodCode: '2025-Y' },
    ]);
    expect(await versionOf('H52', on)).toBe(sources[0]?.expectedVersion);
  });

  it('is not changed by who only works in it, nor by a stranger, who is told what a missing unit would be told', async () => {
    const department = await world.as('department');
    const input = { name: 'Sở Khác' };
    const own = await change(department, 'renameUnit', {
      ...input,
      unit: { code: 'H05.STC', expectedVersion: 1 },
    });
    expect(codes(own)).toEqual(['ORGANISATION_NOT_YOURS']);
    const itself = await change(board, 'renameUnit', { ...input, unit: await seen('H53') });
    expect(codes(itself)).toEqual(['ORGANISATION_NOT_YOURS']);
    const [foreign, missing] = await Promise.all([
      change(board, 'renameUnit', { ...input, unit: { code: 'H05.STC', expectedVersion: 1 } }),
      change(board, 'renameUnit', { ...input, unit: { code: 'H05.NOBODY', expectedVersion: 1 } }),
    ]);
    expect(foreign).toEqual(missing);
    expect(codes(foreign)).toEqual(['UNIT_NOT_FOUND']);
  });

  it('never reaches back into a period whose structure is locked', async () => {
    const unit = { code: 'H52', expectedVersion: await versionOf('H52', '2024-06-01') };
    const early = await change(centre, 'renameUnit', {
      on: '2024-06-01',
      unit,
      name: 'UBND tỉnh Sơn La (mới)',
    });
    expect(early.userErrors).toEqual([
      {
        code: 'PERIOD_STRUCTURE_LOCKED',
        field: ['on'],
        message: expect.stringContaining('2024-H1') as string,
      },
    ]);
    const lock = `mutation ($key: String!) { lockPeriodStructure(input: { periodCode: "2025-H1", idempotencyKey: $key }) { period { structureLockedAt } userErrors { code } } }`;
    expect((await board.see(lock, { key: 'lock-1' })).lockPeriodStructure.userErrors).toEqual([
      { code: 'CALENDAR_NOT_YOURS' },
    ]);
    const { lockPeriodStructure } = await centre.see(lock, { key: 'lock-1' });
    expect(lockPeriodStructure).toMatchObject({
      userErrors: [],
      period: { structureLockedAt: expect.any(String) as string },
    });
    const late = await change(centre, 'renameUnit', {
      on: '2025-06-14',
      unit,
      name: 'UBND tỉnh Sơn La (mới)',
    });
    expect(codes(late)).toEqual(['PERIOD_STRUCTURE_LOCKED']);
  });

  it('of two officers at once, one wins and the other is told the current version', async () => {
    const on = '2026-07-01';
    const unit = await seen('H53.X07', on);
    const both = await Promise.all(
      ['UBND xã Một', 'UBND xã Hai'].map((name) => change(board, 'renameUnit', { on, unit, name })),
    );
    const lost = both.filter((one) => one.userErrors.length > 0);
    expect(lost.map(codes)).toEqual([['UNIT_CHANGED_MEANWHILE']]);
    expect(await versionOf('H53.X07', on)).toBe(unit.expectedVersion + 1);
  });

  it('says in the audit log of each unit of many just its own move', async () => {
    const on = '2026-12-01';
    const { unit } = await centre.see(
      `{ unit(code: "H53.STC", on: "${on}") { children(kinds: [DIVISION], first: 3) { nodes { code version } } } }`,
    );
    const moves = unit.children.nodes.map(({ code, version }: Loose) => ({
      unit: { code, expectedVersion: version },
      parent: { code: 'H53.SNV' },
    }));
    const { userErrors } = await change(board, 'moveUnits', { on, moves });
    expect([moves.length, userErrors]).toEqual([3, []]);
    const rows = await world.behind<{ unit: string; children: string[] }>(
      `select e.entry::jsonb ->> 'subjectId' as unit, array(select jsonb_array_elements(e.entry::jsonb -> 'facts' -> 'moves') ->> 'childId') as children
         from platform.audit_entry e where e.entry::jsonb ->> 'act' = 'moveUnits' and e.entry::jsonb -> 'facts' ->> 'on' = $1`,
      [on],
    );
    expect(rows).toHaveLength(3);
    expect(rows.map(({ children }) => children)).toEqual(rows.map((row) => [row.unit]));
  });
});

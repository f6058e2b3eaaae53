import { Viewer } from '../../src/access/domain/index.js';
import { type UnitId } from '../../src/kernel/ids.js';
import { type LocalDate } from '../../src/kernel/local-date.js';
import { MoveUnits, SplitUnit } from '../../src/organisation/index.js';
import { operation } from '../support/operations.js';
import { type Client, type Loose, World } from '../support/world.js';

describe('the merger of 63 provinces into 34 on 1 July 2025', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  const value = (rollUp: { figures: { indicator: string; value: string }[] }, indicator: string) =>
    Number(rollUp.figures.find((figure) => figure.indicator === indicator)?.value);

  it('leaves the half-year on the 63 and puts the year on the 34', async () => {
    const data = await centre.see(operation('merger-of-2025'));
    expect(data.halfYear.children.totalCount).toBe(63);
    expect(data.year.children.totalCount).toBe(34);
    expect(data.bacNinhHalfYear.asOf).toBe('2025-06-14');
    expect(data.bacNinhYear.asOf).toBe('2025-12-14');
    expect(data.bacNinh).toMatchObject({ name: 'UBND tỉnh Bắc Ninh', existsFrom: '2025-07-01' });
    expect(data.bacNinh.predecessors).toEqual([
      { code: 'H02', name: 'UBND tỉnh Bắc Giang', existsUntil: '2025-07-01' },
      { code: 'H05', name: 'UBND tỉnh Bắc Ninh', existsUntil: '2025-07-01' },
    ]);
  });

  it('counts the units of a merged province as its tree stood on each period’s own day', async () => {
    const data = await centre.see(operation('merger-of-2025'));
    // Bắc Ninh: itself, 3 + 14 agencies, 4 Party bodies, 1 + 7 divisions, 8 districts; Bắc Giang: itself and 3 agencies.
    expect(value(data.bacNinhHalfYear, 'A01')).toBe(38);
    expect(value(data.bacGiangHalfYear, 'A01')).toBe(4);
    // From 1 July the districts and the department’s inspectorate are gone, and each pair of agencies is one.
    expect(value(data.bacNinhYear, 'A01')).toBe(38 + 4 - 4 - 8 - 1);
  });

  it('answers a code by the unit that bore it on the day', async () => {
    const query = `{ before: unit(code: "H02", on: "2025-06-30") { name successors { code name } } after: unit(code: "H02", on: "2025-07-01") { name } }`;
    expect(await centre.see(query)).toEqual({
      before: { name: 'UBND tỉnh Bắc Giang', successors: [{ code: 'H05', name: 'UBND tỉnh Bắc Ninh' }] },
      after: null,
    });
  });

  it('keeps one tree over all living units in every line, on every day of change', async () => {
    const days = ['2024-06-14', '2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01', '2026-01-01'];
    const fields = days.map(
      (day, i) =>
        `d${i}: unit(code: "TW", on: "${day}") { t: subtree(first: 1) { totalCount } s: subtree(line: SECTOR, first: 1) { totalCount } }`,
    );
    const data = await centre.see(`{ ${fields.join('\n')} }`);
    const counts = days.map((_, i) => [data[`d${i}`].t.totalCount, data[`d${i}`].s.totalCount]);
    for (const [territorial, sector] of counts) expect(sector).toBe(territorial);
    expect(counts.map(([territorial]) => territorial)).toEqual([364, 364, 364, 364, 189, 189]);
  });

  it('renames without a new unit: Thừa Thiên Huế became Huế', async () => {
    const query = `{ before: unit(code: "H57", on: "2024-12-31") { id name kind } after: unit(code: "H57", on: "2025-01-01") { id name kind } }`;
    const { before, after } = await centre.see(query);
    expect(before).toEqual({ id: after.id, name: 'UBND tỉnh Thừa Thiên Huế', kind: 'PROVINCE' });
    expect(after).toMatchObject({ name: 'UBND thành phố Huế', kind: 'CITY' });
  });

  describe('asked for on another structure', () => {
    const restated = async (unit: string, on: string, client = centre) =>
      (
        await client.see(operation('restated-roll-up'), {
          unit,
          on,
          period: '2025-H1',
          indicators: ['A02', 'D01'],
        })
      ).rollUp;
    const reported = async (unit: string) => {
      const query = `query ($unit: String!) { rollUp(unitCode: $unit, periodCode: "2025-H1") { structure label figures(indicators: ["A02", "D01"]) { indicator value reports } } }`;
      return (await centre.see(query, { unit })).rollUp;
    };

    it('gives the new province what its two said, labelled so, and leaves what was reported as it was', async () => {
      const [bacNinh, bacGiang] = [await reported('H05'), await reported('H02')];
      const told = await restated('H05', '2025-07-01');
      expect(told).toMatchObject({
        ...{ structure: 'RESTATED', asOf: '2025-07-01', reportedAsOf: '2025-06-14' },
        label: 'Quy đổi theo cơ cấu tổ chức ngày 01/07/2025; đã báo cáo theo cơ cấu ngày 14/06/2025',
      });
      for (const indicator of ['A02', 'D01'])
        expect(value(told, indicator)).toBe(value(bacNinh, indicator) + value(bacGiang, indicator));
      const [{ contributions }] = told.figures;
      expect(contributions.hidden).toBe(0);
      expect(new Set(contributions.nodes.map((one: Loose) => one.unitCode.split('.')[0]))).toEqual(
        new Set(['H02', 'H05']),
      );
      expect(bacNinh).toMatchObject({
        structure: 'AS_REPORTED',
        label: 'Như đã báo cáo, theo cơ cấu tổ chức ngày 14/06/2025',
      });
      expect(await reported('H05')).toEqual(bacNinh);
    });

    it('adds up over the 34 to what the 63 reported', async () => {
      const query = (structure: string) =>
        `{ unit(code: "TW", on: "2025-12-14") { rollUp(periodCode: "2025-H1", structure: ${structure}) { figures(indicators: ["A02"]) { value } }
           children(first: 200) { nodes { rollUp(periodCode: "2025-H1", structure: ${structure}) { figures(indicators: ["A02"]) { value } } } } } }`;
      const { rollUp, children } = (await centre.see(query('RESTATED'))).unit;
      const own = (await centre.see(query('AS_REPORTED'))).unit.rollUp.figures[0].value;
      const sum = children.nodes.reduce(
        (total: number, node: Loose) => total + Number(node.rollUp.figures[0].value ?? 0),
        0,
      );
      expect([sum, Number(rollUp.figures[0].value)]).toEqual([Number(own), Number(own)]);
    });

    it('says in English on request what it is', async () => {
      const query = `{ rollUp(unitCode: "H05", periodCode: "2025-H1", structure: RESTATED, restatedOn: "2025-07-01") { label } }`;
      const { data } = await centre.ask(query, {}, { 'accept-language': 'en' });
      expect(data.rollUp.label).toBe(
        'Restated on the structure of 01/07/2025; reported on that of 14/06/2025',
      );
    });

    it('asks for both: a day of another structure, and that it is meant', async () => {
      const { errors } = await centre.ask(
        `{ rollUp(unitCode: "H05", periodCode: "2025-H1", restatedOn: "2025-07-01") { label } }`,
      );
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining('structure: RESTATED') as string,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    });

    it('gives no share to the parts of a unit that was split, and says so at each; their province keeps the whole', async () => {
      const board = await world.as('board');
      const before = await restated('H53', '2026-01-31', board);
      const part = (code: string) => ({
        code,
        name: `Sở ${code}`,
        kind: 'AGENCY',
        level: 'AGENCY',
        parents: [],
        share: '0.5',
      });
      const { splitUnit } = await board.see(operation('split-unit'), {
        input: {
          ...{
            on: '2026-02-01',
            decision: 'Nghị quyết 2/NQ-HĐND',
            reason: 'Tách sở',
            idempotencyKey: 'split',
          },
          ...{ source: { code: 'H53.SNGV', expectedVersion: 2 }, sourceEnds: true },
          into: [part('H53.SNV1'), part('H53.SNG1')],
        },
      });
      expect(splitUnit.userErrors).toEqual([]);
      const half = await restated('H53.SNG1', '2026-02-01', board);
      expect(half.figures.map((one: Loose) => one.state)).toEqual(['NOT_REPORTED', 'NOT_REPORTED']);
      expect(half.unattributed).toEqual({
        hidden: 0,
        shown: [
          {
            ...{ unitCode: 'H53.SNGV', unitName: expect.stringContaining('Sở') as string },
            places: [
              { code: 'H53.SNG1', name: 'Sở H53.SNG1' },
              { code: 'H53.SNV1', name: 'Sở H53.SNV1' },
            ],
          },
        ],
      });
      const after = await restated('H53', '2026-02-01', board);
      expect([after.figures, after.unattributed]).toEqual([before.figures, before.unattributed]);
    });

    it('names of the places that a split unit went to only those that the viewer may see', async () => {
      const board = await world.as('board');
      const id = async (code: string) => {
        const [row] = await world.behind<{ id: UnitId }>(
          `select unit_id as id from organisation.unit_version where code = $1 and valid @> date '2026-02-15'`,
          [code],
        );
        return row!.id;
      };
      const part = async (code: string, under: string) => ({
        words: {
          code,
          name: `Sở ${code}`,
          shortName: null,
          kind: 'AGENCY' as const,
          level: 'AGENCY' as const,
        },
        parents: [{ line: 'TERRITORIAL' as const, parentId: await id(under) }],
        ...{ children: [], share: null },
      });
      const outcome = await world.act(SplitUnit).run(Viewer.operator('test'), {
        ...{ on: '2026-02-15' as LocalDate, decision: 'Tách thử', sourceEnds: true },
        source: { unitId: await id('H53.SKHDT') },
        into: [await part('H53.SKH1', 'H53'), await part('H05.SDT1', 'H05')],
      });
      expect(outcome.kind).toBe('done');
      const placesSeen = async (client: Client) => {
        const { unattributed } = await restated('H53', '2026-02-15', client);
        return unattributed.shown.map(({ unitCode, places }: Loose) => [
          unitCode,
          places.map((place: Loose) => place.code),
        ]);
      };
      expect(await placesSeen(board)).toEqual([['H53.SKHDT', ['H53.SKH1']]]);
      expect(await placesSeen(centre)).toEqual([['H53.SKHDT', ['H05.SDT1', 'H53.SKH1']]]);
    });

    it('shows nobody the past of a unit that came from elsewhere: not in a total, not by a difference', async () => {
      const board = await world.as('board');
      const [moved] = await world.behind<{ id: UnitId }>(
        `select unit_id as id from organisation.unit_version where code = 'H05.SNV' and valid @> date '2026-03-01'`,
      );
      const [under] = await world.behind<{ id: UnitId }>(
        `select unit_id as id from organisation.unit_version where code = 'H53' and valid @> date '2026-03-01'`,
      );
      const outcome = await world.act(MoveUnits).run(Viewer.operator('test'), {
        ...{ on: '2026-03-01' as LocalDate, decision: 'Chuyển thử' },
        moves: [{ line: 'TERRITORIAL', child: { unitId: moved!.id }, parentId: under!.id }],
      });
      expect(outcome.kind).toBe('done');
      expect(await restated('H53', '2026-02-28', board)).not.toBeNull();
      expect(await restated('H53', '2026-03-01', board)).toBeNull();
      expect(await restated('H53', '2026-03-01')).not.toBeNull();
    });
  });
});

import fc from 'fast-check';
import { Viewer } from '../../src/access/domain/index.js';
import { type UnitId } from '../../src/kernel/ids.js';
import { type LocalDate } from '../../src/kernel/local-date.js';
import { type Outcome } from '../../src/kernel/outcome.js';
import {
  AbolishUnits,
  type ChangeDone,
  MergeUnits,
  MoveUnits,
  SplitUnit,
} from '../../src/organisation/index.js';
import { type ChangeOrder } from '../../src/organisation/acts/organisation-change.js';
import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';

/*
 * Restated figures set against a walk in plain code: each reporting unit is followed, event by event, to where it stands
 * on the other day. Before that the organisation is changed at random from July to December 2025.
 */

const operator = Viewer.operator('restated');
const department = { shortName: null, kind: 'AGENCY', level: 'AGENCY' } as const;
const lines = ['TERRITORIAL', 'SECTOR'] as const;
type Line = (typeof lines)[number];
interface Held {
  readonly from: string;
  readonly until: string;
}
type Edge = Held & { readonly line: Line; readonly child: string; readonly parent: string };
interface Heritage {
  readonly before: string;
  readonly after: string;
  readonly on: string;
}

const holds = ({ from, until }: Held, day: string) => from <= day && day < until;
const dayBefore = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The organisation as rows, and the two questions asked of it. */
class Past {
  constructor(
    readonly units: ReadonlyMap<string, Held>,
    private readonly edges: readonly Edge[],
    private readonly heritage: readonly Heritage[],
  ) {}

  static async of(world: World): Promise<Past> {
    const days = (range: string) =>
      `lower(${range})::text as from, coalesce(upper(${range})::text, '9999') as until`;
    const units = await world.behind<Held & { id: string }>(
      `select id, ${days('alive')} from organisation.unit`,
    );
    const edges = await world.behind<Edge>(
      `select line, child_id as child, parent_id as parent, ${days('valid')} from organisation.edge`,
    );
    const heritage = await world.behind<Heritage>(
      `select from_unit_id as before, to_unit_id as after, on_date::text as on from organisation.succession`,
    );
    return new Past(new Map(units.map(({ id, ...held }) => [id, held])), edges, heritage);
  }

  parent(unit: string, line: Line, day: string): string | undefined {
    const over = (l: Line) =>
      this.edges.find((edge) => edge.child === unit && edge.line === l && holds(edge, day))?.parent;
    return over(line) ?? over('TERRITORIAL');
  }

  stands(unit: string, under: string, line: Line, day: string): boolean {
    for (let at: string | undefined = unit; at !== undefined; at = this.parent(at, line, day))
      if (at === under) return true;
    return false;
  }

  /** Where a unit of one day stands on another: every unit that it went to, or that it came from. */
  places(unit: string, line: Line, from: string, to: string): Set<string> {
    const found = new Set<string>();
    const life = this.units.get(unit)!;
    const collect = (next: string | undefined, since: string) => {
      if (next !== undefined) for (const one of this.places(next, line, since, to)) found.add(one);
    };
    if (holds(life, to)) found.add(unit);
    if (from <= to) {
      const heirs = this.heritage.filter((one) => one.before === unit && from < one.on && one.on <= to);
      for (const heir of heirs) collect(heir.after, heir.on);
      const lastDay = life.until <= to ? dayBefore(life.until) : undefined;
      if (lastDay !== undefined && !heirs.some((heir) => heir.on === life.until))
        collect(this.parent(unit, line, lastDay), lastDay);
    } else {
      const origins = this.heritage.filter((one) => one.after === unit && to < one.on && one.on <= from);
      for (const origin of origins) collect(origin.before, dayBefore(origin.on));
      if (life.from > to && !origins.some((origin) => origin.on === life.from))
        collect(this.parent(unit, line, life.from), life.from);
    }
    return found;
  }
}

describe('restated figures', () => {
  let world: World;
  let centre: Client;
  let past: Past;
  let untouched: Loose;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
    untouched = await asReported();
    await changeByHand();
    await changeAtRandom();
    past = await Past.of(world);
  });
  afterAll(() => world.close());

  /** What the nation and its provinces reported, on the structure of the period's own day. */
  async function asReported(): Promise<Loose> {
    const told = 'rollUp(periodCode: "2025-H1") { figures { indicator value reports } }';
    return centre.see(
      `{ unit(code: "TW", on: "2025-06-14") { ${told} children(first: 200) { nodes { code ${told} } } } }`,
    );
  }

  async function unit(code: string, on: string): Promise<UnitId> {
    const [row] = await world.behind<{ id: UnitId }>(
      'select unit_id as id from organisation.unit_version where code = $1 and valid @> $2::date',
      [code, on],
    );
    return row!.id;
  }

  /** What chance is unlikely to hit upon: a unit that is split first and ends without an heir later, and one that begins from nothing and takes another in. */
  async function changeByHand(): Promise<void> {
    const order = (on: string) => ({ on: on as LocalDate, decision: 'Quyết định thử' });
    const [split, grown, taken, merged, away] = (await Promise.all(
      ['H53.SNGV', 'H05.SNV', 'H53.STC', 'H01.STC', 'H01'].map((code) => unit(code, '2025-07-01')),
    )) as [UnitId, UnitId, UnitId, UnitId, UnitId];
    await world.behind('delete from organisation.succession where to_unit_id = $1', [grown]);
    const part = {
      words: { ...department, code: 'S1', name: 'Phần tách' },
      parents: [{ line: 'TERRITORIAL' as const, parentId: away }],
      ...{ children: [], share: null },
    };
    const parted = { ...order('2025-07-05'), source: { unitId: split }, sourceEnds: false, into: [part] };
    const ended = { ...order('2025-08-05'), units: [{ unitId: split }], successorId: null };
    const sources = [{ unitId: taken }, { unitId: merged }];
    const outcomes = [
      await world.act(SplitUnit).run(operator, parted),
      await world.act(AbolishUnits).run(operator, ended),
      await world.act(MergeUnits).run(operator, { ...order('2025-08-06'), sources, into: { unitId: grown } }),
    ];
    expect(outcomes).toEqual(outcomes.map(() => expect.objectContaining({ kind: 'done' }) as object));
  }

  /** Forty changes at most: those of fixed dice that the service allows. */
  async function changeAtRandom(): Promise<void> {
    const kind = fc.constantFrom('split', 'split', 'abolish', 'move', 'merge' as const);
    const dice = fc.sample(fc.tuple(kind, fc.nat(9999), fc.nat(9999)), { numRuns: 40, seed: 7 });
    const done = new Set<string>();
    await inTurn(dice, async ([what, a, b], i) => {
      const on = new Date(Date.UTC(2025, 6, 2 + 4 * i)).toISOString().slice(0, 10) as LocalDate;
      const leaves = await leavesOn(on);
      const [one, other] = [leaves[a % leaves.length]!, leaves[b % leaves.length]!];
      const order = { on, decision: 'Quyết định thử', idempotencyKey: `restated:${i}` };
      const outcome = await change(what, { one, other, order, b, i });
      if (outcome.kind === 'done') done.add(what);
    });
    expect([...done].sort()).toEqual(['abolish', 'merge', 'move', 'split']);
  }

  interface Leaf {
    readonly id: UnitId;
    readonly parent: UnitId;
  }

  /** The departments and divisions beneath which nothing stands from that day on. */
  function leavesOn(on: LocalDate): Promise<Leaf[]> {
    return world.behind<Leaf>(
      `select v.unit_id as id, e.parent_id as parent from organisation.unit_version v
         join organisation.edge e on e.child_id = v.unit_id and e.valid @> $1::date and e.line = 'TERRITORIAL'
        where v.valid @> $1::date and v.level in ('AGENCY', 'DIVISION')
          and not exists (select from organisation.edge c where c.parent_id = v.unit_id and c.valid && daterange($1::date, null))
        order by v.code`,
      [on],
    );
  }

  interface Dice {
    readonly one: Leaf;
    readonly other: Leaf;
    readonly order: ChangeOrder;
    readonly b: number;
    readonly i: number;
  }

  function change(what: 'split' | 'abolish' | 'move' | 'merge', dice: Dice): Promise<Outcome<ChangeDone>> {
    const { one, other, order, b, i } = dice;
    const words = (n: number) => ({ ...department, code: `R${i}.${n}`, name: `Đơn vị ${i} ${n}` });
    const under = (parentId: UnitId) => [{ line: 'TERRITORIAL' as const, parentId }];
    switch (what) {
      case 'split':
        return world.act(SplitUnit).run(operator, {
          ...order,
          source: { unitId: one.id },
          sourceEnds: b % 2 === 0,
          into: [
            { words: words(1), parents: under(one.parent), children: [], share: '0.5' },
            { words: words(2), parents: under(other.parent), children: [], share: null },
          ],
        });
      case 'abolish': {
        const successorId = b % 3 === 0 && other.id !== one.id ? other.id : null;
        return world.act(AbolishUnits).run(operator, { ...order, units: [{ unitId: one.id }], successorId });
      }
      case 'move':
        return world.act(MoveUnits).run(operator, {
          ...order,
          moves: [{ child: { unitId: one.id }, line: 'TERRITORIAL', parentId: other.parent }],
        });
      case 'merge':
        return world.act(MergeUnits).run(operator, {
          ...order,
          sources: [{ unitId: one.id }, { unitId: other.id }],
          into: { words: words(3), parents: under(other.parent) },
        });
    }
  }

  const query = `query ($unit: String!, $on: Date!, $period: String!, $line: Line!) {
    rollUp(unitCode: $unit, periodCode: $period, line: $line, structure: RESTATED, restatedOn: $on) {
      structure asOf reportedAsOf
      figures(indicators: ["A01", "A02", "L01"]) { indicator value reports }
      unattributed { hidden shown { unitCode places { code } } } } }`;
  const asked = async (variables: object): Promise<Loose> => (await centre.see(query, variables)).rollUp;
  const valueOf = ({ figures }: Loose, code: string): number =>
    Number(figures.find((one: Loose) => one.indicator === code).value ?? 0);

  /** What each unit of a period said of A02, on the period's own day. */
  async function said(period: string) {
    return world.behind<{ unit: string; code: string; asOf: string; value: string }>(
      `select r.unit_id as unit, v.code, p.as_of::text as "asOf", sum(f.value)::text as value
         from reporting.report r join calendar.period p on p.id = r.period_id and p.code = $1
         join reporting.template t on t.id = r.template_id and t.code = 'TDKT'
         join organisation.unit_version v on v.unit_id = r.unit_id and v.valid @> p.as_of
         join reporting.figure f on f.version_id = r.accepted_version_id and f.indicator = 'A02'
        group by 1, 2, 3`,
      [period],
    );
  }

  const looks = [
    ['2025-H1', '2025-07-01'],
    ['2025-H1', '2025-12-31'],
    ['2024-Y', '2025-09-15'],
    ['2025-Y', '2025-06-30'],
    ['2025-Y', '2025-08-20'],
  ] as const;

  describe.each(looks)('of %s on the structure of %s', (period, on) => {
    it.each(lines)(
      'in the line %s equal the walk in plain code, at every unit that a change came near',
      async (line) => {
        const reports = await said(period);
        const places = new Map(reports.map(({ unit, asOf }) => [unit, past.places(unit, line, asOf, on)]));
        const codes = await world.behind<{ id: string; code: string }>(
          `select unit_id as id, code from organisation.unit_version where valid @> $1::date and level <> 'DIVISION' order by code`,
          [on],
        );
        const near = codes.filter(({ code }, i) => /^(TW|G12|R|S1|H53$|H01$|H05)/.test(code) || i % 9 === 0);
        const left = await Promise.all(
          near.map(async ({ id, code }) => {
            const here = (one: string) => past.stands(one, id, line, on);
            const wholly = (one: string) => [...places.get(one)!].every(here);
            const whole = reports.filter((report) => wholly(report.unit));
            const part = reports.filter(
              (report) => !wholly(report.unit) && [...places.get(report.unit)!].some(here),
            );
            const told = await asked({ unit: code, on, period, line });
            const sum = whole.reduce((total, { value }) => total + Number(value), 0);
            expect({ code, value: valueOf(told, 'A02') }).toEqual({ code, value: sum });
            const shown = told.unattributed.shown.map((one: Loose) => one.unitCode);
            expect(shown).toEqual(part.map((one) => one.code).sort());
            return part.length;
          }),
        );
        expect(near.length).toBeGreaterThan(20);
        if (on === '2025-12-31') expect(Math.max(...left)).toBeGreaterThan(0);
      },
    );
  });

  it.each(looks)(
    'of %s on the structure of %s leave the total of the nation as it was reported, in either line',
    async (period, on) => {
      const reported = `query ($period: String!, $line: Line!) { rollUp(unitCode: "TW", periodCode: $period, line: $line) {
      figures(indicators: ["A01", "A02", "L01"]) { indicator value reports } } }`;
      await inTurn(lines, async (line) => {
        const before = (await centre.see(reported, { period, line })).rollUp.figures;
        const told = await asked({ unit: 'TW', on, period, line });
        expect(told.figures).toEqual(before);
        expect(told.unattributed).toEqual({ hidden: 0, shown: [] });
      });
    },
  );

  it('stand beside what was reported, which none of these changes has moved', async () => {
    expect(await asReported()).toEqual(untouched);
  });
});

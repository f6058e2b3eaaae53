import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { Viewer } from '../../src/access/domain/index.js';
import { type UnitId } from '../../src/kernel/ids.js';
import { type LocalDate } from '../../src/kernel/local-date.js';
import { type Outcome } from '../../src/kernel/outcome.js';
import {
  AbolishUnits,
  CheckPaths,
  type ChangeDone,
  MergeUnits,
  MoveUnits,
  RegisterUnits,
  RenameUnit,
  SplitUnit,
} from '../../src/organisation/index.js';
import { inTurn } from '../support/in-turn.js';
import { World } from '../support/world.js';
import {
  above,
  type Change,
  Model,
  type ModelLine,
  modelLines,
  type ModelParents,
} from './model-of-the-organisation.js';

/** How many random histories are tried; SEQUENCES=5000 tries more. */
const sequences = Number(process.env['SEQUENCES'] ?? 300);
const operator = Viewer.operator('property');

const dateOf = (day: number): LocalDate =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10) as LocalDate;

/** Numbers that say, each by its remainder, what the next change is: so that any list of them is a history. */
const dice = fc.record({
  kind: fc.constantFrom('create', 'rename', 'move', 'move', 'abolish', 'merge', 'split' as const),
  days: fc.integer({ min: -40, max: 40 }),
  picks: fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }),
  yes: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
});
type Dice = typeof dice extends fc.Arbitrary<infer T> ? T : never;
const histories = fc.record({
  size: fc.integer({ min: 3, max: 9 }),
  shape: fc.array(fc.nat(999), { minLength: 20, maxLength: 20 }),
  steps: fc.array(dice, { minLength: 3, maxLength: 8 }),
  looks: fc.array(fc.integer({ min: -5, max: 330 }), { minLength: 20, maxLength: 20 }),
});

let code = 0;
const newCode = () => `Z${++code}`;

describe('random nations under random changes', () => {
  let world: World;
  let owner: pg.Client;
  let top: UnitId;
  let done = 0;

  beforeAll(async () => {
    world = await World.open();
    owner = new pg.Client({ connectionString: world.ownerUrl });
    await owner.connect();
    const [row] = await world.behind<{ id: UnitId }>(
      `select unit_id as id from organisation.unit_version where code = 'TW'`,
    );
    top = row?.id as UnitId;
  });
  afterAll(async () => {
    await owner.end();
    await world.close();
  });

  it(`equal a brute-force model after each step of ${sequences} histories`, async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const nation = new Nation(world, owner, top);
        await nation.begin(history.size, history.shape);
        await inTurn(history.steps, (step) => nation.step(step, history.looks));
        done += 1;
      }),
      { numRuns: sequences, endOnFailure: process.env['SHRINK'] !== '1' },
    );
    expect(done).toBeGreaterThanOrEqual(sequences);
  }, 3_600_000);

  it('leave the root with as many units in every line, on any day', async () => {
    const rows = await world.behind<{ same: boolean }>(
      `select count(*) filter (where line = 'TERRITORIAL') = count(*) filter (where line = 'SECTOR')
              and count(*) = 2 * (select count(*) from organisation.unit where alive @> day) as same
         from generate_series(date '2026-01-01', date '2027-01-01', interval '5 days') as d(at) cross join lateral (select at::date as day) as x
         join organisation.path p on p.ancestor_id = '${top}' and p.valid @> day group by day`,
    );
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((row) => !row.same)).toEqual([]);
  });

  it('leave paths as a plain climb over the edges makes them, row for row', async () => {
    const [told] = await world.behind<{ rows: number; amiss: number; misnamed: number }>(`
      with recursive edge as materialized (select * from organisation.effective_edge), climb as (
        select l.code as line, u.id as up, u.id as down, 0 as depth, u.alive as valid
          from organisation.unit u cross join organisation.line l
        union all
        select c.line, e.parent_id, c.down, c.depth + 1, c.valid * e.valid
          from climb c join edge e on e.line = c.line and e.child_id = c.up and e.valid && c.valid
         where c.depth < 40
      ), plain as (
        select line, up, down, depth, unnest(range_agg(valid)) as valid from climb group by line, up, down, depth
      ), kept as (
        select line, ancestor_id, descendant_id, depth, unnest(range_agg(valid)) as valid
          from organisation.path group by line, ancestor_id, descendant_id, depth
      )
      select (select count(*)::int from kept) as rows,
             (select count(*)::int from organisation.path p where not exists (
                select from organisation.unit_version v
                 where v.unit_id = p.descendant_id and v.name = p.name and v.valid @> lower(p.valid))) as misnamed,
             (select count(*)::int from ((select * from plain except all select * from kept)
                                          union all (select * from kept except all select * from plain)) as x) as amiss`);
    expect(told?.rows).toBeGreaterThan(2_000);
    expect(told?.amiss).toBe(0);
    expect(told?.misnamed).toBe(0);
    expect(await world.act(CheckPaths).run(operator)).toEqual([]);
  });
});

/** One small nation beneath the root, kept twice: by the service and by the model. */
class Nation {
  private readonly model = new Model();
  /** The model's ids and the service's. */
  private readonly ids = new Map<string, UnitId>();
  private today = 0;

  constructor(
    private readonly world: World,
    private readonly owner: pg.Client,
    top: UnitId,
  ) {
    this.ids.set(above, top);
  }

  async begin(size: number, shape: readonly number[]): Promise<void> {
    const made: string[] = [];
    await inTurn(shape.slice(0, size), async (number, n) => {
      const parents: ModelParents = { TERRITORIAL: made[number % Math.max(1, made.length)] ?? above };
      const sector = made[(shape[n + 10] ?? 0) % (made.length * 2 + 1)];
      const id = randomUUID();
      const places = sector === undefined ? parents : { ...parents, SECTOR: sector };
      await this.both({ kind: 'create', on: 0, units: [{ id, code: newCode(), parents: places }] });
      made.push(id);
    });
  }

  async step(step: Dice, looks: readonly number[]): Promise<void> {
    const on = Math.max(0, this.today + step.days);
    this.today = Math.max(this.today, on);
    const days = [...new Set([...looks, on - 1, on])];
    const earlier = days.filter((day) => day < on);
    const before = await this.picture(earlier);
    await this.both(this.changeBy(step, on));
    expect(await this.picture(earlier)).toEqual(before);
    expect(await this.picture(days)).toEqual(this.modelPicture(days));
  }

  /** What the dice say, in terms of the units there are: living, dead, fitting or not. */
  private changeBy({ kind, picks, yes }: Dice, on: number): Change {
    const all = [...this.model.units.keys()];
    const pick = (n: number): string => all[(picks[n] ?? 0) % all.length] ?? above;
    const place = (n: number): string => ((picks[n] ?? 0) % 7 === 0 ? above : pick(n));
    const taken = this.model.units.get(pick(7))?.words.at(-1)?.code ?? newCode();
    const aCode = () => ((picks[7] ?? 0) % 9 === 0 ? taken : newCode());
    const parents: ModelParents = yes[1]
      ? { TERRITORIAL: place(4), SECTOR: place(5) }
      : { TERRITORIAL: place(4) };
    switch (kind) {
      case 'create':
        return { kind, on, units: [{ id: randomUUID(), code: aCode(), parents }] };
      case 'rename':
        return { kind, on, unit: pick(0), code: aCode() };
      case 'move': {
        const line: ModelLine = yes[0] ? 'SECTOR' : 'TERRITORIAL';
        return { kind, on, line, child: pick(0), parent: (picks[2] ?? 0) % 6 === 0 ? null : place(1) };
      }
      case 'abolish':
        return {
          kind,
          on,
          units: yes[0] ? [pick(0)] : [...new Set([pick(0), pick(1)])],
          heir: yes[2] ? pick(3) : null,
        };
      case 'merge': {
        const sources = [pick(0), pick(1), ...(yes[0] ? [pick(2)] : [])];
        return yes[3]
          ? { kind, on, sources, into: pick(3), anew: null }
          : { kind, on, sources, into: randomUUID(), anew: { code: aCode(), parents } };
      }
      default: {
        const source = pick(0);
        const count = 1 + ((picks[1] ?? 0) % 3);
        const under = this.model.childrenOn(source, on);
        const parts = Array.from({ length: count }, (_, i) => ({
          id: randomUUID(),
          code: newCode(),
          children: under.filter((__, n) => (yes[1] ?? true) && (n + (picks[2] ?? 0)) % count === i),
        }));
        return { kind: 'split', on, source, ends: yes[0] ?? true, parts };
      }
    }
  }

  private async both(change: Change): Promise<void> {
    const expected = this.model.change(change);
    const outcome = await this.carryOut(change);
    const told = outcome.kind === 'done' ? 'done' : outcome.refusals.map((one) => one.reason).join();
    expect([JSON.stringify(change), outcome.kind === 'done' ? true : told]).toEqual([
      JSON.stringify(change),
      expected ? true : told === 'done' ? 'a refusal' : told,
    ]);
    if (outcome.kind === 'done') this.learn(change, outcome.value);
  }

  private learn(change: Change, { unitIds }: ChangeDone): void {
    const made =
      change.kind === 'create'
        ? change.units.map((unit) => unit.id)
        : change.kind === 'split'
          ? change.parts.map((part) => part.id)
          : change.kind === 'merge'
            ? [change.into]
            : [];
    made.forEach((id, i) => this.ids.set(id, unitIds[i] as UnitId));
  }

  private carryOut(change: Change): Promise<Outcome<ChangeDone>> {
    const order = { on: dateOf(change.on), decision: 'Quyết định thử', reason: 'thử' };
    const id = (own: string): UnitId => this.ids.get(own) as UnitId;
    const ref = (own: string) => ({ unitId: id(own) });
    const words = (text: string) => ({
      code: text,
      name: `Đơn vị ${text}`,
      shortName: null,
      kind: 'AGENCY' as const,
      level: 'AGENCY' as const,
    });
    const inLines = (parents: ModelParents) =>
      modelLines.flatMap((line) =>
        parents[line] === undefined ? [] : [{ line, parentId: id(parents[line]) }],
      );
    switch (change.kind) {
      case 'create': {
        const units = change.units.map((unit) => ({
          words: words(unit.code),
          parents: inLines(unit.parents).map(({ line, parentId }) => ({ line, parent: { id: parentId } })),
        }));
        return this.world.act(RegisterUnits).run(operator, { ...order, units });
      }
      case 'rename':
        return this.world.act(RenameUnit).run(operator, {
          ...order,
          unit: ref(change.unit),
          words: { code: change.code, name: `Đơn vị ${change.code}` },
        });
      case 'move': {
        const { line, child, parent } = change;
        const moves = [{ line, child: ref(child), parentId: parent === null ? null : id(parent) }];
        return this.world.act(MoveUnits).run(operator, { ...order, moves });
      }
      case 'abolish': {
        const successorId = change.heir === null ? null : id(change.heir);
        return this.world
          .act(AbolishUnits)
          .run(operator, { ...order, units: change.units.map(ref), successorId });
      }
      case 'merge': {
        const { anew } = change;
        const into =
          anew === null ? ref(change.into) : { words: words(anew.code), parents: inLines(anew.parents) };
        return this.world.act(MergeUnits).run(operator, { ...order, sources: change.sources.map(ref), into });
      }
      case 'split': {
        const into = change.parts.map((part) => ({
          words: words(part.code),
          parents: [],
          children: part.children.map(id),
          share: null,
        }));
        return this.world
          .act(SplitUnit)
          .run(operator, { ...order, source: ref(change.source), sourceEnds: change.ends, into });
      }
    }
  }

  /** Every unit's code and ancestors in both lines on some days, as the database's index of the trees tells them. */
  private async picture(days: readonly number[]): Promise<string[]> {
    const own = [...this.ids].filter(([name]) => name !== above).map(([, id]) => id);
    const { rows } = await this.owner.query<{ line: string }>(
      `select p.line || ' ' || day || ' ' || v.code || ' ' || string_agg(p.ancestor_id::text, ' ' order by p.depth) as line
         from unnest($1::date[]) as day
         join organisation.path p on p.valid @> day and p.descendant_id = any ($2::uuid[])
         join organisation.unit_version v on v.unit_id = p.descendant_id and v.valid @> day
        group by p.line, day, v.code, p.descendant_id order by 1`,
      [days.map(dateOf), own],
    );
    return rows.map((row) => row.line).sort();
  }

  private modelPicture(days: readonly number[]): string[] {
    const lines = days.flatMap((day) =>
      this.model.living(day).flatMap((unit) =>
        modelLines.map((line) => {
          const up = this.model.ancestors(unit, line, day).map((one) => this.ids.get(one));
          return `${line} ${dateOf(day)} ${this.model.codeOn(unit, day)} ${up.join(' ')}`;
        }),
      ),
    );
    return lines.sort();
  }
}

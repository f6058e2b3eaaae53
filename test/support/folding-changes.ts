import type pg from 'pg';
import { type UnitId } from '../../src/kernel/ids.js';
import { type LocalDate, localDate } from '../../src/kernel/local-date.js';
import { type Outcome } from '../../src/kernel/outcome.js';
import {
  AbolishUnits,
  MergeUnits,
  MoveUnits,
  RegisterUnits,
  RenameUnit,
  SplitUnit,
} from '../../src/organisation/index.js';
import { type Dice } from './dice.js';
import { operator, words } from './folding-nation.js';
import { type World } from './world.js';

/** What was tried and what came of it: `done`, or the reason of the refusal. */
export interface Deed {
  readonly kind: string;
  readonly came: string;
}

export function told(kind: string, outcome: Outcome<unknown>): Deed {
  return { kind, came: outcome.kind === 'done' ? 'done' : outcome.refusals[0].reason };
}

/** A nation that grows on would take longer to count than to change. */
const units = { fewest: 120, most: 220 } as const;

/**
 * Days on which the organisation changes: before every period, on a period's own day, the day after, and between periods. A unit
 * of which something later is said already is not changed before, so the early days have the most chances.
 */
const days = (
  [
    ...['2024-03-01', '2024-03-01', '2024-03-01', '2024-03-01', '2024-03-01', '2024-06-14', '2024-06-15'],
    ...['2045-01-10', '2046-06-14', '2046-06-15', '2046-11-30', '2046-12-14', '2046-12-15'],
  ] as const
).map(localDate) as [LocalDate, ...LocalDate[]];

/** A change that is tried: three units that it may name, its day, and a code that is free. */
interface Chosen {
  readonly one: UnitId;
  readonly other: UnitId;
  readonly third: UnitId;
  readonly order: {
    readonly on: LocalDate;
    readonly decision: string;
    readonly reason: string;
    readonly idempotencyKey: string;
  };
  readonly code: string;
}

const ref = (unitId: UnitId) => ({ unitId });

/** Random changes of the organisation. */
export class Changes {
  constructor(
    private readonly world: World,
    private readonly looks: pg.Pool,
    private readonly dice: Dice,
  ) {}

  async one(key: string): Promise<Deed> {
    const { dice } = this;
    const [one, other, third] = await this.units(3);
    if (one === undefined || other === undefined || third === undefined)
      throw new Error('The nation has no units left');
    const order = { on: dice.pick(days), decision: 'Quyết định thử', reason: 'thử', idempotencyKey: key };
    const chosen = { one, other, third, order, code: `Z${key.replace(' ', '.')}` };
    const { rows } = await this.looks.query<{ units: number }>(
      'select count(*)::int as units from organisation.unit where upper(alive) is null',
    );
    const living = rows[0]?.units ?? 0;
    const kinds = ['move', 'move', 'move', 'move', 'rename'] as const;
    const growing = ['register', 'register', 'register', 'split'] as const;
    const shrinking = ['merge', 'abolish', 'abolish', 'abolish'] as const;
    const kind = dice.pick([
      ...kinds,
      ...(living < units.most ? growing : shrinking),
      ...(living > units.fewest ? shrinking : growing),
    ]);
    return told(kind, await this[kind](chosen));
  }

  /** Some units, each time others. */
  async units(count: number, which = 'true'): Promise<UnitId[]> {
    const { rows } = await this.looks.query<{ id: UnitId }>(
      `select u.id from organisation.unit u
        where upper(u.alive) is null and exists (select from organisation.edge e where e.child_id = u.id) and ${which}
        order by md5(u.id::text || $1) limit $2`,
      [this.dice.uuid(), count],
    );
    return rows.map(({ id }) => id);
  }

  private words(code: string) {
    return words(code, this.dice.pick(['AGENCY', 'DIVISION', 'COMMUNE', 'DISTRICT']));
  }

  private move({ one, other, order }: Chosen): Promise<Outcome<unknown>> {
    const { dice } = this;
    const own = { line: 'TERRITORIAL' as const, child: ref(one), parentId: other };
    const sector = { line: 'SECTOR' as const, child: ref(one), parentId: dice.happens(0.3) ? null : other };
    const moves = dice.pick([[own], [sector], [own, sector]]);
    return this.world.act(MoveUnits).run(operator, { ...order, moves });
  }

  private register({ one, other, order, code }: Chosen): Promise<Outcome<unknown>> {
    const { dice } = this;
    const units = Array.from({ length: 1 + dice.below(9) }, (_, i) => ({
      words: this.words(`${code}.${i}`),
      parents: [
        { line: 'TERRITORIAL' as const, parent: { id: one } },
        ...(dice.happens(0.2) ? [{ line: 'SECTOR' as const, parent: { id: other } }] : []),
      ],
    }));
    return this.world.act(RegisterUnits).run(operator, { ...order, units });
  }

  private rename({ one, order, code }: Chosen): Promise<Outcome<unknown>> {
    const renamed = { code, name: `Đơn vị ${code}` };
    return this.world.act(RenameUnit).run(operator, { ...order, unit: ref(one), words: renamed });
  }

  private merge({ one, other, third, order, code }: Chosen): Promise<Outcome<unknown>> {
    const into = this.dice.happens(0.5)
      ? ref(third)
      : { words: this.words(code), parents: [{ line: 'TERRITORIAL' as const, parentId: third }] };
    return this.world.act(MergeUnits).run(operator, { ...order, sources: [ref(one), ref(other)], into });
  }

  private async split({ one, order, code }: Chosen): Promise<Outcome<unknown>> {
    const beneath = await this.units(
      100,
      `exists (select from organisation.edge e where e.child_id = u.id and e.parent_id = '${one}' and e.valid @> '${order.on}'::date)`,
    );
    const into = [0, 1].map((half) => ({
      ...{ words: this.words(`${code}.${half}`), parents: [], share: null },
      children: beneath.filter((_, i) => i % 2 === half),
    }));
    const sourceEnds = this.dice.happens(0.6);
    return this.world.act(SplitUnit).run(operator, { ...order, source: ref(one), sourceEnds, into });
  }

  private async abolish({ third, order }: Chosen): Promise<Outcome<unknown>> {
    const leaves = await this.units(
      1 + this.dice.below(3),
      `not exists (select from organisation.edge e where e.parent_id = u.id and upper(e.valid) is null)`,
    );
    const successorId = this.dice.happens(0.5) ? third : null;
    return this.world.act(AbolishUnits).run(operator, { ...order, units: leaves.map(ref), successorId });
  }
}

import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Unit, type UnitKind } from '../domain/unit.js';
import { inScope } from './published.js';
import { askedFor, toUnit, unitColumns, type UnitRow } from './unit-reader.js';

/** The units beneath one, as a list: directly (depth 1) or at any depth. */
export interface Beneath {
  readonly unitId: UnitId;
  readonly on: LocalDate;
  readonly line: Line;
  readonly depth: 'CHILDREN' | 'SUBTREE';
  readonly kinds: readonly UnitKind[] | null;
}

export interface BeneathPage extends Beneath {
  /** The sort key after which the page begins. */
  readonly after: string | null;
  readonly limit: number;
}

export interface ListedUnit {
  readonly unit: Unit;
  readonly depth: number;
  readonly key: string;
}

/** Reads what stands beneath units in a line on a day, in Vietnamese order, within scope. */
@Injectable()
export class TreeReader {
  async pagesBeneath(tx: ReadTx, asked: readonly BeneathPage[]): Promise<ListedUnit[][]> {
    const rows = await tx.sql<UnitRow & { depth: number; key: string }>`
      select ${unitColumns}, v.depth, v.name || ${separator} || v.unit_id as key
        from ${questions(
          asked.map((a) => ({ ...question(a), ...split(a.after), lim: a.limit })),
          sql`after_name text, after_id uuid, lim int`,
        )}
       cross join lateral (
         select ver.*, p.depth ${beneath}
            and (a.after_id is null or (ver.name collate "vi-x-icu", ver.unit_id) > (a.after_name collate "vi-x-icu", a.after_id))
          order by ver.name collate "vi-x-icu", ver.unit_id limit a.lim) as v
        join organisation.unit u on u.id = v.unit_id
       order by a.ask, v.name collate "vi-x-icu", v.unit_id`;
    const pages = asked.map((): ListedUnit[] => []);
    for (const row of rows) pages[row.ask]?.push({ unit: toUnit(row), depth: row.depth, key: row.key });
    return pages;
  }

  async countsBeneath(tx: ReadTx, asked: readonly Beneath[]): Promise<number[]> {
    const rows = await tx.sql<{ ask: number; units: number }>`
      select a.ask, v.units from ${questions(asked.map(question))}
       cross join lateral (select count(*)::int as units ${beneath}) as v`;
    const counts = new Array<number>(asked.length).fill(0);
    for (const { ask, units } of rows) counts[ask] = units;
    return counts;
  }
}

const separator = '\u0001';

const beneath = sql`
  from organisation.path p
  join organisation.unit_version ver on ver.unit_id = p.descendant_id and ver.valid @> a.day
 where p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day
   and case when a.children then p.depth = 1 else p.depth > 0 end
   and (a.kinds is null or ver.kind = any (a.kinds))
   and ${inScope(sql`p.descendant_id`, sql`a.day`)}`;

function question({ unitId, on, line, depth, kinds }: Beneath): object {
  return { unit: unitId, day: on, line, children: depth === 'CHILDREN', kinds };
}

function questions(list: readonly object[], more?: Sql): Sql {
  const columns = sql`unit uuid, day date, line text, children bool, kinds text[]`;
  return askedFor(list, more ? sql`${columns}, ${more}` : columns);
}

function split(key: string | null): { after_name: string | null; after_id: string | null } {
  const [name, id] = key?.split(separator) ?? [];
  return { after_name: name ?? null, after_id: id ?? null };
}

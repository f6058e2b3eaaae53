import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Unit, type UnitKind } from '../domain/unit.js';
import { inScope, subtreeInScope } from './published.js';
import { askedFor, toUnit, unitColumns, type UnitRow } from './unit-reader.js';

/** The units beneath one, as a list: directly (depth 1) or at any depth. */
export interface Beneath {
  readonly unitId: UnitId;
  readonly on: LocalDate;
  readonly line: Line;
  readonly depth: 'CHILDREN' | 'SUBTREE';
  readonly kinds: readonly UnitKind[] | null;
  /** Not deeper than this beneath the unit. */
  readonly maxDepth: number | null;
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
      select ${unitColumns}, page.depth, page.name || ${separator} || page.unit_id as key
        from ${questions(
          asked.map((a) => ({ ...question(a), ...split(a.after), lim: a.limit })),
          sql`after_name text, after_id uuid, lim int`,
        )}
       cross join lateral (select ${subtreeInScope(sql`a.unit`, sql`a.line`, sql`a.day`)} as whole) as seen
       cross join lateral (
         ${pageOf(sql`a.children and p.depth = 1`)} union all ${pageOf(sql`not a.children and p.depth > 0 and (a.max_depth is null or p.depth <= a.max_depth)`)}) as page
        join organisation.unit_version v on v.unit_id = page.unit_id and v.valid @> a.day
        join organisation.unit u on u.id = v.unit_id
       order by a.ask, page.name, page.unit_id`;
    const pages = asked.map((): ListedUnit[] => []);
    for (const row of rows) pages[row.ask]?.push({ unit: toUnit(row), depth: row.depth, key: row.key });
    return pages;
  }

  async countsBeneath(tx: ReadTx, asked: readonly Beneath[]): Promise<number[]> {
    const rows = await tx.sql<{ ask: number; units: number }>`
      select a.ask, v.units from ${questions(asked.map(question))}
       cross join lateral (select ${subtreeInScope(sql`a.unit`, sql`a.line`, sql`a.day`)} as whole) as seen
       cross join lateral (select count(*)::int as units ${beneath}) as v`;
    const counts = new Array<number>(asked.length).fill(0);
    for (const { ask, units } of rows) counts[ask] = units;
    return counts;
  }
}

const separator = '\u0001';

const ofKinds = sql`(a.kinds is null or exists (
              select from organisation.unit_version k
               where k.unit_id = p.descendant_id and k.valid @> a.day and k.kind = any (a.kinds) offset 0))`;

/**
 * One page, read off the index in its order: it stops when it is full. Where the viewer sees the whole subtree, no row
 * is asked for its scope.
 */
function pageOf(which: Sql): Sql {
  return sql`(
    select p.descendant_id as unit_id, p.name, p.depth from organisation.path p
     where ${which} and p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day
       and (p.name, p.descendant_id) > (a.after_name, a.after_id)
       and ${ofKinds}
       and (seen.whole or ${inScope(sql`p.descendant_id`, sql`a.day`)})
     order by p.name, p.descendant_id limit a.lim)`;
}

const beneath = sql`
  from organisation.path p
 where p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day
   and case when a.children then p.depth = 1 else p.depth > 0 and (a.max_depth is null or p.depth <= a.max_depth) end
   and ${ofKinds}
   and (seen.whole or ${inScope(sql`p.descendant_id`, sql`a.day`)})`;

function question({ unitId, on, line, depth, kinds, maxDepth }: Beneath): object {
  return { unit: unitId, day: on, line, children: depth === 'CHILDREN', kinds, max_depth: maxDepth };
}

function questions(list: readonly object[], more?: Sql): Sql {
  const columns = sql`unit uuid, day date, line text, children bool, kinds text[], max_depth int`;
  return askedFor(list, more ? sql`${columns}, ${more}` : columns);
}

/** Before the first of all stands the empty name, which no unit bears. */
function split(key: string | null): { after_name: string; after_id: string } {
  const [name = '', id = '00000000-0000-0000-0000-000000000000'] = key?.split(separator) ?? [];
  return { after_name: name, after_id: id };
}

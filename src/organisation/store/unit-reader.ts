import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Unit, type UnitKind, type UnitLevel } from '../domain/unit.js';
import { inScope } from './published.js';

export interface UnitOn {
  readonly unitId: UnitId;
  readonly on: LocalDate;
}

export interface UnitInLine extends UnitOn {
  readonly line: Line;
}

export interface CodeOn {
  readonly code: string;
  readonly on: LocalDate;
}

interface UnitRow {
  readonly ask: number;
  readonly unit_id: UnitId;
  readonly day: LocalDate;
  readonly code: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly alive_from: LocalDate;
  readonly alive_to: LocalDate | null;
  readonly version: number;
}

/** Reads units as they stood on a day, in lists, within scope. */
@Injectable()
export class UnitReader {
  /** Today in Viet Nam, by the database's clock. */
  async today(tx: ReadTx): Promise<LocalDate> {
    const [row] = await tx.sql<{
      today: LocalDate;
    }>`select (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date as today`;
    if (row === undefined) throw new Error('The database did not tell the day');
    return row.today;
  }

  /** Whether any unit was ever registered. */
  async anyUnit(tx: ReadTx): Promise<boolean> {
    return (await tx.sql`select from organisation.unit limit 1`).length > 0;
  }

  async unitsByIds(tx: ReadTx, asked: readonly UnitOn[]): Promise<(Unit | null)[]> {
    const rows = await tx.sql<UnitRow>`
      select ${unitColumns} from ${askedFor(
        asked.map(({ unitId, on }) => ({ unit: unitId, day: on })),
        sql`unit uuid, day date`,
      )}
        join organisation.unit_version v on v.unit_id = a.unit and v.valid @> a.day
        join organisation.unit u on u.id = v.unit_id
       where ${inScope(sql`v.unit_id`, sql`a.day`)}`;
    return inOrder(asked.length, rows);
  }

  /** Each unit as it stands on a day, today where none is named or, where it is no more, as it stood on its last day. */
  async unitsLately(
    tx: ReadTx,
    ids: readonly UnitId[],
    on: LocalDate | null = null,
  ): Promise<(Unit | null)[]> {
    const rows = await tx.sql<{ id: UnitId; day: LocalDate }>`
      select id, least(coalesce(${on}::date, (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date), upper(alive) - 1) as day
        from organisation.unit where id = any (${ids}::uuid[])`;
    const days = new Map(rows.map(({ id, day }) => [id, day]));
    return this.unitsByIds(
      tx,
      ids.map((unitId) => ({ unitId, on: days.get(unitId) ?? ('1900-01-01' as LocalDate) })),
    );
  }

  async unitsByCodes(tx: ReadTx, asked: readonly CodeOn[]): Promise<(Unit | null)[]> {
    const rows = await tx.sql<UnitRow>`
      select ${unitColumns} from ${askedFor(
        asked.map(({ code, on }) => ({ code, day: on })),
        sql`code text, day date`,
      )}
        join organisation.unit_version v on v.code = a.code and v.valid @> a.day
        join organisation.unit u on u.id = v.unit_id
       where ${inScope(sql`v.unit_id`, sql`a.day`)}`;
    return inOrder(asked.length, rows);
  }

  /** The parent of each unit in a line on its day, where the viewer may see it. */
  async parentsOf(tx: ReadTx, asked: readonly UnitInLine[]): Promise<(Unit | null)[]> {
    const rows = await tx.sql<UnitRow>`
      select ${unitColumns} from ${askedFor(
        asked.map(({ unitId, on, line }) => ({ unit: unitId, day: on, line })),
        sql`unit uuid, day date, line text`,
      )}
        join organisation.path p on p.descendant_id = a.unit and p.line = a.line and p.depth = 1 and p.valid @> a.day
        join organisation.unit_version v on v.unit_id = p.ancestor_id and v.valid @> a.day
        join organisation.unit u on u.id = v.unit_id
       where ${inScope(sql`v.unit_id`, sql`a.day`)}`;
    return inOrder(asked.length, rows);
  }

  /** Those above each unit in a line on its day, from its parent upwards, as far as the viewer may see. */
  async ancestorsOf(tx: ReadTx, asked: readonly UnitInLine[]): Promise<Unit[][]> {
    const rows = await tx.sql<UnitRow & { depth: number }>`
      select ${unitColumns}, p.depth from ${askedFor(
        asked.map(({ unitId, on, line }) => ({ unit: unitId, day: on, line })),
        sql`unit uuid, day date, line text`,
      )}
        join organisation.path p on p.descendant_id = a.unit and p.line = a.line and p.depth > 0 and p.valid @> a.day
        join organisation.unit_version v on v.unit_id = p.ancestor_id and v.valid @> a.day
        join organisation.unit u on u.id = v.unit_id
       where ${inScope(sql`v.unit_id`, sql`a.day`)}
       order by a.ask, p.depth`;
    const chains = asked.map((): Unit[] => []);
    for (const row of rows) {
      const chain = chains[row.ask];
      if (chain?.length === row.depth - 1) chain.push(toUnit(row));
    }
    return chains;
  }

  /** What each unit came from (`from`) or what became of it (`to`), as those stood on their last or first day. */
  async relativesOf(tx: ReadTx, asked: readonly UnitId[], direction: 'from' | 'to'): Promise<Unit[][]> {
    const [own, other] =
      direction === 'from'
        ? [sql`s.to_unit_id`, sql`s.from_unit_id`]
        : [sql`s.from_unit_id`, sql`s.to_unit_id`];
    const day = direction === 'from' ? sql`(s.on_date - 1)` : sql`s.on_date`;
    const rows = await tx.sql<UnitRow>`
      select ${unitColumnsOn(day)} from ${askedFor(
        asked.map((unitId) => ({ unit: unitId })),
        sql`unit uuid`,
      )}
        join organisation.succession s on ${own} = a.unit
        join organisation.unit_version v on v.unit_id = ${other} and v.valid @> ${day}
        join organisation.unit u on u.id = v.unit_id
       where ${inScope(sql`v.unit_id`, day)}
       order by v.name collate "vi-x-icu", v.unit_id`;
    return grouped(asked.length, rows);
  }
}

export const unitColumns = unitColumnsOn(sql`a.day`);

function unitColumnsOn(day: Sql): Sql {
  return sql`a.ask::int as ask, v.unit_id, ${day} as day, v.code, v.name, v.short_name, v.kind, v.level, lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version`;
}

/** The questions as rows numbered from 0, so that one statement answers each. */
export function askedFor(questions: readonly object[], columns: Sql): Sql {
  const numbered = questions.map((question, ask) => ({ ask, ...question }));
  return sql`jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as a(ask int, ${columns})`;
}

export function toUnit(row: UnitRow): Unit {
  return {
    unitId: row.unit_id,
    on: row.day,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    level: row.level,
    alive: { from: row.alive_from, to: row.alive_to },
    version: row.version,
  };
}

function inOrder(questions: number, rows: readonly UnitRow[]): (Unit | null)[] {
  const answers = new Array<Unit | null>(questions).fill(null);
  for (const row of rows) answers[row.ask] = toUnit(row);
  return answers;
}

export function grouped(questions: number, rows: readonly UnitRow[]): Unit[][] {
  const answers = Array.from({ length: questions }, (): Unit[] => []);
  for (const row of rows) answers[row.ask]?.push(toUnit(row));
  return answers;
}

export type { UnitRow };

import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { joined, type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Unit } from '../domain/unit.js';
import { everythingInScope, inScope } from './published.js';
import { askedFor, grouped, toUnit, unitColumns, type UnitRow } from './unit-reader.js';

/** How well a unit's words fit, best first. */
export const fits = ['CODE', 'NAME', 'NAME_WITHOUT_MARKS', 'BEGINNING', 'WORDS', 'INSIDE'] as const;
export type Fit = (typeof fits)[number];

export interface Search {
  /** As typed. */
  readonly text: string;
  /** The words of the text as they are searched, none of them empty. */
  readonly words: readonly string[];
  /** Only units that live on this day, by the words they bear on it; null asks all time. */
  readonly on: LocalDate | null;
}

export interface Hit {
  /** The unit as it stood while the words held. */
  readonly unit: Unit;
  readonly fit: Fit;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly key: string;
}

interface HitRow extends UnitRow {
  readonly rank: number;
  readonly held_from: LocalDate;
  readonly held_until: LocalDate | null;
}

const separator = '\u0001';

/** The folded words from the name on: before it stands the code, which folds to as many letters as it has. Folding thousands of names anew would take most of the time. */
const nameOn = sql`substr(v.folded, length(v.code) + 3)`;
const today = sql`(clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Finds units by any of their names and codes (law 30), within scope. */
@Injectable()
export class SearchReader {
  /** The words of a text as they are searched: the same folding that the index was made by. */
  async wordsOf(tx: ReadTx, text: string): Promise<string[]> {
    const [row] = await tx.sql<{ folded: string }>`select organisation.folded(${text}::text) as folded`;
    return (row?.folded ?? '').split(' ').filter((word) => word !== '');
  }

  async page(tx: ReadTx, search: Search, after: string | null, limit: number): Promise<Hit[]> {
    const [rank, name, id] = after?.split(separator) ?? [];
    const rows = await tx.sql<HitRow>`
      select 0 as ask, h.* from (${this.hits(search)}) h
       where ${id === undefined}::bool
          or (h.rank, h.name collate "vi-x-icu", h.unit_id) > (${rank ?? '0'}::int, ${name ?? ''} collate "vi-x-icu", ${id ?? null}::uuid)
       order by h.rank, h.name collate "vi-x-icu", h.unit_id limit ${limit}`;
    return rows.map((row) => ({
      unit: toUnit(row),
      fit: fits[row.rank] ?? 'INSIDE',
      from: row.held_from,
      until: row.held_until,
      key: [row.rank, row.name, row.unit_id].join(separator),
    }));
  }

  async count(tx: ReadTx, search: Search): Promise<number> {
    const [row] = await tx.sql<{
      units: number;
    }>`select count(*)::int as units from (${this.hits(search)}) h`;
    return row?.units ?? 0;
  }

  /** What each unit is today: itself while it lives, else the living units that took over from it, as far as in scope. */
  async nowOf(tx: ReadTx, ids: readonly UnitId[]): Promise<Unit[][]> {
    const rows = await tx.sql<UnitRow>`
      with recursive heirs as (
        select a.ask, a.unit, ${today} as day from ${askedFor(
          ids.map((unit) => ({ unit })),
          sql`unit uuid`,
        )}
        union
        select h.ask, s.to_unit_id, h.day from heirs h
          join organisation.unit gone on gone.id = h.unit and not gone.alive @> h.day
          join organisation.succession s on s.from_unit_id = h.unit and s.on_date <= h.day
      )
      select ${unitColumns} from heirs a
        join organisation.unit_version v on v.unit_id = a.unit and v.valid @> a.day
        join organisation.unit u on u.id = v.unit_id
       where ${inScope(sql`v.unit_id`, sql`a.day`)}
       order by v.name collate "vi-x-icu", v.unit_id`;
    return grouped(ids.length, rows);
  }

  /** One row a unit: its words of the day or, over all time, its best and latest. */
  private hits({ text, words, on }: Search): Sql {
    const folded = words.join(' ');
    const patterns = words.map((word) => sql`v.folded like ${(word.length < 3 ? '% ' : '%') + word + '%'}`);
    return sql`
      select ${on === null ? sql`distinct on (v.unit_id)` : sql``} v.unit_id, held.day, v.code, v.name, v.short_name, v.kind, v.level,
             lower(u.alive) as alive_from, upper(u.alive) as alive_to, u.version,
             lower(v.valid) as held_from, upper(v.valid) as held_until, fit.rank
        from organisation.unit_version v
        join organisation.unit u on u.id = v.unit_id
       cross join lateral (
         select coalesce(${on}::date, greatest(lower(v.valid), least(upper(v.valid) - 1, ${today}))) as day) as held
       cross join lateral (
         select case when v.code = upper(btrim(${text}::text)) then 0
                     when lower(btrim(normalize(${text}::text, nfc))) in (lower(v.name), lower(v.short_name)) then 1
                     when ${folded} = ${nameOn} or (v.short_name is not null and ${folded}::text in (organisation.folded(v.name), organisation.folded(v.short_name))) then 2
                     when starts_with(${nameOn}, ${folded}) or starts_with(v.folded, ${` ${folded}`})
                       or (v.short_name is not null and starts_with(organisation.folded(v.short_name), ${folded})) then 3
                     when ${joined(
                       words.map((word) => sql`v.folded like ${`% ${word}%`}`),
                       sql` and `,
                     )} then 4
                     else 5 end as rank) as fit
       where ${joined(patterns, sql` and `)}
         and (${on}::date is null or v.valid @> ${on}::date)
         and ((${everythingInScope}) or ${inScope(sql`v.unit_id`, sql`held.day`)})
       ${on === null ? sql`order by v.unit_id, fit.rank, lower(v.valid) desc` : sql``}`;
  }
}

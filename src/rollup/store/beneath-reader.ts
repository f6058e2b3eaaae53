import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type UnitKind, type UnitLevel } from '../../organisation/domain/index.js';
import { subtreeInScope } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type UnitNamed } from './base-reader.js';

/** Behind which unit a page begins. */
export interface NamePlace {
  readonly name: string;
  readonly unitId: string;
}

/** Which units beneath one are asked for: those directly beneath it, or all. */
export interface BeneathQuestion {
  readonly unitId: UnitId;
  readonly line: Line;
  readonly on: LocalDate;
  readonly direct: boolean;
  readonly kinds: readonly UnitKind[] | null;
  readonly levels: readonly UnitLevel[] | null;
  readonly after: NamePlace | null;
}

export interface PlacedUnit {
  readonly unitId: UnitId;
  readonly unit: UnitNamed;
  /** Its place among all that were asked for, by Vietnamese name, then by id. */
  readonly place: number;
  /** Whether it stands behind the place named in the question. */
  readonly past: boolean;
}

/** Reads which units stand beneath others in a line on a day, without their figures. */
@Injectable()
export class BeneathReader {
  /** In Vietnamese order; none where the subtree is not within scope. */
  async unitsBeneath(tx: ReadTx, asked: readonly BeneathQuestion[]): Promise<PlacedUnit[][]> {
    const questions = asked.map(({ unitId, line, on, direct, kinds, levels, after }, ask) => {
      const place = { after_name: after?.name, after_id: after?.unitId };
      return { ask, unit: unitId, line, day: on, direct, kinds, levels, ...place };
    });
    const rows = await tx.sql<PlacedUnit & { ask: number }>`
      select a.ask, v.unit_id as "unitId", jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit,
             row_number() over (partition by a.ask order by p.name, p.descendant_id)::int as place,
             a.after_id is null or (p.name, p.descendant_id) > (a.after_name collate "vi-x-icu", a.after_id) as past
        from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb)
               as a(ask int, unit uuid, line text, day date, direct bool, kinds text[], levels text[], after_name text, after_id uuid)
        join organisation.path p on p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day and p.depth > 0 and (p.depth = 1 or not a.direct)
        join organisation.unit_version v on v.unit_id = p.descendant_id and v.valid @> a.day
         and (a.kinds is null or v.kind = any (a.kinds)) and (a.levels is null or v.level = any (a.levels))
       where ${subtreeInScope(sql`a.unit`, sql`a.line`, sql`a.day`)}
       order by a.ask, place`;
    const lists = asked.map((): PlacedUnit[] => []);
    for (const { ask, ...unit } of rows) lists[ask]?.push(unit);
    return lists;
  }
}

import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { drift, withoutTimeLimit } from './path-reader.js';

/** So many units take longer than a statement may; a large province could never be merged. */
const manyUnits = 10_000;

/** Keeps the index of the trees as the edges make it. */
@Injectable()
export class PathWriter {
  /**
   * Makes the paths anew of the changed units and of all that ever stood beneath them; of those that only bear other
   * words, their own. Answers whether a unit would stand beneath itself; then nothing is written.
   */
  async rebuild(
    tx: WriteTx,
    changed: readonly UnitId[],
    reworded: readonly UnitId[],
  ): Promise<{ circle: boolean }> {
    const beneath = await tx.sql<{ id: UnitId }>`
      select id from unnest(${[...changed, ...reworded]}::uuid[]) as id union select descendant_id from organisation.path where ancestor_id = any (${changed}::uuid[])`;
    const concerned = beneath.map((row) => row.id);
    if (concerned.length > manyUnits) await withoutTimeLimit(tx);
    const [row] = await tx.sql<{ circle: boolean }>`
      select organisation.circles(${changed}::uuid[], ${concerned}::uuid[]) as circle`;
    if (row?.circle !== false) return { circle: true };
    await tx.sql`select organisation.rebuild_paths(${concerned}::uuid[])`;
    return { circle: false };
  }

  /** Takes away and enters what differs from the edges anywhere; what is right already is not touched. */
  async mend(tx: WriteTx): Promise<{ removed: number; entered: number }> {
    await withoutTimeLimit(tx);
    const [row] = await tx.sql<{ removed: number; entered: number }>`
      with ${drift}, removed as (
        delete from organisation.path where ctid in (select place from drift where surplus) returning 1
      ), entered as (
        insert into organisation.path (line, ancestor_id, descendant_id, depth, valid, name)
        select line, ancestor_id, descendant_id, depth, valid, name from drift where not surplus returning 1
      )
      select (select count(*)::int from removed) as removed, (select count(*)::int from entered) as entered`;
    return row ?? { removed: 0, entered: 0 };
  }
}

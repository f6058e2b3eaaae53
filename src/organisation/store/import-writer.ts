import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type UnitWords } from '../domain/unit.js';
import { PathWriter } from './path-writer.js';

export interface ImportedUnit extends UnitWords {
  readonly unitId: UnitId;
  readonly from: LocalDate;
}

export interface ImportedEdge {
  readonly line: Line;
  readonly childId: UnitId;
  readonly parentId: UnitId;
  readonly from: LocalDate;
}

/** Writes a whole file of new units, each from its own day, in three statements, and then their paths. */
@Injectable()
export class ImportWriter {
  constructor(private readonly paths: PathWriter) {}

  /** Answers whether a unit would stand beneath itself. */
  async insert(
    tx: WriteTx,
    units: readonly ImportedUnit[],
    edges: readonly ImportedEdge[],
  ): Promise<{ circle: boolean }> {
    const rows = JSON.stringify(
      units.map(({ unitId, from, shortName, ...words }) => ({
        id: unitId,
        begins: from,
        short: shortName,
        ...words,
      })),
    );
    const places = JSON.stringify(
      edges.map(({ line, childId, parentId, from }) => ({
        line,
        child: childId,
        parent: parentId,
        begins: from,
      })),
    );
    await tx.sql`
      insert into organisation.unit (id, alive)
      select id, daterange(begins, null) from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, begins date)`;
    await tx.sql`
      insert into organisation.unit_version (unit_id, valid, code, name, short_name, kind, level)
      select id, daterange(begins, null), code, name, short, kind, level
        from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, begins date, code text, name text, short text, kind text, level text)`;
    await tx.sql`
      insert into organisation.edge (line, child_id, parent_id, valid)
      select line, child, parent, daterange(begins, null)
        from jsonb_to_recordset(${places}::jsonb) as r(line text, child uuid, parent uuid, begins date)`;
    return this.paths.rebuild(
      tx,
      units.map(({ unitId }) => unitId),
      [],
    );
  }
}

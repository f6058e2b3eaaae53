import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { subtreeInScope } from '../../organisation/index.js';
import { type UnitLevel } from '../../organisation/domain/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type RollUpBase, type RollUpQuestion } from './base-reader.js';
import { BeneathReader, type PlacedUnit } from './beneath-reader.js';
import { FigureReader, type RawRollUp } from './figure-reader.js';

/** The units of some levels or kinds beneath one: those directly beneath it, or all. */
export interface FieldQuestion {
  /** Of the unit above. */
  readonly question: RollUpQuestion;
  /** The day of the structure. */
  readonly on: RollUpBase['asOf'];
  readonly direct: boolean;
  readonly levels: readonly UnitLevel[] | null;
  readonly kinds: readonly RollUpBase['unit']['kind'][] | null;
}

/** A unit with the roll-ups of those beneath that are set beside one another; null: that unit has none of the kind. */
export interface ComparedField {
  readonly above: RawRollUp | null;
  readonly units: readonly { readonly member: PlacedUnit; readonly raw: RawRollUp | null }[];
}

/** Reads units that are set beside one another with what stands above them all. */
@Injectable()
export class SiblingReader {
  constructor(
    private readonly beneath: BeneathReader,
    private readonly figures: FigureReader,
  ) {}

  /** The unit directly above each in its line on the day of its structure; null where its whole subtree is not in scope. */
  async parentsOf(tx: ReadTx, bases: readonly RollUpBase[]): Promise<(UnitId | null)[]> {
    const questions = bases.map(({ question: { unitId, line, restatedOn }, asOf }, ask) => {
      return { ask, unit: unitId, line, day: restatedOn ?? asOf };
    });
    const rows = await tx.sql<{ ask: number; unitId: UnitId }>`
      select a.ask, up.ancestor_id as "unitId"
        from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, unit uuid, line text, day date)
        join organisation.path up on up.descendant_id = a.unit and up.line = a.line and up.depth = 1 and up.valid @> a.day
       where ${subtreeInScope(sql`up.ancestor_id`, sql`a.line`, sql`a.day`)}`;
    const parents = new Map(rows.map(({ ask, unitId }) => [ask, unitId]));
    return bases.map((_, ask) => parents.get(ask) ?? null);
  }

  async fields(tx: ReadTx, asked: readonly FieldQuestion[]): Promise<ComparedField[]> {
    const places = asked.map(({ question: { unitId, line }, on, direct, levels, kinds }) => {
      return { unitId, line, on, direct, levels, kinds, after: null };
    });
    const lists = await this.beneath.unitsBeneath(tx, places);
    const raws = await this.figures.rollUps(
      tx,
      asked.flatMap(({ question }, i) => [
        question,
        ...(lists[i] ?? []).map(({ unitId }) => ({ ...question, unitId })),
      ]),
    );
    const rest = raws.values();
    const next = () => rest.next().value ?? null;
    return asked.map((_, i) => ({
      above: next(),
      units: (lists[i] ?? []).map((member) => ({ member, raw: next() })),
    }));
  }
}

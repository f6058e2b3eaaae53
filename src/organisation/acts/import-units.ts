import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { done, type Outcome, refused, refusing, type Refusal } from '../../kernel/outcome.js';
import { newId } from '../../platform/database/ids.js';
import { type ReadTx, type WriteTx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ImportSheet, readHeader } from '../domain/import-form.js';
import {
  type ImportFacts,
  type ImportPlan,
  type PlannedUnit,
  planImport,
  questionsOf,
} from '../domain/import-plan.js';
import { readRows, type ToldRow } from '../domain/import-rows.js';
import { type CellObjection, type ImportTable, inSheetOrder } from '../domain/import-table.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { organisationConstraints } from '../store/constraints.js';
import { ImportReader } from '../store/import-reader.js';
import { ImportWriter } from '../store/import-writer.js';
import { UnitWriter } from '../store/unit-writer.js';
import { ChangeNeighbours } from './change-neighbours.js';

const refuse = refusing<OrganisationReasons>();

export interface ImportOrder {
  readonly table: ImportTable;
  /** SHA-256 of the file, for the audit log. */
  readonly fileHash: string;
  readonly decision: string;
  readonly reason?: string | undefined;
  readonly dryRun: boolean;
}

export type ImportDone = { readonly added: number; readonly unchanged: number };

/** Guards look back from a day: after this many days of one file the earlier ones have said it all. */
const daysGuarded = 100;

/** Brings in a whole file of units: all of it in one transaction, or nothing and every reason why. */
@Injectable()
export class ImportUnits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: ImportReader,
    private readonly writer: ImportWriter,
    private readonly units: UnitWriter,
    private readonly neighbours: ChangeNeighbours,
  ) {}

  async run(viewer: Viewer, order: ImportOrder): Promise<Outcome<ImportDone>> {
    const { table, fileHash, dryRun } = order;
    const sheet = readHeader(table);
    if (!('rows' in sheet)) return refused(inSheetOrder(table.sheet, sheet));
    const told = readRows(sheet, table.from1904);
    const first = told.rows.find(({ unit }) => unit !== undefined)?.unit?.from;
    const call = {
      act: 'importUnits',
      input: fileHash,
      rehearsal: dryRun,
      // The lock keeps every other act from taking a code meanwhile; what goes around the acts still meets this.
      ...(first === undefined ? {} : { constraints: organisationConstraints(first) }),
    };
    return this.work.write(viewer, call, async (tx) => {
      if (!(await this.reader.mayBringIn(tx))) return refused([refuse('ORGANISATION_NOT_YOURS', {})]);
      await this.units.lock(tx);
      const plan = planImport(sheet, told.rows, await this.facts(tx, told.rows));
      const objections = [...told.objections, ...plan.objections, ...(await this.guarded(tx, sheet, plan))];
      if (objections.length > 0) return refused(inSheetOrder(table.sheet, objections));
      const result = { added: plan.added.length, unchanged: plan.unchanged };
      if (result.added === 0) return tx.leave(result);
      return (await this.write(tx, plan.added, order)) ?? done(result);
    });
  }

  private async facts(tx: ReadTx, rows: readonly ToldRow[]): Promise<ImportFacts> {
    const own = rows.flatMap(({ unit }) =>
      unit === undefined ? [] : [{ code: unit.words.code, on: unit.from }],
    );
    return {
      bearers: await this.reader.bearers(tx, questionsOf(rows)),
      taken: await this.reader.taken(tx, own),
      mayPlant: await this.units.mayPlant(tx),
    };
  }

  /** What the floors above have against the days on which units would begin, told at each of those days. */
  private async guarded(tx: ReadTx, sheet: ImportSheet, plan: ImportPlan): Promise<CellObjection[]> {
    const days = [...new Set(plan.added.map(({ from }) => from))].toSorted().slice(0, daysGuarded);
    const said = await Promise.all(
      days.map(async (day) => [day, await this.neighbours.objections(tx, day)] as const),
    );
    const objections = new Map<string, readonly Refusal[]>(said);
    const column = sheet.columns.get('from') ?? 1;
    return plan.added.flatMap(({ row, from }) =>
      (objections.get(from) ?? []).map((refusal) => ({ row, column, refusal })),
    );
  }

  private async write(
    tx: WriteTx,
    added: readonly PlannedUnit[],
    { decision, reason, fileHash }: ImportOrder,
  ): Promise<Outcome<ImportDone> | undefined> {
    const units = added.map(({ words, from }) => ({ ...words, from, unitId: newId<'Unit'>() }));
    const idByCode = new Map<string, UnitId>(units.map(({ code, unitId }) => [code, unitId]));
    const edges = added.flatMap(({ words, from, parents }) =>
      parents.map(({ line, parent }) => ({
        line,
        from,
        childId: idOf(idByCode, words.code),
        parentId: 'id' in parent ? parent.id : idOf(idByCode, parent.code),
      })),
    );
    const { circle } = await this.writer.insert(tx, units, edges);
    if (circle) return refused([refuse('TREE_WOULD_CIRCLE', {})]);
    for (const { unitId, from } of units)
      tx.witness({
        act: 'importUnits',
        subject: { type: 'Unit', id: unitId },
        facts: { on: from, decision, reason: reason ?? null, effect: 'CREATED', file: fileHash },
      });
    return undefined;
  }
}

function idOf(ids: ReadonlyMap<string, UnitId>, code: string): UnitId {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The plan names ${code}, which it does not add`);
  return id;
}

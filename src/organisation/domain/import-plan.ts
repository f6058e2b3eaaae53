import { type Line } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { cyclesAmong, deeperThan } from './import-cycles.js';
import { importColumns, type ImportColumn, type ImportSheet, kindWords, levelWords } from './import-form.js';
import { type ToldRow, type ToldUnit } from './import-rows.js';
import { type CellObjection } from './import-table.js';
import { type OrganisationReasons } from './reasons.js';
import { type UnitWords } from './unit.js';

const refuse = refusing<OrganisationReasons>();

/** How many new units may stand above one another in one file; no nation has more levels. */
export const deepestImport = 20;

/** A question to what is there already: who bears this code on this day? */
export interface CodeOnDay {
  readonly code: string;
  readonly on: LocalDate;
}

/** A unit within scope that bears the code on the day. */
export interface BearerOfCode extends CodeOnDay, UnitWords {
  readonly unitId: UnitId;
  /** Codes of its parents on the day, where they are within scope. */
  readonly territorial: string | null;
  readonly sector: string | null;
  readonly endsOn: LocalDate | null;
  readonly mayPlaceUnder: boolean;
}

/** The first day from the day asked on, on which anybody in the nation bears the code. */
export interface TakenCode extends CodeOnDay {
  readonly taken: LocalDate;
}

export interface ImportFacts {
  readonly bearers: readonly BearerOfCode[];
  readonly taken: readonly TakenCode[];
  /** The viewer may plant the root: nothing is there yet. */
  readonly mayPlant: boolean;
}

export interface PlannedUnit {
  readonly row: number;
  readonly words: UnitWords;
  readonly from: LocalDate;
  readonly parents: readonly {
    readonly line: Line;
    readonly parent: { readonly code: string } | { readonly id: UnitId };
  }[];
}

export interface ImportPlan {
  readonly added: readonly PlannedUnit[];
  readonly unchanged: number;
  readonly objections: readonly CellObjection[];
}

/** What must be asked before the plan can be made. */
export function questionsOf(rows: readonly ToldRow[]): readonly CodeOnDay[] {
  const asked = new Map<string, CodeOnDay>();
  for (const { unit } of rows) {
    if (unit === undefined) continue;
    for (const code of [unit.words.code, unit.territorial, unit.sector])
      if (code !== null) asked.set(keyOf(code, unit.from), { code, on: unit.from });
  }
  return [...asked.values()];
}

/** Sets the rows against one another and against what is there: which units are new, which are there as told. */
export function planImport(sheet: ImportSheet, rows: readonly ToldRow[], facts: ImportFacts): ImportPlan {
  return new Planner(sheet, rows, facts).plan();
}

const keyOf = (code: string, on: LocalDate) => `${on} ${code}`;

/** A row that brings in a unit, or undefined where the code is told in the file but not by a new, faultless row. */
type InFile = { readonly row: number; readonly unit: ToldUnit } | 'THERE' | 'FAULTY';

const parentColumns = { TERRITORIAL: 'territorial', SECTOR: 'sector' } as const satisfies Record<
  Line,
  ImportColumn
>;

class Planner {
  private readonly objections: CellObjection[] = [];
  private readonly bearers: ReadonlyMap<string, BearerOfCode>;
  private readonly taken: ReadonlyMap<string, LocalDate>;
  private readonly inFile = new Map<string, InFile>();
  private unchanged = 0;

  constructor(
    private readonly sheet: ImportSheet,
    private readonly rows: readonly ToldRow[],
    private readonly facts: ImportFacts,
  ) {
    this.bearers = new Map(facts.bearers.map((unit) => [keyOf(unit.code, unit.on), unit]));
    this.taken = new Map(facts.taken.map(({ code, on, taken }) => [keyOf(code, on), taken]));
  }

  plan(): ImportPlan {
    this.sort();
    const fresh = [...this.inFile.values()].filter((one) => typeof one === 'object');
    const added = fresh.map(({ row, unit }) => ({
      row,
      words: unit.words,
      from: unit.from,
      parents: this.parentsOf(row, unit),
    }));
    this.objectToRoots(fresh);
    this.objectToCycles();
    return { added, unchanged: this.unchanged, objections: this.objections };
  }

  /** Each row is new, or tells what is there already, or is wrong. */
  private sort(): void {
    const first = new Map<string, number>();
    for (const { row, code, unit } of this.rows) {
      if (code === undefined) continue;
      const before = first.get(code);
      if (before !== undefined) {
        this.object(row, 'code', refuse('IMPORT_CODE_TWICE', { code, row: before }));
        continue;
      }
      first.set(code, row);
      this.inFile.set(code, unit === undefined ? 'FAULTY' : this.standing(row, unit));
    }
  }

  private standing(row: number, unit: ToldUnit): InFile {
    const { code } = unit.words;
    const bearer = this.bearers.get(keyOf(code, unit.from));
    const taken = this.taken.get(keyOf(code, unit.from));
    if (bearer !== undefined) {
      const differences = differencesOf(unit, bearer);
      for (const [key, kept, given] of differences) {
        const column = importColumns[key].header;
        this.object(
          row,
          key,
          this.isUnknownParent(key, given, unit.from)
            ? refuse('IMPORT_PARENT_UNKNOWN', { code: given, on: unit.from })
            : refuse('IMPORT_UNIT_DIFFERS', { code, on: unit.from, column, kept, given }),
        );
      }
      if (differences.length === 0) this.unchanged += 1;
      return 'THERE';
    }
    if (taken === undefined) return { row, unit };
    this.object(row, 'code', refuse('UNIT_CODE_TAKEN', { on: taken }));
    return 'FAULTY';
  }

  private isUnknownParent(key: ImportColumn, code: string, on: LocalDate): boolean {
    const isParent = key === 'territorial' || key === 'sector';
    return isParent && code !== '' && !this.bearers.has(keyOf(code, on));
  }

  private parentsOf(row: number, unit: ToldUnit): PlannedUnit['parents'] {
    return (['TERRITORIAL', 'SECTOR'] as const).flatMap((line) => {
      const code = unit[parentColumns[line]];
      if (code === null) return [];
      const own = this.inFile.get(code);
      if (own === 'FAULTY') return [];
      const bearer = typeof own === 'object' ? own : this.bearers.get(keyOf(code, unit.from));
      const objection = objectionToParent(code, unit.from, bearer);
      if (objection !== undefined) this.object(row, parentColumns[line], objection);
      if (objection !== undefined || bearer === undefined) return [];
      return [{ line, parent: 'unitId' in bearer ? { id: bearer.unitId } : { code } }];
    });
  }

  /** One root, and only where nothing is there yet. */
  private objectToRoots(fresh: readonly { readonly row: number; readonly unit: ToldUnit }[]): void {
    const roots = fresh.filter(({ unit }) => unit.territorial === null);
    for (const { row } of roots.slice(this.facts.mayPlant ? 1 : 0))
      this.object(
        row,
        'territorial',
        refuse('IMPORT_CELL_EMPTY', { column: importColumns.territorial.header }),
      );
  }

  /** In each line a unit stands beneath its parent there or, without one, beneath its parent in the primary line. */
  private objectToCycles(): void {
    const told = new Set<string>();
    for (const line of ['TERRITORIAL', 'SECTOR'] as const) {
      const parents = new Map<string, string | null>();
      for (const [code, own] of this.inFile)
        if (typeof own === 'object')
          parents.set(code, (line === 'SECTOR' ? own.unit.sector : null) ?? own.unit.territorial);
      for (const cycle of cyclesAmong(parents)) {
        const name = `circle ${cycle.toSorted().join(' ')}`;
        if (told.has(name)) continue;
        told.add(name);
        this.objectAt(cycle[0] ?? '', line, refuse('IMPORT_CYCLE', { codes: cycle }));
      }
      for (const code of deeperThan(deepestImport, parents)) {
        if (told.has(code)) continue;
        told.add(code);
        this.objectAt(code, line, refuse('IMPORT_TOO_DEEP', { limit: deepestImport }));
      }
    }
  }

  private objectAt(code: string, line: Line, refusal: Refusal): void {
    const own = this.inFile.get(code);
    if (typeof own !== 'object') return;
    const bySector = line === 'SECTOR' && own.unit.sector !== null;
    this.object(own.row, bySector ? 'sector' : 'territorial', refusal);
  }

  private object(row: number, column: ImportColumn, refusal: Refusal): void {
    this.objections.push({ row, column: this.sheet.columns.get(column) ?? 1, refusal });
  }
}

function objectionToParent(
  code: string,
  on: LocalDate,
  parent: { readonly unit: ToldUnit } | BearerOfCode | undefined,
): Refusal | undefined {
  if (parent === undefined) return refuse('IMPORT_PARENT_UNKNOWN', { code, on });
  if ('unit' in parent)
    return parent.unit.from > on
      ? refuse('IMPORT_PARENT_LATER', { code, begins: parent.unit.from, on })
      : undefined;
  if (!parent.mayPlaceUnder) return refuse('ORGANISATION_NOT_YOURS', {});
  return parent.endsOn === null ? undefined : refuse('UNIT_NOT_ALIVE', { on: parent.endsOn });
}

/** Where the row says something else of the unit than what is kept: the column, what is kept, what the row says. */
function differencesOf(
  { words, territorial, sector }: ToldUnit,
  kept: BearerOfCode,
): readonly (readonly [ImportColumn, string, string])[] {
  const pairs: readonly (readonly [ImportColumn, string | null, string | null])[] = [
    ['name', kept.name, words.name],
    ['shortName', kept.shortName, words.shortName],
    ['kind', kindWords[kept.kind][0] ?? '', kindWords[words.kind][0] ?? ''],
    ['level', levelWords[kept.level][0] ?? '', levelWords[words.level][0] ?? ''],
    ['territorial', kept.territorial, territorial],
    ['sector', kept.sector, sector],
  ];
  return pairs.flatMap(([column, one, other]) =>
    one === other ? [] : [[column, one ?? '', other ?? ''] as const],
  );
}

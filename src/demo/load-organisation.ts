import { Injectable } from '@nestjs/common';
import { type Line, type Viewer } from '../access/domain/index.js';
import { type UnitId } from '../kernel/ids.js';
import {
  AbolishUnits,
  FormClusters,
  MergeUnits,
  type NewUnit,
  RegisterUnits,
  RenameUnit,
} from '../organisation/index.js';
import { settled } from './settled.js';
import {
  endedByReform,
  history,
  mergersOfTheReform,
  type NationCluster,
  nationClusters,
  type NationMerger,
  type NationUnit,
  renamed,
  unitsAtTheBeginning,
} from './nation.js';

/** Code to id, before and after the reform: the new provinces bear codes of old ones. */
export interface UnitBook {
  readonly before: Map<string, UnitId>;
  readonly after: Map<string, UnitId>;
}

export type Step = {
  readonly title: string;
  readonly run: (tick: (done: number, total: number) => void) => Promise<void>;
};

/** The key of the first act: once it is done, the nation in the database is this one. */
export const firstKey = 'demo:units';

/** The history of the demonstration's organisation, told to the same acts that an officer's changes go through. */
@Injectable()
export class LoadOrganisation {
  constructor(
    private readonly register: RegisterUnits,
    private readonly rename: RenameUnit,
    private readonly merge: MergeUnits,
    private readonly abolish: AbolishUnits,
    private readonly form: FormClusters,
  ) {}

  steps(viewer: Viewer, book: UnitBook): readonly Step[] {
    const early = nationClusters.filter((cluster) => cluster.from < history.reform);
    const late = nationClusters.filter((cluster) => cluster.from >= history.reform);
    return [
      { title: 'Đơn vị đến 30/6/2025', run: () => this.begin(viewer, book) },
      ...renamed.map((change) => ({
        title: `Đổi tên ${change.name}`,
        run: async () => {
          const { code, on, decision, name, kind } = change;
          const words = {
            code,
            name: `UBND thành phố ${name}`,
            shortName: name,
            kind,
            level: 'PROVINCE' as const,
          };
          settled(
            await this.rename.run(viewer, {
              unit: { unitId: known(book.before, code) },
              on,
              decision,
              words,
              idempotencyKey: `demo:rename:${code}`,
            }),
          );
        },
      })),
      { title: 'Cụm, khối thi đua', run: () => this.formAll(viewer, early, book.before) },
      ...mergersOfTheReform().map((merger) => ({
        title: `Sáp nhập ${merger.into.shortName ?? merger.into.name}`,
        run: () => this.mergeOne(viewer, merger, book),
      })),
      { title: 'Bỏ cấp huyện', run: () => this.endDistricts(viewer, book) },
      { title: 'Cụm thi đua của 34 tỉnh, thành phố', run: () => this.formAll(viewer, late, book.after) },
    ];
  }

  private async begin(viewer: Viewer, book: UnitBook): Promise<void> {
    const units = unitsAtTheBeginning().map(newUnit);
    const registration = {
      on: history.recordBegins,
      decision: 'Dữ liệu ban đầu (trình diễn)',
      units,
      idempotencyKey: firstKey,
    };
    const { unitIds } = settled(await this.register.run(viewer, registration));
    units.forEach(({ words: { code } }, i) => {
      const id = unitIds[i] as UnitId;
      book.before.set(code, id);
      book.after.set(code, id);
    });
  }

  private async mergeOne(viewer: Viewer, { into, sources }: NationMerger, book: UnitBook): Promise<void> {
    const { unitIds } = settled(
      await this.merge.run(viewer, {
        on: history.reform,
        sources: sources.map((code) => ({ unitId: known(book.before, code) })),
        into: {
          words: words(into),
          parents: parentsOf(into).map(({ line, code }) => ({ line, parentId: known(book.after, code) })),
        },
        decision: history.reformDecision,
        idempotencyKey: `demo:merge:${into.code}`,
      }),
    );
    for (const code of sources) book.after.delete(code);
    book.after.set(into.code, unitIds[0] as UnitId);
  }

  /** From the bottom up: nothing may stand beneath a unit that ends. */
  private async endDistricts(viewer: Viewer, book: UnitBook): Promise<void> {
    const heirOf = (code: string) => known(book.after, `${code.split('.')[0] ?? ''}.TTR`);
    const inspectorates = endedByReform.toProvincialInspectorate;
    const heirs = [...new Set(inspectorates.map(heirOf))];
    const groups = [
      ...heirs.map((successorId) => ({
        codes: inspectorates.filter((code) => heirOf(code) === successorId),
        successorId,
      })),
      { codes: endedByReform.withoutHeir.filter((code) => code.endsWith('.TCKH')), successorId: null },
      { codes: endedByReform.withoutHeir.filter((code) => !code.endsWith('.TCKH')), successorId: null },
    ];
    await groups.reduce(async (before, { codes, successorId }, i) => {
      await before;
      const units = codes.map((code) => ({ unitId: known(book.after, code) }));
      const abolition = {
        on: history.reform,
        units,
        successorId,
        decision: history.districtsDecision,
        idempotencyKey: `demo:abolish:${i}`,
      };
      settled(await this.abolish.run(viewer, abolition));
      for (const code of codes) book.after.delete(code);
    }, Promise.resolve());
  }

  private async formAll(
    viewer: Viewer,
    list: readonly NationCluster[],
    units: ReadonlyMap<string, UnitId>,
  ): Promise<void> {
    const clusters = list.map(({ organiser, seats, ...cluster }) => ({
      ...cluster,
      organiserId: known(units, organiser),
      seats: seats.map((seat) => ({ unitId: known(units, seat.unit), role: seat.role })),
    }));
    settled(
      await this.form.run(viewer, { clusters, idempotencyKey: `demo:clusters:${list[0]?.from ?? ''}` }),
    );
  }
}

export function known<T>(book: ReadonlyMap<string, T>, code: string): T {
  const id = book.get(code);
  if (id === undefined) throw new Error(`The demonstration data name ${code}, which is not there`);
  return id;
}

function words({ code, name, shortName, kind, level }: NationUnit) {
  return { code, name, shortName: shortName ?? null, kind, level };
}

function parentsOf(unit: NationUnit): readonly { line: Line; code: string }[] {
  return [
    ...(unit.parent === undefined ? [] : [{ line: 'TERRITORIAL' as const, code: unit.parent }]),
    ...(unit.sector === undefined ? [] : [{ line: 'SECTOR' as const, code: unit.sector }]),
  ];
}

function newUnit(unit: NationUnit): NewUnit {
  return {
    words: words(unit),
    parents: parentsOf(unit).map(({ line, code }) => ({ line, parent: { code } })),
  };
}

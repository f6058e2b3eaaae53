import { Injectable } from '@nestjs/common';
import { GrantRoles } from '../access/index.js';
import { type Viewer } from '../access/domain/index.js';
import { history, type NationMerger, type NationUnit, nationViewers, settled } from '../demo/index.js';
import { type UnitId } from '../kernel/ids.js';
import { FormClusters, MergeUnits, type NewUnit, RegisterUnits } from '../organisation/index.js';
import { LocalIssuer } from '../platform/tokens/local-issuer.js';
import { type Book, known, words } from './book.js';
import { DistrictsAway } from './districts-away.js';
import { type ClustersPlan } from './plan/clusters.js';
import { type NationPlan } from './plan/nation-plan.js';

/** Units registered by one act: few enough for a short transaction, enough for set-based statements to pay. */
const unitsOfBatch = 2_500;
const clustersOfBatch = 60;
const decision = 'Dữ liệu sinh để thử tải';

type Tick = (done: number, total: number) => void;

/** A part of the history; answers of how many units it told what became of them. */
export interface GenerationStep {
  readonly title: string;
  readonly run: (tick: Tick) => Promise<number>;
}

/** The acts of a generated nation's history, batch by batch. */
@Injectable()
export class GenerationSteps {
  constructor(
    private readonly register: RegisterUnits,
    private readonly form: FormClusters,
    private readonly merge: MergeUnits,
    private readonly districts: DistrictsAway,
    private readonly grant: GrantRoles,
  ) {}

  of(viewer: Viewer, plan: NationPlan): readonly GenerationStep[] {
    const book: Book = new Map();
    const batches = inBatches(plan.units.all, unitsOfBatch);
    return [
      {
        title: 'Đơn vị',
        run: (tick) => each(batches, tick, (batch, i) => this.registerBatch(viewer, book, { batch, i })),
      },
      ...plan.clustersBefore.map((part) => this.clusters(viewer, book, part)),
      {
        title: 'Sáp nhập tỉnh và sở',
        run: (tick) => each(plan.mergers, tick, (merger) => this.mergeOne(viewer, book, merger)),
      },
      {
        title: 'Bỏ cấp huyện',
        run: (tick) => each(plan.districts, tick, (ending) => this.districts.run(viewer, book, ending)),
      },
      this.clusters(viewer, book, plan.clustersAfter),
      {
        title: 'Người dùng trình diễn',
        run: (tick) => each(nationViewers, tick, (one) => this.name(viewer, book, one)),
      },
    ];
  }

  private async registerBatch(
    viewer: Viewer,
    book: Book,
    { batch, i }: { readonly batch: readonly NationUnit[]; readonly i: number },
  ): Promise<number> {
    const inside = new Set(batch.map(({ code }) => code));
    const parent = (code: string) => (inside.has(code) ? { code } : { id: known(book, code) });
    const units = batch.map(({ parent: above, sector, ...unit }): NewUnit => ({
      words: words(unit),
      parents: [
        ...(above === undefined ? [] : [{ line: 'TERRITORIAL' as const, parent: parent(above) }]),
        ...(sector === undefined ? [] : [{ line: 'SECTOR' as const, parent: parent(sector) }]),
      ],
    }));
    const order = { on: history.recordBegins, decision, idempotencyKey: `generate:units:${i}` };
    const { unitIds } = settled(await this.register.run(viewer, { ...order, units }));
    batch.forEach(({ code }, n) => book.set(code, unitIds[n] as UnitId));
    return batch.length;
  }

  private clusters(viewer: Viewer, book: Book, { title, clusters }: ClustersPlan): GenerationStep {
    const one = async (batch: ClustersPlan['clusters'], i: number): Promise<number> => {
      const formed = batch.map(({ organiser, seats, ...cluster }) => ({
        ...cluster,
        organiserId: known(book, organiser),
        seats: seats.map(({ unit, role }) => ({ unitId: known(book, unit), role })),
      }));
      const idempotencyKey = `generate:clusters:${batch[0]?.from ?? ''}:${i}`;
      settled(await this.form.run(viewer, { clusters: formed, idempotencyKey }));
      return formed.reduce((seats, cluster) => seats + cluster.seats.length, 0);
    };
    return { title, run: (tick) => each(inBatches(clusters, clustersOfBatch), tick, one) };
  }

  private async mergeOne(viewer: Viewer, book: Book, { into, sources }: NationMerger): Promise<number> {
    const parents = [
      { line: 'TERRITORIAL' as const, parentId: known(book, into.parent ?? '') },
      ...(into.sector === undefined ? [] : [{ line: 'SECTOR' as const, parentId: known(book, into.sector) }]),
    ];
    const { unitIds, effects } = settled(
      await this.merge.run(viewer, {
        ...{ on: history.reform, decision: history.reformDecision },
        sources: sources.map((code) => ({ unitId: known(book, code) })),
        into: { words: words(into), parents },
        idempotencyKey: `generate:merge:${into.code}`,
      }),
    );
    for (const code of sources) book.delete(code);
    book.set(into.code, unitIds[0] as UnitId);
    return effects.units.length;
  }

  /** The demonstration's persons whose units this nation has, so that its tokens open it. */
  private async name(
    viewer: Viewer,
    book: Book,
    { key, name, roles }: (typeof nationViewers)[number],
  ): Promise<number> {
    const held = roles.flatMap(({ unit, ...role }) => {
      const unitId = book.get(unit);
      return unitId === undefined ? [] : [{ ...role, unitId, to: null }];
    });
    const identity = { issuer: LocalIssuer.issuer, subject: key };
    const idempotencyKey = `generate:person:${key}`;
    settled(await this.grant.run(viewer, { identity, name, roles: held, idempotencyKey }));
    return held.length;
  }
}

function inBatches<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

/** One after another, telling how far it has come; answers the sum of what each told. */
function each<T>(
  list: readonly T[],
  tick: Tick,
  act: (item: T, i: number) => Promise<number>,
): Promise<number> {
  return list.reduce(async (before, item, i) => {
    const sum = await before;
    const told = await act(item, i);
    tick(i + 1, list.length);
    return sum + told;
  }, Promise.resolve(0));
}

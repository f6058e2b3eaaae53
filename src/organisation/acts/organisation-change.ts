import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { done, type Facts, type Outcome, refused, refusing, type Refusal } from '../../kernel/outcome.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ChangeEffects, type UnitEffectKind } from '../domain/change-effects.js';
import {
  objectionsToParents,
  objectionsToTouching,
  type UnitFacts,
  type UnitRef,
} from '../domain/change-plan.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { organisationConstraints } from '../store/constraints.js';
import { EffectReader } from '../store/effect-reader.js';
import { PathWriter } from '../store/path-writer.js';
import { UnitWriter } from '../store/unit-writer.js';
import { ChangeNeighbours } from './change-neighbours.js';

const refuse = refusing<OrganisationReasons>();

/** What every change of the organisation says: from which day, by which decision, and why. */
export interface ChangeOrder {
  readonly on: LocalDate;
  /** Số, ngày và cơ quan của quyết định. The decision it rests on. */
  readonly decision: string;
  readonly reason?: string | undefined;
  /** Tells what would change, and changes nothing. */
  readonly dryRun?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

export type ChangeDone = {
  readonly unitIds: readonly UnitId[];
  readonly effects: ChangeEffects;
};

/** The units a change names, each with its part. */
export interface ChangePlan {
  readonly act: string;
  readonly order: ChangeOrder;
  /** The units it changes. */
  readonly touched: readonly UnitRef[];
  /** Those of them that it ends. */
  readonly ends: readonly UnitId[];
  /** The units it puts others beneath. */
  readonly parents: readonly UnitId[];
}

export interface Known {
  readonly touched: readonly UnitFacts[];
  readonly parents: readonly UnitFacts[];
}

/** What was written: the units with what became of each, and what the audit log says of it. */
export interface Written {
  readonly unitIds: readonly UnitId[];
  readonly effects: ReadonlyMap<UnitId, UnitEffectKind>;
  readonly facts?: Facts;
  /** What it says of one unit alone: said of each, what the whole act did would grow with the square of its units. */
  readonly factsOf?: (unitId: UnitId) => Facts;
}

/**
 * The frame of every change: one at a time, by whoever may, on units that are still as they were seen, against no
 * locked period; then the paths anew, the versions counted, and what it came to. A dry run goes the same way and is
 * rolled back.
 */
@Injectable()
export class OrganisationChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: UnitWriter,
    private readonly paths: PathWriter,
    private readonly effects: EffectReader,
    private readonly neighbours: ChangeNeighbours,
  ) {}

  run(
    viewer: Viewer,
    plan: ChangePlan,
    change: {
      readonly objections: (known: Known, tx: WriteTx) => Promise<readonly Refusal[]> | readonly Refusal[];
      readonly write: (known: Known, tx: WriteTx) => Promise<Written>;
    },
  ): Promise<Outcome<ChangeDone>> {
    const { act, order, touched, ends } = plan;
    const { on, idempotencyKey, dryRun = false } = order;
    const call = {
      act,
      idempotencyKey,
      rehearsal: dryRun,
      input: order,
      constraints: organisationConstraints(on),
    };
    return this.work.write(viewer, call, async (tx) => {
      await this.units.lock(tx);
      const ids = touched.map((ref) => ref.unitId);
      const known: Known = {
        touched: await this.units.facts(tx, ids, on),
        parents: await this.units.facts(tx, plan.parents, on),
      };
      const objections = [
        ...objectionsToTouching(touched, known.touched),
        ...objectionsToParents(on, plan.parents, known.parents),
        ...(await this.neighbours.objections(tx, on)),
      ];
      if (objections.length > 0) return refused(objections);
      const own = await change.objections(known, tx);
      if (own.length > 0) return refused(own);
      const clusters = await this.effects.clustersLosing(tx, ends, on);
      const work = await this.neighbours.work(tx, ids, on);
      const written = await change.write(known, tx);
      const changed = [...written.effects.keys()];
      const reworded = changed.filter((id) => written.effects.get(id) === 'REWORDED');
      const placed = changed.filter((id) => written.effects.get(id) !== 'REWORDED');
      const { circle } = await this.paths.rebuild(tx, placed, reworded);
      if (circle) return refused([refuse('TREE_WOULD_CIRCLE', {})]);
      await this.units.countChange(
        tx,
        changed.filter((id) => written.effects.get(id) !== 'CREATED'),
      );
      const units = await this.effects.unitsAfter(tx, written.effects, on);
      for (const unit of units)
        tx.witness({
          act,
          subject: { type: 'Unit', id: unit.unitId },
          facts: {
            on,
            decision: order.decision,
            reason: order.reason ?? null,
            effect: unit.effect,
            ...written.facts,
            ...written.factsOf?.(unit.unitId),
          },
        });
      return done({ unitIds: written.unitIds, effects: { units, clusters, ...work } });
    });
  }
}

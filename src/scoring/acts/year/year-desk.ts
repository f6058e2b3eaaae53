import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type ClusterId } from '../../../kernel/ids.js';
import { done, type Facts, type Outcome, type Refusal, refused, refusing } from '../../../kernel/outcome.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { ClusterYearWriter, type HeldYear } from '../../store/year/cluster-year-writer.js';
import { scoringConstraints } from '../../store/constraints.js';
import {
  type DeskUnit,
  type YearDesk as Desk,
  YearDeskReader,
  type YearNames,
} from '../../store/year/year-desk-reader.js';

const refuse = refusing<ScoringReasons>();

/** What every act on a cluster's year is told. */
export interface YearCall {
  readonly cluster: YearNames;
  readonly idempotencyKey: string;
}

/** What every act on a cluster's year answers: which cluster it was. */
export interface YearDone {
  readonly clusterId: ClusterId;
}

/** What the audit log keeps of an act, or what speaks against it. */
export type YearResult = { readonly facts: Facts; readonly onBehalfOf?: string } | readonly Refusal[];

export interface HeldDesk {
  readonly desk: Desk;
  readonly held: HeldYear;
}

/** The way every act on an open year takes: find the cluster, ask who may act at all, hold the year, carry out, witness. */
@Injectable()
export class YearDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desks: YearDeskReader,
    private readonly years: ClusterYearWriter,
  ) {}

  /** An act of those who lead or organise the cluster. */
  lead<C extends YearCall>(
    viewer: Viewer,
    { act, call }: { readonly act: string; readonly call: C },
    carryOut: (tx: WriteTx, held: HeldDesk) => Promise<YearResult>,
  ): Promise<Outcome<YearDone>> {
    return this.run(viewer, { act, call }, async (tx, desk) => {
      if (desk.parties.length === 0) return [refuse('YEAR_NOT_YOURS', {})];
      const held = await this.years.hold(tx, desk);
      return held === null ? [refuse('YEAR_NOT_OPEN', {})] : carryOut(tx, { desk, held });
    });
  }

  /** An act about one member; `own` where only its own reporter does it, else those in charge. */
  aboutMember<C extends YearCall & { readonly unitCode: string }>(
    viewer: Viewer,
    { act, call, own }: { readonly act: string; readonly call: C; readonly own: boolean },
    carryOut: (tx: WriteTx, held: HeldDesk & { readonly unit: DeskUnit }) => Promise<YearResult>,
  ): Promise<Outcome<YearDone>> {
    return this.run(viewer, { act, call }, async (tx, desk) => {
      const unit = await this.desks.unit(tx, desk, call.unitCode);
      if (unit === null) return [refuse('MEMBER_NOT_FOUND', { unitCode: call.unitCode }, ['unitCode'])];
      if (own && !unit.reporter) return [refuse('REGISTRATION_NOT_YOURS', { unitCode: unit.code })];
      if (!own && desk.parties.length === 0) return [refuse('YEAR_NOT_YOURS', {})];
      const held = await this.years.hold(tx, desk);
      return held === null ? [refuse('YEAR_NOT_OPEN', {})] : carryOut(tx, { desk, held, unit });
    });
  }

  /** An act on a cluster, whether its year is open or not. */
  run<C extends YearCall>(
    viewer: Viewer,
    { act, call }: { readonly act: string; readonly call: C },
    carryOut: (tx: WriteTx, desk: Desk) => Promise<YearResult>,
  ): Promise<Outcome<YearDone>> {
    const { cluster, idempotencyKey } = call;
    const claim = { act, idempotencyKey, input: call, constraints: scoringConstraints };
    return this.work.write(viewer, claim, async (tx) => {
      const desk = await this.desks.desk(tx, cluster);
      if (desk === null) return refused([refuse('YEAR_NOT_FOUND', {}, ['cluster'])]);
      const { clusterId } = desk;
      const result = await carryOut(tx, desk);
      if (!('facts' in result)) return refused(result);
      tx.witness({ act, subject: { type: 'Cluster', id: clusterId }, ...result });
      return done({ clusterId });
    });
  }
}

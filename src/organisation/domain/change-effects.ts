import { type ClusterId, type UnitId } from '../../kernel/ids.js';
import { type Instant } from '../../kernel/local-date.js';

/** What a change does to a unit; one that continues takes others in or gives some off. */
export const unitEffects = ['CREATED', 'REWORDED', 'MOVED', 'CONTINUES', 'ENDED'] as const;
export type UnitEffectKind = (typeof unitEffects)[number];

export type UnitEffect = {
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly effect: UnitEffectKind;
};

// Types, not interfaces: kept with an idempotency key, they must be plain JSON.

/** What the end of a unit does to a cluster: a member leaves it, or its organiser is no more and it ends. */
export type ClusterEffect = {
  readonly clusterId: ClusterId;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly unitCode: string;
  readonly effect: 'MEMBER_LEAVES' | 'CLUSTER_ENDS';
};

/** A report owed for a period that is answered on or after the day of the change, by a unit it ends or moves. */
export type AffectedObligation = {
  readonly unitCode: string;
  readonly periodCode: string;
  readonly formCode: string;
  readonly recipientName: string;
  readonly dueAt: Instant;
};

/** A report begun and not accepted yet, of a unit that the change ends or moves. */
export type OpenReport = {
  readonly unitCode: string;
  readonly periodCode: string;
  readonly formCode: string;
  readonly status: string;
};

/** Everything a change does, or would do. */
export type ChangeEffects = {
  readonly units: readonly UnitEffect[];
  readonly clusters: readonly ClusterEffect[];
  readonly obligations: readonly AffectedObligation[];
  readonly openReports: readonly OpenReport[];
};

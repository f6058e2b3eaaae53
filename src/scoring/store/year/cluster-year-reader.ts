import { Injectable } from '@nestjs/common';
import { type ClusterId } from '../../../kernel/ids.js';
import { type Instant } from '../../../kernel/local-date.js';
import { clusterInSight, clusterJudged, inScope } from '../../../organisation/index.js';
import { sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type YearPaper } from '../../domain/year/cluster-year-facts.js';
import { type YearState } from '../../domain/year/cluster-year-state.js';
import { type SuspensionGround } from '../../domain/year/suspension.js';
import { dayOfCluster, type YearDesk } from './year-desk-reader.js';

/** The open year of a cluster within sight. */
export interface SeenYear {
  readonly clusterId: ClusterId;
  readonly clusterCode: string;
  readonly clusterName: string;
  readonly year: number;
  readonly state: YearState;
  readonly version: number;
  readonly schemeCode: string | null;
  readonly schemeVersion: string | null;
  /** Somebody has signed the pact, and the scheme with it. */
  readonly locked: boolean;
}

export interface SeenStep {
  readonly clusterId: ClusterId;
  readonly number: number;
  readonly state: YearState;
  readonly back: boolean;
  readonly at: Instant;
  readonly document: string | null;
  /** To those in charge only. */
  readonly reason: string | null;
}

export interface SeenPaper {
  readonly clusterId: ClusterId;
  readonly kind: YearPaper;
  readonly title: string;
  readonly document: string;
  readonly checkerCode: string | null;
  readonly checkedCode: string | null;
  readonly at: Instant;
}

export interface SeenSuspension {
  readonly clusterId: ClusterId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly ground: SuspensionGround;
  readonly reason: string;
  readonly at: Instant;
}

export interface SeenRegistration {
  readonly clusterId: ClusterId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly version: number;
  readonly titles: readonly string[];
  readonly targets: Readonly<Record<string, string>>;
  readonly notApplicable: readonly string[];
  readonly doubled: readonly string[];
  readonly document: string | null;
  readonly absentReason: string | null;
  readonly madeAt: Instant;
  readonly signedAt: Instant | null;
}

const clusterDay = sql`cross join lateral (select ${dayOfCluster(sql`c.valid`)} as day) d`;
const inCharge = clusterJudged(sql`c.id`, sql`d.day`);

@Injectable()
export class ClusterYearReader {
  /** The year of each cluster; null where none was opened, and where the viewer may not know of the cluster. */
  async yearsOf(tx: ReadTx, ids: readonly ClusterId[]): Promise<(SeenYear | null)[]> {
    const rows = await tx.sql<SeenYear>`
      select c.id as "clusterId", c.code as "clusterCode", c.name as "clusterName", c.year, y.state, y.version,
             s.code as "schemeCode", s.version as "schemeVersion",
             exists (select from scoring.pact_signature g where g.cluster_id = c.id) as locked
        from scoring.cluster_year y
        join organisation.cluster c on c.id = y.cluster_id
        left join scoring.scheme s on s.id = y.scheme_id
       where c.id = any (${ids}::uuid[]) and ${clusterInSight(sql`c.id`)}`;
    return byCluster(ids, rows).map(([row]) => row ?? null);
  }

  async stepsOf(tx: ReadTx, ids: readonly ClusterId[]): Promise<SeenStep[][]> {
    const rows = await tx.sql<SeenStep>`
      select s.cluster_id as "clusterId", s.number, s.state, s.back, s.at, s.document, case when ${inCharge} then s.reason end as reason
        from scoring.cluster_year_step s
        join organisation.cluster c on c.id = s.cluster_id ${clusterDay}
       where c.id = any (${ids}::uuid[]) and ${clusterInSight(sql`c.id`)}
       order by s.cluster_id, s.number`;
    return byCluster(ids, rows);
  }

  /** The papers of each year, to those in charge. */
  async papersOf(tx: ReadTx, ids: readonly ClusterId[]): Promise<SeenPaper[][]> {
    const rows = await tx.sql<SeenPaper>`
      select p.cluster_id as "clusterId", p.kind, p.title, p.document, checker.code as "checkerCode", checked.code as "checkedCode", p.at
        from scoring.cluster_year_paper p
        join organisation.cluster c on c.id = p.cluster_id ${clusterDay}
        left join organisation.unit_version checker on checker.unit_id = p.checker_id and checker.valid @> d.day
        left join organisation.unit_version checked on checked.unit_id = p.checked_id and checked.valid @> d.day
       where c.id = any (${ids}::uuid[]) and ${inCharge}
       order by p.cluster_id, p.at, p.id`;
    return byCluster(ids, rows);
  }

  /** Who is suspended: all to those in charge, to others the units within their scope. */
  async suspendedOf(tx: ReadTx, ids: readonly ClusterId[]): Promise<SeenSuspension[][]> {
    const rows = await tx.sql<SeenSuspension>`
      select s.cluster_id as "clusterId", v.code as "unitCode", v.name as "unitName", s.ground, s.reason, s.at
        from scoring.suspended_member s
        join organisation.cluster c on c.id = s.cluster_id ${clusterDay}
        join organisation.unit_version v on v.unit_id = s.unit_id and v.valid @> d.day
       where c.id = any (${ids}::uuid[]) and (${inCharge} or ${inScope(sql`s.unit_id`, sql`d.day`)})
       order by s.cluster_id, v.name collate "vi-x-icu", v.code`;
    return byCluster(ids, rows);
  }

  /**
   * The newest registration of each member: all to those in charge, to others the units within their scope, and from the
   * day on which the pact is signed by all, those of the whole cluster.
   */
  async registrationsOf(tx: ReadTx, ids: readonly ClusterId[]): Promise<SeenRegistration[][]> {
    const rows = await tx.sql<SeenRegistration>`
      select r.cluster_id as "clusterId", v.code as "unitCode", v.name as "unitName", r.version, r.titles, r.targets,
             r.not_applicable as "notApplicable", r.doubled, r.document, r.absent_reason as "absentReason", r.made_at as "madeAt", g.signed_at as "signedAt"
        from (select distinct on (cluster_id, unit_id) * from scoring.registration
               where cluster_id = any (${ids}::uuid[]) order by cluster_id, unit_id, version desc) r
        join scoring.cluster_year y on y.cluster_id = r.cluster_id
        join organisation.cluster c on c.id = r.cluster_id ${clusterDay}
        join organisation.unit_version v on v.unit_id = r.unit_id and v.valid @> d.day
        left join scoring.pact_signature g on g.cluster_id = r.cluster_id and g.unit_id = r.unit_id
       where ${inCharge} or ${inScope(sql`r.unit_id`, sql`d.day`)}
          or y.state not in ('FORMED', 'LAUNCHED', 'REGISTERING', 'PACT_SIGNED') and ${clusterInSight(sql`c.id`)}
       order by r.cluster_id, v.name collate "vi-x-icu", v.code`;
    return byCluster(ids, rows);
  }

  /** The year that a desk's acts are about; null before it was opened. */
  async yearOf(tx: ReadTx, { clusterId }: Pick<YearDesk, 'clusterId'>): Promise<SeenYear | null> {
    const [year] = await this.yearsOf(tx, [clusterId]);
    return year ?? null;
  }
}

function byCluster<T extends { readonly clusterId: ClusterId }>(
  ids: readonly ClusterId[],
  rows: readonly T[],
): T[][] {
  return ids.map((id) => rows.filter(({ clusterId }) => clusterId === id));
}

import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type ClusterId, type PeriodId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { actsFor, clusterInSight, clusterJudged, leadsScoring } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type OpenYear } from '../domain/scheme/scheme-of-year.js';

/** A cluster in a period, as the viewer stands to it. */
export interface ClusterDesk {
  readonly clusterId: ClusterId;
  readonly periodId: PeriodId;
  readonly asOf: LocalDate;
  readonly subjectYear: number;
  readonly periodCode: string;
  readonly line: Line;
  /** Leads or organises it, as a scorer. */
  readonly scorer: boolean;
  /** Organises it, as a publisher. */
  readonly publisher: boolean;
  /** Whether the period is a whole year. */
  readonly yearly: boolean;
  /** The cluster's year as its life goes by states; null where none was opened. */
  readonly openYear: OpenYear | null;
  /** Scores for its leader or a deputy. */
  readonly leadership: boolean;
  /** Scores for its organiser. */
  readonly standing: boolean;
}

export interface DeskMember {
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
}

export interface DeskNames {
  readonly clusterCode: string;
  readonly year: number;
  readonly periodCode: string;
}

@Injectable()
export class ScoringReader {
  /** The cluster as divided on the period's as-of day, where the viewer may know that it is. */
  async desk(tx: ReadTx, { clusterCode, year, periodCode }: DeskNames): Promise<ClusterDesk | null> {
    const [row] = await tx.sql<ClusterDesk>`
      select c.id as "clusterId", p.id as "periodId", p.as_of as "asOf", p.subject_year as "subjectYear",
             p.code as "periodCode", c.line, ${leadsScoring(sql`c.id`, sql`p.as_of`)} as leadership,
             ${actsFor(sql`c.organiser_id`, ['SCORER'], sql`p.as_of`)} as standing,
             (${actsFor(sql`c.organiser_id`, ['SCORER'], sql`p.as_of`)}
               or exists (select from organisation.cluster_member m
                           where m.cluster_id = c.id and m.role = 'LEADER' and m.valid @> p.as_of and ${actsFor(sql`m.unit_id`, ['SCORER'], sql`p.as_of`)})) as scorer,
             ${actsFor(sql`c.organiser_id`, ['PUBLISHER'], sql`p.as_of`)} as publisher,
             p.kind = 'YEAR' as yearly,
             (select jsonb_build_object('state', y.state, 'scheme', (
                       select jsonb_build_object('code', s.code, 'version', s.version) from scoring.scheme s where s.id = y.scheme_id))
                from scoring.cluster_year y where y.cluster_id = c.id) as "openYear"
        from organisation.cluster c
        join calendar.period p on p.code = ${periodCode}
       where c.code = ${clusterCode} and c.year = ${year} and c.valid @> p.as_of
         and ${clusterInSight(sql`c.id`)}`;
    return row ?? null;
  }

  /** The members on the period's as-of day, to those who judge them all. */
  async members(tx: ReadTx, { clusterId, asOf }: ClusterDesk): Promise<DeskMember[]> {
    return tx.sql<DeskMember>`
      select m.unit_id as "unitId", v.code, v.name
        from organisation.cluster_member m
        join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> ${asOf}::date
       where m.cluster_id = ${clusterId} and m.valid @> ${asOf}::date and ${clusterJudged(sql`m.cluster_id`, sql`${asOf}::date`)}
       order by v.code`;
  }
}

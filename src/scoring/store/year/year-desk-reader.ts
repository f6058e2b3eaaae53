import { Injectable } from '@nestjs/common';
import { type ClusterId, type UnitId } from '../../../kernel/ids.js';
import { type LocalDate } from '../../../kernel/local-date.js';
import {
  actsFor,
  clusterInSight,
  clusterJudged,
  inScope,
  leadsScoring,
} from '../../../organisation/index.js';
import { type Sql, sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type YearParty } from '../../domain/year/cluster-year-facts.js';

export interface YearNames {
  readonly clusterCode: string;
  readonly year: number;
}

/** A cluster of a year, as the viewer stands to it. */
export interface YearDesk {
  readonly clusterId: ClusterId;
  readonly year: number;
  readonly organiserId: UnitId;
  /** Today, or the cluster's day that lies nearest to it. */
  readonly day: LocalDate;
  readonly parties: readonly YearParty[];
  /** Leads or organises it, and so sees how far each member is. */
  readonly inCharge: boolean;
}

/** A member of the cluster, for a viewer in charge or one that may see the member itself. */
export interface DeskUnit {
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly reporter: boolean;
}

const today = sql`(clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Today, or the day of a cluster that lies nearest to it: on it one asks who its members are and who acts for them. */
export function dayOfCluster(valid: Sql): Sql {
  return sql`greatest(lower(${valid}), least(${today}, upper(${valid}) - 1))`;
}

const deskColumns = sql`
  c.id as "clusterId", c.year, c.organiser_id as "organiserId", d.day, ${clusterJudged(sql`c.id`, sql`d.day`)} as "inCharge",
  array_remove(array[
    case when ${leadsScoring(sql`c.id`, sql`d.day`)} then 'LEADERSHIP' end,
    case when ${actsFor(sql`c.organiser_id`, ['SCORER'], sql`d.day`)} then 'STANDING_BODY' end,
    case when ${actsFor(sql`c.organiser_id`, ['PUBLISHER'], sql`d.day`)} then 'COUNCIL' end,
    case when ${actsFor(sql`c.organiser_id`, ['ORGANISER'], sql`d.day`)} then 'ORGANISER' end], null) as parties`;

const deskTables = sql`organisation.cluster c cross join lateral (select ${dayOfCluster(sql`c.valid`)} as day) d`;

@Injectable()
export class YearDeskReader {
  /** The cluster under a code, as divided today or else last; null where the viewer may not know of it. */
  async desk(tx: ReadTx, { clusterCode, year }: YearNames): Promise<YearDesk | null> {
    const [row] = await tx.sql<YearDesk>`
      select ${deskColumns} from ${deskTables}
       where c.code = ${clusterCode} and c.year = ${year} and ${clusterInSight(sql`c.id`)}
       order by c.valid @> ${today} desc, lower(c.valid) desc limit 1`;
    return row ?? null;
  }

  async desksOf(tx: ReadTx, ids: readonly ClusterId[]): Promise<(YearDesk | null)[]> {
    const rows = await tx.sql<YearDesk>`
      select ${deskColumns} from ${deskTables} where c.id = any (${ids}::uuid[]) and ${clusterInSight(sql`c.id`)}`;
    return ids.map((id) => rows.find(({ clusterId }) => clusterId === id) ?? null);
  }

  async unit(tx: ReadTx, desk: YearDesk, unitCode: string): Promise<DeskUnit | null> {
    const [row] = await tx.sql<DeskUnit>`
      select m.unit_id as "unitId", v.code, v.name, ${actsFor(sql`m.unit_id`, ['REPORTER'], sql`${desk.day}::date`)} as reporter
        from organisation.cluster_member m
        join organisation.unit_version v on v.unit_id = m.unit_id and v.code = ${unitCode} and v.valid @> ${desk.day}::date
       where m.cluster_id = ${desk.clusterId} and m.valid @> ${desk.day}::date
         and (${clusterJudged(sql`m.cluster_id`, sql`${desk.day}::date`)} or ${inScope(sql`m.unit_id`, sql`${desk.day}::date`)})`;
    return row ?? null;
  }
}

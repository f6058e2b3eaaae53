import { Injectable } from '@nestjs/common';
import { type ClusterId } from '../../../kernel/ids.js';
import { clusterJudged } from '../../../organisation/index.js';
import { sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type YearFacts, type YearMember, type YearPaper } from '../../domain/year/cluster-year-facts.js';
import { type YearState } from '../../domain/year/cluster-year-state.js';
import { dayOfCluster } from './year-desk-reader.js';

interface YearRow {
  readonly clusterId: ClusterId;
  readonly state: YearState;
  readonly version: number;
  readonly code: string | null;
  readonly schemeVersion: string | null;
  readonly byVote: boolean;
  readonly papers: readonly YearPaper[];
  readonly scored: boolean;
  readonly voted: boolean;
  readonly published: boolean;
}

const openYears = sql`
  scoring.cluster_year y
  join organisation.cluster c on c.id = y.cluster_id
  cross join lateral (select ${dayOfCluster(sql`c.valid`)} as day) d`;

/** Reads what the rules of the year need to know, for those in charge of the cluster: nobody else gets a row. */
@Injectable()
export class YearFactsReader {
  /** The facts of each open year; two statements whatever the number of clusters and members. */
  async factsOf(tx: ReadTx, ids: readonly ClusterId[]): Promise<(YearFacts | null)[]> {
    const years = await this.years(tx, ids);
    const members = await this.members(tx, ids);
    return ids.map((id) => {
      const year = years.find(({ clusterId }) => clusterId === id);
      if (year === undefined) return null;
      const { clusterId: _, code, schemeVersion, byVote, ...facts } = year;
      return {
        ...facts,
        scheme: code === null || schemeVersion === null ? null : { code, version: schemeVersion, byVote },
        members: members.flatMap(({ clusterId, ...member }) => (clusterId === id ? [member] : [])),
      };
    });
  }

  private years(tx: ReadTx, ids: readonly ClusterId[]): Promise<YearRow[]> {
    return tx.sql<YearRow>`
      select y.cluster_id as "clusterId", y.state, y.version, s.code, s.version as "schemeVersion",
             coalesce(s.document->'decision'->>'by' = 'VOTE', false) as "byVote",
             array(select distinct p.kind from scoring.cluster_year_paper p where p.cluster_id = y.cluster_id order by 1) as papers,
             exists (select from scoring.run r join calendar.period p on p.id = r.period_id
                      where r.cluster_id = y.cluster_id and r.scheme_id = y.scheme_id and p.kind = 'YEAR' and p.subject_year = c.year) as scored,
             exists (select from scoring.publication pub join calendar.period p on p.id = pub.period_id
                      where pub.cluster_id = y.cluster_id and p.kind = 'YEAR' and p.subject_year = c.year) as published,
             exists (select from scoring.ballot b
                       join scoring.ballot_closing k on k.ballot_id = b.id and k.result is not null
                       join calendar.period p on p.id = b.period_id
                      where b.cluster_id = y.cluster_id and p.kind = 'YEAR' and p.subject_year = c.year) as voted
        from ${openYears}
        left join scoring.scheme s on s.id = y.scheme_id
       where y.cluster_id = any (${ids}::uuid[]) and ${clusterJudged(sql`y.cluster_id`, sql`d.day`)}`;
  }

  private members(tx: ReadTx, ids: readonly ClusterId[]): Promise<(YearMember & { clusterId: ClusterId })[]> {
    return tx.sql<YearMember & { clusterId: ClusterId }>`
      select m.cluster_id as "clusterId", v.code, v.name, m.role,
             exists (select from scoring.suspended_member s where s.cluster_id = m.cluster_id and s.unit_id = m.unit_id) as suspended,
             case when r.version is null then 'NONE' when r.absent_reason is not null then 'ABSENT'
                  when r.scheme_id = y.scheme_id then 'MADE' else 'OUTDATED' end as registration,
             exists (select from scoring.pact_signature g where g.cluster_id = m.cluster_id and g.unit_id = m.unit_id) as signed,
             (select count(*)::int from reporting.obligation_state o join calendar.period p on p.id = o.period_id
               where o.unit_id = m.unit_id and p.kind = 'HALF_YEAR' and p.subject_year = c.year and o.arrived_at is null and o.exempt_reason is null) as "reportsOwed",
             exists (select from scoring.cluster_year_paper p
                      where p.cluster_id = m.cluster_id and p.kind = 'CROSS_CHECK_MINUTES' and p.checked_id = m.unit_id) as checked,
             not exists (select from scoring.sheet_book b join calendar.period p on p.id = b.period_id
                          where b.cluster_id = m.cluster_id and p.kind = 'YEAR' and p.subject_year = c.year)
             or exists (select from scoring.scheme s where s.id = y.scheme_id and coalesce(s.document->'stages'->0->>'actor', 'MEMBER') <> 'MEMBER')
             or exists (select from scoring.sheet sh
                          join calendar.period p on p.id = sh.period_id
                          join scoring.sheet_stage st on st.sheet_id = sh.id and st.place = 0 and st.state in ('SUBMITTED', 'LOCKED')
                         where sh.cluster_id = m.cluster_id and sh.unit_id = m.unit_id and p.kind = 'YEAR' and p.subject_year = c.year) as "selfMarked"
        from ${openYears}
        join organisation.cluster_member m on m.cluster_id = c.id and m.valid @> d.day
        join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> d.day
        left join lateral (
          select g.version, g.absent_reason, g.scheme_id from scoring.registration g
           where g.cluster_id = m.cluster_id and g.unit_id = m.unit_id order by g.version desc limit 1) r on true
       where y.cluster_id = any (${ids}::uuid[]) and ${clusterJudged(sql`y.cluster_id`, sql`d.day`)}
       order by v.name collate "vi-x-icu", v.code`;
  }
}

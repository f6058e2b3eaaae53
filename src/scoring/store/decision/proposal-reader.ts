import { Injectable } from '@nestjs/common';
import { type Id, type RunId, type UnitId } from '../../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../../kernel/local-date.js';
import { clusterBelongsTo, clusterInCharge, inScope } from '../../../organisation/index.js';
import { sql } from '../../../platform/database/sql.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import {
  type AwardLevel,
  type DecidingBody,
  type LeftOpen,
  type Proposed,
} from '../../domain/decision/proposal.js';
import { type ToldShare } from '../../domain/decision/quota.js';
import { type ClusterDesk, type DeskNames } from '../scoring-reader.js';

export type ListId = Id<'ProposalList'>;

export interface StoredProposal {
  readonly listId: ListId;
  readonly clusterName: string;
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly awardCode: string;
  readonly awardName: string;
  readonly kind: 'FLAG' | 'CERTIFICATE';
  readonly level: AwardLevel;
  readonly because: string;
  readonly submitted: boolean;
}

/** The same in the words of the rules. */
export function proposedOf(row: StoredProposal): Proposed {
  const { unitId, unitCode, unitName, because, awardCode, awardName, kind, level } = row;
  return { unitId, unitCode, unitName, because, award: { code: awardCode, name: awardName, kind, level } };
}

export interface StoredList {
  readonly listId: ListId;
  readonly clusterName: string;
  readonly periodCode: string;
  readonly runId: RunId;
  readonly number: number;
  readonly body: DecidingBody;
  readonly reason: string | null;
  readonly open: readonly LeftOpen[];
  readonly madeAt: Instant;
  readonly submittedAt: Instant | null;
  readonly minutes: string | null;
  readonly document: string | null;
  readonly quotas: readonly ToldShare[] | null;
}

/** An organiser's clusters in a year and a period. */
export interface OrganiserYear {
  readonly organiserId: UnitId;
  readonly year: number;
  readonly periodId: string;
  readonly subjectYear: number;
}

export const proposalTables = sql`
  scoring.proposal_list l
  join organisation.cluster c on c.id = l.cluster_id
  join calendar.period p on p.id = l.period_id
  left join scoring.proposal_submission s on s.list_id = l.id`;

const isNewest = sql`not exists (
  select from scoring.proposal_list later where later.cluster_id = l.cluster_id and later.period_id = l.period_id and later.number > l.number)`;

/** Those in charge; once the run it rests on is published, of a submitted list whoever has a member in the cluster. */
export const seenProposals = sql`(${clusterInCharge(sql`c.id`)}
  or s.list_id is not null and exists (select from scoring.publication pub where pub.run_id = l.run_id) and ${clusterBelongsTo(sql`c.id`)})`;

const listColumns = sql`
  l.id as "listId", c.name as "clusterName", p.code as "periodCode", l.run_id as "runId", l.number, l.body, l.reason, l.left_open as open,
  l.made_at as "madeAt", s.submitted_at as "submittedAt", s.minutes, s.document, s.quotas`;

const itemColumns = sql`
  i.list_id as "listId", c.name as "clusterName", i.unit_id as "unitId", i.unit_code as "unitCode", i.unit_name as "unitName",
  i.award_code as "awardCode", i.award_name as "awardName", i.kind, i.level, i.because, s.list_id is not null as submitted`;

@Injectable()
export class ProposalReader {
  /** The newest list of a cluster in a period. */
  async newest(tx: ReadTx, names: DeskNames): Promise<StoredList | null> {
    const [row] = await tx.sql<StoredList>`
      select ${listColumns} from ${proposalTables}
       where c.code = ${names.clusterCode} and c.year = ${names.year} and p.code = ${names.periodCode} and ${isNewest} and ${seenProposals}`;
    return row ?? null;
  }

  async itemsOf(tx: ReadTx, ids: readonly ListId[]): Promise<StoredProposal[][]> {
    const rows = await tx.sql<StoredProposal>`
      select ${itemColumns} from ${proposalTables} join scoring.proposal i on i.list_id = l.id
       where l.id = any (${ids}::uuid[]) and ${seenProposals}
       order by i.list_id, i.place`;
    return ids.map((id) => rows.filter((row) => row.listId === id));
  }

  /** What is proposed from all clusters that a unit organises in a year, by the newest list of each. */
  async ofOrganiser(tx: ReadTx, { organiserId, year, periodId }: OrganiserYear): Promise<StoredProposal[]> {
    return tx.sql<StoredProposal>`
      select ${itemColumns} from ${proposalTables} join scoring.proposal i on i.list_id = l.id
       where c.organiser_id = ${organiserId} and c.year = ${year} and p.id = ${periodId} and ${isNewest} and ${clusterInCharge(sql`c.id`)}
       order by c.name collate "vi-x-icu", c.id, i.place`;
  }

  /** What was submitted for the State in the year judged from other clusters of the organiser, or from this one for other periods. */
  async forTheState(
    tx: ReadTx,
    desk: ClusterDesk,
    { organiserId, subjectYear }: OrganiserYear,
  ): Promise<StoredProposal[]> {
    return tx.sql<StoredProposal>`
      select ${itemColumns} from ${proposalTables} join scoring.proposal i on i.list_id = l.id
       where c.organiser_id = ${organiserId} and p.subject_year = ${subjectYear} and i.level = 'STATE' and s.list_id is not null
         and (c.id <> ${desk.clusterId} or p.id <> ${desk.periodId}) and ${clusterInCharge(sql`c.id`)}
       order by c.name collate "vi-x-icu", c.id, i.place`;
  }

  /** Whose cluster it is. */
  async organiser(tx: ReadTx, desk: ClusterDesk): Promise<{ of: OrganiserYear; clusterName: string }> {
    const [row] = await tx.sql<{ organiserId: UnitId; year: number; clusterName: string }>`
      select c.organiser_id as "organiserId", c.year, c.name as "clusterName"
        from organisation.cluster c where c.id = ${desk.clusterId}`;
    if (row === undefined) throw new Error('A cluster vanished while it was read');
    const { clusterName, ...organiser } = row;
    return { of: { ...organiser, periodId: desk.periodId, subjectYear: desk.subjectYear }, clusterName };
  }

  /** A unit as the organiser of clusters in a year and a period, where it stands within the viewer's scope. */
  async organiserByCode(
    tx: ReadTx,
    { organiserCode, year, periodCode }: { organiserCode: string; year: number; periodCode: string },
  ): Promise<(OrganiserYear & { asOf: LocalDate }) | null> {
    const [row] = await tx.sql<OrganiserYear & { asOf: LocalDate }>`
      select u.unit_id as "organiserId", ${year}::int as year, p.id as "periodId", p.subject_year as "subjectYear", p.as_of as "asOf"
        from calendar.period p
        join organisation.unit_version u on u.code = ${organiserCode} and u.valid @> p.as_of
       where p.code = ${periodCode} and ${inScope(sql`u.unit_id`, sql`p.as_of`)}
         and exists (select from organisation.cluster c where c.organiser_id = u.unit_id and c.year = ${year})`;
    return row ?? null;
  }
}

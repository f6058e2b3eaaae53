import { Injectable } from '@nestjs/common';
import { type RunId } from '../../../kernel/ids.js';
import { newId } from '../../../platform/database/ids.js';
import { type WriteTx } from '../../../platform/database/transaction.js';
import { type DecidingBody, type ProposalList } from '../../domain/decision/proposal.js';
import { type ToldShare } from '../../domain/decision/quota.js';
import { type ListId, type OrganiserYear } from './proposal-reader.js';
import { type ClusterDesk } from '../scoring-reader.js';

export interface NewList extends ProposalList {
  readonly runId: RunId;
  readonly number: number;
  readonly body: DecidingBody;
  readonly reason: string | null;
  readonly personId: string | null;
}

@Injectable()
export class ProposalWriter {
  /** One submission of an organiser and a year judged at a time: shares are counted over all of its clusters. */
  async lockOrganiser(tx: WriteTx, { organiserId, subjectYear }: OrganiserYear): Promise<void> {
    await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`proposals ${organiserId} ${subjectYear}`}, 0))`;
  }

  async insert(tx: WriteTx, { clusterId, periodId }: ClusterDesk, list: NewList): Promise<ListId> {
    const id = newId<'ProposalList'>();
    await tx.sql`
      insert into scoring.proposal_list (id, cluster_id, period_id, run_id, number, body, reason, left_open, person_id)
      values (${id}, ${clusterId}, ${periodId}, ${list.runId}, ${list.number}, ${list.body}, ${list.reason}, ${JSON.stringify(list.open)}::jsonb, ${list.personId}::uuid)`;
    const rows = list.items.map(({ award, ...item }, i) => ({ place: i + 1, ...item, ...award }));
    await tx.sql`
      insert into scoring.proposal (list_id, place, unit_id, unit_code, unit_name, award_code, award_name, kind, level, because)
      select ${id}, place, "unitId", "unitCode", "unitName", code, name, kind, level, because
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             as r(place int, "unitId" uuid, "unitCode" text, "unitName" text, code text, name text, kind text, level text, because text)`;
    return id;
  }

  async submit(
    tx: WriteTx,
    listId: ListId,
    submission: {
      readonly minutes: string;
      readonly document: string;
      readonly leaders: { readonly count: number; readonly basis: string } | null;
      readonly quotas: readonly ToldShare[];
      readonly personId: string | null;
    },
  ): Promise<void> {
    const { minutes, document, leaders, quotas, personId } = submission;
    await tx.sql`
      insert into scoring.proposal_submission (list_id, minutes, document, leaders, leaders_basis, quotas, person_id)
      values (${listId}, ${minutes}, ${document}, ${leaders?.count ?? null}::int, ${leaders?.basis ?? null}, ${JSON.stringify(quotas)}::jsonb, ${personId}::uuid)`;
  }
}

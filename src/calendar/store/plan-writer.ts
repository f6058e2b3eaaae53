import { Injectable } from '@nestjs/common';
import { type PlanId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type PlanDraft } from '../domain/plan-draft.js';
import { draftColumns, plansFor } from './plan-reader.js';

/** Writes drafts of plans. */
@Injectable()
export class PlanWriter {
  /** The draft, held until the act is over: the second of two officers waits and sees what the first made of it. */
  async lock(tx: WriteTx, planId: PlanId): Promise<PlanDraft | null> {
    const [draft] = await tx.sql<PlanDraft>`
      select ${draftColumns} from calendar.plan_draft d
       where d.id = ${planId} and ${plansFor(sql`d.owner_id`, sql`d.year`)} for update of d`;
    return draft ?? null;
  }

  async insert(tx: WriteTx, draft: PlanDraft): Promise<void> {
    const { planId, ownerId, year, title, draftedFrom, version } = draft;
    await tx.sql`
      insert into calendar.plan_draft (id, owner_id, year, title, drafted_from, version, document)
      values (${planId}, ${ownerId}, ${year}, ${title}, ${draftedFrom}, ${version}, ${written(draft)}::jsonb)`;
  }

  async save(tx: WriteTx, planId: PlanId, changed: Pick<PlanDraft, 'tasks' | 'notes'>): Promise<void> {
    await tx.sql`
      update calendar.plan_draft set version = version + 1, document = ${written(changed)}::jsonb, updated_at = clock_timestamp()
       where id = ${planId}`;
  }

  async remove(tx: WriteTx, planId: PlanId): Promise<void> {
    await tx.sql`delete from calendar.plan_draft where id = ${planId}`;
  }
}

function written({ tasks, notes }: Pick<PlanDraft, 'tasks' | 'notes'>): string {
  return JSON.stringify({ tasks, notes });
}

import { Injectable } from '@nestjs/common';
import { type PlanId, type TaskId, type UnitId } from '../../kernel/ids.js';
import { actsFor, inScopeDuring, runsTheRegime } from '../../organisation/index.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type PlanDraft, type PlanStatus } from '../domain/plan-draft.js';

/** A plan as it is listed; its tasks are read by themselves. */
export interface PlanRow {
  readonly planId: PlanId;
  readonly ownerId: UnitId;
  readonly ownerCode: string | null;
  readonly ownerName: string | null;
  readonly year: number;
  readonly title: string;
  readonly source: string | null;
  readonly draftedFrom: PlanId | null;
  readonly status: PlanStatus;
  readonly version: number | null;
  readonly document: Pick<PlanDraft, 'tasks' | 'notes'> | null;
}

export interface PlansAsked {
  readonly unitCode: string;
  readonly year: number;
}

export const draftColumns = sql`
  d.id as "planId", d.owner_id as "ownerId", d.year, d.title, d.drafted_from as "draftedFrom", d.version,
  d.document -> 'tasks' as tasks, d.document -> 'notes' as notes`;

const daysOf = (year: Sql) => sql`daterange(make_date(${year}, 1, 1), make_date(${year} + 1, 1, 1))`;

/**
 * Whether the viewer drafts plans for a unit and year: acts for the unit as reporter, reviewer or organiser, or runs the
 * regime. Drafts are seen and changed by nobody else.
 */
export function plansFor(owner: Sql, year: Sql): Sql {
  return sql`(${runsTheRegime} or ${actsFor(owner, ['REPORTER', 'REVIEWER', 'ORGANISER'], sql`make_date(${year}, 1, 1)`)})`;
}

@Injectable()
export class PlanReader {
  /** The plans of a unit, under any code it bore in the year, within scope: drafts first, where they may be seen. */
  plansOf(tx: ReadTx, { unitCode, year }: PlansAsked): Promise<PlanRow[]> {
    return this.where(
      tx,
      sql`x.year = ${year} and exists (
            select from organisation.unit_version v where v.unit_id = x.owner_id and v.code = ${unitCode} and v.valid && ${daysOf(sql`x.year`)})`,
    );
  }

  async plansByIds(tx: ReadTx, ids: readonly PlanId[]): Promise<(PlanRow | null)[]> {
    const rows = await this.where(tx, sql`x.id = any (${ids}::uuid[])`);
    const byId = new Map(rows.map((row) => [row.planId, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** The tasks of adopted plans in their order. The plans were found within scope before. */
  async tasksOf(tx: ReadTx, ids: readonly PlanId[]): Promise<TaskId[][]> {
    const rows = await tx.sql<{ planId: PlanId; tasks: TaskId[] }>`
      select plan_id as "planId", jsonb_agg(id order by ordinal) as tasks from calendar.task where plan_id = any (${ids}::uuid[]) group by plan_id`;
    const byPlan = new Map(rows.map(({ planId, tasks }) => [planId, tasks]));
    return ids.map((id) => byPlan.get(id) ?? []);
  }

  private where(tx: ReadTx, condition: Sql): Promise<PlanRow[]> {
    return tx.sql<PlanRow>`
      select x.id as "planId", x.owner_id as "ownerId", v.code as "ownerCode", v.name as "ownerName", x.year, x.title, x.source,
             x.drafted_from as "draftedFrom", x.status, x.version, x.document
        from (
          select p.id, p.owner_id, p.year, p.title, p.source, p.drafted_from, 'ADOPTED' as status, null::int as version, null::jsonb as document
            from calendar.plan p where ${inScopeDuring(sql`p.owner_id`, daysOf(sql`p.year`))}
          union all
          select d.id, d.owner_id, d.year, d.title, null, d.drafted_from, 'DRAFT', d.version, d.document
            from calendar.plan_draft d where ${plansFor(sql`d.owner_id`, sql`d.year`)}
        ) x
        left join lateral (
             select own.code, own.name from organisation.unit_version own where own.unit_id = x.owner_id and own.valid && ${daysOf(sql`x.year`)}
              order by lower(own.valid) desc limit 1) v on true
       where ${condition}
       order by x.year desc, x.status desc, x.title collate "vi-x-icu", x.id`;
  }
}

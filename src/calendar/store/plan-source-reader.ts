import { Injectable } from '@nestjs/common';
import { type PlanId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { inScopeDuring } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type TaskWords } from '../domain/plan-draft.js';
import { dueFrom, type Granularity } from '../domain/task.js';
import { plansFor } from './plan-reader.js';

export interface EarlierPlan {
  readonly planId: PlanId;
  readonly ownerId: UnitId;
  readonly year: number;
  readonly tasks: readonly TaskWords[];
}

/** A unit that a plan may name, and whether it stands beneath the owner, so that something may be laid on it. */
export interface NameableUnit {
  readonly code: string;
  readonly unitId: UnitId;
  readonly beneath: boolean;
}

interface TaskRow extends Omit<TaskWords, 'due'> {
  readonly granularity: Granularity;
  readonly dueFrom: LocalDate;
}

/** What a draft is made from: the plan before it, who may draft, and the units that may be named. */
@Injectable()
export class PlanSourceReader {
  /** An adopted plan within scope, with its tasks in their order. */
  async earlier(tx: ReadTx, planId: PlanId): Promise<EarlierPlan | null> {
    const [plan] = await tx.sql<Omit<EarlierPlan, 'tasks'>>`
      select p.id as "planId", p.owner_id as "ownerId", p.year from calendar.plan p
       where p.id = ${planId} and ${inScopeDuring(sql`p.owner_id`, sql`daterange(make_date(p.year, 1, 1), make_date(p.year + 1, 1, 1))`)}`;
    if (plan === undefined) return null;
    const rows = await tx.sql<TaskRow>`
      select t.title, t.subject_year as "subjectYear", t.granularity, t.due_from as "dueFrom", t.conditional, t.note,
             coalesce((select jsonb_agg(jsonb_build_object('role', p.role, 'unitId', p.unit_id, 'reach', p.reach, 'label', p.label) order by p.ordinal)
                         from calendar.task_party p where p.task_id = t.id), '[]') as parties
        from calendar.task t where t.plan_id = ${planId} order by t.ordinal`;
    const tasks = rows.map(({ granularity, dueFrom: from, ...words }) => ({
      ...words,
      due: dueFrom(granularity, from),
    }));
    return { ...plan, tasks };
  }

  async mayDraft(tx: ReadTx, ownerId: UnitId, year: number): Promise<boolean> {
    const [row] = await tx.sql<{ may: boolean }>`
      select ${plansFor(sql`${ownerId}::uuid`, sql`${year}::int`)} as may`;
    return row?.may ?? false;
  }

  /** The units that bear codes on a day and that the owner knows: beneath it, or above it. */
  async nameable(
    tx: ReadTx,
    { ownerId, on }: { readonly ownerId: UnitId; readonly on: LocalDate },
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, NameableUnit>> {
    const rows = await tx.sql<NameableUnit>`
      select v.code, v.unit_id as "unitId", bool_or(p.ancestor_id = ${ownerId}) as beneath
        from organisation.unit_version v
        join organisation.path p on p.valid @> ${on}::date
         and (p.ancestor_id = ${ownerId} and p.descendant_id = v.unit_id or p.descendant_id = ${ownerId} and p.ancestor_id = v.unit_id)
       where v.code = any (${codes}::text[]) and v.valid @> ${on}::date
       group by v.code, v.unit_id`;
    return new Map(rows.map((row) => [row.code, row]));
  }

  /** The codes of units on their days or, where they are no more, their last ones. Whoever sees a draft sees its parties. */
  async codesOf(
    tx: ReadTx,
    asked: readonly { readonly unitId: UnitId; readonly on: LocalDate }[],
  ): Promise<(string | null)[]> {
    const questions = asked.map(({ unitId, on }, ask) => ({ ask, unit: unitId, day: on }));
    const rows = await tx.sql<{ ask: number; code: string }>`
      select a.ask, v.code from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, unit uuid, day date)
        join organisation.unit u on u.id = a.unit
        join organisation.unit_version v on v.unit_id = u.id and v.valid @> greatest(lower(u.alive), least(a.day, upper(u.alive) - 1))`;
    const byAsk = new Map(rows.map(({ ask, code }) => [ask, code]));
    return asked.map((_, ask) => byAsk.get(ask) ?? null);
  }
}

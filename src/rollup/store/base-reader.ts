import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type PeriodId, type TemplateId, type UnitId } from '../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { inScope, subtreeInScope } from '../../organisation/index.js';
import { joined, type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Form } from '../../reporting/domain/index.js';
import { type ServiceFacts } from '../domain/aggregation.js';

/**
 * SUBMITTED: what is with its recipients or accepted. ACCEPTED: only what every recipient accepted. SIGNABLE: what the unit
 * would sign now, its own submitted report with what it accepted beneath. CONSOLIDATED: what it last signed, on the versions
 * it rested on then (law 14).
 */
export const stages = ['SUBMITTED', 'ACCEPTED', 'SIGNABLE', 'CONSOLIDATED'] as const;
export type Stage = (typeof stages)[number];

export interface RollUpQuestion {
  readonly unitId: UnitId;
  readonly periodCode: string;
  readonly formCode: string;
  readonly line: Line;
  readonly stage: Stage;
  /** The day whose structure the figures are restated on; null: as reported, on the structure of the period's own day. */
  readonly restatedOn: LocalDate | null;
}

/** What a roll-up rests on: the structure and form of the period, and the instant at which it was true. */
export interface RollUpBase {
  readonly question: RollUpQuestion;
  readonly periodId: PeriodId;
  readonly templateId: TemplateId;
  /** The period's own day: the units of that day reported. */
  readonly asOf: LocalDate;
  readonly form: Form;
  /** The instant at which the figures were true: now, or when they were signed. */
  readonly trueAt: Instant;
  /** What was signed, where that is asked for. */
  readonly consolidation: { readonly id: string; readonly facts: ServiceFacts } | null;
}

interface BaseRow extends Omit<RollUpBase, 'question' | 'form'> {
  readonly ask: number;
}

/** Finds what roll-ups rest on, and alone decides who may see them. */
@Injectable()
export class BaseReader {
  /** What each question rests on; null where there is nothing of the kind, or it is not within scope as a whole. */
  async bases(tx: ReadTx, asked: readonly RollUpQuestion[]): Promise<(RollUpBase | null)[]> {
    if (asked.length === 0) return [];
    const parts = asked.map(
      ({ unitId, periodCode, formCode, line, stage, restatedOn }, ask) => sql`
      select ${ask}::int as ask, p.id as "periodId", t.id as "templateId", p.as_of as "asOf", coalesce(signed.signed_at, statement_timestamp()) as "trueAt",
             case when signed.id is not null then jsonb_build_object('id', signed.id, 'facts', signed.facts) end as consolidation
        from calendar.period p
       cross join lateral (select coalesce(${restatedOn}::date, p.as_of) as on) as structure
        join organisation.unit u on u.id = ${unitId} and u.alive @> structure.on
       cross join lateral (
         select t.id from reporting.template t
          where t.code = ${formCode} and exists (select from reporting.obligation o where o.template_id = t.id and o.period_id = p.id)
          order by t.id desc limit 1) as t
        left join lateral (
         select c.id, c.signed_at, c.facts from rollup.consolidation c
          where ${stage === 'CONSOLIDATED'} and c.unit_id = u.id and c.period_id = p.id and c.template_id = t.id and c.line = ${line}
          order by c.number desc limit 1) as signed on true
       where (signed.id is not null or ${stage !== 'CONSOLIDATED'}) and p.code = ${periodCode} and ${subtreeInScope(sql`u.id`, line, sql`structure.on`)}
         and ${restatedOn === null ? sql`true` : wasInScope(line)}`,
    );
    const rows = await tx.rows<BaseRow>(joined(parts, sql` union all `));
    const forms = await tx.sql<{ id: TemplateId; definition: Form }>`
      select id, definition from reporting.template where id = any (${[...new Set(rows.map((row) => row.templateId))]}::uuid[])`;
    return asked.map((question, ask) => {
      const row = rows.find((one) => one.ask === ask);
      const form = forms.find((one) => one.id === row?.templateId)?.definition;
      return row && form ? { question, form, ...row } : null;
    });
  }
}

/** What a viewer sees restated it could see as it was reported: a unit that came from elsewhere brings no foreign past along. */
function wasInScope(line: Line): Sql {
  return sql`not exists (
    select from organisation.restated(u.id, ${line}, p.as_of, structure.on) was
     where was.whole and not ${inScope(sql`was.unit_id`, sql`p.as_of`)})`;
}

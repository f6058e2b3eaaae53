import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type PeriodId, type ReportId, type TemplateId, type UnitId } from '../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { inScope, subtreeInScope } from '../../organisation/index.js';
import { joined, type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Form } from '../../reporting/domain/index.js';
import { type Addends, type ServiceFacts } from '../domain/aggregation.js';

/** SUBMITTED: what is with its recipients or accepted. ACCEPTED: only what every recipient accepted. */
export type Stage = 'SUBMITTED' | 'ACCEPTED';

export interface RollUpQuestion {
  readonly unitId: UnitId;
  readonly periodCode: string;
  readonly formCode: string;
  readonly line: Line;
  readonly stage: Stage;
}

/** What a roll-up rests on: the structure and form of the period, and the instant at which it was true. */
export interface RollUpBase {
  readonly question: RollUpQuestion;
  readonly periodId: PeriodId;
  readonly templateId: TemplateId;
  readonly asOf: LocalDate;
  readonly form: Form;
  readonly trueAt: Instant;
}

export interface RawRollUp {
  readonly base: RollUpBase;
  readonly addends: readonly Addends[];
  readonly facts: ServiceFacts;
}

export interface Contribution {
  readonly reportId: ReportId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly versionNumber: number;
  readonly cell: readonly string[];
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

interface BaseRow {
  readonly ask: number;
  readonly periodId: PeriodId;
  readonly templateId: TemplateId;
  readonly asOf: LocalDate;
  readonly trueAt: Instant;
}

/**
 * Adds up the counted versions beneath a unit as the tree stood on the period's as-of day: computed when asked, so it is
 * never behind. Answers only where the viewer's scope holds the whole subtree in that line.
 */
@Injectable()
export class FigureReader {
  async rollUps(tx: ReadTx, asked: readonly RollUpQuestion[]): Promise<(RawRollUp | null)[]> {
    const bases = await this.bases(tx, asked);
    const seen = bases.flatMap((base, ask) => (base === null ? [] : [{ base, ask }]));
    if (seen.length === 0) return asked.map(() => null);
    const addends = await tx.rows<Addends & { ask: number }>(
      joined(
        seen.map(({ base, ask }) => addendsOf(base, ask)),
        sql` union all `,
      ),
    );
    const facts = await tx.rows<ServiceFacts & { ask: number }>(
      joined(
        seen.map(({ base, ask }) => factsOf(base, ask)),
        sql` union all `,
      ),
    );
    return bases.map((base, ask) => {
      const own = facts.find((row) => row.ask === ask);
      return base && own ? { base, addends: addends.filter((row) => row.ask === ask), facts: own } : null;
    });
  }

  /** The versions behind one indicator of a roll-up, by unit; and how many more the viewer may not see. */
  async contributions(
    tx: ReadTx,
    base: RollUpBase,
    indicators: readonly string[],
  ): Promise<{ shown: Contribution[]; hidden: number }> {
    const rows = await tx.sql<Contribution & { visible: boolean }>`
      select r.id as "reportId", n.code as "unitCode", n.name as "unitName", v.number as "versionNumber", f.cell,
             f.value::text, f.numerator::text, f.denominator::text, ${inScope(sql`r.unit_id`, sql`${base.asOf}::date`)} as visible
        ${counted(base)}
        join reporting.report_version v on v.id = ${versionOf(base.question.stage)}
        join reporting.figure f on f.version_id = v.id and f.indicator = any (${indicators}::text[])
        join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> ${base.asOf}::date
       order by n.code, f.cell`;
    return { shown: rows.filter((row) => row.visible), hidden: rows.filter((row) => !row.visible).length };
  }

  private async bases(tx: ReadTx, asked: readonly RollUpQuestion[]): Promise<(RollUpBase | null)[]> {
    if (asked.length === 0) return [];
    const parts = asked.map(
      ({ unitId, periodCode, formCode, line }, ask) => sql`
      select ${ask}::int as ask, p.id as "periodId", t.id as "templateId", p.as_of as "asOf", statement_timestamp() as "trueAt"
        from calendar.period p
        join organisation.unit u on u.id = ${unitId} and u.alive @> p.as_of
       cross join lateral (
         select t.id from reporting.template t
          where t.code = ${formCode} and exists (select from reporting.obligation o where o.template_id = t.id and o.period_id = p.id)
          order by t.id desc limit 1) as t
       where p.code = ${periodCode} and ${subtreeInScope(sql`u.id`, line, sql`p.as_of`)}`,
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

function versionOf(stage: Stage): Sql {
  return stage === 'ACCEPTED'
    ? sql`r.accepted_version_id`
    : sql`coalesce(r.submitted_version_id, r.accepted_version_id)`;
}

/** The reports that count beneath a unit: each once, by the tree of the as-of day. */
function counted({ question, periodId, templateId, asOf }: RollUpBase): Sql {
  return sql`
    from organisation.path beneath
    join reporting.report r on r.unit_id = beneath.descendant_id and r.period_id = ${periodId} and r.template_id = ${templateId}
     and beneath.ancestor_id = ${question.unitId} and beneath.line = ${question.line} and beneath.valid @> ${asOf}::date`;
}

function addendsOf(base: RollUpBase, ask: number): Sql {
  return sql`
    select ${ask}::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest,
           sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
      ${counted(base)}
      join reporting.figure f on f.version_id = ${versionOf(base.question.stage)}
     group by f.indicator, f.cell`;
}

function factsOf({ question, periodId, templateId, asOf }: RollUpBase, ask: number): Sql {
  return sql`
    select ${ask}::int as ask, count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
      from organisation.path beneath
     cross join lateral (
       select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
         from reporting.obligation_state o
        where o.unit_id = beneath.descendant_id and o.period_id = ${periodId} and o.template_id = ${templateId} and o.exempt_reason is null) as owed
     where beneath.ancestor_id = ${question.unitId} and beneath.line = ${question.line} and beneath.valid @> ${asOf}::date`;
}

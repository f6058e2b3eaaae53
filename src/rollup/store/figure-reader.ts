import { Injectable } from '@nestjs/common';
import { type ReportId } from '../../kernel/ids.js';
import { inScope } from '../../organisation/index.js';
import { joined, type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Counts, countsBeneath } from '../../reporting/index.js';
import { type Addends, type ServiceFacts } from '../domain/aggregation.js';
import { withParts } from '../domain/indicators.js';
import { BaseReader, type RollUpBase, type RollUpQuestion, type Stage } from './base-reader.js';

export interface RawRollUp {
  readonly base: RollUpBase;
  readonly addends: readonly Addends[];
  readonly facts: ServiceFacts;
  /** How far the reports behind it have come; null for what was signed and what is restated, where nothing is owed. */
  readonly counts: Counts | null;
}

/** A report that a restated figure leaves out: its unit went to several, of which only some stand beneath. */
export interface Unattributed {
  readonly reportId: ReportId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly places: readonly { readonly code: string; readonly name: string }[];
}

export interface UnattributedReports {
  readonly shown: readonly Unattributed[];
  /** How many more the viewer may not see. */
  readonly hidden: number;
}

/**
 * Adds up the counted versions beneath a unit, by the tree of the period's as-of day or restated on another: computed when
 * asked, so it is never behind.
 */
@Injectable()
export class FigureReader {
  constructor(private readonly reader: BaseReader) {}

  async rollUps(tx: ReadTx, asked: readonly RollUpQuestion[]): Promise<(RawRollUp | null)[]> {
    const bases = await this.reader.bases(tx, asked);
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
    const counts = await this.counts(tx, bases);
    return bases.map((base, ask) => {
      const own = base?.consolidation?.facts ?? facts.find((row) => row.ask === ask);
      return base && own
        ? {
            base,
            addends: addends.filter((row) => row.ask === ask),
            facts: own,
            counts: counts.get(ask) ?? null,
          }
        : null;
    });
  }

  /** How far the reports of each have come, where reports are owed: on the structure of the period's own day, now. */
  private async counts(tx: ReadTx, bases: readonly (RollUpBase | null)[]): Promise<Map<number, Counts>> {
    const questions = bases.flatMap((base, ask) => {
      if (base === null) return [];
      const { unitId, line, periodCode, formCode, restatedOn, stage } = base.question;
      return restatedOn === null && stage !== 'CONSOLIDATED'
        ? [{ ask, unit: unitId, line, period: periodCode, form: formCode }]
        : [];
    });
    const rows = await tx.sql<{ ask: number; counts: Counts }>`
      select a.ask, to_jsonb(c) as counts
        from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, unit uuid, line text, period text, form text)
        join calendar.period p on p.code = a.period
       cross join lateral (${countsBeneath}) as c`;
    return new Map(rows.map(({ ask, counts }) => [ask, counts]));
  }

  /** The reports that each restated roll-up leaves out because their units were split. */
  async unattributed(tx: ReadTx, bases: readonly RollUpBase[]): Promise<UnattributedReports[]> {
    const rows = await tx.rows<Unattributed & { ask: number; visible: boolean }>(
      joined(bases.map(unattributedOf), sql` union all `),
    );
    return bases.map((_, ask) => {
      const own = rows.filter((row) => row.ask === ask);
      const shown = own.filter((row) => row.visible).toSorted((a, b) => (a.unitCode < b.unitCode ? -1 : 1));
      return { shown, hidden: own.length - shown.length };
    });
  }
}

function versionOf(stage: Stage): Sql {
  switch (stage) {
    case 'SUBMITTED':
      return sql`coalesce(r.submitted_version_id, r.accepted_version_id)`;
    case 'ACCEPTED':
      return sql`r.accepted_version_id`;
    case 'SIGNABLE':
    case 'CONSOLIDATED':
      return sql`beneath.version_id`;
  }
}

/** The units of the period that count beneath the one asked for: by the tree of their own day, or restated. */
function beneath({ question: { unitId, line, restatedOn }, asOf }: RollUpBase): Sql {
  return restatedOn === null
    ? sql`(select descendant_id as unit_id from organisation.path
            where ancestor_id = ${unitId} and line = ${line} and valid @> ${asOf}::date)`
    : sql`(select unit_id from organisation.restated(${unitId}, ${line}, ${asOf}::date, ${restatedOn}::date) where whole)`;
}

/** The reports that count beneath a unit, each once. */
function counted(base: RollUpBase): Sql {
  if (base.consolidation !== null)
    return sql`
    from (select v.report_id, v.id as version_id from rollup.consolidation_version c join reporting.report_version v on v.id = c.version_id
           where c.consolidation_id = ${base.consolidation.id}) as beneath
    join reporting.report r on r.id = beneath.report_id`;
  const { question, periodId, templateId } = base;
  if (question.stage === 'SIGNABLE')
    return sql`
    from rollup.signable(${question.unitId}, ${periodId}, ${templateId}, ${question.line}) as beneath
    join reporting.report r on r.id = beneath.report_id`;
  return sql`
    from ${beneath(base)} as beneath
    join reporting.report r on r.unit_id = beneath.unit_id and r.period_id = ${periodId} and r.template_id = ${templateId}`;
}

function unattributedOf(base: RollUpBase, ask: number): Sql {
  const { question, asOf, periodId, templateId } = base;
  const { unitId, line, restatedOn, stage } = question;
  return sql`
    select ${ask}::int as ask, r.id as "reportId", n.code as "unitCode", n.name as "unitName", went.places,
           ${inScope(sql`r.unit_id`, sql`${asOf}::date`)} as visible
      from organisation.restated(${unitId}, ${line}, ${asOf}::date, ${restatedOn}::date) part
      join reporting.report r on r.unit_id = part.unit_id and r.period_id = ${periodId} and r.template_id = ${templateId}
       and ${versionOf(stage)} is not null
      join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> ${asOf}::date
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('code', v.code, 'name', v.name) order by v.code), '[]') as places
         from organisation.places(${line}, ${asOf}::date, ${restatedOn}::date) gone
         join organisation.unit_version v on v.unit_id = gone.place_id and v.valid @> ${restatedOn}::date
        where gone.unit_id = part.unit_id and ${inScope(sql`gone.place_id`, sql`${restatedOn}::date`)}) as went
     where not part.whole`;
}

function addendsOf(base: RollUpBase, ask: number): Sql {
  return sql`
    select ${ask}::int as ask, f.indicator, f.cell, sum(f.value)::text as sum, max(f.value)::text as greatest,
           sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator, count(*)::int as reports
      ${counted(base)}
      join reporting.figure f on f.version_id = ${versionOf(base.question.stage)}
     where ${base.question.indicators === null} or f.indicator = any (${withParts(base.form, base.question.indicators).map(({ code }) => code)}::text[])
     group by f.indicator, f.cell`;
}

function factsOf(base: RollUpBase, ask: number): Sql {
  return sql`select ${ask}::int as ask, known.* from ${serviceFactsOf(beneath(base), base)} as known`;
}

/** What the service itself knows of some units, as one row: how many there are, what they owed and what came in time. */
export function serviceFactsOf(
  units: Sql,
  { periodId, templateId }: Pick<RollUpBase, 'periodId' | 'templateId'>,
): Sql {
  return sql`(
    select count(*)::int as units, sum(owed.owed)::int as owed, sum(owed.in_time)::int as "inTime", max(owed.days_late)::int as "greatestDaysLate"
      from ${units} as beneath
     cross join lateral (
       select count(*) as owed, count(*) filter (where o.arrived_at < o.due_at) as in_time, max(o.days_late) as days_late
         from reporting.obligation_state o
        where o.unit_id = beneath.unit_id and o.period_id = ${periodId} and o.template_id = ${templateId} and o.exempt_reason is null) as owed)`;
}

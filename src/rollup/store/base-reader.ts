import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type ClusterId, type PeriodId, type TemplateId, type UnitId } from '../../kernel/ids.js';
import { type Instant, type LocalDate } from '../../kernel/local-date.js';
import { type UnitWords } from '../../organisation/domain/index.js';
import { inScope, memberJudged, subtreeInScope } from '../../organisation/index.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Form } from '../../reporting/domain/index.js';
import { type ServiceFacts } from '../domain/aggregation.js';
import { type LaidForm, LaidForms } from './laid-forms.js';
import { countedForViewer } from './cluster-members.js';

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
  /** Only these indicators, with what they are made of; null: all of the form. */
  readonly indicators: readonly string[] | null;
  /** Asked as a member of this cluster: who is in charge of it sees the unit's sum, though not what is behind it. */
  readonly clusterId: ClusterId | null;
  /** Asked to judge that member: whoever may see what it is judged on sees the sum, also of one that is a member for scoring alone. */
  readonly judged?: boolean;
}

/** A unit as it was called on a day. */
export type UnitNamed = Pick<UnitWords, 'code' | 'name' | 'kind' | 'level'>;

/** What a roll-up rests on: the structure and form of the period, and the instant at which it was true. */
export interface RollUpBase {
  readonly question: RollUpQuestion;
  /** As it was called on the day of the structure. */
  readonly unit: UnitNamed;
  /** Whether all that stands beneath is within scope; false: the viewer may see the sum, as one in charge of its cluster. */
  readonly whole: boolean;
  readonly periodId: PeriodId;
  readonly templateId: TemplateId;
  /** The period's own day: the units of that day reported. */
  readonly asOf: LocalDate;
  readonly form: Form;
  /** The same form with how its figures are laid out. */
  readonly laid: LaidForm;
  /** The instant at which the figures were true: now, or when they were signed. */
  readonly trueAt: Instant;
  /** What was signed, where that is asked for. */
  readonly consolidation: { readonly id: string; readonly facts: ServiceFacts } | null;
}

interface BaseRow extends Omit<RollUpBase, 'question' | 'form' | 'laid'> {
  readonly ask: number;
}

/** Finds what roll-ups rest on, and alone decides who may see them. */
@Injectable()
export class BaseReader {
  constructor(private readonly forms: LaidForms) {}

  /** What each question rests on; null where there is nothing of the kind, or it is not within scope as a whole. */
  async bases(tx: ReadTx, asked: readonly RollUpQuestion[]): Promise<(RollUpBase | null)[]> {
    if (asked.length === 0) return [];
    const questions = asked.map(({ unitId, periodCode, formCode, ...one }, ask) => {
      const { line, stage, restatedOn, clusterId } = one;
      return {
        ask,
        unit: unitId,
        period: periodCode,
        form: formCode,
        line,
        stage,
        day: restatedOn,
        cluster: clusterId,
      };
    });
    const rows = await tx.prepared<BaseRow>`
      select a.ask, p.id as "periodId", t.id as "templateId", p.as_of as "asOf", coalesce(signed.signed_at, statement_timestamp()) as "trueAt",
             jsonb_build_object('code', v.code, 'name', v.name, 'kind', v.kind, 'level', v.level) as unit, seen.whole,
             case when signed.id is not null then jsonb_build_object('id', signed.id, 'facts', signed.facts) end as consolidation
        from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, unit uuid, period text, form text, line text, stage text, day date, cluster uuid)
        join calendar.period p on p.code = a.period
       cross join lateral (select coalesce(a.day, p.as_of) as on) as structure
        join organisation.unit u on u.id = a.unit and u.alive @> structure.on
        join organisation.unit_version v on v.unit_id = u.id and v.valid @> structure.on
       cross join lateral (
         select t.id from reporting.template t
          where t.code = a.form and exists (select from reporting.obligation o where o.template_id = t.id and o.period_id = p.id)
          order by t.id desc limit 1) as t
        left join lateral (
         select c.id, c.signed_at, c.facts from rollup.consolidation c
          where a.stage = 'CONSOLIDATED' and c.unit_id = u.id and c.period_id = p.id and c.template_id = t.id and c.line = a.line
          order by c.number desc limit 1) as signed on true
       cross join lateral (select ${subtreeInScope(sql`u.id`, sql`a.line`, sql`structure.on`)} as whole offset 0) as seen
       where (signed.id is not null or a.stage <> 'CONSOLIDATED')
         and (seen.whole or a.cluster is not null and a.day is null and ${asked.every((one) => one.judged === true) ? asJudged : asMember})
         and (a.day is null or ${wasInScope})`;
    const forms = await this.forms.take(
      tx,
      rows.map(({ templateId }) => templateId),
    );
    const found = new Map(rows.map((row) => [row.ask, row]));
    return asked.map((question, ask) => {
      const row = found.get(ask);
      const laid = row && forms.get(row.templateId);
      return row && laid ? { question, laid, form: laid.form, ...row } : null;
    });
  }
}

const asMember = countedForViewer(sql`u.id`, {
  cluster: sql`a.cluster`,
  line: sql`a.line`,
  on: sql`p.as_of`,
});

const asJudged = sql`(exists (select from organisation.cluster judged where judged.id = a.cluster and judged.line = a.line)
         and ${memberJudged(sql`u.id`, { cluster: sql`a.cluster`, on: sql`p.as_of` })})`;

/** What a viewer sees restated it could see as it was reported: a unit that came from elsewhere brings no foreign past along. */
const wasInScope = sql`not exists (
    select from organisation.restated(u.id, a.line, p.as_of, structure.on) was
     where was.whole and not ${inScope(sql`was.unit_id`, sql`p.as_of`)})`;

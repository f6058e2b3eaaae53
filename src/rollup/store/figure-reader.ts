import { Injectable } from '@nestjs/common';
import { type ReportId } from '../../kernel/ids.js';
import { microsOf } from '../../kernel/local-date.js';
import { inScope } from '../../organisation/index.js';
import { type Counts } from '../../reporting/domain/index.js';
import { joined, type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Addends, type ServiceFacts } from '../domain/aggregation.js';
import { withParts } from '../domain/indicators.js';
import { standingOf, tallied } from '../domain/tally.js';
import { addendsOf } from './addends.js';
import { BaseReader, type RollUpBase, type RollUpQuestion } from './base-reader.js';
import { countedColumns, countedQuestion, countedReports } from './counted-reports.js';
import {
  addedUp,
  extremesOf,
  type SlotExtremes,
  type SlotSums,
  type SumsQuestion,
  SumsReader,
} from './sums-reader.js';

export interface RawRollUp {
  readonly base: RollUpBase;
  readonly addends: readonly Addends[];
  readonly facts: ServiceFacts;
  /** What reports are owed beneath and what came of them; null where the figures are signed or restated. */
  readonly counts: Counts | null;
}

interface Seen {
  readonly base: RollUpBase;
  readonly ask: number;
  readonly slots: readonly number[] | null;
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
 * The figures of a unit and everything beneath it. What is submitted or accepted on the structure of its period comes from the
 * sums that are kept; what was or would be signed, and what is restated, is added up from its versions.
 */
@Injectable()
export class FigureReader {
  constructor(
    private readonly reader: BaseReader,
    private readonly kept: SumsReader,
  ) {}

  async rollUps(tx: ReadTx, asked: readonly RollUpQuestion[]): Promise<(RawRollUp | null)[]> {
    const bases = await this.reader.bases(tx, asked);
    const seen = bases.flatMap((base, ask): Seen[] =>
      base === null ? [] : [{ base, ask, slots: slotsAsked(base) }],
    );
    if (seen.length === 0) return asked.map(() => null);
    const ranked = seen.some(({ base }) => base.laid.ranked);
    const frozen = seen.filter((one) => stageOf(one) === null);
    const signing = seen.filter((one) => one.base.question.stage === 'SIGNABLE' && stageOf(one) !== null);
    const [{ sums, extremes, tallies }, own, added, ends, facts] = await Promise.all([
      this.kept.sumsOf(tx, seen.flatMap(sumsQuestion), ranked),
      signing.length === 0 ? [] : tx.rows<SlotSums>(addedUp(ownVersions(signing))),
      frozen.length === 0 ? [] : tx.rows<SlotSums>(addedUp(versionsOf(frozen))),
      frozen.length === 0 || !ranked ? [] : tx.rows<SlotExtremes>(extremesOf(versionsOf(frozen))),
      frozen.length === 0
        ? []
        : tx.rows<ServiceFacts & { ask: number }>(joined(frozen.map(factsOf), sql` union all `)),
    ]);
    const of = byAsk([...sums, ...own, ...added]);
    const [endsOf, talliesOf, factsBy] = [byAsk([...extremes, ...ends]), byAsk(tallies), byAsk(facts)];
    return bases.map((base, ask) => {
      if (base === null) return null;
      const addends = addendsOf(base.laid.slots, of.get(ask) ?? [], endsOf.get(ask) ?? []);
      const known = base.consolidation?.facts ?? factsBy.get(ask)?.[0];
      if (known) return { base, addends, facts: known, counts: null };
      const parts = talliesOf.get(ask) ?? [];
      const { counts, owed } = standingOf(
        tallied(parts.flatMap(({ tally }) => tally)),
        microsOf(base.trueAt),
      );
      return {
        base,
        addends,
        facts: { ...owed, units: parts.reduce((all, { units }) => all + units, 0) },
        counts,
      };
    });
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

/**
 * The stage whose sums are kept; null where versions are added up one by one. What would be signed is what is accepted, with
 * the unit's own report as it was submitted; only of what has a greatest or a least its own amount cannot be taken out.
 */
function stageOf({ base: { question, laid } }: Seen): 'SUBMITTED' | 'ACCEPTED' | null {
  const { stage, restatedOn } = question;
  if (restatedOn !== null || stage === 'CONSOLIDATED') return null;
  return stage === 'SIGNABLE' ? (laid.ranked ? null : 'ACCEPTED') : stage;
}

function sumsQuestion(one: Seen): SumsQuestion[] {
  const { base, ask, slots } = one;
  const stage = stageOf(one);
  const { question, periodId: period, templateId: template, asOf: day } = base;
  const { unitId: unit, line } = question;
  return stage === null ? [] : [{ ask, unit, line, stage, period, template, day, slots }];
}

/** The slots of the indicators asked for, with what they are made of; null for all. */
function slotsAsked({ form, question, laid: { slots } }: RollUpBase): readonly number[] | null {
  if (question.indicators === null) return null;
  const codes = new Set(withParts(form, question.indicators).map(({ code }) => code));
  return [...slots].flatMap(([slot, { indicator }]) => (codes.has(indicator) ? [slot] : []));
}

function byAsk<Row extends { readonly ask: number }>(rows: readonly Row[]): ReadonlyMap<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.ask);
    if (group) group.push(row);
    else groups.set(row.ask, [row]);
  }
  return groups;
}

/** The units of the period that count beneath the one asked for: by the tree of their own day, or restated. */
function beneath({ question: { unitId, line, restatedOn }, asOf }: RollUpBase): Sql {
  return restatedOn === null
    ? sql`(select descendant_id as unit_id from organisation.path
            where ancestor_id = ${unitId} and line = ${line} and valid @> ${asOf}::date)`
    : sql`(select unit_id from organisation.restated(${unitId}, ${line}, ${asOf}::date, ${restatedOn}::date) where whole)`;
}

function unattributedOf(base: RollUpBase, ask: number): Sql {
  const { question, asOf, periodId, templateId } = base;
  const { unitId, line, restatedOn, stage } = question;
  return sql`
    select ${ask}::int as ask, r.id as "reportId", n.code as "unitCode", n.name as "unitName", went.places,
           ${inScope(sql`r.unit_id`, sql`${asOf}::date`)} as visible
      from organisation.restated(${unitId}, ${line}, ${asOf}::date, ${restatedOn}::date) part
      join reporting.report r on r.unit_id = part.unit_id and r.period_id = ${periodId} and r.template_id = ${templateId}
       and case when ${stage} = 'SUBMITTED' then coalesce(r.submitted_version_id, r.accepted_version_id) else r.accepted_version_id end is not null
      join organisation.unit_version n on n.unit_id = r.unit_id and n.valid @> ${asOf}::date
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('code', v.code, 'name', v.name) order by v.code), '[]') as places
         from organisation.places(${line}, ${asOf}::date, ${restatedOn}::date) gone
         join organisation.unit_version v on v.unit_id = gone.place_id and v.valid @> ${restatedOn}::date
        where gone.unit_id = part.unit_id and ${inScope(sql`gone.place_id`, sql`${restatedOn}::date`)}) as went
     where not part.whole`;
}

function factsOf({ base, ask }: Seen): Sql {
  return sql`select ${ask}::int as ask, known.* from ${serviceFactsOf(beneath(base), base)} as known`;
}

/** What a signer's own submitted report adds to what is accepted, and what it takes the place of. */
function ownVersions(asked: readonly Seen[]): Sql {
  const questions = asked.map(({ base: { question, periodId, templateId }, ask, slots }) => {
    return { ask, slots, unit: question.unitId, period: periodId, template: templateId };
  });
  return sql`(
    select a.ask, a.slots, own.sign, own.version_id
      from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, slots int[], unit uuid, period uuid, template uuid)
      join reporting.report r on r.unit_id = a.unit and r.period_id = a.period and r.template_id = a.template
       and r.submitted_version_id is not null and r.submitted_version_id is distinct from r.accepted_version_id
     cross join lateral (values (1, r.submitted_version_id), (-1, r.accepted_version_id)) as own(sign, version_id))`;
}

function versionsOf(asked: readonly Seen[]): Sql {
  const questions = asked.map(({ base, ask, slots }) => ({ ...countedQuestion(base), ask, slots }));
  return sql`(
    select a.ask, a.slots, 1 as sign, r.version_id
      from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a(ask int, slots int[], ${countedColumns}) cross join lateral ${countedReports} as r)`;
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

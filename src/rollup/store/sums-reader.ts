import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type PeriodId, type TemplateId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';

/** Whose sums are asked for; `ask` numbers the question. */
export interface SumsQuestion {
  readonly ask: number;
  readonly unit: UnitId;
  readonly line: Line;
  readonly stage: 'SUBMITTED' | 'ACCEPTED';
  readonly period: PeriodId;
  readonly template: TemplateId;
  readonly day: LocalDate;
  /** Only these slots; null for all. */
  readonly slots: readonly number[] | null;
}

/** Sums by slot; several of one question are added up. */
export interface SlotSums {
  readonly ask: number;
  readonly slot: number;
  readonly amount: string;
  readonly base: string | null;
  readonly reports: number;
}

export interface SlotExtremes {
  readonly ask: number;
  readonly slot: number;
  readonly greatest: string;
  readonly least: string;
}

/** How many units stand beneath, and in which condition the reports they owe are; several of one question are added up. */
export interface UnitTally {
  readonly ask: number;
  readonly units: number;
  readonly tally: readonly (readonly [condition: string, units: number])[];
}

export interface Sums {
  readonly sums: readonly SlotSums[];
  readonly extremes: readonly SlotExtremes[];
  readonly tallies: readonly UnitTally[];
}

interface PlacedQuestion extends SumsQuestion {
  /** Where its sums are kept; null where they are not, or may not be taken. */
  readonly node: string | null;
  /** Something beneath it may have changed since they were folded. */
  readonly touched: boolean;
}

/**
 * The sums of subtrees as of now: those that are kept, with everything that is not folded yet put in and what it replaces
 * taken out; where none are kept, added up from the reports. All statements share one snapshot, so the answer is exact
 * whatever the folding does meanwhile.
 */
@Injectable()
export class SumsReader {
  /** @param ranked whether the greatest or the least of anything is asked for */
  async sumsOf(tx: ReadTx, asked: readonly SumsQuestion[], ranked: boolean): Promise<Sums> {
    if (asked.length === 0) return { sums: [], extremes: [], tallies: [] };
    const placed = await this.placed(tx, asked);
    const kept = placed.filter(({ node }) => node !== null);
    const touched = kept.filter((one) => one.touched);
    const loose = placed.filter(({ node }) => node === null);
    const parts = await Promise.all([
      kept.length === 0 ? [] : keptSums(tx, kept),
      touched.length === 0 ? [] : pendingSums(tx, touched),
      touched.length === 0 ? [] : pendingTallies(tx, touched),
      loose.length === 0 ? [] : looseSums(tx, loose),
      loose.length === 0 ? [] : looseTallies(tx, loose),
      ranked && kept.length > 0 ? keptExtremes(tx, kept) : [],
      ranked && loose.length > 0 ? looseExtremes(tx, loose) : [],
    ]);
    const [whole, pending, turned, added, counted, keptEnds, looseEnds] = parts;
    return {
      sums: [...whole.flatMap(unpacked), ...pending, ...added],
      extremes: [...keptEnds, ...looseEnds],
      tallies: [...whole, ...turned, ...counted],
    };
  }

  private async placed(tx: ReadTx, asked: readonly SumsQuestion[]): Promise<PlacedQuestion[]> {
    const rows = await tx.prepared<{ ask: number; node: string | null; touched: boolean }>`
      with asked as materialized (select * from ${askedRows(asked)}), forms as materialized (
        select a.period, a.template,
               exists (select from rollup.touch t where t.period_id = a.period and t.template_id = a.template and t.unit_id is null) as begun_anew,
               exists (select from rollup.touch t where t.period_id = a.period and (t.template_id = a.template or t.template_id is null)) as touched
          from (select distinct period, template from asked) as a
          join rollup.folded_form f on f.period_id = a.period and f.template_id = a.template
      )
      select a.ask, n.id::text as node, coalesce(f.touched, false) as touched
        from asked a
        left join forms f on f.period = a.period and f.template = a.template and not f.begun_anew
        left join rollup.node n on f.period is not null and n.period_id = a.period and n.unit_id = a.unit and n.line = a.line`;
    const places = new Map(rows.map((row) => [row.ask, row]));
    return asked.map((one) => ({ ...one, node: null, touched: false, ...places.get(one.ask) }));
  }
}

interface KeptRow extends UnitTally {
  readonly slots: string | null;
  readonly amounts: string;
  readonly bases: string;
  readonly reports: string;
  readonly only: readonly number[] | null;
}

/** Numbers and amounts come as one text each: an array of the database is taken apart one character after another. */
async function keptSums(tx: ReadTx, asked: readonly PlacedQuestion[]): Promise<KeptRow[]> {
  const rows = await tx.prepared<
    KeptRow & { conditions: readonly string[] | null; standing: readonly number[] | null }
  >`
    select a.ask, a.slots as only, n.units, array_to_string(s.slots, ' ') as slots, array_to_string(s.amounts, ' ') as amounts,
           array_to_string(s.bases, ' ', '-') as bases, array_to_string(s.reports, ' ') as reports,
           to_json(t.conditions) as conditions, to_json(t.units) as standing
      from ${askedRows(asked)}
      join rollup.node n on n.id = a.node
      left join rollup.sums s on s.node_id = n.id and s.template_id = a.template and s.stage = a.stage
      left join rollup.tally t on t.node_id = n.id and t.template_id = a.template`;
  return rows.map(({ conditions, standing, ...row }) => ({
    ...row,
    tally: (conditions ?? []).map((condition, i) => [condition, standing?.[i] ?? 0]),
  }));
}

function unpacked({ ask, only, slots, amounts, bases, reports }: KeptRow): SlotSums[] {
  if (!slots) return [];
  const [amount, base, count] = [amounts.split(' '), bases.split(' '), reports.split(' ')];
  const all = slots.split(' ').map((slot, i): SlotSums => {
    const own = base[i] ?? '-';
    return {
      ask,
      slot: Number(slot),
      amount: amount[i] ?? '',
      base: own === '-' ? null : own,
      reports: Number(count[i]),
    };
  });
  return only === null ? all : all.filter(({ slot }) => only.includes(slot));
}

/** What was touched beneath each question since it was folded: as folded it is taken out, as it is now it is put in. */
function pendingVersions(asked: readonly PlacedQuestion[]): Sql {
  return sql`
    asked as materialized (select * from ${askedRows(asked)}),
    changed as materialized (
      select distinct a.period, a.template, a.day, t.unit_id
        from (select distinct period, template, day from asked) as a
        join rollup.touch t on t.period_id = a.period and (t.template_id = a.template or t.template_id is null)
    ), was as (
      select a.ask, a.stage, a.slots, -1 as sign, c.submitted_version_id, c.accepted_version_id, c.condition, c.unit_id is not null as owes
        from changed t
        join rollup.place p on p.period_id = t.period and p.unit_id = t.unit_id
        join asked a on a.period = t.period and a.template = t.template and a.node = any (p.nodes)
        left join rollup.contribution c on c.period_id = t.period and c.template_id = t.template and c.unit_id = t.unit_id
    ), now as (
      select a.ask, a.stage, a.slots, 1 as sign, c.submitted_version_id, c.accepted_version_id, c.condition, c.unit_id is not null as owes
        from changed t
        join lateral (
          select up.line, up.ancestor_id from organisation.path up where up.descendant_id = t.unit_id and up.valid @> t.day offset 0) up on true
        join asked a on a.period = t.period and a.template = t.template and a.unit = up.ancestor_id and a.line = up.line
        left join lateral (
          select * from rollup.current_contribution c
           where c.period_id = t.period and c.template_id = t.template and c.unit_id = t.unit_id offset 0) c on true
    ), change as (select * from was union all select * from now)`;
}

function pendingSums(tx: ReadTx, asked: readonly PlacedQuestion[]): Promise<SlotSums[]> {
  return tx.prepared<SlotSums>`
    with ${pendingVersions(asked)}, counted as (
      select c.ask, c.slots, c.sign, case c.stage when 'SUBMITTED' then c.submitted_version_id else c.accepted_version_id end as version_id from change c
    ), net as (
      select ask, slots, version_id, sum(sign)::int as sign from counted where version_id is not null group by 1, 2, 3 having sum(sign) <> 0
    )
    ${addedUp(sql`net`)}`;
}

async function pendingTallies(tx: ReadTx, asked: readonly PlacedQuestion[]): Promise<UnitTally[]> {
  const rows = await tx.prepared<{ ask: number; condition: string | null; units: number }>`
    with ${pendingVersions(asked)}
    select ask, condition, sum(sign)::int as units from change group by 1, 2 having sum(sign) <> 0`;
  return rows.map(({ ask, condition, units }) => ({
    ...{ ask, units },
    tally: condition === null ? [] : [[condition, units]],
  }));
}

/** Where no sums are kept: every report that counts beneath. */
function looseVersions(asked: readonly SumsQuestion[]): Sql {
  return sql`
    counted as (
      select a.ask, a.slots, 1 as sign, case a.stage when 'SUBMITTED' then coalesce(r.submitted_version_id, r.accepted_version_id) else r.accepted_version_id end as version_id
        from ${askedRows(asked)}
        join organisation.path p on p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day
       cross join lateral (
         select submitted_version_id, accepted_version_id from reporting.report
          where unit_id = p.descendant_id and period_id = a.period and template_id = a.template offset 0) r
    ), net as (select * from counted where version_id is not null)`;
}

function looseSums(tx: ReadTx, asked: readonly SumsQuestion[]): Promise<SlotSums[]> {
  return tx.prepared<SlotSums>`with ${looseVersions(asked)} ${addedUp(sql`net`)}`;
}

async function looseTallies(tx: ReadTx, asked: readonly SumsQuestion[]): Promise<UnitTally[]> {
  const rows = await tx.prepared<{ ask: number; condition: string | null; units: number }>`
    select a.ask, c.condition, count(*)::int as units
      from ${askedRows(asked)}
      join organisation.path p on p.ancestor_id = a.unit and p.line = a.line and p.valid @> a.day
      left join lateral (
        select condition from rollup.current_contribution c
         where c.period_id = a.period and c.template_id = a.template and c.unit_id = p.descendant_id offset 0) c on true
     group by 1, 2`;
  return rows.map(({ ask, condition, units }) => ({
    ...{ ask, units },
    tally: condition === null ? [] : [[condition, units]],
  }));
}

/**
 * The figures of versions added up by slot; a sign takes them in or out. Where a form has no weights, which is nearly always,
 * they are not looked for version by version: that took as long as reading the figures.
 */
export function addedUp(versions: Sql): Sql {
  return sql`
    select v.ask, laid.slot, sum(v.sign * case when laid.slot = any (weighed.slots) then laid.amount * laid.base else laid.amount end)::text as amount,
           sum(v.sign * laid.base)::text as base, sum(v.sign)::int as reports
      from ${versions} as v
      join reporting.figure_set f on f.version_id = v.version_id
     cross join lateral (
       select case when f.template_id in (select s.template_id from reporting.slot s where s.rule = 'WEIGHTED')
                   then array(select s.slot from reporting.slot s where s.template_id = f.template_id and s.rule = 'WEIGHTED') else '{}' end as slots) as weighed
     cross join lateral unnest(f.slots, f.amounts, f.bases) as laid(slot, amount, base)
     where v.slots is null or laid.slot = any (v.slots)
     group by 1, 2`;
}

/** The greatest and the least of each ranked slot: of the amounts kept those that are not all taken out, and those that came. */
function keptExtremes(tx: ReadTx, asked: readonly PlacedQuestion[]): Promise<SlotExtremes[]> {
  return tx.prepared<SlotExtremes>`
    with ${pendingVersions(asked)}, pending as materialized (
      select c.ask, laid.slot, laid.amount, sum(c.sign)::int as times
        from change c
        join reporting.figure_set f on f.version_id = case c.stage when 'SUBMITTED' then c.submitted_version_id else c.accepted_version_id end
       cross join lateral unnest(f.slots, f.amounts) as laid(slot, amount)
        join reporting.slot s on s.template_id = f.template_id and s.slot = laid.slot and s.ranked
       group by 1, 2, 3 having sum(c.sign) <> 0
    ), ends as (
      select a.ask, s.slot, kept.amount
        from asked a
        join reporting.slot s on s.template_id = a.template and s.ranked and (a.slots is null or s.slot = any (a.slots))
       cross join lateral (
         (${end(sql`desc`)}) union all (${end(sql`asc`)})) as kept
      union all
      select ask, slot, amount from pending where times > 0
    )
    select ask, slot, max(amount)::text as greatest, min(amount)::text as least from ends group by 1, 2`;
}

function end(order: Sql): Sql {
  return sql`
    select e.amount from rollup.extreme e
     where e.node_id = a.node and e.template_id = a.template and e.stage = a.stage and e.slot = s.slot
       and e.reports + coalesce((select p.times from pending p where p.ask = a.ask and p.slot = s.slot and p.amount = e.amount), 0) > 0
     order by e.amount ${order} limit 1`;
}

function looseExtremes(tx: ReadTx, asked: readonly SumsQuestion[]): Promise<SlotExtremes[]> {
  return tx.prepared<SlotExtremes>`with ${looseVersions(asked)} ${extremesOf(sql`net`)}`;
}

export function extremesOf(versions: Sql): Sql {
  return sql`
    select v.ask, laid.slot, max(laid.amount)::text as greatest, min(laid.amount)::text as least
      from ${versions} as v
      join reporting.figure_set f on f.version_id = v.version_id
     cross join lateral unnest(f.slots, f.amounts) as laid(slot, amount)
      join reporting.slot s on s.template_id = f.template_id and s.slot = laid.slot and s.ranked
     where v.slots is null or laid.slot = any (v.slots)
     group by 1, 2`;
}

function askedRows(asked: readonly (SumsQuestion & { readonly node?: string | null })[]): Sql {
  return sql`jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(ask int, unit uuid, line text, stage text, period uuid, template uuid, day date, slots int[], node bigint)`;
}

import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type ClusterRule } from '../domain/cluster-rules.js';
import { type DivisionPlan } from '../domain/cluster-year.js';
import { type DivisionFacts } from '../domain/division-shape.js';
import { askedFor } from './unit-reader.js';

export type RecordedFacts = Omit<DivisionFacts, 'unjudged'> & { readonly rules: readonly ClusterRule[] };

/**
 * What the record says of planned divisions. Who may see their members was asked when these were seated; here every
 * unit of the plan is looked at, so that what speaks against it does not depend on who asks.
 */
@Injectable()
export class DivisionFactsReader {
  /** @param replacing the clusters of the same organiser, line and year will end on the plan's first day. */
  async recorded(
    tx: ReadTx,
    plans: readonly DivisionPlan[],
    { replacing }: { readonly replacing: boolean },
  ): Promise<RecordedFacts[]> {
    const units = await this.units(tx, plans);
    const others = await this.others(tx, plans, replacing);
    const later = await this.later(tx, plans, replacing);
    const rules = await this.rules(
      tx,
      plans.map(({ from }) => from),
    );
    return plans.map((_, ask) => {
      const own = units.filter((row) => row.ask === ask);
      const beside = others.filter((row) => row.ask === ask);
      const seats = beside.flatMap(({ unit, code }) => (unit === null ? [] : [{ unit, code }]));
      return {
        living: new Set(own.filter(({ lives }) => lives).map(({ unit }) => unit)),
        codes: new Map(own.map(({ unit, code }) => [unit, code])),
        laterIssued: later.find((row) => row.ask === ask)?.begins ?? null,
        codesTaken: new Set(beside.map(({ code }) => code)),
        elsewhere: new Map(
          seats.map(({ unit }) => [unit, seats.filter((one) => one.unit === unit).map(({ code }) => code)]),
        ),
        rules: rules[ask] ?? [],
      };
    });
  }

  private units(tx: ReadTx, plans: readonly DivisionPlan[]) {
    const asked = plans.map(({ organiserId, clusters, from }) => ({
      units: [...new Set([organiserId, ...clusters.flatMap(({ seats }) => seats.map((s) => s.unitId))])],
      day: from,
    }));
    return tx.sql<{ ask: number; unit: UnitId; code: string; lives: boolean }>`
      select a.ask, u.id as unit, v.code, u.alive @> a.day as lives
        from ${askedFor(asked, sql`units jsonb, day date`)}
       cross join lateral jsonb_array_elements_text(a.units) as named(id)
        join organisation.unit u on u.id = named.id::uuid
        join organisation.unit_version v on v.unit_id = u.id and v.valid @> greatest(lower(u.alive), least(a.day, upper(u.alive) - 1))`;
  }

  /** Other clusters of the same days: those that bear a code of the plan, and the seats with the same organiser. */
  private others(tx: ReadTx, plans: readonly DivisionPlan[], replacing: boolean) {
    const asked = plans.map(({ organiserId, line, year, from, to, clusters }) => ({
      ...{ organiser: organiserId, line, year, begins: from, ends: to },
      codes: clusters.map(({ code }) => code),
      units: clusters.flatMap(({ seats }) => seats.map(({ unitId }) => unitId)),
    }));
    return tx.sql<{ ask: number; code: string; unit: UnitId | null }>`
      select distinct a.ask, c.code, m.unit_id as unit
        from ${askedFor(asked, sql`organiser uuid, line text, year int, begins date, ends date, codes jsonb, units jsonb`)}
        join organisation.cluster c on a.begins < a.ends and c.valid && daterange(a.begins, greatest(a.begins, a.ends))
         and not (${replacing}::bool and c.organiser_id = a.organiser and c.line = a.line and c.year = a.year)
        left join organisation.cluster_member m on m.cluster_id = c.id and c.organiser_id = a.organiser
         and m.valid && daterange(a.begins, greatest(a.begins, a.ends)) and a.units ? m.unit_id::text
       where a.codes ? c.code or m.unit_id is not null
       order by a.ask, c.code, m.unit_id`;
  }

  /** The latest day on which a division begins that the plan cannot take the place of. */
  private async later(tx: ReadTx, plans: readonly DivisionPlan[], replacing: boolean) {
    if (!replacing) return [];
    const asked = plans.map(({ organiserId, line, year, from }) => ({
      ...{ organiser: organiserId, line, year, begins: from },
    }));
    return tx.sql<{ ask: number; begins: LocalDate }>`
      select a.ask, max(lower(c.valid)) as begins
        from ${askedFor(asked, sql`organiser uuid, line text, year int, begins date`)}
        join organisation.cluster c on c.organiser_id = a.organiser and c.line = a.line and c.year = a.year and lower(c.valid) >= a.begins
       group by a.ask`;
  }

  private async rules(tx: ReadTx, days: readonly LocalDate[]): Promise<ClusterRule[][]> {
    const rows = await tx.sql<{ ask: number; rule: ClusterRule }>`
      select a.ask, jsonb_build_object('code', r.code, 'severity', r.severity, 'parameters', r.parameters) as rule
        from ${askedFor(
          days.map((day) => ({ day })),
          sql`day date`,
        )}
        join organisation.cluster_rule r on r.valid @> a.day
       order by a.ask, r.severity, r.code`;
    return days.map((_, ask) => rows.flatMap((row) => (row.ask === ask ? [row.rule] : [])));
  }
}

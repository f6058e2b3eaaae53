import { type World } from './world.js';

/** What accepted reports say of one indicator beneath a unit, added up by the database from the edges of the tree alone. */
export interface Recount {
  readonly code: string;
  readonly name: string;
  readonly sum: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

export interface Recounted {
  readonly period: string;
  readonly indicator: string;
  readonly line?: 'TERRITORIAL' | 'SECTOR';
}

/** The units directly beneath one on the period's day, in Vietnamese order, each with its sum. */
export function recountChildren(
  world: World,
  { unit, ...asked }: Recounted & { unit: string },
): Promise<Recount[]> {
  return recount(world, {
    ...asked,
    where: 'parent.parent = v.unit_id and v.code = any ($2)',
    codes: [unit],
  });
}

/** The same of units by their codes. */
export function recountUnits(
  world: World,
  { units, ...asked }: Recounted & { units: readonly string[] },
): Promise<Recount[]> {
  return recount(world, { ...asked, where: 'parent.child = v.unit_id and v.code = any ($2)', codes: units });
}

/** Walks down the edges, with nothing of the service's paths or readers. */
function recount(
  world: World,
  {
    period,
    indicator,
    line = 'TERRITORIAL',
    where,
    codes,
  }: Recounted & { where: string; codes: readonly string[] },
): Promise<Recount[]> {
  return world.behind<Recount>(
    `with recursive period as (select * from calendar.period where code = $1),
     parent as (
       select u.id as child, coalesce(own.parent_id, main.parent_id) as parent
         from period p
         join organisation.unit u on u.alive @> p.as_of
         left join organisation.edge own on own.child_id = u.id and own.line = $4 and own.valid @> p.as_of
         left join organisation.edge main on main.child_id = u.id and main.line = 'TERRITORIAL' and main.valid @> p.as_of),
     tree as (
       select parent.child as top, parent.child as unit
         from period p
         join organisation.unit_version v on v.valid @> p.as_of
         join parent on ${where}
        union all
       select tree.top, parent.child from tree join parent on parent.parent = tree.unit)
     select v.code, v.name, sum(f.value)::text as sum, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator
       from period p
       join tree on true
       join organisation.unit_version v on v.unit_id = tree.top and v.valid @> p.as_of
       left join (reporting.report r join reporting.template t on t.id = r.template_id and t.code = 'TDKT'
                  join reporting.figure f on f.version_id = r.accepted_version_id and f.indicator = $3)
         on r.unit_id = tree.unit and r.period_id = p.id
      group by v.code, v.name, v.unit_id
      order by v.name collate "vi-x-icu", v.unit_id`,
    [period, codes, indicator, line],
  );
}

import type pg from 'pg';
import { type Scheme } from '../src/scoring/domain/scheme/scheme.js';

/** What a unit came to: its total as text, and its rank. */
export interface Placed {
  readonly unit: string;
  readonly total: string;
  readonly rank: number;
}

/**
 * The whole cluster in one statement over sets, in `numeric`: the leaders of each relative criterion, the points of every
 * input rounded once, the sums with their caps, the ranks with their tie-breakers.
 */
const scored = `
  with leader as materialized (
    select distinct on (l.code) l.code, i.actual, i.target
      from bench_scoring.leaf l join bench_scoring.input i on i.code = l.code
     where l.method = 'LEADER_RELATIVE'
     order by l.code, case l.leader when 'GREATEST_EXCESS' then (i.actual - i.target) / i.target else i.actual end desc
  ), points as (
    select i.unit, l.part, l.branch, round(case l.method
        when 'MANUAL' then i.number
        when 'BOOLEAN' then case when i.yes then l.yes else l.no end
        when 'CHOICE' then o.points
        when 'BANDS' then b.points
        when 'RATIO_TO_TARGET' then case when i.actual >= i.target * l.cap then l.max * l.cap else l.max * i.actual / i.target end
        when 'LEADER_RELATIVE' then case
          when i.actual <= i.target then l.max * l.at_target * i.actual / i.target
          when l.leader = 'GREATEST_EXCESS'
            then l.max * l.at_target + l.max * (1 - l.at_target) * ((i.actual - i.target) * d.target) / (i.target * (d.actual - d.target))
          when i.actual = d.actual then l.max
          else l.max * l.at_target + l.max * (1 - l.at_target) * (i.actual - i.target) / (d.actual - i.target) end
        when 'PER_UNIT' then least(i.number * l.each, l.cap)
        when 'PER_VIOLATION' then greatest(l.start - i.number * l.each, l.floor)
        when 'PLUS_MINUS' then greatest(least(i.plus * l.plus - i.minus * l.minus, l.max), l.least)
        when 'EXTERNAL' then i.number * l.max / l.out_of
      end, 2) as points
      from bench_scoring.input i
      join bench_scoring.leaf l on l.code = i.code
      left join leader d on d.code = i.code
      left join bench_scoring.option o on o.code = i.code and o.option = i.option
      left join bench_scoring.band b on b.code = i.code
        and (b.low is null or i.number > b.low or i.number = b.low and b.low_in)
        and (b.high is null or i.number < b.high or i.number = b.high and b.high_in)
  ), total as (
    select unit,
           coalesce(sum(points) filter (where part = 'CRITERION'), 0) + least(coalesce(sum(points) filter (where part = 'BONUS'), 0), $1::numeric)
             - coalesce(sum(points) filter (where part = 'DEDUCTION'), 0) as total,
           sum(points) filter (where branch = $2) as first, sum(points) filter (where branch = $3) as second
      from points group by unit
  )
  select unit, trim_scale(total)::text as total, rank() over (order by total desc, first desc, second desc)::int as rank from total order by rank, unit`;

/** As much memory as it wants, so that nothing is sorted on disk. */
export async function prepare(owner: pg.Client): Promise<void> {
  await owner.query(`set work_mem = '512MB'; set jit = off`);
}

export async function scoredBySql(owner: pg.Client, scheme: Scheme): Promise<readonly Placed[]> {
  const { rows } = await owner.query<Placed>({
    name: 'scored',
    text: scored,
    values: [scheme.bonusCap, ...scheme.tieBreakers],
  });
  return rows;
}

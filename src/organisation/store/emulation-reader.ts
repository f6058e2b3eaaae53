import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type ClusterId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type ClusterRole } from '../domain/cluster-year.js';
import { clusterInCharge, clusterInSight, inScope } from './published.js';
import { askedFor } from './unit-reader.js';

/** One emulation tree: that of a line and year as it stood on a day, from one unit down. */
export interface EmulationTree {
  readonly rootId: UnitId;
  readonly line: Line;
  readonly year: number;
  readonly on: LocalDate;
}

/** What stands beneath a unit or a cluster of a tree. */
export interface EmulationQuestion {
  readonly tree: EmulationTree;
  readonly unitId: UnitId | null;
  readonly clusterId: ClusterId | null;
}

export interface EmulationPage extends EmulationQuestion {
  readonly after: string | null;
  readonly limit: number;
}

/** A cluster (its unitId null), or a unit with the part it plays in the cluster above it (null where it stands under a unit). */
export interface EmulationNode {
  readonly unitId: UnitId | null;
  readonly clusterId: ClusterId | null;
  readonly code: string;
  readonly name: string;
  readonly role: ClusterRole | null;
  /** This is its place in the tree: what stands beneath it is drawn here, and its figures count upwards from here. */
  readonly placed: boolean;
}

export interface EmulationRow extends EmulationNode {
  readonly key: string;
}

interface Row extends EmulationRow {
  readonly ask: number;
}

/**
 * Reads the emulation tree (law 3): the tree of a line, with the clusters of a year drawn between organiser and members.
 * A unit has its place under the nearest unit above it that put it in a cluster, else under its parent; in any other
 * cluster it is a member only. So each unit of the tree has its place once.
 */
@Injectable()
export class EmulationReader {
  async pagesBeneath(tx: ReadTx, asked: readonly EmulationPage[]): Promise<EmulationRow[][]> {
    const rows = await tx.sql<Row>`
      select a.ask, n.unit_id as "unitId", n.cluster_id as "clusterId", n.code, n.name, n.role, n.placed,
             concat_ws(${separator}, n.rank, n.name, coalesce(n.unit_id, n.cluster_id)) as key
        from ${questions(
          asked.map((a) => ({ ...question(a), ...split(a.after), lim: a.limit })),
          sql`after_rank int, after_name text, after_id uuid, lim int`,
        )}
       cross join lateral (
         select * from (${beneath}) as node
          where a.after_id is null
             or (node.rank, node.name collate "vi-x-icu", coalesce(node.unit_id, node.cluster_id)) > (a.after_rank, a.after_name collate "vi-x-icu", a.after_id)
          order by node.rank, node.name collate "vi-x-icu", coalesce(node.unit_id, node.cluster_id) limit a.lim) as n
       order by a.ask, n.rank, n.name collate "vi-x-icu", coalesce(n.unit_id, n.cluster_id)`;
    const pages = asked.map((): EmulationRow[] => []);
    for (const row of rows) pages[row.ask]?.push(row);
    return pages;
  }

  /** The unit or cluster of a tree, as its own node; null where the tree has none such within scope. */
  async nodeAt(
    tx: ReadTx,
    tree: EmulationTree,
    at: { readonly unitId: UnitId } | { readonly clusterId: ClusterId },
  ): Promise<EmulationNode | null> {
    const own =
      'unitId' in at
        ? sql`
          select v.unit_id as "unitId", null::uuid as "clusterId", v.code, v.name, null::text as role, true as placed
            from ${questions([question({ tree, unitId: at.unitId, clusterId: null })])}
            join organisation.unit_version v on v.unit_id = a.unit and v.valid @> a.day
           where ${inTree(sql`a.unit`)} and ${inScope(sql`a.unit`, sql`a.day`)}`
        : sql`
          select null::uuid as "unitId", c.id as "clusterId", c.code, c.name, null::text as role, true as placed
            from ${questions([question({ tree, unitId: null, clusterId: at.clusterId })])}
            join organisation.cluster c on c.id = a.cluster and c.line = a.line and c.year = a.year and c.valid @> a.day
           where ${inTree(sql`c.organiser_id`)} and ${seen}`;
    const [node] = await tx.rows<EmulationNode>(own);
    return node ?? null;
  }

  async countsBeneath(tx: ReadTx, asked: readonly EmulationQuestion[]): Promise<number[]> {
    const rows = await tx.sql<{ ask: number; nodes: number }>`
      select a.ask, n.nodes from ${questions(asked.map(question))}
       cross join lateral (select count(*)::int as nodes from (${beneath}) as node) as n`;
    const counts = new Array<number>(asked.length).fill(0);
    for (const { ask, nodes } of rows) counts[ask] = nodes;
    return counts;
  }
}

const separator = '\u0001';

const seen = clusterInSight(sql`c.id`);

/** Whether a unit is the top of the tree or stands beneath it. */
function inTree(unit: Sql): Sql {
  return sql`exists (
    select from organisation.path top
     where top.descendant_id = ${unit} and top.ancestor_id = a.root and top.line = a.line and top.valid @> a.day)`;
}

/** The cluster of the tree in which a unit has its place on the day: that of the nearest organiser above it. */
function places(unit: Sql): Sql {
  return sql`
    select seat.cluster_id from organisation.cluster_member seat
      join organisation.cluster k on k.id = seat.cluster_id and k.line = a.line and k.year = a.year and k.valid @> a.day
      join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = a.line and up.valid @> a.day
     where ${inTree(sql`k.organiser_id`)} and seat.unit_id = ${unit} and seat.valid @> a.day and up.depth > 0
     order by up.depth, seat.cluster_id limit 1`;
}

/** The clusters that a unit organises, the units with their place directly beneath it, and the members of a cluster. */
const beneath = sql`
  select 0 as rank, null::uuid as unit_id, c.id as cluster_id, c.code, c.name, null::text as role, true as placed
    from organisation.cluster c
   where c.organiser_id = a.unit and c.line = a.line and c.year = a.year and c.valid @> a.day
     and ${seen}
  union all
  select 1, v.unit_id, null, v.code, v.name, null, true
    from organisation.path p
    join organisation.unit_version v on v.unit_id = p.descendant_id and v.valid @> a.day
   where p.ancestor_id = a.unit and p.line = a.line and p.depth = 1 and p.valid @> a.day
     and ${inScope(sql`p.descendant_id`, sql`a.day`)}
     and not exists (${places(sql`p.descendant_id`)})
  union all
  select 1, v.unit_id, null, v.code, v.name, m.role, m.cluster_id is not distinct from (${places(sql`m.unit_id`)})
    from organisation.cluster_member m
    join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> a.day
   where m.cluster_id = a.cluster and m.valid @> a.day
     and (${clusterInCharge(sql`m.cluster_id`)} or ${inScope(sql`m.unit_id`, sql`a.day`)})`;

function question({ tree, unitId, clusterId }: EmulationQuestion): object {
  return {
    root: tree.rootId,
    line: tree.line,
    year: tree.year,
    day: tree.on,
    unit: unitId,
    cluster: clusterId,
  };
}

function questions(list: readonly object[], more?: Sql): Sql {
  const columns = sql`root uuid, line text, year int, day date, unit uuid, cluster uuid`;
  return askedFor(list, more ? sql`${columns}, ${more}` : columns);
}

function split(key: string | null): object {
  const [rank, name, id] = key?.split(separator) ?? [];
  return { after_rank: rank ?? null, after_name: name ?? null, after_id: id ?? null };
}

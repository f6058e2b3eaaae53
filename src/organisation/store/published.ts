import { type Line } from '../../access/domain/index.js';
import { Sql, sql } from '../../platform/database/sql.js';

/*
 * What this floor promises to the SQL of the floors above:
 * organisation.scope()  (unit_id, line, role, before)  what the viewer of the transaction acts for; a row with `before`
 *                       is a predecessor and reaches only facts dated before that day
 * organisation.path     (line, ancestor_id, descendant_id, depth, valid)  who stands beneath whom on which days
 * organisation.places(line, as_of, day)  where the units of one day that another day does not simply know have gone
 * organisation.restated(top, line, as_of, day)  the units of one day that belong beneath a unit of another, wholly or in part
 * noChangeUnderWay      whether no change of the organisation is under way, of which only its end tells what it changed
 * organisation.unit_version, organisation.cluster, organisation.cluster_member  as their columns say
 */

/** The lock that a change of the organisation holds from its beginning to its end. */
export const changeLock = sql`7140003`;
export const noChangeUnderWay = sql`pg_try_advisory_xact_lock_shared(${changeLock})`;

/**
 * The one scope rule (law 26): on that day the unit stood beneath a unit the viewer acts for, in a line it acts in.
 * Stands in every statement that reads, locks or changes what belongs to a unit. The `offset` has it asked of one row after
 * another: laid out beforehand for all that the viewer may see, it would cost as much as the nation is large.
 */
export function inScope(unit: Sql, on: Sql): Sql {
  return sql`exists (
    select from organisation.scope() scope
      join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
     where path.descendant_id = ${unit} and path.valid @> ${on} and (scope.before is null or ${on} < scope.before)
     offset 0)`;
}

/** Whether the viewer may see the unit on any of these days. */
export function inScopeDuring(unit: Sql, days: Sql): Sql {
  return sql`exists (
    select from organisation.scope() scope
      join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
     where path.descendant_id = ${unit} and path.valid && ${days} and (scope.before is null or lower(path.valid * ${days}) < scope.before)
     offset 0)`;
}

/** Whether the viewer acts for the root of the tree, beneath which everything stands at any time: asked once a statement. */
export const everythingInScope = sql`select exists (
    select from organisation.scope() scope
     where scope.before is null and not exists (select from organisation.edge where child_id = scope.unit_id))`;

/**
 * The same for thousands of rows in one statement, as a lateral join: a row where the unit is within scope. It tells
 * whether the viewer organises there, so that it may put units beneath (`organised`), and whether it may change the unit
 * itself, which stands beneath the one that it organises; the root stands beneath nobody, who organises it changes it too.
 * The statement begins with `scopeHeld`, so that the scope is computed once; each unit is climbed from by itself
 * (`offset 0`), for a planner that knows nothing of new rows walks down from the top.
 */
export const scopeHeld = sql`held as materialized (select * from organisation.scope())`;
export function withinHeld(unit: Sql, on: Sql): Sql {
  return sql`lateral (
    select bool_or(seen.organises) as organised, bool_or(seen.organises and (seen.depth > 0 or seen.deepest = 0)) as changeable
      from (select up.depth, up.deepest, held.role = 'OPERATOR' or (held.role = 'ORGANISER' and held.line = 'TERRITORIAL') as organises
              from (select line, ancestor_id, depth, max(depth) over () as deepest
                      from organisation.path where descendant_id = ${unit} and valid @> ${on} offset 0) up
              join held on held.line = up.line and held.unit_id = up.ancestor_id and (held.before is null or ${on} < held.before)) as seen
    having count(*) > 0)`;
}

/** The same in one line only: then the whole subtree in that line is in scope too, and may be summed up. */
export function subtreeInScope(unit: Sql, line: Line | Sql, on: Sql): Sql {
  return sql`exists (
    select from organisation.scope() scope
      join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
     where scope.line = ${line instanceof Sql ? line : sql`${line}::text`} and path.descendant_id = ${unit} and path.valid @> ${on} and (scope.before is null or ${on} < scope.before)
     offset 0)`;
}

/** Whether the viewer runs the regime: the operator, and who organises the whole tree today. Asked once a statement. */
export const runsTheRegime = sql`exists (
    select from organisation.scope() scope
     where scope.role = 'OPERATOR'
        or (scope.role = 'ORGANISER' and scope.before is null
            and not exists (select from organisation.edge e where e.child_id = scope.unit_id)))`;

/** Whether the viewer acts for exactly this unit, or for what became of it after that day, in one of the roles. */
export function actsFor(unit: Sql, roles: readonly string[], on: Sql): Sql {
  return sql`exists (
    select from organisation.scope() scope
     where scope.unit_id = ${unit} and scope.role = any (${roles}::text[]) and (scope.before is null or ${on} < scope.before))`;
}

/** The same for one line, as roles towards a recipient are held. */
export function actsInLine(
  unit: Sql,
  role: string,
  { line, on }: { readonly line: Sql; readonly on: Sql },
): Sql {
  return sql`exists (
    select from organisation.scope() scope
     where scope.unit_id = ${unit} and scope.role = ${role} and scope.line = ${line} and (scope.before is null or ${on} < scope.before))`;
}

/** Whether the viewer leads or organises a cluster: both see its members and its unpublished scores. */
export function clusterInCharge(cluster: Sql): Sql {
  return sql`exists (
    select from organisation.cluster charge
     where charge.id = ${cluster}
       and (exists (
              select from organisation.scope() scope
                join organisation.cluster_member leader on leader.unit_id = scope.unit_id
               where leader.cluster_id = charge.id and leader.role = 'LEADER' and (scope.before is null or lower(leader.valid) < scope.before))
         or exists (
              select from organisation.scope() scope
                join organisation.path path on path.line = scope.line and path.ancestor_id = scope.unit_id
               where scope.line = charge.line and path.descendant_id = charge.organiser_id
                 and path.valid && charge.valid and (scope.before is null or lower(charge.valid) < scope.before))))`;
}

/** Whether the viewer's scope holds a member of a cluster: such a viewer sees that the cluster is, and what it publishes. */
export function clusterBelongsTo(cluster: Sql): Sql {
  return sql`exists (
    select from organisation.cluster_member seat
     where seat.cluster_id = ${cluster} and ${inScope(sql`seat.unit_id`, sql`lower(seat.valid)`)})`;
}

/** Whether the viewer may know of a cluster at all: it leads or organises it, or has a member in it. */
export function clusterInSight(cluster: Sql): Sql {
  return sql`(${clusterInCharge(cluster)} or ${clusterBelongsTo(cluster)})`;
}

/** Whether the viewer scores for the leader or a deputy of a cluster on that day. */
export function leadsScoring(cluster: Sql, on: Sql): Sql {
  return sql`exists (
    select from organisation.cluster_member lead
     where lead.cluster_id = ${cluster} and lead.role in ('LEADER', 'DEPUTY') and lead.valid @> ${on} and ${actsFor(sql`lead.unit_id`, ['SCORER'], on)})`;
}

/** Whether the viewer may see what every member of a cluster is judged on: its leader, its deputies, and those in charge of it. */
export function clusterJudged(cluster: Sql, on: Sql): Sql {
  return sql`(${clusterInCharge(cluster)} or ${leadsScoring(cluster, on)})`;
}

/** Whether the viewer may see what one member of a cluster is judged on: it reports or scores for that very unit, or sees all. */
export function memberJudged(unit: Sql, { cluster, on }: { readonly cluster: Sql; readonly on: Sql }): Sql {
  return sql`(exists (select from organisation.cluster_member seat where seat.cluster_id = ${cluster} and seat.unit_id = ${unit} and seat.valid @> ${on})
         and (${actsFor(unit, ['REPORTER', 'SCORER'], on)} or ${clusterJudged(cluster, on)}))`;
}

/**
 * Whether the viewer divides clusters for that unit in a line: organises or publishes for it, in this line or through
 * the territory. Drafts of divisions are seen and changed by nobody else.
 */
export function divides(unit: Sql, { line, on }: { readonly line: Sql; readonly on: Sql }): Sql {
  return sql`exists (
    select from organisation.scope() scope
     where scope.role = 'OPERATOR'
        or (scope.unit_id = ${unit} and scope.role in ('ORGANISER', 'PUBLISHER') and scope.line in (${line}, 'TERRITORIAL')
            and (scope.before is null or ${on} < scope.before)))`;
}

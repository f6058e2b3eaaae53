import { clusterInCharge } from '../../organisation/index.js';
import { type Sql, sql } from '../../platform/database/sql.js';

/** Whether a unit sits in a cluster on a day and stands under its organiser in the cluster's line (law 3). */
function underOrganiser(unit: Sql, { cluster, on }: { readonly cluster: Sql; readonly on: Sql }): Sql {
  return sql`exists (
    select from organisation.cluster k
      join organisation.cluster_member seat on seat.cluster_id = k.id and seat.valid @> ${on}
      join organisation.path up on up.descendant_id = seat.unit_id and up.ancestor_id = k.organiser_id and up.line = k.line and up.valid @> ${on}
     where k.id = ${cluster} and k.valid @> ${on} and seat.unit_id = ${unit} and up.depth > 0)`;
}

/** Another member under the organiser, beneath which a member stands: its figures are among that one's already. */
export function memberAbove(unit: Sql, { cluster, on }: { readonly cluster: Sql; readonly on: Sql }): Sql {
  return sql`exists (
    select from organisation.cluster k
      join organisation.path above on above.descendant_id = ${unit} and above.line = k.line and above.depth > 0 and above.valid @> ${on}
     where k.id = ${cluster} and ${underOrganiser(sql`above.ancestor_id`, { cluster, on })})`;
}

/** Why the figures of a member are not counted under the organiser; null where they are. */
export function whyNotCounted(unit: Sql, place: { readonly cluster: Sql; readonly on: Sql }): Sql {
  return sql`case when not ${underOrganiser(unit, place)} then 'NOT_UNDER_ORGANISER'
                  when ${memberAbove(unit, place)} then 'UNDER_ANOTHER_MEMBER' end`;
}

/** Whether the viewer is in charge of a cluster of which the unit is a counted member in that line. */
export function countedForViewer(
  unit: Sql,
  { cluster, line, on }: { readonly cluster: Sql; readonly line: Sql; readonly on: Sql },
): Sql {
  return sql`(${underOrganiser(unit, { cluster, on })} and not ${memberAbove(unit, { cluster, on })}
         and exists (select from organisation.cluster own where own.id = ${cluster} and own.line = ${line}) and ${clusterInCharge(cluster)})`;
}

import { type Sql, sql } from '../../platform/database/sql.js';

/** Of whom, in which line, for which period `p`, and on which forms `o.template_id`. */
interface Beneath {
  readonly unitId: Sql;
  readonly line: Sql;
  readonly forms: Sql;
}

/**
 * Who is missing beneath a unit: owes a form for the period `p` of the statement around it, is not exempt, and has nothing
 * accepted. By code.
 */
export function missingUnits({ unitId, line, forms }: Beneath): Sql {
  return sql`
    select distinct n.code as "unitCode", n.name as "unitName", o.status
      from organisation.path beneath
      join reporting.obligation_state o on o.unit_id = beneath.descendant_id and o.period_id = p.id and ${forms}
      join organisation.unit_version n on n.unit_id = o.unit_id and n.valid @> p.as_of
      left join reporting.report r on r.id = o.report_id
     where beneath.ancestor_id = ${unitId} and beneath.line = ${line} and beneath.valid @> p.as_of and beneath.depth > 0
       and o.exempt_reason is null and r.accepted_version_id is null
     order by 1`;
}

import { type Sql, sql } from '../../platform/database/sql.js';

/** The last day in time of a due instant, which is the first that is late. */
export function lastDayOf(dueAt: Sql): Sql {
  return sql`((${dueAt} - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date`;
}

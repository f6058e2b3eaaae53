import { migration } from '../platform/database/migration.js';

export const platformDataVersion = migration(
  'PlatformDataVersion1763640000020',
  `
-- What an answer may rest on: everything anybody has done (the head of the chain stands for the whole of it, and no two
-- histories share one), and the day in Viet Nam, by which roles begin and end. To be compared for equality, never for order.
-- Not volatile: it then sees what the statement around it sees. An append holds its lock until it is visible, so whoever
-- sees an entry sees all that came before it.
create function platform.data_version() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return to_char(clock_timestamp() at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
    || ' ' || coalesce((select hash from platform.audit_entry order by seq desc limit 1), '');
end $$;
revoke execute on function platform.data_version() from public;
grant execute on function platform.data_version() to tdkt_app;
`,
);

import { migration } from '../platform/database/migration.js';

export const platformAudit = migration(
  'PlatformAudit1763640000001',
  `
create extension if not exists btree_gist;

grant usage on schema platform to tdkt_app, tdkt_audit;

-- One entry an act, in the transaction of the act. Each hash covers the entry before it; sequence numbers come
-- from the chain itself, so a rollback leaves no gap and a gap means that somebody removed an entry.
create table platform.audit_entry (
  seq bigint not null constraint audit_entry_pk primary key,
  entry text not null,
  previous_hash text not null,
  hash text not null constraint audit_entry_hash_fits check (hash = encode(sha256(convert_to(previous_hash || E'\\n' || entry, 'UTF8')), 'hex'))
);
comment on table platform.audit_entry is 'Append-only, hash-chained log of every act. hash = sha256(previous_hash LF entry), hexadecimal; the first previous_hash is 64 zeros.';

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on platform.audit_entry
  for each statement execute function platform.refuse_change();

-- The lock comes before the read of the last entry: two appends that read the same last hash would fork the chain.
create function platform.append_audit(entries jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last_seq bigint;
  last_hash text;
  item jsonb;
  line text;
begin
  perform pg_advisory_xact_lock(7140002);
  select seq, hash into last_seq, last_hash from platform.audit_entry order by seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, repeat('0', 64));
  for item in select value from jsonb_array_elements(entries) loop
    last_seq := last_seq + 1;
    line := (item || jsonb_build_object('seq', last_seq, 'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text;
    insert into platform.audit_entry (seq, entry, previous_hash, hash)
    values (last_seq, line, last_hash, encode(sha256(convert_to(last_hash || E'\\n' || line, 'UTF8')), 'hex'))
    returning hash into last_hash;
  end loop;
end $$;
revoke execute on function platform.append_audit(jsonb) from public;
grant execute on function platform.append_audit(jsonb) to tdkt_app;
grant select on platform.audit_entry to tdkt_audit;
grant select on platform.migration to tdkt_app;

-- An act done under a key is done once; a repetition is given the first outcome.
create table platform.idempotency_key (
  person text not null,
  key text not null constraint idempotency_key_length check (length(key) between 1 and 200),
  act text not null,
  fingerprint text not null,
  outcome jsonb,
  made_at timestamptz not null default clock_timestamp(),
  constraint idempotency_key_pk primary key (person, key)
);
grant select, insert, update on platform.idempotency_key to tdkt_app;
`,
);

import { migration } from '../platform/database/migration.js';

export const organisationSearch = migration(
  'OrganisationSearch1763640000011',
  `
create extension if not exists pg_trgm;

-- A text as it is searched: without marks and tones (so both placements of a tone are one), đ as d, small letters, and one
-- space for whatever stands between letters and digits.
create function organisation.folded(written text) returns text
language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(lower(translate(regexp_replace(normalize(written, nfd), '[\\u0300-\\u036f]', '', 'g'), 'Đđ', 'dd') collate "C"), '[^a-z0-9]+', ' ', 'g'))
$$;

-- Every word of code, name and short name begins after a space.
alter table organisation.unit_version add column folded text not null
  generated always as (' ' || organisation.folded(code || ' ' || name || ' ' || coalesce(short_name, ''))) stored;
create index unit_version_by_words on organisation.unit_version using gin (folded gin_trgm_ops);
`,
);

-- Run once by the image of PostgreSQL, on a new volume: the login of DATABASE_URL and its own database.
-- It may create roles, because it makes tdkt_owner, tdkt_app and tdkt_audit; it is no superuser.
\set password `sed 's|^[^:]*://[^:]*:||; s|@.*$||' /run/secrets/database_url`
create role thidua login createrole password :'password';
create database thidua owner thidua encoding 'UTF8' template template0;

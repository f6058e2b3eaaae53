import { createHmac } from 'node:crypto';
import pg from 'pg';
import { DatabaseFault } from './database-fault.js';

/** The three roles: the owner migrates, the app works, audit reads the log. None is a superuser. */
export const roles = { owner: 'tdkt_owner', app: 'tdkt_app', audit: 'tdkt_audit' } as const;

/** Makes the roles where they are missing and lets the owner, and nobody else, create things in this database. */
export async function ensureRoles(admin: pg.Client): Promise<void> {
  await admin.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${roles.owner}') then create role ${roles.owner} nologin; end if;
      if not exists (select from pg_roles where rolname = '${roles.app}') then create role ${roles.app} login; end if;
      if not exists (select from pg_roles where rolname = '${roles.audit}') then create role ${roles.audit} nologin; end if;
    end $$`);
  await joinOwner(admin);
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  const database = pg.escapeIdentifier(rows[0]?.name ?? '');
  await admin.query(`
    revoke all on database ${database} from public;
    grant connect, create, temporary on database ${database} to ${roles.owner};
    grant connect on database ${database} to ${roles.app}, ${roles.audit};
    revoke create on schema public from public;
    create schema if not exists platform authorization ${roles.owner}`);
}

/** From PostgreSQL 16 on, who makes a role may administer it but not yet act as it. */
async function joinOwner(admin: pg.Client): Promise<void> {
  try {
    await admin.query(`set role ${roles.owner}`);
    await admin.query('reset role');
  } catch {
    await admin.query(`grant ${roles.owner} to current_user`);
  }
}

/**
 * The address under which the service itself works: the given one, or the login `tdkt_app` with a password
 * derived from the owner's, so that every process of one installation knows it and none has to keep it.
 */
export async function appAddress(
  admin: pg.Client,
  ownerUrl: string,
  givenAppUrl: string | undefined,
): Promise<string> {
  if (givenAppUrl !== undefined) return givenAppUrl;
  const url = derivedAppAddress(ownerUrl);
  const { password } = new URL(url);
  if (password !== '' && !(await opens(url))) {
    await admin.query(`alter role ${roles.app} with login password ${pg.escapeLiteral(password)}`);
  }
  return url;
}

/** Without an owner's password (trust, peer) there is none to derive: the server lets the app in as it lets the owner in. */
export function derivedAppAddress(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = roles.app;
  if (url.password !== '')
    url.password = createHmac('sha256', decodeURIComponent(url.password)).update(roles.app).digest('hex');
  return url.href;
}

/**
 * Refuses a login that could do more than the service must: a superuser, the owner, or one that may bypass row security.
 * @throws DatabaseFault
 */
export async function refuseTooMightyLogin(app: pg.Client): Promise<void> {
  const { rows } = await app.query<{ login: string; mighty: boolean; member: boolean }>(`
    select current_user as login,
           rolsuper or rolbypassrls or rolcreaterole or pg_has_role(current_user, '${roles.owner}', 'member') as mighty,
           pg_has_role(current_user, '${roles.app}', 'usage') as member
      from pg_roles where rolname = current_user`);
  const { login = '?', mighty = true, member = false } = rows[0] ?? {};
  if (mighty || !member) {
    throw new DatabaseFault(
      `Tài khoản cơ sở dữ liệu "${login}" không dùng để chạy dịch vụ được: phải là thành viên của ${roles.app} và không được là superuser, chủ sở hữu hay có quyền BYPASSRLS, CREATEROLE. Hãy sửa DATABASE_APP_URL, hoặc bỏ biến đó để dịch vụ tự tạo tài khoản.\n` +
        `The login "${login}" must be a member of ${roles.app} and neither superuser nor owner, without BYPASSRLS or CREATEROLE. Correct DATABASE_APP_URL, or leave it out and one is made.`,
    );
  }
}

async function opens(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

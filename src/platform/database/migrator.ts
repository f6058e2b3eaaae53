import pg from 'pg';
import { type DataSourceOptions } from 'typeorm';
import { dataSource } from './data-source.js';
import { DatabaseFault } from './database-fault.js';
import { appAddress, ensureRoles, refuseTooMightyLogin, roles } from './roles.js';

export interface DatabaseAddresses {
  readonly ownerUrl: string;
  readonly appUrl: string | undefined;
  readonly volatileAllowed: boolean;
}

/** Two services that start at once on one database take turns here. */
const migrationLock = 7_140_001;

/**
 * Brings a database to the newest structure and answers the address under which the service works.
 * @throws DatabaseFault where the server is too old, cannot sort Vietnamese, or may lose acknowledged work
 */
export async function migrate(
  addresses: DatabaseAddresses,
  migrations: DataSourceOptions['migrations'],
): Promise<{ appUrl: string; ran: number }> {
  const admin = await opened(addresses.ownerUrl);
  try {
    await admin.query('select pg_advisory_lock($1)', [migrationLock]);
    await refuseUnfitServer(admin, addresses.volatileAllowed);
    await ensureRoles(admin).catch(explainMissingRight);
    const owner = dataSource({
      url: addresses.ownerUrl,
      connections: 1,
      migrations,
      settings: { role: roles.owner, statement_timeout: '0' },
    });
    await owner.initialize();
    try {
      const ran = await owner.runMigrations();
      const appUrl = await appAddress(admin, addresses.ownerUrl, addresses.appUrl).catch(explainMissingRight);
      const app = await opened(appUrl);
      await refuseTooMightyLogin(app).finally(() => app.end());
      return { appUrl, ran: ran.length };
    } finally {
      await owner.destroy();
    }
  } finally {
    await admin.end();
  }
}

function explainMissingRight(fault: unknown): never {
  if ((fault as { code?: string }).code !== '42501') throw fault;
  const names = Object.values(roles).join(', ');
  throw new DatabaseFault(
    `Tài khoản trong DATABASE_URL không đủ quyền chuẩn bị cơ sở dữ liệu (${(fault as Error).message}). Hãy dùng chủ sở hữu cơ sở dữ liệu có quyền CREATEROLE; hoặc để quản trị viên tạo trước các vai trò ${names}, cấp ${roles.owner} cho tài khoản này, và đặt DATABASE_APP_URL.\n` +
      `The login in DATABASE_URL may not prepare the database (${(fault as Error).message}). Use the database's owner with CREATEROLE; or let an administrator make the roles ${names} beforehand and grant ${roles.owner} to this login, and set DATABASE_APP_URL.`,
    { cause: fault },
  );
}

async function opened(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'thi-dua',
  });
  try {
    await client.connect();
    return client;
  } catch (fault) {
    const { hostname, port, pathname, username } = new URL(url);
    const cause = fault instanceof Error ? fault.message : String(fault);
    throw new DatabaseFault(
      `Không kết nối được cơ sở dữ liệu ${hostname}:${port || '5432'}${pathname} bằng tài khoản "${username}": ${cause}. Hãy kiểm tra máy chủ PostgreSQL có chạy và địa chỉ, mật khẩu có đúng.\n` +
        `The database ${hostname}:${port || '5432'}${pathname} cannot be reached as "${username}": ${cause}. See whether PostgreSQL runs there and address and password are right.`,
      { cause: fault },
    );
  }
}

async function refuseUnfitServer(admin: pg.Client, volatileAllowed: boolean): Promise<void> {
  const { rows } = await admin.query<{
    version: number;
    encoding: string;
    vietnamese: boolean;
    durable: boolean;
  }>(`
    select current_setting('server_version_num')::int as version,
           current_setting('server_encoding') as encoding,
           exists (select from pg_collation where collname = 'vi-x-icu') as vietnamese,
           current_setting('fsync')::bool and current_setting('full_page_writes')::bool
             and current_setting('synchronous_commit') <> 'off' as durable`);
  const [server] = rows;
  if (server === undefined) throw new DatabaseFault('The database did not tell its version');
  if (server.version < 150_000) {
    throw new DatabaseFault(
      'Cần PostgreSQL 15 trở lên; hãy nâng cấp máy chủ.\nPostgreSQL 15 or newer is needed; upgrade the server.',
    );
  }
  if (server.encoding !== 'UTF8' || !server.vietnamese) {
    throw new DatabaseFault(
      'Cơ sở dữ liệu phải mã hóa UTF8 và có ICU (collation "vi-x-icu") để sắp xếp tiếng Việt; hãy tạo cơ sở dữ liệu với encoding UTF8 trên bản PostgreSQL có ICU.\n' +
        'The database must be UTF8 and have ICU (collation "vi-x-icu") to sort Vietnamese; create it with encoding UTF8 on a PostgreSQL built with ICU.',
    );
  }
  if (!server.durable && !volatileAllowed) {
    throw new DatabaseFault(
      'fsync, full_page_writes và synchronous_commit phải bật, nếu không báo cáo đã nộp có thể mất; hãy bật lại trong postgresql.conf.\n' +
        'fsync, full_page_writes and synchronous_commit must be on, or acknowledged reports can be lost; turn them on in postgresql.conf.',
    );
  }
}

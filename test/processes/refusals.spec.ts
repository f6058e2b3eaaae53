import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { cleared, newFolder, postmaster, until } from '../platform/embedded-world.js';
import { ownDatabase } from '../support/database.js';
import { ownLogin } from '../support/own-login.js';
import { everyServiceEnded, serversOn, ServiceProcess } from './service-process.js';

/** Without the demonstration a start takes a moment only. */
const quick = { DEMO: 'false', OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'thi-dua' };

/** A start that must be refused in words: exit code 2, both languages, no stack, and no server of its own left. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const service = ServiceProcess.start(settings);
  expect(await service.ends(180_000)).toBe(2);
  const said = service.stdout + service.stderr;
  expect(said).toMatch(/[ạ-ỹ]/);
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);
  if (settings['DATA_DIR'] !== undefined) expect(serversOn(settings['DATA_DIR'])).toEqual([]);
  return said;
}

async function taken(): Promise<{ server: Server; port: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: String((server.address() as { port: number }).port) };
}

function freed(server: Server): Promise<unknown> {
  return new Promise((resolve) => server.close(resolve));
}

afterAll(async () => {
  await everyServiceEnded();
  await cleared();
});

describe('where it cannot listen', () => {
  it('because the port is taken, it names the port and another one, and has started no PostgreSQL', async () => {
    const dataDir = await newFolder();
    const { server, port } = await taken();
    const said = await refusal({ DATA_DIR: dataDir, PORT: port });
    expect(said).toMatch(
      new RegExp(`Cổng ${port} .* đang có chương trình khác dùng. Hãy .*PORT=\\d+ npm start`),
    );
    expect(said).toMatch(new RegExp(`Port ${port} .* is used by another program.*PORT=\\d+ npm start`));
    expect(await readdir(dataDir)).toEqual([]);
    await freed(server);
  });

  it('because the port was taken while it started, it stops its PostgreSQL again', async () => {
    const dataDir = await newFolder();
    const { server, port } = await taken();
    await freed(server);
    const service = ServiceProcess.start({ ...quick, DATA_DIR: dataDir, PORT: port });
    await until('it starts PostgreSQL', () => existsSync(path.join(dataDir, 'postgres')));
    server.listen(Number(port), '127.0.0.1');
    expect(await service.ends()).toBe(2);
    expect(service.stderr).toMatch(new RegExp(`Port ${port} .* is used by another program`));
    expect(serversOn(dataDir)).toEqual([]);
    await freed(server);
  });

  it.each(['192.0.2.1', 'no-such-host.invalid'])('because %s is not its own, it says so', async (host) => {
    const said = await refusal({ DATA_DIR: await newFolder(), HOST: host });
    expect(said).toContain(`This machine has no address ${host}. Correct HOST`);
  });
});

describe('where its configuration is at fault', () => {
  it('it lists every fault at once, and repeats no value', async () => {
    const said = await refusal({
      ...{ PORT: 'telltale-1', LOG_LEVEL: 'telltale-2', DATABASE_URL: 'telltale-3', DEMO: 'false' },
      DATABASE_APP_URL: 'postgres://app:telltale-4#@db/x',
    });
    expect(said).toContain('Cấu hình có 5 lỗi / The configuration has 5 fault(s):\n');
    expect(said.match(/^ {2}- [A-Z_]+:/gm)).toEqual(
      ['PORT', 'DATABASE_URL', 'DATABASE_APP_URL', 'LOG_LEVEL', 'OIDC_ISSUER'].map((name) => `  - ${name}:`),
    );
    expect(said).not.toContain('telltale');
  });

  it('in production without an issuer, it does not open itself to the tokens of the demonstration', async () => {
    const dataDir = await newFolder();
    const said = await refusal({ DATA_DIR: dataDir, NODE_ENV: 'production' });
    expect(said).toMatch(/- OIDC_ISSUER: cần có khi vận hành thật.*DEMO=true/);
    expect(await readdir(dataDir)).toEqual([]);
  });
});

it('the demonstration is not loaded by itself either where an issuer says that the data are real', async () => {
  const dataDir = await newFolder();
  const loading = ServiceProcess.start({ ...quick, DATA_DIR: dataDir }, 'cli/load-demo.js');
  expect(await loading.ends()).toBe(2);
  expect(loading.stderr).toMatch(/- DEMO: .* leave OIDC_ISSUER out/);
  expect(await readdir(dataDir)).toEqual([]);
});

describe('where its database cannot be used', () => {
  const password = 'mat-khau-geheim';

  it('as nothing answers there, it says where it asked and as whom, and never the password', async () => {
    const { server, port } = await taken();
    await freed(server);
    const url = `postgres://office:${password}@127.0.0.1:${port}/reports`;
    const said = await refusal({ ...quick, DATABASE_URL: url, LOG_LEVEL: 'trace' });
    expect(said).toContain(`The database 127.0.0.1:${port}/reports cannot be reached as "office"`);
    expect(said).not.toContain(password);
  });

  it('as the password is wrong, it says so without either password', async () => {
    const database = await ownDatabase('template0');
    const right = new URL(database.url);
    const wrong = new URL(database.url);
    wrong.password = password;
    const said = await refusal({ ...quick, DATABASE_URL: wrong.href, LOG_LEVEL: 'trace' });
    expect(said).toContain('password authentication failed');
    expect(said).not.toContain(password);
    expect(said).not.toContain(right.password);
    await database.drop();
  });

  it('as it may lose acknowledged work, it names the settings', async () => {
    const database = await ownDatabase('template0');
    const said = await refusal({ ...quick, DATABASE_URL: database.url });
    expect(said).toMatch(/fsync, full_page_writes và synchronous_commit phải bật.*\n.*must be on/);
    await database.drop();
  });
});

describe('where the login it should work with could do too much', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;
  beforeAll(async () => {
    database = await ownDatabase('template0');
    const first = await ServiceProcess.ready({
      ...quick,
      ...{ DATABASE_URL: database.url, DATABASE_VOLATILE: 'true' },
    });
    expect(await first.endsOn('SIGTERM')).toBe(0);
  });
  afterAll(() => database.drop());

  it.each([
    ['a superuser', 'superuser', 'tdkt_app'],
    ['a member of the owner', '', 'tdkt_owner'],
  ])('as it is %s', async (_, rights, memberOf) => {
    const login = await ownLogin(database.url, { rights, memberOf });
    const settings = { ...quick, DATABASE_URL: database.url, DATABASE_VOLATILE: 'true' };
    const said = await refusal({ ...settings, DATABASE_APP_URL: login.url });
    expect(said).toContain(`Tài khoản cơ sở dữ liệu "${login.name}" không dùng để chạy dịch vụ được`);
    expect(said).toContain('neither superuser nor owner');
    expect(said).not.toContain(new URL(login.url).password);
    await login.drop();
  });
});

describe('of two services on one data folder', () => {
  it('the second is refused with the number of the server to stop, and the first goes on', async () => {
    const dataDir = await newFolder();
    const first = await ServiceProcess.ready({ ...quick, DATA_DIR: dataDir });
    const second = ServiceProcess.start({ ...quick, DATA_DIR: dataDir });
    expect(await second.ends()).toBe(2);
    const said = second.stderr;
    expect(said).toContain(`(pid ${await postmaster(dataDir)})`);
    expect(said).toMatch(/Hãy dừng dịch vụ đang chạy.*\n.* is in use by another process .* Stop the service/);
    expect((await fetch(`${first.address}/readyz`)).status).toBe(200);
    expect(await first.endsOn('SIGTERM')).toBe(0);
    expect(serversOn(dataDir)).toEqual([]);
  });

  it('started for the first time at once, one comes up and the other is refused', async () => {
    const dataDir = await newFolder();
    const both = [1, 2].map(() => ServiceProcess.start({ ...quick, DATA_DIR: dataDir }));
    const ends = await Promise.all(
      both.map((service) =>
        Promise.race([service.ends(180_000), service.says(/is ready: .*\n/).then(() => 'ready')]),
      ),
    );
    expect(ends.map(String).sort()).toEqual(['2', 'ready']);
    const first = both[ends.indexOf('ready')];
    expect((await fetch(`${first?.address}/readyz`)).status).toBe(200);
    expect(await first?.endsOn('SIGTERM')).toBe(0);
  });
});

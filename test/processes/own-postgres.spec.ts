import { asked, cleared, newFolder, started, until } from '../platform/embedded-world.js';
import { ownDatabase } from '../support/database.js';
import { nationalFigure, saveDraft, wholeNation } from './nation.js';
import { printedTokens, progressLines } from './printed.js';
import { everyServiceEnded, serversOn, ServiceProcess } from './service-process.js';

const quick = { DEMO: 'false', OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'thi-dua' };

/** Under which login each session of the service works. */
async function sessions(ownerUrl: string): Promise<string[]> {
  const rows = await asked<{ usename: string }>(
    ownerUrl,
    `select distinct usename from pg_stat_activity
      where application_name = 'thi-dua' and datname = current_database()`,
  );
  return rows.map(({ usename }) => usename);
}

afterAll(async () => {
  await everyServiceEnded();
  await cleared();
});

describe("on the operator's PostgreSQL", () => {
  let url: string;
  let drop: () => Promise<void>;
  let dataDir: string;
  let service: ServiceProcess;
  beforeAll(async () => {
    ({ url, drop } = await ownDatabase());
    dataDir = await newFolder();
    service = await ServiceProcess.ready({ DATABASE_URL: url, DATABASE_VOLATILE: 'true', DATA_DIR: dataDir });
  });
  afterAll(() => drop());

  it('it finds what another process has loaded there, and starts no PostgreSQL of its own', async () => {
    expect(progressLines(service.stdout)).toEqual([]);
    expect(service.stderr).not.toContain('brought up to date');
    const centre = printedTokens(service.stdout).get('centre') ?? '';
    expect(await service.ask(centre, nationalFigure)).toEqual(wholeNation);
    expect(serversOn(dataDir)).toEqual([]);
    expect(service.offspring()).toEqual([]);
  });

  it('the sessions of the service are of the app, never of the owner, reading and writing alike', async () => {
    const office = printedTokens(service.stdout).get('office') ?? '';
    await saveDraft(service, office, { value: '7', expectedVersion: 0 });
    expect(await sessions(url)).toEqual(['tdkt_app']);
    expect(
      await asked(
        url,
        `select rolsuper, pg_has_role('tdkt_app', 'tdkt_owner', 'member') as owner from pg_roles where rolname = 'tdkt_app'`,
      ),
    ).toEqual([{ rolsuper: false, owner: false }]);
  });

  it('when the database ends its sessions, it opens others', async () => {
    const office = printedTokens(service.stdout).get('office') ?? '';
    await asked(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'tdkt_app' and datname = current_database()`,
    );
    const answers = () => service.ask(office, '{ viewer { name } }').then(Boolean, () => false);
    await until('it answers again', answers, 5_000);
  });

  it('it stops with no session left', async () => {
    expect(await service.endsOn('SIGTERM')).toBe(0);
    expect(await sessions(url)).toEqual([]);
  });
});

describe('two services started at once on one empty database', () => {
  it('take turns to bring it up to date, and both come up', async () => {
    const { url, drop } = await ownDatabase('template0');
    const settings = { ...quick, DATABASE_URL: url, DATABASE_VOLATILE: 'true' };
    const both = await Promise.all([1, 2].map(() => ServiceProcess.ready(settings)));
    const updates = both.filter(({ stderr }) => stderr.includes('brought up to date'));
    expect(updates).toHaveLength(1);
    const ready = await Promise.all(both.map(({ address }) => fetch(`${address}/readyz`)));
    expect(ready.map(({ status }) => status)).toEqual([200, 200]);
    expect(await Promise.all(both.map((one) => one.endsOn('SIGTERM')))).toEqual([0, 0]);
    await drop();
  });
});

describe('a database owner who is no superuser', () => {
  const password = 'm@t khẩu/1';

  /** A database on a server of its own, as durable as an operator's. */
  async function ownersDatabase(rights: string): Promise<{ superUrl: string; url: string }> {
    const server = await started({ dataDir: await newFolder() });
    await asked(server.url, `create role operator login ${rights} password '${password}'`);
    await asked(server.url, 'create database bao_cao owner operator');
    const url = new URL(server.url);
    Object.assign(url, { username: 'operator', password, pathname: 'bao_cao' });
    return { superUrl: server.url, url: url.href };
  }

  it('is enough, if it may make roles', async () => {
    const { url } = await ownersDatabase('createrole');
    const service = await ServiceProcess.ready({ ...quick, DATABASE_URL: url });
    expect(await sessions(url)).toEqual(['tdkt_app']);
    expect(await service.endsOn('SIGTERM')).toBe(0);
  });

  it('and else it is told what an administrator must do, and that is enough', async () => {
    const { superUrl, url } = await ownersDatabase('');
    const refusal = async () => {
      const service = ServiceProcess.start({ ...quick, DATABASE_URL: url });
      expect(await service.ends()).toBe(2);
      expect(service.stderr).toMatch(
        /make the roles tdkt_owner, tdkt_app, tdkt_audit beforehand and grant tdkt_owner to this login, and set DATABASE_APP_URL/,
      );
    };
    await refusal();
    await asked(superUrl, 'create role tdkt_owner; create role tdkt_audit; grant tdkt_owner to operator');
    await asked(superUrl, `create role tdkt_app login password '${password}'`);
    await refusal();
    const appUrl = new URL(url);
    appUrl.username = 'tdkt_app';
    const service = await ServiceProcess.ready({
      ...quick,
      ...{ DATABASE_URL: url, DATABASE_APP_URL: appUrl.href },
    });
    expect(await sessions(url)).toEqual(['tdkt_app']);
    expect(await service.endsOn('SIGTERM')).toBe(0);
  });
});

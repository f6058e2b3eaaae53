import { existsSync } from 'node:fs';
import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  asked,
  cleared,
  groupOf,
  isGone,
  newFolder,
  postmaster,
  processesOf,
  started,
  until,
} from './embedded-world.js';

afterEach(cleared);

describe('the embedded PostgreSQL server', () => {
  it('keeps its rows from one start to the next', async () => {
    const dataDir = await newFolder();
    const first = await started({ dataDir });
    await asked(first.url, "create table kept (word text); insert into kept values ('thi đua')");
    await first.stop();
    const second = await started({ dataDir });
    expect(await asked(second.url, 'select word from kept')).toEqual([{ word: 'thi đua' }]);
  });

  it('listens on the loopback alone, on the port that it reports, whatever the settings ask', async () => {
    const settings = { listen_addresses: '*', unix_socket_directories: '/tmp', port: '1' };
    const server = await started({ dataDir: await newFolder(), settings });
    const [row] = await asked<Record<string, string>>(
      server.url,
      `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
              current_setting('port') as port, host(inet_server_addr()) as address`,
    );
    expect(row).toEqual({
      addresses: '127.0.0.1',
      sockets: '',
      port: String(server.port),
      address: '127.0.0.1',
    });
    expect(new URL(server.url).port).toBe(String(server.port));
  });

  it('stops without leaving a process or a lock, and may be told so twice', async () => {
    const server = await started({ dataDir: await newFolder() });
    const pids = await processesOf(server);
    const group = groupOf(await postmaster(server.dataDir));
    const lost = jest.fn();
    void server.lost.then(lost);
    await Promise.all([server.stop(), server.stop()]);
    expect(isGone(pids[0] as number)).toBe(true);
    await until('all processes are gone', () => [group, ...pids].every(isGone));
    expect(existsSync(path.join(server.dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    await server.stop();
    expect(lost).not.toHaveBeenCalled();
  });

  it('is stopped at once where a session never ends its transaction', async () => {
    const server = await started({ dataDir: await newFolder() });
    const sleeping = asked(server.url, 'select pg_sleep(3600)').catch(
      (error: { code: string }) => error.code,
    );
    await until('the query runs', async () => {
      return (
        (await asked(server.url, "select 1 from pg_stat_activity where wait_event = 'PgSleep'")).length === 1
      );
    });
    await server.stop();
    expect(await sleeping).toBe('57P01');
  });

  it('writes safely to disk unless told otherwise, in UTF-8 and in UTC, and lets nobody in without the password', async () => {
    const dataDir = await newFolder();
    const ask = `select current_setting('fsync') as fsync, current_setting('server_encoding') as encoding,
      current_setting('TimeZone') as zone, datlocprovider::text as provider, datlocale as locale
      from pg_database where datname = 'postgres'`;
    const safe = await started({ dataDir });
    const common = { encoding: 'UTF8', zone: 'UTC', provider: 'b', locale: 'C.UTF-8' };
    expect(await asked(safe.url, ask)).toEqual([{ fsync: 'on', ...common }]);
    const intruder = safe.url.replace(/:[^:@]+@/, ':guess@');
    await expect(asked(intruder, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await safe.stop();
    const fast = await started({ dataDir, settings: { fsync: 'off' } });
    expect(await asked(fast.url, ask)).toEqual([{ fsync: 'off', ...common }]);
  });

  it('keeps the cluster, the password and the log from other accounts', async () => {
    const { dataDir } = await started({ dataDir: await newFolder() });
    const modes = ['postgres', 'superuser-password', 'postgres.log'].map(async (name) => {
      return ((await stat(path.join(dataDir, name))).mode & 0o777).toString(8);
    });
    expect(await Promise.all(modes)).toEqual(['700', '600', '600']);
  });

  it('puts a log of more than 5 MB aside when it starts', async () => {
    const dataDir = await newFolder();
    const log = path.join(dataDir, 'postgres.log');
    await writeFile(log, 'old\n');
    await truncate(log, 5 * 1024 * 1024 + 1);
    await started({ dataDir });
    expect((await stat(`${log}.1`)).size).toBe(5 * 1024 * 1024 + 1);
    expect(await readFile(log, 'utf8')).toMatch(/^[^\n]+ starting PostgreSQL/);
  });
});

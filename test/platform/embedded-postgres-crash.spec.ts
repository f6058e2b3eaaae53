import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  asked,
  cleared,
  connected,
  isGone,
  newFolder,
  postmaster,
  processesOf,
  serversStopped,
  started,
  until,
} from './embedded-world.js';
import { type Child, killed, launcherOn, sleeperInItsStead } from './launcher-child.js';

const launched: { child: Child<unknown>; dataDir: string }[] = [];

afterEach(async () => {
  await serversStopped();
  await Promise.all(launched.splice(0).map(endedWithServer));
  await cleared();
});

async function launch(dataDir: string): ReturnType<typeof launcherOn> {
  const child = await launcherOn(dataDir);
  launched.push({ child, dataDir });
  return child;
}

async function endedWithServer({ child, dataDir }: (typeof launched)[number]): Promise<void> {
  await killed(child);
  const lock = path.join(dataDir, 'postgres', 'postmaster.pid');
  await until('the server has gone too', () => !existsSync(lock));
}

async function halvesIn(dataDir: string): Promise<string[]> {
  return (await readdir(dataDir)).filter((name) => name.includes('.making-'));
}

/** A data folder whose first start was killed during initdb; tried again where initdb was faster than the kill. */
async function interruptedFirstStart(): Promise<string> {
  const dataDir = await newFolder();
  const child = await launch(dataDir);
  await until('initdb is at work', async () =>
    (await readdir(dataDir)).some((name) => name.startsWith('postgres')),
  );
  await killed(child);
  return existsSync(path.join(dataDir, 'postgres')) ? interruptedFirstStart() : dataDir;
}

describe('when Node is killed by kill -9', () => {
  it('the server ends as well, in good order', async () => {
    const child = await launch(await newFolder());
    const server = await child.answer;
    const pids = await processesOf(server);
    expect(pids.length).toBeGreaterThan(4);
    await killed(child);
    await until('all processes are gone', () => pids.every(isGone), 5_000);
    expect(readFileSync(path.join(server.dataDir, 'postgres.log'), 'utf8')).toMatch(
      /database system is shut down\n$/,
    );
  });

  it('while the server is about to start, no server is left either', async () => {
    const dataDir = await newFolder();
    await (await started({ dataDir })).stop();
    const log = path.join(dataDir, 'postgres.log');
    const before = statSync(log).size;
    const child = await launch(dataDir);
    await until('the server starts', () => statSync(log).size > before);
    await killed(child);
    const lock = path.join(dataDir, 'postgres', 'postmaster.pid');
    await until('the server is gone', () => !existsSync(lock), 5_000);
  });

  it('before the server can heed an interrupt, it is ended all the same', async () => {
    const child = await sleeperInItsStead();
    const { pid } = await child.answer;
    await killed(child);
    await until('the program is gone', () => isGone(pid), 5_000);
  });

  it('while the cluster is being made, the next start makes it anew', async () => {
    const dataDir = await interruptedFirstStart();
    expect(await halvesIn(dataDir)).toHaveLength(1);
    const server = await started({ dataDir });
    expect(await asked(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await halvesIn(dataDir)).toEqual([]);
  });
});

it('Ctrl-C at the terminal, which signals the whole group, leaves the server to the service', async () => {
  const child = await launch(await newFolder());
  const server = await child.answer;
  const client = await connected(server.url);
  process.kill(-(child.process.pid as number), 'SIGINT');
  const { rows } = await client.query("select pg_sleep(0.5)::text, 'still here' as answer");
  expect(rows).toMatchObject([{ answer: 'still here' }]);
  expect(readFileSync(path.join(server.dataDir, 'postgres.log'), 'utf8')).not.toContain('shutdown request');
  await client.end();
});

describe('when the postmaster is killed by kill -9', () => {
  it('the loss is told, and the next start has every row that was committed', async () => {
    const server = await started({ dataDir: await newFolder() });
    await asked(server.url, 'create table kept (id int primary key)');
    const acknowledged: number[] = [];
    const client = await connected(server.url);
    const insertOn = async (id: number): Promise<void> => {
      await client.query('insert into kept values ($1)', [id]);
      acknowledged.push(id);
      return insertOn(id + 1);
    };
    const inserting = insertOn(1).catch(() => undefined);
    await until('rows are being inserted', () => acknowledged.length > 100);
    process.kill(await postmaster(server.dataDir), 'SIGKILL');
    expect((await server.lost).code).toBe(137);
    const next = await started({ dataDir: server.dataDir });
    await inserting;
    const found = await asked<{ id: number }>(next.url, 'select id from kept order by id');
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
  });

  it('the next start waits until the last process that holds its memory has gone', async () => {
    const server = await started({ dataDir: await newFolder() });
    const client = await connected(server.url);
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const survivor = rows[0]?.pid as number;
    process.kill(survivor, 'SIGSTOP');
    process.kill(await postmaster(server.dataDir), 'SIGKILL');
    await server.lost;
    const next = started({ dataDir: server.dataDir });
    const log = path.join(server.dataDir, 'postgres.log');
    await until('the start is refused once', () =>
      /memory block .* is still in use/.test(readFileSync(log, 'utf8')),
    );
    process.kill(survivor, 'SIGCONT');
    expect(await asked((await next).url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await client.end().catch(() => undefined);
  });
});

describe('a lock left by a crash blocks no start', () => {
  it('where its number is another process by now', async () => {
    const server = await started({ dataDir: await newFolder() });
    await server.stop();
    const cluster = path.join(server.dataDir, 'postgres');
    const { uid, gid } = statSync(cluster);
    const stranger = spawn('sleep', ['600'], { uid, gid, cwd: '/' });
    try {
      await writeFile(
        path.join(cluster, 'postmaster.pid'),
        `${stranger.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n`,
      );
      const next = await started({ dataDir: server.dataDir });
      expect(await asked(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it.each([
    ['empty', ''],
    ['zeroes', '\0'.repeat(64)],
  ])('where it is %s, as after a power cut', async (_, text) => {
    const server = await started({ dataDir: await newFolder() });
    await server.stop();
    await writeFile(path.join(server.dataDir, 'postgres', 'postmaster.pid'), text);
    const next = await started({ dataDir: server.dataDir });
    expect(await asked(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

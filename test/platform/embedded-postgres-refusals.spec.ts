import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedPostgresFault } from '../../src/platform/database/embedded/embedded-postgres.js';
import { asked, cleared, newFolder, postmaster, started } from './embedded-world.js';

afterEach(cleared);

/** A data folder whose server has run and stopped. */
async function usedFolder(): Promise<string> {
  const dataDir = await newFolder();
  const server = await started({ dataDir });
  await asked(server.url, 'create table kept (id int)');
  await server.stop();
  return dataDir;
}

async function refusal(dataDir: string, settings = {}): Promise<string> {
  const fault: unknown = await started({ dataDir, settings }).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(EmbeddedPostgresFault);
  return (fault as EmbeddedPostgresFault).message;
}

describe('a start on a data folder', () => {
  it('is refused while another server lives there, which goes on', async () => {
    const first = await started({ dataDir: await newFolder() });
    await asked(first.url, 'create table kept (id int)');
    const message = await refusal(first.dataDir);
    expect(message).toContain(`(pid ${await postmaster(first.dataDir)})`);
    expect(message).toMatch(/Hãy dừng dịch vụ.*\n.*is in use by another process/);
    expect(await asked(first.url, 'select count(*)::int as rows from kept')).toEqual([{ rows: 0 }]);
  });

  it('is granted to one of two first starts at once, and never to both', async () => {
    const dataDir = await newFolder();
    const ends = await Promise.allSettled([started({ dataDir }), started({ dataDir })]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = ends.find((end) => end.status === 'rejected');
    expect(String(refused?.reason)).toContain(`(pid ${await postmaster(dataDir)})`);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log', 'superuser-password']);
  });

  it('makes a half-made cluster anew, puts the half aside and clears away what an interrupted making left', async () => {
    const dataDir = await usedFolder();
    const cluster = path.join(dataDir, 'postgres');
    const databases = (await readdir(path.join(cluster, 'base'))).filter((name) => name !== '1');
    await Promise.all(databases.map((name) => rm(path.join(cluster, 'base', name), { recursive: true })));
    await rm(path.join(cluster, 'postmaster.opts'));
    const longDead = `postgres.making-4194303-${Date.now()}-abcdef`;
    const samePid = `postgres.making-${process.pid}-1000000000000-abcdef`;
    const atWork = `postgres.making-${process.ppid}-${Date.now()}-abcdef`;
    await Promise.all([longDead, samePid, atWork].map((name) => mkdir(path.join(dataDir, name))));
    const lines: string[] = [];
    const server = await started({ dataDir, log: (line) => lines.push(line) });
    expect(await asked(server.url, "select to_regclass('kept') as kept")).toEqual([{ kept: null }]);
    const names = await readdir(dataDir);
    const aside = names.filter((name) => name.includes('half-made'));
    expect(aside).toHaveLength(1);
    expect(lines.join('\n')).toContain(aside[0]);
    expect(names.filter((name) => name.includes('making'))).toEqual([atWork]);
  });

  it('never takes a cluster whose server has run for a half-made one', async () => {
    const dataDir = await usedFolder();
    const base = path.join(dataDir, 'postgres', 'base');
    const databases = (await readdir(base)).filter((name) => name !== '1');
    await Promise.all(databases.map((name) => rm(path.join(base, name), { recursive: true })));
    expect(await refusal(dataDir)).toContain('nothing in it was touched');
    expect(existsSync(base)).toBe(true);
  });

  it('touches nothing where something else than a cluster stands in its place', async () => {
    const dataDir = await usedFolder();
    const cluster = path.join(dataDir, 'postgres');
    await rm(path.join(cluster, 'PG_VERSION'));
    expect(await refusal(dataDir)).toMatch(
      /không phải dữ liệu PostgreSQL.*\n.*nor a complete PostgreSQL cluster/,
    );
    expect(existsSync(path.join(cluster, 'base', '5'))).toBe(true);
    await rename(path.join(cluster, 'base'), path.join(cluster, 'thesis'));
    expect(await refusal(dataDir)).toContain(cluster);
    expect(existsSync(path.join(cluster, 'thesis', '5'))).toBe(true);
  });

  it('is refused on the data of another major version', async () => {
    const dataDir = await usedFolder();
    await writeFile(path.join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    expect(await refusal(dataDir)).toMatch(/PostgreSQL 17 tạo.*PostgreSQL 18.*\n.*made by PostgreSQL 17/);
  });

  it('is refused where the password is lost or is another one, and says which file', async () => {
    const dataDir = await usedFolder();
    const file = path.join(dataDir, 'superuser-password');
    const password = await readFile(file);
    await rm(file);
    expect(await refusal(dataDir)).toContain(file);
    await writeFile(file, 'another');
    expect(await refusal(dataDir)).toContain(file);
    await writeFile(file, password);
    const server = await started({ dataDir });
    expect(await asked(server.url, "select to_regclass('kept')::text as kept")).toEqual([{ kept: 'kept' }]);
  });

  it('that the server itself refuses quotes its last lines', async () => {
    const message = await refusal(await usedFolder(), { max_connections: 'plenty' });
    expect(message).toMatch(/ {2}\| .*FATAL: {2}invalid value for parameter "max_connections": "plenty"/);
    expect(message).toContain('postgres.log');
  });

  it('whose initdb fails quotes it and leaves no cluster behind', async () => {
    const dataDir = await newFolder();
    await writeFile(path.join(dataDir, 'superuser-password'), '');
    expect(await refusal(dataDir)).toMatch(/initdb.*\n( {2}\| .*\n)* {2}\| initdb: error/);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('postgres'))).toEqual([]);
  });
});

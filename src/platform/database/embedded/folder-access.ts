import { access, chmod, constants, lstat, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './error-code.js';
import { type Obstacle } from './faults.js';
import { runAs, type ServerAccount } from './server-account.js';

/**
 * What keeps the account from having its cluster in the folder, found by trying; undefined where nothing does.
 * The folder is made where it is missing and everything above it is open to the account.
 */
export async function obstacleTo(folder: string, account: ServerAccount): Promise<Obstacle | undefined> {
  return (
    (await closedTo(account, await nearestExisting(folder))) ??
    (await unwritable(folder, account)) ??
    (await closedTo(account, folder)) ??
    (await foreignCluster(folder, account))
  );
}

async function closedTo(account: ServerAccount, folder: string): Promise<Obstacle | undefined> {
  const trial = 'for folder; do cd "$folder" 2>/dev/null || { printf %s "$folder"; exit 1; }; done';
  const { code, output } = await runAs(account, '/bin/sh', ['-c', trial, 'sh', ...withParents(folder)]);
  if (code === 0) return undefined;
  return {
    vi: `tài khoản ${account.name}, là tài khoản chạy máy chủ, không vào được ${output}`,
    en: `the account ${account.name}, which runs the server, cannot enter ${output}`,
  };
}

async function unwritable(folder: string, account: ServerAccount): Promise<Obstacle | undefined> {
  try {
    await makeOpenFolder(folder, account);
    await access(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) throw error;
    return { vi: 'không ghi được vào đó', en: 'it cannot be written to' };
  }
}

async function foreignCluster(folder: string, account: ServerAccount): Promise<Obstacle | undefined> {
  const cluster = path.join(folder, 'postgres');
  const found = await lstat(cluster).catch(() => undefined);
  if (found === undefined || found.uid === account.uid) return undefined;
  return {
    vi: `dữ liệu sẵn có trong ${cluster} thuộc một tài khoản khác (uid ${found.uid})`,
    en: `the data already in ${cluster} belong to another account (uid ${found.uid})`,
  };
}

/** No mode is given to mkdir: it would hold for the parents too, and 0700 there locks the account out. */
async function makeOpenFolder(folder: string, account: ServerAccount): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined || !account.differs) return;
  const made = withParents(folder).slice(withParents(first).length - 1);
  await Promise.all(made.map((each) => chmod(each, 0o755)));
}

async function nearestExisting(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  return found === undefined && folder !== path.dirname(folder)
    ? nearestExisting(path.dirname(folder))
    : folder;
}

/** The folder and all above it, from the top. */
function withParents(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...withParents(parent), folder];
}

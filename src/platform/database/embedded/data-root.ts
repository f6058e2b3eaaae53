import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './error-code.js';
import { folderPlanted, folderUnusable } from './faults.js';
import { obstacleTo } from './folder-access.js';
import { type ServerAccount } from './server-account.js';

export interface DataRootWish {
  readonly projectRoot: string;
  /** The operator's DATA_DIR; a relative one is read from the project's root. */
  readonly dataDir: string | undefined;
  readonly log: (line: string) => void;
}

/**
 * The folder of the data: DATA_DIR, else `.data` of the project, else, where the account cannot use that, a folder of
 * the project's own in /var/tmp. Fault where DATA_DIR cannot be used, or where the one in /var/tmp is not ours.
 */
export async function openDataRoot(wish: DataRootWish, account: ServerAccount): Promise<string> {
  if (wish.dataDir !== undefined) return usable(path.resolve(wish.projectRoot, wish.dataDir), account);
  const own = path.join(wish.projectRoot, '.data');
  const obstacle = await obstacleTo(own, account);
  if (obstacle === undefined) return own;
  const refuge = refugeOf(wish.projectRoot);
  await openRefuge(refuge, account);
  wish.log(
    `Không dùng được ${own} (${obstacle.vi}): dữ liệu PostgreSQL nằm trong ${refuge}; hãy đặt DATA_DIR nếu cần giữ lâu dài. ` +
      `${own} cannot be used (${obstacle.en}): the PostgreSQL data lie in ${refuge}; set DATA_DIR to keep them for good.`,
  );
  return usable(refuge, account);
}

function refugeOf(projectRoot: string): string {
  const mark = createHash('sha256').update(path.resolve(projectRoot)).digest('hex').slice(0, 12);
  return `/var/tmp/thi-dua-${mark}`;
}

async function usable(folder: string, account: ServerAccount): Promise<string> {
  const obstacle = await obstacleTo(folder, account);
  if (obstacle !== undefined) throw folderUnusable(folder, obstacle, account.name);
  return folder;
}

async function openRefuge(folder: string, account: ServerAccount): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    if (account.differs) await chmod(folder, 0o755);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  // Anyone may write in /var/tmp and the name can be guessed: a folder put there by another would own our data.
  const found = await lstat(folder);
  const ours = found.uid === 0 || found.uid === account.uid;
  if (!found.isDirectory() || !ours || (found.mode & 0o022) !== 0) throw folderPlanted(folder);
}

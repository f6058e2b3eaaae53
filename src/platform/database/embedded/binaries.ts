import { execFile } from 'node:child_process';
import { access, cp, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { binariesDoNotRun } from './faults.js';
import { makeLibraryLinks } from './library-links.js';
import { type PlatformPackage } from './platform-package.js';
import { runAs, type ServerAccount } from './server-account.js';
import { makeWholeFolder } from './whole-folder.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Clusters of another major version cannot be read. */
  readonly major: string;
}

/**
 * Binaries that the account can run: the package's own, or a private copy in the data root where the package is
 * closed to the account or lacks links that cannot be made. Fault where neither runs on this machine.
 */
export async function runnableBinaries(
  installed: PlatformPackage,
  dataRoot: string,
  account: ServerAccount,
): Promise<Binaries> {
  if (await makeLibraryLinks(installed.folder)) {
    const inPlace = await tryBinaries(installed.folder, account);
    if ('major' in inPlace) return inPlace;
  }
  const copy = path.join(dataRoot, `server-${installed.release}`);
  const there = await stat(copy).catch(() => undefined);
  if (there === undefined) await makeWholeFolder(copy, (folder) => copyBinaries(installed.folder, folder));
  const copied = await tryBinaries(copy, account);
  if ('major' in copied) return copied;
  throw binariesDoNotRun(copy, copied.detail);
}

async function tryBinaries(folder: string, account: ServerAccount): Promise<Binaries | { detail: string }> {
  const bin = path.join(folder, 'native', 'bin');
  const postgres = path.join(bin, 'postgres');
  const { code, output } = await runAs(account, postgres, ['--version']);
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (code === 0 && major !== undefined) return { initdb: path.join(bin, 'initdb'), postgres, major };
  // The file is there and its loader is not: made for another C library, and no copy would help.
  if (code === 'ENOENT' && (await exists(postgres))) throw binariesDoNotRun(folder, output);
  return { detail: `${code} ${output}` };
}

async function copyBinaries(from: string, to: string): Promise<void> {
  // Verbatim: else Node makes the relative links absolute ones, back into the folder that is closed.
  await cp(path.join(from, 'native'), path.join(to, 'native'), { recursive: true, verbatimSymlinks: true });
  // An install under a strict umask leaves files that only their owner may read.
  await promisify(execFile)('chmod', ['-R', 'u+w,a+rX', to]);
  await makeLibraryLinks(to);
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './error-code.js';
import { keepNames } from './kept-names.js';
import { type ServerAccount } from './server-account.js';

export function passwordFile(dataRoot: string): string {
  return path.join(dataRoot, 'superuser-password');
}

/** The password kept in the data root; undefined where there is none. */
export async function keptPassword(dataRoot: string): Promise<string | undefined> {
  const text = await readFile(passwordFile(dataRoot), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  return text?.trim();
}

/** A random password, kept in a file that only the server's account may read, unless one is kept already. */
export async function keepPassword(dataRoot: string, account: ServerAccount): Promise<void> {
  const file = passwordFile(dataRoot);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${randomBytes(24).toString('base64url')}\n`);
    if (account.differs) await handle.chown(account.uid, account.gid);
    await handle.sync();
  } finally {
    await handle.close();
  }
  // A link, not a rename: of two first starts at once, the second must not replace the password of the first.
  await link(draft, file).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
  await rm(draft);
  await keepNames(dataRoot);
}

import { readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './error-code.js';

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the library links that npm packages cannot carry and that the package's install script would make:
 * install scripts may be off, and without the links the server dies on "libpq.so.5: cannot open".
 * Tells whether all links lead somewhere now; false where the folder is not writable.
 */
export async function makeLibraryLinks(packageFolder: string): Promise<boolean> {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  const text = await readFile(list, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '[]';
    throw error;
  });
  const made = await Promise.all(
    (JSON.parse(text) as LibraryLink[]).map((link) => makeLink(packageFolder, link)),
  );
  return made.every(Boolean);
}

async function makeLink(packageFolder: string, { source, target }: LibraryLink): Promise<boolean> {
  const place = path.join(packageFolder, target);
  // Relative, so that the tree may be copied as a whole.
  await symlink(path.relative(path.dirname(target), source), place).catch(() => undefined);
  return stat(place).then(
    () => true,
    () => false,
  );
}

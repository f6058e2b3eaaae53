import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './error-code.js';

/** What stands at the place of the cluster. */
export type ClusterState =
  | { readonly kind: 'none' }
  | { readonly kind: 'half-made' }
  | { readonly kind: 'complete'; readonly major: string }
  | { readonly kind: 'strange' };

const madeByInitdb = /^(base|global|pg_[a-z_]+(\.conf)?|PG_VERSION|postgresql(\.auto)?\.conf)$/;

/**
 * Reads the state of a cluster. PG_VERSION alone proves nothing, as initdb writes it first; the databases beside
 * template1 it makes last. Half-made is only what holds nothing but initdb's own names and no such database; a server
 * that ran left postmaster.opts. Anything else might be data, and is never taken for rubbish.
 */
export async function clusterState(cluster: string): Promise<ClusterState> {
  const names = await namesIn(cluster);
  if (names.length === 0) return { kind: 'none' };
  const databases = (await namesIn(path.join(cluster, 'base'))).filter(
    (name) => /^\d+$/.test(name) && name !== '1',
  );
  if (databases.length === 0)
    return { kind: names.every((name) => madeByInitdb.test(name)) ? 'half-made' : 'strange' };
  if (!names.includes('PG_VERSION')) return { kind: 'strange' };
  return { kind: 'complete', major: (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim() };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
}

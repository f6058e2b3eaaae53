import { chown, rename } from 'node:fs/promises';
import path from 'node:path';
import { type Binaries } from './binaries.js';
import { clusterState } from './cluster-state.js';
import { notACluster, otherMajor, passwordLost } from './faults.js';
import { initdb } from './initdb.js';
import { type ServerAccount } from './server-account.js';
import { keepPassword, keptPassword, passwordFile } from './superuser-password.js';
import { makeWholeFolder } from './whole-folder.js';

/** A complete cluster on disk and the password of its superuser. */
export interface Cluster {
  readonly folder: string;
  readonly password: string;
  readonly passwordFile: string;
}

export interface ClusterPlace {
  readonly dataRoot: string;
  readonly account: ServerAccount;
  readonly binaries: Binaries;
  readonly log: (line: string) => void;
}

/**
 * The cluster of the data root, made on the first start. Faults: other files in its place, another major version,
 * password lost, initdb failed.
 */
export async function openCluster(place: ClusterPlace): Promise<Cluster> {
  const folder = path.join(place.dataRoot, 'postgres');
  const found = await clusterState(folder);
  if (found.kind === 'strange') throw notACluster(folder);
  if (found.kind === 'half-made') await putAside(folder, place.log);
  if (found.kind === 'half-made' || found.kind === 'none') await makeCluster(folder, place);
  const { major } = place.binaries;
  if (found.kind === 'complete' && found.major !== major) throw otherMajor(folder, found.major, major);
  const file = passwordFile(place.dataRoot);
  const password = await keptPassword(place.dataRoot);
  if (password === undefined) throw passwordLost(file);
  return { folder, password, passwordFile: file };
}

async function putAside(folder: string, log: (line: string) => void): Promise<void> {
  const aside = `${folder}.half-made-${Date.now()}`;
  await rename(folder, aside);
  log(
    `Dữ liệu PostgreSQL tạo dở dang đã được chuyển sang ${aside} và sẽ được tạo lại. ` +
      `A half-made PostgreSQL cluster was moved to ${aside} and is made anew.`,
  );
}

async function makeCluster(
  folder: string,
  { dataRoot, account, binaries, log }: ClusterPlace,
): Promise<void> {
  await keepPassword(dataRoot, account);
  await makeWholeFolder(folder, async (draft) => {
    if (account.differs) await chown(draft, account.uid, account.gid);
    await initdb({ folder: draft, program: binaries.initdb, passwordFile: passwordFile(dataRoot) }, account);
  });
  log(`Đã tạo dữ liệu PostgreSQL trong ${folder}. PostgreSQL cluster made in ${folder}.`);
}

import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from './error-code.js';
import { keepNames } from './kept-names.js';
import { isAlive } from './process-life.js';

/**
 * Makes a folder beside its place and moves it there whole, so that an interruption never leaves half of it in place.
 * What an interrupted making left behind is removed. Where another process was faster, its folder stays and ours goes.
 */
export async function makeWholeFolder(place: string, fill: (folder: string) => Promise<void>): Promise<void> {
  await removeLeftovers(place);
  const folder = await mkdtemp(`${prefix(place)}${process.pid}-${Date.now()}-`);
  try {
    await fill(folder);
    await rename(folder, place);
  } catch (error) {
    await remove(folder);
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  }
  await keepNames(path.dirname(place));
}

async function removeLeftovers(place: string): Promise<void> {
  const parent = path.dirname(place);
  const start = path.basename(prefix(place));
  const left = (await readdir(parent)).filter(
    (name) => name.startsWith(start) && isLeftover(name.slice(start.length)),
  );
  await Promise.all(left.map((name) => remove(path.join(parent, name))));
}

/** An initdb that lost its Node may still be writing there. What cannot be removed costs disk only: no reason to stop. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
}

function isLeftover(marks: string): boolean {
  const [pid, since] = marks.split('-').map(Number);
  if (!pid || !since) return false;
  if (pid !== process.pid) return !isAlive(pid);
  // In a container every start may have the same pid: what was begun before this process is another's.
  return since < Date.now() - process.uptime() * 1000;
}

function prefix(place: string): string {
  return `${place}.making-`;
}

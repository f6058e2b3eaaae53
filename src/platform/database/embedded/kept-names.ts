import { open } from 'node:fs/promises';

/** Without this a power cut may forget a new name in the folder, and with it all that was written under the name. */
export async function keepNames(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

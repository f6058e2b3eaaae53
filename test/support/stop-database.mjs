import { rm } from 'node:fs/promises';

export default async function stopDatabase() {
  const server = globalThis.testDatabase;
  if (server === undefined) return;
  await server.stop();
  await rm(server.dataDir, { recursive: true, force: true });
}

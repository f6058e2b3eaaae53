import { constants } from 'node:fs';
import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import path from 'node:path';

const largest = 5 * 1024 * 1024;
const lastBytes = 64 * 1024;

/** The file into which the server writes its log lines itself, so that they are kept even when Node is gone. */
export interface ServerLog {
  readonly file: string;
  readonly fd: number;
  /** The end of the log now: what follows belongs to the next start. */
  mark(): Promise<number>;
  /** The last 20 lines written after the mark. */
  lastLines(mark: number): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the log for appending; one that has grown above 5 MB is first put aside as `postgres.log.1`. */
export async function openServerLog(dataRoot: string): Promise<ServerLog> {
  const file = path.join(dataRoot, 'postgres.log');
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined && found.size > largest) await rename(file, `${file}.1`);
  // O_NOFOLLOW: as root, a link put in its place would have us append to any file of the machine.
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
  // 0600: the server quotes refused rows, and with them personal data.
  const handle = await open(file, flags, 0o600);
  return {
    file,
    fd: handle.fd,
    mark: async () => (await handle.stat()).size,
    lastLines: (mark) => lastLines(handle, mark),
    close: () => handle.close(),
  };
}

async function lastLines(handle: FileHandle, mark: number): Promise<string[]> {
  const { size } = await handle.stat();
  const from = Math.max(mark, size - lastBytes);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, size - from)), 0, null, from);
  const text = buffer.toString('utf8', 0, bytesRead).trimEnd();
  return text === '' ? [] : text.split('\n').slice(-20);
}

import { execFile } from 'node:child_process';
import { noServerAccount } from './faults.js';

/** Who runs the server: our own account, or `nobody` where we are root, as PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** True where the server runs under another account than Node, which then must be let in to every folder. */
  readonly differs: boolean;
}

/** What a program that ran to its end left: its exit code (or Node's code when it could not be run) and all it wrote. */
export interface Ran {
  readonly code: number | string;
  readonly output: string;
}

/** The account that the server will have. Fault where we are root and the machine has no usable `nobody`. */
export async function serverAccount(): Promise<ServerAccount> {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { name: String(uid), uid, gid: process.getgid?.() ?? -1, differs: false };
  const root = { name: 'root', uid: 0, gid: 0, differs: false };
  const asked = await Promise.all(['-u', '-g'].map((what) => runAs(root, 'id', [what, 'nobody'])));
  const [nobodyUid, nobodyGid] = asked.map(({ code, output }) => (code === 0 ? Number(output) : NaN));
  if (!nobodyUid || !nobodyGid) throw noServerAccount(asked.map(({ output }) => output).join('\n'));
  const nobody = { name: 'nobody', uid: nobodyUid, gid: nobodyGid, differs: true };
  const tried = await runAs(nobody, '/bin/sh', ['-c', 'exit 0']);
  if (tried.code !== 0) throw noServerAccount(`${tried.code} ${tried.output}`);
  return nobody;
}

/** How the account's processes are spawned. */
export function spawning(account: ServerAccount) {
  return {
    // The place where Node was started may be closed to the account.
    cwd: '/',
    // Nothing of Node's environment: it may hold secrets of the service, and PG* variables that change the server.
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as NodeJS.ProcessEnv,
    // `| 0`: some systems number nobody -2, which is told unsigned and must be given signed.
    ...(account.differs ? { uid: account.uid | 0, gid: account.gid | 0 } : {}),
  };
}

/** Runs a program as the account to its end; never throws. */
export function runAs(account: ServerAccount, program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(program, args, { ...spawning(account), encoding: 'utf8' }, (error, stdout, stderr) => {
      const code = error === null ? 0 : (error.code ?? error.signal ?? 'killed');
      resolve({ code, output: stdout + stderr + (typeof code === 'string' ? (error?.message ?? '') : '') });
    });
  });
}

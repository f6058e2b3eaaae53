import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Socket } from 'node:net';
import { type Readable } from 'node:stream';
import { hasCode } from './error-code.js';
import { type ServerAccount, spawning } from './server-account.js';

/** A running postmaster with its dead man's switch. */
export interface ServerProcess {
  readonly pid: number;
  /** Its exit code once it is gone; null where the switch itself was killed. */
  readonly gone: Promise<number | null>;
  /** Fast shutdown; after 20 s an immediate one, which the next start repairs. Resolves when the server is gone. */
  stop(): Promise<void>;
}

export interface ServerCommand {
  readonly account: ServerAccount;
  readonly program: string;
  readonly args: readonly string[];
  readonly logFd: number;
  /** Added to the server's environment. */
  readonly env: NodeJS.ProcessEnv;
}

const patience = 20;

/**
 * Descriptor 3 is a pipe whose other end only Node holds: it ends when Node dies, by kill -9 too, and then the
 * shell stops the server. INT alone could be lost: a shell starts background programs with INT ignored, until
 * the server has set its own handlers; up to then TERM ends it, and afterwards INT comes first and decides.
 * The shell waits for the server, so that its number cannot pass to another process before the watch is called off.
 */
const deadMansSwitch = `
"$@" 3<&- >&2 &
server=$!
(read -r end <&3; kill -INT $server; kill -TERM $server; sleep ${patience}; kill -QUIT $server) >/dev/null 2>&1 &
watch=$!
exec 2>/dev/null
trap '' HUP INT TERM
echo $server
wait $server
code=$?
kill -TERM 0
wait $watch
exit $code
`;

/** Starts the server in a process group of its own: Ctrl-C at the terminal must not stop it before the service. */
export async function runServer({
  account,
  program,
  args,
  logFd,
  env,
}: ServerCommand): Promise<ServerProcess> {
  const own = spawning(account);
  const shell = spawn('/bin/sh', ['-c', deadMansSwitch, 'sh', program, ...args], {
    ...own,
    env: { ...own.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', logFd, 'pipe'],
  });
  const gone = exitOf(shell);
  const pid = await firstNumber(shell.stdout as Readable, gone);
  let stopped: Promise<void> | undefined;
  return { pid, gone, stop: () => (stopped ??= stop(shell, pid, gone)) };
}

function exitOf(shell: ChildProcess): Promise<number | null> {
  const pipe = shell.stdio[3] as Socket;
  pipe.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    shell.once('error', reject);
    shell.once('exit', (code) => {
      pipe.destroy();
      resolve(code);
    });
  });
}

async function firstNumber(stdout: Readable, gone: Promise<unknown>): Promise<number> {
  const lines = createInterface({ input: stdout });
  const line = new Promise<string>((resolve) => lines.once('line', resolve));
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  const first = await Promise.race([line, closed, gone.then(() => closed)]);
  stdout.destroy();
  if (!/^\d+$/.test(first)) throw new Error('The shell ended before it started the server');
  return Number(first);
}

async function stop(shell: ChildProcess, pid: number, gone: Promise<unknown>): Promise<void> {
  // While the shell is there it has not yet given the server's number back: no stranger is hit.
  const signal = (name: NodeJS.Signals) => {
    if (shell.exitCode === null && shell.signalCode === null) send(pid, name);
  };
  signal('SIGINT');
  const timer = setTimeout(() => signal('SIGQUIT'), patience * 1000);
  await gone.finally(() => clearTimeout(timer));
}

function send(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

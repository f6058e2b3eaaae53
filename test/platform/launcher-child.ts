import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { transformFile } from '@swc/core';
import { newFolder, projectRoot } from './embedded-world.js';

/** A Node process of its own, so that it can be killed without killing the tests. */
export interface Child<Answer> {
  readonly process: ChildProcess;
  /** What it said when it was up; rejects where it ended before. */
  readonly answer: Promise<Answer>;
}

/** Starts the launcher on a data folder. */
const launcher = `
const { startEmbeddedPostgres } = require('./embedded-postgres.js');
const [projectRoot, dataDir] = process.argv.slice(2);
process.on('SIGINT', () => undefined);
startEmbeddedPostgres({ projectRoot, dataDir, log: () => undefined }).then(
  ({ url, dataDir }) => process.stdout.write(JSON.stringify({ url, dataDir }) + '\\n'),
  (fault) => { process.stderr.write(String(fault)); process.exit(1); },
);
`;

/** Runs in the server's stead a program that sets no signal handlers, as the server does in its first moments. */
const sleeper = `
const { runServer } = require('./server-process.js');
const account = { name: 'own', uid: process.getuid(), gid: process.getgid(), differs: false };
runServer({ account, program: 'sleep', args: ['600'], logFd: 2, env: {} }).then(({ pid }) => {
  process.stdout.write(JSON.stringify({ pid }) + '\\n');
});
`;

export async function launcherOn(dataDir: string): Promise<Child<{ url: string; dataDir: string }>> {
  return child(path.join(await compiled({ launcher }), 'launcher.js'), [projectRoot, dataDir]);
}

export async function sleeperInItsStead(): Promise<Child<{ pid: number }>> {
  return child(path.join(await compiled({ sleeper }), 'sleeper.js'), []);
}

/** Kills the Node process, and it alone. */
export async function killed({ process: running }: Child<unknown>): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const ended = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGKILL');
  await ended;
}

/** A folder with the launcher compiled, as dist may be missing or old, and the script beside it. */
async function compiled(scripts: Record<string, string>): Promise<string> {
  const folder = path.join(await newFolder(), 'launcher');
  await mkdir(folder);
  const sources = path.join(projectRoot, 'src/platform/database/embedded');
  const compileTo = async (name: string): Promise<void> => {
    const { code } = await transformFile(path.join(sources, name), {
      ...{ swcrc: false, configFile: false, module: { type: 'commonjs' } },
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    await writeFile(path.join(folder, name.replace(/\.ts$/, '.js')), code);
  };
  await Promise.all((await readdir(sources)).map(compileTo));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "commonjs" }');
  const written = Object.entries(scripts).map(([name, text]) =>
    writeFile(path.join(folder, `${name}.js`), text),
  );
  await Promise.all(written);
  return folder;
}

function child<Answer>(script: string, args: readonly string[]): Child<Answer> {
  const running = spawn(process.execPath, [script, ...args], {
    // A group of its own, as a command has at a terminal.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_PATH: path.join(projectRoot, 'node_modules') },
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    createInterface({ input: running.stdout })
      .once('line', (line) => resolve(JSON.parse(line) as Answer))
      .once('close', () => reject(new Error('The child ended before it was up')));
  });
  answer.catch(() => undefined);
  return { process: running, answer };
}

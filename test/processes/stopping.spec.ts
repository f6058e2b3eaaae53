import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ownDatabase } from '../support/database.js';
import { within } from '../support/within.js';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };

const shells: ChildProcess[] = [];

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
}

/** The service as `npm start` runs it, by a shell that npm passes its signals to; answers once it is ready. */
async function started(databaseUrl: string): Promise<{ shell: ChildProcess; address: string }> {
  const shell = spawn('sh', ['-c', scripts.start], {
    env: {
      ...process.env,
      NODE_ENV: '',
      ...{ DATABASE_URL: databaseUrl, DATABASE_VOLATILE: 'true', DEMO: 'false', PORT: '0' },
      ...{ OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'thi-dua' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that nothing outlives a test that fails.
    detached: true,
  });
  shells.push(shell);
  const address = new Promise<string>((resolve) => {
    createInterface({ input: shell.stdout }).on('line', (line) => {
      const [, told] = /the service is ready: (\S+)\/graphql/.exec(line) ?? [];
      if (told !== undefined) resolve(told);
    });
  });
  return { shell, address: await within(30_000, address) };
}

describe('the service that is told to stop', () => {
  let database: Awaited<ReturnType<typeof ownDatabase>>;

  beforeAll(async () => {
    database = await ownDatabase();
  });
  afterEach(() => shells.splice(0).forEach(killGroup));
  afterAll(() => database.drop());

  it.each<[string, NodeJS.Signals, { again: boolean }]>([
    ['SIGTERM, of which the shell of npm start must not keep it', 'SIGTERM', { again: false }],
    [
      'Ctrl-C, which arrives from the terminal and from npm, at any moment of the stop',
      'SIGINT',
      { again: true },
    ],
  ])('obeys %s', async (...[, signal, { again }]) => {
    const { shell, address } = await started(database.url);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const ended = once(shell, 'exit');
    shell.kill(signal);
    const further = again ? setInterval(() => shell.kill(signal), 1) : undefined;
    expect(await within(60_000, ended)).toEqual([0, null]);
    clearInterval(further);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });
});

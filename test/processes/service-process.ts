import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isGone, projectRoot, until } from '../platform/embedded-world.js';
import { within } from '../support/within.js';

const running: ServiceProcess[] = [];

/** The built service as a process of its own, known only by what it prints, answers and starts. */
export class ServiceProcess {
  stdout = '';
  stderr = '';
  private closed = false;
  /** Its exit code, or the signal that ended it; all it printed has been read by then. */
  private readonly ended: Promise<number | string>;

  private constructor(private readonly node: ChildProcess) {
    node.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    node.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) => {
      node.once('close', (code, signal) => {
        this.closed = true;
        resolve(code ?? signal ?? 'unknown');
      });
    });
    running.push(this);
  }

  /** Starts on a free port with these settings; nothing of the environment of the tests gets through. */
  static start(
    settings: Record<string, string>,
    program: string | readonly string[] = 'main.js',
  ): ServiceProcess {
    const { PATH = '', HOME = '' } = process.env;
    const [script = '', ...words] = [program].flat();
    const node = spawn(process.execPath, [path.join('dist', script), ...words], {
      cwd: projectRoot,
      env: { PATH, HOME, PORT: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ServiceProcess(node);
  }

  static async ready(settings: Record<string, string>): Promise<ServiceProcess> {
    const service = ServiceProcess.start(settings);
    await service.says(settings['DEMO'] === 'false' ? /is ready: .*\n/ : /Ctrl-C/);
    return service;
  }

  get pid(): number {
    return this.node.pid ?? 0;
  }

  get address(): string {
    return /ready: (http\S+)\/graphql/.exec(this.stdout)?.[1] ?? '';
  }

  async says(what: RegExp, limit = 180_000): Promise<void> {
    await until(
      `the service says ${what.source}`,
      () => {
        if (what.test(this.stdout)) return true;
        if (this.closed) throw new Error(`The service ended before:\n${this.stdout}\n${this.stderr}`);
        return false;
      },
      limit,
    );
  }

  async ends(limit = 60_000): Promise<number | string> {
    return within(limit, this.ended);
  }

  /** The finished lines of its log. */
  logLines(): { requestId?: string; msg?: string }[] {
    const lines = this.stderr.split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as { requestId?: string; msg?: string });
  }

  signal(name: NodeJS.Signals): void {
    this.node.kill(name);
  }

  async endsOn(name: NodeJS.Signals): Promise<number | string> {
    this.signal(name);
    return this.ends();
  }

  /** Every process it has started, directly or not. */
  offspring(): number[] {
    const parents = parentOf();
    const isBelow = (pid: number | undefined): boolean =>
      pid === this.pid || (pid !== undefined && isBelow(parents.get(pid)));
    return [...parents].filter(([, parent]) => isBelow(parent)).map(([pid]) => pid);
  }

  async ask<Data>(token: string, query: string, variables: object = {}): Promise<Data> {
    const response = await post(this.address, token, { query, variables });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors));
    return data;
  }
}

export function post(address: string, token: string, body: object, headers = {}): Promise<Response> {
  return fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify(body),
  });
}

export async function allGone(pids: readonly number[], limit = 15_000): Promise<void> {
  await until('its processes are gone', () => pids.every(isGone), limit);
}

/** For the end of a file: nothing that it started is left, whatever failed. */
export async function everyServiceEnded(): Promise<void> {
  await Promise.all(
    running.splice(0).map(async (service) => {
      const offspring = service.offspring();
      service.signal('SIGKILL');
      await service.ends();
      await allGone(offspring, 20_000);
    }),
  );
}

/** The PostgreSQL servers that run on a data folder, whoever started them. */
export function serversOn(dataDir: string): string[] {
  const commands = execFileSync('ps', ['-A', '-ww', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  return commands.filter((command) => command.includes(`-D ${path.join(dataDir, 'postgres')}`));
}

function parentOf(): Map<number, number> {
  const pairs = existsSync('/proc/self/stat') ? fromProc() : fromPs();
  return new Map(pairs.filter(([pid, parent]) => pid > 0 && parent >= 0));
}

function fromProc(): [number, number][] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => [Number(pid), Number(statOf(pid).split(') ').at(-1)?.split(' ')[1] ?? -1)]);
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It ended since the folder was listed.
    return '';
  }
}

function fromPs(): [number, number][] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}

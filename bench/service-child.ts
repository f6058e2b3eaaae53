import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** The built service as a process of its own, so that the load is made outside of what is measured. */
export class ServiceChild {
  private constructor(
    private readonly node: ChildProcess,
    readonly address: string,
  ) {}

  /**
   * In production, as the image runs it: GraphQL then leaves out checks for developers.
   *
   * @param program another one than the service, which says as it does when it is ready
   * @throws where it ends before it is ready
   */
  static start(settings: Record<string, string>, program = 'dist/main.js'): Promise<ServiceChild> {
    const words = (process.env['SERVICE_NODE_OPTIONS'] ?? '').split(' ').filter((word) => word !== '');
    const node = spawn(process.execPath, [...words, program], {
      env: { ...process.env, NODE_ENV: 'production', DEMO: 'true', PORT: '0', ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new Promise((resolve, reject) => {
      let told = '';
      node.once('exit', (code) => reject(new Error(`The service ended with ${code}: ${told}`)));
      node.stdout?.setEncoding('utf8').on('data', (text: string) => {
        told += text;
        const address = /ready: (http\S+)\/graphql/.exec(told)?.[1];
        if (address !== undefined) resolve(new ServiceChild(node, address));
      });
    });
  }

  /** The most memory it has held, in MB; unknown where there is no /proc. */
  mostMemory(): string {
    const most = this.memory('VmHWM');
    return Number.isNaN(most) ? 'unknown' : `${most} MB`;
  }

  /** The memory it holds now, or the most it has held, in MB; not a number where there is no /proc. */
  memory(which: 'VmRSS' | 'VmHWM'): number {
    try {
      const status = readFileSync(`/proc/${this.node.pid ?? 0}/status`, 'utf8');
      return Math.round(Number(new RegExp(`${which}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024);
    } catch {
      return Number.NaN;
    }
  }

  /** The processor time it has used so far, in ms, to a hundredth of a second; not a number where there is no /proc. */
  processorTime(): number {
    try {
      const [, user, system] =
        /\) \S(?: \S+){10} (\d+) (\d+)/.exec(readFileSync(`/proc/${this.node.pid ?? 0}/stat`, 'utf8')) ?? [];
      return (Number(user) + Number(system)) * 10;
    } catch {
      return Number.NaN;
    }
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.node.once('exit', () => resolve());
      this.node.kill('SIGTERM');
    });
  }

  /** So many connections that stay open. */
  connections(count: number): Connections {
    return new Connections(
      `${this.address}/graphql`,
      new Agent({ keepAlive: true, maxSockets: count, maxFreeSockets: count }),
    );
  }
}

export class Connections {
  constructor(
    private readonly url: string,
    private readonly agent: Agent,
  ) {}

  /** The text of an answer with status 200. @throws otherwise */
  post(token: string, body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: `Bearer ${token}`,
      };
      const sent = request(this.url, { method: 'POST', agent: this.agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.once('error', reject);
        response.once('end', () =>
          response.statusCode === 200
            ? resolve(text)
            : reject(new Error(`${response.statusCode ?? 0} ${text}`)),
        );
      });
      sent.once('error', reject);
      sent.end(body);
    });
  }

  async ask<Data>(token: string, query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = JSON.parse(await this.post(token, JSON.stringify({ query, variables }))) as {
      data?: Data;
      errors?: unknown;
    };
    if (errors !== undefined || data === undefined) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  }

  close(): void {
    this.agent.destroy();
  }
}

import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { until } from '../platform/embedded-world.js';

/** A connection to the service as bytes, so that a request can be left half sent. */
export class RawConnection {
  received = '';
  closed = false;

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('utf8').on('data', (text: string) => (this.received += text));
    socket.on('error', () => undefined).once('close', () => (this.closed = true));
  }

  static async to(address: string): Promise<RawConnection> {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new RawConnection(socket);
  }

  send(text: string): void {
    this.socket.write(text);
  }

  async closes(): Promise<void> {
    await until('the service closes the connection', () => this.closed);
  }
}

/** A POST of the query, in two halves. */
export function halves(token: string, query: string): [string, string] {
  const body = JSON.stringify({ query });
  const head = [
    ...['POST /graphql HTTP/1.1', 'host: service', 'content-type: application/json'],
    ...[`authorization: Bearer ${token}`, `content-length: ${Buffer.byteLength(body)}`, '', ''],
  ].join('\r\n');
  return [head + body.slice(0, 10), body.slice(10)];
}

/**
 * What became of one request: `answered`, `turned-away` (503), `no-connection` (nothing of an answer came),
 * or a description of anything worse.
 */
export function fateOf(address: string, token: string, query: string): Promise<string> {
  return new Promise((resolve) => {
    const sent = request(
      `${address}/graphql`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.once('close', () => {
          if (!response.complete) resolve(`cut in half: ${text}`);
          else if (response.statusCode === 503) resolve('turned-away');
          else resolve(isAnswer(text) ? 'answered' : `${response.statusCode} ${text}`);
        });
      },
    );
    sent.once('error', () => resolve('no-connection'));
    sent.end(JSON.stringify({ query }));
  });
}

function isAnswer(text: string): boolean {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  return data !== undefined && data !== null && errors === undefined;
}

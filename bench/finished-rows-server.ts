import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import pg from 'pg';
import { emulation } from '../src/demo/forms.js';
import { finished } from './finished-rows.js';
import { drill, nodeOf, root } from './rollup-questions.js';

/**
 * The floor of the reads, as a process of its own: node:http and the bare driver answer the JSON of the service out of finished
 * rows. `{"codes": […]}` asks for one unit, or for the children of the root; nobody asks who may.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const indicators = emulation.indicators.map(({ code }) => code);
const node = nodeOf(root);

const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8').on('data', (part: string) => (text += part));
  request.once('end', () => {
    const { codes } = JSON.parse(text) as { codes: readonly string[] };
    finished(pool, codes, indicators).then(
      (all) => {
        const data = codes.length === 1 ? node.told(all) : drill.told(all);
        const body = `${JSON.stringify({ data })}\n`;
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      (fault: unknown) => {
        response.writeHead(500);
        response.end(String(fault));
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready: http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`);
});
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
  void pool.end();
});

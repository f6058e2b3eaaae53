import { createServer, type AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { asked, cleared, newFolder, started } from './embedded-world.js';

const taken: number[] = [];

jest.mock('../../src/platform/database/embedded/free-port.js', () => {
  const actual = jest.requireActual<{ freePort: () => Promise<number> }>(
    '../../src/platform/database/embedded/free-port.js',
  );
  return { freePort: () => Promise.resolve(taken.shift()).then((port) => port ?? actual.freePort()) };
});

afterEach(cleared);

it('a port that somebody took in the meantime is given up for another', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  taken.push(port, port);
  try {
    const server = await started({ dataDir: await newFolder() });
    expect(server.port).not.toBe(port);
    expect(await asked(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const log = await readFile(path.join(server.dataDir, 'postgres.log'), 'utf8');
    expect(log.match(/Address already in use/g)).toHaveLength(2);
  } finally {
    other.close();
  }
});

import { existsSync } from 'node:fs';
import path from 'node:path';
import { cleared, newFolder, until } from '../platform/embedded-world.js';
import { fateOf, halves, RawConnection } from './in-flight.js';
import { draftOf, nationalFigure, saveDraft, wholeNation } from './nation.js';
import { printedRequests, printedTokens, progressLines } from './printed.js';
import { allGone, everyServiceEnded, post, ServiceProcess } from './service-process.js';

const viewers = ['office', 'department', 'province', 'leader', 'board', 'ministry', 'centre'];

let dataDir: string;
let service: ServiceProcess;
let tokens: Map<string, string>;
const tokenOf = (viewer: string) => tokens.get(viewer) ?? '';

beforeAll(async () => {
  dataDir = await newFolder();
  service = await ServiceProcess.ready({ DATA_DIR: dataDir });
  tokens = printedTokens(service.stdout);
}, 240_000);

afterAll(async () => {
  await everyServiceEnded();
  await cleared();
});

describe('the first start on an empty folder', () => {
  it('says how far the loading has come, in plain lines as nobody sits at a terminal', () => {
    const lines = progressLines(service.stdout);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines[0]).toMatch(/^ +1\/\d+ \S/);
    expect(service.stdout).not.toContain('\r');
    expect(service.stdout).not.toContain('\u001b');
  });

  it('tells in its log where the data lie', () => {
    const made = service.logLines().filter(({ msg }) => msg?.includes(path.join(dataDir, 'postgres')));
    expect(made).toHaveLength(1);
  });

  it('prints the address, the explorer and a token for each of seven viewers', () => {
    expect(service.address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
    expect(service.stdout).toContain(`${service.address}/explorer\n`);
    expect([...tokens.keys()]).toEqual(viewers);
  });

  it('prints three commands, and each answers with data', async () => {
    const requests = printedRequests(service.stdout);
    expect(requests).toHaveLength(3);
    const answers = await Promise.all(
      requests.map(async ({ address, headers, body }) =>
        (await fetch(address, { method: 'POST', headers, body })).json(),
      ),
    );
    expect(answers).toMatchObject([
      { data: { ranking: { rows: expect.arrayContaining([expect.objectContaining({ rank: 1 })]) } } },
      {
        data: {
          territorial: { figures: [{ value: expect.any(String) }, {}, {}] },
          sector: { figures: [{ value: expect.any(String) }, {}, {}] },
        },
      },
      { data: { agenda: expect.arrayContaining([expect.objectContaining({ kind: 'REPORT' })]) } },
    ]);
    expect(answers.filter((answer: object) => 'errors' in answer)).toEqual([]);
  });

  it('serves an explorer that needs no other host', async () => {
    const page = await fetch(`${service.address}/explorer`);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('GraphiQL');
    const tags = text.replace(/(<script[^>]*>)[^]*?<\/script>|<style[^>]*>[^]*?<\/style>/g, '$1');
    const addresses = [...tags.matchAll(/(?:src|href)\s*=\s*["']?([^"'\s>]*)/g)].map(([, one]) => one);
    expect(addresses.filter((one) => !one?.startsWith('data:'))).toEqual([]);
    const sources = (page.headers.get('content-security-policy') ?? '').split(';').map((one) => one.trim());
    expect(sources).toContain("default-src 'self'");
    expect(sources.filter((source) => /https?:|\*|\bws/.test(source))).toEqual([]);
  });

  it('is alive and ready', async () => {
    const answers = await Promise.all(
      ['healthz', 'readyz'].map((name) => fetch(`${service.address}/${name}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('keeps a log of JSON lines in which a request is found by its id, and no secret or typed text is', async () => {
    const telltale = 'LOI-VAN-RIENG';
    const token = tokenOf('office');
    const asked = [
      post(service.address, token, {
        query: 'query ($code: String) { unit(code: $code) { name } }',
        variables: { code: telltale },
      }),
      post(service.address, token, { query: `{ unit(code: "${telltale}") { noSuchField } }` }),
      post(
        service.address,
        `${token}x`,
        { query: '{ viewer { name } }' },
        { 'x-request-id': 'given-by-client' },
      ),
    ];
    await saveDraft(service, token, { value: telltale, expectedVersion: 0 });
    const ids = (await Promise.all(asked)).map(({ headers }) => headers.get('x-request-id'));
    expect(ids[2]).toBe('given-by-client');
    await until('the log tells of every request', () => {
      const logged = service.logLines().map(({ requestId }) => requestId ?? 'none');
      return ids.every((id) => logged.includes(id ?? ''));
    });
    expect(service.stderr).not.toMatch(new RegExp(`${telltale}|Bearer|eyJ|authorization`, 'i'));
    for (const secret of tokens.values()) expect(service.stderr).not.toContain(secret);
  });
});

describe('when it is told to stop and started again', () => {
  it('answers on SIGTERM what is under way, turns the rest away, and leaves no process behind', async () => {
    const { address } = service;
    const centre = tokenOf('centre');
    const offspring = service.offspring();
    expect(offspring.length).toBeGreaterThan(5);
    const unused = await RawConnection.to(address);
    const slow = await RawConnection.to(address);
    const [first, second] = halves(centre, nationalFigure);
    slow.send(first);
    const storm = (size: number) =>
      Array.from({ length: size }, () => fateOf(address, centre, nationalFigure));
    const before = storm(60);
    await Promise.race(before);
    service.signal('SIGTERM');
    await until('it stops', async () => (await fateOf(address, centre, nationalFigure)) !== 'answered');
    const after = storm(20);
    slow.send(second);
    await Promise.all([slow.closes(), unused.closes()]);
    expect(slow.received).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\n\{"data":\{.*\}\}\n$/);
    const fates = new Set(await Promise.all([...before, ...after]));
    expect([...fates].filter((fate) => !['answered', 'turned-away', 'no-connection'].includes(fate))).toEqual(
      [],
    );
    expect(await service.ends()).toBe(0);
    await allGone(offspring, 0);
    expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('loads nothing a second time, and the tokens of the first start are still good', async () => {
    service = await ServiceProcess.ready({ DATA_DIR: dataDir });
    expect(progressLines(service.stdout)).toEqual([]);
    expect(await service.ask(tokenOf('centre'), nationalFigure)).toEqual(wholeNation);
    expect(await draftOf(service, tokenOf('office'))).toEqual([{ indicator: 'A02', value: 'LOI-VAN-RIENG' }]);
  });

  it('ends as well on SIGINT, as Ctrl-C sends it', async () => {
    const offspring = service.offspring();
    expect(await service.endsOn('SIGINT')).toBe(0);
    await allGone(offspring, 0);
  });
});

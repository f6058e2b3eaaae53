import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';

describe('limits, refused before any statement goes to the database', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  const nested = (levels: number, inner: string): string =>
    levels === 0 ? inner : `parent { ${nested(levels - 1, inner)} }`;
  const fan = (levels: number): string =>
    levels === 0 ? 'code' : `children(first: 100) { nodes { ${fan(levels - 1)} } }`;

  it.each([
    ['too deep', `{ unit(code: "TW") { ${nested(20, 'code')} } }`, 'COST_LIMIT', { figure: 22, limit: 14 }],
    [
      'too many nodes',
      `{ unit(code: "TW") { ${fan(3)} } }`,
      'COST_LIMIT',
      { figure: 1_010_100, limit: 10_000 },
    ],
    [
      'too many reports behind all figures of a drill-down',
      '{ rollUp(unitCode: "TW", periodCode: "2025-Y") { children(first: 34) { nodes { figures { contributions(first: 3) { nodes { value } } } } } } }',
      'COST_LIMIT',
      { figure: 34 + 34 * 100 * 3, limit: 10_000 },
    ],
    [
      'too many reports behind the figures that a fragment and a variable name',
      'query ($codes: [String!] = ["A02"]) { rollUp(unitCode: "TW", periodCode: "2025-Y") { ...down } } fragment down on RollUp { children(first: 100) { nodes { ... on RollUp { figures(indicators: ["A02", "D01"]) { contributions(first: 60) { nodes { value } } } } } } figures(indicators: $codes) { value } }',
      'COST_LIMIT',
      { figure: 100 + 100 * 2 * 60, limit: 10_000 },
    ],
    ['too many tokens', `{ ${'a: __typename '.repeat(3000)} }`, 'BAD_USER_INPUT', {}],
    [
      'too many fields by fragments',
      `query { ...f0 } ${Array.from({ length: 20 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f20 on Query { __typename }`,
      'BAD_USER_INPUT',
      {},
    ],
    ['not well formed', '{ unit(code: "TW") { code }', 'BAD_USER_INPUT', {}],
    ['asking for what is not there', '{ secret }', 'BAD_USER_INPUT', {}],
    [
      'a page beyond two hundred',
      '{ unit(code: "TW") { children(first: 201) { nodes { code } } } }',
      'BAD_USER_INPUT',
      {},
    ],
    [
      'too many nodes by the default of a variable',
      'query ($n: Int = 100) { unit(code: "TW") { children(first: $n) { nodes { children(first: $n) { nodes { code } } } } } }',
      'COST_LIMIT',
      { figure: 10_100, limit: 10_000 },
    ],
    [
      'a page of nothing',
      '{ unit(code: "TW") { children(first: 0) { nodes { code } } } }',
      'BAD_USER_INPUT',
      {},
    ],
    ['a letter that cannot be stored', '{ unit(code: "T\\u0000W") { code } }', 'BAD_USER_INPUT', {}],
    ['a day that is none', '{ unit(code: "TW", on: "2025-02-30") { code } }', 'BAD_USER_INPUT', {}],
  ])('%s', async (...[, query, code, facts]) => {
    world.statementsSince();
    const { errors } = await centre.ask(query);
    expect(errors[0]?.extensions).toMatchObject({ code, ...facts });
    expect(errors[0]?.message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđ]/i);
    const asked = world
      .statementsSince()
      .filter(
        (text) =>
          !text.includes('access.person') &&
          !text.includes('set_config') &&
          !text.includes('clock_timestamp'),
      );
    expect(asked.filter((text) => text.includes('organisation.path p'))).toEqual([]);
  });

  it('a variable that cannot be stored', async () => {
    const { errors } = await centre.ask('query ($x: String!) { unit(code: $x) { code } }', { x: 'a\u0000b' });
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  // A client of its own: what is nested so deep, not every client can write.
  const post = async (body: string) => {
    const token = await world.token('ministry');
    const response = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    const { errors = [] } = await response.json();
    return { status: response.status, extensions: errors[0]?.extensions };
  };
  const add =
    'mutation ($d: JSONObject!) { addScheme(input: { document: $d, idempotencyKey: \\"deep\\" }) { code } }';
  const deep = { status: 400, extensions: { code: 'COST_LIMIT', figure: 65, limit: 64 } };

  it.each([65, 1_000, 15_000])('input nested %i levels deep, in a variable', async (levels) => {
    const nest = '{"children":['.repeat(levels) + ']}'.repeat(levels);
    expect(await post(`{"query":"${add}","variables":{"d":${nest}}}`)).toMatchObject(deep);
  });

  it('input nested deep in the text of the query, each time it is asked', async () => {
    const nest = '{ a: '.repeat(300) + '1' + ' }'.repeat(300);
    const query = `mutation { addScheme(input: { document: ${nest}, idempotencyKey: \\"deep\\" }) { code } }`;
    await inTurn([1, 2, 3], async () => {
      expect(await post(`{"query":"${query}"}`)).toMatchObject(deep);
    });
  });

  it('says it in English on request', async () => {
    const { errors, headers } = await centre.ask(
      `{ unit(code: "TW") { ${nested(20, 'code')} } }`,
      {},
      { 'accept-language': 'en-GB,en;q=0.8' },
    );
    expect(errors[0]?.message).toBe(
      'The query is 22 levels deep, the limit is 14. Split it into shallower queries.',
    );
    expect(headers.get('content-language')).toBe('en');
  });

  it('one request, one operation: a batch is refused', async () => {
    const response = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(response.status).toBe(400);
  });

  it.each([
    ['a body beyond 256 KiB', 413, 'COST_LIMIT', 'application/json', `{"query":"${'x'.repeat(300_000)}"}`],
    ['a body that is no JSON', 400, 'BAD_USER_INPUT', 'application/json', '{"query":'],
    ['another type of content', 415, 'BAD_USER_INPUT', 'application/xml', '<query/>'],
  ])('%s is refused like everything else', async (...[, status, code, type, body]) => {
    const post = (language: string) =>
      fetch(`${world.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type, 'accept-language': language },
        body,
      });
    const [vi, en] = await Promise.all([post('vi'), post('en')]);
    expect([vi.status, en.status]).toEqual([status, status]);
    const [told, said] = (await Promise.all([vi.json(), en.json()])) as { errors: Loose[] }[];
    expect(told?.errors).toEqual([
      {
        message: expect.stringMatching(/Hãy (gửi|chia)/),
        extensions: expect.objectContaining({
          code,
          retriable: false,
          requestId: vi.headers.get('x-request-id'),
        }),
      },
    ]);
    expect(said?.errors[0].message).toMatch(/Send /);
  });

  it('a form or an image of another site cannot ask anything', async () => {
    const get = await fetch(`${world.address}/graphql?query=${encodeURIComponent('{ __typename }')}`);
    const form = await fetch(`${world.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect([get.status, form.status]).toEqual([400, 400]);
    const preflight = await fetch(`${world.address}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    'query ($n: Int) { unit(code: "TW") { children(first: $n) { nodes { code } } } }',
    'query ($n: Int = 20) { rollUp(unitCode: "TW", periodCode: "2025-Y") { children(first: $n) { nodes { unit { code } } } } }',
  ])('an argument that is null where it may not be is the client’s mistake, each time: %s', async (query) => {
    await inTurn([1, 2, 3, 4], async () => {
      const { errors } = await centre.ask(query, { n: null });
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
      expect(errors[0]?.message).toMatch(/^Truy vấn không hợp lệ.*"first"/);
    });
  });
});

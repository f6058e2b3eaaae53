import { generateKeyPair, SignJWT } from 'jose';
import { LocalIssuer } from '../../src/platform/tokens/local-issuer.js';
import { within } from '../support/within.js';
import { type Client, World } from '../support/world.js';

const asking = '{ viewer { name } }';

describe('who is let in', () => {
  let world: World;
  let good: string;

  beforeAll(async () => {
    world = await World.open();
    good = await world.token('office');
  });
  afterAll(() => world.close());

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: LocalIssuer.issuer,
    aud: 'thi-dua-demo',
    sub: 'centre',
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 600,
  };

  async function answered(token: string | null) {
    const { status, errors, data } = await world.withToken(token).ask(asking);
    return { status, code: errors[0]?.extensions['code'], data };
  }

  it('a viewer with its token', async () => {
    expect(await answered(good)).toMatchObject({
      status: 200,
      data: { viewer: { name: expect.stringContaining('Phòng Quản lý ngân sách') } },
    });
  });

  it('nobody without one; the schema itself may be read', async () => {
    expect(await answered(null)).toMatchObject({ code: 'UNAUTHENTICATED' });
    const { data } = await world.withToken(null).ask('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['unsigned', () => `${part({ alg: 'none' })}.${part(claims)}.`],
    ['unsigned with a signature-shaped tail', () => `${part({ alg: 'none' })}.${part(claims)}.AAAA`],
    [
      'signed with a shared secret',
      () =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new TextEncoder().encode('a public key is no secret, though it is long')),
    ],
    [
      'signed by another key',
      async () =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'ES256' })
          .sign((await generateKeyPair('ES256')).privateKey),
    ],
    [
      'pointing at a key of its own',
      async () => {
        const { privateKey } = await generateKeyPair('ES256');
        return new SignJWT(claims)
          .setProtectedHeader({ alg: 'ES256', jku: `${world.address}/keys`, kid: '../../etc/passwd' })
          .sign(privateKey);
      },
    ],
    [
      'altered after signing',
      () =>
        good
          .split('.')
          .map((piece, i) => (i === 1 ? part(claims) : piece))
          .join('.'),
    ],
    ['not a token at all', () => 'xin-chao'],
    ['for another audience', () => world.token('centre', { audience: 'elsewhere' })],
    ['of another issuer', () => world.token('centre', { issuer: 'urn:somebody' })],
    ['expired', () => world.token('centre', { expiresIn: '-2 minutes' })],
    ['older than any token may be', () => world.token('centre', { issuedAt: '-60 days' })],
    ['without a subject', () => world.token('')],
  ])('nobody with a token that is %s', async (_, token) => {
    expect(await answered(await token())).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      data: undefined,
    });
  });

  it('nobody the operator does not know, however good the token', async () => {
    expect(await answered(await world.token('stranger'))).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
      data: undefined,
    });
  });
});

describe('what is not yours does not exist', () => {
  let world: World;
  let board: Client;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    [board, centre] = await Promise.all([world.as('board'), world.as('centre')]);
  });
  afterAll(() => world.close());

  /** The whole answer as text, but for what differs from request to request. */
  async function told(client: Client, query: string, variables: object = {}): Promise<string> {
    const { status, data, errors } = await client.ask(query, variables);
    return JSON.stringify({
      status,
      data,
      errors: errors.map(({ extensions, ...error }) => ({
        ...error,
        extensions: { ...extensions, requestId: '' },
      })),
    });
  }

  it.each([
    ['a unit by code', 'query ($x: String!) { unit(code: $x) { id } }', 'H05.STC', 'H99.STC'],
    [
      'a roll-up',
      'query ($x: String!) { rollUp(unitCode: $x, periodCode: "2025-Y") { figures { value } } }',
      'H05',
      'H99',
    ],
    [
      'a report',
      'query ($x: String!) { report(ref: { unitCode: $x, periodCode: "2025-Y", formCode: "TDKT" }) { id } }',
      'H05.STC',
      'H99.STC',
    ],
    [
      'an agenda',
      'query ($x: String!) { agenda(unitCode: $x, year: 2025, quarter: 4) { title } }',
      'H05.STC',
      'H99.STC',
    ],
    [
      'a cluster',
      'query ($x: String!) { clusters(code: $x, year: 2024) { id } }',
      'H05-KHOI-1',
      'H99-KHOI-1',
    ],
    [
      'a ranking',
      'query ($x: String!) { ranking(clusterCode: $x, year: 2024, periodCode: "2024-Y") { id } }',
      'H05-KHOI-1',
      'H99-KHOI-1',
    ],
    [
      'accepting a report',
      'mutation ($x: String!) { acceptReport(input: { report: { unitCode: $x, periodCode: "2025-Y", formCode: "TDKT" }, expectedVersion: 1, idempotencyKey: "k" }) { report { id } userErrors { code message field } } }',
      'H05.STC',
      'H99.STC',
    ],
    [
      'scoring a cluster',
      'mutation ($x: String!) { runScores(input: { cluster: { clusterCode: $x, year: 2024, periodCode: "2024-Y" }, schemeCode: "STC-1000", idempotencyKey: "k" }) { ranking { id } userErrors { code message field } } }',
      'H05-KHOI-1',
      'H99-KHOI-1',
    ],
  ])(
    '%s: the answer for a foreign one is the answer for a missing one, to the letter',
    async (...[, query, foreign, missing]) => {
      expect(await told(board, query, { x: foreign })).toBe(await told(board, query, { x: missing }));
    },
  );

  it('node and nodes: foreign, missing and made-up ids are all null', async () => {
    const seen = await centre.see(
      '{ unit(code: "H05.STC") { id } report(ref: { unitCode: "H05.STC", periodCode: "2025-Y", formCode: "TDKT" }) { id } }',
    );
    const missing = Buffer.from('Unit:00000000-0000-7000-8000-000000000000').toString('base64url');
    const ids = [
      seen.unit.id,
      seen.report.id,
      missing,
      'nonsense',
      Buffer.from('Person:00000000-0000-7000-8000-000000000000').toString('base64url'),
    ];
    expect(
      (await centre.see('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).nodes.slice(0, 2),
    ).toEqual([{ id: seen.unit.id }, { id: seen.report.id }]);
    expect((await board.see('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).nodes).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('a stranger neither waits for an act on a report nor holds it up', async () => {
    const held = await world.holdingReport('H05.STC', '2025-Y');
    const accept =
      'mutation { acceptReport(input: { report: { unitCode: "H05.STC", periodCode: "2025-Y", formCode: "TDKT" }, expectedVersion: 1, idempotencyKey: "wait" }) { userErrors { code } } }';
    const answer = await within(5000, board.see(accept));
    await held.release();
    expect(answer).toEqual({ acceptReport: { userErrors: [{ code: 'REPORT_NOT_FOUND' }] } });
  });

  it('a cursor of one viewer, or of another list, is refused to every other', async () => {
    const list =
      'query ($after: String) { unit(code: "TW") { children(first: 2, after: $after) { pageInfo { endCursor } nodes { code } } } }';
    const { endCursor } = (await centre.see(list)).unit.children.pageInfo;
    const next = await centre.see(list, { after: endCursor });
    expect(next.unit.children.nodes).toHaveLength(2);
    const ministry = await world.as('ministry');
    const beneath =
      'query ($after: String) { unit(code: "G12") { children(line: SECTOR, first: 2, after: $after) { nodes { code } } } }';
    expect((await ministry.ask(beneath, { after: endCursor })).errors[0]?.extensions['code']).toBe(
      'BAD_USER_INPUT',
    );
    const other =
      'query ($after: String) { unit(code: "TW") { subtree(first: 2, after: $after) { nodes { code } } } }';
    expect((await centre.ask(other, { after: endCursor })).errors[0]?.extensions['code']).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('a role that has ended opens nothing', async () => {
    await world.behind(
      `update access.acting_role set valid = daterange(lower(valid), current_date - 1) where role = 'PUBLISHER'`,
    );
    await world.behind(
      `update access.acting_role r set valid = daterange(lower(r.valid), current_date - 1) from access.person p where p.id = r.person_id and p.subject = 'leader'`,
    );
    const leader = await world.as('leader');
    expect(await leader.see('{ viewer { actingRoles { role } } unit(code: "H19.STC") { id } }')).toEqual({
      viewer: { actingRoles: [] },
      unit: null,
    });
  });
});

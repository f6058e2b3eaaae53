import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType } from 'graphql';
import { compiledQueries, CompiledQueries } from '../../src/platform/graphql/compiled-queries.js';
import { inTurn } from '../support/in-turn.js';
import { post, type Raw } from '../support/raw.js';
import { World } from '../support/world.js';

const listed = (first: number) =>
  `{ unit(code: "TW", on: "2025-12-14") { children(first: ${first}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { code name parent { code } } } } } }`;

/** Queries that must come out alike, and whether they are compiled. */
const asked: readonly (readonly [what: string, compiled: boolean, query: string, variables?: object])[] = [
  [
    'a list of lists, with parents read together',
    true,
    `{ unit(code: "TW") { children(first: 40) { nodes { code name parent { code } children(first: 3) { totalCount nodes { code level kind } } } } } }`,
  ],
  ['a page with cursors and a total', true, listed(5)],
  [
    'aliases of one field with other arguments',
    true,
    `{ a: unit(code: "H05") { c: code code } b: unit(code: "H01") { code n: name } }`,
  ],
  [
    'fragments in fragments, used twice',
    true,
    `{ a: unit(code: "H05") { ...F } b: unit(code: "H05.STC") { ...F ... on Unit { ...G } } } fragment F on Unit { code ...G } fragment G on Unit { name parent { ...H } } fragment H on Unit { code }`,
  ],
  [
    'fields merged from two places',
    true,
    `{ unit(code: "H05") { parent { code } } unit(code: "H05") { parent { name } } }`,
  ],
  [
    '__typename at every depth',
    true,
    `{ __typename unit(code: "H05") { __typename parent { __typename } } }`,
  ],
  [
    'every figure of a roll-up',
    true,
    `{ rollUp(unitCode: "TW", periodCode: "2025-Y") { asOf line stage structure label figures { indicator name value state numerator denominator reports } } }`,
  ],
  [
    'a list that is given one item',
    true,
    `{ rollUp(unitCode: "TW", periodCode: "2025-Y") { figures(indicators: "A02") { value } } }`,
  ],
  [
    'a list with an escaped, a block and a Vietnamese text',
    true,
    `{ rollUp(unitCode: "TW", periodCode: "2025-Y") { figures(indicators: ["A02", """A03""", "\\u0110ề án \\" \\\\ \\n"]) { indicator value } } }`,
  ],
  [
    'null for an argument that may be',
    true,
    `{ rollUp(unitCode: "TW", periodCode: "2025-Y", restatedOn: null) { figures(indicators: null) { value } } }`,
  ],
  [
    'an enum and a date as literals',
    true,
    `{ rollUp(unitCode: "H05", periodCode: "2025-H1", line: SECTOR, structure: RESTATED, restatedOn: "2025-07-01") { label figures(indicators: ["A02"]) { value } } }`,
  ],
  [
    'an enum, a date and a list as variables',
    true,
    `query ($l: Line!, $d: Date, $i: [String!]) { rollUp(unitCode: "H05", periodCode: "2025-H1", line: $l, structure: RESTATED, restatedOn: $d) { label figures(indicators: $i) { value } } }`,
    { l: 'SECTOR', d: '2025-07-01', i: ['A02'] },
  ],
  [
    'one item for a list as a variable',
    true,
    `query ($i: [String!]) { rollUp(unitCode: "TW", periodCode: "2025-Y") { figures(indicators: $i) { value } } }`,
    { i: 'A02' },
  ],
  [
    'a default of a variable',
    true,
    `query ($n: Int = 2) { unit(code: "TW") { children(first: $n) { nodes { code } } } }`,
  ],
  [
    'a default of a variable, overridden',
    true,
    `query ($n: Int = 2) { unit(code: "TW") { children(first: $n) { nodes { code } } } } # 2`,
    { n: 3 },
  ],
  [
    'a variable left out, where the argument has a default',
    true,
    `query ($n: Int, $l: Line) { unit(code: "TW") { children(first: $n, line: $l) { nodes { code } } } }`,
  ],
  [
    'null for an argument that has a default',
    true,
    `query ($n: Int) { unit(code: "TW") { children(first: $n) { nodes { code } } } } # null`,
    { n: null },
  ],
  [
    'variables that are not declared',
    true,
    `{ unit(code: "TW") { children(first: 2) { nodes { code } } } }`,
    { __0: 'H05', __1: 200, x: 1 },
  ],
  [
    'an object as an argument',
    true,
    `{ report(ref: { unitCode: "H05.STC", periodCode: "2025-Y", formCode: "TDKT" }) { status version } }`,
  ],
  [
    'an object as a variable',
    true,
    `query ($r: ReportRefInput!) { report(ref: $r) { status version } }`,
    { r: { unitCode: 'H05.STC', periodCode: '2025-Y', formCode: 'TDKT' } },
  ],
  [
    'what is out of scope or does not exist',
    true,
    `{ a: unit(code: "H99") { code } b: report(ref: { unitCode: "H99", periodCode: "2025-Y", formCode: "TDKT" }) { status } }`,
  ],
  [
    'one operation of two',
    true,
    `query A { unit(code: "H05") { code } } query B { unit(code: "H01") { code } }`,
  ],
  [
    'a refusal within an answer',
    true,
    `{ a: unit(code: "TW") { code children(first: 2, after: "eA") { nodes { code } } } b: unit(code: "H05") { code } }`,
  ],
  [
    'refusals in several places',
    true,
    `{ a: rollUp(unitCode: "H05", periodCode: "2025-Y", restatedOn: "2025-07-01") { label } b: unit(code: "TW") { children(after: "eA") { nodes { code } } } c: rollUp(unitCode: "H05", periodCode: "2025-Y", stage: SIGNABLE, structure: RESTATED) { label } }`,
  ],
  [
    'an argument too long for its class',
    true,
    `{ rollUp(unitCode: "${'x'.repeat(36)}", periodCode: "2025-Y") { label } }`,
  ],
  [
    'a variable of a wrong type',
    true,
    `query ($n: Int) { unit(code: "TW") { children(first: $n) { nodes { code } } } } # wrong`,
    { n: 'two' },
  ],
  [
    'a variable that is no value of its enum',
    true,
    `query ($l: Line!) { rollUp(unitCode: "TW", periodCode: "2025-Y", line: $l) { label } }`,
    { l: 'NOWHERE' },
  ],
  [
    'a variable that is no day',
    true,
    `query ($d: Date) { unit(code: "TW", on: $d) { code } }`,
    { d: '2025-02-30' },
  ],
  [
    'an object with an unknown field',
    true,
    `query ($r: ReportRefInput!) { report(ref: $r) { status } } # unknown`,
    { r: { unitCode: 'H05', periodCode: '2025-Y', formCode: 'TDKT', more: 1 } },
  ],
  ['a variable that must be and is not', true, `query ($c: String!) { unit(code: $c) { code } }`],
  [
    'more than may be asked, by a variable',
    false,
    `query ($n: Int) { unit(code: "TW") { children(first: $n) { nodes { code } } } } # much`,
    { n: 201 },
  ],
  [
    'conditions on a fragment that is used twice',
    false,
    `query ($y: Boolean!) { a: unit(code: "H05") { ...F @include(if: $y) code } b: unit(code: "H05") { ...F } } fragment F on Unit { name @skip(if: $y) parent { code } }`,
    { y: true },
  ],
  ['an interface', false, `{ nodes(ids: ["x", "VW5pdDox"]) { __typename id ... on Unit { code } } }`],
  [
    '__proto__ as an alias',
    false,
    `{ __proto__: unit(code: "H05") { __proto__: code } b: unit(code: "H01") { code } }`,
  ],
  ['introspection', false, `{ __type(name: "Unit") { name kind fields { name } } }`],
  [
    'variables within an object',
    false,
    `query ($u: String!) { report(ref: { unitCode: $u, periodCode: "2025-Y", formCode: "TDKT" }) { status } }`,
    { u: 'H05.STC' },
  ],
  [
    'variables within a list',
    false,
    `query ($i: String!) { rollUp(unitCode: "TW", periodCode: "2025-Y") { figures(indicators: [$i, "A03"]) { value } } }`,
    { i: 'A02' },
  ],
  ['an operation that is not there', false, `query A { unit(code: "H05") { code } }`, { operationName: 'C' }],
];

describe('queries asked a second time are compiled', () => {
  let world: World;
  let token: string;

  beforeAll(async () => {
    world = await World.open();
    token = await world.token('centre');
    // A form is read once a process, and what is folded is asked for otherwise than what is not.
    await post(world, token, { query: '{ rollUp(unitCode: "TW", periodCode: "2025-Y") { trueAt } }' });
    await world.folded();
  });
  afterAll(() => world.close());

  const held = () => world.act(CompiledQueries).held;
  /** What one ask comes to: the answer, and the statements but for those that say who asks and what the data are. */
  const come = async (
    body: object,
    headers: Record<string, string> = {},
  ): Promise<{ answer: Raw; statements: string[] }> => {
    world.statementsSince();
    const answer = await post(world, token, body, { 'x-request-id': 'the-same-one', ...headers });
    const statements = world
      .statementsSince()
      .filter((text) => !text.includes('access.person') && !text.includes('platform.data_version'));
    return { answer, statements };
  };

  const rows = asked.map(
    ([what, compiled, query, variables = {}]) => [what, { compiled, query, variables }] as const,
  );
  it.each(rows)('%s', async (_, { compiled, query, variables }) => {
    const ofTwo = /query A/.test(query) ? 'A' : undefined;
    const operationName = 'operationName' in variables ? variables.operationName : ofTwo;
    const body = { query, variables, operationName };
    const before = held().queries;
    const interpreted = await come(body);
    expect(held().queries).toBe(before);
    const second = await come(body);
    expect(held().queries).toBe(compiled ? before + 1 : before);
    const third = await come({ ...body, extensions: {} });
    expect([second.answer, third.answer]).toEqual([interpreted.answer, interpreted.answer]);
    // A refusal is told by graphql-js, which asks the questions again.
    if (!interpreted.answer.text.includes('"errors"'))
      expect(second.statements).toEqual(interpreted.statements);
    const english = await come(body, {
      'accept-language': 'en',
      accept: 'application/graphql-response+json',
    });
    const bare = await come(
      { ...body, query: `${query} # in English` },
      { 'accept-language': 'en', accept: 'application/graphql-response+json' },
    );
    expect(english.answer).toEqual(bare.answer);
  });

  it('without any value of the client in the code: a crafted text is a text', async () => {
    const magic = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';
    const crafted = `${magic}globalThis.takenOver=1`;
    const queries = [
      `{ unit(code: "${crafted}") { code } }`,
      `query ($c: String = "${crafted}") { unit(code: $c) { code } }`,
      `{ rollUp(unitCode: "TW", periodCode: "2025-Y") { figures(indicators: ["${crafted}"]) { value } } }`,
      `{ report(ref: { unitCode: "${crafted}", periodCode: "2025-Y", formCode: "TDKT" }) { status } }`,
    ];
    const before = held().queries;
    await inTurn([...queries, ...queries, ...queries], async (query) => void (await come({ query })));
    expect(held().queries).toBe(before + queries.length);
    expect(globalThis).not.toHaveProperty('takenOver');
  });

  it('and asked only once where the database gave up, and told as always', async () => {
    const query = `{ __typename a: unit(code: "H05") { code } }`;
    const before = held().queries;
    await come({ query });
    await come({ query });
    expect(held().queries).toBe(before + 1);
    const { release } = await world.holding('lock table organisation.unit in access exclusive mode', []);
    const asking = come({ query });
    await world.waiting(1);
    await world.behind(
      `select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    const { answer, statements } = await asking;
    await release();
    expect(JSON.parse(answer.text)).toEqual({
      errors: [
        {
          message: expect.stringMatching(/quá tải/),
          locations: [{ line: 1, column: 14 }],
          path: ['a'],
          extensions: { code: 'OVERLOADED', retriable: true, requestId: 'the-same-one' },
        },
      ],
      data: { __typename: 'Query', a: null },
    });
    expect(statements.filter((text) => text.includes('organisation.unit_version'))).toHaveLength(1);
  });

  it('for those who bear a token', async () => {
    const before = held().queries;
    const query = '{ __typename } # without a token';
    const bare = () =>
      fetch(`${world.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
    await inTurn([1, 2, 3], async () =>
      expect(await (await bare()).json()).toEqual({ data: { __typename: 'Query' } }),
    );
    expect(held().queries).toBe(before);
  });

  it('a few at most, however many are sent', async () => {
    const fields = (n: number, name: string) =>
      Array.from({ length: n }, (_, i) => `${name}${i}: code`).join(' ');
    const query = (n: number, name: string) => `{ unit(code: "H05") { ${fields(n, name)} } }`;
    const twice = async (text: string) => {
      await come({ query: text });
      await come({ query: text });
    };
    const before = held().queries;
    await twice(query(compiledQueries.fields + 1, 'large'));
    expect(held().queries).toBe(before);
    const many = Array.from({ length: 25 }, (_, i) => query(compiledQueries.fields - 1, `f${i}_`));
    await inTurn(many, twice);
    expect(held().queries).toBeGreaterThan(10);
    expect(held().fields).toBeLessThanOrEqual(compiledQueries.fieldsOfAll);
  });

  it('by a compiler that names a resolver by its type and field written together: no two are named alike', () => {
    const { schema } = world.act(GraphQLSchemaHost);
    const names = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}${field}`));
    expect(names.length).toBeGreaterThan(300);
    expect(new Set(names).size).toBe(names.length);
  });
});

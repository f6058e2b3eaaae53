import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
} from 'graphql';
import { inTurn } from '../support/in-turn.js';
import { type Client, World } from '../support/world.js';

/*
 * Every argument of every field of Query and of a unit is given values that nobody means: what comes back may be an
 * answer or a refusal that says why, and never a bug.
 */

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

/** What is meant, for the arguments that are not being tried. */
const meant: Readonly<Record<string, string>> = {
  ...{ code: '"H05"', unitCode: '"H05"', organiserCode: '"TW"', clusterCode: '"CUM-10-STC"' },
  ...{ year: '2024', periodCode: '"2024-Y"', on: '"2025-06-14"', restatedOn: '"2025-07-01"', text: '"bac"' },
  ...{ structure: 'RESTATED', id: '"VW5pdDox"', formCode: '"TDKT"', first: '2' },
};
const nodeId = (text: string) => JSON.stringify(Buffer.from(text).toString('base64url'));
const letters = [
  '""',
  '" "',
  '"\'"',
  '"%"',
  '"_"',
  '"\\\\"',
  '"𝕏"',
  '"-1"',
  JSON.stringify('x'.repeat(5_000)),
];
const strange: Readonly<Record<string, readonly string[]>> = {
  Int: ['-2147483648', '-5', '0', '2147483647'],
  Date: ['"0000-01-01"', '"0001-01-01"', '"9999-12-31"', '"2025-02-30"'],
  String: letters,
  ID: [...letters, nodeId('Unit:'), nodeId('Unit:x'), nodeId(`Unit:${'0'.repeat(36)}`), nodeId('Cluster:1')],
};

function selectionOf(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  if (!(type instanceof GraphQLObjectType)) return '{ __typename }';
  const { nodes, totalCount } = type.getFields();
  return nodes ? `{ ${totalCount ? 'totalCount ' : ''}nodes { __typename } }` : '{ __typename }';
}

/** The field with one argument tried: the others as they are meant, or only those that cannot be left out. */
function call(
  field: GraphQLField<unknown, unknown>,
  { tried, value, withAll }: { tried: GraphQLArgument; value: string; withAll: boolean },
): string {
  const others = field.args.filter(
    (arg) =>
      arg !== tried &&
      !isInputObjectType(getNamedType(arg.type)) &&
      (withAll || isNonNullType(arg.type) || arg.name === 'code' || arg.name === 'unitCode'),
  );
  const rest = others.flatMap(({ name, type, defaultValue }) => {
    const named = getNamedType(type);
    const plain = meant[name] ?? (isEnumType(named) ? named.getValues()[0]?.name : undefined);
    return plain === undefined || (defaultValue !== undefined && name !== 'structure')
      ? []
      : [`${name}: ${plain}`];
  });
  const args = [`${tried.name}: ${value}`, ...rest].join(', ');
  return `${field.name}(${args}) ${selectionOf(getNamedType(field.type))}`;
}

function callsOf(type: string, within: (call: string) => string): string[] {
  const { [type]: object } = schema.getTypeMap();
  if (!(object instanceof GraphQLObjectType)) throw new Error(`There is no type ${type}`);
  return Object.values(object.getFields()).flatMap((field) =>
    field.args.flatMap((arg) =>
      (strange[getNamedType(arg.type).name] ?? []).flatMap((value) =>
        [true, false].map((withAll) => within(call(field, { tried: arg, value, withAll }))),
      ),
    ),
  );
}

describe('values that nobody means', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  it.each([
    ['Query', (asked: string) => `{ ${asked} }`],
    ['Unit', (asked: string) => `{ unit(code: "H05", on: "2025-06-14") { ${asked} } }`],
  ])('are answered or refused with a reason, wherever %s takes one', async (...[type, within]) => {
    const queries = callsOf(type, within);
    // More connections at once than a server keeps waiting (511) are cut off by the operating system.
    const atOnce = 300;
    const groups = Array.from({ length: Math.ceil(queries.length / atOnce) }, (_, i) =>
      queries.slice(i * atOnce, (i + 1) * atOnce),
    );
    const internal: string[] = [];
    await inTurn(groups, async (group) => {
      const answers = await Promise.all(group.map((query) => centre.ask(query)));
      const bugs = answers.map(({ errors }) =>
        errors.some(({ extensions }) => extensions['code'] === 'INTERNAL'),
      );
      internal.push(...group.filter((_, i) => bugs[i]));
    });
    expect(queries.length).toBeGreaterThan(150);
    expect(internal).toEqual([]);
  });
});

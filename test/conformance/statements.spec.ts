import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CompiledQueries } from '../../src/platform/graphql/compiled-queries.js';
import { type Asked, examples } from '../support/example-operations.js';
import { operation } from '../support/operations.js';
import { World } from '../support/world.js';

const folder = path.join(process.cwd(), 'schema', 'operations');

/** Statements as one reads them: their layout does not depend on how the code around them is indented. */
function written(statements: readonly string[]): string {
  const tidy = statements.map((text) => text.replace(/\s+/g, ' ').trim());
  return `${tidy.map((text, i) => `-- ${i + 1}\n${text.replace(/ (from|where|order by|group by|left join|join|union all|union|on conflict|returning|values|select) /g, '\n  $1 ').trim()};`).join('\n\n')}\n`;
}

describe('the statements of the example operations', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
    // A form is read once a process: whoever asks first would have a statement more than the next.
    const centre = await world.as('centre');
    await centre.see(
      `{ compareReport(ref: { unitCode: "H05", periodCode: "2025-Y", formCode: "TDKT" }, with: LAST_YEAR) { indicator } }`,
    );
  });
  afterAll(() => world.close());

  async function statementsOf(name: string, viewer: string, asked: Asked): Promise<string[]> {
    const client = await world.as(viewer);
    const variables = typeof asked === 'function' ? await asked(client) : asked;
    await world.folded();
    world.statementsSince();
    const data = await client.see<Record<string, { userErrors?: object[] }>>(operation(name), variables);
    for (const answer of Object.values(data)) expect(answer?.userErrors ?? []).toEqual([]);
    return world.statementsSince();
  }

  // Renewed by UPDATE_STATEMENTS=1, apart from the answers: so a faster plan cannot change a result unseen.
  it.each(examples)('%s, asked by the %s', async (...[name, viewer, variables]) => {
    const file = path.join(folder, `${name}.sql`);
    const now = written(await statementsOf(name, viewer, variables));
    if (process.env['UPDATE_STATEMENTS'] === '1') writeFileSync(file, now);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : 'no file').toBe(now);
  });

  it.each(examples.filter(([name]) => operation(name).trimStart().startsWith('query')))(
    '%s, asked by the %s, comes to the same when it is compiled',
    async (...[name, viewer, asked]) => {
      const client = await world.as(viewer);
      const variables = typeof asked === 'function' ? await asked(client) : asked;
      const come = async () => {
        world.statementsSince();
        const { data } = await client.ask<object>(`${operation(name)} # compiled`, variables);
        const statements = world
          .statementsSince()
          .filter((text) => !/access\.person|platform\.data_version/.test(text));
        return { answer: JSON.stringify(data).replace(/"trueAt":"[^"]*"/g, ''), statements };
      };
      const { queries } = world.act(CompiledQueries).held;
      const interpreted = await come();
      expect(await come()).toEqual(interpreted);
      expect([queries, queries + 1]).toContain(world.act(CompiledQueries).held.queries);
    },
  );

  it('are on file for every example', () => {
    const names = (ending: string) =>
      readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => path.basename(file, ending));
    expect(names('.graphql').filter((name) => !names('.sql').includes(name))).toEqual([]);
  });

  it.each([
    [
      'units of a page',
      'centre',
      (n: number) =>
        `{ unit(code: "TW", on: "2025-06-14") { children(first: ${n}) { totalCount nodes { code parent { code } clusterSeats(year: 2025) { role } clusterResults(year: 2024) { row { rank } } predecessors { code } } } } }`,
    ],
    [
      'nodes of the emulation tree',
      'centre',
      (n: number) =>
        `{ emulationTree(unitCode: "TW", year: 2024) { children(first: 4) { totalCount nodes { code unit { id } cluster { kind } children(first: ${n}) { totalCount nodes { code unit { id versions { name } successions { from { name } to { name } } ancestors { code } } children(first: ${n}) { totalCount } } } } } } }`,
    ],
    [
      'children with their roll-ups',
      'centre',
      (n: number) =>
        `{ unit(code: "TW", on: "2025-12-14") { children(first: ${n}) { nodes { code rollUp(periodCode: "2025-Y") { figures { value } } completeness(periodCode: "2025-Y") { rate } } } } }`,
    ],
    [
      'children with their restated roll-ups',
      'centre',
      (n: number) =>
        `{ unit(code: "TW", on: "2025-12-14") { children(first: ${n}) { nodes { code rollUp(periodCode: "2025-H1", structure: RESTATED) { label figures { value } unattributed { hidden shown { unitCode } } } } } } }`,
    ],
    [
      'tasks with the units that have to do them',
      'centre',
      (n: number) =>
        `{ tasksDue(unitCode: "TW", year: 2024, quarter: 2, first: ${n}) { totalCount nodes { title counts { done overdue } units(first: ${n}) { totalCount nodes { unitName status allowedSteps evidence(first: 3) { title } comments(first: 3) { text } steps(first: 3) { step } } } } } }`,
    ],
    [
      'tasks of a plan',
      'centre',
      (n: number) =>
        `{ plans(unitCode: "H05", year: 2024) { warnings { code } tasks(first: ${n}) { totalCount nodes { title status counts { units } units(first: ${n}) { nodes { unitCode } } } } } }`,
    ],
    [
      'reports owed beneath a unit',
      'centre',
      (n: number) =>
        `{ owedReports(unitCode: "TW", reach: SUBTREE, periodCode: "2025-Y", first: ${n}) { totalCount nodes { unitName grants { kind } report { status unit { code } versions { number problems: note deliveries { state remarks { text } } } } } } }`,
    ],
    [
      'indicators',
      'centre',
      (n: number) =>
        `{ rollUp(unitCode: "TW", periodCode: "2025-Y") { figures(indicators: ${JSON.stringify(Array.from({ length: n }, (_, i) => `D${String(i + 1).padStart(2, '0')}`))}) { value } } }`,
    ],
  ])('are as many for two as for ten %s', async (...[, viewer, query]) => {
    const client = await world.as(viewer);
    const count = async (n: number) => {
      await world.folded();
      world.statementsSince();
      await client.see(query(n));
      return world.statementsSince().length;
    };
    expect(await count(10)).toBe(await count(2));
  });

  it('are as many for a list of 200 units with parent, clusters and report status as for 2', async () => {
    const client = await world.as('centre');
    const listed = async (n: number) => {
      await world.folded();
      world.statementsSince();
      const { unit } = await client.see(
        `{ unit(code: "TW", on: "2025-06-14") { subtree(first: ${n}) { totalCount nodes {
           code name parent { code name } organises(year: 2025) { code } clusterSeats(year: 2025) { role cluster { code } }
           completeness(periodCode: "2025-H1") { expected accepted overdue rate } } } } }`,
      );
      return { rows: unit.subtree.nodes.length, statements: world.statementsSince().length };
    };
    const [two, fifty, twoHundred] = [await listed(2), await listed(50), await listed(200)];
    expect([two.rows, fifty.rows, twoHundred.rows]).toEqual([2, 50, 200]);
    expect([fifty.statements, twoHundred.statements]).toEqual([two.statements, two.statements]);
  });
});

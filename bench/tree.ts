import { Viewer } from '../src/access/domain/index.js';
import { type UnitId } from '../src/kernel/ids.js';
import { localDate } from '../src/kernel/local-date.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { bar, growth, type Median, medians, type Timed } from './measure.js';
import { type Nation, withNations } from './nations.js';

const most = 0.15;
const rounds = 60;
const on = localDate('2025-12-14');

interface Listed {
  readonly unit: { readonly list: { readonly nodes: readonly { readonly code: string }[] } };
}
interface Found {
  readonly searchUnits: { readonly nodes: readonly { readonly unit: { readonly code: string } }[] };
}

const childrenOf = (code: string) =>
  `{ unit(code: "${code}", on: "${on}") { list: children(first: 50) { nodes { code } } } }`;
const subtreeOf = (code: string) =>
  `{ unit(code: "${code}", on: "${on}") { list: subtree(first: 50) { nodes { code } } } }`;
const listing = `{ unit(code: "TW", on: "${on}") { list: subtree(first: 200) { nodes {
  code name parent { code } clusterSeats(year: 2025) { role cluster { code } } completeness(periodCode: "2025-Y") { rate } } } } }`;
const searchFor = (text: string) =>
  `{ searchUnits(text: "${text}", on: "${on}", first: 20) { nodes { unit { code } } } }`;

/** What is asked of every nation: each finds a full page, or the same few hits, whatever its size. */
const questions = {
  'children of the centre': childrenOf('TW'),
  'first page of the nation': subtreeOf('TW'),
  'first page of a province': subtreeOf('H05'),
  'search by code': searchFor('h05.stc'),
  'search by name': searchFor('so tai chinh tinh bac ninh'),
  'search of a common word': searchFor('phong'),
  'list of 200 with edges': listing,
} as const;
type Question = keyof typeof questions;
const barred: readonly Question[] = [
  'children of the centre',
  'first page of the nation',
  'first page of a province',
  'search by code',
  'search by name',
  'search of a common word',
];

export async function benchTree(): Promise<void> {
  const sizes = (process.env['SIZES'] ?? '1000,10000,100000').split(',').map(Number);
  await withNations(sizes, async (nations) => {
    await nations.reduce((before, nation) => before.then(() => check(nation)), Promise.resolve());
    process.stdout.write('every answer equals what plain SQL over the edges says\n\n');
    const timed = await Promise.all(nations.map(timedOf));
    const found = await medians(timed.flat(), rounds);
    table(sizes, found);
    for (const name of barred) bar(`tree.${name.replaceAll(' ', '-')}`, growthOf(name, found), most);
  });
}

/** The floor is one row by its primary key; what is above it are requests over HTTP, with all that a client waits for. */
async function timedOf({ size, owner, ask, app }: Nation): Promise<readonly Timed[]> {
  const { rows } = await owner.query<{ id: UnitId }>('select id from organisation.unit order by id limit 1');
  const work = app.get(UnitOfWork, { strict: false });
  return [
    {
      name: 'floor',
      size,
      run: () => owner.query('select * from organisation.unit where id = $1', [rows[0]?.id]),
    },
    {
      name: 'an empty transaction',
      size,
      run: () => work.read(Viewer.operator('bench'), () => Promise.resolve()),
    },
    ...Object.entries(questions).map(([name, query]) => ({ name, size, run: () => ask(query) })),
  ];
}

function growthOf(name: string, found: readonly Median[]): number {
  const own = found.filter((one) => one.name === name);
  const [small, large] = [own[0], own.at(-1)];
  return small && large ? growth(small, large) : Number.NaN;
}

function table(sizes: readonly number[], found: readonly Median[]): void {
  const row = (title: string, cells: readonly string[]) =>
    process.stdout.write(`${title.padEnd(26)}${cells.map((cell) => cell.padStart(20)).join('')}\n`);
  row('median ms (x floor)', [...sizes.map((size) => `${size} units`), 'exponent']);
  const floors = found.filter(({ name }) => name === 'floor');
  for (const name of new Set(found.map((one) => one.name))) {
    const own = found.filter((one) => one.name === name);
    const cells = own.map(({ ms, size }) => {
      const floor = floors.find((one) => one.size === size)?.ms ?? Number.NaN;
      return `${ms.toFixed(2)} (${(ms / floor).toFixed(1)})`;
    });
    row(name, [...cells, growthOf(name, found).toFixed(2)]);
  }
  process.stdout.write('\n');
}

/** Each answer set against SQL that walks the edges and knows no index of the tree. @throws where they differ */
async function check({ ask, owner, size }: Nation): Promise<void> {
  const expected = async (sql: string): Promise<string[]> =>
    (await owner.query<{ code: string }>(sql)).rows.map(({ code }) => code);
  const walk = (code: string, depth: number) => `
    with recursive beneath as (
      select unit_id as id, 0 as depth from organisation.unit_version where code = '${code}' and valid @> date '${on}'
      union all
      select e.child_id, b.depth + 1 from beneath b join organisation.edge e on e.parent_id = b.id and e.line = 'TERRITORIAL' and e.valid @> date '${on}' where b.depth < ${depth}
    )
    select v.code from beneath b join organisation.unit_version v on v.unit_id = b.id and v.valid @> date '${on}'
     where b.depth > 0 order by v.name collate "vi-x-icu", v.unit_id limit 50`;
  const same = (name: Question, told: readonly string[], known: readonly string[]) => {
    if (told.length === 0 || JSON.stringify(told) !== JSON.stringify(known))
      throw new Error(`${name} of ${size}: ${JSON.stringify(told)} instead of ${JSON.stringify(known)}`);
  };
  const listed = async (name: Question) =>
    (await ask<Listed>(questions[name])).unit.list.nodes.map(({ code }) => code);
  const searched = async (name: Question) =>
    (await ask<Found>(questions[name])).searchUnits.nodes.map(({ unit }) => unit.code);
  same('children of the centre', await listed('children of the centre'), await expected(walk('TW', 1)));
  same('first page of the nation', await listed('first page of the nation'), await expected(walk('TW', 9)));
  same('first page of a province', await listed('first page of a province'), await expected(walk('H05', 9)));
  same('search by name', (await searched('search by name')).slice(0, 1), ['H05.STC']);
  same('search by code', (await searched('search by code')).slice(0, 1), ['H05.STC']);
  const common = `select code from organisation.unit_version where valid @> date '${on}' and name ilike 'phòng%' order by name collate "vi-x-icu", unit_id limit 20`;
  same('search of a common word', await searched('search of a common word'), await expected(common));
}

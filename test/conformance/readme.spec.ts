import { readFileSync } from 'node:fs';
import { limits } from '../../src/platform/graphql/limits.js';
import { settings } from '../../src/platform/config/settings.js';
import { type Client, type Loose, World } from '../support/world.js';

const readme = readFileSync('README.md', 'utf8');

/** The pages with queries to paste, in the order in which they are read: what one does, the next may show. */
const pages = [
  'README.md',
  ...['reporting', 'roll-up', 'organisation', 'scoring', 'cluster-year'].map(
    (topic) => `docs/tour-${topic}.md`,
  ),
];

interface Example {
  /** Its page, and its number on it. */
  readonly place: string;
  readonly viewer: string;
  readonly query: string;
  readonly shortened: boolean;
  readonly answer: { readonly data: object };
}

const block =
  /As `(\w+)`:\n+```graphql\n([^]*?)```\n+Answer(, shortened)?:\n+```json\n([^]*?)```|```graphql\n/g;

/** Every query of the pages, in their order; one without its viewer or its answer is a fault of its page. */
const examples = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(block)].map((found, i) => exampleOf(`${page} ${i + 1}`, found)),
);

function exampleOf(
  place: string,
  [, viewer, query, shortened, answer]: readonly (string | undefined)[],
): Example {
  if (!viewer || !query || !answer) throw new Error(`A query has no viewer or no answer: ${place}`);
  return {
    place,
    viewer,
    query,
    shortened: shortened !== undefined,
    answer: JSON.parse(answer) as Example['answer'],
  };
}

/** An id differs from one database to the next: a page shows `<id>`, for the last one that it showed so. */
function lastId(shown: Loose, actual: Loose): string | undefined {
  if (shown === '<id>') return String(actual);
  if (typeof shown !== 'object' || shown === null) return undefined;
  return Object.keys(shown)
    .map((key) => lastId(shown[key], actual?.[key]))
    .find((id) => id !== undefined);
}

/** The answer, reduced to the rows that a shortened example shows: each must be there, in the same order. */
function shortenedTo(shown: Loose, actual: Loose): Loose {
  if (Array.isArray(shown) && Array.isArray(actual)) {
    let from = 0;
    return shown.map((row) => {
      const at = actual.findIndex((one, i) => i >= from && matches(row, one));
      if (at < 0) return `no such row: ${JSON.stringify(row)}`;
      from = at + 1;
      return shortenedTo(row, actual[at]);
    });
  }
  if (!isRecord(shown) || !isRecord(actual)) return actual;
  return Object.fromEntries(
    Object.entries(actual).map(([key, value]) => [key, shortenedTo(shown[key], value)]),
  );
}

const matches = (shown: Loose, actual: Loose): boolean =>
  JSON.stringify(shortenedTo(shown, actual)) === JSON.stringify(shown);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

describe('the pages with queries to paste', () => {
  let world: World;
  const clients = new Map<string, Client>();
  let id = '';

  beforeAll(async () => {
    world = await World.open();
    const viewers = [...new Set(examples.map(({ viewer }) => viewer))];
    const opened = await Promise.all(viewers.map((viewer) => world.as(viewer)));
    viewers.forEach((viewer, i) => clients.set(viewer, opened[i] as Client));
  });
  afterAll(() => world.close());

  it('shows enough to try', () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
  });

  it.each(examples.map((example) => [example.place, example] as const))(
    '%s answers as it says',
    async (_, { viewer, query, shortened, answer }) => {
      const data = await clients.get(viewer)?.see(query.replaceAll('<id>', id));
      id = lastId(answer.data, data) ?? id;
      const expected = JSON.parse(JSON.stringify(answer.data).replaceAll('<id>', id)) as object;
      expect(shortened ? shortenedTo(expected, data) : data).toEqual(expected);
    },
  );

  it('lists every setting with its meaning and default', () => {
    for (const [name, { meaning, default: value }] of Object.entries(settings)) {
      const cells = [`\`${name}\``, meaning, value === undefined ? '' : `\`${String(value)}\``];
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      expect(
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ).toEqual(cells);
    }
  });

  it('tells the limits as they are', () => {
    const told = readme.replaceAll(/\s+/g, ' ');
    expect(told).toContain(
      `${limits.depth} levels deep, ask for ${limits.page} rows a page and ${limits.nodes.toLocaleString('en')} rows in all, and have a body of ${limits.bodyBytes / 1024} KiB; its input may be nested ${limits.inputDepth} levels`,
    );
  });
});

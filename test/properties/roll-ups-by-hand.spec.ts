import figures from '../../src/demo/data/figures.json' with { type: 'json' };
import organisations from '../../src/demo/data/organisations.json' with { type: 'json' };
import provinces from '../../src/demo/data/provinces.json' with { type: 'json' };
import clusterTen from '../../src/demo/data/cluster-10.json' with { type: 'json' };
import { type Client, World } from '../support/world.js';

/*
 * The figures of every unit in every period and both lines, computed again from the data files by other and simpler
 * code than the service's: a map of parents, the published formulas, and sums.
 */

type Parents = Map<string, string | null>;
type Book = { readonly territorial: Parents; readonly sector: Parents; readonly owing: readonly string[] };
interface Formula {
  readonly indicator: string;
  readonly cell?: readonly string[];
  readonly base: number;
  readonly step: number;
  readonly modulus: number;
  readonly growsOverTheYear: boolean;
  readonly denominator?: number;
}

const agencies = organisations.inEveryProvince;

function before(): Book {
  const territorial: Parents = new Map([['TW', null]]);
  const sector: Parents = new Map();
  for (const { code, parent } of organisations.ministries) territorial.set(code, parent);
  for (const { code } of provinces.before) addProvince(code, territorial, sector);
  for (const unit of organisations.units) {
    territorial.set(unit.code, unit.parent);
    if ('sector' in unit && unit.sector) sector.set(unit.code, unit.sector);
  }
  return finished(territorial, sector);
}

function after(): Book {
  const { territorial, sector } = before();
  const gone = new Map<string, string>();
  for (const { code, predecessors } of provinces.merged) {
    for (const source of predecessors) {
      gone.set(source, code);
      for (const { suffix } of agencies) gone.set(`${source}.${suffix}`, `${code}.${suffix}`);
    }
  }
  const ended = new Set([
    ...organisations.endedByReform.toProvincialInspectorate,
    ...organisations.endedByReform.withoutHeir,
  ]);
  const kept = (parents: Parents): Parents =>
    new Map(
      [...parents]
        .filter(([code]) => !gone.has(code) && !ended.has(code))
        .map(([code, parent]) => [code, parent === null ? null : (gone.get(parent) ?? parent)]),
    );
  const [newTerritorial, newSector] = [kept(territorial), kept(onlyOwn(sector, territorial))];
  for (const { code } of provinces.merged) addProvince(code, newTerritorial, newSector);
  return finished(newTerritorial, newSector);
}

function addProvince(code: string, territorial: Parents, sector: Parents): void {
  territorial.set(code, 'TW');
  for (const { suffix, sector: ministry } of agencies) {
    territorial.set(`${code}.${suffix}`, code);
    sector.set(`${code}.${suffix}`, ministry);
  }
}

/** The sector line falls back to the territorial parent; `finished` fills it in, this takes it out again. */
function onlyOwn(sector: Parents, territorial: Parents): Parents {
  return new Map([...sector].filter(([code, parent]) => territorial.get(code) !== parent));
}

function finished(territorial: Parents, own: Parents): Book {
  const sector: Parents = new Map([...territorial].map(([code, parent]) => [code, own.get(code) ?? parent]));
  const owing = [...territorial.keys()].filter((code) => code !== 'TW').sort((a, b) => (a < b ? -1 : 1));
  return { territorial, sector, owing };
}

/** What a unit reported: indicator to the sum over its cells. */
function reported(unit: string, n: number, period: string): Map<string, number> {
  const member = clusterTen.members.find((one) => one.unit === unit);
  const overrides =
    (
      member?.emulation as Record<string, { indicator: string; cell?: string[]; value: string }[]> | undefined
    )?.[period] ?? [];
  const totals = new Map<string, number>();
  for (const formula of figures.formulas as Formula[]) {
    const own = overrides.find(
      (one) => one.indicator === formula.indicator && String(one.cell ?? []) === String(formula.cell ?? []),
    );
    const grows = formula.growsOverTheYear && period.endsWith('-Y') ? 2 : 1;
    const value = own ? Number(own.value) : (formula.base + formula.step * (n % formula.modulus)) * grows;
    totals.set(formula.indicator, (totals.get(formula.indicator) ?? 0) + value);
  }
  return totals;
}

function summedUp(
  book: Book,
  line: 'territorial' | 'sector',
  period: string,
): Map<string, Map<string, number>> {
  const sums = new Map([...book[line].keys()].map((code) => [code, new Map<string, number>()]));
  book.owing.forEach((unit, i) => {
    if (unit === 'H05.STC.QLNS' && period === '2025-H1') return;
    const own = reported(unit, i + 1, period);
    for (let at: string | null | undefined = unit; at; at = book[line].get(at)) {
      const sum = sums.get(at);
      for (const [indicator, value] of own) sum?.set(indicator, (sum.get(indicator) ?? 0) + value);
    }
  });
  return sums;
}

interface Node {
  readonly code: string;
  readonly rollUp: {
    readonly figures: readonly {
      indicator: string;
      value: string | null;
      numerator: string | null;
      denominator: string | null;
    }[];
  };
}

async function pages(
  client: Client,
  question: { period: string; on: string; line: string },
  after: string | null = null,
): Promise<Node[]> {
  const figure =
    'rollUp(periodCode: $period, line: $line) { figures { indicator value numerator denominator } }';
  const { unit } = await client.see(
    `query ($period: String!, $on: Date!, $line: Line!, $after: String) { unit(code: "TW", on: $on) { code ${figure}
       subtree(line: $line, first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { code ${figure} } } } }`,
    { ...question, after },
  );
  const { nodes, pageInfo } = unit.subtree as {
    nodes: Node[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  const own = after === null ? [unit as Node] : [];
  return [
    ...own,
    ...nodes,
    ...(pageInfo.hasNextPage ? await pages(client, question, pageInfo.endCursor) : []),
  ];
}

const ratios = [
  ['C03', 'C02', 'C01'],
  ['D03', 'D02', 'D01'],
  ['E21', 'E19', 'E18'],
] as const;

describe('every roll-up, computed again by hand', () => {
  let world: World;
  let centre: Client;

  beforeAll(async () => {
    world = await World.open();
    centre = await world.as('centre');
  });
  afterAll(() => world.close());

  const cases = ['2024-H1', '2024-Y', '2025-H1', '2025-Y'].flatMap((period) =>
    (['territorial', 'sector'] as const).map((line) => ({
      period,
      line,
      on: `${period.slice(0, 4)}-${period.endsWith('H1') ? '06' : '12'}-14`,
    })),
  );

  it.each(cases)('$period in the $line line: all indicators of all units', async ({ period, line, on }) => {
    const book = period === '2025-Y' ? after() : before();
    const expected = summedUp(book, line, period);
    const nodes = await pages(centre, { period, on, line: line.toUpperCase() });
    expect(nodes.map((node) => node.code).sort()).toEqual([...expected.keys()].sort());
    const differences = nodes.flatMap(({ code, rollUp }) => {
      const sums = expected.get(code) ?? new Map<string, number>();
      const told = new Map(rollUp.figures.map((figure) => [figure.indicator, figure]));
      const plainOnes = [...sums].map(([indicator, value]) => {
        const typedRatio = indicator === 'B09' || indicator === 'D11';
        return [
          code,
          indicator,
          String(value),
          typedRatio ? told.get(indicator)?.numerator : told.get(indicator)?.value,
        ];
      });
      const recomputed =
        sums.size === 0
          ? []
          : ratios.map(([ratio, numerator, denominator]) => {
              const tenThousandths =
                (BigInt(sums.get(numerator) ?? 0) * 20_000n) / BigInt(sums.get(denominator) ?? 1) + 1n;
              return [code, ratio, plain(tenThousandths / 2n), told.get(ratio)?.value];
            });
      return [...plainOnes, ...recomputed].filter(([, , byHand, served]) => byHand !== served);
    });
    expect(differences).toEqual([]);
  });

  it('the root’s totals are the same in both lines in every period', () => {
    for (const period of ['2024-H1', '2024-Y', '2025-H1', '2025-Y']) {
      const book = period === '2025-Y' ? after() : before();
      expect(summedUp(book, 'sector', period).get('TW')).toEqual(
        summedUp(book, 'territorial', period).get('TW'),
      );
    }
  });
});

/** Hundredths written out without trailing zeros. */
function plain(hundredths: bigint): string {
  const [whole, part] = [
    hundredths / 100n,
    String(hundredths % 100n)
      .padStart(2, '0')
      .replace(/0+$/, ''),
  ];
  return part === '' ? String(whole) : `${whole}.${part}`;
}

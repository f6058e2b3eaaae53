import { ClusterScoring, plainScheme } from '../support/cluster-scoring.js';
import { person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';

const result = 'ranking { clusterCode periodCode year version inForce } row { unitCode rank total grade }';

/** A province of each of four clusters, and what its members were given in the order of their codes. */
const scored = [
  { clusterCode: 'CUM-5TP', year: 2024, periodCode: '2024-Y' },
  { clusterCode: 'CUM-DNB', year: 2024, periodCode: '2024-Y' },
  { clusterCode: 'CUM-BTB', year: 2024, periodCode: '2024-Y' },
  { clusterCode: 'CUM-5TP', year: 2025, periodCode: '2025-Y' },
];

describe('boards pull the results of clusters', () => {
  let world: World;
  let council: Client;
  let centre: Client;
  let province: Client;
  let stranger: Client;
  const scorings = new Map<object, ClusterScoring>();

  beforeAll(async () => {
    world = await World.open();
    const of = (name: string, codes: string[], on: string, roles: Parameters<typeof person>[2]['roles']) =>
      person(world, name, { codes, on, roles });
    council = await of('council', ['TW'], '2024-12-14', ['SCORER', 'PUBLISHER']);
    // The province that three became in 2025, and one of a cluster that was never published.
    province = await of('reporter of H29', ['H29'], '2025-12-14', ['REPORTER']);
    stranger = await of('reporter of H16', ['H16'], '2024-12-14', ['REPORTER']);
    centre = await world.as('centre');
    await world.behind(
      `update organisation.unit_version set name = '=HYPERLINK("http://x";"y")' where code = 'H24' and valid @> date '2024-12-14'`,
    );
    await council.see(
      `mutation ($document: JSONObject!) { addScheme(input: { document: $document, idempotencyKey: "plain" }) { userErrors { code } } }`,
      { document: plainScheme },
    );
    await inTurn(scored, async (names) => {
      const scoring = new ClusterScoring(council, names, 'DON-GIAN');
      await scoring.record(await marksOf(names));
      await scoring.publish(await scoring.run());
      scorings.set(names, scoring);
    });
    // Scored, and not published: it is on no board.
    const hidden = new ClusterScoring(council, { ...scored[0], clusterCode: 'CUM-TN' }, 'DON-GIAN');
    await hidden.record(await marksOf({ ...scored[0], clusterCode: 'CUM-TN' }));
    await hidden.run();
  });
  afterAll(() => world.close());

  const given = [
    ['40', '10'],
    ['30', '20'],
    ['30', '20'],
    ['45', '44.5'],
    ['10', '5'],
    ['0', '0'],
    ['1', '1'],
  ] as const;

  async function marksOf({ clusterCode, periodCode }: { clusterCode?: string; periodCode?: string }) {
    const members = await world.behind<{ code: string }>(
      `select v.code from organisation.cluster c join calendar.period p on p.code = $2 and c.valid @> p.as_of
         join organisation.cluster_member m on m.cluster_id = c.id and m.valid @> p.as_of
         join organisation.unit_version v on v.unit_id = m.unit_id and v.valid @> p.as_of
        where c.code = $1 order by v.code`,
      [clusterCode, periodCode],
    );
    return members.flatMap(({ code: unitCode }, i) =>
      ['A', 'B'].map((code, j) => ({ unitCode, code, value: given[i]?.[j] ?? '0' })),
    );
  }

  const rankings = async (client: Client, args: string, shown = result): Promise<Loose> =>
    (
      await client.see(
        `{ rankings(organiserCode: "TW", year: 2024${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${shown} } } }`,
      )
    ).rankings;
  const brief = ({ nodes }: Loose): string[] =>
    nodes.map(({ ranking, row }: Loose) => `${ranking.clusterCode} ${row.unitCode} ${row.rank}`);

  it('of all clusters of an organiser and year, by cluster and rank, with ties 1-2-3-3-5', async () => {
    const all = await rankings(centre, ', first: 50');
    expect(all.totalCount).toBe(17);
    expect(brief(all)).toEqual([
      ...['CUM-5TP H26 1', 'CUM-5TP H13 2', 'CUM-5TP H17 3', 'CUM-5TP H24 3', 'CUM-5TP H29 5'],
      ...[
        'CUM-BTB H50 1',
        'CUM-BTB H27 2',
        'CUM-BTB H41 3',
        'CUM-BTB H46 3',
        'CUM-BTB H56 5',
        'CUM-BTB H57 6',
      ],
      ...[
        'CUM-DNB H19 1',
        'CUM-DNB H06 2',
        'CUM-DNB H09 3',
        'CUM-DNB H10 3',
        'CUM-DNB H39 5',
        'CUM-DNB H53 6',
      ],
    ]);
    expect(all.nodes.every(({ ranking }: Loose) => ranking.inForce && ranking.version === 1)).toBe(true);
  });

  it('page by page comes to the same list, and a cursor of another list or viewer is refused', async () => {
    const pages: string[] = [];
    let after: string | null = null;
    const page = async (): Promise<void> => {
      const cursor: string = after === null ? '' : `, after: "${after}"`;
      const { pageInfo, ...list } = await rankings(centre, `, first: 4${cursor}`);
      pages.push(...brief(list));
      after = pageInfo.endCursor;
      if (pageInfo.hasNextPage) await page();
    };
    await page();
    expect(pages).toEqual(brief(await rankings(centre, ', first: 200')));
    const { pageInfo } = await rankings(centre, ', first: 1');
    const elsewhere = [
      [centre, `, maxRank: 1, after: "${pageInfo.endCursor}"`],
      [council, `, after: "${pageInfo.endCursor}"`],
    ] as const;
    await inTurn(elsewhere, async ([client, args]) => {
      const { errors } = await client.ask(
        `{ rankings(organiserCode: "TW", year: 2024${args}) { nodes { row { rank } } } }`,
      );
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    });
  });

  it('is filtered by kind, grade, rank, unit and period', async () => {
    expect((await rankings(centre, ', clusterKind: KHOI')).totalCount).toBe(0);
    expect((await rankings(centre, ', clusterKind: CUM, periodCode: "2024-Y"')).totalCount).toBe(17);
    expect((await rankings(centre, ', periodCode: "2024-H1"')).totalCount).toBe(0);
    expect(
      (await rankings(centre, ', grade: "Đạt"')).nodes.every(({ row }: Loose) => row.grade === 'Đạt'),
    ).toBe(true);
    expect((await rankings(centre, ', grade: "Đạt"')).totalCount).toBe(12);
    expect(brief(await rankings(centre, ', maxRank: 1')).sort()).toEqual([
      'CUM-5TP H26 1',
      'CUM-BTB H50 1',
      'CUM-DNB H19 1',
    ]);
    expect(brief(await rankings(centre, ', unitCode: "H09"'))).toEqual(['CUM-DNB H09 3']);
    const { clusterLeaders } = await centre.see(
      `{ clusterLeaders(organiserCode: "TW", year: 2024, first: 2) { totalCount pageInfo { hasNextPage } nodes { ${result} } } }`,
    );
    expect([
      clusterLeaders.totalCount,
      clusterLeaders.nodes.length,
      clusterLeaders.pageInfo.hasNextPage,
    ]).toEqual([3, 2, true]);
    expect(clusterLeaders.nodes.every(({ row }: Loose) => row.rank === 1)).toBe(true);
  });

  it('shows a member its own cluster whole, and of a cluster that is not its own, or not published, nothing', async () => {
    const own = await rankings(province, '');
    expect([...new Set(own.nodes.map(({ ranking }: Loose) => ranking.clusterCode))].sort()).toEqual([
      'CUM-5TP',
      'CUM-DNB',
    ]);
    expect(own.totalCount).toBe(11);
    const nothing = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
    expect(await rankings(stranger, '')).toEqual(nothing);
    expect(await rankings(stranger, ', unitCode: "H16"')).toEqual(nothing);
    expect(await rankings(centre, ', unitCode: "H16"')).toEqual(nothing);
    const foreign = await stranger.ask(
      `{ rankings(organiserCode: "TW", year: 2024) { totalCount nodes { row { rank } } } }`,
    );
    const missing = await stranger.ask(
      `{ rankings(organiserCode: "ZZ", year: 2024) { totalCount nodes { row { rank } } } }`,
    );
    expect(foreign.data).toEqual(missing.data);
  });

  it('of a unit over the years follow it to those it came from', async () => {
    const ranks = async (client: Client, unitCode: string, more = ''): Promise<Loose> =>
      (
        await client.see(
          `{ unitRanks(unitCode: "${unitCode}"${more}) { totalCount pageInfo { endCursor } nodes { ${result} } } }`,
        )
      ).unitRanks;
    const told = ({ nodes }: Loose) =>
      nodes.map(({ ranking, row }: Loose) => [ranking.periodCode, ranking.clusterCode, row.unitCode]);
    const all = await ranks(centre, 'H29');
    expect(all.totalCount).toBe(4);
    expect(told(all)[0]).toEqual(['2025-Y', 'CUM-5TP', 'H29']);
    expect(told(all).slice(1).sort()).toEqual([
      ['2024-Y', 'CUM-5TP', 'H29'],
      ['2024-Y', 'CUM-DNB', 'H06'],
      ['2024-Y', 'CUM-DNB', 'H09'],
    ]);
    const first = await ranks(centre, 'H29', ', first: 1');
    const rest = await ranks(centre, 'H29', `, first: 9, after: "${first.pageInfo.endCursor}"`);
    expect([...told(first), ...told(rest)]).toEqual(told(all));
    expect(told(await ranks(province, 'H29'))).toEqual(told(all));
    expect(told(await ranks(centre, 'H09'))).toEqual([['2024-Y', 'CUM-DNB', 'H09']]);
    expect(await ranks(stranger, 'H29')).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('by as many statements for two as for two hundred', async () => {
    const count = async (query: string) => {
      world.statementsSince();
      await centre.see(query);
      return world.statementsSince().length;
    };
    const lists = [
      (n: number) =>
        `{ rankings(organiserCode: "TW", year: 2024, first: ${n}) { totalCount nodes { ranking { hash rows { total } moves { unitCode } } row { marks { code } } } } }`,
      (n: number) =>
        `{ clusterLeaders(organiserCode: "TW", year: 2024, first: ${n}) { totalCount nodes { row { rank } } } }`,
      (n: number) =>
        `{ unitRanks(unitCode: "H29", first: ${n}) { totalCount nodes { ranking { clusterName } row { rank } } } }`,
    ];
    await inTurn(lists, async (list) => {
      const two = await count(list(2));
      expect(two).toBeLessThanOrEqual(7);
      expect(await count(list(200))).toBe(two);
    });
  });

  describe('as files', () => {
    const get = async (viewer: string | null, address: string): Promise<Response> =>
      fetch(`${world.address}/scoring/${address}`, {
        headers: viewer === null ? {} : { authorization: `Bearer ${await world.token(viewer)}` },
      });
    const year = 'organiserCode=TW&year=2024';

    it('say what the API says, to the same viewer, under the same filters', async () => {
      const viewers = [
        ['centre', centre, '', ''],
        ['reporter of H29', province, '', ''],
        ['reporter of H16', stranger, '', ''],
        ['centre', centre, ', maxRank: 1, clusterKind: CUM', '&maxRank=1&clusterKind=CUM'],
        [
          'centre',
          centre,
          ', unitCode: "H09", grade: "Đạt"',
          `&unitCode=H09&grade=${encodeURIComponent('Đạt')}`,
        ],
      ] as const;
      await inTurn(viewers, async ([viewer, client, args, filters]) => {
        const api = await rankings(client, `, first: 200${args}`);
        const json = await get(viewer, `rankings.json?${year}${filters}`);
        expect(json.headers.get('content-type')).toMatch(/^application\/json/);
        const { results } = (await json.json()) as { results: Loose[] };
        expect(
          results.map(({ clusterCode, unitCode, rank }) => `${clusterCode} ${unitCode} ${rank}`),
        ).toEqual(brief(api));
        expect(results.map(({ total }) => total)).toEqual(api.nodes.map(({ row }: Loose) => row.total));
        const csv = await (await get(viewer, `rankings.csv?${year}${filters}`)).text();
        expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + api.totalCount);
      });
    });

    it('open in a spreadsheet: marked UTF-8, Vietnamese headings, decimals with a comma, nothing that computes', async () => {
      const csv = await get('centre', `rankings.csv?${year}`);
      expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(csv.headers.get('content-disposition')).toBe('attachment; filename="xep-hang.csv"');
      expect(csv.headers.get('x-content-type-options')).toBe('nosniff');
      const bytes = Buffer.from(await csv.arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [header, ...rows] = bytes.subarray(3).toString('utf8').trimEnd().split('\r\n');
      expect(header).toBe(
        '"Mã cụm, khối","Cụm, khối","Năm","Kỳ","Hạng","Mã đơn vị","Đơn vị","Tổng điểm","Xếp loại","Lý do không xếp hạng","Bảng điểm","Lần công bố","Ngày công bố","Mã băm"',
      );
      expect(rows.find((row) => row.includes('"H26"'))).toMatch(
        /^"CUM-5TP",.*,"1","H26",.*,"89,5","Đạt","","DON-GIAN 1","1","\d\d\/\d\d\/\d{4}","[0-9a-f]{64}"$/,
      );
      expect(rows.find((row) => row.includes('"H24"'))).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
    });

    it('are given to nobody without a token, and a misspelt or missing filter is told', async () => {
      expect((await get(null, `rankings.csv?${year}`)).status).toBe(401);
      const wrong = [
        'year=2024',
        'organiserCode=TW',
        `${year}&maxrank=1`,
        `${year}&maxRank=0`,
        `${year}&clusterKind=X`,
        `${year}&unitCode=a`,
        `${year}&year=2025`,
      ];
      await inTurn(wrong, async (query) => {
        const answer = await get('centre', `rankings.csv?${query}`);
        expect([query, answer.status]).toEqual([query, 400]);
        expect(JSON.stringify(await answer.json())).toContain('BAD_USER_INPUT');
      });
    });
  });

  it('loses nobody and tells nothing twice when an erratum comes between two pages', async () => {
    const first = await rankings(centre, ', first: 4');
    expect(brief(first)).toEqual(['CUM-5TP H26 1', 'CUM-5TP H13 2', 'CUM-5TP H17 3', 'CUM-5TP H24 3']);
    // The last of the cluster, on the page that was not read yet, becomes the first of it.
    const scoring = scorings.get(scored[0] ?? {});
    await scoring?.record(['A', 'B'].map((code) => ({ unitCode: 'H29', code, value: '50' })));
    await scoring?.correct((await scoring.run()) ?? '', 'Nhập thiếu điểm của H29.');
    const rest = await rankings(centre, `, first: 50, after: "${first.pageInfo.endCursor}"`);
    expect(brief(rest).slice(0, 6)).toEqual([
      ...[
        'CUM-5TP H29 1',
        'CUM-5TP H26 2',
        'CUM-5TP H13 3',
        'CUM-5TP H17 4',
        'CUM-5TP H24 4',
        'CUM-BTB H50 1',
      ],
    ]);
    expect(rest.nodes.slice(0, 5).every(({ ranking }: Loose) => ranking.version === 2)).toBe(true);
    const again = await rankings(centre, `, first: 2, after: "${rest.pageInfo.endCursor}"`);
    expect(again.nodes).toEqual([]);
  });
});

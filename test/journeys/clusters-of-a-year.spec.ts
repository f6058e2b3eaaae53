import { type Client, type Loose, World } from '../support/world.js';

const shown = `division { organiserCode from until status version mayIssue
  clusters { code name seats { unitCode role } } problems { rule code severity message cluster unitCode } }
  userErrors { code field message }`;
const seatsOf = (cluster: Loose) => cluster.seats.map((seat: Loose) => `${seat.unitCode} ${seat.role}`);

describe('the clusters of a year are divided by who organises them', () => {
  let world: World;
  let board: Client;
  let ministry: Client;
  let key = 0;

  beforeAll(async () => {
    world = await World.open();
    [board, ministry] = await Promise.all([world.as('board'), world.as('ministry')]);
  });
  afterAll(() => world.close());

  async function act(client: Client, name: string, input: object): Promise<Loose> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const issued = name === 'issueDivision' ? 'formed ended' : '';
    const data = await client.see(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${name === 'dropDivisionDraft' ? 'userErrors { code }' : `${shown} ${issued}`} } }`,
      { input: { idempotencyKey: `division-${++key}`, ...input } },
    );
    return data[name];
  }

  const codes = (result: Loose): string[] => result.userErrors.map((error: Loose) => error.code);
  const khoi = (from: string, year = 2026) => ({ organiserCode: 'H53', line: 'TERRITORIAL', year, from });
  const cum = (from: string, year = 2026) => ({ organiserCode: 'G12', line: 'SECTOR', year, from });

  async function divisionsOf(client: Client, { organiserCode, line, year }: Loose): Promise<Loose[]> {
    const data = await client.see(
      `query ($code: String!, $line: Line!, $year: Int!) { divisions(organiserCode: $code, line: $line, year: $year) { from until status version clusters { code legalBasis seats { unitCode role } } } }`,
      { code: organiserCode, line, year },
    );
    return data.divisions;
  }

  describe('the board of Tây Ninh', () => {
    const division = khoi('2026-01-01');

    it('drafts from last year: members as they live now, merged ones by their heir, roles kept', async () => {
      const drafted = await act(board, 'draftDivision', { division, source: 'LAST_YEAR' });
      expect(drafted.userErrors).toEqual([]);
      expect(drafted.division).toMatchObject({
        status: 'DRAFT',
        version: 1,
        from: '2026-01-01',
        until: '2027-01-01',
        mayIssue: true,
        problems: [],
      });
      expect(drafted.division.clusters.map((one: Loose) => [one.code, seatsOf(one)])).toEqual([
        [
          'H53-KHOI-QLNN',
          [
            'H53.SNV LEADER',
            'H53.STC DEPUTY',
            ...['H53.SKHDT MEMBER', 'H53.SNGV MEMBER', 'H53.STP MEMBER', 'H53.TTR MEMBER', 'H53.VPUB MEMBER'],
          ],
        ],
      ]);
      expect(codes(await act(board, 'draftDivision', { division, source: 'EMPTY' }))).toEqual([
        'DIVISION_DRAFT_EXISTS',
      ]);
      const outside = { division: khoi('2025-12-31'), source: 'EMPTY' };
      expect(codes(await act(board, 'draftDivision', outside))).toEqual(['DIVISION_OUTSIDE_ITS_YEAR']);
    });

    it('keeps a half-finished draft with its problems, and is refused by the name of each', async () => {
      const edits = [
        { addCluster: { code: 'H53-KHOI-2', kind: 'KHOI', name: 'Khối  Nội chính' } },
        { moveMember: { cluster: 'H53-KHOI-QLNN', unit: 'H53.TTR', to: 'H53-KHOI-2' } },
        { addMember: { cluster: 'H53-KHOI-2', unit: 'H53.SNV', role: 'MEMBER' } },
        { addCluster: { code: 'H53-KHOI-3', kind: 'KHOI', name: 'Khối 3' } },
      ];
      const changed = await act(board, 'changeDivision', { division, expectedVersion: 1, edits });
      expect(changed.userErrors).toEqual([]);
      expect(changed.division).toMatchObject({ version: 2, mayIssue: false });
      expect(
        changed.division.problems.map((one: Loose) => [one.rule, one.code, one.cluster, one.unitCode]),
      ).toEqual([
        ['MIN_MEMBERS', 'CLUSTER_TOO_SMALL', 'H53-KHOI-3', null],
        ['NOT_TWICE_WITH_SAME_ORGANISER', 'UNIT_IN_TWO_CLUSTERS', 'H53-KHOI-2', 'H53.SNV'],
        ['ONE_LEADER', 'CLUSTER_NEEDS_ONE_LEADER', 'H53-KHOI-2', null],
        ['ONE_LEADER', 'CLUSTER_NEEDS_ONE_LEADER', 'H53-KHOI-3', null],
      ]);
      const refused = await act(board, 'issueDivision', { division, expectedVersion: 2, legalBasis: 'QĐ 1' });
      expect(codes(refused)).toEqual(changed.division.problems.map((one: Loose) => one.code));
      expect(await board.see('{ clusters(code: "H53-KHOI-2", year: 2026) { code } }')).toEqual({
        clusters: [],
      });
    });

    it('is told everything against a list of edits at once, and nothing of it is kept', async () => {
      const edits = [
        { dropCluster: { cluster: 'H53-KHOI-9' } },
        { addMember: { cluster: 'H53-KHOI-3', unit: 'H05.STC' } },
        { addMember: { cluster: 'H53-KHOI-3', unit: 'H53.NOBODY' } },
        { removeMember: { cluster: 'H53-KHOI-3', unit: 'H53.STP' } },
        { setRole: { cluster: 'H53-KHOI-2', unit: 'H53.TTR', role: 'LEADER' } },
        { addCluster: { code: 'khối', kind: 'KHOI', name: 'Khối' } },
      ];
      const refused = await act(board, 'changeDivision', { division, expectedVersion: 2, edits });
      expect(refused.userErrors.map((error: Loose) => [error.code, error.field])).toEqual([
        ['DIVISION_CLUSTER_NOT_FOUND', ['edits', '0']],
        ['UNIT_NOT_FOUND', ['edits', '1']],
        ['UNIT_NOT_FOUND', ['edits', '2']],
        ['DIVISION_SEAT_NOT_FOUND', ['edits', '3']],
        ['CLUSTER_CODE_MALFORMED', ['edits', '5']],
      ]);
      const [draft] = await divisionsOf(board, division);
      expect(draft).toMatchObject({ status: 'DRAFT', version: 2 });
      const two = await board.ask(
        `mutation ($input: ChangeDivisionInput!) { changeDivision(input: $input) { userErrors { code } } }`,
        {
          input: {
            ...{ division, expectedVersion: 2, idempotencyKey: 'two' },
            edits: [{ ...edits[0], ...edits[3] }],
          },
        },
      );
      expect(two.errors).toHaveLength(1);
    });

    it('issues: the dry run tells and leaves nothing, the real one stands in the record', async () => {
      const edits = [
        { dropCluster: { cluster: 'H53-KHOI-3' } },
        { removeMember: { cluster: 'H53-KHOI-2', unit: 'H53.SNV' } },
        { moveMember: { cluster: 'H53-KHOI-QLNN', unit: 'H53.STP', to: 'H53-KHOI-2', role: 'DEPUTY' } },
        { setRole: { cluster: 'H53-KHOI-2', unit: 'H53.TTR', role: 'LEADER' } },
        { changeCluster: { cluster: 'H53-KHOI-2', code: 'H53-KHOI-NC' } },
      ];
      const changed = await act(board, 'changeDivision', { division, expectedVersion: 2, edits });
      expect(changed.division).toMatchObject({ version: 3, mayIssue: true, problems: [] });
      const order = { division, expectedVersion: 3, legalBasis: 'Quyết định 12/QĐ-UBND ngày 05/01/2026' };
      const rehearsed = await act(board, 'issueDivision', { ...order, dryRun: true });
      expect(rehearsed).toMatchObject({
        userErrors: [],
        ended: [],
        division: { status: 'DRAFT', version: 3 },
      });
      const idempotencyKey = 'issue-2026';
      const issued = await act(board, 'issueDivision', { ...order, idempotencyKey });
      expect(issued).toMatchObject({
        userErrors: [],
        formed: rehearsed.formed,
        division: { status: 'ISSUED', version: null, until: '2027-01-01' },
      });
      expect(await act(board, 'issueDivision', { ...order, idempotencyKey })).toEqual(issued);
      expect(codes(await act(board, 'issueDivision', order))).toEqual(['DIVISION_NOT_FOUND']);
      const { clusters } = await board.see(
        '{ clusters(code: "H53-KHOI-NC", year: 2026) { name legalBasis validFrom validUntil members { unitCode role } } }',
      );
      expect(clusters).toEqual([
        {
          name: 'Khối Nội chính',
          legalBasis: order.legalBasis,
          validFrom: '2026-01-01',
          validUntil: '2027-01-01',
          members: [
            { unitCode: 'H53.TTR', role: 'LEADER' },
            { unitCode: 'H53.STP', role: 'DEPUTY' },
          ],
        },
      ]);
    });

    it('divides anew inside the year: both divisions stay with their dates, last year is not touched', async () => {
      const before = await world.behind('select * from organisation.cluster where year < 2026 order by id');
      const again = khoi('2026-07-01');
      const drafted = await act(board, 'draftDivision', {
        division: again,
        source: 'CURRENT',
        keepRoles: false,
      });
      expect(drafted.division.problems.map((one: Loose) => one.code)).toEqual([
        'CLUSTER_NEEDS_ONE_LEADER',
        'CLUSTER_NEEDS_ONE_LEADER',
      ]);
      const edits = [
        { dropCluster: { cluster: 'H53-KHOI-NC' } },
        { setRole: { cluster: 'H53-KHOI-QLNN', unit: 'H53.STC', role: 'LEADER' } },
        { addMember: { cluster: 'H53-KHOI-QLNN', unit: 'H53.TTR', role: 'DEPUTY' } },
      ];
      expect(
        codes(await act(board, 'changeDivision', { division: again, expectedVersion: 1, edits })),
      ).toEqual([]);
      const order = { division: again, expectedVersion: 2, legalBasis: 'Quyết định 99/QĐ-UBND' };
      expect(await act(board, 'issueDivision', order)).toMatchObject({
        userErrors: [],
        formed: ['H53-KHOI-QLNN'],
        ended: ['H53-KHOI-NC', 'H53-KHOI-QLNN'],
      });
      const all = await divisionsOf(board, division);
      expect(
        all.map((one) => [
          one.from,
          one.until,
          one.clusters.map((own: Loose) => [own.code, own.seats.length]),
        ]),
      ).toEqual([
        ['2026-07-01', '2027-01-01', [['H53-KHOI-QLNN', 6]]],
        [
          '2026-01-01',
          '2026-07-01',
          [
            ['H53-KHOI-NC', 2],
            ['H53-KHOI-QLNN', 5],
          ],
        ],
      ]);
      const seats = await world.behind(
        `select distinct c.valid = m.valid as same from organisation.cluster c join organisation.cluster_member m on m.cluster_id = c.id where c.year = 2026`,
      );
      expect(seats).toEqual([{ same: true }]);
      expect(await world.behind('select * from organisation.cluster where year < 2026 order by id')).toEqual(
        before,
      );
      const late = khoi('2026-03-01');
      await act(board, 'draftDivision', { division: late, source: 'CURRENT' });
      expect(
        codes(await act(board, 'issueDivision', { division: late, expectedVersion: 1, legalBasis: '-' })),
      ).toEqual(['DIVISION_LATER_ISSUED']);
      expect(codes(await act(board, 'dropDivisionDraft', { division: late, expectedVersion: 2 }))).toEqual([
        'DIVISION_CHANGED_MEANWHILE',
      ]);
      expect(codes(await act(board, 'dropDivisionDraft', { division: late, expectedVersion: 1 }))).toEqual(
        [],
      );
    });
  });

  describe('the ministry', () => {
    it('does the same for the finance departments in its own line', async () => {
      const division = cum('2026-01-01');
      const drafted = await act(ministry, 'draftDivision', { division, source: 'LAST_YEAR' });
      expect(drafted.division.clusters.map((one: Loose) => [one.code, seatsOf(one)])).toEqual([
        [
          'CUM-10-STC',
          [
            'H19.STC LEADER',
            'H53.STC DEPUTY',
            ...['H01.STC MEMBER', 'H20.STC MEMBER', 'H29.STC MEMBER', 'H36.STC MEMBER'],
          ],
        ],
      ]);
      const edits = [
        { addMember: { cluster: 'CUM-10-STC', unit: 'H05.STC' } },
        { setRole: { cluster: 'CUM-10-STC', unit: 'H19.STC', role: 'DEPUTY' } },
        { setRole: { cluster: 'CUM-10-STC', unit: 'H53.STC', role: 'LEADER' } },
      ];
      const changed = await act(ministry, 'changeDivision', { division, expectedVersion: 1, edits });
      expect(changed).toMatchObject({ userErrors: [], division: { version: 2, mayIssue: true } });
      const issued = await act(ministry, 'issueDivision', {
        ...{ division, expectedVersion: 2, legalBasis: 'Quyết định 77/QĐ-BTC' },
      });
      expect(issued).toMatchObject({ userErrors: [], formed: ['CUM-10-STC'], ended: [] });
      expect((await divisionsOf(ministry, cum('', 2025))).map((one) => [one.from, one.until])).toEqual([
        ['2025-07-01', '2026-01-01'],
        ['2025-01-01', '2025-07-01'],
      ]);
    });

    it('does not let lead who held no rank in the last published year', async () => {
      const division = cum('2025-03-01', 2025);
      await act(ministry, 'draftDivision', { division, source: 'LAST_YEAR', keepRoles: false });
      const lead = (unit: string, role: string) => ({ setRole: { cluster: 'CUM-10-STC', unit, role } });
      const unjudged = await act(ministry, 'changeDivision', {
        ...{ division, expectedVersion: 1, edits: [lead('H10.STC', 'LEADER'), lead('H09.STC', 'DEPUTY')] },
      });
      expect(unjudged.division.problems.map((one: Loose) => [one.rule, one.code, one.unitCode])).toEqual([
        [null, 'DIVISION_LATER_ISSUED', null],
        ['LAST_YEARS_UNJUDGED_NOT_LEADER', 'LEADER_WAS_UNJUDGED', 'H10.STC'],
      ]);
      const refused = await act(ministry, 'issueDivision', { division, expectedVersion: 2, legalBasis: '-' });
      expect(codes(refused)).toEqual(['DIVISION_LATER_ISSUED', 'LEADER_WAS_UNJUDGED']);
      const judged = await act(ministry, 'changeDivision', {
        ...{ division, expectedVersion: 2, edits: [lead('H10.STC', 'MEMBER'), lead('H09.STC', 'LEADER')] },
      });
      expect(judged.division.problems.map((one: Loose) => one.code)).toEqual(['DIVISION_LATER_ISSUED']);
    });
  });

  it('shows a draft to nobody else: its members and strangers are told what a missing one would be', async () => {
    const division = cum('2026-10-01');
    await act(ministry, 'draftDivision', { division, source: 'CURRENT' });
    const edits = [{ dropCluster: { cluster: 'CUM-10-STC' } }];
    const ask = async (client: Client, from: string) => {
      const on = { ...division, from };
      const changed = await act(client, 'changeDivision', { division: on, expectedVersion: 1, edits });
      const issued = await act(client, 'issueDivision', {
        division: on,
        expectedVersion: 1,
        legalBasis: '-',
      });
      const drafted = await act(client, 'draftDivision', { division: on, source: 'EMPTY' });
      const { one } = await client.see(
        `{ one: division(organiserCode: "G12", line: SECTOR, year: 2026, from: "${from}") { version } }`,
      );
      return { changed, issued, drafted, one };
    };
    const others = await Promise.all(['leader', 'department', 'office', 'board'].map((who) => world.as(who)));
    const answers = await Promise.all(
      others.flatMap((client) => [ask(client, '2026-10-01'), ask(client, '2026-11-01')]),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect([answers[0]?.changed, answers[0]?.issued, answers[0]?.drafted].map(codes)).toEqual([
      ['DIVISION_NOT_FOUND'],
      ['DIVISION_NOT_FOUND'],
      ['UNIT_NOT_FOUND'],
    ]);
    const [leader, , office] = others as [Client, Client, Client];
    const seen = await divisionsOf(leader, division);
    expect(seen.map((one) => [one.from, one.status])).toEqual([['2026-01-01', 'ISSUED']]);
    expect(await divisionsOf(office, division)).toEqual([]);
    const mine = await divisionsOf(ministry, division);
    expect(mine.map((one) => [one.from, one.status, one.version])).toEqual([
      ['2026-10-01', 'DRAFT', 1],
      ['2026-01-01', 'ISSUED', null],
    ]);
  });

  it('of two officers who change one draft at once, one wins and the other is told the current version', async () => {
    const division = cum('2026-10-01');
    const edit = (role: string) => [{ setRole: { cluster: 'CUM-10-STC', unit: 'H05.STC', role } }];
    const both = await Promise.all(
      ['LEADER', 'DEPUTY'].map((role) =>
        act(ministry, 'changeDivision', { division, expectedVersion: 1, edits: edit(role) }),
      ),
    );
    const lost = both.filter((one) => one.userErrors.length > 0);
    expect(lost).toHaveLength(1);
    expect(lost[0].userErrors).toEqual([
      {
        code: 'DIVISION_CHANGED_MEANWHILE',
        field: ['expectedVersion'],
        message: expect.stringContaining('bạn đang xem phiên bản 1, hiện là 2') as string,
      },
    ]);
    const [draft] = await divisionsOf(ministry, division);
    expect(draft.version).toBe(2);
  });
});

import { createHash } from 'node:crypto';
import { codes } from '../support/acting.js';
import { ClusterScoring, halfOfTen, namedHalf, reporterOf } from '../support/cluster-scoring.js';
import { type Client, type Loose, World } from '../support/world.js';

const appealed = 'appeal { id version unitCode criterionCode state answerReason }';

describe('a ranking is published, appealed against and corrected', () => {
  let world: World;
  let ministry: Client;
  let leader: Client;
  let member: Client;
  let other: Client;
  let scoring: ClusterScoring;
  let original: string;
  let corrected: string;
  let appealId: string;

  beforeAll(async () => {
    world = await World.open();
    [ministry, leader] = await Promise.all([world.as('ministry'), world.as('leader')]);
    member = await reporterOf(world, 'H09.STC');
    other = await reporterOf(world, 'H39.STC');
    scoring = new ClusterScoring(ministry);
    await scoring.record();
  });
  afterAll(() => world.close());

  const file = (client: Client, more: object = {}) =>
    scoring.act(
      client,
      'fileAppeal',
      {
        unitCode: 'H09.STC',
        criterionCode: 'I.4',
        statement: 'Điểm CCHC là 93.',
        document: 'CV 9/STC',
        ...more,
      },
      appealed,
    );
  const answer = (client: Client, more: object = {}) =>
    client.see(
      `mutation ($input: AnswerAppealInput!) { answerAppeal(input: $input) { ${appealed} userErrors { code } } }`,
      {
        input: {
          ...{ idempotencyKey: `answer ${JSON.stringify(more)} ${Math.random()}`, appealId },
          ...{ answer: 'UPHELD', reason: 'Đúng như văn bản.', ...more },
        },
      },
    );
  const appeals = async (client: Client): Promise<Loose> =>
    (await client.see(`{ appeals(${namedHalf}) { totalCount nodes { id unitCode state statement } } }`))
      .appeals;
  const read = async (client: Client, version = ''): Promise<Loose> =>
    (
      await client.see(
        `{ ranking(${namedHalf}${version}) { id version versionKind versionReason inForce hash rows { unitCode total rank } } }`,
      )
    ).ranking;

  it('opens a window for appeals that closes at the end of a day in Viet Nam', async () => {
    original = await scoring.run();
    const early = await file(member);
    expect(codes(early)).toEqual(['RANKING_NOT_PUBLISHED']);
    const published = await scoring.act(
      ministry,
      'publishRanking',
      { rankingId: original, appealDays: 5 },
      'ranking { version versionKind publishedAt appealsUntil inForce moves { unitCode } }',
    );
    expect(published.ranking).toMatchObject({
      version: 1,
      versionKind: 'ORIGINAL',
      inForce: true,
      moves: [],
    });
    const { publishedAt, appealsUntil } = published.ranking;
    expect(appealsUntil).toMatch(/T17:00:00Z$/);
    const days = (Date.parse(appealsUntil) - Date.parse(publishedAt)) / 86_400_000;
    expect(days).toBeGreaterThan(5);
    expect(days).toBeLessThanOrEqual(6);
    expect((await read(member)).id).toBe(original);
  });

  it('takes an appeal of a member from its own reporting officer alone, with a statement and a document', async () => {
    expect(codes(await file(member, { criterionCode: 'IX' }))).toEqual(['APPEAL_CRITERION_UNKNOWN']);
    expect(codes(await file(member, { statement: ' \n ', document: '\t' }))).toEqual([
      'PUBLICATION_TEXT_EMPTY',
      'PUBLICATION_TEXT_EMPTY',
    ]);
    const [foreign, missing] = [await file(other), await file(other, { unitCode: 'H99.STC' })];
    expect(codes(foreign)).toEqual(['APPEAL_UNIT_NOT_YOURS']);
    expect(foreign.userErrors[0].message.replace('H09', 'H99')).toBe(missing.userErrors[0].message);
    expect(codes(await file(leader))).toEqual(['APPEAL_UNIT_NOT_YOURS']);
    expect(codes(await file(await world.as('office')))).toEqual(['CLUSTER_NOT_FOUND']);

    const filed = await file(member);
    expect(filed).toMatchObject({
      appeal: { version: 1, unitCode: 'H09.STC', criterionCode: 'I.4', state: 'OPEN', answerReason: null },
      userErrors: [],
    });
    appealId = filed.appeal.id;
    expect(codes(await file(member))).toEqual(['APPEAL_ALREADY_FILED']);
    expect(codes(await file(member, { criterionCode: null }))).toEqual([]);
  });

  it('shows an appeal to the unit, to those above it and to those in charge; to no other member', async () => {
    const seenBy = async (client: Client) => {
      const { totalCount, nodes } = await appeals(client);
      expect(nodes).toHaveLength(totalCount);
      const { node } = await client.see(`query ($id: ID!) { node(id: $id) { id } }`, { id: appealId });
      return [totalCount, node !== null];
    };
    expect(await seenBy(member)).toEqual([2, true]);
    expect(await seenBy(ministry)).toEqual([2, true]);
    expect(await seenBy(leader)).toEqual([2, true]);
    expect(await seenBy(other)).toEqual([0, false]);
    expect(await seenBy(await world.as('board'))).toEqual([0, false]);
    expect(await seenBy(await world.as('office'))).toEqual([0, false]);
  });

  it('is answered once, by the organiser, with a reason', async () => {
    const refusal = async (client: Client, more: object = {}) =>
      codes((await answer(client, more)).answerAppeal);
    expect(await refusal(other)).toEqual(['APPEAL_NOT_FOUND']);
    expect(await refusal(other, { appealId: 'QXBwZWFsOjA' })).toEqual(['APPEAL_NOT_FOUND']);
    expect(await refusal(member)).toEqual(['APPEAL_NOT_YOURS_TO_ANSWER']);
    expect(await refusal(leader)).toEqual(['APPEAL_NOT_YOURS_TO_ANSWER']);
    expect(await refusal(ministry, { reason: ' ' })).toEqual(['PUBLICATION_TEXT_EMPTY']);
    const { answerAppeal } = await answer(ministry);
    expect(answerAppeal).toMatchObject({
      appeal: { state: 'UPHELD', answerReason: 'Đúng như văn bản.' },
      userErrors: [],
    });
    expect(await refusal(ministry, { answer: 'REJECTED' })).toEqual(['APPEAL_ALREADY_ANSWERED']);
    expect((await read(member)).version).toBe(1);
  });

  it('is corrected only by a newer run that changes something, with a reason, by the organiser', async () => {
    const refusal = async (client: Client, rankingId: string, reason = 'Sửa điểm CCHC') =>
      codes(await scoring.act(client, 'publishErratum', { rankingId, reason }, 'ranking { id }'));
    expect(await refusal(ministry, original)).toEqual(['ERRATUM_WITHOUT_NEW_RUN']);
    const same = await scoring.run();
    expect(await refusal(ministry, same)).toEqual(['ERRATUM_CHANGES_NOTHING']);
    expect(await refusal(ministry, original)).toEqual(['RUN_NOT_FOUND']);
    await scoring.record([
      { unitCode: 'H09.STC', code: 'CCHC', value: '93' },
      { unitCode: 'H53.STC', code: 'MODEL', value: '0' },
      { unitCode: 'H10.STC', code: 'REGISTERED', value: 'true' },
      { unitCode: 'H06.STC', code: 'INSPECTED', value: 'true' },
    ]);
    corrected = await scoring.run();
    expect(await refusal(leader, corrected)).toEqual(['RANKING_NOT_YOURS_TO_PUBLISH']);
    expect(await refusal(member, corrected)).toEqual(['RANKING_NOT_YOURS_TO_PUBLISH']);
    expect(await refusal(await world.as('office'), corrected)).toEqual(['CLUSTER_NOT_FOUND']);
    expect(await refusal(ministry, corrected, ' ')).toEqual(['PUBLICATION_TEXT_EMPTY']);
    expect((await read(other)).id).toBe(original);
  });

  it('then tells who moves up or down, and every version stays readable', async () => {
    const before = await read(member);
    const erratum = await scoring.correct(corrected, 'Sửa theo kiến nghị của Sở Tài chính');
    expect(erratum).toMatchObject({
      ...{ id: corrected, version: 2, versionKind: 'ERRATUM', inForce: true, appealsUntil: null },
      versionReason: 'Sửa theo kiến nghị của Sở Tài chính',
    });
    const after = await read(member);
    expect(after).toMatchObject({ id: corrected, version: 2 });
    const rankIn = ({ rows }: Loose, unit: string) =>
      rows.find((row: { unitCode: string }) => row.unitCode === unit) as {
        rank: number | null;
        total: string;
      };
    expect(erratum.moves.map(({ unitCode }: Loose) => unitCode).sort()).toEqual(
      after.rows
        .filter((row: Loose) => JSON.stringify(row) !== JSON.stringify(rankIn(before, row.unitCode)))
        .map((row: Loose) => row.unitCode)
        .sort(),
    );
    for (const { unitCode, from, to, places, points } of erratum.moves) {
      expect([from, to]).toEqual(
        [rankIn(before, unitCode), rankIn(after, unitCode)].map(({ rank, total }) => ({ rank, total })),
      );
      if (places !== null) expect(places).toBe(from.rank - to.rank);
      expect(Number(points)).toBeCloseTo(Number(to.total) - Number(from.total), 9);
    }
    expect(rankIn(after, 'H10.STC').rank).not.toBeNull();
    expect(rankIn(after, 'H06.STC').rank).toBeNull();

    expect(await read(other, ', version: 1')).toEqual({ ...before, inForce: false });
    expect(await read(other, ', version: 3')).toBeNull();
    const { rankingVersions, unit } = await other.see(`{
      rankingVersions(${namedHalf}) { id version versionKind inForce moves { unitCode } }
      unit(code: "H39.STC", on: "2024-06-14") { clusterResults(year: 2024) { ranking { id periodCode } } } }`);
    expect(rankingVersions).toMatchObject([
      { id: corrected, version: 2, versionKind: 'ERRATUM', inForce: true },
      { id: original, version: 1, versionKind: 'ORIGINAL', inForce: false, moves: [] },
    ]);
    const halves = unit.clusterResults.filter(({ ranking }: Loose) => ranking.periodCode === '2024-H1');
    expect(halves.map(({ ranking }: Loose) => ranking.id)).toEqual([corrected]);
    expect(
      codes(await scoring.act(ministry, 'publishRanking', { rankingId: corrected }, 'ranking { id }')),
    ).toEqual(['RANKING_ALREADY_PUBLISHED']);
  });

  it('takes no appeal against a version without a window, nor after the window of one that has', async () => {
    const closed = await file(member);
    expect(codes(closed)).toEqual(['APPEAL_WINDOW_CLOSED']);
    await scoring.record([{ unitCode: 'H53.STC', code: 'MODEL', value: '1' }]);
    await scoring.correct(await scoring.run(), 'Sửa lần hai', { appealDays: 1 });
    expect(codes(await file(member))).toEqual([]);
    await world.behind(`alter table scoring.publication disable trigger publication_append_only;
      update scoring.publication set published_at = now() - interval '3 days', appeals_until = now() - interval '1 second' where number = 3;
      alter table scoring.publication enable trigger publication_append_only`);
    const late = await file(member, { criterionCode: 'I.1' });
    expect(codes(late)).toEqual(['APPEAL_WINDOW_CLOSED']);
    expect(late.userErrors[0].message).toMatch(/đã hết lúc \d\d:\d\d \d\d\/\d\d\/\d{4}/);
  });

  it('can be checked again by the service, and from its texts by any program', async () => {
    const proofOf = async (client: Client, id: string): Promise<Loose> =>
      (
        await client.see(
          `query ($id: ID!) { verifyRanking(id: $id) { equal hash hashAgain schemeAsHashed rowsAsHashed divergences { unitCode part kept again }
             schemeHash schemeText rulesVersion inputs result } }`,
          { id },
        )
      ).verifyRanking;
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    for (const proof of [await proofOf(member, original), await proofOf(other, corrected)]) {
      expect(proof).toMatchObject({ equal: true, schemeAsHashed: true, rowsAsHashed: true, divergences: [] });
      const { schemeHash, schemeText, rulesVersion, inputs, result } = proof;
      expect(sha(schemeText)).toBe(schemeHash);
      expect(sha([schemeHash, rulesVersion, inputs, result].join('\n'))).toBe(proof.hash);
      expect(JSON.parse(inputs).facts).toHaveLength(6);
      expect(JSON.parse(result)).toHaveLength(6);
    }
    expect(await proofOf(await world.as('office'), original)).toBeNull();

    const forged = async (table: string, change: string) => {
      await world.behind(
        `alter table scoring.${table} disable trigger ${table}_append_only; ${change}; alter table scoring.${table} enable trigger ${table}_append_only`,
      );
      return proofOf(member, corrected);
    };
    const run = `(select id from scoring.run where cluster_id = (select cluster_id from scoring.publication where number = 3) order by number desc offset 1 limit 1)`;
    const row = await forged(
      'run_row',
      `update scoring.run_row set total = total + 1 where run_id = ${run} and unit_code = 'H39.STC'`,
    );
    expect(row).toMatchObject({ equal: false, rowsAsHashed: false, divergences: [] });
    expect(row.hashAgain).toBe(row.hash);
    await forged(
      'run_row',
      `update scoring.run_row set total = total - 1 where run_id = ${run} and unit_code = 'H39.STC'`,
    );
    const text = await forged(
      'run',
      `update scoring.run set result = replace(result, '"rank":1,', '"rank":9,') where id = ${run}`,
    );
    expect(text).toMatchObject({ equal: false, rowsAsHashed: false });
    expect(text.hashAgain).not.toBe(text.hash);
    expect(text.divergences).toMatchObject([{ part: 'rank', kept: '9', again: '1' }]);
  });

  it('keeps its year from being opened afterwards: no erratum could be made within it', async () => {
    const open = (client: Client, cluster: object) =>
      client.see(
        'mutation ($input: OpenClusterYearInput!) { openClusterYear(input: $input) { clusterYear { state } userErrors { code } } }',
        { input: { cluster, idempotencyKey: JSON.stringify(cluster) } },
      );
    const { openClusterYear } = await open(ministry, { clusterCode: 'CUM-10-STC', year: 2024 });
    expect(openClusterYear).toEqual({ clusterYear: null, userErrors: [{ code: 'YEAR_PUBLISHED_BEFORE' }] });
    const next = await open(ministry, { clusterCode: 'CUM-10-STC', year: 2025 });
    expect(next.openClusterYear).toEqual({ clusterYear: { state: 'FORMED' }, userErrors: [] });
  });

  it('was witnessed: what was published, corrected, appealed and answered, by whom and why', async () => {
    const rows = await world.behind<{ entry: string }>(
      `select entry from platform.audit_entry where entry::jsonb->>'act' in ('publishErratum', 'fileAppeal', 'answerAppeal') order by seq`,
    );
    const entries = rows.map(({ entry }) => JSON.parse(entry));
    expect(entries.map(({ act }) => act)).toEqual([
      ...['fileAppeal', 'fileAppeal', 'answerAppeal', 'publishErratum', 'publishErratum', 'fileAppeal'],
    ]);
    expect(entries[3].facts).toMatchObject({
      ...{ version: 2, reason: 'Sửa theo kiến nghị của Sở Tài chính', period: halfOfTen.periodCode },
      moves: expect.any(Array),
    });
    expect(entries[0].onBehalfOf).toEqual(expect.any(String));
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { codes } from '../support/acting.js';
import { ClusterScoring, plainScheme } from '../support/cluster-scoring.js';
import { person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';

/** One cluster and period, from nothing to an erratum, is a round. ROUNDS=1000 races longer. */
const rounds = Number(process.env['ROUNDS'] ?? '60');
/** Rounds are under way side by side; each has a period of its own. */
const lanes = 4;

const publishTold = ['RANKING_ALREADY_PUBLISHED', 'RUN_NOT_FOUND'];
const erratumTold = [
  ...['RUN_NOT_FOUND', 'ERRATUM_WITHOUT_NEW_RUN', 'RANKING_NOT_PUBLISHED', 'ERRATUM_CHANGES_NOTHING'],
];

describe('publishing against errata against new runs', () => {
  let world: World;
  let left: Client;
  let right: Client;
  const told = new Map<string, number>();

  beforeAll(async () => {
    world = await World.open();
    const publisher = (name: string) =>
      person(world, name, { codes: ['TW'], on: '2024-06-01', roles: ['SCORER', 'PUBLISHER'] });
    left = await publisher('left');
    right = await publisher('right');
    await left.see(
      `mutation ($document: JSONObject!) { addScheme(input: { document: $document, idempotencyKey: "plain" }) { userErrors { code } } }`,
      { document: plainScheme },
    );
    // Periods of one day, so that there are as many as rounds.
    await world.behind(
      `insert into calendar.period (id, calendar_code, code, kind, label, subject_year, from_day, to_day, cut_off_at, as_of, legal_basis)
       select gen_random_uuid(), calendar, 'R-' || i, kind, 'Vòng ' || i, 2024, day, day, day + 1, day, '-'
         from generate_series(0, $1::int - 1) i
        cross join lateral (select (array['MONTH', 'QUARTER', 'SCHOOL_YEAR', 'SPAN'])[1 + i / 360 % 4] as kind, (array['CIVIL', 'TDKT'])[1 + i / 1440] as calendar, date '2024-01-02' + i % 360 as day) as d`,
      [rounds],
    );
  }, 60_000);
  afterAll(() => world.close());

  /** Does one thing up to three milliseconds from now, and counts what it came to. */
  async function soon(what: string, allowed: readonly string[], act: () => Promise<Loose>): Promise<Loose> {
    await pause(Math.random() * 3);
    const answer = await act();
    const refusal = codes(answer)[0] ?? 'DONE';
    expect([what, ['DONE', ...allowed].includes(refusal) ? '' : refusal]).toEqual([what, '']);
    told.set(`${what} ${refusal}`, (told.get(`${what} ${refusal}`) ?? 0) + 1);
    return answer;
  }

  async function round(i: number): Promise<void> {
    const names = { clusterCode: 'CUM-TN', year: 2024, periodCode: `R-${i}` };
    const [one, other] = [left, right].map((client) => new ClusterScoring(client, names, 'DON-GIAN'));
    if (one === undefined || other === undefined) throw new Error('There are two');
    const units = ['H15', 'H16', 'H21', 'H34', 'H36'];
    const given = (scoring: ClusterScoring, value: number) =>
      scoring.record(
        units.flatMap((unitCode, place) =>
          ['A', 'B'].map((code) => ({ unitCode, code, value: String((value * (place + 1)) % 50) })),
        ),
      );
    const publish = (scoring: ClusterScoring, client: Client, rankingId: string) => () =>
      scoring.act(client, 'publishRanking', { rankingId }, 'ranking { id version }');
    const correct = (scoring: ClusterScoring, client: Client, rankingId: string) => () =>
      scoring.act(client, 'publishErratum', { rankingId, reason: `Vòng ${i}` }, 'ranking { id version }');

    await given(one, 7);
    const first = await one.run();
    await given(other, 11);
    await Promise.all([
      soon('publish', publishTold, publish(one, left, first)),
      soon('publish', publishTold, publish(other, right, first)),
      soon('early erratum', erratumTold, correct(other, right, first)),
      pause(Math.random() * 3).then(() => other.run()),
    ]);
    const newest = await one.run();
    await soon('late publish', publishTold, publish(one, left, newest));
    const read = async () => {
      await pause(Math.random() * 8);
      const { ranking } = await left.see(
        `query ($period: String!) { ranking(clusterCode: "CUM-TN", year: 2024, periodCode: $period) { version inForce } }`,
        { period: names.periodCode },
      );
      expect(ranking).toMatchObject({ inForce: true });
      return { ...ranking, userErrors: [] };
    };
    await Promise.all([
      soon('erratum', erratumTold, correct(one, left, newest)),
      soon('erratum', erratumTold, correct(other, right, newest)),
      soon('again', publishTold, publish(other, right, newest)),
      soon('read', [], read),
      pause(Math.random() * 3).then(() => one.run()),
    ]);
  }

  it(`${rounds} times: one original, numbers without a gap, an erratum replaces the newest by the newest run`, async () => {
    await Promise.all(
      Array.from({ length: lanes }, (_, lane) =>
        inTurn(
          Array.from({ length: rounds }, (_, i) => i).filter((i) => i % lanes === lane),
          round,
        ),
      ),
    );
    const [kept] = await world.behind<Record<string, number>>(`
      with version as (
        select p.*, r.number as run from scoring.publication p join scoring.run r on r.id = p.run_id
          join calendar.period on period.id = p.period_id and period.code like 'R-%'
      ), desk as (
        select period_id, count(*) as versions, count(*) filter (where kind = 'ORIGINAL') as originals, max(number) as last from version group by period_id
      )
      select (select count(*)::int from desk) as desks,
             (select count(*)::int from desk where originals <> 1) as "withoutOneOriginal",
             (select count(*)::int from desk where last <> versions) as "withGaps",
             (select count(*)::int from version later join version earlier on earlier.period_id = later.period_id and earlier.number = later.number - 1
               where later.run <= earlier.run or later.published_at < earlier.published_at) as "byAnOlderRun",
             (select count(*)::int from version v join scoring.run r on r.cluster_id = v.cluster_id and r.period_id = v.period_id
               where r.number > v.run and r.made_at < v.published_at) as "notOfTheNewestRun",
             (select count(*)::int from scoring.run_row row join version v on v.run_id = row.run_id) as rows,
             (select count(*)::int from version) as versions,
             (select count(*)::int from version where kind = 'ERRATUM') as errata,
             (select count(*)::int from platform.audit_entry where entry::jsonb->>'act' in ('publishRanking', 'publishErratum')
                and entry::jsonb->'facts'->>'period' like 'R-%') as witnessed`);
    const done = (what: string) => told.get(`${what} DONE`) ?? 0;
    expect(kept).toMatchObject({
      ...{ desks: rounds, withoutOneOriginal: 0, withGaps: 0, byAnOlderRun: 0, notOfTheNewestRun: 0 },
      errata: done('erratum') + done('early erratum'),
      versions: rounds + done('erratum') + done('early erratum'),
      rows: 5 * (kept?.['versions'] ?? 0),
      witnessed: kept?.['versions'],
    });
    expect(done('publish') + done('late publish')).toBe(rounds);
    // Each side won sometimes, and was told why when it lost: it was a race.
    for (const what of [
      'publish DONE',
      'publish RUN_NOT_FOUND',
      'publish RANKING_ALREADY_PUBLISHED',
      'erratum DONE',
      'erratum RUN_NOT_FOUND',
    ])
      expect([what, (told.get(what) ?? 0) > 0]).toEqual([what, true]);
  }, 600_000);
});

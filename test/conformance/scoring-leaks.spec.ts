import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { nodeId } from '../../src/platform/graphql/node-id.js';
import { ClusterScoring, reporterOf } from '../support/cluster-scoring.js';
import { person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { Ears, type Listener, type Told } from '../support/leak-ears.js';
import {
  type Asked,
  otherQueries,
  otherScoringActs,
  scoringActs,
  scoringFiles,
  scoringQueries,
  waysToResults,
} from '../support/scoring-doors.js';
import { type Client, World } from '../support/world.js';

describe('before publication nobody but those in charge learns anything', () => {
  let world: World;
  let ministry: Client;
  let scoring: ClusterScoring;
  let viewers: Readonly<Record<string, Listener>>;
  const times: Record<string, Record<string, Told>> = {};
  let id = nodeId('Ranking', randomUUID());

  beforeAll(async () => {
    world = await World.open();
    ministry = await world.as('ministry');
    scoring = new ClusterScoring(ministry);
    const of = (name: string, code: string, roles: Parameters<typeof person>[2]['roles']) =>
      person(world, name, { codes: [code], on: '2024-06-14', roles });
    await reporterOf(world, 'H09.STC');
    await reporterOf(world, 'H39.STC');
    await of('cross-checker', 'H39.STC', ['SCORER', 'REVIEWER', 'REPORTER']);
    await of('observer', 'H09', ['OBSERVER']);
    await of('department above', 'H09', ['REVIEWER', 'SCORER', 'PUBLISHER', 'ORGANISER']);
    await of('member of another cluster', 'H05.VPUB', ['REPORTER', 'SCORER', 'PUBLISHER']);
    const names = [
      ...[
        'reporter of H09.STC',
        'reporter of H39.STC',
        'cross-checker',
        'observer',
        'department above',
        'board',
      ],
      ...['member of another cluster', 'office'],
    ];
    const signed = await Promise.all(names.map(async (name) => [name, await world.token(name)] as const));
    const all = [...signed, ['nobody', null] as const];
    viewers = Object.fromEntries(
      all.map(([name, token]) => [name, { client: world.withToken(token), token }]),
    );

    await listen('before anything is known');
    await scoring.record();
    id = await scoring.run();
    await listen('with a run');
    await scoring.record([
      { unitCode: 'H39.STC', code: 'CCHC', value: '1' },
      { unitCode: 'H09.STC', code: 'INSPECTED', value: 'true' },
      { unitCode: 'H10.STC', code: 'REGISTERED', value: 'true' },
    ]);
    id = await scoring.run();
    await listen('with another run, in another order');
    await scoring.publish(id, { appealDays: 3 });
    await listen('published');
    await scoring.record([{ unitCode: 'H39.STC', code: 'CCHC', value: '77' }]);
    id = await scoring.run();
    await listen('published, with a newer run');
  }, 240_000);
  afterAll(() => world.close());

  /** Asks everything of everybody; those in charge first, so that what is kept for them could be given to others. */
  async function listen(time: string): Promise<void> {
    await inTurn(
      [{ client: ministry, token: await world.token('ministry') }, ...Object.values(viewers)],
      async (viewer, i) => {
        const name = ['ministry', ...Object.keys(viewers)][i] ?? '';
        (times[time] ??= {})[name] = await toldTo(viewer, { id }, i > 0);
      },
    );
  }

  function toldTo(listener: Listener, asked: Asked, acts: boolean): Promise<Told> {
    const queries = Object.entries(scoringQueries).map(([field, ways]) => [field, ways(asked)] as const);
    const tried = Object.entries(scoringActs).map(
      ([name, input]) => [name, [scoring.fresh(input(asked)).input]] as const,
    );
    return new Ears(world).told(listener, {
      ...{ queries: Object.fromEntries(queries), files: scoringFiles },
      acts: acts ? Object.fromEntries(tried) : {},
    });
  }

  const kindsOfViewers = [
    ...[
      'reporter of H09.STC',
      'reporter of H39.STC',
      'cross-checker',
      'observer',
      'department above',
      'board',
    ],
    ...['member of another cluster', 'office', 'nobody'],
  ];
  const outside = kindsOfViewers.slice(6);

  it.each(kindsOfViewers)(
    '%s is told the same, to the letter and by as many statements, whatever stands in the runs',
    (name) => {
      const first = times['before anything is known']?.[name];
      expect(Object.keys(first ?? {}).length).toBeGreaterThan(35);
      for (const time of ['with a run', 'with another run, in another order'])
        expect([time, times[time]?.[name]]).toEqual([time, first]);
    },
  );

  it('though those in charge are told each time otherwise, by the very same questions', () => {
    const at = (time: string, what: string) => times[time]?.['ministry']?.[what];
    const all = ['before anything is known', 'with a run', 'with another run, in another order'];
    for (const what of ['latestScoring 0', 'explain 0', 'verifyRanking 0', 'node 0'])
      expect(new Set(all.map((time) => at(time, what))).size).toBe(3);
    expect(at('with a run', 'rankings 0')).toBe(at('before anything is known', 'rankings 0'));
  });

  it.each(outside)('%s is told the same even once it is published, and corrected', (name) => {
    const first = times['before anything is known']?.[name];
    for (const time of ['published', 'published, with a newer run'])
      expect([time, times[time]?.[name]]).toEqual([time, first]);
  });

  it.each(kindsOfViewers.slice(0, 6))(
    '%s sees what is published at once, and of a newer run again nothing',
    (name) => {
      const [before, published, newer] = [
        ...['with another run, in another order', 'published', 'published, with a newer run'].map(
          (time) => times[time]?.[name] ?? {},
        ),
      ];
      for (const what of [
        'ranking 0',
        'rankingVersions 0',
        'rankings 0',
        'explain 0',
        'verifyRanking 0',
        'node 0',
        'nodes 0',
        'clusterLeaders 0',
        ...scoringFiles,
      ])
        expect([what, published?.[what]]).not.toEqual([what, before?.[what]]);
      expect(published?.['latestScoring 0']).toBe(before?.['latestScoring 0']);
      // Questions by id ask for the newer run now, and the appeal of H39.STC was filed when it could be.
      const byId = /^(explain|verifyRanking|compareRuns|node|nodes) /;
      for (const [what, said] of Object.entries(newer ?? {})) {
        if (byId.test(what))
          expect([what, said]).toEqual([what, times['before anything is known']?.[name]?.[what]]);
        else if (!/^(appeals|fileAppeal)/.test(what)) expect([what, said]).toEqual([what, published?.[what]]);
      }
    },
  );

  it('a foreign cluster answers a stranger like one that does not exist', async () => {
    const stranger = viewers['office'];
    if (stranger === undefined) throw new Error('The stranger is not there');
    const foreign = await toldTo(stranger, { id }, false);
    const missing = await toldTo(stranger, { id: nodeId('Ranking', randomUUID()), cluster: 'CUM-99' }, false);
    expect(foreign).toEqual(missing);
  });

  it('every query of the API is among those asked, or is said to answer of something else', () => {
    const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect([...Object.keys(scoringQueries), ...otherQueries].sort()).toEqual(queries.sort());
    const results = new Set([
      ...[
        'Ranking',
        'RankingRow',
        'Mark',
        'UnitResult',
        'UnitResultEdge',
        'UnitResultConnection',
        'Movement',
        'Placed',
      ],
      ...['Explanation', 'ExplainedStanding', 'ExplainedStage', 'Rival', 'ScoreComponent', 'ScoreSource'],
      ...['RankingProof', 'ScoreDivergence', 'Appeal', 'AppealEdge', 'AppealConnection'],
    ]);
    const ways = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !results.has(type.name) && type.name !== 'Query'
        ? Object.values(type.getFields()).flatMap((field) =>
            results.has(getNamedType(field.type).name) ? [`${type.name}.${field.name}`] : [],
          )
        : [],
    );
    expect(ways.sort()).toEqual([...waysToResults].sort());
    const acts = Object.entries(schema.getMutationType()?.getFields() ?? {}).flatMap(([name, { args }]) => {
      const input = args[0] && getNamedType(args[0].type);
      return input &&
        /clusterCode|ClusterInPeriod|Ranking|Appeal|Ballot|Proposal/.test(JSON.stringify(input.astNode))
        ? [name]
        : [];
    });
    expect(acts.sort()).toEqual([...Object.keys(scoringActs), ...otherScoringActs].sort());
  });
});

import { World } from '../support/world.js';

describe('a question about the roll-up of what is not the viewer’s', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const foreign = {
    office: ['TW', 'H05', 'H05.STC', 'H53.STC', 'G12'],
    department: ['TW', 'H05', 'H05.SNV', 'H53.STC', 'G12'],
    province: ['TW', 'H53', 'H53.STC', 'G12'],
    leader: ['TW', 'H19', 'H53.STC', 'H29.STC', 'G12'],
    board: ['TW', 'H05', 'H05.STC', 'H19.STC', 'G12'],
    ministry: ['TW', 'H05', 'H05.STC', 'H53', 'G09'],
  };
  const questions = (code: string, cluster: string) => `{
    down: rollUp(unitCode: "${code}", periodCode: "2025-Y") { unit { name } reports { expected } children(orderBy: { indicator: "A02" }) { totalCount absent { code } nodes { unit { code } } } }
    behind: rollUp(unitCode: "${code}", periodCode: "2025-Y") { figures { contributions(first: 1) { totalCount hidden } } }
    restated: rollUp(unitCode: "${code}", periodCode: "2025-H1", structure: RESTATED, restatedOn: "2025-12-14") { children { totalCount } }
    beside: rollUp(unitCode: "${code}", periodCode: "2025-Y") { siblings(indicator: "A02") { rank } comparedWith(periodCode: "2024-Y") { label } }
    trend: rollUpTrend(unitCode: "${code}", periodKind: YEAR, toYear: 2025) { year missing }
    trendRestated: rollUpTrend(unitCode: "${code}", periodKind: YEAR, toYear: 2025, structure: RESTATED) { year missing }
    leaders: rollUpLeaders(unitCode: "${code}", periodCode: "2025-Y", level: AGENCY, indicator: "A02") { ranked withoutValue }
    misspelt: rollUpLeaders(unitCode: "${code}", periodCode: "2025-Y", level: AGENCY, indicator: "Z99") { ranked }
    cluster: rollUpOfCluster(clusterCode: "${cluster}", year: 2025, periodCode: "2025-H1") { asOf members { totalCount } notCounted { reason } }
  }`;

  it.each(Object.entries(foreign))(
    '%s gets what it gets of a unit that does not exist',
    async (viewer, codes) => {
      const client = await world.as(viewer);
      const nothing = await client.ask(questions('H05.KHONG.CO', 'CUM-KHONG-CO'));
      expect(nothing.errors).toEqual([]);
      expect(Object.values(nothing.data as object).every((answer) => answer === null)).toBe(true);
      const answers = await Promise.all(codes.map((code) => client.ask(questions(code, 'CUM-7MNBG'))));
      expect(answers.map(({ data, errors }) => ({ data, errors }))).toEqual(
        codes.map(() => ({ data: nothing.data, errors: [] })),
      );
    },
  );
});

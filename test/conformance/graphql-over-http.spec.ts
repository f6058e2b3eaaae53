import { serverAudits } from 'graphql-http';
import { World } from '../support/world.js';

describe('GraphQL over HTTP', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('has no error and no warning in any audit; plain GET stays refused', async () => {
    const audits = serverAudits({ url: () => `${world.address}/graphql`, fetchFn: fetch });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const of = (status: string) =>
      results.filter((result) => result.status === status).map((result) => `${result.id} ${result.name}`);
    expect(results.length).toBeGreaterThan(50);
    expect(of('error')).toEqual([]);
    expect(of('warn')).toEqual([]);
    expect(
      of('notice')
        .map((line) => line.slice(0, 4))
        .sort(),
    ).toEqual(['5A70', '6A70', 'D6D5']);
  });
});

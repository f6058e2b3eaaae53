import { within } from '../support/within.js';
import { YearOfCluster } from '../support/year-of-cluster.js';

describe('several at once on the year of a cluster', () => {
  let year: YearOfCluster;
  beforeAll(async () => {
    year = await YearOfCluster.open();
  });
  afterAll(() => year.close());

  const told = (answers: readonly string[][]) => answers.map((codes) => codes.join()).sort();
  const held = () =>
    year.world.holding(
      `select from scoring.cluster_year y join organisation.cluster c on c.id = y.cluster_id where c.code = $1 for update of y`,
      [year.cluster.clusterCode],
    );
  const steps = async (state: string): Promise<number> =>
    (await year.world.behind(`select from scoring.cluster_year_step where state = $1`, [state])).length;

  it('of many who open it at once one does', async () => {
    const viewers = ['leader', 'deputy', 'standing', 'centre', 'leader'];
    const answers = await Promise.all(viewers.map((viewer) => year.refusals(viewer, 'openClusterYear')));
    expect(told(answers)).toEqual(['', ...Array.from({ length: 4 }, () => 'YEAR_ALREADY_OPEN')]);
    expect(await steps('FORMED')).toBe(1);
  });

  it('of two who take it on at once one does; the other is told that it changed', async () => {
    const hold = await held();
    const both = ['leader', 'standing'].map((viewer) =>
      year.refusals(viewer, 'advanceClusterYear', { to: 'LAUNCHED', expectedVersion: 1 }),
    );
    await year.world.waiting(2);
    await hold.release();
    expect(told(await Promise.all(both))).toEqual(['', 'YEAR_CHANGED_MEANWHILE,YEAR_STEP_UNKNOWN']);
    expect(await steps('LAUNCHED')).toBe(1);
  });

  it('who may not lead it neither waits for it nor holds it up', async () => {
    const hold = await held();
    const tried = ['H42', 'board', 'office'].map((viewer) =>
      year.refusals(viewer, 'advanceClusterYear', { to: 'REGISTERING', expectedVersion: 2 }),
    );
    const answers = await within(5000, Promise.all(tried)).finally(() => hold.release());
    expect(answers).toEqual([['YEAR_NOT_YOURS'], ['YEAR_NOT_FOUND'], ['YEAR_NOT_FOUND']]);
  });

  it('a registration that comes while the year goes on to the pact is in it, or is refused', async () => {
    const other = await YearOfCluster.open('CUM-DUA');
    try {
      await other.untilRegistering();
      expect(await Promise.all(YearOfCluster.units.map((unit) => other.register(unit)))).toEqual([
        [],
        [],
        [],
        [],
      ]);
      const { version: expectedVersion } = await other.see('leader');
      const [moved, registered] = await Promise.all([
        other.refusals('leader', 'advanceClusterYear', { to: 'PACT_SIGNED', expectedVersion }),
        other.register('H42', { expectedVersion: 1, titles: ['Bằng khen'] }),
      ]);
      expect(moved).toEqual([]);
      const { registrations } = await other.see('H42', 'registrations { version }');
      expect(registrations).toEqual([{ version: registered.length === 0 ? 2 : 1 }]);
      expect([[], ['REGISTRATION_NOT_NOW']]).toContainEqual(registered);
      await signingAgainstReturning(other);
    } finally {
      await other.close();
    }
  });

  /** Whoever is first: what is signed does not go back, and what went back is not signed. */
  async function signingAgainstReturning(other: YearOfCluster): Promise<void> {
    const { version: expectedVersion } = await other.see('leader');
    const [back, ...signed] = await Promise.all([
      other.refusals('leader', 'returnClusterYear', { expectedVersion, reason: 'Sửa chỉ tiêu' }),
      ...YearOfCluster.units.map((unit) => other.sign(unit)),
    ]);
    const { state } = await other.see('leader');
    const signatures = await other.world.behind(`select from scoring.pact_signature`);
    expect(signatures).toHaveLength(signed.filter((codes) => codes.length === 0).length);
    expect([state, signatures.length, back]).toEqual(
      signatures.length > 0 ? ['PACT_SIGNED', 4, ['YEAR_PACT_BEGUN']] : ['REGISTERING', 0, []],
    );
  }
});

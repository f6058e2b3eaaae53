import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type ClusterPlan, type ClusterRole, objectionsToCluster } from './cluster-year.js';

const seat = (unit: string, role: ClusterRole = 'MEMBER') => ({ unitId: unit as UnitId, role });
const living = new Set(['a', 'b', 'c'] as UnitId[]);

/** A cluster against which nothing speaks, but for what is changed. */
function plan(change: Partial<Record<'from' | 'to', string>> & Partial<Pick<ClusterPlan, 'seats'>> = {}) {
  const {
    from = '2025-01-01',
    to = '2026-01-01',
    seats = [seat('a', 'LEADER'), seat('b', 'DEPUTY')],
  } = change;
  return {
    ...{ code: 'CUM-10', year: 2025, kind: 'CUM' as const, seats },
    ...{ from: from as LocalDate, to: to as LocalDate },
  };
}

const objections = (cluster: ClusterPlan) => objectionsToCluster(cluster, living).map(({ reason }) => reason);

describe('a cluster of a year', () => {
  it.each<[string, Parameters<typeof plan>[0], string[]]>([
    ['compares two units of which one leads', {}, []],
    [
      'may have several deputies',
      { seats: [seat('a', 'LEADER'), seat('b', 'DEPUTY'), seat('c', 'DEPUTY')] },
      [],
    ],
    ['does not compare one unit', { seats: [seat('a', 'LEADER')] }, ['CLUSTER_TOO_SMALL']],
    ['nor nobody', { seats: [] }, ['CLUSTER_TOO_SMALL', 'CLUSTER_NEEDS_ONE_LEADER']],
    [
      'nor one unit with itself',
      { seats: [seat('a', 'LEADER'), seat('a')] },
      ['CLUSTER_TOO_SMALL', 'CLUSTER_MEMBER_TWICE'],
    ],
    [
      'has no unit twice',
      { seats: [seat('a', 'LEADER'), seat('b'), seat('b', 'DEPUTY')] },
      ['CLUSTER_MEMBER_TWICE'],
    ],
    ['has a leader', { seats: [seat('a'), seat('b', 'DEPUTY')] }, ['CLUSTER_NEEDS_ONE_LEADER']],
    ['has not two', { seats: [seat('a', 'LEADER'), seat('b', 'LEADER')] }, ['CLUSTER_NEEDS_ONE_LEADER']],
    ['has living members only', { seats: [seat('a', 'LEADER'), seat('z')] }, ['UNIT_NOT_ALIVE']],
    ['may begin in the middle of its year', { from: '2025-07-01' }, []],
    ['may end before it', { to: '2025-07-01' }, []],
    ['does not begin before its year', { from: '2024-12-31' }, ['CLUSTER_OUTSIDE_ITS_YEAR']],
    ['does not last into the next', { to: '2026-01-02' }, ['CLUSTER_OUTSIDE_ITS_YEAR']],
    ['lasts a day at least', { from: '2025-03-01', to: '2025-03-01' }, ['CLUSTER_OUTSIDE_ITS_YEAR']],
    [
      'is told everything that speaks against it',
      { seats: [seat('z'), seat('z')], to: '2027-01-01' },
      [
        ...['CLUSTER_TOO_SMALL', 'CLUSTER_MEMBER_TWICE', 'CLUSTER_NEEDS_ONE_LEADER', 'UNIT_NOT_ALIVE'],
        'CLUSTER_OUTSIDE_ITS_YEAR',
      ],
    ],
  ])('%s', (_, change, reasons) => {
    expect(objections(plan(change))).toEqual(reasons);
  });
});

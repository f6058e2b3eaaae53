import fc from 'fast-check';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type ClusterRule, objectionsIn, problemsOf } from './cluster-rules.js';
import { type ClusterRole, type DivisionPlan, type PlannedCluster } from './cluster-year.js';
import { type DivisionFacts } from './division-shape.js';

const unit = (name: string) => name as UnitId;
const seat = (name: string, role: ClusterRole = 'MEMBER') => ({ unitId: unit(name), role });
const names = ['a', 'b', 'c', 'd', 'e', 'f'];

const rules: readonly ClusterRule[] = [
  { code: 'MIN_MEMBERS', severity: 'BLOCK', parameters: { least: 2 } },
  { code: 'ONE_LEADER', severity: 'BLOCK' },
  { code: 'NOT_TWICE_WITH_SAME_ORGANISER', severity: 'BLOCK' },
  { code: 'LAST_YEARS_UNJUDGED_NOT_LEADER', severity: 'BLOCK' },
  { code: 'MAX_MEMBERS', severity: 'WARN', parameters: { most: 4 } },
];

const cluster = (seats: PlannedCluster['seats'], code = 'CUM-1'): PlannedCluster => ({
  ...{ code, kind: 'CUM', name: `Cụm ${code}`, seats },
});
const sound = cluster([seat('a', 'LEADER'), seat('b', 'DEPUTY')]);

function plan(
  clusters: readonly PlannedCluster[],
  { from = '2026-01-01', to = '2027-01-01' }: Partial<Record<'from' | 'to', string>> = {},
): DivisionPlan {
  return {
    ...{ organiserId: unit('o'), line: 'TERRITORIAL', year: 2026, clusters },
    ...{ from: from as LocalDate, to: to as LocalDate },
  };
}

const facts = (change: Partial<DivisionFacts> = {}): DivisionFacts => ({
  living: new Set(['o', ...names].map(unit)),
  codes: new Map(names.map((name) => [unit(name), name.toUpperCase()])),
  codesTaken: new Set(),
  laterIssued: null,
  elsewhere: new Map(),
  unjudged: new Set(),
  ...change,
});

const told = (division: DivisionPlan, known: Partial<DivisionFacts> = {}, by = rules) =>
  problemsOf(division, facts(known), by).map(({ severity, refusal }) => `${severity} ${refusal.reason}`);

describe('what speaks against a division', () => {
  it.each<[string, DivisionPlan, Partial<DivisionFacts>, string[]]>([
    ['nothing, where two units compare themselves and one leads', plan([sound]), {}, []],
    ['nothing, where several are deputies', plan([cluster([...sound.seats, seat('c', 'DEPUTY')])]), {}, []],
    ['one unit alone', plan([cluster([seat('a', 'LEADER')])]), {}, ['BLOCK CLUSTER_TOO_SMALL']],
    ['nobody at all', plan([cluster([])]), {}, ['BLOCK CLUSTER_TOO_SMALL', 'BLOCK CLUSTER_NEEDS_ONE_LEADER']],
    [
      'one unit with itself',
      plan([cluster([seat('a', 'LEADER'), seat('a')])]),
      {},
      ['BLOCK CLUSTER_MEMBER_TWICE', 'BLOCK CLUSTER_TOO_SMALL'],
    ],
    ['no leader', plan([cluster([seat('a'), seat('b', 'DEPUTY')])]), {}, ['BLOCK CLUSTER_NEEDS_ONE_LEADER']],
    [
      'two leaders',
      plan([cluster([seat('a', 'LEADER'), seat('b', 'LEADER')])]),
      {},
      ['BLOCK CLUSTER_NEEDS_ONE_LEADER'],
    ],
    [
      'too many, which is only told',
      plan([cluster(names.map((name, i) => seat(name, i === 0 ? 'LEADER' : 'MEMBER')))]),
      {},
      ['WARN CLUSTER_TOO_LARGE'],
    ],
    [
      'a unit in two of its clusters',
      plan([sound, cluster([seat('c', 'LEADER'), seat('b')], 'CUM-2')]),
      {},
      ['BLOCK UNIT_IN_TWO_CLUSTERS'],
    ],
    [
      'a unit that sits with the same organiser elsewhere',
      plan([sound]),
      { elsewhere: new Map([[unit('b'), ['KHOI-9']]]) },
      ['BLOCK UNIT_IN_TWO_CLUSTERS'],
    ],
    [
      'a leader that was not judged',
      plan([sound]),
      { unjudged: new Set([unit('a')]) },
      ['BLOCK LEADER_WAS_UNJUDGED'],
    ],
    ['nothing, where who was not judged is a deputy', plan([sound]), { unjudged: new Set([unit('b')]) }, []],
    [
      'a member that has ended',
      plan([cluster([seat('a', 'LEADER'), seat('z')])]),
      {},
      ['BLOCK CLUSTER_MEMBER_NOT_ALIVE'],
    ],
    [
      'an organiser that has ended',
      plan([sound]),
      { living: new Set(['a', 'b'].map(unit)) },
      ['BLOCK UNIT_NOT_ALIVE'],
    ],
    [
      'one issued later',
      plan([sound]),
      { laterIssued: '2026-07-01' as LocalDate },
      ['BLOCK DIVISION_LATER_ISSUED'],
    ],
    ['no cluster', plan([]), {}, ['BLOCK DIVISION_EMPTY']],
    [
      'a code borne elsewhere',
      plan([sound]),
      { codesTaken: new Set(['CUM-1']) },
      ['BLOCK CLUSTER_CODE_TAKEN'],
    ],
    [
      'a code borne twice',
      plan([sound, cluster([seat('c', 'LEADER'), seat('d')])]),
      {},
      ['BLOCK CLUSTER_CODE_TAKEN'],
    ],
    [
      'a code and a name that cannot be kept',
      plan([{ ...sound, code: 'cụm 1', name: '' }]),
      {},
      ['BLOCK CLUSTER_CODE_MALFORMED', 'BLOCK CLUSTER_NAME_UNFIT'],
    ],
    ['a day before its year', plan([sound], { from: '2025-12-31' }), {}, ['BLOCK CLUSTER_OUTSIDE_ITS_YEAR']],
    ['a day after its year', plan([sound], { to: '2027-01-02' }), {}, ['BLOCK CLUSTER_OUTSIDE_ITS_YEAR']],
    [
      'no day at all',
      plan([sound], { from: '2026-03-01', to: '2026-03-01' }),
      {},
      ['BLOCK CLUSTER_OUTSIDE_ITS_YEAR'],
    ],
    ['nothing, in a part of its year', plan([sound], { from: '2026-07-01', to: '2026-10-01' }), {}, []],
  ])('%s', (...[, division, known, expected]) => {
    expect(told(division, known)).toEqual(expected);
  });

  it('follows the rules of its day: their figures, their severity, and none that does not hold', () => {
    const lone = plan([cluster([seat('a', 'LEADER'), seat('b')])]);
    expect(told(lone, {}, [])).toEqual([]);
    expect(told(lone, {}, [{ code: 'MIN_MEMBERS', severity: 'WARN', parameters: { least: 3 } }])).toEqual([
      'WARN CLUSTER_TOO_SMALL',
    ]);
  });

  it('says of which cluster and which unit it speaks, and only what blocks forbids issuing', () => {
    const twice = plan([
      sound,
      cluster(
        [...names].map((name) => seat(name, name === 'c' ? 'LEADER' : 'MEMBER')),
        'CUM-2',
      ),
    ]);
    const problems = problemsOf(twice, facts(), rules);
    expect(problems.map(({ rule, cluster: code, unitId }) => [rule, code, unitId])).toEqual([
      ['NOT_TWICE_WITH_SAME_ORGANISER', 'CUM-2', 'a'],
      ['NOT_TWICE_WITH_SAME_ORGANISER', 'CUM-2', 'b'],
      ['MAX_MEMBERS', 'CUM-2', null],
    ]);
    expect(objectionsIn(problems).map(({ facts: said }) => said)).toEqual([
      { unit: 'A', clusters: 'CUM-1, CUM-2' },
      { unit: 'B', clusters: 'CUM-1, CUM-2' },
    ]);
  });

  const roles: readonly ClusterRole[] = ['LEADER', 'DEPUTY', 'MEMBER'];
  const seats = fc.array(
    fc.record({ unitId: fc.constantFrom(...names.map(unit)), role: fc.constantFrom(...roles) }),
    {
      maxLength: 7,
    },
  );

  it('lets nothing be issued but disjoint clusters of two or more, each with one judged leader', () => {
    fc.assert(
      fc.property(
        fc.array(seats, { minLength: 1, maxLength: 3 }),
        fc.subarray(names.map(unit)),
        (groups, notJudged) => {
          const unjudged = new Set(notJudged);
          const division = plan(groups.map((own, i) => cluster(own, `CUM-${i}`)));
          const fit = objectionsIn(problemsOf(division, facts({ unjudged }), rules)).length === 0;
          const all = groups.flat().map(({ unitId }) => unitId);
          const asItShould =
            new Set(all).size === all.length &&
            groups.every((own) => {
              const leaders = own.filter(({ role }) => role === 'LEADER');
              return (
                own.length >= 2 && leaders.length === 1 && !leaders.some(({ unitId }) => unjudged.has(unitId))
              );
            });
          expect(fit).toBe(asItShould);
        },
      ),
      { numRuns: 500 },
    );
  });
});

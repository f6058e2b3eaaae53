import { type UnitId } from '../../kernel/ids.js';
import { type ClusterRole, type PlannedCluster } from './cluster-year.js';
import { carriedOver } from './division-carry.js';
import { type DivisionEdit, edited } from './division-edits.js';

const unit = (name: string) => name as UnitId;
const named = (code: string) => ({ code, unitId: code === '?' ? null : unit(code) });
const cluster = (code: string, ...seats: readonly string[]): PlannedCluster => ({
  ...{ code, kind: 'KHOI', name: code },
  seats: seats.map((seat) => {
    const [who = '', role = 'MEMBER'] = seat.split(' ');
    return { unitId: unit(who), role: role as ClusterRole };
  }),
});
const told = (clusters: readonly PlannedCluster[]) =>
  clusters.map(({ code, seats }) =>
    [code, ...seats.map(({ unitId, role }) => `${unitId} ${role}`)].join(', '),
  );

const before = [cluster('K1', 'a LEADER', 'b'), cluster('K2', 'c LEADER')];

describe('an edit of a draft', () => {
  it.each<[string, DivisionEdit, string[]]>([
    [
      'adds a cluster',
      { kind: 'ADD_CLUSTER', words: { code: 'K3', kind: 'CUM', name: 'K' } },
      ['K1, a LEADER, b MEMBER', 'K2, c LEADER', 'K3'],
    ],
    [
      'gives a cluster another code',
      { kind: 'CHANGE_CLUSTER', cluster: 'K1', words: { code: 'K9' } },
      ['K9, a LEADER, b MEMBER', 'K2, c LEADER'],
    ],
    ['drops a cluster', { kind: 'DROP_CLUSTER', cluster: 'K1' }, ['K2, c LEADER']],
    [
      'adds a member',
      { kind: 'ADD_MEMBER', cluster: 'K2', unit: named('d'), role: 'DEPUTY' },
      ['K1, a LEADER, b MEMBER', 'K2, c LEADER, d DEPUTY'],
    ],
    [
      'moves a member',
      { kind: 'MOVE_MEMBER', cluster: 'K1', unit: named('a'), to: 'K2', role: 'MEMBER' },
      ['K1, b MEMBER', 'K2, c LEADER, a MEMBER'],
    ],
    [
      'gives a member another part',
      { kind: 'SET_ROLE', cluster: 'K1', unit: named('b'), role: 'DEPUTY' },
      ['K1, a LEADER, b DEPUTY', 'K2, c LEADER'],
    ],
    [
      'removes a member',
      { kind: 'REMOVE_MEMBER', cluster: 'K1', unit: named('b') },
      ['K1, a LEADER', 'K2, c LEADER'],
    ],
  ])('%s', (_, edit, after) => {
    const { clusters, objections } = edited(before, [edit]);
    expect(objections).toEqual([]);
    expect(told(clusters)).toEqual(after);
  });

  it.each<[string, DivisionEdit, string]>([
    [
      'a code that is taken',
      { kind: 'ADD_CLUSTER', words: { code: 'K1', kind: 'CUM', name: 'K' } },
      'CLUSTER_CODE_TAKEN',
    ],
    [
      'a code taken by another',
      { kind: 'CHANGE_CLUSTER', cluster: 'K1', words: { code: 'K2' } },
      'CLUSTER_CODE_TAKEN',
    ],
    [
      'a code that is none',
      { kind: 'CHANGE_CLUSTER', cluster: 'K1', words: { code: 'k 1' } },
      'CLUSTER_CODE_MALFORMED',
    ],
    ['a cluster that is not there', { kind: 'DROP_CLUSTER', cluster: 'K9' }, 'DIVISION_CLUSTER_NOT_FOUND'],
    [
      'a unit that may not be named',
      { kind: 'ADD_MEMBER', cluster: 'K1', unit: named('?'), role: 'MEMBER' },
      'UNIT_NOT_FOUND',
    ],
    [
      'a member twice',
      { kind: 'ADD_MEMBER', cluster: 'K1', unit: named('b'), role: 'MEMBER' },
      'CLUSTER_MEMBER_TWICE',
    ],
    [
      'a target that is not there',
      { kind: 'MOVE_MEMBER', cluster: 'K1', unit: named('b'), to: 'K9', role: 'MEMBER' },
      'DIVISION_CLUSTER_NOT_FOUND',
    ],
    [
      'who does not sit there',
      { kind: 'MOVE_MEMBER', cluster: 'K1', unit: named('c'), to: 'K2', role: 'MEMBER' },
      'DIVISION_SEAT_NOT_FOUND',
    ],
    [
      'whose part is none',
      { kind: 'SET_ROLE', cluster: 'K2', unit: named('?'), role: 'LEADER' },
      'DIVISION_SEAT_NOT_FOUND',
    ],
  ])('is refused for %s, and changes nothing', (_, edit, reason) => {
    const { clusters, objections } = edited(before, [edit]);
    expect(objections.map((one) => [one.reason, one.field])).toEqual([[reason, ['edits', '0']]]);
    expect(clusters).toEqual(before);
  });

  it('finds what the edits before it made', () => {
    const { clusters, objections } = edited(before, [
      { kind: 'CHANGE_CLUSTER', cluster: 'K1', words: { code: 'K9', name: ' Khối  chín ' } },
      { kind: 'MOVE_MEMBER', cluster: 'K9', unit: named('b'), to: 'K2', role: 'DEPUTY' },
      { kind: 'SET_ROLE', cluster: 'K1', unit: named('a'), role: 'MEMBER' },
    ]);
    expect(objections.map((one) => [one.reason, one.field])).toEqual([
      ['DIVISION_CLUSTER_NOT_FOUND', ['edits', '2']],
    ]);
    expect(clusters[0]?.name).toBe('Khối chín');
    expect(told(clusters)).toEqual(['K9, a LEADER', 'K2, c LEADER, b DEPUTY']);
  });
});

describe('earlier clusters carried over', () => {
  const earlier = [cluster('K1', 'a LEADER', 'b DEPUTY', 'x', 'y'), cluster('K2', 'z LEADER')];
  const living = new Set([unit('a'), unit('m')]);
  const heirs = new Map([
    [unit('b'), unit('m')],
    [unit('x'), unit('m')],
  ]);

  it('keep who lives, replace who was merged once in the higher part, and drop who ended', () => {
    expect(told(carriedOver(earlier, { living, heirs }, { keepRoles: true }))).toEqual([
      'K1, a LEADER, m DEPUTY',
      'K2',
    ]);
  });

  it('make all of them members where the parts are to be named anew', () => {
    expect(told(carriedOver(earlier, { living, heirs }, { keepRoles: false }))).toEqual([
      'K1, a MEMBER, m MEMBER',
      'K2',
    ]);
  });
});

import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type UnitFacts } from './change-plan.js';
import { objectionsToSplit, type SplitPart } from './split-plan.js';

const on = '2026-05-01' as LocalDate;
const [a, b] = ['a', 'b'] as UnitId[] as [UnitId, UnitId];
const source: UnitFacts = {
  ...{ unitId: 's' as UnitId, version: 1, code: 'H05', name: 'Bắc Ninh', shortName: null },
  ...{ kind: 'PROVINCE', level: 'PROVINCE', beginsOn: '2024-01-01' as LocalDate, endsOn: null },
  ...{ mayChange: true, mayPlaceUnder: true, aliveOn: true, livingChildren: 2, changesLater: false },
};
const part = (children: readonly UnitId[] = [], share: string | null = null): SplitPart => ({
  children,
  share,
});

describe('a unit is split', () => {
  it.each<[string, boolean, SplitPart[], object[]]>([
    ['in two, each child in one place', true, [part([a]), part([b])], []],
    ['giving off one, the children staying', false, [part()], []],
    ['with shares that make one', true, [part([a, b], '0.6'), part([], '0.4')], []],
    ['with a share for one part only', true, [part([a, b], '0.6'), part()], []],
    [
      'not in one while it ends',
      true,
      [part([a, b])],
      [{ reason: 'SPLIT_NEEDS_PARTS', facts: { parts: 1, needed: 2 } }],
    ],
    ['not in none', false, [], [{ reason: 'SPLIT_NEEDS_PARTS', facts: { parts: 0, needed: 1 } }]],
    [
      'not leaving a child beneath what ends',
      true,
      [part([a]), part()],
      [{ reason: 'UNIT_HAS_CHILDREN', facts: { children: 1, on } }],
    ],
    ['not with a child twice', false, [part([a]), part([a])], [{ reason: 'SPLIT_CHILD_TWICE', facts: {} }]],
    [
      'not with a child of another',
      false,
      [part(['c' as UnitId])],
      [{ reason: 'UNIT_NOT_FOUND', facts: {} }],
    ],
    [
      'not for more than one',
      false,
      [part([], '0.7'), part([], '0.31')],
      [{ reason: 'SPLIT_SHARES_EXCEED', facts: { sum: '1.01' } }],
    ],
    ['not for nothing', false, [part([], '0')], [{ reason: 'SPLIT_SHARE_UNFIT', facts: { share: '0' } }]],
    ['not for a comma', false, [part([], '0,5')], [{ reason: 'SPLIT_SHARE_UNFIT', facts: { share: '0,5' } }]],
  ])('%s', (...[, sourceEnds, parts, objections]) => {
    const refusals = objectionsToSplit({ on, source, sourceEnds, parts, childrenOfSource: [a, b] });
    expect(refusals.map(({ reason, facts }) => ({ reason, facts }))).toEqual(objections);
  });
});

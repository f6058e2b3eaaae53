import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Refusal } from '../../kernel/outcome.js';
import {
  kept,
  objectionsToAbolition,
  objectionsToChange,
  objectionsToMerge,
  objectionsToParents,
  objectionsToPlaces,
  objectionsToTouching,
  objectionsToWords,
  type Place,
  type UnitFacts,
} from './change-plan.js';
import { type UnitWords } from './unit.js';

const day = (text: string) => text as LocalDate;
const mergerDay = day('2025-07-01');

/** A unit that lives on the day and beneath which nothing stands, but for what is changed. */
function unit(key: string, change: Partial<UnitFacts> = {}): UnitFacts {
  return {
    ...{ unitId: key as UnitId, version: 3, code: 'H05', name: 'Bắc Ninh', shortName: null },
    ...{
      kind: 'PROVINCE',
      level: 'PROVINCE',
      beginsOn: day('2024-01-01'),
      mayChange: true,
      mayPlaceUnder: true,
    },
    ...{ aliveOn: true, endsOn: null, livingChildren: 0, changesLater: false },
    ...change,
  };
}

const told = (refusals: readonly Refusal[]) => refusals.map(({ reason, facts }) => ({ reason, facts }));
const notAlive = { reason: 'UNIT_NOT_ALIVE', facts: { on: mergerDay } };
const later = { reason: 'UNIT_CHANGES_LATER', facts: { on: mergerDay } };

const dead = unit('dead', { aliveOn: false });
const changing = unit('changing', { changesLater: true });
const parent = unit('parent', { livingChildren: 3 });

describe('the words of a unit', () => {
  const words: UnitWords = {
    ...{ code: 'H05', name: 'Tỉnh Bắc Ninh', shortName: 'Bắc Ninh', kind: 'PROVINCE', level: 'PROVINCE' },
  };

  it.each<[string, Partial<UnitWords>, string[]]>([
    ['as they should be', {}, []],
    ['without a short name', { shortName: null }, []],
    ['with a malformed code', { code: 'h05' }, ['UNIT_CODE_MALFORMED']],
    ['with an invisible mark in the name', { name: 'Bắc\u200bNinh' }, ['UNIT_NAME_INVISIBLE_MARKS']],
    ['with a turned direction in the short name', { shortName: '\u202eNinh' }, ['UNIT_NAME_INVISIBLE_MARKS']],
    [
      'with all of it',
      { code: '', name: 'a\u0000', shortName: 'b\u2028' },
      ['UNIT_CODE_MALFORMED', 'UNIT_NAME_INVISIBLE_MARKS', 'UNIT_NAME_INVISIBLE_MARKS'],
    ],
  ])('%s', (_, change, reasons) => {
    expect(objectionsToWords({ ...words, ...change }).map(({ reason }) => reason)).toEqual(reasons);
  });

  it('are kept composed and with single spaces, else as typed', () => {
    const typed = { ...words, name: ' Tỉnh  Bắc Ninh '.normalize('NFD'), shortName: 'Bắc\u00a0Ninh' };
    expect(kept(typed)).toEqual(words);
    expect(kept({ ...words, shortName: null }).shortName).toBeNull();
  });
});

describe('a change goes forward from what is known', () => {
  it.each<[string, UnitFacts[], object[]]>([
    ['and so may be', [unit('a'), parent], []],
    ['not of a unit that does not live', [dead], [notAlive]],
    ['not before something that is already said', [changing], [later]],
    ['and every objection is told, unit by unit', [dead, unit('a'), changing], [notAlive, later]],
  ])('%s', (_, units, objections) => {
    expect(told(objectionsToChange(mergerDay, units))).toEqual(objections);
  });
});

describe('a change touches units', () => {
  const a = 'a' as UnitId;
  it.each<[string, UnitFacts[], number | undefined, object[]]>([
    ['as they were seen', [unit('a')], 3, []],
    ['without saying how they were seen', [unit('a')], undefined, []],
    ['not what is not there or not in scope', [], 3, [{ reason: 'UNIT_NOT_FOUND', facts: {} }]],
    [
      'nor what others organise',
      [unit('a', { mayChange: false })],
      3,
      [{ reason: 'ORGANISATION_NOT_YOURS', facts: {} }],
    ],
    [
      'nor what somebody changed meanwhile',
      [unit('a')],
      2,
      [{ reason: 'UNIT_CHANGED_MEANWHILE', facts: { unit: 'H05', expected: 2, current: 3 } }],
    ],
  ])('%s', (...[, facts, expectedVersion, objections]) => {
    expect(told(objectionsToTouching([{ unitId: a, expectedVersion }], facts))).toEqual(objections);
  });
});

describe('places in the lines', () => {
  const [a, b] = ['a', 'b'] as UnitId[] as [UnitId, UnitId];
  const place = (childId: UnitId, line: Place['line'] = 'TERRITORIAL', parentId: UnitId | null = b) => ({
    ...{ line, childId, parentId },
  });
  it.each<[string, Place[], boolean, string[]]>([
    ['one in the primary line is enough', [place(a)], false, []],
    ['one in each line', [place(a), place(a, 'SECTOR')], false, []],
    ['a unit without one in the primary line', [place(a, 'SECTOR')], false, ['UNIT_NEEDS_PARENT']],
    ['the root of an empty tree', [], true, []],
    ['two in one line', [place(a), place(a)], false, ['UNIT_WITH_TWO_PARENTS']],
    ['out of the primary line', [place(a, 'TERRITORIAL', null)], false, ['UNIT_NEEDS_PARENT']],
    ['back to the primary line', [place(a), place(a, 'SECTOR', null)], false, []],
  ])('%s', (...[, places, mayPlant, reasons]) => {
    expect(objectionsToPlaces([a], places, mayPlant).map(({ reason }) => reason)).toEqual(reasons);
  });
});

describe('a unit is put beneath another', () => {
  it.each<[string, UnitFacts, object[]]>([
    ['that has no end', unit('p'), []],
    ['though that one changes later', changing, []],
    ['but not one that does not live', dead, [notAlive]],
    [
      'nor one whose end is known, though it lives yet',
      unit('p', { endsOn: day('2026-01-01') }),
      [{ reason: 'UNIT_NOT_ALIVE', facts: { on: '2026-01-01' } }],
    ],
    [
      'nor one that is not the viewer’s to put units beneath',
      unit('p', { mayPlaceUnder: false }),
      [{ reason: 'ORGANISATION_NOT_YOURS', facts: {} }],
    ],
  ])('%s', (_, over, objections) => {
    const asked = [over.unitId, 'q' as UnitId, over.unitId];
    expect(told(objectionsToParents(mergerDay, asked, [unit('q'), over]))).toEqual(objections);
  });
});

describe('units are merged', () => {
  const few = (sources: number) => ({ reason: 'MERGE_NEEDS_TWO_SOURCES', facts: { sources } });
  it.each<[string, UnitFacts[], object[]]>([
    ['where there are two', [unit('a'), unit('b')], []],
    ['with what stands beneath them', [unit('a'), parent], []],
    ['not one alone', [unit('a')], [few(1)]],
    ['nor one named twice', [unit('a'), unit('a')], [few(1)]],
    ['nor none', [], [few(0)]],
    ['and all that speaks against it is told', [dead], [few(1), notAlive]],
  ])('%s', (_, sources, objections) => {
    expect(told(objectionsToMerge(mergerDay, sources, null))).toEqual(objections);
  });

  const target = unit('target', { code: 'H99' });
  it.each<[string, UnitFacts[], UnitFacts, object[]]>([
    ['one is enough', [unit('a')], target, []],
    [
      'but not the one that takes it in',
      [target],
      target,
      [few(1), { reason: 'MERGE_TARGET_AMONG_SOURCES', facts: { code: 'H99' } }],
    ],
    ['nor into one that does not live', [unit('a')], { ...target, aliveOn: false }, [notAlive]],
    [
      'nor into one whose end is known',
      [unit('a')],
      { ...target, endsOn: day('2026-01-01') },
      [{ reason: 'UNIT_NOT_ALIVE', facts: { on: '2026-01-01' } }],
    ],
    [
      'and nothing ends on its first day',
      [unit('a', { beginsOn: mergerDay })],
      target,
      [{ reason: 'UNIT_BEGINS_THAT_DAY', facts: { code: 'H05', on: mergerDay } }],
    ],
  ])('into one that goes on: %s', (...[, sources, into, objections]) => {
    expect(told(objectionsToMerge(mergerDay, sources, into))).toEqual(objections);
  });
});

describe('a unit is abolished', () => {
  const children = { reason: 'UNIT_HAS_CHILDREN', facts: { children: 3, on: mergerDay } };
  it.each<[string, UnitFacts[], object[]]>([
    ['where nothing stands beneath it', [unit('a'), unit('b')], []],
    ['not while something does', [unit('a'), parent], [children]],
    ['and all that speaks against it is told', [changing, parent, dead], [later, notAlive, children]],
  ])('%s', (_, units, objections) => {
    expect(told(objectionsToAbolition(mergerDay, units))).toEqual(objections);
  });
});

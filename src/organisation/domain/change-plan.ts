import { type Line } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { hasInvisibleMarks, nameText } from '../../kernel/vietnamese-text.js';
import { type OrganisationReasons } from './reasons.js';
import { isUnitCode, type UnitWords } from './unit.js';

const refuse = refusing<OrganisationReasons>();

/** A unit that a change touches, with the version its officer saw. */
export interface UnitRef {
  readonly unitId: UnitId;
  readonly expectedVersion?: number | undefined;
}

/** What is known of a unit that a change touches, read under the lock of the organisation. */
export interface UnitFacts extends UnitWords {
  readonly unitId: UnitId;
  readonly version: number;
  readonly aliveOn: boolean;
  readonly beginsOn: LocalDate;
  /** The first day on which it is no more, where its end is known. */
  readonly endsOn: LocalDate | null;
  readonly livingChildren: number;
  /** Something of it is already said of a later day. */
  readonly changesLater: boolean;
  /** The viewer may change it: it stands beneath a unit that the viewer organises. */
  readonly mayChange: boolean;
  /** The viewer may put units beneath it: it is, or stands beneath, a unit that the viewer organises. */
  readonly mayPlaceUnder: boolean;
}

/** The words of a unit as they are kept; the objections are found on these. */
export function kept(words: UnitWords): UnitWords {
  return {
    ...words,
    name: nameText(words.name),
    shortName: words.shortName === null ? null : nameText(words.shortName),
  };
}

export function objectionsToWords(words: UnitWords): readonly Refusal[] {
  const names = [words.name, ...(words.shortName === null ? [] : [words.shortName])];
  return [
    ...(isUnitCode(words.code) ? [] : [refuse('UNIT_CODE_MALFORMED', { code: words.code }, ['code'])]),
    ...names.filter(hasInvisibleMarks).map((name) => refuse('UNIT_NAME_INVISIBLE_MARKS', { name }, ['name'])),
    ...(names.includes('') ? [refuse('UNIT_NAME_EMPTY', {}, ['name'])] : []),
  ];
}

/** Each named unit is there, is the viewer's to change, and is still as its officer saw it. */
export function objectionsToTouching(
  refs: readonly UnitRef[],
  facts: readonly UnitFacts[],
): readonly Refusal[] {
  return refs.flatMap(({ unitId, expectedVersion }) => {
    const unit = facts.find((one) => one.unitId === unitId);
    if (unit === undefined) return [refuse('UNIT_NOT_FOUND', {}, ['units'])];
    if (!unit.mayChange) return [refuse('ORGANISATION_NOT_YOURS', {}, ['units'])];
    const changed = expectedVersion !== undefined && expectedVersion !== unit.version;
    return changed
      ? [
          refuse(
            'UNIT_CHANGED_MEANWHILE',
            { unit: unit.code, expected: expectedVersion, current: unit.version },
            ['expectedVersion'],
          ),
        ]
      : [];
  });
}

/** A change goes forward from what is known: each unit lives on the day, and nothing later is said of it yet. */
export function objectionsToChange(on: LocalDate, units: readonly UnitFacts[]): readonly Refusal[] {
  return units.flatMap((unit) => [
    ...(unit.aliveOn ? [] : [refuse('UNIT_NOT_ALIVE', { on })]),
    ...(unit.changesLater ? [refuse('UNIT_CHANGES_LATER', { on })] : []),
  ]);
}

/** What ends has been there: a unit that begins on the day cannot end on it. */
export function objectionsToEnding(on: LocalDate, units: readonly UnitFacts[]): readonly Refusal[] {
  const begun = units.filter((unit) => unit.beginsOn === on);
  return [
    ...objectionsToChange(on, units),
    ...begun.map(({ code }) => refuse('UNIT_BEGINS_THAT_DAY', { code, on }, ['on'])),
  ];
}

/** A unit may be put beneath another only while that one has no end: a line never has a place under nobody. */
export function objectionsToParents(
  on: LocalDate,
  asked: readonly UnitId[],
  parents: readonly UnitFacts[],
): readonly Refusal[] {
  return [...new Set(asked)].flatMap((id) => {
    const parent = parents.find((one) => one.unitId === id);
    if (parent === undefined) return [refuse('UNIT_NOT_FOUND', {}, ['parents'])];
    if (!parent.mayPlaceUnder) return [refuse('ORGANISATION_NOT_YOURS', {}, ['parents'])];
    if (parent.aliveOn && parent.endsOn === null) return [];
    return [refuse('UNIT_NOT_ALIVE', { on: parent.aliveOn ? (parent.endsOn ?? on) : on }, ['parents'])];
  });
}

/** Several units become one: at least two take part, and what they become is none of the sources. */
export function objectionsToMerge(
  on: LocalDate,
  sources: readonly UnitFacts[],
  target: UnitFacts | null,
): readonly Refusal[] {
  const distinct = new Set(sources.map((source) => source.unitId));
  const takePart = distinct.size + (target === null || distinct.has(target.unitId) ? 0 : 1);
  return [
    ...(takePart < 2 ? [refuse('MERGE_NEEDS_TWO_SOURCES', { sources: takePart }, ['sources'])] : []),
    ...(target !== null && distinct.has(target.unitId)
      ? [refuse('MERGE_TARGET_AMONG_SOURCES', { code: target.code }, ['into'])]
      : []),
    ...objectionsToEnding(on, sources),
    ...(target !== null && (!target.aliveOn || target.endsOn !== null)
      ? [refuse('UNIT_NOT_ALIVE', { on: target.endsOn ?? on }, ['into'])]
      : []),
  ];
}

/** A unit ends only when nothing stands beneath it any more: its children are moved first. */
export function objectionsToAbolition(on: LocalDate, units: readonly UnitFacts[]): readonly Refusal[] {
  return [
    ...objectionsToEnding(on, units),
    ...units
      .filter((unit) => unit.livingChildren > 0)
      .map((unit) => refuse('UNIT_HAS_CHILDREN', { children: unit.livingChildren, on })),
  ];
}

/** Who takes over from a unit that ends is another unit. */
export function objectionsToHeir(heir: UnitId | null, ending: readonly UnitFacts[]): readonly Refusal[] {
  return ending
    .filter((unit) => unit.unitId === heir)
    .map(({ code }) => refuse('MERGE_TARGET_AMONG_SOURCES', { code }, ['successor']));
}

/** Nothing is put beneath a unit that ends by the same change. */
export function objectionsToEndingParents(
  on: LocalDate,
  parents: readonly UnitId[],
  ends: readonly UnitId[],
): readonly Refusal[] {
  return parents.some((id) => ends.includes(id)) ? [refuse('UNIT_NOT_ALIVE', { on }, ['parents'])] : [];
}

export interface Place {
  readonly line: Line;
  readonly childId: UnitId;
  readonly parentId: UnitId | null;
}

/** In the primary line every unit has a parent but the root, and there is one root; in no line it has two. */
export function objectionsToPlaces(
  units: readonly UnitId[],
  places: readonly Place[],
  mayPlant: boolean,
): readonly Refusal[] {
  const placed = new Set(
    places.filter((place) => place.line === 'TERRITORIAL').map((place) => place.childId),
  );
  const roots = units.filter((id) => !placed.has(id)).length;
  return [
    ...(roots > (mayPlant ? 1 : 0) ? [refuse('UNIT_NEEDS_PARENT', {}, ['parents'])] : []),
    ...objectionsToMoves(places),
  ];
}

/** One place for each unit in each line; the primary line is never left. */
export function objectionsToMoves(places: readonly Place[]): readonly Refusal[] {
  const seats = places.map(({ line, childId }) => `${line} ${childId}`);
  return [
    ...(new Set(seats).size < seats.length ? [refuse('UNIT_WITH_TWO_PARENTS', {}, ['parents'])] : []),
    ...(places.some(({ line, parentId }) => line === 'TERRITORIAL' && parentId === null)
      ? [refuse('UNIT_NEEDS_PARENT', {}, ['parents'])]
      : []),
  ];
}

import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { hasInvisibleMarks, nameText } from '../../kernel/vietnamese-text.js';
import { type OrganisationReasons } from './reasons.js';
import { isUnitCode, type UnitWords } from './unit.js';

const refuse = refusing<OrganisationReasons>();

/** What is known of a unit that a change touches, read under the lock of the organisation. */
export interface UnitFacts {
  readonly unitId: UnitId;
  readonly aliveOn: boolean;
  /** The first day on which it is no more, where its end is known. */
  readonly endsOn: LocalDate | null;
  readonly livingChildren: number;
  /** Something of it is already said of a later day. */
  readonly changesLater: boolean;
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
  ];
}

/** A change goes forward from what is known: each unit lives on the day, and nothing later is said of it yet. */
export function objectionsToChange(on: LocalDate, units: readonly UnitFacts[]): readonly Refusal[] {
  return units.flatMap((unit) => [
    ...(unit.aliveOn ? [] : [refuse('UNIT_NOT_ALIVE', { on })]),
    ...(unit.changesLater ? [refuse('UNIT_CHANGES_LATER', { on })] : []),
  ]);
}

/** A unit may be put beneath another only while that one has no end: a line never has a place under nobody. */
export function objectionsToParents(on: LocalDate, parents: readonly UnitFacts[]): readonly Refusal[] {
  return parents
    .filter((parent) => !parent.aliveOn || parent.endsOn !== null)
    .map((parent) =>
      refuse('UNIT_NOT_ALIVE', { on: parent.aliveOn ? (parent.endsOn ?? on) : on }, ['parents']),
    );
}

export function objectionsToMerge(on: LocalDate, sources: readonly UnitFacts[]): readonly Refusal[] {
  const distinct = new Set(sources.map((source) => source.unitId)).size;
  return [
    ...(distinct < 2 ? [refuse('MERGE_NEEDS_TWO_SOURCES', { sources: distinct }, ['sources'])] : []),
    ...objectionsToChange(on, sources),
  ];
}

/** A unit ends only when nothing stands beneath it any more: its children are moved first. */
export function objectionsToAbolition(on: LocalDate, units: readonly UnitFacts[]): readonly Refusal[] {
  return [
    ...objectionsToChange(on, units),
    ...units
      .filter((unit) => unit.livingChildren > 0)
      .map((unit) => refuse('UNIT_HAS_CHILDREN', { children: unit.livingChildren, on })),
  ];
}

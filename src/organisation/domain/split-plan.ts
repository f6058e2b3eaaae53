import { decimal, decimalText, isDecimalText, sum } from '../../kernel/decimal.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { objectionsToChange, objectionsToEnding, type UnitFacts } from './change-plan.js';
import { type OrganisationReasons } from './reasons.js';

const refuse = refusing<OrganisationReasons>();

/** What a split says of one of the new units: which children go with it, and its share where one is decided. */
export interface SplitPart {
  readonly children: readonly UnitId[];
  /** A part of one, such as "0.4"; null gives no share, and nothing is shared out by itself (law 4). */
  readonly share: string | null;
}

export interface SplitPlan {
  readonly on: LocalDate;
  readonly source: UnitFacts;
  readonly sourceEnds: boolean;
  readonly parts: readonly SplitPart[];
  /** The units directly beneath the source, in any line. */
  readonly childrenOfSource: readonly UnitId[];
}

/** One unit becomes several: enough parts, every child in one place, shares that are parts of one. */
export function objectionsToSplit({ on, source, sourceEnds, parts, childrenOfSource }: SplitPlan): Refusal[] {
  const needed = sourceEnds ? 2 : 1;
  const given = parts.flatMap((part) => part.children);
  const foreign = given.filter((child) => !childrenOfSource.includes(child));
  const left = childrenOfSource.filter((child) => !given.includes(child));
  return [
    ...(sourceEnds ? objectionsToEnding(on, [source]) : objectionsToChange(on, [source])),
    ...(parts.length < needed
      ? [refuse('SPLIT_NEEDS_PARTS', { parts: parts.length, needed }, ['into'])]
      : []),
    ...(foreign.length > 0 ? [refuse('UNIT_NOT_FOUND', {}, ['into', 'children'])] : []),
    ...(new Set(given).size < given.length ? [refuse('SPLIT_CHILD_TWICE', {}, ['into', 'children'])] : []),
    ...(sourceEnds && left.length > 0 ? [refuse('UNIT_HAS_CHILDREN', { children: left.length, on })] : []),
    ...objectionsToShares(parts.flatMap(({ share }) => (share === null ? [] : [share]))),
  ];
}

function objectionsToShares(shares: readonly string[]): Refusal[] {
  const bad = shares.find(
    (share) => !isDecimalText(share) || decimal(share).lte('0') || decimal(share).gt('1'),
  );
  if (bad !== undefined) return [refuse('SPLIT_SHARE_UNFIT', { share: bad }, ['into', 'share'])];
  const total = sum(shares.map(decimal));
  return total.gt('1') ? [refuse('SPLIT_SHARES_EXCEED', { sum: decimalText(total) }, ['into', 'share'])] : [];
}

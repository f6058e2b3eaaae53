import { type Line } from '../../access/domain/index.js';
import { type DateRange } from '../../kernel/date-range.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';

/** Loại đơn vị. What a unit is in law. */
export const unitKinds = [
  'CENTRAL',
  'MINISTRY',
  'PROVINCE',
  'CITY',
  'AGENCY',
  'PARTY_BODY',
  'DIVISION',
  'DISTRICT',
  'DISTRICT_OFFICE',
  'COMMUNE',
  'ENTERPRISE',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Cấp. On which level of the state a unit reports; due dates follow it. */
export const unitLevels = ['CENTRAL', 'PROVINCE', 'AGENCY', 'DIVISION', 'DISTRICT', 'COMMUNE'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** What is said of a unit from a day on; the unit itself is its id alone (law 1). */
export interface UnitWords {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
}

/** What was said of a unit, and on which days. */
export interface UnitVersion extends UnitWords {
  readonly from: LocalDate;
  /** The first day on which it was no more said. */
  readonly until: LocalDate | null;
}

/** A unit as it stands on a day. */
export interface Unit extends UnitWords {
  readonly unitId: UnitId;
  readonly on: LocalDate;
  readonly alive: DateRange;
  /** Counts the changes of the unit. */
  readonly version: number;
}

export interface ParentInLine {
  readonly line: Line;
  readonly parentId: UnitId;
}

/** At most 35 characters in groups of digits and capitals, separated by dots (Quyết định 20/2020/QĐ-TTg). */
export function isUnitCode(text: string): boolean {
  return text.length <= 35 && /^[A-Z0-9]+(\.[A-Z0-9]+)*$/.test(text);
}

import { type Line } from '../../access/domain/index.js';
import { type DivisionId, type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type DivisionPlan, type PlannedCluster } from './cluster-year.js';
import { type OrganisationReasons } from './reasons.js';

/** Dự thảo, đã ban hành. A division is drafted; once issued its clusters stand in the record, and it changes no more. */
export const divisionStatuses = ['DRAFT', 'ISSUED'] as const;
export type DivisionStatus = (typeof divisionStatuses)[number];

/** A division by what its people call it: whose, in which line, for which year, from which day. */
export interface DivisionRef {
  readonly organiserCode: string;
  readonly line: Line;
  readonly year: number;
  readonly from: LocalDate;
}

/** A draft as it stands, to whoever may act on it. */
export interface DivisionDraft {
  readonly divisionId: DivisionId;
  readonly organiserId: UnitId;
  readonly line: Line;
  readonly year: number;
  readonly from: LocalDate;
  readonly version: number;
  readonly clusters: readonly PlannedCluster[];
}

const refuse = refusing<OrganisationReasons>();

/** A draft as the division it would be: it lasts to the end of its year, unless a later one takes its place. */
export function planOf({ organiserId, line, year, from, clusters }: DivisionDraft): DivisionPlan {
  return { organiserId, line, year, from, to: firstDayAfter(year), clusters };
}

export function firstDayAfter(year: number): LocalDate {
  return `${year + 1}-01-01` as LocalDate;
}

export function objectionsToDrafting({ from, year }: DivisionRef): readonly Refusal[] {
  const inside = from >= `${year}-01-01` && from < firstDayAfter(year);
  return inside ? [] : [refuse('DIVISION_OUTSIDE_ITS_YEAR', { from, year }, ['division', 'from'])];
}

/** Of two officers who saw the same draft, one changes it; the other is told the version that is there now. */
export function objectionsToVersion(draft: DivisionDraft, expected: number): readonly Refusal[] {
  const { version: current } = draft;
  if (current === expected) return [];
  return [refuse('DIVISION_CHANGED_MEANWHILE', { expected, current }, ['expectedVersion'])];
}

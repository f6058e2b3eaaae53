import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';

/** Tuyến. The lines along which units report: through the territory, and through the branch of a ministry. */
export const lines = ['TERRITORIAL', 'SECTOR'] as const;
export type Line = (typeof lines)[number];

/**
 * Vai trò. What a person may do for a unit:
 * REPORTER drafts and submits its reports, REVIEWER receives the reports addressed to it, SCORER scores the clusters
 * it leads or organises, PUBLISHER publishes the rankings of clusters it organises, ORGANISER changes the units beneath it,
 * OBSERVER only reads.
 */
export const roles = ['REPORTER', 'REVIEWER', 'SCORER', 'PUBLISHER', 'ORGANISER', 'OBSERVER'] as const;
export type Role = (typeof roles)[number];

/** A person acts for a unit, in a role and a line, from a day on (law 27). */
export interface ActingRole {
  readonly unitId: UnitId;
  readonly line: Line;
  readonly role: Role;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

import { type Line } from '../../access/domain/index.js';
import { type PeriodId, type TemplateId, type UnitId } from '../../kernel/ids.js';
import { type UnitKind, type UnitLevel } from '../../organisation/domain/index.js';

/** Giao báo cáo. Which units owe a form for a period, to whom, and until when (law 7). */
export interface Assignment {
  readonly templateId: TemplateId;
  readonly periodId: PeriodId;
  /** Which units: alive on the period's as-of day, and all that is said of them here holds. */
  readonly levels?: readonly UnitLevel[];
  readonly kinds?: readonly UnitKind[];
  readonly unitIds?: readonly UnitId[];
  /** In the subtree of a unit in a line, that unit too. */
  readonly beneath?: { readonly unitId: UnitId; readonly line: Line } | null;
  /** To the unit directly above in each of these lines, so many days after the level's due day. */
  readonly recipients: readonly { readonly line: Line; readonly daysAfter: number }[];
  /** So many days after that, no first submission is taken any more; never where absent. */
  readonly closesDaysAfter?: number | null;
}

/** A unit that was meant and owes nothing, and why. */
export type LeftOut = {
  readonly unitCode: string;
  readonly unitName: string;
  readonly why: 'NO_DUE_DAY' | 'NO_RECIPIENT';
};

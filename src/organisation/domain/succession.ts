import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';

/** Kế thừa. How a unit came from another; it rewrites no fact of before (law 4). */
export const successionKinds = ['MERGE', 'SPLIT', 'TRANSFER', 'ABOLISH'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

export interface Succession {
  readonly fromUnitId: UnitId;
  readonly toUnitId: UnitId;
  readonly kind: SuccessionKind;
  readonly onDate: LocalDate;
  /** The part of the old unit that went to the new one, where the decision names one. */
  readonly share: string | null;
  readonly decision: string;
}

import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';

/** Tỷ lệ trần, định mức. What an authority sets for the rules that ask for it, with days and legal basis. */
export interface RuleLimit {
  /** The code by which rules ask for it, such as CSTDCS_PER_LDTT. */
  readonly code: string;
  /** The authority that sets it, for itself and all beneath it. */
  readonly unitId: UnitId;
  readonly value: string;
  readonly from: LocalDate;
  /** The last day; null: until further notice. */
  readonly to: LocalDate | null;
  readonly legalBasis: string;
  readonly idempotencyKey?: string;
}

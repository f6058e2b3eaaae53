import { type NoFacts } from '../../kernel/outcome.js';

export interface RollupReasons {
  readonly CONSOLIDATION_NOT_YOURS: NoFacts;
  readonly CONSOLIDATION_CHANGED_MEANWHILE: { readonly expected: number; readonly current: number };
  readonly CONSOLIDATION_EMPTY: NoFacts;
  readonly CONSOLIDATION_UNCHANGED: { readonly number: number };
  readonly OWN_REPORT_NOT_SUBMITTED: NoFacts;
  readonly MISSING_NOT_EXPLAINED: { readonly count: number; readonly names: readonly string[] };
}

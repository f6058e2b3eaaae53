import { type NoFacts } from '../../kernel/outcome.js';

/** What the mechanisms themselves may object to. */
export interface PlatformReasons {
  readonly IDEMPOTENCY_MISMATCH: NoFacts;
}

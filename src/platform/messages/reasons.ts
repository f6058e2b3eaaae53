import { type NoFacts } from '../../kernel/outcome.js';
import { type SheetReasons } from '../sheets/sheet.js';

/** What the mechanisms themselves may object to. */
export interface PlatformReasons extends SheetReasons {
  readonly IDEMPOTENCY_MISMATCH: NoFacts;
}

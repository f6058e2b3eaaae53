import { type NoFacts } from '../../kernel/outcome.js';

export interface AccessReasons {
  readonly ROLE_ALREADY_HELD: NoFacts;
}

import { type Outcome } from '../kernel/outcome.js';
import { sentence } from '../platform/messages/catalogue.js';

/** The value of an act of a loader, which must not be refused: what it loads is ours. */
export function settled<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  throw new Error(
    `What was loaded was refused: ${outcome.refusals.map((refusal) => `${refusal.reason} ${sentence(refusal, 'en')}`).join(' | ')}`,
  );
}

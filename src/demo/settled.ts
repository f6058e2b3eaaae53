import { type Outcome } from '../kernel/outcome.js';
import { sentence } from '../platform/messages/catalogue.js';

/** The value of an act of the loader, which must not be refused: the data files are ours. */
export function settled<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  throw new Error(
    `The demonstration data were refused: ${outcome.refusals.map((refusal) => `${refusal.reason} ${sentence(refusal, 'en')}`).join(' | ')}`,
  );
}

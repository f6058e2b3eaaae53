import { type NoFacts } from '../../../kernel/outcome.js';
import { type Instant } from '../../../kernel/local-date.js';

/** What speaks against publishing, correcting, appealing and answering. */
export interface PublicationReasons {
  readonly RANKING_NOT_PUBLISHED: NoFacts;
  readonly ERRATUM_WITHOUT_NEW_RUN: NoFacts;
  readonly ERRATUM_CHANGES_NOTHING: NoFacts;
  readonly PUBLICATION_TEXT_EMPTY: { readonly text: 'REASON' | 'STATEMENT' | 'DOCUMENT' };
  readonly APPEAL_UNIT_NOT_YOURS: { readonly unitCode: string };
  readonly APPEAL_CRITERION_UNKNOWN: { readonly code: string };
  /** null: no appeal was opened for what is published now. */
  readonly APPEAL_WINDOW_CLOSED: { readonly closedAt: Instant | null };
  readonly APPEAL_ALREADY_FILED: NoFacts;
  readonly APPEAL_NOT_FOUND: NoFacts;
  readonly APPEAL_NOT_YOURS_TO_ANSWER: NoFacts;
  readonly APPEAL_ALREADY_ANSWERED: NoFacts;
}

import { accessMessagesEn, accessMessagesVi } from './access/index.js';
import { calendarMessagesEn, calendarMessagesVi } from './calendar/index.js';
import { organisationMessagesEn, organisationMessagesVi } from './organisation/index.js';
import { declareSentences } from './platform/messages/catalogue.js';
import { reportingMessagesEn, reportingMessagesVi } from './reporting/index.js';
import { rollupMessagesEn, rollupMessagesVi } from './rollup/index.js';
import { scoringMessagesEn, scoringMessagesVi } from './scoring/index.js';

/** Hands the sentences of all floors to the catalogue, before the schema is built from their reasons. */
export function declareAllSentences(): void {
  declareSentences({ vi: accessMessagesVi, en: accessMessagesEn });
  declareSentences({ vi: organisationMessagesVi, en: organisationMessagesEn });
  declareSentences({ vi: calendarMessagesVi, en: calendarMessagesEn });
  declareSentences({ vi: reportingMessagesVi, en: reportingMessagesEn });
  declareSentences({ vi: rollupMessagesVi, en: rollupMessagesEn });
  declareSentences({ vi: scoringMessagesVi, en: scoringMessagesEn });
}

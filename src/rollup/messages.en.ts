import { type Sentences } from '../kernel/outcome.js';
import { type RollupReasons } from './domain/reasons.js';

export const rollupMessagesEn: Sentences<RollupReasons> = {
  CONSOLIDATION_NOT_YOURS: () =>
    'You may not sign the consolidated figures of this unit, or there is no such unit within your scope. Its own reporting or reviewing officer signs.',
  CONSOLIDATION_CHANGED_MEANWHILE: ({ expected, current }) =>
    `The latest signature is number ${current} and not ${expected}, which you saw, so nothing was signed. Load it again, compare and sign.`,
  CONSOLIDATION_EMPTY: () =>
    'No report has been accepted yet, so there is nothing to sign. Accept the reports of the units first.',
  CONSOLIDATION_UNCHANGED: ({ number }) =>
    `No report has changed since signature ${number}, so it is not signed again. That signature stands.`,
  OWN_REPORT_NOT_SUBMITTED: () =>
    'The unit has not submitted its own report on this form, so the figures would lack it. Submit it first, then sign.',
  MISSING_NOT_EXPLAINED: ({ count, names }) =>
    `${count} units have no accepted report yet (${names.join(', ')}${count > names.length ? ', …' : ''}), so the figures are not complete. Wait, or explain why they are signed all the same; the level above reads it.`,
};

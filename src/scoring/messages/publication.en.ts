import { spokenInstant } from '../../kernel/local-date.js';
import { type Sentences } from '../../kernel/outcome.js';
import { type PublicationReasons } from '../domain/publication/publication-reasons.js';

const texts = { REASON: 'reason', STATEMENT: 'statement', DOCUMENT: 'document' } as const;

export const publicationMessagesEn: Sentences<PublicationReasons> = {
  RANKING_NOT_PUBLISHED: () =>
    'This cluster has published no result in the period, so there is nothing to appeal against or to correct. Wait until it is published.',
  ERRATUM_WITHOUT_NEW_RUN: () =>
    'This run is what is published already, so there is nothing to correct. Correct the inputs, score again, and publish the new run as an erratum.',
  ERRATUM_CHANGES_NOTHING: () =>
    'The new run comes to exactly what is published, item by item, so there is nothing to correct. Check the inputs that were corrected.',
  PUBLICATION_TEXT_EMPTY: ({ text }) =>
    `The ${texts[text]} is empty, so nothing was recorded. State it and send again.`,
  APPEAL_UNIT_NOT_YOURS: ({ unitCode }) =>
    `In this result there is no unit ${unitCode} for which you report, so you cannot appeal for it. Check the unit’s code; only the reporting officer of the unit itself may appeal.`,
  APPEAL_CRITERION_UNKNOWN: ({ code }) =>
    `The unit’s result has no item "${code}". Name an item of the result, or none to appeal against the whole.`,
  APPEAL_WINDOW_CLOSED: ({ closedAt }) =>
    closedAt === null
      ? 'No window for appeals was opened for what is published now, so none are taken. Turn to the unit that organises the cluster.'
      : `The window for appeals closed at ${spokenInstant(closedAt)} (Viet Nam), so no more are taken. Turn to the unit that organises the cluster.`,
  APPEAL_ALREADY_FILED: () =>
    'The unit has appealed against this item of this version already, so no second appeal is taken. Look at the appeal and its answer.',
  APPEAL_NOT_FOUND: () => 'There is no such appeal within your scope. Check its id.',
  APPEAL_NOT_YOURS_TO_ANSWER: () =>
    'You may not answer this appeal. The publisher of the unit that organises the cluster does.',
  APPEAL_ALREADY_ANSWERED: () =>
    'The appeal is answered, and an answer does not change. Look at the answer; a wrong result is corrected by an erratum.',
};

import { type Sentences } from '../kernel/outcome.js';
import { type ScoringReasons } from './domain/reasons.js';
import { ballotMessagesEn } from './messages/ballot.en.js';
import { clusterYearMessagesEn } from './messages/cluster-year.en.js';
import { proposalMessagesEn } from './messages/proposal.en.js';
import { publicationMessagesEn } from './messages/publication.en.js';
import { registrationMessagesEn } from './messages/registration.en.js';
import { inputFaultsEn, missingInputEn, schemeFaultsEn } from './messages/scheme-faults.en.js';
import { schemeFormEn } from './messages/scheme-form.en.js';
import { scoreSheetMessagesEn } from './messages/sheet.en.js';

export const scoringMessagesEn: Sentences<ScoringReasons> = {
  ...ballotMessagesEn,
  ...clusterYearMessagesEn,
  ...proposalMessagesEn,
  ...publicationMessagesEn,
  ...registrationMessagesEn,
  ...scoreSheetMessagesEn,
  SCHEME_MALFORMED: ({ path, rule, detail }) =>
    `The scheme is malformed at "${path}": ${schemeFormEn[rule](detail)}. Correct it by schema/scheme.schema.json and send it again.`,
  SCHEME_FAULTY: ({ path, fault, detail }) =>
    `The scheme has a fault at "${path}" (${detail}): ${schemeFaultsEn[fault]}, and send it again.`,
  SCHEME_VERSION_TAKEN: () =>
    'This version of the scheme is issued and cannot change. Give it a new version.',
  SCHEME_NOT_FOUND: () => 'There is no such scheme. Check its code.',
  SCHEME_NOT_YOURS: () => 'You may not issue schemes. The publisher of a unit that organises clusters does.',
  CLUSTER_NOT_FOUND: () =>
    'There is no such cluster within your scope in that period. Check the codes and the year.',
  CLUSTER_NOT_YOURS_TO_SCORE: () =>
    'You may not score this cluster. The scoring officers of its leader and of its organiser do.',
  RANKING_NOT_YOURS_TO_PUBLISH: () =>
    'You may not publish the results of this cluster. The publisher of its organiser does.',
  RANKING_ALREADY_PUBLISHED: () =>
    'The results of the cluster in this period are published already. A correction takes an erratum with a reason.',
  MEMBER_NOT_FOUND: ({ unitCode }) =>
    `This cluster has no member ${unitCode} within your scope. Check the code of the unit.`,
  INPUT_CODE_UNKNOWN: ({ code, known }) =>
    `The scheme has no recorded input "${code}". ${known.length === 0 ? 'Nothing is to be recorded for it.' : `Record under one of the codes: ${known.join(', ')}.`}`,
  INPUT_VALUE_UNFIT: ({ code, value, expected }) =>
    `Input ${code}: "${value}" does not fit. Write it as ${expected} and send it again.`,
  SCORE_INPUT_FAULT: ({ unitName, code, name, fault, told }) =>
    `Not scored: ${unitName}, ${code} "${name}": ${fault === 'MISSING' ? missingInputEn(told) : inputFaultsEn[fault]}`,
  RUN_NOT_FOUND: () =>
    'There is no such run, or a newer one exists. Look at the newest run before publishing.',
  CLUSTER_EMPTY: () =>
    'On the period’s as-of day the cluster has no members, so there is nothing to score. Check how clusters were formed.',
};

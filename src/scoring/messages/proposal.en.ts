import { type Sentences } from '../../kernel/outcome.js';
import { type ProposalReasons } from '../domain/decision/proposal-reasons.js';

export const proposalMessagesEn: Sentences<ProposalReasons> = {
  PROPOSALS_NOT_FOUND: () =>
    'The cluster has no list of proposals in this period yet. Draft one from the run first.',
  PROPOSALS_NOT_YOURS_TO_DRAFT: () =>
    'You may not draft the proposals of this cluster. The scoring officers of its leader and of its organiser do.',
  PROPOSALS_NOT_YOURS_TO_CHANGE: () =>
    'You may not change or submit the proposals as that body. The scoring officer of the organiser is its standing body, its publisher the council.',
  PROPOSALS_CHANGED_MEANWHILE: ({ number }) =>
    number === 0
      ? 'The cluster has no list of proposals in this period yet. Send again with 0 for the version that was seen.'
      : `The list of proposals is at version ${number}. Look at the newest and act again.`,
  PROPOSALS_SUBMITTED_ALREADY: () =>
    'The proposals were submitted upwards and can no longer change. Look at what was submitted.',
  PROPOSALS_DECIDED_BY_COUNCIL: () =>
    'The council has decided this list, and the council alone may change it. Bring it before the council.',
  PROPOSALS_REST_ON_OLDER_RUN: () =>
    'The list rests on an older run, and there is a newer one. Draft it again from the newest run.',
  SCHEME_HAS_NO_AWARDS: () =>
    'The scheme names no awards, so there is nothing to propose. Add them in the next version of the scheme.',
  PROPOSED_UNIT_UNKNOWN: ({ unitCode }) => `The unit ${unitCode} is not in this run. Check the code.`,
  PROPOSED_UNIT_EXCLUDED: ({ unitCode, why }) =>
    `The unit ${unitCode} holds no rank (${why}) and cannot be proposed. Leave it out of the list.`,
  PROPOSED_TWICE: ({ unitCode, awardCode }) =>
    `The unit ${unitCode} is proposed twice for ${awardCode}. Leave one of the two out.`,
  AWARD_WITHOUT_NAME: ({ awardCode }) =>
    `What is proposed as ${awardCode} bears no name, so nothing was kept. Write the name of the award.`,
  PROPOSALS_CHANGE_NEEDS_REASON: () =>
    'Changing the proposals takes a reason, so nothing was done. Write the reason.',
  AWARD_LEFT_OPEN: ({ awardName, seats, units }) =>
    `Not submitted: ${seats} of ${awardName} are undecided${units === '' ? '' : `, of equal rank: ${units}`}. Hold a ballot and draft the list again, or have the body in charge decide with a reason.`,
  MINUTES_NAME_NO_CLUSTER: ({ clusterName }) =>
    `The minutes do not name the cluster that the collective leads ("${clusterName}"). Name it in the minutes and submit again.`,
  QUOTA_SHARE_EXCEEDED: ({ rule, legalBasis, proposed, leaders, counted, share, cap }) =>
    `Above the share of ${rule}: ${proposed} proposals for the Government’s flag of ${leaders} collectives that lead clusters (${share}), at most ${cap}; the service counts ${counted}. Legal basis: ${legalBasis}. Propose fewer, or state the number of leading collectives with its document.`,
  QUOTA_NOT_LEADING: ({ rule, legalBasis, unitName, awardName }) =>
    `Against ${rule}: ${unitName} does not lead the cluster and cannot be proposed for ${awardName}. Legal basis: ${legalBasis}. Propose the one that leads.`,
  QUOTA_EXCLUDED: ({ rule, legalBasis, unitName, awardName, why }) =>
    `Against ${rule}: ${unitName} is not considered (${why}) and cannot be proposed for ${awardName}. Legal basis: ${legalBasis}. Leave it out.`,
  QUOTA_TWICE_IN_A_YEAR: ({ rule, legalBasis, unitName, awardName, other }) =>
    `Against ${rule}: ${unitName} is already proposed for ${other} in the year and not for ${awardName} as well. Legal basis: ${legalBasis}. Keep one of the two.`,
};

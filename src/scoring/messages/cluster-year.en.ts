import { type Sentences } from '../../kernel/outcome.js';
import { type YearPaper, type YearParty } from '../domain/year/cluster-year-facts.js';
import { type ClusterYearReasons } from '../domain/year/cluster-year-reasons.js';

const parties: Readonly<Record<YearParty, string>> = {
  LEADERSHIP: 'the leader and deputies of the cluster',
  STANDING_BODY: 'the organiser’s standing body',
  COUNCIL: 'the organiser’s publisher',
  ORGANISER: 'who organises clusters for it',
};

const papers: Readonly<Record<YearPaper, string>> = {
  LAUNCH_PLAN: 'plan of the movement',
  CROSS_CHECK_MINUTES: 'minutes of a cross-check',
  CONFERENCE_MINUTES: 'minutes of the conference that voted',
  COUNCIL_MINUTES: 'minutes of the council',
  OPINION: 'opinion of the other agencies',
  SUBMISSION: 'submission',
  ACHIEVEMENT_REPORT: 'report of achievements',
  DECISION: 'decision',
  HANDOVER_MINUTES: 'minutes of the handing over to next year’s leader',
};

const listed = (names: readonly string[]) => names.join(', ');

export const clusterYearMessagesEn: Sentences<ClusterYearReasons> = {
  YEAR_NOT_FOUND: () =>
    'There is no such cluster within your scope in that year. Check its code and the year.',
  YEAR_NOT_OPEN: () =>
    'The year of the cluster is not open yet, so nothing was done. Ask its leader or organiser to open it.',
  YEAR_ALREADY_OPEN: () => 'The year of the cluster is open already. See which state it is in.',
  YEAR_PUBLISHED_BEFORE: () =>
    'A result of the cluster was published while its year was not open, so it is not opened any more: no erratum could then be made of that result. Correct a wrong result by an erratum; open the year from the next one on.',
  YEAR_NOT_YOURS: () =>
    'You may not lead the year of this cluster. Its leader and deputies or its organiser do; ask them.',
  YEAR_STEP_NOT_YOURS: ({ to, parties: who }) =>
    `You may not take the year to ${to}. This falls to ${listed(who.map((one) => parties[one]))}; ask them.`,
  YEAR_CHANGED_MEANWHILE: ({ expected, current }) =>
    `The year was changed by somebody else (you saw version ${expected}, it is ${current} now), so nothing was done. Load it again, look, and repeat.`,
  YEAR_STEP_UNKNOWN: ({ from, to, open }) =>
    `No step leads from ${from} to ${to}. ${open.length === 0 ? 'There is no further step from here.' : `The next is ${listed(open)}.`} Load the year again to see where it stands.`,
  YEAR_STEP_NOT_BACK: ({ state }) =>
    `Nothing is returned from ${state}. Only steps of reviewing and scoring are, and the pact while nobody signed it; what is published is corrected by an erratum.`,
  YEAR_RETURN_NEEDS_REASON: () => 'Returning takes a reason, so nothing was done. Write the reason.',
  YEAR_PACT_BEGUN: () =>
    'A member has signed the pact, so the year does not go back to registering: what was signed nobody changes. Where a member does not sign, mark it absent with a reason.',
  YEAR_MEMBERS_TOO_FEW: ({ members, least }) =>
    `The cluster has ${members} members and needs ${least} at least. Divide the clusters anew before going on.`,
  YEAR_LEADER_MISSING: () => 'The cluster has no leader, so it cannot go on. Name one in the division.',
  YEAR_WITHOUT_SCHEME: () =>
    'No scheme was chosen for this year. The leader or the organiser has to choose one first.',
  YEAR_REGISTRATION_MISSING: ({ units }) =>
    `Members that have not registered: ${listed(units)}. Wait for them, or mark them absent with a reason.`,
  YEAR_REGISTRATION_OUTDATED: ({ units }) =>
    `The scheme changed after these members registered: ${listed(units)}. Ask them to register again by the new one.`,
  YEAR_SIGNATURE_MISSING: ({ units }) =>
    `Members that have not signed the pact: ${listed(units)}. Wait for them, or mark them absent with a reason.`,
  YEAR_SIGNED_BY_NOBODY: () => 'Nobody has signed the pact, so the scheme does not hold yet. Have it signed.',
  YEAR_REPORTS_MISSING: ({ units }) =>
    `Half-year reports that neither came nor were waived: ${listed(units.map(({ name, reports }) => `${name} (${reports})`))}. Press for them, or waive them with a reason.`,
  YEAR_CROSS_CHECK_MISSING: ({ units }) =>
    `There are no minutes of a cross-check of: ${listed(units)}. File the minutes of each pair.`,
  YEAR_SELF_MARKS_MISSING: ({ units }) =>
    `Members that did not hand in their own marks yet: ${listed(units)}. Ask them to, then go on to verifying.`,
  YEAR_NOT_VOTED: () =>
    'The scheme of the year decides by vote, and no ballot that reached its quorum was closed yet. Hold the vote and close its ballot.',
  YEAR_NOT_SCORED: () =>
    'The cluster was not scored for the year by the scheme that was signed, so not every criterion is decided. Score it before going on.',
  YEAR_NOT_PUBLISHED: () =>
    'The result of the year is not published. Publish the ranking of the year’s period before going on.',
  YEAR_PAPER_MISSING: ({ kind }) => `The ${papers[kind]} is missing. File it before going on.`,
  YEAR_PAPER_PAIR_UNFIT: () =>
    'Minutes of a cross-check name two different members, other papers none, so nothing was kept. Correct who checked whom.',
  YEAR_PAPER_WORDS_UNFIT: () =>
    'The paper has no title or no number, so nobody would find it again; nothing was kept. Write both.',
  YEAR_CLOSED: () =>
    'The year is closed, so nothing more is written in it. A wrong result is corrected by an erratum with a reason.',
  SUSPENSION_NEEDS_REASON: () =>
    'Suspending a member, or considering it again, takes a reason, so nothing was done. Write the reason.',
  MEMBER_ALREADY_SUSPENDED: ({ unitCode }) =>
    `The unit ${unitCode} is suspended already. To add a ground, lift the suspension and suspend it anew.`,
  MEMBER_NOT_SUSPENDED: ({ unitCode }) =>
    `The unit ${unitCode} is not suspended, so there is nothing to lift. Load the list again.`,
  SCHEME_LOCKED: ({ code, version }) =>
    `The scheme ${code} ${version} is settled with the pact of this year, so no other can be chosen. A new one is for the next year.`,
  SCHEME_OUTSIDE_FRAME: ({ frames }) =>
    `The organiser bound a frame for this year (${listed(frames)}) under which the scheme is not written. Choose or issue one that names it in "frame".`,
  SCHEME_NOT_OF_THE_YEAR: ({ code, version }) =>
    `This year is scored only by the scheme that was signed, ${code} ${version}, so nothing was scored. Score by that one.`,
  SCORED_BEFORE_PACT: ({ state }) =>
    `The year is in ${state} and its pact is not signed by all, so nothing was scored. Have the pact signed first.`,
  PUBLISHED_BEFORE_DECISION: ({ state }) =>
    `The year is in ${state} and nothing is decided, so its result was not published. Publish after the decision.`,
  FRAME_IS_NO_SCHEME: () =>
    'This is a frame and no scheme, so nothing is scored by it. Choose a scheme that is written under it.',
  SCHEME_IS_NO_FRAME: () =>
    'This scheme is no frame, so no other can be written under it. Issue a frame with "kind": "FRAME".',
  FRAME_BOUND_ALREADY: () =>
    'This frame is bound for that year already, so nothing was done. To change it, issue a new version and bind that.',
  FRAME_NOT_YOURS: () =>
    'There is no such unit for which you may bind a frame. The publisher or organiser of a unit that organises clusters does; check the code.',
};

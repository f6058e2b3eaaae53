import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type YearFacts, type YearMember, type YearPaper } from './cluster-year-facts.js';
import { type ClusterYearReasons } from './cluster-year-reasons.js';

/** What is missing before the year may leave a state; empty means nothing. */
export type YearGuard = (facts: YearFacts) => readonly Refusal[];

const refuse = refusing<ClusterYearReasons>();

const namesOf = (members: readonly YearMember[]) => members.map(({ name }) => name);

/** Of the members that neither stayed away nor are suspended something is expected; of the others it is not. */
function considered({ members }: YearFacts): readonly YearMember[] {
  return members.filter(({ suspended, registration }) => !suspended && registration !== 'ABSENT');
}

/** A cluster is two members at least, and one of them leads. */
export const formed: YearGuard = ({ members }) => {
  const leaders = members.filter(({ role }) => role === 'LEADER').length;
  return [
    ...(members.length < 2 ? [refuse('YEAR_MEMBERS_TOO_FEW', { members: members.length, least: 2 })] : []),
    ...(leaders === 1 ? [] : [refuse('YEAR_LEADER_MISSING', {})]),
  ];
};

export const schemeChosen: YearGuard = ({ scheme }) =>
  scheme === null ? [refuse('YEAR_WITHOUT_SCHEME', {})] : [];

/** Registered for the very scheme of the year, or marked absent. */
export const everyoneRegistered: YearGuard = ({ members }) => {
  const missing = members.filter(({ registration }) => registration === 'NONE');
  const outdated = members.filter(({ registration }) => registration === 'OUTDATED');
  return [
    ...(missing.length > 0 ? [refuse('YEAR_REGISTRATION_MISSING', { units: namesOf(missing) })] : []),
    ...(outdated.length > 0 ? [refuse('YEAR_REGISTRATION_OUTDATED', { units: namesOf(outdated) })] : []),
  ];
};

/** A pact that nobody signed is none: whoever registered signs. */
export const everyoneSigned: YearGuard = (facts) => {
  const missing = considered(facts).filter(({ signed }) => !signed);
  return [
    ...(missing.length > 0 ? [refuse('YEAR_SIGNATURE_MISSING', { units: namesOf(missing) })] : []),
    ...(facts.members.some(({ signed }) => signed) ? [] : [refuse('YEAR_SIGNED_BY_NOBODY', {})]),
  ];
};

export const halfYearReported: YearGuard = ({ members }) => {
  const late = members.filter(({ reportsOwed }) => reportsOwed > 0);
  const units = late.map(({ name, reportsOwed }) => ({ name, reports: reportsOwed }));
  return late.length > 0 ? [refuse('YEAR_REPORTS_MISSING', { units })] : [];
};

export const everyoneChecked: YearGuard = (facts) => {
  const missing = considered(facts).filter(({ checked }) => !checked);
  return missing.length > 0 ? [refuse('YEAR_CROSS_CHECK_MISSING', { units: namesOf(missing) })] : [];
};

export const everyoneMarkedItself: YearGuard = (facts) => {
  const missing = considered(facts).filter(({ selfMarked }) => !selfMarked);
  return missing.length > 0 ? [refuse('YEAR_SELF_MARKS_MISSING', { units: namesOf(missing) })] : [];
};

/** Where points only open eligibility, a vote that reached its quorum has decided. */
export const voted: YearGuard = (facts) =>
  facts.scheme?.byVote === true && !facts.voted ? [refuse('YEAR_NOT_VOTED', {})] : [];

export const scored: YearGuard = (facts) => (facts.scored ? [] : [refuse('YEAR_NOT_SCORED', {})]);

export const published: YearGuard = (facts) => (facts.published ? [] : [refuse('YEAR_NOT_PUBLISHED', {})]);

/** A paper that has to be there, always or where the year's rules ask for it. */
export function paper(kind: YearPaper, asked: (facts: YearFacts) => boolean = () => true): YearGuard {
  return (facts) =>
    asked(facts) && !facts.papers.includes(kind) ? [refuse('YEAR_PAPER_MISSING', { kind })] : [];
}

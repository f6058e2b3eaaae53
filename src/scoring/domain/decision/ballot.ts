import { decimal } from '../../../kernel/decimal.js';
import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type BallotCount, type Paper } from './ballot-count.js';
import { type BallotReasons } from './ballot-reasons.js';
import { type RegistrationReasons } from '../year/registration-reasons.js';
import { type Decision } from '../scheme/scheme.js';
import { type BallotTerms, quorumNeeded } from './vote-rule.js';

const refuse = refusing<BallotReasons & Pick<RegistrationReasons, 'DOCUMENT_MISSING'>>();

/** A unit of the run that a ballot rests on. */
export interface Standing {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly total: string;
  /** null: excluded. */
  readonly rank: number | null;
}

/**
 * Who may be voted for: whom the scheme's decision lets in, never an excluded unit; or those that share a rank, to break a
 * tie, less those that a ballot has chosen for another award. In the order of their codes, for the order of the ranks would tell what was not published (law 25).
 */
export function candidatesOf(
  decision: Decision,
  rows: readonly Standing[],
  tie: { readonly rank: number; readonly chosenElsewhere: readonly string[] } | null,
): readonly Standing[] {
  const { total, rank }: { readonly total?: string; readonly rank?: number } =
    decision.by === 'VOTE' ? decision.eligible : {};
  const eligible = rows.filter(
    (row) =>
      row.rank !== null &&
      (total === undefined || decimal(row.total).gte(total)) &&
      (rank === undefined || row.rank <= rank),
  );
  const meant =
    tie === null
      ? eligible
      : eligible.filter((row) => row.rank === tie.rank && !tie.chosenElsewhere.includes(row.unitId));
  const enough = tie === null ? 1 : 2;
  return meant.length < enough ? [] : [...meant].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The ballots held before for the same purpose on the same run. */
export interface Held {
  readonly ballotId: string;
  readonly state: 'OPEN' | 'CLOSED' | 'INVALID';
  readonly count: BallotCount | null;
}

/** What speaks against another ballot: one at a time, and one that counted is not held again until it pleases. */
export function objectionsToOpening(held: readonly Held[]): readonly Refusal[] {
  if (held.some(({ state }) => state === 'OPEN')) return [refuse('BALLOT_UNDER_WAY', {})];
  return held.some(({ state }) => state === 'CLOSED') ? [refuse('BALLOT_HELD_ALREADY', {})] : [];
}

/** What speaks against a run-off of this ballot: it is the last that counted, and seats were left. @param held newest first */
export function objectionsToRunOff(ballotId: string, held: readonly Held[]): readonly Refusal[] {
  if (held.some(({ state }) => state === 'OPEN')) return [refuse('BALLOT_UNDER_WAY', {})];
  const last = held.find(({ state }) => state === 'CLOSED');
  return last?.ballotId === ballotId && (last.count?.runOff.length ?? 0) > 1
    ? []
    : [refuse('RUN_OFF_NOT_DUE', {})];
}

export interface Casting {
  readonly terms: BallotTerms;
  readonly open: boolean;
  readonly voted: boolean;
  readonly elector: { readonly unitId: string | null };
  readonly candidates: readonly { readonly number: number; readonly unitId: string; readonly code: string }[];
  /** The codes of the units chosen. */
  readonly choices: readonly string[];
}

/** What speaks against a vote. Who has voted is told that and nothing else, whatever the second paper says. */
export function objectionsToCasting(casting: Casting): readonly Refusal[] {
  const { terms, candidates, choices, elector } = casting;
  if (!casting.open) return [refuse('BALLOT_CLOSED', {})];
  if (casting.voted && !terms.changeable) return [refuse('ALREADY_VOTED', {})];
  const field = ['choices'];
  return [
    ...(choices.length > terms.choices ? [refuse('CHOICES_TOO_MANY', { most: terms.choices }, field)] : []),
    ...choices.flatMap((unitCode, i) => {
      const candidate = candidates.find(({ code }) => code === unitCode);
      if (candidate === undefined) return [refuse('CHOICE_UNKNOWN', { unitCode }, field)];
      if (choices.indexOf(unitCode) < i) return [refuse('CHOICE_TWICE', { unitCode }, field)];
      return terms.ownUnit === 'FORBIDDEN' && candidate.unitId === elector.unitId
        ? [refuse('OWN_UNIT_CHOSEN', { unitCode }, field)]
        : [];
    }),
  ];
}

/** The paper that names these units: numbers in their order, so that no habit of writing shows. */
export function paperOf({ candidates, choices }: Pick<Casting, 'candidates' | 'choices'>): Paper {
  return candidates
    .filter(({ code }) => choices.includes(code))
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}

/** What speaks against the words a ballot is closed with: what it came to is kept in minutes, and by their document. */
export function objectionsToMinutes({
  minutes,
  document,
}: {
  readonly minutes: string;
  readonly document: string;
}): readonly Refusal[] {
  return [
    ...(minutes === '' ? [refuse('MINUTES_MISSING', {}, ['minutes'])] : []),
    ...(document === '' ? [refuse('DOCUMENT_MISSING', {}, ['document'])] : []),
  ];
}

/** What is missing for a ballot to count; nothing where enough took part. */
export function objectionsToCounting(
  terms: BallotTerms,
  { entitled, voted }: { readonly entitled: number; readonly voted: number },
): readonly Refusal[] {
  const needed = quorumNeeded(terms, entitled);
  if (voted >= needed) return [];
  return [refuse('QUORUM_MISSING', { needed, entitled, voted: terms.turnoutShown ? voted : null })];
}

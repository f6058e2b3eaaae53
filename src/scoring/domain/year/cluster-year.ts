import { refusing, type Refusal } from '../../../kernel/outcome.js';
import {
  everyoneChecked,
  everyoneMarkedItself,
  everyoneRegistered,
  everyoneSigned,
  formed,
  halfYearReported,
  paper,
  published,
  schemeChosen,
  scored,
  voted,
  type YearGuard,
} from './cluster-year-guards.js';
import { type ClusterYearReasons } from './cluster-year-reasons.js';
import { type YearFacts, type YearParty } from './cluster-year-facts.js';
import { type YearState } from './cluster-year-state.js';

export interface YearMove {
  readonly from: YearState;
  readonly to: YearState;
  /** One step back, with a reason. */
  readonly back: boolean;
  readonly parties: readonly YearParty[];
  readonly guards: readonly YearGuard[];
}

/** How a move is asked for. */
export interface MoveInput {
  readonly to: YearState;
  readonly back: boolean;
  readonly expectedVersion: number;
  readonly reason?: string | null;
}

const refuse = refusing<ClusterYearReasons>();

const beginners: readonly YearParty[] = ['LEADERSHIP', 'STANDING_BODY', 'ORGANISER'];
const cluster: readonly YearParty[] = ['LEADERSHIP', 'STANDING_BODY'];
const standing: readonly YearParty[] = ['STANDING_BODY'];
const council: readonly YearParty[] = ['COUNCIL'];

const on = (
  [from, to]: readonly [YearState, YearState],
  parties: readonly YearParty[],
  ...guards: YearGuard[]
): YearMove => ({ from, to, back: false, parties, guards });
const back = (
  [from, to]: readonly [YearState, YearState],
  parties: readonly YearParty[],
  ...guards: YearGuard[]
): YearMove => ({ from, to, back: true, parties, guards });

/** Every step of a cluster's year, with who takes it and what has to be there before. The database knows the same steps. */
export const yearMoves: readonly YearMove[] = [
  on(['FORMED', 'LAUNCHED'], beginners, formed),
  on(['LAUNCHED', 'REGISTERING'], beginners, paper('LAUNCH_PLAN')),
  on(['REGISTERING', 'PACT_SIGNED'], cluster, schemeChosen, everyoneRegistered),
  on(['PACT_SIGNED', 'RUNNING'], cluster, schemeChosen, everyoneSigned),
  on(['RUNNING', 'H1_REPORTING'], cluster),
  on(['H1_REPORTING', 'H1_REVIEWED'], cluster, halfYearReported),
  on(['H1_REVIEWED', 'CROSS_CHECK'], cluster),
  on(['CROSS_CHECK', 'SELF_SCORING'], cluster, everyoneChecked),
  on(['SELF_SCORING', 'VERIFYING'], cluster, everyoneMarkedItself),
  on(['VERIFYING', 'VOTED'], cluster, scored),
  on(
    ['VOTED', 'COUNCIL'],
    standing,
    voted,
    paper('CONFERENCE_MINUTES', ({ scheme }) => scheme?.byVote === true),
  ),
  on(['COUNCIL', 'SUBMITTED_UP'], council, paper('COUNCIL_MINUTES'), paper('OPINION')),
  on(
    ['SUBMITTED_UP', 'DECIDED'],
    council,
    paper('SUBMISSION'),
    paper('ACHIEVEMENT_REPORT'),
    paper('DECISION'),
  ),
  on(['DECIDED', 'PUBLISHED'], council, published),
  on(['PUBLISHED', 'CLOSED'], [...standing, ...council], paper('HANDOVER_MINUTES')),
  back(['PACT_SIGNED', 'REGISTERING'], cluster, ({ members }) =>
    members.some(({ signed }) => signed) ? [refuse('YEAR_PACT_BEGUN', {})] : [],
  ),
  back(['H1_REVIEWED', 'H1_REPORTING'], cluster),
  back(['VERIFYING', 'SELF_SCORING'], cluster),
  back(['VOTED', 'VERIFYING'], cluster),
  back(['COUNCIL', 'VOTED'], [...standing, ...council]),
  back(['SUBMITTED_UP', 'COUNCIL'], council),
];

/** The steps that lead out of a state, forward first. */
export function movesFrom(state: YearState): readonly YearMove[] {
  return yearMoves.filter(({ from }) => from === state);
}

/** Where one step back leads; undefined where none does. */
export function stepBack(state: YearState): YearState | undefined {
  return movesFrom(state).find((move) => move.back)?.to;
}

/** What is missing before the year may go on from where it stands; empty where nothing is, and at its end. */
export function missingToGoOn(facts: YearFacts): readonly Refusal[] {
  return movesFrom(facts.state)
    .filter((move) => !move.back)
    .flatMap(({ guards }) => guards.flatMap((guard) => guard(facts)));
}

/** A step that leads out of a state, and whether these parties could take it now. */
export interface OpenStep extends Pick<YearMove, 'to' | 'back' | 'parties'> {
  readonly may: boolean;
}

/** The steps out of where the year stands, by the very rules that decide; a step back then still asks for a reason. */
export function openSteps(facts: YearFacts, parties: readonly YearParty[]): readonly OpenStep[] {
  const { version: expectedVersion } = facts;
  return movesFrom(facts.state).map((move) => {
    const { to, back: isBack } = move;
    const input = { to, back: isBack, expectedVersion, reason: '…' };
    return {
      to,
      back: isBack,
      parties: move.parties,
      may: objectionsToMove(facts, parties, input).length === 0,
    };
  });
}

/**
 * Whether it falls to one of these parties to open a cluster's year, and it is still time: what was published without a year
 * could not be corrected within one, where nobody registered and signed for it.
 */
export function objectionsToOpening(
  parties: readonly YearParty[],
  publishedBefore: boolean,
): readonly Refusal[] {
  if (!parties.some((party) => beginners.includes(party))) return [refuse('YEAR_NOT_YOURS', {})];
  return publishedBefore ? [refuse('YEAR_PUBLISHED_BEFORE', {})] : [];
}

/** Everything that speaks against a step. Who has no part in leading the year is told only that. */
export function objectionsToMove(
  facts: YearFacts,
  parties: readonly YearParty[],
  input: MoveInput,
): readonly Refusal[] {
  if (parties.length === 0) return [refuse('YEAR_NOT_YOURS', {})];
  const stale =
    facts.version === input.expectedVersion
      ? []
      : [
          refuse('YEAR_CHANGED_MEANWHILE', { expected: input.expectedVersion, current: facts.version }, [
            'expectedVersion',
          ]),
        ];
  const move = movesFrom(facts.state).find((one) => one.to === input.to && one.back === input.back);
  if (move === undefined) {
    const open = movesFrom(facts.state).flatMap((one) => (one.back === input.back ? [one.to] : []));
    return [...stale, refuse('YEAR_STEP_UNKNOWN', { from: facts.state, to: input.to, open }, ['to'])];
  }
  return [
    ...stale,
    ...(move.parties.some((party) => parties.includes(party))
      ? []
      : [refuse('YEAR_STEP_NOT_YOURS', { to: move.to, parties: move.parties })]),
    ...(move.back && !input.reason?.trim() ? [refuse('YEAR_RETURN_NEEDS_REASON', {}, ['reason'])] : []),
    ...move.guards.flatMap((guard) => guard(facts)),
  ];
}

import { lastDayOfMonth, type LocalDate } from '../../../kernel/local-date.js';

/**
 * Các bước của một năm thi đua trong cụm, khối, in their order: formed, movement launched, registering, signing the pact,
 * running, half-year reports, half-year review, members check each other, marking oneself, verifying, vote, council,
 * dossiers handed up, decided, published, closed.
 */
export const yearStates = [
  'FORMED',
  'LAUNCHED',
  'REGISTERING',
  'PACT_SIGNED',
  'RUNNING',
  'H1_REPORTING',
  'H1_REVIEWED',
  'CROSS_CHECK',
  'SELF_SCORING',
  'VERIFYING',
  'VOTED',
  'COUNCIL',
  'SUBMITTED_UP',
  'DECIDED',
  'PUBLISHED',
  'CLOSED',
] as const;
export type YearState = (typeof yearStates)[number];

/** Whether a state lies after another in the year. */
export function isAfter(state: YearState, other: YearState): boolean {
  return yearStates.indexOf(state) > yearStates.indexOf(other);
}

/** The month in which each state is normally left; of the year after the one judged where `next` is said. */
const leftIn: Readonly<Record<YearState, { readonly month: number; readonly next?: true } | null>> = {
  FORMED: { month: 1 },
  LAUNCHED: { month: 2 },
  REGISTERING: { month: 3 },
  PACT_SIGNED: { month: 4 },
  RUNNING: { month: 6 },
  H1_REPORTING: { month: 7 },
  H1_REVIEWED: { month: 7 },
  CROSS_CHECK: { month: 11 },
  SELF_SCORING: { month: 12 },
  VERIFYING: { month: 12 },
  VOTED: { month: 1, next: true },
  COUNCIL: { month: 3, next: true },
  SUBMITTED_UP: { month: 3, next: true },
  DECIDED: null,
  PUBLISHED: { month: 3, next: true },
  CLOSED: null,
};

/** The last day on which the year normally leaves a state; null where no time is usual. */
export function dueNormally(state: YearState, year: number): LocalDate | null {
  const left = leftIn[state];
  return left && lastDayOfMonth(left.next ? year + 1 : year, left.month);
}

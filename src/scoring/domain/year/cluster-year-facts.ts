import { type ClusterRole } from '../../../organisation/domain/index.js';
import { type YearState } from './cluster-year-state.js';

/**
 * Giấy tờ của năm thi đua. What a year leaves on paper: plan of the movement; minutes of a check between two members, of
 * the conference, of the council; opinions of other agencies; tờ trình and achievement report of the dossier (Luật Thi đua,
 * khen thưởng 2022, Điều 84); the decision; the minutes by which the next leader takes over.
 */
export const yearPapers = [
  'LAUNCH_PLAN',
  'CROSS_CHECK_MINUTES',
  'CONFERENCE_MINUTES',
  'COUNCIL_MINUTES',
  'OPINION',
  'SUBMISSION',
  'ACHIEVEMENT_REPORT',
  'DECISION',
  'HANDOVER_MINUTES',
] as const;
export type YearPaper = (typeof yearPapers)[number];

/**
 * Who may lead the year on: the scoring officers of the leader and deputies; those of the organiser, which is the standing
 * body; its publishers, who speak for the council and the head; and who organises units and clusters for it.
 */
export const yearParties = ['LEADERSHIP', 'STANDING_BODY', 'COUNCIL', 'ORGANISER'] as const;
export type YearParty = (typeof yearParties)[number];

/** How far a member is with its registration: OUTDATED was made for another scheme than the year's. */
export type RegistrationState = 'NONE' | 'OUTDATED' | 'MADE' | 'ABSENT';

export interface YearMember {
  readonly code: string;
  readonly name: string;
  readonly role: ClusterRole;
  readonly suspended: boolean;
  readonly registration: RegistrationState;
  readonly signed: boolean;
  /** Half-year reports of the year that neither came nor were waived. */
  readonly reportsOwed: number;
  /** There are minutes of another member's check of it. */
  readonly checked: boolean;
  /** It handed in its own marks for the year; so does everyone where no sheets were handed out. */
  readonly selfMarked: boolean;
}

/** What the rules of the year need to know, read after the lock. */
export interface YearFacts {
  readonly state: YearState;
  readonly version: number;
  readonly scheme: { readonly code: string; readonly version: string; readonly byVote: boolean } | null;
  readonly members: readonly YearMember[];
  readonly papers: readonly YearPaper[];
  /** The whole cluster was scored for the year by its scheme, which takes an input for every criterion. */
  readonly scored: boolean;
  /** A ballot of the year was closed with a result. */
  readonly voted: boolean;
  readonly published: boolean;
}

import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type ClusterYearReasons } from './cluster-year-reasons.js';
import { type YearState } from './cluster-year-state.js';

/** Căn cứ tạm dừng xét. Why a member is not considered for the time being: while any of these is open. */
export const suspensionGrounds = ['INSPECTION', 'DENUNCIATION', 'DISCIPLINE', 'INVESTIGATION'] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

const refuse = refusing<ClusterYearReasons>();

interface SuspensionFacts {
  readonly state: YearState;
  readonly suspended: boolean;
}

/** What speaks against suspending a member, at any state of the year that is not closed. */
export function objectionsToSuspending(
  { state, suspended }: SuspensionFacts,
  { unitCode, reason }: { readonly unitCode: string; readonly reason: string },
): readonly Refusal[] {
  return [
    ...objectionsToEither(state, reason),
    ...(suspended ? [refuse('MEMBER_ALREADY_SUSPENDED', { unitCode }, ['unitCode'])] : []),
  ];
}

/** What speaks against considering it again. */
export function objectionsToLifting(
  { state, suspended }: SuspensionFacts,
  { unitCode, reason }: { readonly unitCode: string; readonly reason: string },
): readonly Refusal[] {
  return [
    ...objectionsToEither(state, reason),
    ...(suspended ? [] : [refuse('MEMBER_NOT_SUSPENDED', { unitCode }, ['unitCode'])]),
  ];
}

function objectionsToEither(state: YearState, reason: string): readonly Refusal[] {
  return [
    ...(state === 'CLOSED' ? [refuse('YEAR_CLOSED', {})] : []),
    ...(reason.trim() ? [] : [refuse('SUSPENSION_NEEDS_REASON', {}, ['reason'])]),
  ];
}

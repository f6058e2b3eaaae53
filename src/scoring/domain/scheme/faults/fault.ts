export const schemeFaultKinds = [
  'SUM_DIFFERS',
  'CODE_TWICE',
  'BANDS_GAP',
  'BANDS_OVERLAP',
  'POINTS_ABOVE_MAX',
  'POINTS_BELOW_ZERO',
  'TOO_MANY_PLACES',
  'NOT_POSITIVE',
  'INPUT_DOES_NOT_FIT',
  'TIE_BREAKER_UNKNOWN',
  'GRADES_NOT_DESCENDING',
  'GRADE_UNREACHABLE',
  'CRITERION_UNKNOWN',
  'ELIGIBILITY_UNREACHABLE',
  'BONUS_UNBOUNDED',
  'GROUP_UNKNOWN',
  'STAGE_UNKNOWN',
  'CHOSEN_WEIGHT_IMPOSSIBLE',
  'NOT_APPLICABLE_IMPOSSIBLE',
  'FORM_UNKNOWN',
  'INDICATOR_UNKNOWN',
  'FRAME_UNKNOWN',
  'FRAME_DIFFERS',
] as const;

/** A fault of a scheme and where it stands: criteria[I].children[I.3].method.bands[1], by code where there is one. */
export interface SchemeFault {
  readonly path: string;
  readonly fault: (typeof schemeFaultKinds)[number];
  /** The figures or words that do not fit, in no language. */
  readonly detail: string;
}

/** The one way to state faults: none where the condition does not hold. */
export function faultIf(
  broken: boolean,
  fault: SchemeFault['fault'],
  { path, detail }: { readonly path: string; readonly detail: string },
): readonly SchemeFault[] {
  return broken ? [{ path, fault, detail }] : [];
}

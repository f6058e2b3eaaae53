import { type SchemeFault } from '../domain/scheme/scheme-faults.js';
import { type InputTold } from '../domain/sheet/input-told.js';
import { type InputFault } from '../domain/engine/score.js';

/** What is wrong in a scheme, and what to do; the figures stand beside it. */
export const schemeFaultsEn: Readonly<Record<SchemeFault['fault'], string>> = {
  SUM_DIFFERS:
    'the maxima of the children, times their weights, do not add up to this. Correct theirs or its own',
  CODE_TWICE: 'the code appears twice. Give it another',
  BANDS_GAP:
    'the band does not begin where the one before ends: what lies between has no points. Join their edges',
  BANDS_OVERLAP:
    'the band overlaps the one before or is out of order. Go from low to high, each edge in one band',
  POINTS_ABOVE_MAX: 'points above the maximum. Lower them or raise the maximum',
  POINTS_BELOW_ZERO: 'a deduction below 0 would add points. Let it begin at 0',
  TOO_MANY_PLACES:
    'the maximum, times its weight, has more decimals than are kept. Raise "places" or round the maximum',
  NOT_POSITIVE: 'must be greater than 0. Correct the figure',
  INPUT_DOES_NOT_FIT: 'the kind of input does not fit the method. Change the source or the method',
  TIE_BREAKER_UNKNOWN: 'the tie-breaker is no criterion of the scheme. Name a criterion or FEWER_DEDUCTIONS',
  GRADES_NOT_DESCENDING: 'the grades must go from the highest down. Correct the figures or the order',
  GRADE_UNREACHABLE: 'no unit can reach this grade. Correct its figure or its floor',
  CRITERION_UNKNOWN: 'the criterion named is not in the scheme. Check its code',
  ELIGIBILITY_UNREACHABLE: 'no unit can reach the total that opens the vote. Lower it',
  BONUS_UNBOUNDED:
    'the bonuses together may pass the scale of bonuses. Set "bonusCap", group them, or raise "scale.bonus"',
  GROUP_UNKNOWN: 'there is no such group of bonuses. Add it to "bonusGroups" or correct the code',
  STAGE_UNKNOWN: 'there is no such stage. Name one of "stages"',
  CHOSEN_WEIGHT_IMPOSSIBLE:
    'a unit cannot choose weights so: the criteria must share their parent, maximum and weight, and enough of them always apply. Correct the list, the count or the weight',
  NOT_APPLICABLE_IMPOSSIBLE:
    'no criterion surely applies that could take over the maximum. Use REDUCE_MAX or let one always apply',
  FORM_UNKNOWN: 'the form is not issued. Check its code or issue the form first',
  INDICATOR_UNKNOWN: 'the form has no such indicator. Check its code',
  FRAME_UNKNOWN: 'there is no such frame, or what is named is no frame. Check its code and version',
  FRAME_DIFFERS: 'differs from the frame above. Keep what the frame says',
};

/** Why a unit could not be scored, and what to do. */
export const inputFaultsEn: Readonly<Record<Exclude<InputFault['fault'], 'MISSING'>, string>> = {
  UNFIT:
    'the input does not fit its method (outside the scale or all bands, or of the wrong kind). Check the figures.',
  TARGET_NOT_POSITIVE: 'a target of 0 or less cannot be measured against. Correct the target.',
  MUST_APPLY: 'the scheme does not let this be declared not applicable. Correct the registration.',
  WEIGHT_NOT_CHOSEN:
    'the criteria that weigh more are not chosen as the scheme says. Correct the registration.',
};

/** What is to be told of a row that nothing is known of, and where. */
export function missingInputEn({ recordedAs, onSheets }: InputTold): string {
  const ways = [
    recordedAs === null
      ? 'wait until its report is accepted'
      : `record the input "${recordedAs}" with its document`,
    ...(onSheets ? ['mark the row in the score sheet and submit the stage'] : []),
  ];
  return `the input is missing: ${ways.join(', or ')}.`;
}

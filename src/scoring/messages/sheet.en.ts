import { type Sentences } from '../../kernel/outcome.js';
import { type ScoreSheetReasons } from '../domain/sheet/sheet-reasons.js';

export const scoreSheetMessagesEn: Sentences<ScoreSheetReasons> = {
  SCORE_SHEET_NOT_FOUND: () =>
    'There is no such score sheet within your scope. Check the codes and the year; sheets exist once the leader of the cluster or its organiser has handed them out.',
  SCORE_SHEETS_NOT_YOURS_TO_OPEN: () =>
    'You may not hand out the score sheets of this cluster. The scoring officers of its leader, its deputies and its organiser do.',
  SCORE_SHEETS_OF_ANOTHER_SCHEME: ({ code, version }) =>
    `The cluster is scored by the scheme ${code} in version ${version} in this period, so no other can be used. Send it again with that scheme.`,
  SCORE_STAGE_UNKNOWN: ({ stage }) => `The scheme has no stage "${stage}". Choose one of the scheme.`,
  SCORE_STAGE_NOT_YOURS: ({ name }) =>
    `You may not do this in the stage "${name}" of the sheet, for others act in it. Choose your own stage.`,
  SCORE_STAGE_NOT_REACHED: ({ name }) =>
    `The sheet has not reached the stage "${name}", or went back to the one before. Wait until that is submitted.`,
  SCORE_STAGE_CLOSED: ({ name }) =>
    `The stage "${name}" of the sheet is submitted or locked, so nothing more is written in it. To correct it, unless it is locked, the next stage returns it with a reason; the last stage returns it to itself.`,
  SCORE_STAGE_CHANGED_MEANWHILE: ({ name, version }) =>
    `The stage "${name}" of the sheet has just been changed by somebody else and is version ${version} now. Look at the sheet and send it again.`,
  SCORE_STAGE_NOTHING_TO_RETURN: ({ name }) =>
    `Nothing can be returned from the stage "${name}": there is no stage before it, or that is locked. Set the marks of this stage, with reasons.`,
  SCORE_RETURN_NEEDS_REASON: () =>
    'Returning a sheet takes a reason, so that the stage that gets it back knows what to correct; nothing was done. Write the reason.',
  SCORE_ROW_UNKNOWN: ({ code }) =>
    `The scheme has no criterion "${code}" that is scored by itself. Check the code.`,
  SCORE_ROW_TWICE: ({ code }) => `Criterion ${code} was sent twice. Send one row for each criterion.`,
  SCORE_ROW_NOT_APPLICABLE: ({ code, name }) =>
    `Criterion ${code} "${name}" does not apply to this unit, as registered, and is not marked. Leave the row out.`,
  SCORE_ROW_OF_ANOTHER_STAGE: ({ code, name, stageName }) =>
    `By the scheme criterion ${code} "${name}" is not marked in the stage "${stageName}". Leave the row out.`,
  SCORE_ROW_TWO_THINGS: ({ code, name }) =>
    `Criterion ${code} "${name}" has both a value and points. Send one of the two.`,
  SCORE_ROW_VALUE_UNFIT: ({ code, name, value, fits }) =>
    `Criterion ${code} "${name}": "${value}" does not fit the method. Write it as ${fits}${value.includes(',') ? ', with a decimal point,' : ''} and send it again.`,
  SCORE_ROW_POINTS_OUTSIDE: ({ code, name, points, max }) =>
    `Criterion ${code} "${name}": ${points} points lie outside 0 to ${max}. Correct them and send again.`,
  SCORE_ROW_UNEXPLAINED: ({ code, name }) =>
    `Criterion ${code} "${name}" is marked otherwise than it stood before, without a reason. Give the reason and send again.`,
  SCORE_ROW_WITHOUT_EVIDENCE: ({ code, name }) =>
    `Criterion ${code} "${name}" is marked by the unit itself without evidence. Name the document and send again.`,
  SCORE_CHECKER_IS_CHECKED: ({ unitCode }) =>
    `The unit ${unitCode} cannot check itself. Assign another, or rotate by another number of places.`,
  SCORE_CHECKED_TWICE: ({ unitCode }) => `The unit ${unitCode} is assigned to two checkers. Keep one.`,
  SCORE_CHECK_BEGUN: ({ unitCode }) =>
    `The cross-check of the unit ${unitCode} has marks already, or is submitted or locked, so it is not assigned anew. Keep its checker.`,
  SCORE_CHECK_NOT_YOURS_TO_ASSIGN: () =>
    'You may not assign the cross-checks of this cluster. The scoring officers of its leader, its deputies and its organiser do.',
};

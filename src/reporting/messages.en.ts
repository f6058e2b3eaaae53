import { type Sentences } from '../kernel/outcome.js';
import { type ReportingReasons } from './domain/reasons.js';

export const reportingMessagesEn: Sentences<ReportingReasons> = {
  REPORTING_NOT_YOURS: () =>
    'You may not issue forms, assign reports or bring in paper reports. Ask the operator.',
  FORM_FAULTY: ({ faults }) =>
    `The form uses codes that are unknown or repeated: ${faults.join('; ')}. Correct it and issue it again.`,
  FORM_VERSION_TAKEN: () => 'This version of the form is issued and cannot change. Give it a new version.',
  REPORT_NOT_FOUND: () =>
    'There is no such report within your scope, or the unit does not owe it. Check the codes of unit, period and form.',
  REPORT_NOT_YOURS: () =>
    'You may not write the report of this unit. Only its own reporting officer saves and submits it; ask that officer, or for the role.',
  REPORT_NOT_ADDRESSED_TO_YOU: () =>
    'This report is not addressed to a unit whose reviewing officer you are, so you may not return or accept it. Its recipient does.',
  REPORT_NOT_IN_STATUS: ({ act, status }) =>
    `The report is ${status ?? 'not begun'}, so "${act}" is not possible. Load it again to see where it stands and what may be done.`,
  REPORT_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Somebody changed the report meanwhile (you saw version ${expected}, it is ${current} now), so nothing was done. Load it again, compare and repeat.`,
  REPORT_DRAFT_EMPTY: () => 'The report has no draft, so there is nothing to submit. Save the figures first.',
  REPORT_ALREADY_DECIDED: () =>
    'Your unit has decided on this version already. Wait for the other recipients or for a new version.',
  REPORT_ALREADY_BEGUN: () =>
    'This report was begun here, so it is not brought in from paper. Let the office submit it.',
  RETURN_NEEDS_REASON: () =>
    'A report is returned with a reason, so that its office knows what to correct. Give the reason and send again.',
  ARRIVAL_IN_FUTURE: () =>
    'The paper report would have arrived in the future. Give the day of the incoming-documents register.',
  FIGURE_MISSING: ({ indicator, name }) =>
    `The compulsory indicator ${indicator} "${name}" has no figure. Fill it in; write 0 if there was none.`,
  FIGURE_UNKNOWN: ({ indicator }) =>
    `The form has no indicator ${indicator}. Remove the line or correct the code.`,
  FIGURE_COMPUTED: ({ indicator }) =>
    `The indicator ${indicator} is computed by the service and not typed. Remove the line.`,
  FIGURE_CELL_UNKNOWN: ({ indicator, dimensions }) =>
    dimensions.length === 0
      ? `The indicator ${indicator} has no dimensions. Remove "cell".`
      : `The indicator ${indicator} needs exactly one member of each dimension ${dimensions.join(', ')}. Correct "cell".`,
  FIGURE_TWICE: ({ indicator }) => `The indicator ${indicator} is given twice for one cell. Keep one line.`,
  FIGURE_PART_MISSING: ({ indicator }) =>
    `The ratio ${indicator} needs its numerator and its denominator, so that it can be summed above. Give both.`,
  RATIO_PARTS_MISSING: ({ ratio, missing }) =>
    `The ratio ${ratio} is computed from several indicators of which ${missing.join(', ')} are missing. Fill them all in (0 if there was none), or leave all empty.`,
  FIGURE_NOT_A_NUMBER: ({ indicator, typed }) =>
    `Indicator ${indicator}: "${typed}" is not a number. Use digits, a point for decimals, no grouping.`,
  FIGURE_NEGATIVE: ({ indicator, typed }) =>
    `Indicator ${indicator}: "${typed}" is negative, which this figure cannot be. Check it.`,
  FIGURE_TOO_PRECISE: ({ indicator, typed, places }) =>
    places === 0
      ? `Indicator ${indicator}: "${typed}" must be a whole number.`
      : `Indicator ${indicator}: "${typed}" has more than ${places} decimals. Round it as the form says.`,
  TEXT_SECTION_UNKNOWN: ({ section }) =>
    `The form has no section "${section}". Remove the text or correct the section.`,
  CHECK_BROKEN: ({ check, text, left, right }) =>
    `${text} (rule ${check}: ${left} against ${right}). Check the figures concerned.`,
};

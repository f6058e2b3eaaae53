import { spokenInstant } from '../kernel/local-date.js';
import { type Sentences } from '../kernel/outcome.js';
import { type CheckFacts, type ReportingReasons } from './domain/reasons.js';

function checked({ check, figures }: CheckFacts): string {
  return `rule ${check}: ${figures.map(({ name, value }) => `${name} = ${value ?? 'not given'}`).join('; ')}`;
}

export const reportingMessagesEn: Sentences<ReportingReasons> = {
  REPORTING_NOT_YOURS: () =>
    'You may not issue forms, assign reports or bring in paper reports. Ask the operator.',
  FORM_MALFORMED: ({ path, problem }) =>
    `The document of the form is not well made at ${path}: ${problem}. Correct it by schema/form.schema.json and send it again.`,
  FORM_FAULTY: ({ path, fault }) =>
    `The form has a fault at ${path}: ${fault.en}. Correct it and issue it again; every other fault is told at the same time.`,
  FORM_NOT_FOUND: ({ code, version }) =>
    `There is no form "${code}"${version === null ? '' : ` of version "${version}"`}. Look up the forms and send the right code.`,
  FORM_VERSION_TAKEN: () => 'This version of the form is issued and cannot change. Give it a new version.',
  ASSIGNMENT_WITHOUT_UNITS: () =>
    'It is not said to which units the form is assigned, so nothing was. Give levels, kinds, codes of units or the unit above a whole branch.',
  ASSIGNMENT_LEAVES_NOBODY: () =>
    'No unit is meant by these conditions, so nothing was assigned. Check codes, levels, kinds and the as-of day of the period.',
  ASSIGNMENT_OTHER_VERSION: ({ version }) =>
    `The period uses version "${version}" of the form already; two versions in one period could not be added up, so nothing was assigned. Assign that version, or use the new one from the next period on.`,
  LIMIT_OVERLAPS: ({ code }) =>
    `The unit has set the limit ${code} for a part of this time already. Choose a time without one.`,
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
  REPORT_ALREADY_RECEIVED: () => 'Your unit has received this version already. Accept or return it.',
  REPORT_RECEIVED_MEANWHILE: () =>
    'A recipient has received the report, so it cannot be taken back. Ask the recipient to return it.',
  REPORT_CLOSED: ({ closesAt }) =>
    `The period has been closed since ${spokenInstant(closesAt)}, so a first submission is not taken any more. Ask the recipient for an extension; the draft is kept.`,
  REPORT_ALREADY_BEGUN: () =>
    'This report was begun here, so it is not brought in from paper. Let the office submit it.',
  RETURN_NEEDS_REASON: () =>
    'A report is returned with a reason, so that its office knows what to correct. Give the reason and send again.',
  RETURN_REMARK_UNKNOWN: ({ indicator }) =>
    `The form has no indicator ${indicator}, which a remark names. Correct its code.`,
  AMENDMENT_NEEDS_REASON: () =>
    'The report was accepted, so it is amended only with a reason that the levels above read. Give the reason and send again.',
  GRANT_NEEDS_REASON: () =>
    'An extension or exemption needs a reason. Give it, with the number of the document if there is one, and send again.',
  EXTENSION_NOT_LATER: ({ dueAt }) =>
    `The new due day must be later than the present one (${spokenInstant(dueAt)}) and than today. Choose a later day.`,
  EXEMPTION_ENDED: () =>
    'The exemption would have ended already. Choose a later day, or none to exempt from the whole period.',
  NOTHING_GRANTED: () =>
    'The unit is not exempt from this report, so there is nothing to end. Load it again to see how it stands.',
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
  WEIGHT_MISSING: ({ indicator, weight, cell }) =>
    `${indicator}${cell.length === 0 ? '' : ` in the cell ${cell.join(', ')}`} is averaged by the weight ${weight}, which is not given, so no average can be made above. Fill in ${weight}, or leave ${indicator} empty.`,
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
  TEXT_MISSING: ({ section, name }) =>
    `The compulsory section ${section} "${name}" is empty. Write it; write "none" if there is nothing to say.`,
  EVIDENCE_MISSING: ({ demand, name }) =>
    `The compulsory evidence ${demand} "${name}" is not named. Name the document with its number, day or address.`,
  EVIDENCE_UNKNOWN: ({ named }) =>
    `Evidence names "${named}", which the form does not know. Correct the code of the demand or of the indicator.`,
  EVIDENCE_MALFORMED: ({ title, part }) =>
    part === 'url'
      ? `The address of the evidence "${title}" is no https address, so the report is not submitted. Correct it, or leave it empty and give number and day of the document.`
      : `The SHA-256 of the evidence "${title}" is not 64 lower-case hexadecimal digits. Correct it or leave it empty.`,
  CHECK_BROKEN: (facts) =>
    `${facts.text} (${checked(facts)}). ${facts.remedy ?? 'Check the figures concerned.'}`,
  EXPLANATION_MISSING: (facts) =>
    `${facts.text} (${checked(facts)}). ${facts.remedy ?? 'Correct the figures, or explain them for this rule; the level above reads it.'}`,
};

import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { hasInvisibleMarks, nameText } from '../../kernel/vietnamese-text.js';
import { type UnitLevel } from '../../organisation/domain/index.js';
import { weighedDues, type Weighed } from './due-plan.js';
import { type PlannedDue } from './due-rule.js';
import { isPeriodCode, type Period, type ReportingCalendar } from './period.js';
import { type CalendarReasons } from './reasons.js';
import { type DeclaredDays } from './working-days.js';

const refuse = refusing<CalendarReasons>();

/** A period as it is to be opened. */
export interface PlannedPeriod extends Omit<Period, 'periodId' | 'cutOffAt' | 'structureLockedAt'> {
  /** The last day until which figures are taken in; the cut-off is its 24:00. */
  readonly cutOffDay: LocalDate;
  readonly dues: readonly PlannedDue[];
  /** The levels that have to report: none of them may be left without a due day. */
  readonly levels?: readonly UnitLevel[];
}

/** What is known of a period that is there already. */
export type OtherPeriod = Pick<Period, 'code' | 'calendarCode' | 'kind' | 'fromDay' | 'toDay'>;

export interface OpeningFacts {
  readonly calendars: readonly ReportingCalendar[];
  readonly others: readonly OtherPeriod[];
  readonly known: DeclaredDays;
}

/** The due days of a period to be opened, and everything that speaks against opening it. */
export function weighedOpening(plan: PlannedPeriod, facts: OpeningFacts): Weighed {
  const { code: period, calendarCode, cutOffDay, dues, levels = [] } = plan;
  const calendar = facts.calendars.find(({ code }) => code === calendarCode);
  const weighed = weighedDues({ period, cutOffDay, dues, levels }, facts.known);
  return {
    dues: weighed.dues,
    objections: [
      ...(calendar === undefined
        ? [refuse('CALENDAR_NOT_FOUND', { code: calendarCode }, ['calendarCode'])]
        : []),
      ...objectionsToWords(plan, facts.others),
      ...objectionsToDays(plan, calendar),
      ...objectionsToOverlap(plan, facts.others),
      ...weighed.objections,
    ],
  };
}

function objectionsToWords(plan: PlannedPeriod, others: readonly OtherPeriod[]): readonly Refusal[] {
  const { code, label, legalBasis } = plan;
  const unfit = [label, legalBasis].some((text) => nameText(text) === '' || hasInvisibleMarks(text));
  return [
    ...(isPeriodCode(code) ? [] : [refuse('PERIOD_CODE_MALFORMED', { code }, ['code'])]),
    ...(others.some((other) => other.code === code) ? [refuse('PERIOD_CODE_TAKEN', {}, ['code'])] : []),
    ...(unfit ? [refuse('PERIOD_WORDS_UNFIT', { period: code }, ['label'])] : []),
  ];
}

function objectionsToDays(
  { code: period, fromDay: from, toDay: to, cutOffDay: cutOff, asOf }: PlannedPeriod,
  calendar: ReportingCalendar | undefined,
): readonly Refusal[] {
  const mustBeLast = calendar?.cutOffOnLastDay === true;
  return [
    ...(from <= to ? [] : [refuse('PERIOD_DAYS_OUT_OF_ORDER', { period, from, to }, ['toDay'])]),
    ...(cutOff < to ? [refuse('CUT_OFF_BEFORE_LAST_DAY', { period, cutOff, to }, ['cutOffDay'])] : []),
    ...(mustBeLast && cutOff > to
      ? [refuse('CUT_OFF_AFTER_LAST_DAY', { period, cutOff, to, calendar: calendar.name }, ['cutOffDay'])]
      : []),
    ...(from <= asOf && asOf <= cutOff
      ? []
      : [refuse('AS_OF_OUTSIDE_PERIOD', { period, asOf, from, cutOff }, ['asOf'])]),
  ];
}

/** Two periods of a kind on one day of one calendar would count the same figures twice. */
function objectionsToOverlap(plan: PlannedPeriod, others: readonly OtherPeriod[]): readonly Refusal[] {
  return others
    .filter(
      ({ calendarCode, kind, fromDay, toDay }) =>
        calendarCode === plan.calendarCode &&
        kind === plan.kind &&
        fromDay <= plan.toDay &&
        plan.fromDay <= toDay,
    )
    .map(({ code: other, fromDay: from, toDay: to }) =>
      refuse('PERIOD_OVERLAPS', { period: plan.code, other, from, to }, ['fromDay']),
    );
}

import { refusing, type Refusal } from '../../kernel/outcome.js';
import { hasInvisibleMarks, nameText } from '../../kernel/vietnamese-text.js';
import { type CalendarReasons } from './reasons.js';
import { isWeekend, type SpecialDay, yearOf } from './working-days.js';

const refuse = refusing<CalendarReasons>();

/** All special days of one year, as they are declared together. */
export interface SpecialYear {
  readonly year: number;
  readonly days: readonly SpecialDay[];
}

/** Everything that speaks against declaring these to be the special days of a year. */
export function objectionsToDeclaring({ year, days }: SpecialYear): readonly Refusal[] {
  const none = days.every(({ kind }) => kind !== 'HOLIDAY');
  return [
    ...(none ? [refuse('SPECIAL_DAYS_WITHOUT_HOLIDAY', { year }, ['days'])] : []),
    ...days.flatMap((special, i) => objectionsToDay(special, { year, before: days.slice(0, i) }, i)),
  ];
}

function objectionsToDay(
  { day, kind, name, legalBasis }: SpecialDay,
  { year, before }: { readonly year: number; readonly before: readonly SpecialDay[] },
  i: number,
): readonly Refusal[] {
  const at = (field: string) => ['days', String(i), field];
  const unfit = [name, legalBasis].some((text) => nameText(text) === '' || hasInvisibleMarks(text));
  return [
    ...(yearOf(day) === year ? [] : [refuse('SPECIAL_DAY_OUTSIDE_YEAR', { day, year }, at('day'))]),
    ...(before.some((other) => other.day === day) ? [refuse('SPECIAL_DAY_TWICE', { day }, at('day'))] : []),
    ...(kind === 'WORKING_DAY_MADE_UP' && !isWeekend(day)
      ? [refuse('MADE_UP_DAY_NOT_AT_WEEKEND', { day }, at('day'))]
      : []),
    ...(unfit ? [refuse('SPECIAL_DAY_WORDS_UNFIT', { day }, at('name'))] : []),
  ];
}

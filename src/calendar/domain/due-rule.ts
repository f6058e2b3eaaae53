import { type LocalDate } from '../../kernel/local-date.js';
import { type UnitLevel } from '../../organisation/domain/index.js';
import {
  type DeclaredDays,
  nextWorkingDay,
  previousWorkingDay,
  type UndeclaredYear,
  workingDaysAfter,
} from './working-days.js';

/** What a due day does that is no working day: stays, or gives way to the next or the last working day. */
export const dayShifts = ['NONE', 'NEXT_WORKING_DAY', 'PREVIOUS_WORKING_DAY'] as const;
export type DayShift = (typeof dayShifts)[number];

/** How the last day in time is found (Nghị định 09/2019/NĐ-CP, Điều 8, 13). */
export type DueRule =
  { readonly nominalDay: LocalDate; readonly shift: DayShift } | { readonly workingDaysAfterCutOff: number };

/** What is said of a level's due day: a day, which may shift, or so many working days after the cut-off. */
export interface PlannedDue {
  readonly level: UnitLevel;
  readonly lastDay?: LocalDate | null;
  readonly shift?: DayShift | null;
  readonly workingDaysAfterCutOff?: number | null;
}

/** The due day of a level, and the rule by which it was found. */
export interface SetDue {
  readonly level: UnitLevel;
  /** The last day in time. */
  readonly lastDay: LocalDate;
  readonly rule: DueRule;
}

/** The rule meant; null where none or two are said. */
export function ruleOf({ lastDay, shift, workingDaysAfterCutOff: days }: PlannedDue): DueRule | null {
  const byDay = lastDay !== undefined && lastDay !== null;
  const byCount = days !== undefined && days !== null;
  if (byDay) return byCount ? null : { nominalDay: lastDay, shift: shift ?? 'NONE' };
  const shifts = shift !== undefined && shift !== null && shift !== 'NONE';
  return byCount && days >= 1 && !shifts ? { workingDaysAfterCutOff: days } : null;
}

/** The same rule, said again. */
export function plannedAgain(level: UnitLevel, rule: DueRule): PlannedDue {
  return 'nominalDay' in rule ? { level, lastDay: rule.nominalDay, shift: rule.shift } : { level, ...rule };
}

export function lastDayBy(
  rule: DueRule,
  cutOffDay: LocalDate,
  known: DeclaredDays,
): LocalDate | UndeclaredYear {
  if ('workingDaysAfterCutOff' in rule)
    return workingDaysAfter(known, cutOffDay, rule.workingDaysAfterCutOff);
  switch (rule.shift) {
    case 'NONE':
      return rule.nominalDay;
    case 'NEXT_WORKING_DAY':
      return nextWorkingDay(known, rule.nominalDay);
    case 'PREVIOUS_WORKING_DAY':
      return previousWorkingDay(known, rule.nominalDay);
  }
}

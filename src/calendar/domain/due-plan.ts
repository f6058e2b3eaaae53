import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type UnitLevel } from '../../organisation/domain/index.js';
import { lastDayBy, type PlannedDue, ruleOf, type SetDue } from './due-rule.js';
import { type CalendarReasons } from './reasons.js';
import { type DeclaredDays, isDay, workingDaysAfter } from './working-days.js';

const refuse = refusing<CalendarReasons>();

/** How far up a level stands: what it collects from those below it must have reached it first. */
const height: Readonly<Record<UnitLevel, number>> = {
  ...{ DIVISION: 1, COMMUNE: 1, AGENCY: 2, DISTRICT: 2 },
  ...{ PROVINCE: 3, CENTRAL: 4 },
};

/** The due days a period is to have. */
export interface DuePlan {
  readonly period: string;
  readonly cutOffDay: LocalDate;
  readonly dues: readonly PlannedDue[];
  /** The levels that have to report: none of them may be left without a due day. */
  readonly levels: readonly UnitLevel[];
}

export interface Weighed {
  readonly dues: readonly SetDue[];
  readonly objections: readonly Refusal[];
}

/** The due day of every level, and everything that speaks against it (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5). */
export function weighedDues(plan: DuePlan, known: DeclaredDays): Weighed {
  const { period, cutOffDay } = plan;
  const earliest = workingDaysAfter(known, cutOffDay, 1);
  const unknown = new Set(isDay(earliest) ? [] : [earliest.undeclared]);
  const unclear: Refusal[] = [];
  const dues = plan.dues.flatMap((due, i): (SetDue & { at: readonly string[] })[] => {
    const at = ['dues', String(i)];
    const rule = ruleOf(due);
    if (rule === null) {
      unclear.push(refuse('DUE_RULE_UNCLEAR', { period, level: due.level }, at));
      return [];
    }
    const lastDay = lastDayBy(rule, cutOffDay, known);
    if (isDay(lastDay)) return [{ level: due.level, lastDay, rule, at }];
    unknown.add(lastDay.undeclared);
    return [];
  });
  const early = isDay(earliest) ? dues.filter(({ lastDay }) => lastDay < earliest) : [];
  return {
    dues: dues.map(({ level, lastDay, rule }) => ({ level, lastDay, rule })),
    objections: [
      ...[...unknown].map((year) => refuse('WORKING_DAYS_NOT_DECLARED', { period, year }, ['dues'])),
      ...unclear,
      ...objectionsToLevels(plan),
      ...early.map(({ level, lastDay, at }) =>
        refuse('DUE_TOO_EARLY', { period, level, lastDay, earliest: earliest as LocalDate }, at),
      ),
      ...dues.flatMap((due) => objectionsToOrder(period, due, dues)),
    ],
  };
}

function objectionsToLevels({ period, dues, levels }: DuePlan): readonly Refusal[] {
  const said = dues.map(({ level }) => level);
  return [
    ...said.flatMap((level, i) =>
      said.indexOf(level) < i ? [refuse('DUE_LEVEL_TWICE', { period, level }, ['dues', String(i)])] : [],
    ),
    ...levels
      .filter((level) => !said.includes(level))
      .map((level) => refuse('DUE_LEVEL_MISSING', { period, level }, ['dues'])),
  ];
}

/** One objection to a level that is due later than one above it, naming the earliest of those. */
function objectionsToOrder(
  period: string,
  { level, lastDay, at }: SetDue & { readonly at: readonly string[] },
  dues: readonly SetDue[],
): readonly Refusal[] {
  const [first] = dues
    .filter((other) => height[other.level] > height[level] && other.lastDay < lastDay)
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
  if (first === undefined) return [];
  const facts = { period, level, lastDay, higher: first.level, higherDay: first.lastDay };
  return [refuse('DUE_AFTER_HIGHER_LEVEL', facts, at)];
}

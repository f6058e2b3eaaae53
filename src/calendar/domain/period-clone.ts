import { Temporal } from 'temporal-polyfill';
import { dayBefore, dayOf, type LocalDate } from '../../kernel/local-date.js';
import { type Refusal } from '../../kernel/outcome.js';
import { type DueRule, plannedAgain, type SetDue } from './due-rule.js';
import { type Period, type PeriodDue } from './period.js';
import { type OpeningFacts, type PlannedPeriod, weighedOpening } from './period-opening.js';
import { yearOf } from './working-days.js';

/** A period with its due days, as it stands. */
export interface PeriodAndDues {
  readonly period: Period;
  readonly dues: readonly PeriodDue[];
}

/** A period to be opened, its due days found. */
export interface Proposal {
  readonly plan: PlannedPeriod;
  readonly dues: readonly SetDue[];
}

/** The same period some years later: its days moved, its rules kept, and its own years in code and label with them. */
export function movedByYears({ period, dues }: PeriodAndDues, years: number): PlannedPeriod {
  const { periodId: _, structureLockedAt: __, cutOffAt, ...words } = period;
  const from = Math.min(yearOf(period.fromDay), period.subjectYear);
  const to = Math.max(yearOf(period.toDay), period.subjectYear);
  const renamed = (text: string) =>
    text.replace(/(?<!\d)\d{4}(?!\d)/g, (year) =>
      from <= Number(year) && Number(year) <= to ? String(Number(year) + years) : year,
    );
  return {
    ...words,
    code: renamed(period.code),
    label: renamed(period.label),
    subjectYear: period.subjectYear + years,
    fromDay: laterByYears(period.fromDay, years),
    toDay: laterByYears(period.toDay, years),
    cutOffDay: laterByYears(dayBefore(dayOf(cutOffAt)), years),
    asOf: laterByYears(period.asOf, years),
    dues: dues.map(({ level, rule }) => plannedAgain(level, movedRule(rule, years))),
  };
}

/** The same day of another year; the last of a month stays the last, whether that is the 28th or the 29th. */
export function laterByYears(day: LocalDate, years: number): LocalDate {
  const date = Temporal.PlainDate.from(day);
  const moved = date.add({ years });
  const last = date.day === date.daysInMonth;
  return (last ? moved.with({ day: moved.daysInMonth }) : moved).toString() as LocalDate;
}

/** Periods to be opened together: each is weighed against those there and those before it. */
export function weighedTogether(
  plans: readonly PlannedPeriod[],
  facts: OpeningFacts,
): { readonly proposals: readonly Proposal[]; readonly objections: readonly Refusal[] } {
  const weighed = plans.map((plan, i) => {
    const others = [...facts.others, ...plans.slice(0, i)];
    return { plan, ...weighedOpening(plan, { ...facts, others }) };
  });
  return {
    proposals: weighed.map(({ plan, dues }) => ({ plan, dues })),
    objections: weighed.flatMap(({ plan, objections }) =>
      objections.map((objection) => ({ ...objection, field: [plan.code, ...objection.field] })),
    ),
  };
}

function movedRule(rule: DueRule, years: number): DueRule {
  return 'nominalDay' in rule ? { ...rule, nominalDay: laterByYears(rule.nominalDay, years) } : rule;
}

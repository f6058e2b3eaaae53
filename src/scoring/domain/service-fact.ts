import { whole } from '../../kernel/decimal.js';
import { type MemberFacts } from './gather.js';
import { type InputValue, type SourcedInput } from './input.js';
import { type ServiceFact } from './scheme.js';

/** What became of the reports that a member owed in the judged year, one for each recipient. */
export interface KnownReports {
  readonly owed: number;
  /** Came after they were due, or did not come yet though they are due. */
  readonly late: number;
  /** Days late of all of them together; of what did not come yet, the days until now. */
  readonly daysLate: number;
  /** Are due and did not come at all. */
  readonly missed: number;
  /** Were returned at least once. */
  readonly returned: number;
}

/** The tasks of the year's plans that a member has to tell of, less those whose occasion did not arise. */
export interface KnownTasks {
  readonly owed: number;
  readonly done: number;
}

/** A fact of the service itself as an input; nothing where the service does not know it. */
export function serviceInput(
  fact: ServiceFact,
  { reports, tasks, year }: MemberFacts,
): SourcedInput | undefined {
  const count = (of: 'late' | 'daysLate' | 'missed' | 'returned') =>
    reports &&
    found({ kind: 'NUMBER', number: whole(reports[of]) }, `${fact} ${reports[of]}/${reports.owed}`);
  switch (fact) {
    case 'LATE_REPORTS':
      return count('late') ?? undefined;
    case 'DAYS_LATE':
      return count('daysLate') ?? undefined;
    case 'MISSED_REPORTS':
      return count('missed') ?? undefined;
    case 'RETURNED_REPORTS':
      return count('returned') ?? undefined;
    case 'REGISTERED':
      return yesOrNo(fact, year.registered);
    case 'PACT_SIGNED':
      return yesOrNo(fact, year.pactSigned);
    case 'PLAN_TASKS_DONE':
      return tasks === null
        ? undefined
        : found(
            { kind: 'RATIO', actual: whole(tasks.done), target: whole(tasks.owed) },
            `${fact} ${tasks.done}/${tasks.owed}`,
          );
  }
}

function yesOrNo(fact: ServiceFact, known: boolean | null): SourcedInput | undefined {
  return known === null ? undefined : found({ kind: 'BOOLEAN', yes: known }, `${fact} ${known}`);
}

function found(value: InputValue, source: string): SourcedInput {
  return { value, source: `SERVICE ${source}` };
}

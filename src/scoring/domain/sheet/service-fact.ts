import { whole } from '../../../kernel/decimal.js';
import { type InputValue, type SourcedInput } from '../engine/input.js';
import { type MemberFacts } from './member-facts.js';
import { type ServiceFact } from '../scheme/scheme.js';

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
    case 'SUSPENDED':
      return yesOrNo(fact, year.suspended);
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

import { type Counts } from '../../reporting/domain/index.js';
import { type ServiceFacts } from './aggregation.js';

/**
 * The condition of one unit's report, as the database writes it: its state, and of each recipient whether the unit is exempt
 * and until when, how many days late it came, and where it has not come, until when it would be in time. Instants in
 * microseconds since 1970.
 */
type Condition = readonly [
  state: keyof typeof countOf,
  owed: readonly (readonly [
    exempt: boolean,
    exemptUntil: number | null,
    daysLate: number | null,
    dueAt: number | null,
  ])[],
];

/** How many units stand in which condition; the sum over a subtree is the tally of the subtree. */
export type Tally = ReadonlyMap<string, number>;

/** What reports a subtree owes and what has come of them. */
export interface Standing {
  readonly counts: Counts;
  readonly owed: Omit<ServiceFacts, 'units'>;
}

const countOf = {
  NOT_STARTED: 'notStarted',
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  RETURNED: 'returned',
  ACCEPTED: 'accepted',
  AMENDING: 'amending',
} as const;

/**
 * Reads a tally at an instant (laws 7 and 13): what the clock alone changes, an exemption that ends or a due instant that
 * passes, is decided here, so that a tally need not be touched for it.
 */
export function standingOf(tally: Tally, now: number): Standing {
  const counts = { expected: 0, exempt: 0, late: 0, overdue: 0 };
  const states = { notStarted: 0, draft: 0, submitted: 0, returned: 0, accepted: 0, amending: 0 };
  let [owed, inTime] = [0, 0];
  let greatestDaysLate: number | null = null;
  for (const [condition, units] of tally) {
    const [state, obligations] = JSON.parse(condition) as Condition;
    const due = obligations.filter(([exempt, until]) => !exempt || (until !== null && until <= now));
    owed += due.length * units;
    inTime += due.filter(([, , daysLate]) => daysLate === 0).length * units;
    for (const [, , daysLate] of due)
      if (daysLate !== null && (greatestDaysLate === null || daysLate > greatestDaysLate))
        greatestDaysLate = daysLate;
    if (due.length === 0) {
      counts.exempt += units;
      continue;
    }
    counts.expected += units;
    states[countOf[state]] += units;
    if (obligations.some(([, , daysLate]) => (daysLate ?? 0) > 0)) counts.late += units;
    if (obligations.some(([, , , dueAt]) => dueAt !== null && dueAt <= now)) counts.overdue += units;
  }
  return { counts: { ...counts, ...states }, owed: { owed, inTime, greatestDaysLate } };
}

/** Of several tallies the one of all together; what is taken out of one may stand in another. */
export function tallied(parts: readonly (readonly [condition: string, units: number])[]): Tally {
  const all = new Map<string, number>();
  for (const [condition, units] of parts) all.set(condition, (all.get(condition) ?? 0) + units);
  for (const [condition, units] of all) if (units === 0) all.delete(condition);
  return all;
}

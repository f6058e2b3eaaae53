import { QueryFailedError } from 'typeorm';
import { type Refusal } from '../../kernel/outcome.js';

/** Which objection a broken constraint means, by the constraint's name: for races that a check before could not see. */
export type ConstraintReasons = Readonly<Record<string, () => Refusal>>;

/** The objection behind a database error, or nothing where the error is a bug. */
export function objectionBehind(fault: unknown, reasons: ConstraintReasons): Refusal | undefined {
  if (!(fault instanceof QueryFailedError)) return undefined;
  const { constraint } = fault.driverError as { constraint?: string };
  return constraint === undefined ? undefined : reasons[constraint]?.();
}

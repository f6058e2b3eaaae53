/** The closed list of `extensions.code`. */
export const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'DEADLINE_PASSED',
  'IDEMPOTENCY_MISMATCH',
  'COST_LIMIT',
  'RATE_LIMITED',
  'OVERLOADED',
  'INTERNAL',
] as const;

export type Code = (typeof codes)[number];

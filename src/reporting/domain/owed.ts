/** In which of its situations an owed report is looked for; several may hold at once. */
export const owedStates = [
  'NOT_IN',
  'OVERDUE',
  'LATE',
  'SUBMITTED',
  'RECEIVED',
  'RETURNED',
  'ACCEPTED',
  'AMENDING',
  'EXEMPT',
  'EXTENDED',
] as const;
export type OwedState = (typeof owedStates)[number];

/** Whose reports: of the unit itself, of those directly beneath it in a line, or of all beneath it. */
export const reaches = ['ITSELF', 'CHILDREN', 'SUBTREE'] as const;
export type Reach = (typeof reaches)[number];

/**
 * DRAFT: being written. SUBMITTED: with its recipients. RETURNED: one of them sent it back with a reason.
 * ACCEPTED: every recipient accepted it; its figures count as accepted in every line alike. AMENDING: accepted, and its
 * office writes an amendment; until that is accepted, the accepted version counts on.
 */
export const reportStatuses = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'AMENDING'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export const reportActs = [
  'save',
  'submit',
  'withdraw',
  'receive',
  'return',
  'accept',
  'amend',
  'abandon',
] as const;
export type ReportAct = (typeof reportActs)[number];

/** How a version came in: by its office, from above for an office that is not on the system, or from paper. */
export type VersionEntry = 'SUBMITTED' | 'ON_BEHALF' | 'FROM_PAPER';

export const deliveryStates = ['DELIVERED', 'RECEIVED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/**
 * DRAFT: being written. SUBMITTED: with its recipients. RETURNED: one of them sent it back with a reason.
 * ACCEPTED: every recipient accepted it; its figures count as accepted in every line alike.
 */
export const reportStatuses = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export const reportActs = ['save', 'submit', 'return', 'accept'] as const;
export type ReportAct = (typeof reportActs)[number];

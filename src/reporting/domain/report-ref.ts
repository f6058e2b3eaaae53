import { type ReportId } from '../../kernel/ids.js';

/** How a report is named: by its id, or by what every office knows of it. */
export type ReportRef = { readonly id: ReportId } | ReportNames;

export interface ReportNames {
  /** The unit's code on the period's as-of day. */
  readonly unitCode: string;
  readonly periodCode: string;
  readonly formCode: string;
}

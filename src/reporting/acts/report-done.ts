import { type ReportId } from '../../kernel/ids.js';

/** What every act on a report answers: the report, and the version to expect next. */
export type ReportDone = { readonly reportId: ReportId; readonly version: number };

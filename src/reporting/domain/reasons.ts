import { type NoFacts } from '../../kernel/outcome.js';
import { type ReportAct, type ReportStatus } from './report-status.js';

export interface ReportingReasons {
  readonly REPORTING_NOT_YOURS: NoFacts;
  readonly FORM_FAULTY: { readonly faults: readonly string[] };
  readonly FORM_VERSION_TAKEN: NoFacts;
  readonly REPORT_NOT_FOUND: NoFacts;
  readonly REPORT_NOT_YOURS: NoFacts;
  readonly REPORT_NOT_ADDRESSED_TO_YOU: NoFacts;
  readonly REPORT_NOT_IN_STATUS: { readonly act: ReportAct; readonly status: ReportStatus | null };
  readonly REPORT_CHANGED_MEANWHILE: { readonly expected: number; readonly current: number };
  readonly REPORT_DRAFT_EMPTY: NoFacts;
  readonly REPORT_ALREADY_DECIDED: NoFacts;
  readonly REPORT_ALREADY_BEGUN: NoFacts;
  readonly RETURN_NEEDS_REASON: NoFacts;
  readonly ARRIVAL_IN_FUTURE: NoFacts;
  readonly FIGURE_MISSING: { readonly indicator: string; readonly name: string };
  readonly FIGURE_UNKNOWN: { readonly indicator: string };
  readonly FIGURE_COMPUTED: { readonly indicator: string };
  readonly FIGURE_CELL_UNKNOWN: { readonly indicator: string; readonly dimensions: readonly string[] };
  readonly FIGURE_TWICE: { readonly indicator: string };
  readonly FIGURE_PART_MISSING: { readonly indicator: string };
  readonly RATIO_PARTS_MISSING: { readonly ratio: string; readonly missing: readonly string[] };
  readonly FIGURE_NOT_A_NUMBER: { readonly indicator: string; readonly typed: string };
  readonly FIGURE_NEGATIVE: { readonly indicator: string; readonly typed: string };
  readonly FIGURE_TOO_PRECISE: {
    readonly indicator: string;
    readonly typed: string;
    readonly places: number;
  };
  readonly TEXT_SECTION_UNKNOWN: { readonly section: string };
  readonly CHECK_BROKEN: {
    readonly check: string;
    readonly text: string;
    readonly left: string;
    readonly right: string;
  };
}

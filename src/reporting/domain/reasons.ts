import { type Instant } from '../../kernel/local-date.js';
import { type NoFacts } from '../../kernel/outcome.js';
import { type ReportAct, type ReportStatus } from './report-status.js';

/** A fault of a form, where it stands, and what it is in both languages. */
export interface FormFault {
  readonly path: string;
  readonly fault: { readonly vi: string; readonly en: string };
}

/** A rule that does not hold, as its sentence needs it. */
export interface CheckFacts {
  readonly check: string;
  readonly text: string;
  readonly remedy: string | null;
  readonly figures: readonly { readonly name: string; readonly value: string | null }[];
}

export interface ReportingReasons {
  readonly REPORTING_NOT_YOURS: NoFacts;
  readonly FORM_MALFORMED: { readonly path: string; readonly problem: string };
  readonly FORM_FAULTY: FormFault;
  readonly FORM_NOT_FOUND: { readonly code: string; readonly version: string | null };
  readonly FORM_VERSION_TAKEN: NoFacts;
  readonly ASSIGNMENT_WITHOUT_UNITS: NoFacts;
  readonly ASSIGNMENT_LEAVES_NOBODY: NoFacts;
  readonly ASSIGNMENT_OTHER_VERSION: { readonly version: string };
  readonly LIMIT_OVERLAPS: { readonly code: string };
  readonly REPORT_NOT_FOUND: NoFacts;
  readonly REPORT_NOT_YOURS: NoFacts;
  readonly REPORT_NOT_ADDRESSED_TO_YOU: NoFacts;
  readonly REPORT_NOT_IN_STATUS: { readonly act: ReportAct; readonly status: ReportStatus | null };
  readonly REPORT_CHANGED_MEANWHILE: { readonly expected: number; readonly current: number };
  readonly REPORT_DRAFT_EMPTY: NoFacts;
  readonly REPORT_ALREADY_DECIDED: NoFacts;
  readonly REPORT_ALREADY_RECEIVED: NoFacts;
  readonly REPORT_RECEIVED_MEANWHILE: NoFacts;
  readonly REPORT_CLOSED: { readonly closesAt: Instant };
  readonly REPORT_ALREADY_BEGUN: NoFacts;
  readonly RETURN_NEEDS_REASON: NoFacts;
  readonly RETURN_REMARK_UNKNOWN: { readonly indicator: string };
  readonly AMENDMENT_NEEDS_REASON: NoFacts;
  readonly GRANT_NEEDS_REASON: NoFacts;
  readonly EXTENSION_NOT_LATER: { readonly dueAt: Instant };
  readonly EXEMPTION_ENDED: NoFacts;
  readonly NOTHING_GRANTED: NoFacts;
  readonly ARRIVAL_IN_FUTURE: NoFacts;
  readonly FIGURE_MISSING: { readonly indicator: string; readonly name: string };
  readonly FIGURE_UNKNOWN: { readonly indicator: string };
  readonly FIGURE_COMPUTED: { readonly indicator: string };
  readonly FIGURE_CELL_UNKNOWN: { readonly indicator: string; readonly dimensions: readonly string[] };
  readonly FIGURE_TWICE: { readonly indicator: string };
  readonly FIGURE_PART_MISSING: { readonly indicator: string };
  readonly RATIO_PARTS_MISSING: { readonly ratio: string; readonly missing: readonly string[] };
  readonly WEIGHT_MISSING: {
    readonly indicator: string;
    readonly weight: string;
    readonly cell: readonly string[];
  };
  readonly FIGURE_NOT_A_NUMBER: { readonly indicator: string; readonly typed: string };
  readonly FIGURE_NEGATIVE: { readonly indicator: string; readonly typed: string };
  readonly FIGURE_TOO_PRECISE: {
    readonly indicator: string;
    readonly typed: string;
    readonly places: number;
  };
  readonly TEXT_SECTION_UNKNOWN: { readonly section: string };
  readonly TEXT_MISSING: { readonly section: string; readonly name: string };
  readonly EVIDENCE_MISSING: { readonly demand: string; readonly name: string };
  readonly EVIDENCE_UNKNOWN: { readonly named: string };
  readonly EVIDENCE_MALFORMED: { readonly title: string; readonly part: 'url' | 'sha256' };
  readonly CHECK_BROKEN: CheckFacts;
  readonly EXPLANATION_MISSING: CheckFacts;
}

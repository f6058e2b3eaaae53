import { refusing, type Refusal } from '../../kernel/outcome.js';
import { brokenChecks } from './cross-check.js';
import { readFigures, type TypedFigure } from './figure.js';
import { type Form } from './form.js';
import { type ReportingReasons } from './reasons.js';
import { type ReportAct, reportActs, type ReportStatus } from './report-status.js';

export interface Draft {
  readonly figures: readonly TypedFigure[];
  readonly texts: readonly { readonly section: string; readonly text: string }[];
}

/** What a rule needs to know of a report, read after its lock. */
export interface ReportFacts {
  /** null: nothing was saved yet. */
  readonly status: ReportStatus | null;
  readonly rowVersion: number;
  readonly draft: Draft | null;
  readonly form: Form;
  /** The viewer acts for the unit that reports, as its reporter. */
  readonly reporter: boolean;
  /** The viewer acts for one of the recipients, as its reviewer; and those of its deliveries that wait for a decision. */
  readonly reviewer: boolean;
  readonly undecided: number;
}

export interface ActInput {
  readonly expectedVersion: number;
  readonly reason?: string | null;
}

type Guard = (report: ReportFacts, input: ActInput) => readonly Refusal[];
interface Move {
  readonly who: Guard;
  readonly from: readonly (ReportStatus | null)[];
  readonly guards: readonly Guard[];
}

const refuse = refusing<ReportingReasons>();

const actsForReporter: Guard = ({ reporter }) => (reporter ? [] : [refuse('REPORT_NOT_YOURS', {})]);

const actsForRecipient: Guard = ({ reviewer }) =>
  reviewer ? [] : [refuse('REPORT_NOT_ADDRESSED_TO_YOU', {})];

const stillToDecide: Guard = ({ undecided }) => (undecided > 0 ? [] : [refuse('REPORT_ALREADY_DECIDED', {})]);

const nothingChangedMeanwhile: Guard = ({ rowVersion }, { expectedVersion }) =>
  expectedVersion === rowVersion
    ? []
    : [
        refuse('REPORT_CHANGED_MEANWHILE', { expected: expectedVersion, current: rowVersion }, [
          'expectedVersion',
        ]),
      ];

const saysWhy: Guard = (_, { reason }) =>
  reason?.trim() ? [] : [refuse('RETURN_NEEDS_REASON', {}, ['reason'])];

const draftIsSound: Guard = ({ form, draft }) =>
  draft === null ? [refuse('REPORT_DRAFT_EMPTY', {})] : objectionsToDraft(form, draft);

/** The life of a report: for each act who may do it, where it may start and what else it asks (laws 9 to 11). */
const reportLife: Readonly<Record<ReportAct, Move>> = {
  save: { who: actsForReporter, from: [null, 'DRAFT', 'RETURNED'], guards: [nothingChangedMeanwhile] },
  submit: {
    who: actsForReporter,
    from: ['DRAFT', 'RETURNED'],
    guards: [nothingChangedMeanwhile, draftIsSound],
  },
  return: {
    who: actsForRecipient,
    from: ['SUBMITTED'],
    guards: [stillToDecide, nothingChangedMeanwhile, saysWhy],
  },
  accept: { who: actsForRecipient, from: ['SUBMITTED'], guards: [stillToDecide, nothingChangedMeanwhile] },
};

/** Everything that speaks against an act; empty means it may happen. Who may not act is told only that. */
export function objections(act: ReportAct, report: ReportFacts, input: ActInput): readonly Refusal[] {
  const { who, from, guards } = reportLife[act];
  const stranger = who(report, input);
  if (stranger.length > 0) return stranger;
  if (!from.includes(report.status)) return [refuse('REPORT_NOT_IN_STATUS', { act, status: report.status })];
  return guards.flatMap((guard) => guard(report, input));
}

/** The acts that would succeed now, by the very rules that decide. */
export function allowedActs(report: ReportFacts): readonly ReportAct[] {
  const input = { expectedVersion: report.rowVersion, reason: '…' };
  return reportActs.filter((act) => objections(act, report, input).length === 0);
}

/** What speaks against submitting what was typed: figures, blocking cross-checks, unknown sections. */
export function objectionsToDraft(form: Form, draft: Draft): readonly Refusal[] {
  const { figures, objections: unreadable } = readFigures(form, draft.figures);
  const broken = brokenChecks(form, figures).filter(({ check }) => check.severity === 'BLOCK');
  const sections = new Set(form.narratives.map((narrative) => narrative.code));
  return [
    ...unreadable,
    ...broken.map(({ check, left, right }) =>
      refuse('CHECK_BROKEN', { check: check.id, text: check.text, left, right }, ['figures']),
    ),
    ...draft.texts
      .filter(({ section }) => !sections.has(section))
      .map(({ section }) => refuse('TEXT_SECTION_UNKNOWN', { section }, ['texts', section])),
  ];
}

import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type Instant, isBefore } from '../../kernel/local-date.js';
import { type CrossChecks } from './cross-check.js';
import { type Draft } from './draft.js';
import { type Form } from './form.js';
import { blocking, problemsOf, type Surroundings } from './problems.js';
import { type ReportingReasons } from './reasons.js';
import { type ReportAct, reportActs, type ReportStatus } from './report-status.js';

/** What a rule needs to know of a report, read after its lock. */
export interface ReportFacts {
  /** null: nothing was saved yet. */
  readonly status: ReportStatus | null;
  readonly rowVersion: number;
  readonly draft: Draft | null;
  readonly form: Form;
  readonly checks: CrossChecks;
  readonly around: Surroundings;
  /** The database's clock, read after the lock. */
  readonly now: Instant;
  /** From when no first submission is taken any more, the latest among its recipients; null: never. */
  readonly closesAt: Instant | null;
  /** How many versions were submitted so far, withdrawn ones left out. */
  readonly arrivals: number;
  /** A version of it was accepted by everybody: what is written now amends it. */
  readonly acceptedBefore: boolean;
  /** The viewer writes for the unit: as its reporter, or from above for a unit that has nobody on the system. */
  readonly reporter: boolean;
  /** The viewer acts for one of the recipients, as its reviewer; */
  readonly reviewer: boolean;
  /** of its deliveries of the version in play, how many wait for a decision, and how many were not even received. */
  readonly undecided: number;
  readonly unreceived: number;
  /** How many of all recipients have received the version in play, or decided on it. */
  readonly received: number;
}

export interface ActInput {
  readonly expectedVersion: number;
  readonly reason?: string | null;
}

export type Party = 'REPORTER' | 'RECIPIENT';
type Guard = (report: ReportFacts, input: ActInput) => readonly Refusal[];

/** One edge of the diagram: an act leads from a status to another, by whom, and in which case. */
export interface Transition {
  readonly act: ReportAct;
  readonly by: Party;
  readonly from: ReportStatus | null;
  readonly to: ReportStatus;
  /** Vietnamese and English, for the diagram. */
  readonly when?: readonly [vi: string, en: string];
}

const lastRecipient = ['nơi nhận cuối cùng', 'the last recipient'] as const;
const othersWait = ['còn nơi nhận khác', 'others still decide'] as const;
const amends = ['đã từng được chấp nhận', 'accepted before'] as const;

/** The life of a report (laws 9 to 11): every step there is. What is not here is refused. */
export const reportLife: readonly Transition[] = [
  { act: 'save', by: 'REPORTER', from: null, to: 'DRAFT' },
  { act: 'save', by: 'REPORTER', from: 'DRAFT', to: 'DRAFT' },
  { act: 'save', by: 'REPORTER', from: 'RETURNED', to: 'RETURNED' },
  { act: 'save', by: 'REPORTER', from: 'AMENDING', to: 'AMENDING' },
  { act: 'submit', by: 'REPORTER', from: 'DRAFT', to: 'SUBMITTED' },
  { act: 'submit', by: 'REPORTER', from: 'RETURNED', to: 'SUBMITTED' },
  { act: 'submit', by: 'REPORTER', from: 'AMENDING', to: 'SUBMITTED' },
  { act: 'withdraw', by: 'REPORTER', from: 'SUBMITTED', to: 'DRAFT' },
  { act: 'withdraw', by: 'REPORTER', from: 'SUBMITTED', to: 'AMENDING', when: amends },
  { act: 'receive', by: 'RECIPIENT', from: 'SUBMITTED', to: 'SUBMITTED' },
  { act: 'return', by: 'RECIPIENT', from: 'SUBMITTED', to: 'RETURNED' },
  { act: 'accept', by: 'RECIPIENT', from: 'SUBMITTED', to: 'SUBMITTED', when: othersWait },
  { act: 'accept', by: 'RECIPIENT', from: 'SUBMITTED', to: 'ACCEPTED', when: lastRecipient },
  { act: 'amend', by: 'REPORTER', from: 'ACCEPTED', to: 'AMENDING' },
  { act: 'abandon', by: 'REPORTER', from: 'AMENDING', to: 'ACCEPTED' },
  { act: 'abandon', by: 'REPORTER', from: 'RETURNED', to: 'ACCEPTED', when: amends },
];

const refuse = refusing<ReportingReasons>();

const nothingChangedMeanwhile: Guard = ({ rowVersion }, { expectedVersion }) =>
  expectedVersion === rowVersion
    ? []
    : [
        refuse('REPORT_CHANGED_MEANWHILE', { expected: expectedVersion, current: rowVersion }, [
          'expectedVersion',
        ]),
      ];

const stillToDecide: Guard = ({ undecided }) => (undecided > 0 ? [] : [refuse('REPORT_ALREADY_DECIDED', {})]);

const stillToReceive: Guard = ({ unreceived }) =>
  unreceived > 0 ? [] : [refuse('REPORT_ALREADY_RECEIVED', {})];

const receivedByNobody: Guard = ({ received }) =>
  received === 0 ? [] : [refuse('REPORT_RECEIVED_MEANWHILE', {})];

/** A first submission ends with the closing; what was in before may be corrected and sent again. */
const notClosed: Guard = ({ now, closesAt, arrivals }) =>
  closesAt === null || arrivals > 0 || isBefore(now, closesAt) ? [] : [refuse('REPORT_CLOSED', { closesAt })];

/** Taking back what cannot be sent again would lose it. */
const couldBeSentAgain: Guard = ({ now, closesAt, arrivals, acceptedBefore }) =>
  closesAt === null || acceptedBefore || arrivals > 1 || isBefore(now, closesAt)
    ? []
    : [refuse('REPORT_CLOSED', { closesAt })];

const amendsSomething: Guard = ({ acceptedBefore, status }) =>
  acceptedBefore ? [] : [refuse('REPORT_NOT_IN_STATUS', { act: 'abandon', status })];

const saysWhyReturned: Guard = (_, { reason }) =>
  reason?.trim() ? [] : [refuse('RETURN_NEEDS_REASON', {}, ['reason'])];

const saysWhyAmended: Guard = (_, { reason }) =>
  reason?.trim() ? [] : [refuse('AMENDMENT_NEEDS_REASON', {}, ['reason'])];

const draftIsSound: Guard = ({ form, checks, draft, around }) =>
  draft === null ? [refuse('REPORT_DRAFT_EMPTY', {})] : blocking(problemsOf(form, checks, draft, around));

/** What else an act asks, once the viewer may do it and the report is where it may be done. */
const guards: Readonly<Record<ReportAct, readonly Guard[]>> = {
  save: [nothingChangedMeanwhile],
  submit: [nothingChangedMeanwhile, notClosed, draftIsSound],
  withdraw: [nothingChangedMeanwhile, receivedByNobody, couldBeSentAgain],
  receive: [nothingChangedMeanwhile, stillToReceive],
  return: [stillToDecide, nothingChangedMeanwhile, saysWhyReturned],
  accept: [stillToDecide, nothingChangedMeanwhile],
  amend: [nothingChangedMeanwhile, saysWhyAmended],
  abandon: [nothingChangedMeanwhile, amendsSomething],
};

const strangers: Readonly<Record<Party, Guard>> = {
  REPORTER: ({ reporter }) => (reporter ? [] : [refuse('REPORT_NOT_YOURS', {})]),
  RECIPIENT: ({ reviewer }) => (reviewer ? [] : [refuse('REPORT_NOT_ADDRESSED_TO_YOU', {})]),
};

/** Where a report waits for its office to submit it. */
export const statusesToSubmit: readonly ReportStatus[] = reportLife.flatMap(({ act, from }) =>
  act === 'submit' && from !== null ? [from] : [],
);

/** Whose act it is: the reporting office's, or a recipient's. */
export function partyOf(act: ReportAct): Party {
  const step = reportLife.find((one) => one.act === act);
  if (step === undefined) throw new Error(`The life of a report knows no ${act}`);
  return step.by;
}

/** Everything that speaks against an act; empty means it may happen. Who may not act is told only that. */
export function objections(act: ReportAct, report: ReportFacts, input: ActInput): readonly Refusal[] {
  const stranger = strangers[partyOf(act)](report, input);
  if (stranger.length > 0) return stranger;
  if (!reportLife.some((step) => step.act === act && step.from === report.status))
    return [refuse('REPORT_NOT_IN_STATUS', { act, status: report.status })];
  return guards[act].flatMap((guard) => guard(report, input));
}

/** The acts that would succeed now, by the very rules that decide. */
export function allowedActs(report: ReportFacts): readonly ReportAct[] {
  const input = { expectedVersion: report.rowVersion, reason: '…' };
  return reportActs.filter((act) => objections(act, report, input).length === 0);
}

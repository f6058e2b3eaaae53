/** What a report must have become, computed without the service: step by step, by the act that won. */
export interface Standing {
  readonly status: 'NOT_STARTED' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | 'AMENDING';
  readonly version: number;
  /** The number typed into the draft, and the numbers that count while it is submitted and once it is accepted. */
  readonly draft: number | null;
  readonly submitted: number | null;
  readonly accepted: number | null;
  readonly reason: string | null;
  /** Of the version in play, by the line of its recipient. */
  readonly deliveries: Readonly<Record<string, 'DELIVERED' | 'RECEIVED' | 'ACCEPTED'>>;
}

export type Deed =
  | { readonly act: 'saveReportDraft'; readonly typed: number }
  | { readonly act: 'submitReport' | 'withdrawReport' | 'abandonAmendment' }
  | { readonly act: 'amendReport'; readonly reason: string }
  | { readonly act: 'receiveReport' | 'acceptReport' | 'returnReport'; readonly line: string };

export const notStarted: Standing = {
  status: 'NOT_STARTED',
  version: 0,
  draft: null,
  submitted: null,
  accepted: null,
  reason: null,
  deliveries: {},
};

/**
 * What could win where the report stands; what a second person may try as well is there twice. An amendment is given up
 * once in four times, for else it would seldom be decided on.
 */
export function openDeeds(report: Standing, lines: readonly string[], typed: number): readonly Deed[] {
  const { status, deliveries, accepted } = report;
  const saves: Deed[] = [
    { act: 'saveReportDraft', typed },
    { act: 'saveReportDraft', typed: typed + 1 },
  ];
  switch (status) {
    case 'NOT_STARTED':
      return saves;
    case 'DRAFT':
    case 'RETURNED':
    case 'AMENDING':
      return [
        ...saves.slice(0, 1),
        { act: 'submitReport' },
        ...(accepted === null || status === 'DRAFT' || typed % 4 > 0
          ? []
          : [{ act: 'abandonAmendment' } as const]),
      ];
    case 'SUBMITTED':
      return [
        ...(Object.values(deliveries).every((state) => state === 'DELIVERED')
          ? [{ act: 'withdrawReport' } as const]
          : []),
        ...lines
          .filter((line) => deliveries[line] !== 'ACCEPTED')
          .flatMap((line): Deed[] => [
            { act: 'acceptReport', line },
            { act: 'returnReport', line },
            ...(deliveries[line] === 'DELIVERED' ? [{ act: 'receiveReport', line } as const] : []),
          ]),
      ];
    case 'ACCEPTED':
      return [
        { act: 'amendReport', reason: `Sót ${typed}.` },
        { act: 'amendReport', reason: `Sót ${typed + 1}.` },
      ];
  }
}

export function after(report: Standing, deed: Deed, lines: readonly string[]): Standing {
  const next = { ...report, version: report.version + 1 };
  const none = { submitted: null, deliveries: {} };
  switch (deed.act) {
    case 'saveReportDraft':
      return {
        ...next,
        status: report.status === 'NOT_STARTED' ? 'DRAFT' : report.status,
        draft: deed.typed,
      };
    case 'submitReport':
      return { ...next, status: 'SUBMITTED', submitted: report.draft, deliveries: each(lines, 'DELIVERED') };
    case 'withdrawReport':
      return { ...next, ...none, status: report.accepted === null ? 'DRAFT' : 'AMENDING' };
    case 'receiveReport':
      return { ...next, deliveries: { ...report.deliveries, [deed.line]: 'RECEIVED' } };
    case 'returnReport':
      return { ...next, ...none, status: 'RETURNED' };
    case 'acceptReport': {
      const deliveries = { ...report.deliveries, [deed.line]: 'ACCEPTED' as const };
      return Object.values(deliveries).every((state) => state === 'ACCEPTED')
        ? { ...next, deliveries, status: 'ACCEPTED', accepted: report.submitted, reason: null }
        : { ...next, deliveries };
    }
    case 'amendReport':
      return { ...next, ...none, status: 'AMENDING', reason: deed.reason };
    case 'abandonAmendment':
      return {
        ...next,
        status: 'ACCEPTED',
        draft: report.accepted,
        submitted: report.accepted,
        reason: null,
        deliveries: each(lines, 'ACCEPTED'),
      };
  }
}

/** What whoever lost is told, where the report stands once the winner is through. */
export function toldTheLoser(report: Standing, deed: Deed): readonly string[] {
  const { status, deliveries } = report;
  if (!mayFollow[deed.act].includes(status)) return ['REPORT_NOT_IN_STATUS'];
  const decided = 'line' in deed && deliveries[deed.line] === 'ACCEPTED';
  const received = Object.values(deliveries).some((state) => state !== 'DELIVERED');
  switch (deed.act) {
    case 'receiveReport':
      return deliveries[deed.line] === 'DELIVERED'
        ? ['REPORT_CHANGED_MEANWHILE']
        : ['REPORT_CHANGED_MEANWHILE', 'REPORT_ALREADY_RECEIVED'];
    case 'acceptReport':
    case 'returnReport':
      return [...(decided ? ['REPORT_ALREADY_DECIDED'] : []), 'REPORT_CHANGED_MEANWHILE'];
    case 'withdrawReport':
      return ['REPORT_CHANGED_MEANWHILE', ...(received ? ['REPORT_RECEIVED_MEANWHILE'] : [])];
    default:
      return ['REPORT_CHANGED_MEANWHILE'];
  }
}

const mayFollow: Readonly<Record<Deed['act'], readonly Standing['status'][]>> = {
  saveReportDraft: ['NOT_STARTED', 'DRAFT', 'RETURNED', 'AMENDING'],
  submitReport: ['DRAFT', 'RETURNED', 'AMENDING'],
  withdrawReport: ['SUBMITTED'],
  receiveReport: ['SUBMITTED'],
  acceptReport: ['SUBMITTED'],
  returnReport: ['SUBMITTED'],
  amendReport: ['ACCEPTED'],
  abandonAmendment: ['AMENDING', 'RETURNED'],
};

function each<State>(lines: readonly string[], state: State): Record<string, State> {
  return Object.fromEntries(lines.map((line) => [line, state]));
}

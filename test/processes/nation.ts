import { type ServiceProcess } from './service-process.js';

/** The one report that the demonstration leaves to its reader. */
const openReport = { unitCode: 'H05.STC.QLNS', periodCode: '2025-H1', formCode: 'TDKT' };

/** Saves a draft of one figure; when this answers, the service has acknowledged it. */
export async function saveDraft(
  service: ServiceProcess,
  token: string,
  { value, expectedVersion }: { value: string; expectedVersion: number },
): Promise<void> {
  const { saveReportDraft } = await service.ask<{
    saveReportDraft: { report: object | null; userErrors: unknown[] };
  }>(
    token,
    'mutation ($input: SaveReportDraftInput!) { saveReportDraft(input: $input) { report { id } userErrors { code } } }',
    {
      input: {
        report: openReport,
        expectedVersion,
        idempotencyKey: `draft-${value}`,
        figures: [{ indicator: 'A02', value }],
      },
    },
  );
  if (saveReportDraft.report === null) throw new Error(JSON.stringify(saveReportDraft.userErrors));
}

/** The figures of the draft. */
export async function draftOf(service: ServiceProcess, token: string): Promise<unknown> {
  const { report } = await service.ask<{ report: { draft: { figures: unknown } } }>(
    token,
    'query ($ref: ReportRefInput!) { report(ref: $ref) { draft { figures { indicator value } } } }',
    { ref: openReport },
  );
  return report.draft.figures;
}

export const nationalFigure =
  '{ rollUp(unitCode: "TW", periodCode: "2025-Y") { figures(indicators: ["A02"]) { value reports } } }';

/** What the whole loading, undisturbed, adds up to. */
export const wholeNation = { rollUp: { figures: [{ value: '4914', reports: 189 }] } };

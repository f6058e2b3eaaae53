import { partyOf, type ReportAct, reportLife, type Transition } from './reporting/domain/index.js';

const acts: Readonly<Record<ReportAct, readonly [vi: string, mutation: string, en: string]>> = {
  save: ['lưu nháp', 'saveReportDraft', 'Keeps what was typed, half-filled and wrong as it may be.'],
  submit: ['nộp', 'submitReport', 'Makes an immutable version and delivers it to every recipient.'],
  withdraw: [
    'rút lại',
    'withdrawReport',
    'Takes it back while nobody has received it; the version never arrived.',
  ],
  receive: [
    'tiếp nhận',
    'receiveReport',
    'One recipient has it in hand; its office can no longer take it back.',
  ],
  return: [
    'trả lại',
    'returnReport',
    'One recipient sends it back with a reason; its figures count no more.',
  ],
  accept: ['chấp nhận', 'acceptReport', 'One recipient accepts it; accepted as a whole once all have.'],
  amend: ['sửa đổi', 'amendReport', 'Opens what was accepted for an amendment, with a reason.'],
  abandon: ['bỏ sửa đổi', 'abandonAmendment', 'Gives the amendment up; what was accepted stands.'],
};
const parties = { REPORTER: 'its office', RECIPIENT: 'a recipient' } as const;

/** docs/report-life.md: the diagram and the table of the life of a report, made from the rules that decide. */
export function printedReportLife(): string {
  return `# The life of a report

Made by \`npm run schema\` from \`src/reporting/domain/report-life.ts\`, the table that decides; do not edit. What is not here is refused, with a
reason by name (\`docs/reasons.md\`).

\`\`\`mermaid
stateDiagram-v2
  [*] --> DRAFT: ${label(reportLife[0])}
${reportLife
  .filter(({ from }) => from !== null)
  .map(edge)
  .join('\n')}
\`\`\`

| Act | Mutation | Who | From | To | What it does |
| --- | --- | --- | --- | --- | --- |
${(Object.keys(acts) as ReportAct[]).map(row).join('\n')}

What else is asked: every act but the first save carries the version that was seen (\`expectedVersion\`) and has one winner. A
submission is sound (figures, rules, texts, evidence) and comes before the closing, unless the report was in before. While an
amendment is written, submitted or returned, the version that was accepted counts; the amendment takes its place when the last
recipient accepts it, and every superior that signed over the old one is shown as drifted.
`;
}

function edge({ from, to, ...rest }: Transition): string {
  return `  ${from ?? '[*]'} --> ${to}: ${label({ from, to, ...rest })}`;
}

function label(step: Transition | undefined): string {
  if (step === undefined) return '';
  const [vi] = acts[step.act];
  return `${step.act} (${vi})${step.when === undefined ? '' : ` / ${step.when[1]}`}`;
}

function row(act: ReportAct): string {
  const steps = reportLife.filter((step) => step.act === act);
  const from = [...new Set(steps.map((step) => step.from ?? 'nothing'))].join(', ');
  const to = [...new Set(steps.map((step) => step.to))].join(', ');
  const [, mutation, en] = acts[act];
  return `| ${act} | \`${mutation}\` | ${parties[partyOf(act)]} | ${from} | ${to} | ${en} |`;
}

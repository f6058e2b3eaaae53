import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type BrokenCheck, type CheckedReport, type CrossChecks } from './cross-check.js';
import { type Draft, objectionsToContent, type RuleExplanation } from './draft.js';
import { readFigures } from './figure.js';
import { type CheckSeverity, type Form } from './form.js';
import { type ReportingReasons } from './reasons.js';

/** Something about a report that its office or the next level should know. */
export interface Problem {
  readonly severity: CheckSeverity;
  readonly refusal: Refusal;
  readonly indicator: string | null;
  readonly rule: string | null;
  /** What the office said to it. */
  readonly explanation: string | null;
}

/** What surrounds a report when its rules are asked. */
export type Surroundings = Omit<CheckedReport, 'figures' | 'evidence'>;

const refuse = refusing<ReportingReasons>();

/** Every problem of what was typed, at once: what blocks first, in the order of the form. */
export function problemsOf(
  form: Form,
  checks: CrossChecks,
  draft: Draft,
  around: Surroundings,
): readonly Problem[] {
  const read = readFigures(form, draft.figures);
  const content = objectionsToContent(form, draft, read).map((refusal) => ({
    severity: 'BLOCK' as const,
    refusal,
    indicator: refusal.field[0] === 'figures' ? (refusal.field[1] ?? null) : null,
    rule: null,
    explanation: null,
  }));
  const broken = checks.broken({ ...around, figures: read.figures, evidence: draft.evidence ?? [] });
  const all = [...content, ...broken.map((one) => told(one, draft.explanations ?? []))];
  const rank = ['BLOCK', 'EXPLAIN', 'WARN', 'INFO'];
  return all.sort((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));
}

/** What of it keeps a report from being submitted: what blocks, and what is not explained. */
export function blocking(problems: readonly Problem[]): readonly Refusal[] {
  return problems.flatMap(({ severity, refusal, explanation }) =>
    severity === 'BLOCK' || (severity === 'EXPLAIN' && explanation === null) ? [refusal] : [],
  );
}

function told({ check, indicator, figures }: BrokenCheck, explanations: readonly RuleExplanation[]): Problem {
  const given = explanations.find(
    (one) => one.rule === check.id && (one.indicator ?? null) === indicator && one.text.trim() !== '',
  );
  const facts = {
    check: check.id,
    text: check.text,
    remedy: check.remedy ?? null,
    figures: figures.map(({ name, value }) => ({ name, value })),
  };
  const field = ['figures', ...(indicator === null ? [] : [indicator])];
  return {
    severity: check.severity,
    refusal:
      check.severity === 'EXPLAIN'
        ? refuse('EXPLANATION_MISSING', facts, ['explanations', check.id, ...(indicator ? [indicator] : [])])
        : refuse('CHECK_BROKEN', facts, field),
    indicator: indicator ?? figures[0]?.name ?? null,
    rule: check.id,
    explanation: given?.text ?? null,
  };
}

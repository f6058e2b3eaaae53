import { type Instant, isBefore } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type ReportingReasons } from './reasons.js';

/** Gia hạn, miễn, thôi miễn. What a superior grants to one unit for one report. */
export interface GrantAsked {
  readonly kind: 'EXTENSION' | 'EXEMPTION' | 'EXEMPTION_ENDED';
  /** The new due instant of an extension; the end of an exemption, null where it holds for the whole period. */
  readonly endsAt: Instant | null;
  readonly reason: string;
}

/** What the report owes the one who grants. */
export interface GrantFacts {
  readonly now: Instant;
  readonly owed: readonly { readonly dueAt: Instant; readonly exempt: boolean }[];
}

const refuse = refusing<ReportingReasons>();

/** Everything that speaks against a grant. */
export function objectionsToGrant({ now, owed }: GrantFacts, asked: GrantAsked): readonly Refusal[] {
  if (owed.length === 0) return [refuse('REPORT_NOT_ADDRESSED_TO_YOU', {})];
  const silent = asked.reason.trim() === '' ? [refuse('GRANT_NEEDS_REASON', {}, ['reason'])] : [];
  switch (asked.kind) {
    case 'EXTENSION': {
      const latest = owed.map(({ dueAt }) => dueAt).reduce((a, b) => (isBefore(a, b) ? b : a));
      const later = asked.endsAt !== null && isBefore(latest, asked.endsAt) && isBefore(now, asked.endsAt);
      return later ? silent : [...silent, refuse('EXTENSION_NOT_LATER', { dueAt: latest }, ['until'])];
    }
    case 'EXEMPTION':
      return asked.endsAt !== null && !isBefore(now, asked.endsAt)
        ? [...silent, refuse('EXEMPTION_ENDED', {}, ['until'])]
        : silent;
    case 'EXEMPTION_ENDED':
      return owed.some(({ exempt }) => exempt) ? silent : [...silent, refuse('NOTHING_GRANTED', {})];
  }
}

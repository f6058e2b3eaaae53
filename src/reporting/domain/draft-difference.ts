import { type Draft } from './draft.js';

/** Where two editors of one draft disagree: what was sent, and what is kept. */
export interface DraftDifference {
  /** What it is about, such as "figures A02" or "texts RESULTS". */
  readonly place: readonly string[];
  readonly sent: string | null;
  readonly kept: string | null;
}

/** Everything in which a draft that was sent differs from the one that is kept. */
export function draftDifference(sent: Draft, kept: Draft): readonly DraftDifference[] {
  const [mine, theirs] = [said(sent), said(kept)];
  const places = [...new Set([...mine.keys(), ...theirs.keys()])];
  return places.flatMap((place) => {
    const [one, other] = [mine.get(place) ?? null, theirs.get(place) ?? null];
    return one === other ? [] : [{ place: JSON.parse(place) as string[], sent: one, kept: other }];
  });
}

function said(draft: Draft): ReadonlyMap<string, string> {
  const figures = draft.figures.map(({ indicator, cell, value, numerator, denominator }) => {
    const members = (cell ?? []).map(({ dimension, member }) => `${dimension}=${member}`);
    const text = value ?? (numerator || denominator ? `${numerator ?? ''}/${denominator ?? ''}` : '');
    return [['figures', indicator, ...members], text] as const;
  });
  const texts = draft.texts.map(({ section, text }) => [['texts', section], text] as const);
  const explanations = (draft.explanations ?? []).map(
    ({ rule, indicator, text }) => [['explanations', rule, ...(indicator ? [indicator] : [])], text] as const,
  );
  const evidence = (draft.evidence ?? []).map(
    (one, i) => [['evidence', String(i + 1)], JSON.stringify(one)] as const,
  );
  const all = [...figures, ...texts, ...explanations, ...evidence].filter(([, text]) => text !== '');
  return new Map(all.map(([place, text]) => [JSON.stringify(place), text]));
}

import { type Refusal, refusing } from '../../../kernel/outcome.js';
import { type Placed } from '../run/movement.js';
import { type ScoringReasons } from '../reasons.js';

const refuse = refusing<ScoringReasons>();

/** What is published of one unit: where it stands, and everything that explains it. */
export interface PublishedRow extends Placed {
  readonly exclusions: readonly object[];
  readonly marks: readonly object[];
}

/** What speaks against replacing a published result by that of a newer run. */
export function objectionsToErratum(erratum: {
  readonly reason: string;
  readonly sameRun: boolean;
  readonly before: readonly PublishedRow[];
  readonly after: readonly PublishedRow[];
}): readonly Refusal[] {
  const { reason, sameRun, before, after } = erratum;
  return [
    ...(reason === '' ? [refuse('PUBLICATION_TEXT_EMPTY', { text: 'REASON' }, ['reason'])] : []),
    ...(sameRun ? [refuse('ERRATUM_WITHOUT_NEW_RUN', {}, ['rankingId'])] : []),
    ...(!sameRun && published(before) === published(after)
      ? [refuse('ERRATUM_CHANGES_NOTHING', {}, ['rankingId'])]
      : []),
  ];
}

/** An input that was wrong and comes to the same points is a change too: what was published of it was not true. */
function published(rows: readonly PublishedRow[]): string {
  return JSON.stringify(
    rows.map(({ unitCode, unitName, total, rank, grade, exclusions, marks }) => [
      ...[unitCode, unitName, total, rank, grade],
      ...[exclusions, marks],
    ]),
  );
}

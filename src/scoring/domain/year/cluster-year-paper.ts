import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type YearPaper } from './cluster-year-facts.js';
import { type ClusterYearReasons } from './cluster-year-reasons.js';
import { type YearState } from './cluster-year-state.js';

const refuse = refusing<ClusterYearReasons>();

/** A paper about to be filed, its words as they are kept. */
export interface FiledPaper {
  readonly kind: YearPaper;
  readonly title: string;
  readonly document: string;
  readonly checkerCode: string | null;
  readonly checkedCode: string | null;
}

/** What speaks against filing a paper: minutes of a cross-check name two different members, other papers none. */
export function objectionsToPaper(state: YearState, paper: FiledPaper): readonly Refusal[] {
  const { kind, title, document, checkerCode, checkedCode } = paper;
  const pairFits =
    kind === 'CROSS_CHECK_MINUTES'
      ? checkerCode !== null && checkedCode !== null && checkerCode !== checkedCode
      : checkerCode === null && checkedCode === null;
  return [
    ...(state === 'CLOSED' ? [refuse('YEAR_CLOSED', {})] : []),
    ...(title === '' || document === '' ? [refuse('YEAR_PAPER_WORDS_UNFIT', {})] : []),
    ...(pairFits ? [] : [refuse('YEAR_PAPER_PAIR_UNFIT', {}, ['checkedCode'])]),
  ];
}

import { keySentence } from './rule-sentences.js';
import { type ResultRow } from './run-result.js';
import { type Sentence } from './sentence.js';

/** A unit that stands above another or beside it, and what decided that. */
export interface Rival {
  readonly unitCode: string;
  readonly unitName: string;
  readonly rank: number;
  readonly total: string;
  /** TOTAL, SHARE or a tie-breaker of the scheme; null where nothing sets the two apart. */
  readonly decidedBy: string | null;
  /** The two figures of that key. */
  readonly theirs: string | null;
  readonly own: string | null;
  readonly sentence: Sentence;
}

/** Who stands above a ranked unit or shares its rank, in their order; nobody above an excluded one. */
export function rivalsOf(rows: readonly ResultRow[], own: ResultRow): readonly Rival[] {
  const ownRank = own.rank;
  if (ownRank === null) return [];
  return rows.flatMap((row) => {
    if (row.rank === null || row.rank > ownRank || row.code === own.code) return [];
    const decided = decidedBetween(row, own);
    return [
      {
        ...{ unitCode: row.code, unitName: row.name, rank: row.rank, total: row.total },
        ...{ decidedBy: decided?.key ?? null, theirs: decided?.theirs ?? null, own: decided?.own ?? null },
        sentence: told(row, decided),
      },
    ];
  });
}

interface Decided {
  readonly key: string;
  readonly theirs: string;
  readonly own: string;
}

function decidedBetween(theirs: ResultRow, own: ResultRow): Decided | null {
  for (const [i, { key, figure }] of theirs.rankKeys.entries()) {
    const ownFigure = own.rankKeys[i]?.figure ?? '';
    if (figure !== ownFigure) return { key, theirs: figure, own: ownFigure };
  }
  return null;
}

function told({ name, rank }: ResultRow, decided: Decided | null): Sentence {
  if (decided === null)
    return {
      vi: `${name} đồng hạng ${rank}: bằng nhau ở mọi điều dùng để phân hạng.`,
      en: `${name} shares rank ${rank}: equal in everything that ranks are decided by.`,
    };
  const { vi, en } = keySentence(decided.key);
  return {
    vi: `${name} đứng trên nhờ ${vi}: ${decided.theirs} so với ${decided.own}.`,
    en: `${name} stands above by ${en}: ${decided.theirs} against ${decided.own}.`,
  };
}

/** Which grade was given, and the comparisons that decided it. */
export function gradeSentence({ rank, grade, gradeReason }: ResultRow): Sentence {
  if (rank === null)
    return { vi: 'Không xếp loại vì không được xếp hạng.', en: 'No grade, for it holds no rank.' };
  const why = gradeReason === '' ? '' : ` (${gradeReason})`;
  return grade === null
    ? { vi: `Không đạt loại nào${why}.`, en: `No grade is reached${why}.` }
    : { vi: `Xếp loại ${grade}${why}.`, en: `Graded ${grade}${why}.` };
}

import { decimal, decimalText } from '../../kernel/decimal.js';
import { type Settling, settledBy } from './rank.js';
import { keptScore, type ResultRow } from './run-result.js';
import { type Criterion, isLeaf, type Scheme } from './scheme.js';
import { type Sentence } from './sentence.js';

/** A unit that stands above another or beside it, and what decided that. */
export interface Rival {
  readonly unitCode: string;
  readonly unitName: string;
  readonly rank: number;
  readonly total: string;
  /** "TOTAL", the code of a tie-breaker, or null where nothing sets them apart. */
  readonly decidedBy: string | null;
  readonly theirs: string | null;
  readonly own: string | null;
  readonly sentence: Sentence;
}

/** Who stands above a ranked unit or shares its rank, in their order; nobody above an excluded one. */
export function rivalsOf(scheme: Scheme, rows: readonly ResultRow[], own: ResultRow): readonly Rival[] {
  const ownRank = own.rank;
  if (ownRank === null) return [];
  return rows.flatMap((row) => {
    if (row.rank === null || row.rank > ownRank || row.code === own.code) return [];
    const settled = settledBy(scheme, keptScore(row), keptScore(own));
    return [
      {
        ...{ unitCode: row.code, unitName: row.name, rank: row.rank, total: row.total },
        decidedBy: settled && keyOf(settled),
        theirs: settled && decimalText(settled.one),
        own: settled && decimalText(settled.other),
        sentence: decided(scheme, row, settled),
      },
    ];
  });
}

function keyOf({ key }: Settling): string {
  return key === 'TOTAL' ? key : key.tieBreaker;
}

function decided(scheme: Scheme, { name, rank }: ResultRow, settled: Settling | null): Sentence {
  if (settled === null)
    return {
      vi: `${name} đồng hạng ${rank}: bằng tổng điểm và bằng mọi mục dùng để phân hạng.`,
      en: `${name} shares rank ${rank}: the total and every tie-breaker are equal.`,
    };
  const [theirs, own] = [decimalText(settled.one), decimalText(settled.other)];
  if (settled.key === 'TOTAL')
    return {
      vi: `${name} đứng trên vì tổng điểm ${theirs} cao hơn ${own}.`,
      en: `${name} stands above: its total of ${theirs} is higher than ${own}.`,
    };
  const code = settled.key.tieBreaker;
  const what = `${code} "${nameOf(scheme.criteria, code) ?? code}"`;
  return {
    vi: `${name} đứng trên: tổng điểm bằng nhau, nhưng mục ${what} được ${theirs}, cao hơn ${own}.`,
    en: `${name} stands above: the totals are equal, and on ${what} its ${theirs} are more than ${own}.`,
  };
}

function nameOf(criteria: readonly Criterion[], code: string): string | undefined {
  for (const criterion of criteria) {
    const found =
      criterion.code === code
        ? criterion.name
        : isLeaf(criterion)
          ? undefined
          : nameOf(criterion.children, code);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Which grade a total reaches, and what it lacks to the next. */
export function gradeSentence({ grades }: Scheme, { total, rank, grade }: ResultRow): Sentence {
  if (rank === null)
    return { vi: 'Không xếp loại vì không được xếp hạng.', en: 'No grade: it holds no rank.' };
  const at = grades.findIndex(({ name }) => name === grade);
  const reached = grades[at];
  const next = reached === undefined ? grades.at(-1) : grades[at - 1];
  const lacks =
    next === undefined || decimal(total).gte(next.from)
      ? { vi: '', en: '' }
      : {
          vi: ` Chưa đạt loại ${next.name}, cần từ ${next.from}.`,
          en: ` ${next.name} begins at ${next.from}.`,
        };
  if (reached === undefined)
    return {
      vi: `Tổng điểm ${total} không đạt loại nào.${lacks.vi}`,
      en: `The total ${total} reaches no grade.${lacks.en}`,
    };
  return {
    vi: `Loại ${reached.name}: tổng điểm ${total} đạt mức từ ${reached.from}.${lacks.vi}`,
    en: `${reached.name}: the total ${total} reaches ${reached.from}.${lacks.en}`,
  };
}

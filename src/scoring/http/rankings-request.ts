import { isUnitCode } from '../../organisation/domain/index.js';
import { type ClusterKind, clusterKinds } from '../../organisation/domain/index.js';
import { PublicFault, type Told } from '../../platform/graphql/public-fault.js';
import { type BoardQuestion } from '../store/publication/board-reader.js';

/** What an address may ask; any other word is refused, so that a filter misspelt is not taken for none. */
const words = ['organiserCode', 'year', 'periodCode', 'clusterKind', 'grade', 'maxRank', 'unitCode'] as const;
type Word = (typeof words)[number];

/** The question that the address of an export asks. @throws PublicFault 400 */
export function questionOf(query: unknown): BoardQuestion {
  const given = Object.entries(query as Record<string, unknown>);
  const unknown = given.find(([word]) => !(words as readonly string[]).includes(word));
  if (unknown !== undefined) throw unfit(unknown[0]);
  const asked = new Map(given as [Word, unknown][]);
  const text = (word: Word, fits: (text: string) => boolean): string | null => {
    const value = asked.get(word);
    if (value === undefined) return null;
    if (typeof value !== 'string' || value === '' || value.includes('\u0000') || !fits(value))
      throw unfit(word);
    return value;
  };
  const needed = (value: string | null, word: Word): string => {
    if (value === null) throw unfit(word);
    return value;
  };
  const atMost = (length: number) => (value: string) => value.length <= length;
  const whole = (value: string) => /^\d{1,6}$/.test(value);
  const maxRank = text('maxRank', (value) => whole(value) && Number(value) > 0);
  return {
    organiserCode: needed(text('organiserCode', isUnitCode), 'organiserCode'),
    year: Number(needed(text('year', whole), 'year')),
    periodCode: text('periodCode', atMost(20)),
    clusterKind: text('clusterKind', isClusterKind) as ClusterKind | null,
    grade: text('grade', atMost(100)),
    maxRank: maxRank === null ? null : Number(maxRank),
    unitCode: text('unitCode', isUnitCode),
  };
}

function isClusterKind(value: string): boolean {
  return (clusterKinds as readonly string[]).includes(value);
}

function unfit(word: string): PublicFault {
  const told: Told = {
    vi: `Địa chỉ xuất kết quả có "${word}" thiếu, sai dạng hoặc không có trong danh sách, nên chưa xuất được. Cần organiserCode=mã đơn vị tổ chức và year=năm; có thể thêm periodCode, clusterKind (${clusterKinds.join(', ')}), grade, maxRank, unitCode.`,
    en: `In the address of the export "${word}" is missing, malformed or not known, so nothing was exported. It needs organiserCode= and year=; it may have periodCode, clusterKind (${clusterKinds.join(', ')}), grade, maxRank, unitCode.`,
  };
  return new PublicFault('BAD_USER_INPUT', told, { status: 400 });
}

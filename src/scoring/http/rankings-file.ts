import { dayOf, spokenDate } from '../../kernel/local-date.js';
import { csvText } from '../../platform/sheets/write-csv.js';
import { type UnitResult } from '../store/run/ranking-reader.js';

/** The columns of the file for people: Vietnamese headings, dates as 31/12/2025, decimals with a comma. */
const columns: readonly (readonly [heading: string, value: (result: UnitResult) => string])[] = [
  ['Mã cụm, khối', ({ ranking }) => ranking.clusterCode],
  ['Cụm, khối', ({ ranking }) => ranking.clusterName],
  ['Năm', ({ ranking }) => String(ranking.year)],
  ['Kỳ', ({ ranking }) => ranking.periodCode],
  ['Hạng', ({ row }) => (row.rank === null ? '' : String(row.rank))],
  ['Mã đơn vị', ({ row }) => row.unitCode],
  ['Đơn vị', ({ row }) => row.unitName],
  ['Tổng điểm', ({ row }) => row.total.replace('.', ',')],
  ['Xếp loại', ({ row }) => row.grade ?? ''],
  ['Lý do không xếp hạng', ({ row }) => row.exclusions.map(({ name }) => name).join('; ')],
  ['Bảng điểm', ({ ranking }) => `${ranking.schemeCode} ${ranking.schemeVersion}`],
  ['Lần công bố', ({ ranking }) => String(ranking.version ?? '')],
  ['Ngày công bố', ({ ranking }) => (ranking.publishedAt ? spokenDate(dayOf(ranking.publishedAt)) : '')],
  ['Mã băm', ({ ranking }) => ranking.hash],
];

export function rankingsCsv(results: readonly UnitResult[]): string {
  return csvText(
    columns.map(([heading]) => heading),
    results.map((result) => columns.map(([, value]) => value(result))),
  );
}

/** For machines: the names and forms of the API, decimals as texts with a point, instants in UTC. */
export function rankingsJson(results: readonly UnitResult[]): object {
  return {
    results: results.map(({ ranking, row }) => ({
      clusterCode: ranking.clusterCode,
      clusterName: ranking.clusterName,
      year: ranking.year,
      periodCode: ranking.periodCode,
      rank: row.rank,
      unitCode: row.unitCode,
      unitName: row.unitName,
      total: row.total,
      grade: row.grade,
      exclusions: row.exclusions,
      schemeCode: ranking.schemeCode,
      schemeVersion: ranking.schemeVersion,
      version: ranking.version,
      publishedAt: ranking.publishedAt,
      hash: ranking.hash,
    })),
  };
}

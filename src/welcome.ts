import { type RunningService } from './service.js';

const queries = [
  {
    viewer: 'board',
    says: 'Bảng xếp hạng Cụm 10 năm 2024 / the ranking of cluster 10',
    text: '{ ranking(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-Y") { clusterName publishedAt rows { rank unitName total grade exclusions { name } } } }',
  },
  {
    viewer: 'centre',
    says: 'Số liệu tổng hợp cả nước theo hai tuyến / the national roll-up in both lines',
    text: '{ territorial: rollUp(unitCode: "TW", periodCode: "2025-Y") { trueAt figures(indicators: ["A01", "D01", "D03"]) { name value numerator denominator } } sector: rollUp(unitCode: "TW", periodCode: "2025-Y", line: SECTOR) { figures(indicators: ["A01", "D01", "D03"]) { name value } } }',
  },
  {
    viewer: 'department',
    says: 'Việc đến hạn quý IV/2024 của Sở Tài chính Bắc Ninh / what is due from a department',
    text: '{ agenda(unitCode: "H05.STC", year: 2024, quarter: 4) { kind title dueTo parties { role label } recipients } }',
  },
];

/** What a first-time user needs to see: where it is, as whom to ask, and what to ask. */
export function welcome({ address, tokens }: RunningService): string {
  const lines = ['', `Dịch vụ đã sẵn sàng / the service is ready: ${address}/graphql`];
  if (tokens.length === 0) return lines.join('\n');
  lines.push(`Trang thử truy vấn / explorer:             ${address}/explorer`, '');
  lines.push('Mã truy cập trình diễn, mỗi người xem một phạm vi / demonstration tokens, one scope each:', '');
  for (const { key, what, name, token } of tokens)
    lines.push(`  ${key}: ${what} (${name})`, `  ${token}`, '');
  lines.push('Ba truy vấn để thử / three queries to paste:', '');
  queries.forEach(({ viewer, says, text }, i) => {
    const token = tokens.find(({ key }) => key === viewer)?.token ?? '';
    lines.push(`  ${i + 1}. ${says}`, '', curl(address, token, text), '');
  });
  lines.push('Dừng dịch vụ / stop: Ctrl-C', '');
  return lines.join('\n');
}

function curl(address: string, token: string, query: string): string {
  return `curl -s ${address}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${JSON.stringify({ query })}'`;
}

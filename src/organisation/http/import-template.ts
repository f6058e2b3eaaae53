import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { csvText } from '../../platform/sheets/write-csv.js';
import { importColumns, type ImportColumn, importSheet, kindList, levelList } from '../domain/import-form.js';

/** Rows made ready as text, so that a spreadsheet takes nothing for a number or a day of its own. */
const blankRows = 200;

const columns = Object.keys(importColumns) as ImportColumn[];
const headers = columns.map((key) => importColumns[key].header);
const widths: Readonly<Record<ImportColumn, number>> = {
  code: 18,
  name: 48,
  shortName: 22,
  kind: 18,
  level: 14,
  territorial: 24,
  sector: 24,
  from: 14,
};

const guide: Readonly<Record<ImportColumn, string>> = {
  code: 'Chữ số và chữ in hoa A-Z, chia nhóm bằng dấu chấm, tối đa 35 ký tự; mỗi đơn vị một mã. Ví dụ: H53.25001',
  name: 'Tên đầy đủ, tối đa 300 ký tự. Ví dụ: Ủy ban nhân dân xã Tân Phú',
  shortName: 'Không bắt buộc, tối đa 100 ký tự. Ví dụ: Xã Tân Phú',
  kind: `Một trong: ${kindList.taught}`,
  level: `Một trong: ${levelList.taught}`,
  territorial: 'Mã đơn vị cấp trên theo lãnh thổ: có trong tệp này hoặc đã có trong hệ thống. Ví dụ: H53',
  sector: 'Không bắt buộc: mã đơn vị cấp trên theo ngành dọc, nếu khác tuyến lãnh thổ. Ví dụ: G12',
  from: 'Ngày đơn vị bắt đầu, dạng ngày/tháng/năm. Ví dụ: 01/01/2026',
};

/** The form as a workbook: the sheet to fill in, all of it text, and a page that explains each column. */
export async function templateXlsx(): Promise<Buffer> {
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, format: '@' });
  const form: SheetData = [
    headers.map(bold),
    ...Array.from({ length: blankRows }, () => columns.map(() => ({ type: String, format: '@' }))),
  ];
  const explained: SheetData = [
    [bold('Cột'), bold('Bắt buộc'), bold('Ghi thế nào')],
    ...columns.map((key) => [
      importColumns[key].header,
      importColumns[key].required ? 'Có' : 'Không',
      guide[key],
    ]),
  ];
  return writeXlsxFile([
    {
      sheet: importSheet,
      data: form,
      stickyRowsCount: 1,
      columns: columns.map((key) => ({ width: widths[key] })),
    },
    { sheet: 'Hướng dẫn', data: explained, columns: [{ width: 26 }, { width: 10 }, { width: 110 }] },
  ]).toBuffer();
}

/** The form as CSV: the header alone, with the mark by which Excel knows UTF-8. */
export function templateCsv(): string {
  return csvText(headers, []);
}

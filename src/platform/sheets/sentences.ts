import { type Sentences } from '../../kernel/outcome.js';
import { type SheetLimit, type SheetReasons } from './sheet.js';

const vi: Readonly<Record<SheetLimit, (limit: number) => string>> = {
  bytes: (limit) => `nặng quá ${limit / 1_048_576} MB`,
  entries: (limit) => `có quá ${limit} thành phần bên trong`,
  inflated: (limit) =>
    `khi giải nén lớn hơn ${Math.floor(limit / 1_048_576)} MB hoặc lớn bất thường so với tệp`,
  sheets: (limit) => `có quá ${limit} trang tính`,
  rows: (limit) => `có quá ${limit} dòng dữ liệu`,
  columns: (limit) => `có ô dữ liệu ngoài cột thứ ${limit}`,
  texts: (limit) => `có quá nhiều chữ (giới hạn ${limit})`,
};

const en: Readonly<Record<SheetLimit, (limit: number) => string>> = {
  bytes: (limit) => `is larger than ${limit / 1_048_576} MB`,
  entries: (limit) => `has more than ${limit} parts`,
  inflated: (limit) =>
    `inflates to more than ${Math.floor(limit / 1_048_576)} MB or to far more than its own size`,
  sheets: (limit) => `has more than ${limit} sheets`,
  rows: (limit) => `has more than ${limit} rows of data`,
  columns: (limit) => `has data beyond column ${limit}`,
  texts: (limit) => `holds too much text (the limit is ${limit})`,
};

export const sheetSentencesVi: Sentences<SheetReasons> = {
  SHEET_KIND_UNKNOWN: () =>
    'Tệp không phải là CSV hoặc XLSX như kiểu đã khai nên không đọc được. Hãy lưu lại thành "Excel Workbook (*.xlsx)" hoặc "CSV UTF-8 (*.csv)" và khai đúng kiểu tệp.',
  SHEET_NOT_UTF8: ({ seen }) =>
    `Tệp CSV ${seen === 'UTF-16' ? 'dùng bảng mã UTF-16 (hoặc có ký tự NUL)' : 'không dùng bảng mã UTF-8 (có thể là CP1258, TCVN3 hoặc VNI)'} nên chữ Việt sẽ bị sai. Hãy lưu lại thành "CSV UTF-8 (*.csv)" hoặc XLSX.`,
  SHEET_LOCKED_OR_OLD: () =>
    'Tệp có mật khẩu hoặc là Excel đời cũ (.xls) nên không đọc được. Hãy bỏ mật khẩu và lưu lại thành "Excel Workbook (*.xlsx)".',
  SHEET_WITH_MACROS: () =>
    'Tệp có macro nên không được nhận, vì lý do an toàn. Hãy lưu lại thành "Excel Workbook (*.xlsx)", không kèm macro.',
  SHEET_DAMAGED: ({ part }) =>
    `Tệp bị hỏng hoặc không đúng chuẩn XLSX (phần "${part}") nên không đọc được. Hãy mở bằng Excel hoặc LibreOffice, lưu lại rồi gửi lại.`,
  SHEET_WITH_DOCTYPE: ({ part }) =>
    `Tệp có khai báo thực thể XML (phần "${part}"), điều không có ở bảng tính bình thường, nên không được nhận. Hãy tạo lại tệp bằng Excel hoặc LibreOffice.`,
  SHEET_TOO_LARGE: ({ what, limit }) =>
    `Tệp ${vi[what](limit)} nên không được nhận. Hãy bỏ các phần thừa hoặc chia thành nhiều tệp nhỏ hơn.`,
  SHEET_QUOTES_BROKEN: ({ row }) =>
    `Từ dòng ${row} của tệp CSV có dấu ngoặc kép mở mà không đóng, đóng sai chỗ, hoặc dòng quá dài, nên không đọc tiếp được. Hãy sửa dấu ngoặc kép rồi gửi lại.`,
  SHEET_NOT_FOUND: ({ wanted, found }) =>
    `Tệp không có trang tính "${wanted}" (các trang có: ${found.join(', ')}). Hãy đặt tên trang cần nhập là "${wanted}".`,
  SHEET_TOO_DEMANDING: () =>
    'Đọc tệp tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng. Hãy chép riêng phần dữ liệu sang một tệp mới rồi gửi lại.',
};

export const sheetSentencesEn: Sentences<SheetReasons> = {
  SHEET_KIND_UNKNOWN: () =>
    'The file is not the CSV or XLSX it is said to be, so it cannot be read. Save it as "Excel Workbook (*.xlsx)" or "CSV UTF-8 (*.csv)" and state its type.',
  SHEET_NOT_UTF8: ({ seen }) =>
    `The CSV file is ${seen === 'UTF-16' ? 'in UTF-16 (or holds NUL characters)' : 'not in UTF-8 (perhaps CP1258, TCVN3 or VNI)'}, so its letters would come out wrong. Save it as "CSV UTF-8 (*.csv)" or XLSX.`,
  SHEET_LOCKED_OR_OLD: () =>
    'The file has a password or is of an old Excel (.xls), so it cannot be read. Remove the password and save it as "Excel Workbook (*.xlsx)".',
  SHEET_WITH_MACROS: () =>
    'The file holds macros and is not taken in, for safety. Save it as "Excel Workbook (*.xlsx)" without macros.',
  SHEET_DAMAGED: ({ part }) =>
    `The file is damaged or no proper XLSX (part "${part}"), so it cannot be read. Open it in Excel or LibreOffice, save it and send it again.`,
  SHEET_WITH_DOCTYPE: ({ part }) =>
    `The file declares XML entities (part "${part}"), as no ordinary sheet does, and is not taken in. Make it anew in Excel or LibreOffice.`,
  SHEET_TOO_LARGE: ({ what, limit }) =>
    `The file ${en[what](limit)}, so it is not taken in. Remove what is not needed, or split it into smaller files.`,
  SHEET_QUOTES_BROKEN: ({ row }) =>
    `From row ${row} on the CSV file has a quotation mark that is not closed, one in a wrong place, or a row that is too long, so it cannot be read on. Correct the quotation marks and send it again.`,
  SHEET_NOT_FOUND: ({ wanted, found }) =>
    `The file has no sheet "${wanted}" (it has: ${found.join(', ')}). Name the sheet to be brought in "${wanted}".`,
  SHEET_TOO_DEMANDING: () =>
    'Reading the file took too much time or memory and was stopped. Copy the data alone into a new file and send that.',
};

import { type LocalDate, spokenDate } from '../kernel/local-date.js';
import { type Sentences } from '../kernel/outcome.js';
import { type ImportReasons } from './domain/reasons.js';

const day = (on: string) => spokenDate(on as LocalDate);
const circle = (codes: readonly string[]) =>
  [...codes.slice(0, 10), ...(codes.length > 10 ? ['…'] : []), codes[0] ?? ''].join(' → ');

export const importMessagesVi: Sentences<ImportReasons> = {
  IMPORT_EMPTY: () =>
    'Tệp không có dòng dữ liệu nào dưới dòng tiêu đề nên không có gì để nhập. Hãy điền theo mẫu rồi gửi lại.',
  IMPORT_COLUMN_MISSING: ({ column }) =>
    `Thiếu cột bắt buộc "${column}" ở dòng tiêu đề. Hãy thêm cột này theo mẫu.`,
  IMPORT_COLUMN_UNKNOWN: ({ column, known }) =>
    `Cột "${column}" không có trong mẫu nên không biết ghi vào đâu. Hãy bỏ cột này hoặc sửa tên thành một trong: ${known}.`,
  IMPORT_COLUMN_TWICE: ({ column }) => `Cột "${column}" xuất hiện hai lần. Hãy bỏ một cột.`,
  IMPORT_CELL_EMPTY: ({ column }) => `Ô "${column}" để trống nhưng bắt buộc phải có. Hãy điền ô này.`,
  IMPORT_CELL_WITHOUT_COLUMN: () =>
    'Ô có dữ liệu nhưng cột không có tiêu đề nên không biết ghi vào đâu. Hãy xóa ô hoặc đặt tiêu đề theo mẫu.',
  IMPORT_CELL_FORMULA: () =>
    'Ô chứa công thức nên không được nhận: kết quả có thể khác khi tính lại. Hãy chép rồi dán thành giá trị (Paste Special → Values).',
  IMPORT_CELL_BROKEN: ({ shown }) => `Ô đang báo lỗi "${shown}" nên không có giá trị. Hãy nhập lại giá trị.`,
  IMPORT_CELL_TOO_LONG: ({ limit }) => `Nội dung ô dài quá ${limit} ký tự. Hãy rút gọn.`,
  IMPORT_CODE_AS_NUMBER: ({ shown }) =>
    `Mã "${shown}" được lưu dưới dạng số, nên số 0 ở đầu có thể đã mất. Hãy định dạng cột là Văn bản (Text) rồi gõ lại mã.`,
  IMPORT_CODE_TWICE: ({ code, row }) =>
    `Mã "${code}" đã có ở dòng ${row} của tệp. Mỗi đơn vị chỉ một dòng; hãy bỏ dòng lặp hoặc sửa mã.`,
  IMPORT_WORD_UNKNOWN: ({ shown, known }) => `Không hiểu "${shown}". Hãy dùng một trong: ${known}.`,
  IMPORT_DATE_WRONG: ({ shown }) =>
    `"${shown}" không phải là ngày. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 01/07/2025.`,
  IMPORT_PARENT_UNKNOWN: ({ code, on }) =>
    `Đơn vị cấp trên "${code}" không có trong tệp, cũng không có trong phạm vi của bạn vào ngày ${day(on)}. Hãy kiểm tra mã, ngày, hoặc thêm dòng cho đơn vị đó.`,
  IMPORT_PARENT_LATER: ({ code, begins, on }) =>
    `Đơn vị cấp trên "${code}" bắt đầu từ ${day(begins)}, sau ngày ${day(on)} của đơn vị này. Hãy sửa một trong hai ngày.`,
  IMPORT_CYCLE: ({ codes }) =>
    `Các đơn vị đứng dưới nhau thành vòng: ${circle(codes)}. Hãy sửa mã cấp trên của ít nhất một đơn vị trong vòng.`,
  IMPORT_TOO_DEEP: ({ limit }) =>
    `Từ đơn vị này trở xuống, chuỗi cấp trên trong tệp dài quá ${limit} bậc. Hãy kiểm tra lại các mã cấp trên.`,
  IMPORT_UNIT_DIFFERS: ({ code, on, column, kept, given }) =>
    `Đơn vị "${code}" đã có, nhưng vào ngày ${day(on)} "${column}" đang là "${kept}" chứ không phải "${given}". Nhập tệp chỉ thêm đơn vị mới; hãy sửa ô cho khớp, hoặc dùng thao tác đổi tên, chuyển đơn vị.`,
};

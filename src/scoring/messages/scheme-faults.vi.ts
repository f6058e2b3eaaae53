import { type SchemeFault } from '../domain/scheme/scheme-faults.js';
import { type InputTold } from '../domain/sheet/input-told.js';
import { type InputFault } from '../domain/engine/score.js';

/** What is wrong in a scheme, and what to do; the figures stand beside it. */
export const schemeFaultsVi: Readonly<Record<SchemeFault['fault'], string>> = {
  SUM_DIFFERS:
    'tổng điểm tối đa (nhân hệ số) của các mục con không bằng điểm của mục. Hãy sửa điểm của mục con hoặc của mục',
  CODE_TWICE: 'mã bị lặp. Hãy đặt mã khác',
  BANDS_GAP: 'khoảng điểm này không nối liền khoảng trước, giá trị ở giữa không có điểm. Hãy nối hai đầu mút',
  BANDS_OVERLAP:
    'khoảng điểm này chồng lên khoảng trước hoặc sai thứ tự. Hãy xếp từ thấp đến cao, mỗi đầu mút thuộc một khoảng',
  POINTS_ABOVE_MAX: 'điểm vượt điểm tối đa. Hãy hạ điểm hoặc nâng điểm tối đa',
  POINTS_BELOW_ZERO: 'điểm trừ không được âm, vì sẽ thành điểm cộng. Hãy đặt từ 0 trở lên',
  TOO_MANY_PLACES:
    'điểm tối đa (nhân hệ số) có nhiều chữ số thập phân hơn số chữ số được giữ. Hãy tăng "places" hoặc làm tròn điểm tối đa',
  NOT_POSITIVE: 'phải lớn hơn 0. Hãy sửa số này',
  INPUT_DOES_NOT_FIT: 'kiểu đầu vào không hợp với phương pháp chấm. Hãy đổi nguồn đầu vào hoặc phương pháp',
  TIE_BREAKER_UNKNOWN:
    'tiêu chí phụ để phân hạng không có trong bảng điểm. Hãy ghi mã tiêu chí hoặc FEWER_DEDUCTIONS',
  GRADES_NOT_DESCENDING: 'các loại phải xếp từ cao xuống thấp. Hãy sửa mức điểm hoặc thứ tự',
  GRADE_UNREACHABLE: 'không đơn vị nào đạt được loại này. Hãy sửa mức điểm hoặc tỷ lệ tối thiểu',
  CRITERION_UNKNOWN: 'tiêu chí được nhắc đến không có trong bảng điểm. Hãy kiểm tra lại mã',
  ELIGIBILITY_UNREACHABLE: 'không đơn vị nào đủ điểm để được bỏ phiếu. Hãy hạ mức điểm',
  BONUS_UNBOUNDED:
    'tổng điểm thưởng có thể vượt thang điểm thưởng. Hãy đặt "bonusCap", gom nhóm, hoặc nâng "scale.bonus"',
  GROUP_UNKNOWN: 'nhóm điểm thưởng không có. Hãy thêm nhóm vào "bonusGroups" hoặc sửa mã',
  STAGE_UNKNOWN: 'bước chấm không có. Hãy ghi mã của một bước trong "stages"',
  CHOSEN_WEIGHT_IMPOSSIBLE:
    'không thể để đơn vị tự chọn hệ số như vậy: các mục phải cùng một mục cha, cùng điểm tối đa và hệ số, đủ số mục luôn áp dụng. Hãy sửa danh sách, số lượng hoặc hệ số',
  NOT_APPLICABLE_IMPOSSIBLE:
    'không còn mục nào chắc chắn áp dụng để nhận điểm chuyển sang. Hãy dùng REDUCE_MAX hoặc để một mục luôn áp dụng',
  FORM_UNKNOWN: 'biểu mẫu chưa được ban hành. Hãy kiểm tra mã biểu hoặc ban hành biểu trước',
  INDICATOR_UNKNOWN: 'biểu mẫu không có chỉ tiêu này. Hãy kiểm tra mã chỉ tiêu',
  FRAME_UNKNOWN:
    'không có khung này, hoặc bảng điểm được nêu không phải là khung. Hãy kiểm tra mã và phiên bản của khung',
  FRAME_DIFFERS: 'khác với khung của cấp trên. Hãy giữ đúng như khung',
};

/** Why a unit could not be scored, and what to do. */
export const inputFaultsVi: Readonly<Record<Exclude<InputFault['fault'], 'MISSING'>, string>> = {
  UNFIT:
    'đầu vào không hợp với cách chấm (ngoài thang, ngoài các khoảng điểm hoặc sai kiểu). Hãy kiểm tra lại số liệu.',
  TARGET_NOT_POSITIVE: 'chỉ tiêu bằng 0 hoặc âm nên không so sánh được. Hãy sửa chỉ tiêu.',
  MUST_APPLY: 'bảng điểm không cho khai mục này là không áp dụng. Hãy sửa bản đăng ký.',
  WEIGHT_NOT_CHOSEN: 'chưa chọn đúng các mục được nhân hệ số theo bảng điểm. Hãy sửa bản đăng ký.',
};

/** What is to be told of a row that nothing is known of, and where. */
export function missingInputVi({ recordedAs, onSheets }: InputTold): string {
  const ways = [
    recordedAs === null ? 'chờ báo cáo được chấp nhận' : `ghi nhận đầu vào "${recordedAs}" kèm văn bản`,
    ...(onSheets ? ['chấm mục này trong phiếu chấm rồi gửi bước chấm'] : []),
  ];
  return `còn thiếu đầu vào. Hãy ${ways.join(', hoặc ')}.`;
}

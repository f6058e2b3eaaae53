import { type LocalDate, spokenDate } from '../kernel/local-date.js';
import { type Sentences } from '../kernel/outcome.js';
import { type UnitLevel } from '../organisation/domain/index.js';
import { type CalendarReasons } from './domain/reasons.js';

const levels: Readonly<Record<UnitLevel, string>> = {
  CENTRAL: 'Trung ương',
  PROVINCE: 'tỉnh',
  AGENCY: 'sở, ban, ngành',
  DIVISION: 'phòng, đơn vị thuộc sở',
  DISTRICT: 'huyện',
  COMMUNE: 'xã',
};
const day = (text: string) => spokenDate(text as LocalDate);

export const calendarMessagesVi: Sentences<CalendarReasons> = {
  CALENDAR_NOT_YOURS: () =>
    'Bạn không có quyền ban hành kỳ báo cáo hay kế hoạch. Hãy đề nghị quản trị hệ thống thực hiện.',
  CALENDAR_NOT_FOUND: ({ code }) =>
    `Không có lịch báo cáo "${code}". Hãy xem danh sách lịch báo cáo rồi gửi lại mã đúng.`,
  PERIOD_NOT_FOUND: ({ code }) => `Không có kỳ báo cáo "${code}". Hãy xem danh sách kỳ rồi gửi lại mã đúng.`,
  PERIOD_STRUCTURE_LOCKED: ({ period, asOf }) =>
    `Cơ cấu tổ chức của kỳ ${period} (lấy vào ngày ${day(asOf)}) đã chốt nên không thay đổi lùi về ngày đó được. Hãy chọn ngày có hiệu lực sau ngày ${day(asOf)}.`,
  PERIOD_CODE_TAKEN: () => 'Mã kỳ báo cáo này đã có. Hãy dùng mã khác.',
  PERIOD_CODE_MALFORMED: ({ code }) =>
    `Mã kỳ "${code}" không đúng dạng: cần 2 đến 4 nhóm chữ in hoa không dấu hoặc chữ số, nối bằng gạch ngang, tối đa 20 ký tự. Hãy đặt mã như "2026-H1" hoặc "TDKT-2026-Y".`,
  PERIOD_WORDS_UNFIT: ({ period }) =>
    `Tên hoặc căn cứ của kỳ ${period} để trống hoặc có ký tự ẩn. Hãy nhập lại tên và căn cứ.`,
  PERIOD_DAYS_OUT_OF_ORDER: ({ period, from, to }) =>
    `Kỳ ${period} bắt đầu ngày ${day(from)}, sau ngày cuối ${day(to)}. Hãy sửa ngày đầu hoặc ngày cuối.`,
  PERIOD_OVERLAPS: ({ period, other, from, to }) =>
    `Kỳ ${period} trùng ngày với kỳ ${other} (${day(from)} đến ${day(to)}) cùng loại trong cùng lịch nên số liệu sẽ bị tính hai lần. Hãy sửa ngày, loại kỳ hoặc lịch.`,
  CUT_OFF_BEFORE_LAST_DAY: ({ period, cutOff, to }) =>
    `Kỳ ${period} chốt số liệu ngày ${day(cutOff)}, trước ngày cuối lấy số liệu ${day(to)}. Hãy chốt vào ngày cuối hoặc sau đó.`,
  CUT_OFF_AFTER_LAST_DAY: ({ period, cutOff, to, calendar }) =>
    `Kỳ ${period} chốt số liệu ngày ${day(cutOff)}, nhưng lịch "${calendar}" chốt đúng ngày cuối lấy số liệu ${day(to)}. Hãy sửa ngày chốt hoặc dùng lịch khác.`,
  AS_OF_OUTSIDE_PERIOD: ({ period, asOf, from, cutOff }) =>
    `Kỳ ${period} lấy cơ cấu tổ chức vào ngày ${day(asOf)}, ngoài khoảng từ ngày đầu ${day(from)} đến ngày chốt ${day(cutOff)}. Hãy chọn một ngày trong khoảng đó.`,
  DUE_RULE_UNCLEAR: ({ period, level }) =>
    `Hạn của cấp ${levels[level]} trong kỳ ${period} không rõ: cần hoặc một ngày (có thể kèm cách dời), hoặc số ngày làm việc sau ngày chốt (từ 1). Hãy nêu đúng một cách.`,
  DUE_LEVEL_TWICE: ({ period, level }) =>
    `Kỳ ${period} có hai hạn cho cấp ${levels[level]}. Hãy giữ một hạn.`,
  DUE_LEVEL_MISSING: ({ period, level }) =>
    `Kỳ ${period} chưa có hạn cho cấp ${levels[level]}, mà báo cáo qua nhiều cấp phải định hạn cho từng cấp (Nghị định 09/2019/NĐ-CP, Điều 8). Hãy bổ sung hạn.`,
  DUE_TOO_EARLY: ({ period, level, lastDay, earliest }) =>
    `Hạn của cấp ${levels[level]} trong kỳ ${period} là ngày ${day(lastDay)}, chưa cách ngày chốt số liệu ít nhất một ngày làm việc (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5). Hãy chọn từ ngày ${day(earliest)}.`,
  DUE_AFTER_HIGHER_LEVEL: ({ period, level, lastDay, higher, higherDay }) =>
    `Hạn của cấp ${levels[level]} trong kỳ ${period} là ngày ${day(lastDay)}, sau hạn ngày ${day(higherDay)} của cấp ${levels[higher]} là cấp tổng hợp. Hãy đặt hạn cấp dưới không muộn hơn cấp trên.`,
  WORKING_DAYS_NOT_DECLARED: ({ period, year }) =>
    `Chưa khai báo ngày nghỉ lễ và ngày làm bù của năm ${year} nên không tính được ngày làm việc cho kỳ ${period}. Hãy khai báo năm ${year} trước.`,
  PERIODS_TO_CLONE_NONE: ({ calendar, year }) =>
    `Lịch báo cáo "${calendar}" không có kỳ nào của năm ${year} để sao sang năm khác. Hãy kiểm tra lại lịch và năm.`,
  SPECIAL_DAYS_WITHOUT_HOLIDAY: ({ year }) =>
    `Danh sách của năm ${year} không có ngày nghỉ lễ nào, trong khi năm nào cũng có (Bộ luật Lao động 2019, Điều 112). Hãy gửi đủ các ngày của cả năm.`,
  SPECIAL_DAYS_CHANGED_MEANWHILE: ({ year, expected, current }) =>
    `Danh sách ngày nghỉ năm ${year} đã thay đổi: bạn đang xem phiên bản ${expected}, hiện là ${current}. Hãy tải lại rồi sửa trên bản mới.`,
  SPECIAL_DAY_OUTSIDE_YEAR: ({ day: on, year }) =>
    `Ngày ${day(on)} không thuộc năm ${year} đang khai báo. Hãy chuyển ngày đó sang danh sách của năm ấy.`,
  SPECIAL_DAY_TWICE: ({ day: on }) => `Ngày ${day(on)} được khai báo hai lần. Hãy giữ một dòng.`,
  SPECIAL_DAY_WORDS_UNFIT: ({ day: on }) =>
    `Tên hoặc căn cứ của ngày ${day(on)} để trống hoặc có ký tự ẩn. Hãy nhập lại.`,
  MADE_UP_DAY_NOT_AT_WEEKEND: ({ day: on }) =>
    `Ngày ${day(on)} không phải thứ Bảy hay Chủ nhật nên vốn đã là ngày làm việc, không thể là ngày làm bù. Hãy sửa ngày hoặc bỏ dòng này.`,
  PLAN_ALREADY_ADOPTED: () =>
    'Kế hoạch này của đơn vị trong năm đã được ghi nhận. Hãy kiểm tra lại tên kế hoạch và năm.',
  TASK_WITHOUT_PARTY: ({ ordinal }) =>
    `Nhiệm vụ số ${ordinal} chưa nêu ai chỉ đạo, chủ trì, thực hiện hay phối hợp. Hãy bổ sung.`,
};

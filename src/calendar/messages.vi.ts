import { type LocalDate, spokenDate } from '../kernel/local-date.js';
import { type Sentences } from '../kernel/outcome.js';
import { type CalendarReasons } from './domain/reasons.js';

export const calendarMessagesVi: Sentences<CalendarReasons> = {
  CALENDAR_NOT_YOURS: () =>
    'Bạn không có quyền ban hành kỳ báo cáo hay kế hoạch. Hãy đề nghị quản trị hệ thống thực hiện.',
  PERIOD_NOT_FOUND: ({ code }) => `Không có kỳ báo cáo "${code}". Hãy xem danh sách kỳ rồi gửi lại mã đúng.`,
  PERIOD_STRUCTURE_LOCKED: ({ period, asOf }) =>
    `Cơ cấu tổ chức của kỳ ${period} (lấy vào ngày ${spokenDate(asOf as LocalDate)}) đã chốt nên không thay đổi lùi về ngày đó được. Hãy chọn ngày có hiệu lực sau ngày ${spokenDate(asOf as LocalDate)}.`,
  PERIOD_CODE_TAKEN: () => 'Mã kỳ báo cáo này đã có. Hãy dùng mã khác.',
  PLAN_ALREADY_ADOPTED: () =>
    'Kế hoạch này của đơn vị trong năm đã được ghi nhận. Hãy kiểm tra lại tên kế hoạch và năm.',
  TASK_WITHOUT_PARTY: ({ ordinal }) =>
    `Nhiệm vụ số ${ordinal} chưa nêu ai chỉ đạo, chủ trì, thực hiện hay phối hợp. Hãy bổ sung.`,
};

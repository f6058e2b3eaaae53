import { type Sentences } from '../kernel/outcome.js';
import { type RollupReasons } from './domain/reasons.js';

export const rollupMessagesVi: Sentences<RollupReasons> = {
  CONSOLIDATION_NOT_YOURS: () =>
    'Bạn không ký số liệu tổng hợp của đơn vị này được, hoặc không có đơn vị này trong phạm vi của bạn. Việc ký do cán bộ báo cáo hoặc tiếp nhận của chính đơn vị thực hiện.',
  CONSOLIDATION_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Lần ký mới nhất là lần ${current}, không phải lần ${expected} mà bạn đang xem, nên chưa ký thêm. Hãy tải lại, đối chiếu rồi ký.`,
  CONSOLIDATION_EMPTY: () =>
    'Chưa có báo cáo nào được chấp nhận nên không có gì để ký. Hãy chấp nhận báo cáo của các đơn vị trước.',
  CONSOLIDATION_UNCHANGED: ({ number }) =>
    `Không có báo cáo nào thay đổi từ lần ký ${number} nên không ký lại. Lần ký đó vẫn còn nguyên giá trị.`,
  OWN_REPORT_NOT_SUBMITTED: () =>
    'Đơn vị chưa nộp báo cáo của chính mình theo biểu này nên số tổng hợp còn thiếu. Hãy nộp báo cáo của đơn vị rồi ký.',
  MISSING_NOT_EXPLAINED: ({ count, names }) =>
    `Còn ${count} đơn vị chưa có báo cáo được chấp nhận (${names.join(', ')}${count > names.length ? ', …' : ''}) nên số tổng hợp chưa đủ. Hãy chờ, hoặc ghi giải trình vì sao vẫn ký; cấp trên sẽ đọc.`,
};

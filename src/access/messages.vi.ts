import { type Sentences } from '../kernel/outcome.js';
import { type AccessReasons } from './domain/reasons.js';

export const accessMessagesVi: Sentences<AccessReasons> = {
  ROLE_ALREADY_HELD: () =>
    'Người này đã giữ đúng vai trò ấy ở đơn vị trong thời gian đó nên không giao thêm. Hãy kiểm tra lại ngày bắt đầu, ngày kết thúc.',
};

import { type Sentences } from '../../kernel/outcome.js';
import { type BallotReasons } from '../domain/decision/ballot-reasons.js';

const problems = {
  THRESHOLD_IS_NO_SHARE: 'tỷ lệ thông qua phải là phân số lớn hơn 0, không quá 1, mẫu số không quá 1000',
  QUORUM_IS_NO_SHARE: 'tỷ lệ tham gia phải là phân số lớn hơn 0, không quá 1, mẫu số không quá 1000',
  NO_SEATS: 'số đơn vị được chọn phải từ 1',
  NO_CHOICES: 'số lựa chọn trên một phiếu phải từ 1',
  SECRET_CANNOT_CHANGE: 'phiếu kín không rút lại được vì không ai biết phiếu nào của ai',
  RULE_NAMED_TWICE_OR_NOT: 'phải nêu mã quy tắc có sẵn hoặc tự ghi quy tắc, một trong hai',
  RULE_WITHOUT_NAME_OR_BASIS: 'quy tắc tự ghi phải có tên và căn cứ',
} as const;

export const ballotMessagesVi: Sentences<BallotReasons> = {
  BALLOT_NOT_FOUND: () => 'Không có cuộc bỏ phiếu này trong phạm vi của bạn. Hãy kiểm tra lại định danh.',
  BALLOT_NOT_YOURS_TO_CHAIR: () =>
    'Bạn không chủ trì cuộc bỏ phiếu này được. Ở hội nghị cụm, khối là cán bộ chấm điểm của trưởng cụm, khối hoặc đơn vị tổ chức; ở hội đồng là người công bố của đơn vị tổ chức.',
  VOTE_RULE_NOT_FOUND: ({ code }) =>
    `Không có quy tắc bỏ phiếu "${code}". Hãy kiểm tra lại mã hoặc tự ghi quy tắc kèm căn cứ.`,
  VOTE_RULE_FOR_OTHER_BODY: ({ code }) =>
    `Quy tắc bỏ phiếu "${code}" không dành cho nơi bỏ phiếu này. Hãy chọn quy tắc khác hoặc nơi bỏ phiếu khác.`,
  BALLOT_TERMS_UNFIT: ({ problem }) => `Thể lệ chưa dùng được: ${problems[problem]}. Hãy sửa rồi gửi lại.`,
  BALLOT_PURPOSE_UNKNOWN: ({ purpose }) =>
    `Bảng điểm không có danh hiệu hay loại nào mang mã "${purpose}". Hãy kiểm tra lại mã.`,
  NOBODY_TO_VOTE_FOR: () =>
    'Không có đơn vị nào đủ điều kiện để bỏ phiếu, hoặc không có hai đơn vị cùng hạng đã nêu. Hãy xem lại lần chấm.',
  ELECTORS_MISSING: () =>
    'Hội đồng bỏ phiếu cần danh sách thành viên; hội nghị cụm, khối lấy đúng các đơn vị thành viên nên không ghi danh sách. Hãy sửa rồi gửi lại.',
  ELECTOR_NOT_FOUND: ({ subject }) =>
    `Không có người dùng "${subject}" trong phạm vi của bạn. Hãy kiểm tra lại tài khoản.`,
  BALLOT_UNDER_WAY: () =>
    'Đang có cuộc bỏ phiếu cho nội dung này chưa đóng. Hãy đóng cuộc đó trước khi mở cuộc mới.',
  BALLOT_HELD_ALREADY: () =>
    'Nội dung này đã bỏ phiếu hợp lệ trên lần chấm này nên không bỏ phiếu lại. Nếu còn thiếu hoặc bằng phiếu, hãy mở vòng hai.',
  RUN_OFF_NOT_DUE: () =>
    'Không mở vòng hai được: đây không phải cuộc bỏ phiếu hợp lệ mới nhất của nội dung này, hoặc không còn đơn vị nào để bỏ tiếp. Hãy xem lại kết quả.',
  NOT_AN_ELECTOR: () =>
    'Bạn không có quyền bỏ phiếu cho đơn vị hoặc với tư cách đã nêu. Danh sách người bỏ phiếu đã chốt khi mở; hãy kiểm tra lại đơn vị.',
  BALLOT_CLOSED: () => 'Cuộc bỏ phiếu đã đóng nên không nhận thêm phiếu. Hãy xem kết quả.',
  ALREADY_VOTED: () => 'Đơn vị hoặc thành viên này đã bỏ phiếu; mỗi bên một phiếu. Không cần làm gì thêm.',
  CHOICE_UNKNOWN: ({ unitCode }) =>
    `Đơn vị "${unitCode}" không có trong danh sách bầu. Hãy chọn trong danh sách của cuộc bỏ phiếu.`,
  CHOICE_TWICE: ({ unitCode }) => `Phiếu ghi đơn vị "${unitCode}" hai lần. Hãy ghi mỗi đơn vị một lần.`,
  CHOICES_TOO_MANY: ({ most }) => `Phiếu ghi quá ${most} đơn vị. Hãy bỏ bớt rồi gửi lại.`,
  OWN_UNIT_CHOSEN: ({ unitCode }) =>
    `Thể lệ không cho bỏ phiếu cho chính đơn vị mình (${unitCode}). Hãy chọn đơn vị khác hoặc bỏ phiếu trắng.`,
  MINUTES_MISSING: () => 'Biên bản còn trống nên chưa thực hiện. Hãy ghi nội dung biên bản.',
  QUORUM_MISSING: ({ needed, entitled, voted }) =>
    `Chưa đủ số tham gia: cần ${needed} trong ${entitled}${voted === null ? '' : `, mới có ${voted}`}. Hãy chờ thêm phiếu, hoặc đóng cuộc bỏ phiếu là không hợp lệ.`,
};

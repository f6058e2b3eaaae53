import { type Sentences } from '../../kernel/outcome.js';
import { type ScoreSheetReasons } from '../domain/sheet/sheet-reasons.js';

export const scoreSheetMessagesVi: Sentences<ScoreSheetReasons> = {
  SCORE_SHEET_NOT_FOUND: () =>
    'Không có phiếu chấm này trong phạm vi của bạn. Hãy kiểm tra mã cụm, năm, mã kỳ và mã đơn vị; phiếu chỉ có sau khi trưởng cụm hoặc đơn vị tổ chức phát phiếu.',
  SCORE_SHEETS_NOT_YOURS_TO_OPEN: () =>
    'Bạn không phát phiếu chấm của cụm, khối này được. Việc này do cán bộ chấm điểm của trưởng cụm, khối, phó cụm, khối hoặc của đơn vị tổ chức thực hiện.',
  SCORE_SHEETS_OF_ANOTHER_SCHEME: ({ code, version }) =>
    `Cụm, khối trong kỳ này chấm theo bảng điểm ${code} phiên bản ${version}, nên không dùng bảng điểm khác được. Hãy gửi lại với bảng điểm đó.`,
  SCORE_STAGE_UNKNOWN: ({ stage }) =>
    `Bảng điểm không có bước chấm "${stage}". Hãy chọn một bước có trong bảng điểm.`,
  SCORE_STAGE_NOT_YOURS: ({ name }) =>
    `Bạn không làm việc này ở bước "${name}" của phiếu được, vì bước này do người khác phụ trách. Hãy chọn bước của mình.`,
  SCORE_STAGE_NOT_REACHED: ({ name }) =>
    `Phiếu chưa tới bước "${name}" hoặc đã trả lại bước trước. Hãy chờ bước trước được gửi.`,
  SCORE_STAGE_CLOSED: ({ name }) =>
    `Bước "${name}" của phiếu đã gửi hoặc đã khóa nên không ghi thêm được. Muốn sửa, khi chưa khóa: bước sau trả lại kèm lý do; bước cuối thì tự trả lại cho mình.`,
  SCORE_STAGE_CHANGED_MEANWHILE: ({ name, version }) =>
    `Bước "${name}" của phiếu vừa được người khác thay đổi, nay là phiên bản ${version}. Hãy xem lại phiếu rồi gửi lại.`,
  SCORE_STAGE_NOTHING_TO_RETURN: ({ name }) =>
    `Không trả lại được từ bước "${name}": không có bước trước, hoặc bước trước đã khóa. Hãy ghi điểm của bước này kèm lý do.`,
  SCORE_RETURN_NEEDS_REASON: () =>
    'Trả lại phiếu cần có lý do để bước nhận lại biết phải sửa gì, nên chưa thực hiện. Hãy ghi lý do.',
  SCORE_ROW_UNKNOWN: ({ code }) =>
    `Bảng điểm không có tiêu chí chấm được mang mã "${code}". Hãy kiểm tra lại mã.`,
  SCORE_ROW_TWICE: ({ code }) => `Tiêu chí ${code} được gửi hai lần. Hãy chỉ gửi một dòng cho mỗi tiêu chí.`,
  SCORE_ROW_NOT_APPLICABLE: ({ code, name }) =>
    `Tiêu chí ${code} "${name}" không áp dụng cho đơn vị này theo đăng ký nên không chấm. Hãy bỏ dòng này.`,
  SCORE_ROW_OF_ANOTHER_STAGE: ({ code, name, stageName }) =>
    `Tiêu chí ${code} "${name}" không chấm ở bước "${stageName}" theo bảng điểm. Hãy bỏ dòng này.`,
  SCORE_ROW_TWO_THINGS: ({ code, name }) =>
    `Tiêu chí ${code} "${name}" vừa có giá trị vừa có điểm. Hãy chỉ gửi một trong hai.`,
  SCORE_ROW_VALUE_UNFIT: ({ code, name, value, fits }) =>
    `Tiêu chí ${code} "${name}": "${value}" không hợp với cách chấm của tiêu chí. Hãy ghi theo dạng ${fits} rồi gửi lại${value.includes(',') ? ', phần lẻ sau dấu chấm' : ''}.`,
  SCORE_ROW_POINTS_OUTSIDE: ({ code, name, points, max }) =>
    `Tiêu chí ${code} "${name}": ${points} điểm nằm ngoài khoảng từ 0 đến ${max}. Hãy sửa rồi gửi lại.`,
  SCORE_ROW_UNEXPLAINED: ({ code, name }) =>
    `Tiêu chí ${code} "${name}" được chấm khác với kết quả trước đó mà chưa có lý do. Hãy ghi lý do rồi gửi lại.`,
  SCORE_ROW_WITHOUT_EVIDENCE: ({ code, name }) =>
    `Tiêu chí ${code} "${name}" được tự chấm mà chưa có minh chứng. Hãy ghi văn bản làm minh chứng rồi gửi lại.`,
  SCORE_CHECKER_IS_CHECKED: ({ unitCode }) =>
    `Đơn vị ${unitCode} không chấm chéo chính mình được. Hãy phân công đơn vị khác, hoặc đổi số bước xoay vòng.`,
  SCORE_CHECKED_TWICE: ({ unitCode }) =>
    `Đơn vị ${unitCode} được phân công cho hai đơn vị chấm chéo. Hãy chỉ giữ một.`,
  SCORE_CHECK_BEGUN: ({ unitCode }) =>
    `Việc chấm chéo đơn vị ${unitCode} đã có điểm, đã gửi hoặc đã khóa nên không phân công lại được. Hãy giữ phân công cũ cho đơn vị này.`,
  SCORE_CHECK_NOT_YOURS_TO_ASSIGN: () =>
    'Bạn không phân công chấm chéo trong cụm, khối này được. Việc này do cán bộ chấm điểm của trưởng cụm, khối, phó cụm, khối hoặc của đơn vị tổ chức thực hiện.',
};

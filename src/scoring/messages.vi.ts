import { type Sentences } from '../kernel/outcome.js';
import { type ScoringReasons } from './domain/reasons.js';
import { ballotMessagesVi } from './messages/ballot.vi.js';
import { clusterYearMessagesVi } from './messages/cluster-year.vi.js';
import { proposalMessagesVi } from './messages/proposal.vi.js';
import { publicationMessagesVi } from './messages/publication.vi.js';
import { registrationMessagesVi } from './messages/registration.vi.js';
import { inputFaultsVi, missingInputVi, schemeFaultsVi } from './messages/scheme-faults.vi.js';
import { schemeFormVi } from './messages/scheme-form.vi.js';
import { scoreSheetMessagesVi } from './messages/sheet.vi.js';

export const scoringMessagesVi: Sentences<ScoringReasons> = {
  ...ballotMessagesVi,
  ...clusterYearMessagesVi,
  ...proposalMessagesVi,
  ...publicationMessagesVi,
  ...registrationMessagesVi,
  ...scoreSheetMessagesVi,
  SCHEME_MALFORMED: ({ path, rule, detail }) =>
    `Bảng điểm sai dạng ở "${path}": ${schemeFormVi[rule](detail)}. Hãy sửa theo schema/scheme.schema.json rồi gửi lại.`,
  SCHEME_FAULTY: ({ path, fault, detail }) =>
    `Bảng điểm có lỗi ở "${path}" (${detail}): ${schemeFaultsVi[fault]}, rồi gửi lại.`,
  SCHEME_VERSION_TAKEN: () =>
    'Phiên bản này của bảng điểm đã ban hành và không thay đổi được. Hãy đặt số phiên bản mới.',
  SCHEME_NOT_FOUND: () => 'Không có bảng điểm này. Hãy kiểm tra lại mã bảng điểm.',
  SCHEME_NOT_YOURS: () =>
    'Bạn không có quyền ban hành bảng điểm. Việc này do người công bố kết quả của đơn vị tổ chức cụm, khối thực hiện.',
  CLUSTER_NOT_FOUND: () =>
    'Không có cụm, khối này trong phạm vi của bạn vào kỳ đó. Hãy kiểm tra mã cụm, năm và mã kỳ.',
  CLUSTER_NOT_YOURS_TO_SCORE: () =>
    'Bạn không chấm điểm cụm, khối này được. Chỉ cán bộ chấm điểm của trưởng cụm, khối hoặc của đơn vị tổ chức mới được chấm.',
  RANKING_NOT_YOURS_TO_PUBLISH: () =>
    'Bạn không công bố kết quả của cụm, khối này được. Việc này do người công bố của đơn vị tổ chức thực hiện.',
  RANKING_ALREADY_PUBLISHED: () =>
    'Kết quả của cụm, khối trong kỳ này đã công bố nên không công bố lại. Muốn sửa phải qua đính chính có lý do.',
  MEMBER_NOT_FOUND: ({ unitCode }) =>
    `Cụm, khối này không có thành viên ${unitCode} trong phạm vi của bạn. Hãy kiểm tra lại mã đơn vị.`,
  INPUT_CODE_UNKNOWN: ({ code, known }) =>
    `Bảng điểm không có đầu vào "${code}" do người ghi nhận. ${known.length === 0 ? 'Bảng điểm này không cần ghi nhận gì.' : `Hãy ghi theo một trong các mã: ${known.join(', ')}.`}`,
  INPUT_VALUE_UNFIT: ({ code, value, expected }) =>
    `Đầu vào ${code}: "${value}" không hợp lệ. Hãy ghi theo dạng ${expected} rồi gửi lại.`,
  SCORE_INPUT_FAULT: ({ unitName, code, name, fault, told }) =>
    `Chưa chấm được ${unitName} ở mục ${code} "${name}": ${fault === 'MISSING' ? missingInputVi(told) : inputFaultsVi[fault]}`,
  RUN_NOT_FOUND: () =>
    'Không có lần chấm này, hoặc đã có lần chấm mới hơn. Hãy xem lại lần chấm mới nhất rồi công bố.',
  CLUSTER_EMPTY: () =>
    'Vào ngày lấy cơ cấu của kỳ, cụm, khối không có thành viên nào nên không chấm được. Hãy kiểm tra lại việc chia cụm, khối.',
};

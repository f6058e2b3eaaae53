import { spokenInstant } from '../../kernel/local-date.js';
import { type Sentences } from '../../kernel/outcome.js';
import { type PublicationReasons } from '../domain/publication/publication-reasons.js';

const texts = { REASON: 'Lý do', STATEMENT: 'Nội dung kiến nghị', DOCUMENT: 'Văn bản làm căn cứ' } as const;

export const publicationMessagesVi: Sentences<PublicationReasons> = {
  RANKING_NOT_PUBLISHED: () =>
    'Cụm, khối này chưa công bố kết quả trong kỳ nên chưa có gì để kiến nghị hoặc đính chính. Hãy chờ đến khi công bố.',
  ERRATUM_WITHOUT_NEW_RUN: () =>
    'Lần chấm này đang là kết quả đã công bố nên không có gì để đính chính. Hãy sửa đầu vào, chấm lại rồi đính chính bằng lần chấm mới.',
  ERRATUM_CHANGES_NOTHING: () =>
    'Lần chấm mới cho đúng kết quả đã công bố, đến từng mục, nên không có gì để đính chính. Hãy kiểm tra lại đầu vào đã sửa.',
  PUBLICATION_TEXT_EMPTY: ({ text }) =>
    `${texts[text]} còn trống nên chưa ghi nhận được. Hãy ghi rõ rồi gửi lại.`,
  APPEAL_UNIT_NOT_YOURS: ({ unitCode }) =>
    `Trong kết quả này không có đơn vị ${unitCode} do bạn lập báo cáo, nên bạn không kiến nghị thay được. Hãy kiểm tra lại mã đơn vị; chỉ cán bộ báo cáo của chính đơn vị được kiến nghị.`,
  APPEAL_CRITERION_UNKNOWN: ({ code }) =>
    `Kết quả của đơn vị không có mục "${code}". Hãy ghi mã mục có trong bảng kết quả, hoặc bỏ trống để kiến nghị về toàn bộ kết quả.`,
  APPEAL_WINDOW_CLOSED: ({ closedAt }) =>
    closedAt === null
      ? 'Kết quả công bố hiện nay không có thời hạn nhận kiến nghị nên không nhận kiến nghị. Hãy liên hệ đơn vị tổ chức cụm, khối.'
      : `Thời hạn kiến nghị đã hết lúc ${spokenInstant(closedAt)} nên kiến nghị không được nhận nữa. Hãy liên hệ đơn vị tổ chức cụm, khối.`,
  APPEAL_ALREADY_FILED: () =>
    'Đơn vị đã kiến nghị về mục này của lần công bố này nên không gửi thêm được. Hãy xem kiến nghị đã gửi và trả lời.',
  APPEAL_NOT_FOUND: () => 'Không có kiến nghị này trong phạm vi của bạn. Hãy kiểm tra lại mã kiến nghị.',
  APPEAL_NOT_YOURS_TO_ANSWER: () =>
    'Bạn không trả lời kiến nghị này được. Việc này do người công bố của đơn vị tổ chức cụm, khối thực hiện.',
  APPEAL_ALREADY_ANSWERED: () =>
    'Kiến nghị đã được trả lời, và câu trả lời không thay đổi được. Hãy xem lại câu trả lời đã ghi; kết quả sai thì sửa bằng đính chính.',
};

import { spokenInstant } from '../kernel/local-date.js';
import { type Sentences } from '../kernel/outcome.js';
import { type CheckFacts, type ReportingReasons } from './domain/reasons.js';

const actNames = {
  save: 'lưu nháp',
  submit: 'nộp',
  withdraw: 'rút lại',
  receive: 'tiếp nhận',
  return: 'trả lại',
  accept: 'chấp nhận',
  amend: 'sửa đổi',
  abandon: 'bỏ sửa đổi',
} as const;
const statusNames = {
  DRAFT: 'đang soạn',
  SUBMITTED: 'đã nộp',
  RETURNED: 'bị trả lại',
  ACCEPTED: 'đã được chấp nhận',
  AMENDING: 'đang được sửa đổi',
} as const;

function checked({ check, figures }: CheckFacts): string {
  return `quy tắc ${check}: ${figures.map(({ name, value }) => `${name} = ${value ?? 'chưa có'}`).join('; ')}`;
}

export const reportingMessagesVi: Sentences<ReportingReasons> = {
  REPORTING_NOT_YOURS: () =>
    'Bạn không có quyền ban hành biểu mẫu, giao báo cáo hay nhập báo cáo giấy. Hãy đề nghị quản trị hệ thống thực hiện.',
  FORM_MALFORMED: ({ path, problem }) =>
    `Tệp biểu mẫu chưa đúng cấu trúc ở ${path}: ${problem}. Hãy sửa theo schema/form.schema.json rồi gửi lại.`,
  FORM_FAULTY: ({ path, fault }) =>
    `Biểu mẫu có lỗi nội dung ở ${path}: ${fault.vi}. Hãy sửa rồi ban hành lại; các lỗi khác, nếu có, được liệt kê cùng lúc.`,
  FORM_NOT_FOUND: ({ code, version }) =>
    `Không có biểu mẫu "${code}"${version === null ? '' : ` phiên bản "${version}"`}. Hãy xem danh sách biểu mẫu rồi gửi lại mã đúng.`,
  FORM_VERSION_TAKEN: () =>
    'Phiên bản này của biểu mẫu đã ban hành và không thay đổi được. Hãy đặt số phiên bản mới.',
  ASSIGNMENT_WITHOUT_UNITS: () =>
    'Chưa nêu giao cho đơn vị nào nên chưa giao báo cáo. Hãy nêu cấp, loại đơn vị, mã đơn vị hoặc đơn vị cấp trên của cả nhánh.',
  ASSIGNMENT_LEAVES_NOBODY: () =>
    'Không có đơn vị nào khớp với các điều kiện giao nên không có gì được giao. Hãy kiểm tra lại mã đơn vị, cấp, loại và ngày lấy cơ cấu của kỳ.',
  ASSIGNMENT_OTHER_VERSION: ({ version }) =>
    `Kỳ này đã dùng phiên bản "${version}" của biểu mẫu; hai phiên bản trong một kỳ thì không cộng chung được nên chưa giao gì thêm. Hãy giao đúng phiên bản đó, hoặc dùng phiên bản mới từ kỳ sau.`,
  LIMIT_OVERLAPS: ({ code }) =>
    `Đơn vị đã đặt mức ${code} cho một phần thời gian này. Hãy chọn thời gian chưa có mức, hoặc hỏi lại văn bản đang áp dụng.`,
  REPORT_NOT_FOUND: () =>
    'Không có báo cáo này trong phạm vi của bạn, hoặc đơn vị không phải nộp. Hãy kiểm tra mã đơn vị, mã kỳ và mã biểu mẫu.',
  REPORT_NOT_YOURS: () =>
    'Bạn không lập báo cáo thay đơn vị này được. Chỉ cán bộ báo cáo của chính đơn vị mới lưu nháp và nộp; hãy nhờ người đó, hoặc xin giao vai trò.',
  REPORT_NOT_ADDRESSED_TO_YOU: () =>
    'Báo cáo này không gửi đến đơn vị mà bạn là cán bộ tiếp nhận, nên bạn không trả lại hay chấp nhận được. Việc đó do nơi nhận thực hiện.',
  REPORT_NOT_IN_STATUS: ({ act, status }) =>
    `Báo cáo ${status === null ? 'chưa được lập' : statusNames[status]} nên không ${actNames[act]} được. Hãy tải lại để xem trạng thái mới nhất và thao tác được phép.`,
  REPORT_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Báo cáo đã được người khác thay đổi (bạn đang xem phiên bản ${expected}, hiện là ${current}) nên thao tác chưa thực hiện. Hãy tải lại, đối chiếu rồi làm lại; nội dung bạn gửi không bị mất ở phía bạn.`,
  REPORT_DRAFT_EMPTY: () => 'Báo cáo chưa có bản nháp nên chưa nộp được. Hãy lưu số liệu trước.',
  REPORT_ALREADY_DECIDED: () =>
    'Đơn vị của bạn đã xử lý bản báo cáo này rồi. Hãy chờ các nơi nhận khác, hoặc chờ bản nộp lại.',
  REPORT_ALREADY_RECEIVED: () =>
    'Đơn vị của bạn đã tiếp nhận bản báo cáo này rồi nên không phải tiếp nhận lại. Hãy chấp nhận hoặc trả lại.',
  REPORT_RECEIVED_MEANWHILE: () =>
    'Nơi nhận đã tiếp nhận báo cáo nên không rút lại được nữa. Hãy đề nghị nơi nhận trả lại báo cáo.',
  REPORT_CLOSED: ({ closesAt }) =>
    `Kỳ báo cáo đã đóng từ ${spokenInstant(closesAt)} nên báo cáo nộp lần đầu không được nhận nữa. Hãy đề nghị nơi nhận gia hạn; bản nháp vẫn được giữ nguyên.`,
  REPORT_ALREADY_BEGUN: () =>
    'Báo cáo này đã được lập trên hệ thống nên không nhập lại từ bản giấy. Hãy để đơn vị tự nộp.',
  RETURN_NEEDS_REASON: () =>
    'Trả lại báo cáo phải nêu lý do để đơn vị biết cần sửa gì. Hãy ghi lý do rồi gửi lại.',
  RETURN_REMARK_UNKNOWN: ({ indicator }) =>
    `Biểu mẫu không có chỉ tiêu ${indicator} mà ý kiến trả lại nêu. Hãy sửa mã chỉ tiêu.`,
  AMENDMENT_NEEDS_REASON: () =>
    'Báo cáo đã được chấp nhận nên chỉ sửa đổi khi nêu lý do để các cấp trên biết. Hãy ghi lý do rồi gửi lại.',
  GRANT_NEEDS_REASON: () =>
    'Gia hạn hoặc miễn báo cáo phải nêu lý do. Hãy ghi lý do, kèm số văn bản nếu có, rồi gửi lại.',
  EXTENSION_NOT_LATER: ({ dueAt }) =>
    `Hạn mới phải sau hạn hiện tại (${spokenInstant(dueAt)}) và sau hôm nay. Hãy chọn ngày muộn hơn.`,
  EXEMPTION_ENDED: () =>
    'Ngày hết miễn đã qua nên việc miễn không có tác dụng. Hãy chọn ngày sau hôm nay, hoặc bỏ trống để miễn cả kỳ.',
  NOTHING_GRANTED: () =>
    'Đơn vị không được miễn báo cáo này nên không có gì để thôi miễn. Hãy tải lại để xem tình trạng hiện tại.',
  ARRIVAL_IN_FUTURE: () =>
    'Ngày đến của báo cáo giấy nằm trong tương lai. Hãy ghi đúng ngày theo sổ công văn đến.',
  FIGURE_MISSING: ({ indicator, name }) =>
    `Chỉ tiêu bắt buộc ${indicator} "${name}" chưa có số liệu. Hãy điền; nếu không phát sinh thì ghi 0.`,
  FIGURE_UNKNOWN: ({ indicator }) => `Biểu mẫu không có chỉ tiêu ${indicator}. Hãy bỏ dòng này hoặc sửa mã.`,
  FIGURE_COMPUTED: ({ indicator }) =>
    `Chỉ tiêu ${indicator} do hệ thống tính, không nhập tay. Hãy bỏ dòng này.`,
  FIGURE_CELL_UNKNOWN: ({ indicator, dimensions }) =>
    dimensions.length === 0
      ? `Chỉ tiêu ${indicator} không có phân tổ. Hãy bỏ phần "cell".`
      : `Chỉ tiêu ${indicator} phải nêu đúng một thành phần cho mỗi phân tổ ${dimensions.join(', ')}. Hãy sửa phần "cell".`,
  FIGURE_TWICE: ({ indicator }) => `Chỉ tiêu ${indicator} được nhập hai lần ở cùng một ô. Hãy giữ một dòng.`,
  FIGURE_PART_MISSING: ({ indicator }) =>
    `Tỷ lệ ${indicator} phải có cả tử số và mẫu số để cộng dồn được ở cấp trên. Hãy nhập đủ hai phần.`,
  RATIO_PARTS_MISSING: ({ ratio, missing }) =>
    `Tỷ lệ ${ratio} được tính từ nhiều chỉ tiêu nhưng còn thiếu ${missing.join(', ')}. Hãy nhập đủ (không phát sinh thì ghi 0), hoặc để trống tất cả.`,
  WEIGHT_MISSING: ({ indicator, weight, cell }) =>
    `Chỉ tiêu ${indicator}${cell.length === 0 ? '' : ` ở ô ${cell.join(', ')}`} là bình quân theo trọng số ${weight} nhưng chưa có ${weight}, nên cấp trên không tính bình quân được. Hãy nhập ${weight}, hoặc để trống ${indicator}.`,
  FIGURE_NOT_A_NUMBER: ({ indicator, typed }) =>
    `Chỉ tiêu ${indicator}: "${typed}" không phải là số. Hãy nhập chữ số, dấu chấm cho phần thập phân, không có dấu phân nhóm.`,
  FIGURE_NEGATIVE: ({ indicator, typed }) =>
    `Chỉ tiêu ${indicator}: "${typed}" là số âm. Số liệu này không được âm; hãy kiểm tra lại.`,
  FIGURE_TOO_PRECISE: ({ indicator, typed, places }) =>
    places === 0
      ? `Chỉ tiêu ${indicator}: "${typed}" phải là số nguyên.`
      : `Chỉ tiêu ${indicator}: "${typed}" có quá ${places} chữ số thập phân. Hãy làm tròn theo quy định của biểu mẫu.`,
  TEXT_SECTION_UNKNOWN: ({ section }) =>
    `Biểu mẫu không có mục "${section}". Hãy bỏ đoạn này hoặc sửa mã mục.`,
  TEXT_MISSING: ({ section, name }) =>
    `Mục bắt buộc ${section} "${name}" chưa có nội dung. Hãy viết; nếu không có gì để nêu thì ghi "Không".`,
  EVIDENCE_MISSING: ({ demand, name }) =>
    `Chưa kê minh chứng bắt buộc ${demand} "${name}". Hãy kê văn bản kèm số, ngày hoặc đường dẫn.`,
  EVIDENCE_UNKNOWN: ({ named }) =>
    `Minh chứng nêu mã "${named}" mà biểu mẫu không có. Hãy sửa mã minh chứng hoặc mã chỉ tiêu.`,
  EVIDENCE_MALFORMED: ({ title, part }) =>
    part === 'url'
      ? `Đường dẫn của minh chứng "${title}" không phải địa chỉ https nên chưa nộp được. Hãy sửa thành địa chỉ bắt đầu bằng https://, hoặc bỏ trống và ghi số, ngày văn bản.`
      : `Mã SHA-256 của minh chứng "${title}" không đúng 64 chữ số hệ 16 viết thường. Hãy sửa hoặc bỏ trống.`,
  CHECK_BROKEN: (facts) =>
    `${facts.text} (${checked(facts)}). ${facts.remedy ?? 'Hãy kiểm tra lại các số liệu liên quan.'}`,
  EXPLANATION_MISSING: (facts) =>
    `${facts.text} (${checked(facts)}). ${facts.remedy ?? 'Hãy sửa số liệu, hoặc ghi giải trình cho quy tắc này; cấp trên sẽ đọc.'}`,
};

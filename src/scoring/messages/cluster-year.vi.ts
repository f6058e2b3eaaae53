import { type Sentences } from '../../kernel/outcome.js';
import { type YearPaper, type YearParty } from '../domain/year/cluster-year-facts.js';
import { type ClusterYearReasons } from '../domain/year/cluster-year-reasons.js';
import { type YearState } from '../domain/year/cluster-year-state.js';

export const stateNamesVi: Readonly<Record<YearState, string>> = {
  FORMED: 'đã chia cụm, khối',
  LAUNCHED: 'đã phát động',
  REGISTERING: 'đang đăng ký thi đua',
  PACT_SIGNED: 'ký kết giao ước',
  RUNNING: 'đang thực hiện',
  H1_REPORTING: 'báo cáo 6 tháng',
  H1_REVIEWED: 'sơ kết 6 tháng',
  CROSS_CHECK: 'kiểm tra chéo',
  SELF_SCORING: 'tự chấm điểm',
  VERIFYING: 'thẩm định điểm',
  VOTED: 'suy tôn',
  COUNCIL: 'hội đồng xét',
  SUBMITTED_UP: 'đã trình',
  DECIDED: 'đã quyết định',
  PUBLISHED: 'đã công bố',
  CLOSED: 'đã kết thúc',
};

const parties: Readonly<Record<YearParty, string>> = {
  LEADERSHIP: 'trưởng, phó cụm, khối',
  STANDING_BODY: 'cơ quan thường trực của đơn vị tổ chức',
  COUNCIL: 'người công bố của đơn vị tổ chức',
  ORGANISER: 'người tổ chức cụm, khối',
};

const papers: Readonly<Record<YearPaper, string>> = {
  LAUNCH_PLAN: 'kế hoạch phát động',
  CROSS_CHECK_MINUTES: 'biên bản kiểm tra chéo',
  CONFERENCE_MINUTES: 'biên bản hội nghị suy tôn',
  COUNCIL_MINUTES: 'biên bản họp hội đồng',
  OPINION: 'ý kiến của cơ quan liên quan',
  SUBMISSION: 'tờ trình',
  ACHIEVEMENT_REPORT: 'báo cáo thành tích',
  DECISION: 'quyết định',
  HANDOVER_MINUTES: 'biên bản bàn giao cho trưởng cụm, khối năm sau',
};

const listed = (names: readonly string[]) => names.join(', ');
const quoted = (states: readonly YearState[]) => listed(states.map((state) => `"${stateNamesVi[state]}"`));

export const clusterYearMessagesVi: Sentences<ClusterYearReasons> = {
  YEAR_NOT_FOUND: () =>
    'Không có cụm, khối này trong phạm vi của bạn vào năm đó. Hãy kiểm tra lại mã cụm, khối và năm.',
  YEAR_NOT_OPEN: () =>
    'Năm thi đua của cụm, khối chưa được mở nên chưa thao tác được. Hãy nhờ trưởng cụm, khối hoặc đơn vị tổ chức mở trước.',
  YEAR_ALREADY_OPEN: () =>
    'Năm thi đua của cụm, khối đã được mở rồi nên không mở lại. Hãy xem năm ấy đang ở bước nào.',
  YEAR_PUBLISHED_BEFORE: () =>
    'Kết quả của cụm, khối đã được công bố khi năm thi đua chưa mở nên không mở nữa: mở ra thì không đính chính kết quả ấy được. Kết quả sai thì sửa bằng đính chính; hãy mở năm thi đua từ năm sau.',
  YEAR_NOT_YOURS: () =>
    'Bạn không điều hành năm thi đua của cụm, khối này được. Việc này do trưởng, phó cụm, khối hoặc đơn vị tổ chức thực hiện; hãy liên hệ họ.',
  YEAR_STEP_NOT_YOURS: ({ to, parties: who }) =>
    `Bạn không chuyển năm thi đua sang bước "${stateNamesVi[to]}" được. Bước này do ${listed(who.map((one) => parties[one]))} thực hiện; hãy liên hệ họ.`,
  YEAR_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Năm thi đua đã được người khác thay đổi (bạn đang xem phiên bản ${expected}, hiện là ${current}) nên thao tác chưa thực hiện. Hãy tải lại, xem rồi làm lại.`,
  YEAR_STEP_UNKNOWN: ({ from, to, open }) =>
    `Từ bước "${stateNamesVi[from]}" không chuyển thẳng sang "${stateNamesVi[to]}" được. ${open.length === 0 ? 'Từ đây không còn bước nào nữa.' : `Bước tiếp theo là ${quoted(open)}.`} Hãy tải lại để xem năm đang ở đâu.`,
  YEAR_STEP_NOT_BACK: ({ state }) =>
    `Từ bước "${stateNamesVi[state]}" không trả lại được. Chỉ các bước xét, chấm và ký giao ước khi chưa ai ký mới trả lại; kết quả đã công bố thì sửa bằng đính chính.`,
  YEAR_RETURN_NEEDS_REASON: () =>
    'Trả lại cần có lý do để mọi người hiểu, nên chưa thực hiện. Hãy ghi lý do.',
  YEAR_PACT_BEGUN: () =>
    'Đã có thành viên ký giao ước nên không quay lại bước đăng ký: điều đã ký không ai sửa được nữa. Nếu một thành viên không ký, hãy ghi là không tham gia, kèm lý do.',
  YEAR_MEMBERS_TOO_FEW: ({ members, least }) =>
    `Cụm, khối mới có ${members} thành viên, cần ít nhất ${least}. Hãy chia lại cụm, khối rồi làm tiếp.`,
  YEAR_LEADER_MISSING: () =>
    'Cụm, khối chưa có trưởng nên chưa làm tiếp được. Hãy cử một trưởng cụm, khối khi chia.',
  YEAR_WITHOUT_SCHEME: () =>
    'Chưa chọn bảng điểm cho năm thi đua này. Trưởng cụm, khối hoặc đơn vị tổ chức hãy chọn bảng điểm trước.',
  YEAR_REGISTRATION_MISSING: ({ units }) =>
    `Còn thành viên chưa đăng ký thi đua: ${listed(units)}. Hãy chờ họ đăng ký, hoặc ghi là không tham gia kèm lý do.`,
  YEAR_REGISTRATION_OUTDATED: ({ units }) =>
    `Bảng điểm đã đổi sau khi các thành viên này đăng ký: ${listed(units)}. Hãy đề nghị họ đăng ký lại theo bảng điểm mới.`,
  YEAR_SIGNATURE_MISSING: ({ units }) =>
    `Còn thành viên chưa ký giao ước: ${listed(units)}. Hãy chờ họ ký, hoặc ghi là không tham gia kèm lý do.`,
  YEAR_SIGNED_BY_NOBODY: () =>
    'Chưa có thành viên nào ký giao ước nên bảng điểm chưa có hiệu lực. Hãy tổ chức ký kết.',
  YEAR_REPORTS_MISSING: ({ units }) =>
    `Còn báo cáo 6 tháng chưa nộp và chưa được miễn: ${listed(units.map(({ name, reports }) => `${name} (${reports})`))}. Hãy đôn đốc, hoặc miễn kèm lý do.`,
  YEAR_CROSS_CHECK_MISSING: ({ units }) =>
    `Chưa có biên bản kiểm tra chéo đối với: ${listed(units)}. Hãy nộp biên bản của từng cặp kiểm tra.`,
  YEAR_SELF_MARKS_MISSING: ({ units }) =>
    `Còn thành viên chưa nộp phiếu tự chấm: ${listed(units)}. Hãy đôn đốc họ nộp phiếu, rồi chuyển sang bước thẩm định.`,
  YEAR_NOT_VOTED: () =>
    'Bảng điểm của năm quyết định bằng bỏ phiếu mà chưa có cuộc bỏ phiếu nào đủ số người tham gia được chốt kết quả. Hãy tổ chức suy tôn rồi chốt phiếu.',
  YEAR_NOT_SCORED: () =>
    'Cả cụm, khối chưa được chấm cho kỳ năm theo bảng điểm đã ký: chưa phải mục nào cũng có kết luận. Hãy chấm điểm rồi làm tiếp.',
  YEAR_NOT_PUBLISHED: () =>
    'Kết quả của năm chưa được công bố. Hãy công bố bảng xếp hạng của kỳ năm rồi chuyển bước.',
  YEAR_PAPER_MISSING: ({ kind }) => `Còn thiếu ${papers[kind]}. Hãy nộp văn bản ấy rồi làm tiếp.`,
  YEAR_PAPER_PAIR_UNFIT: () =>
    'Biên bản kiểm tra chéo phải nêu hai thành viên khác nhau, văn bản khác thì không nêu, nên chưa lưu. Hãy sửa đơn vị kiểm tra và đơn vị được kiểm tra.',
  YEAR_PAPER_WORDS_UNFIT: () =>
    'Văn bản chưa có tên hoặc số, ký hiệu nên không ai tìm lại được, chưa lưu. Hãy ghi đủ.',
  YEAR_CLOSED: () =>
    'Năm thi đua đã kết thúc nên không ghi thêm được. Kết quả sai thì sửa bằng đính chính có lý do.',
  SUSPENSION_NEEDS_REASON: () =>
    'Tạm dừng hoặc thôi tạm dừng xét một thành viên cần có lý do, nên chưa thực hiện. Hãy ghi lý do.',
  MEMBER_ALREADY_SUSPENDED: ({ unitCode }) =>
    `Đơn vị ${unitCode} đang tạm dừng xét rồi nên không ghi lần nữa. Muốn thêm căn cứ, hãy thôi tạm dừng rồi ghi lại.`,
  MEMBER_NOT_SUSPENDED: ({ unitCode }) =>
    `Đơn vị ${unitCode} không bị tạm dừng xét nên không có gì để bỏ. Hãy tải lại danh sách.`,
  SCHEME_LOCKED: ({ code, version }) =>
    `Bảng điểm ${code} ${version} đã được chốt cùng giao ước của năm này nên không chọn bảng khác được nữa. Bảng mới chỉ dùng được cho năm sau.`,
  SCHEME_OUTSIDE_FRAME: ({ frames }) =>
    `Đơn vị tổ chức đã ban hành khung cho năm này (${listed(frames)}) mà bảng điểm không viết theo khung ấy. Hãy chọn hoặc ban hành bảng điểm nêu khung đó ở mục "frame".`,
  SCHEME_NOT_OF_THE_YEAR: ({ code, version }) =>
    `Năm thi đua này chỉ được chấm theo bảng điểm đã ký giao ước là ${code} ${version}, nên chưa chấm. Hãy chấm theo bảng ấy.`,
  SCORED_BEFORE_PACT: ({ state }) =>
    `Năm thi đua đang ở bước "${stateNamesVi[state]}", giao ước chưa ký xong nên chưa chấm được. Hãy hoàn thành ký kết giao ước trước.`,
  PUBLISHED_BEFORE_DECISION: ({ state }) =>
    `Năm thi đua đang ở bước "${stateNamesVi[state]}", chưa có quyết định nên chưa công bố kết quả năm được. Hãy công bố sau khi đã quyết định.`,
  FRAME_IS_NO_SCHEME: () =>
    'Đây là khung chung, không phải bảng điểm nên không chọn để chấm được. Hãy chọn bảng điểm viết theo khung này.',
  SCHEME_IS_NO_FRAME: () =>
    'Bảng điểm này không phải là khung nên không áp dụng làm khung được. Hãy ban hành khung với "kind": "FRAME".',
  FRAME_BOUND_ALREADY: () =>
    'Khung này đã được áp dụng cho năm đó rồi nên không ghi lần nữa. Muốn đổi, hãy ban hành phiên bản khung mới rồi áp dụng.',
  FRAME_NOT_YOURS: () =>
    'Không có đơn vị này mà bạn được ban hành khung. Việc này do người công bố hoặc người tổ chức của đơn vị tổ chức cụm, khối thực hiện; hãy kiểm tra lại mã đơn vị.',
};

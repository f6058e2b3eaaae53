import { type LocalDate, spokenDate } from '../kernel/local-date.js';
import { type Sentences } from '../kernel/outcome.js';
import { type UnitLevel } from '../organisation/domain/index.js';
import { type CalendarReasons } from './domain/reasons.js';
import { type TaskStatus, type TaskStep } from './domain/task-life.js';

const day = (on: string) => spokenDate(on as LocalDate);
const listed = (names: readonly string[]) => names.join('; ');

const statusNames: Readonly<Record<TaskStatus, string>> = {
  OPEN: 'chưa bắt đầu',
  IN_PROGRESS: 'đang thực hiện',
  DONE: 'đã hoàn thành',
  NOT_ARISEN: 'không phát sinh',
};

const stepNames: Readonly<Record<TaskStep, string>> = {
  BEGIN: 'bắt đầu',
  FINISH: 'báo hoàn thành',
  SET_ASIDE: 'ghi là không phát sinh',
  REOPEN: 'mở lại',
};

const levels: Readonly<Record<UnitLevel, string>> = {
  CENTRAL: 'Trung ương',
  PROVINCE: 'tỉnh',
  AGENCY: 'sở, ban, ngành',
  DIVISION: 'phòng, đơn vị thuộc sở',
  DISTRICT: 'huyện',
  COMMUNE: 'xã',
};

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
  PLAN_NOT_FOUND: () =>
    'Không có kế hoạch hay dự thảo này trong phạm vi bạn được lập, sửa. Hãy kiểm tra lại; kế hoạch đã ban hành thì không sửa nữa.',
  PLAN_DRAFT_EXISTS: () =>
    'Đơn vị đã có dự thảo kế hoạch cùng tên cho năm này nên không lập thêm. Hãy sửa dự thảo đó, hủy nó, hoặc đặt tên khác.',
  PLAN_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Dự thảo đã được người khác sửa (bạn đang xem phiên bản ${expected}, hiện là ${current}) nên thao tác chưa thực hiện. Hãy tải lại, đối chiếu rồi làm lại.`,
  PLAN_YEAR_NOT_LATER: ({ from, toYear }) =>
    `Kế hoạch năm ${from} không thể làm cơ sở cho kế hoạch năm ${toYear} vì năm ấy không ở sau. Hãy chọn năm sau ${from}.`,
  PLAN_OWNER_ENDED: ({ owner, ended, heirs }) =>
    `${owner}, đơn vị của kế hoạch này, không còn từ ngày ${day(ended)} và ${heirs.length === 0 ? 'không rõ đơn vị kế thừa' : `không có đúng một đơn vị kế thừa toàn bộ (đã biết: ${listed(heirs)})`}, nên chưa lập được dự thảo. Hãy lập từ kế hoạch của đơn vị hiện có.`,
  PLAN_OWNER_REPLACED: ({ owner, ended, heir }) =>
    `${owner} không còn từ ngày ${day(ended)}; dự thảo được lập cho đơn vị kế thừa toàn bộ là ${heir}. Hãy kiểm tra lại.`,
  PLAN_WITHOUT_TITLE: () => 'Kế hoạch chưa có tên nên không lưu được. Hãy đặt tên.',
  PLAN_WITHOUT_DECISION: () =>
    'Chưa nêu căn cứ ban hành nên kế hoạch chưa được ban hành. Hãy ghi số, ngày và cơ quan của văn bản.',
  PLAN_EMPTY: () =>
    'Dự thảo chưa có nhiệm vụ nào nên không ban hành được. Hãy thêm nhiệm vụ hoặc hủy dự thảo.',
  PLAN_TOO_LONG: ({ tasks, most }) =>
    `Kế hoạch sẽ có ${tasks} nhiệm vụ, quá mức tối đa ${most}, nên chưa sửa. Hãy gộp bớt hoặc tách thành hai kế hoạch.`,
  PLAN_TASK_NOT_FOUND: () =>
    'Dự thảo không có nhiệm vụ này, có thể người khác vừa bỏ. Hãy tải lại dự thảo rồi chọn lại.',
  PLAN_PARTY_UNKNOWN: ({ code }) =>
    `Không có đơn vị mang mã "${code}" mà kế hoạch này có thể nêu. Hãy kiểm tra lại mã, hoặc chỉ ghi tên và để trống mã.`,
  PLAN_PARTY_NOT_BENEATH: ({ code }) =>
    `Đơn vị ${code} không thuộc đơn vị của kế hoạch nên không giao chủ trì, thực hiện hay phối hợp được. Hãy chỉ ghi tên và để trống mã, hoặc chọn đơn vị trực thuộc.`,
  TASK_WITHOUT_TITLE: ({ ordinal }) =>
    `Nhiệm vụ số ${ordinal} chưa có nội dung nên không lưu được. Hãy ghi nội dung.`,
  TASK_PARTY_WITHOUT_NAME: ({ ordinal }) =>
    `Một bên trong nhiệm vụ số ${ordinal} chưa có tên nên không lưu được. Hãy ghi tên như trong kế hoạch.`,
  TASK_DUE_OUTSIDE_PLAN: ({ ordinal, year }) =>
    `Hạn của nhiệm vụ số ${ordinal} không thuộc năm ${year} của kế hoạch. Hãy chọn hạn trong năm ${year}.`,
  PLAN_PARTY_ENDED: ({ tasks, unit, ended, heirs }) =>
    `${unit} (nhiệm vụ số ${tasks.join(', ')}) không còn từ ngày ${day(ended)}${heirs.length === 0 ? ', không rõ đơn vị kế thừa' : `, kế thừa: ${listed(heirs)}`}. Chưa thay tự động; hãy chọn đơn vị cho từng nhiệm vụ.`,
  PLAN_PARTY_REPLACED: ({ tasks, unit, ended, heir }) =>
    `${unit} (nhiệm vụ số ${tasks.join(', ')}) không còn từ ngày ${day(ended)}; đã thay bằng đơn vị kế thừa toàn bộ là ${heir}. Hãy kiểm tra lại, cả tên gọi trong kế hoạch.`,
  PLAN_NAMES_YEAR: ({ tasks, year }) =>
    `Nhiệm vụ số ${tasks.join(', ')} còn nhắc năm ${year} trong lời văn, được chép nguyên từ kế hoạch trước. Hãy đọc lại và sửa nếu cần.`,
  PLAN_DAY_MOVED: ({ tasks, from, to }) =>
    `Nhiệm vụ số ${tasks.join(', ')}: năm mới không có ngày ${day(from).slice(0, 5)} nên hạn chuyển thành ${day(to)}. Hãy kiểm tra lại.`,
  TASK_NOT_FOUND: () =>
    'Không có nhiệm vụ này với đơn vị này trong phạm vi của bạn. Hãy kiểm tra lại nhiệm vụ và mã đơn vị; chỉ đơn vị chủ trì, thực hiện mới có tiến độ.',
  TASK_NOT_YOURS: () =>
    'Bạn không báo tiến độ thay đơn vị này được. Chỉ cán bộ báo cáo hoặc cán bộ tiếp nhận của đơn vị ấy hay của đơn vị có kế hoạch mới ghi; hãy nhờ người đó.',
  TASK_NOT_IN_STATUS: ({ step, status }) =>
    `Nhiệm vụ ${statusNames[status as TaskStatus]} nên không ${stepNames[step as TaskStep]} được. Hãy tải lại để xem trạng thái mới nhất và thao tác được phép.`,
  TASK_NOT_CONDITIONAL: () =>
    'Nhiệm vụ này không phải loại "nếu có" nên không ghi là không phát sinh được. Hãy thực hiện, hoặc ghi ý kiến nêu rõ vì sao chưa làm.',
  TASK_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Tiến độ đã được người khác cập nhật (bạn đang xem phiên bản ${expected}, hiện là ${current}) nên thao tác chưa thực hiện. Hãy tải lại, đối chiếu rồi làm lại.`,
  REOPENING_NEEDS_REASON: () =>
    'Mở lại nhiệm vụ cần có lý do để cấp trên hiểu, nên chưa mở lại. Hãy ghi lý do.',
  EVIDENCE_WITHOUT_TITLE: () => 'Minh chứng chưa có tên nên không lưu được. Hãy ghi tên tài liệu.',
  EVIDENCE_NOT_TO_BE_FOUND: () =>
    'Minh chứng chưa nêu số văn bản hay đường dẫn nên không ai tìm lại được. Hãy ghi ít nhất một trong hai.',
  EVIDENCE_DATE_WITHOUT_NUMBER: () =>
    'Có ngày nhưng chưa có số văn bản nên minh chứng chưa được lưu. Hãy ghi số văn bản, hoặc bỏ ngày.',
  EVIDENCE_LINK_UNFIT: ({ link }) =>
    `Đường dẫn "${link}" không phải đường dẫn https hợp lệ nên không được lưu. Hãy dán lại đường dẫn bắt đầu bằng "https://".`,
  EVIDENCE_HASH_UNFIT: () =>
    'Mã băm SHA-256 phải gồm đúng 64 chữ số thập lục phân nên chưa được lưu. Hãy tính lại từ tệp, hoặc để trống.',
  COMMENT_EMPTY: () => 'Ý kiến chưa có nội dung nên không lưu được. Hãy viết nội dung rồi gửi lại.',
  TASK_WITHOUT_PARTY: ({ ordinal }) =>
    `Nhiệm vụ số ${ordinal} chưa nêu ai chỉ đạo, chủ trì, thực hiện hay phối hợp. Hãy bổ sung.`,
};

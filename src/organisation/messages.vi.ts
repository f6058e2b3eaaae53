import { type LocalDate, spokenDate } from '../kernel/local-date.js';
import { type Sentences } from '../kernel/outcome.js';
import { type OrganisationReasons } from './domain/reasons.js';

const day = (on: string) => spokenDate(on as LocalDate);

export const organisationMessagesVi: Sentences<OrganisationReasons> = {
  UNIT_NOT_FOUND: () => 'Không có đơn vị này trong phạm vi của bạn. Hãy kiểm tra lại mã đơn vị và ngày.',
  UNIT_NOT_ALIVE: ({ on }) =>
    `Vào ngày ${day(on)} đơn vị chưa thành lập, đã chấm dứt hoặc sẽ chấm dứt nên không thực hiện được. Hãy chọn ngày khác hoặc đơn vị kế thừa.`,
  UNIT_CODE_MALFORMED: ({ code }) =>
    `Mã "${code}" sai dạng. Mã gồm chữ số và chữ in hoa A-Z, chia nhóm bằng dấu chấm, tối đa 35 ký tự, ví dụ H05.08.`,
  UNIT_CODE_TAKEN: ({ on }) =>
    `Mã này đã có đơn vị khác dùng vào ngày ${day(on)}. Hãy dùng mã khác hoặc cho đơn vị kia thôi dùng mã trước.`,
  UNIT_NAME_INVISIBLE_MARKS: ({ name }) =>
    `Tên "${name}" có ký tự ẩn (điều khiển, đổi chiều chữ hoặc độ rộng bằng không) nên không lưu được. Hãy gõ lại tên.`,
  UNIT_NAME_EMPTY: () =>
    'Tên đơn vị để trống nên không lưu được. Hãy nhập tên đầy đủ theo quyết định thành lập.',
  UNIT_CHANGED_MEANWHILE: ({ unit, expected, current }) =>
    `Đơn vị ${unit} đã được người khác thay đổi (bạn đang xem phiên bản ${expected}, hiện là ${current}) nên thao tác chưa thực hiện. Hãy tải lại đơn vị, đối chiếu rồi làm lại.`,
  UNIT_NEEDS_PARENT: () =>
    'Mỗi đơn vị phải có một đơn vị cấp trên trong tuyến lãnh thổ (trừ gốc duy nhất của cây) nên không thực hiện được. Hãy nêu đơn vị cấp trên.',
  UNIT_WITH_TWO_PARENTS: () =>
    'Có đơn vị được nêu hai cấp trên trong cùng một tuyến. Hãy chỉ giữ một cấp trên cho mỗi tuyến.',
  UNIT_HAS_CHILDREN: ({ children, on }) =>
    `Vào ngày ${day(on)} đơn vị còn ${children} đơn vị trực thuộc nên chưa chấm dứt được. Hãy chuyển các đơn vị đó đi trước.`,
  UNIT_BEGINS_THAT_DAY: ({ code, on }) =>
    `Đơn vị ${code} được lập vào chính ngày ${day(on)} nên không thể chấm dứt trong ngày đó. Hãy chọn ngày sau.`,
  UNIT_CHANGES_LATER: ({ on }) =>
    `Đơn vị đã có thay đổi sau ngày ${day(on)} nên không thay đổi lùi về ngày này được. Hãy chọn ngày sau thay đổi gần nhất.`,
  MERGE_NEEDS_TWO_SOURCES: ({ sources }) =>
    `Sáp nhập cần ít nhất hai đơn vị, yêu cầu chỉ nêu ${sources}. Hãy bổ sung đơn vị, hoặc dùng đổi tên nếu chỉ có một.`,
  MERGE_TARGET_AMONG_SOURCES: ({ code }) =>
    `Đơn vị ${code} vừa chấm dứt vừa là nơi tiếp nhận nên không thực hiện được. Hãy bỏ đơn vị đó khỏi danh sách chấm dứt, hoặc lập đơn vị mới.`,
  SPLIT_NEEDS_PARTS: ({ parts, needed }) =>
    `Chia, tách cần ít nhất ${needed} đơn vị mới, yêu cầu chỉ nêu ${parts}. Hãy bổ sung đơn vị mới, hoặc dùng đổi tên.`,
  SPLIT_CHILD_TWICE: () =>
    'Có đơn vị trực thuộc được giao cho hai đơn vị mới. Hãy giao mỗi đơn vị trực thuộc cho một nơi.',
  SPLIT_SHARE_UNFIT: ({ share }) =>
    `Tỷ lệ "${share}" không hợp lệ. Hãy ghi phần của một, dấu chấm thập phân, lớn hơn 0 và không quá 1, ví dụ 0.4; hoặc để trống.`,
  SPLIT_SHARES_EXCEED: ({ sum }) =>
    `Tổng các tỷ lệ là ${sum.replace('.', ',')}, vượt quá 1. Hãy sửa lại theo quyết định.`,
  TREE_WOULD_CIRCLE: () =>
    'Thay đổi này làm một đơn vị đứng dưới chính nó nên không thực hiện được. Hãy chọn đơn vị cấp trên khác.',
  ORGANISATION_NOT_YOURS: () =>
    'Bạn không có quyền thay đổi tổ chức ở đơn vị này. Chỉ người giữ vai trò ORGANISER ở đơn vị cấp trên được thay đổi; hãy đề nghị cơ quan đó thực hiện.',
  CLUSTER_TOO_SMALL: ({ cluster, members, least }) =>
    `Cụm, khối ${cluster} chỉ có ${members} đơn vị; cần ít nhất ${least}. Hãy bổ sung thành viên.`,
  CLUSTER_TOO_LARGE: ({ cluster, members, most }) =>
    `Cụm, khối ${cluster} có ${members} đơn vị, nhiều hơn mức ${most} nên khó so sánh. Hãy cân nhắc chia nhỏ.`,
  CLUSTER_MEMBER_TWICE: ({ cluster }) =>
    `Có đơn vị xuất hiện hai lần trong cụm, khối ${cluster}. Hãy bỏ dòng lặp.`,
  CLUSTER_NEEDS_ONE_LEADER: ({ cluster, leaders }) =>
    `Cụm, khối ${cluster} có ${leaders} trưởng; cần đúng một. Hãy chỉ định lại.`,
  CLUSTER_OUTSIDE_ITS_YEAR: ({ cluster, year }) =>
    `Thời hạn của cụm, khối ${cluster} phải nằm trong năm ${year}. Hãy sửa ngày bắt đầu và ngày kết thúc.`,
  CLUSTER_CODE_TAKEN: () =>
    'Mã cụm, khối này đã dùng cho một cụm, khối khác trong cùng thời gian. Hãy dùng mã khác.',
  CLUSTER_CODE_MALFORMED: ({ code }) =>
    `Mã cụm, khối "${code}" sai dạng. Mã gồm chữ số và chữ in hoa A-Z, chia nhóm bằng dấu chấm hoặc gạch nối, tối đa 40 ký tự, ví dụ CUM-10-STC.`,
  CLUSTER_NAME_UNFIT: ({ cluster }) =>
    `Tên cụm, khối ${cluster} để trống, dài quá 300 ký tự hoặc có ký tự ẩn nên không lưu được. Hãy nhập lại tên.`,
  CLUSTER_MEMBER_NOT_ALIVE: ({ unit, cluster, on }) =>
    `Đơn vị ${unit} trong cụm, khối ${cluster} chưa thành lập hoặc đã chấm dứt vào ngày ${day(on)}. Hãy bỏ đơn vị hoặc thay bằng đơn vị kế thừa.`,
  UNIT_IN_TWO_CLUSTERS: ({ unit, clusters }) =>
    `Đơn vị ${unit} nằm trong nhiều cụm, khối của cùng đơn vị tổ chức (${clusters}). Hãy chỉ giữ đơn vị ở một nơi.`,
  LEADER_WAS_UNJUDGED: ({ unit, cluster, year }) =>
    `Đơn vị ${unit} không được xét thi đua năm ${year} nên không làm trưởng cụm, khối ${cluster} được. Hãy chỉ định đơn vị khác.`,
  DIVISION_EMPTY: () =>
    'Lần chia chưa có cụm, khối nào nên chưa ban hành được. Hãy thêm ít nhất một cụm, khối.',
  DIVISION_NOT_FOUND: () =>
    'Không có dự thảo chia cụm, khối này trong phạm vi của bạn. Hãy kiểm tra lại đơn vị tổ chức, tuyến, năm và ngày; lần chia đã ban hành thì không sửa, hãy lập dự thảo mới từ một ngày sau.',
  DIVISION_DRAFT_EXISTS: () =>
    'Đã có dự thảo chia cụm, khối cho đúng ngày này nên không lập thêm. Hãy sửa dự thảo đó hoặc hủy nó trước.',
  DIVISION_OUTSIDE_ITS_YEAR: ({ from, year }) =>
    `Ngày ${day(from)} không thuộc năm ${year} nên không chia cụm, khối của năm ấy từ ngày này được. Hãy chọn ngày trong năm.`,
  DIVISION_LATER_ISSUED: ({ from, later }) =>
    `Đã ban hành lần chia có hiệu lực từ ${day(later)}, không trước ngày ${day(from)} của dự thảo, nên không ban hành được. Hãy lập dự thảo từ một ngày sau đó.`,
  DIVISION_CHANGED_MEANWHILE: ({ expected, current }) =>
    `Dự thảo đã được người khác sửa (bạn đang xem phiên bản ${expected}, hiện là ${current}) nên thao tác chưa thực hiện. Hãy tải lại, đối chiếu rồi làm lại.`,
  DIVISION_CLUSTER_NOT_FOUND: ({ cluster }) =>
    `Dự thảo không có cụm, khối mang mã "${cluster}". Hãy kiểm tra lại mã.`,
  DIVISION_SEAT_NOT_FOUND: ({ cluster, unit }) =>
    `Đơn vị ${unit} không có trong cụm, khối ${cluster} của dự thảo. Hãy kiểm tra lại đơn vị và cụm, khối.`,
};

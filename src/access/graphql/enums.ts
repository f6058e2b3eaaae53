import { graphqlEnum } from '../../platform/graphql/enum.js';
import { type Line, type Role } from '../domain/acting-role.js';

export const LineEnum = graphqlEnum<Line>('Line', 'Tuyến báo cáo. A reporting line.', {
  TERRITORIAL: 'Tuyến lãnh thổ: Trung ương, tỉnh, sở, phòng. Through the territory.',
  SECTOR: 'Tuyến ngành dọc: bộ, ngành và cơ quan chuyên môn. Through the branch of a ministry.',
});

export const RoleEnum = graphqlEnum<Role>(
  'ActingRoleKind',
  'Vai trò của người dùng đối với đơn vị. What a person may do for a unit.',
  {
    REPORTER: 'Lập và nộp báo cáo của đơn vị. Drafts and submits its reports.',
    REVIEWER: 'Tiếp nhận, trả lại, chấp nhận báo cáo gửi đến đơn vị. Receives the reports addressed to it.',
    SCORER:
      'Chấm điểm cụm, khối do đơn vị làm trưởng hoặc tổ chức. Scores the clusters it leads or organises.',
    PUBLISHER:
      'Công bố kết quả của cụm, khối do đơn vị tổ chức. Publishes the results of clusters it organises.',
    ORGANISER:
      'Thay đổi tổ chức của các đơn vị bên dưới. Changes the organisation beneath it: creates, renames, moves, merges, splits, ends units.',
    OBSERVER: 'Chỉ xem. Reads only.',
  },
);

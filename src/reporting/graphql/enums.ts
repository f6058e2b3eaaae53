import { graphqlEnum } from '../../platform/graphql/enum.js';
import {
  type DeliveryState,
  type ReportAct,
  type ReportStatus,
  type VersionEntry,
} from '../domain/report-status.js';

export const ReportStatusEnum = graphqlEnum<ReportStatus | 'NOT_STARTED'>(
  'ReportStatus',
  'Trạng thái báo cáo. Where a report stands.',
  {
    NOT_STARTED: 'Chưa lập. Owed and not begun.',
    DRAFT: 'Đang soạn. Being written.',
    SUBMITTED: 'Đã nộp, chờ các nơi nhận xử lý. With its recipients.',
    RETURNED: 'Bị trả lại, chờ sửa. Sent back, to be corrected.',
    ACCEPTED: 'Đã được mọi nơi nhận chấp nhận. Accepted by every recipient.',
    AMENDING:
      'Đã được chấp nhận, đang soạn bản sửa đổi; bản đã chấp nhận vẫn được tính. Accepted, an amendment is being written; what was accepted counts on.',
  },
);

export const ReportActEnum = graphqlEnum<ReportAct>(
  'ReportAct',
  'Thao tác trên báo cáo. An act on a report.',
  {
    save: 'Lưu nháp. Save the draft.',
    submit: 'Nộp. Submit.',
    withdraw: 'Rút lại khi chưa ai tiếp nhận. Take back what nobody has received.',
    receive: 'Tiếp nhận. Receive.',
    return: 'Trả lại. Return.',
    accept: 'Chấp nhận. Accept.',
    amend: 'Mở để sửa đổi. Open for an amendment.',
    abandon: 'Bỏ sửa đổi. Give the amendment up.',
  },
);

export const VersionEntryEnum = graphqlEnum<VersionEntry>(
  'ReportVersionEntry',
  'Cách bản báo cáo vào hệ thống. How a version came in.',
  {
    SUBMITTED: 'Đơn vị nộp trên hệ thống. Submitted here by the office.',
    ON_BEHALF:
      'Cấp trên nhập thay đơn vị chưa có người dùng trên hệ thống. Entered from above for an office that has nobody on the system.',
    FROM_PAPER: 'Nhập lại từ bản giấy đã nhận trước đây. Brought in from paper received earlier.',
  },
);

export const DeliveryStateEnum = graphqlEnum<DeliveryState>(
  'DeliveryState',
  'Nơi nhận đã xử lý bản báo cáo thế nào. What a recipient did with a version.',
  {
    DELIVERED: 'Đã đến nơi nhận, chưa tiếp nhận. Arrived, not yet received.',
    RECEIVED: 'Đã tiếp nhận, chưa quyết định. Received, not decided.',
    ACCEPTED: 'Đã chấp nhận. Accepted.',
    RETURNED: 'Đã trả lại. Returned.',
    WITHDRAWN: 'Đơn vị đã rút lại trước khi tiếp nhận. Taken back before it was received.',
  },
);

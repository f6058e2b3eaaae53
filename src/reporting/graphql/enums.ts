import { graphqlEnum } from '../../platform/graphql/enum.js';
import { type ReportAct, type ReportStatus } from '../domain/report-status.js';
import { type Delivery, type ReportVersion } from '../store/report-reader.js';

export const ReportStatusEnum = graphqlEnum<ReportStatus | 'NOT_STARTED'>(
  'ReportStatus',
  'Trạng thái báo cáo. Where a report stands.',
  {
    NOT_STARTED: 'Chưa lập. Owed and not begun.',
    DRAFT: 'Đang soạn. Being written.',
    SUBMITTED: 'Đã nộp, chờ các nơi nhận xử lý. With its recipients.',
    RETURNED: 'Bị trả lại, chờ sửa. Sent back, to be corrected.',
    ACCEPTED: 'Đã được mọi nơi nhận chấp nhận. Accepted by every recipient.',
  },
);

export const ReportActEnum = graphqlEnum<ReportAct>(
  'ReportAct',
  'Thao tác trên báo cáo. An act on a report.',
  {
    save: 'Lưu nháp. Save the draft.',
    submit: 'Nộp. Submit.',
    return: 'Trả lại. Return.',
    accept: 'Chấp nhận. Accept.',
  },
);

export const VersionEntryEnum = graphqlEnum<ReportVersion['entry']>(
  'ReportVersionEntry',
  'Cách bản báo cáo vào hệ thống. How a version came in.',
  {
    SUBMITTED: 'Đơn vị nộp trên hệ thống. Submitted here by the office.',
    FROM_PAPER: 'Nhập lại từ bản giấy đã nhận trước đây. Brought in from paper received earlier.',
  },
);

export const DeliveryStateEnum = graphqlEnum<Delivery['state']>(
  'DeliveryState',
  'Nơi nhận đã xử lý bản báo cáo thế nào. What a recipient did with a version.',
  {
    DELIVERED: 'Đã đến nơi nhận, chưa xử lý. Arrived, not decided.',
    ACCEPTED: 'Đã chấp nhận. Accepted.',
    RETURNED: 'Đã trả lại. Returned.',
  },
);

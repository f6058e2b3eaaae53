import { type Sentences } from '../../kernel/outcome.js';
import { type ProposalReasons } from '../domain/decision/proposal-reasons.js';

export const proposalMessagesVi: Sentences<ProposalReasons> = {
  PROPOSALS_NOT_FOUND: () =>
    'Cụm, khối chưa có danh sách đề nghị trong kỳ này. Hãy lập danh sách từ lần chấm trước.',
  PROPOSALS_NOT_YOURS_TO_DRAFT: () =>
    'Bạn không lập danh sách đề nghị của cụm, khối này được. Việc này do cán bộ chấm điểm của trưởng cụm, khối hoặc đơn vị tổ chức thực hiện.',
  PROPOSALS_NOT_YOURS_TO_CHANGE: () =>
    'Bạn không sửa hay trình danh sách đề nghị với tư cách này được. Cơ quan thường trực là cán bộ chấm điểm, hội đồng là người công bố của đơn vị tổ chức.',
  PROPOSALS_CHANGED_MEANWHILE: ({ number }) =>
    number === 0
      ? 'Cụm, khối chưa có danh sách đề nghị nào trong kỳ này. Hãy gửi lại với số của bản đã xem là 0.'
      : `Danh sách đề nghị đã có bản số ${number}. Hãy xem bản mới nhất rồi thực hiện lại.`,
  PROPOSALS_SUBMITTED_ALREADY: () =>
    'Danh sách đề nghị đã trình cấp trên nên không sửa được nữa. Hãy xem bản đã trình.',
  PROPOSALS_DECIDED_BY_COUNCIL: () =>
    'Hội đồng đã quyết định danh sách này nên chỉ hội đồng sửa được. Hãy trình hội đồng.',
  PROPOSALS_REST_ON_OLDER_RUN: () =>
    'Danh sách dựa trên lần chấm cũ, nay đã có lần chấm mới hơn. Hãy lập lại danh sách từ lần chấm mới nhất.',
  SCHEME_HAS_NO_AWARDS: () =>
    'Bảng điểm không nêu danh hiệu hay hình thức khen thưởng nào nên không có gì để đề nghị. Hãy bổ sung ở phiên bản sau của bảng điểm.',
  PROPOSED_UNIT_UNKNOWN: ({ unitCode }) =>
    `Đơn vị ${unitCode} không có trong lần chấm này. Hãy kiểm tra lại mã đơn vị.`,
  PROPOSED_UNIT_EXCLUDED: ({ unitCode, why }) =>
    `Đơn vị ${unitCode} không được xếp hạng (${why}) nên không đề nghị được. Hãy bỏ đơn vị này khỏi danh sách.`,
  PROPOSED_TWICE: ({ unitCode, awardCode }) =>
    `Đơn vị ${unitCode} được đề nghị hai lần cho ${awardCode}. Hãy bỏ một lần.`,
  AWARD_WITHOUT_NAME: ({ awardCode }) =>
    `Đề nghị ${awardCode} chưa có tên danh hiệu, hình thức khen thưởng nên chưa lưu. Hãy ghi tên.`,
  PROPOSALS_CHANGE_NEEDS_REASON: () =>
    'Sửa danh sách đề nghị cần có lý do, nên chưa thực hiện. Hãy ghi lý do.',
  AWARD_LEFT_OPEN: ({ awardName, seats, units }) =>
    `Chưa trình được: ${awardName} còn ${seats} suất chưa quyết định${units === '' ? '' : `, các đơn vị bằng hạng: ${units}`}. Hãy bỏ phiếu rồi lập lại danh sách, hoặc để cơ quan có thẩm quyền quyết định kèm lý do.`,
  MINUTES_NAME_NO_CLUSTER: ({ clusterName }) =>
    `Biên bản chưa ghi tên cụm, khối mà tập thể dẫn đầu ("${clusterName}"). Hãy ghi rõ trong biên bản rồi trình lại.`,
  QUOTA_SHARE_EXCEEDED: ({ rule, legalBasis, proposed, leaders, counted, share, cap }) =>
    `Vượt tỷ lệ ${rule}: ${proposed} đề nghị Cờ thi đua của Chính phủ trên ${leaders} tập thể dẫn đầu cụm, khối (${share}), tối đa ${cap}; hệ thống đếm được ${counted} tập thể. Căn cứ: ${legalBasis}. Hãy bớt đề nghị, hoặc nêu số tập thể dẫn đầu kèm văn bản.`,
  QUOTA_NOT_LEADING: ({ rule, legalBasis, unitName, awardName }) =>
    `Trái ${rule}: ${unitName} không phải tập thể dẫn đầu cụm, khối nên không đề nghị ${awardName} được. Căn cứ: ${legalBasis}. Hãy đề nghị tập thể dẫn đầu.`,
  QUOTA_EXCLUDED: ({ rule, legalBasis, unitName, awardName, why }) =>
    `Trái ${rule}: ${unitName} thuộc diện không xét (${why}) nên không đề nghị ${awardName} được. Căn cứ: ${legalBasis}. Hãy bỏ đề nghị này.`,
  QUOTA_TWICE_IN_A_YEAR: ({ rule, legalBasis, unitName, awardName, other }) =>
    `Trái ${rule}: ${unitName} đã được đề nghị ${other} trong năm nên không đề nghị thêm ${awardName}. Căn cứ: ${legalBasis}. Hãy giữ một đề nghị.`,
};

import { byTag, code, decimal, object } from './scheme-schema-words.js';
import { serviceFacts } from './scheme.js';

export const inputForm = byTag('from', [
  {
    description: 'Số liệu trong báo cáo đã được chấp nhận. A figure of accepted reports.',
    ...object(
      {
        from: { const: 'REPORT' },
        form: { type: 'string' },
        indicator: { type: 'string' },
        cell: { type: 'array', items: { type: 'string' } },
        of: {
          enum: ['OWN', 'ROLL_UP'],
          description:
            'Của riêng đơn vị hay tổng hợp cả cấp dưới. The unit’s own figure, or with all beneath it.',
        },
        against: {
          const: 'REGISTERED_TARGET',
          description:
            'So với chỉ tiêu đã đăng ký cho mục này. Against the target registered for this criterion.',
        },
        atLeast: decimal,
      },
      ['cell', 'of', 'against', 'atLeast'],
    ),
  },
  {
    description: 'Điều hệ thống tự biết. A fact of the service.',
    ...object({ from: { const: 'SERVICE' }, fact: { enum: serviceFacts } }),
  },
  {
    description:
      'Do người phụ trách cụm, khối ghi nhận kèm văn bản. Told by those in charge, with a document.',
    ...object(
      {
        from: { const: 'RECORDED' },
        as: { enum: ['NUMBER', 'BOOLEAN', 'CHOICE', 'RATIO', 'PLUS_MINUS'] },
        code,
      },
      ['code'],
    ),
  },
]);

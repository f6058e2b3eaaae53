import { serviceFacts, stageActors } from './scheme.js';

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const decimal = ref('decimal');
const decimalForm = {
  type: 'string',
  pattern: '^-?\\d{1,12}(\\.\\d{1,6})?$',
  description: 'Số thập phân viết dưới dạng chuỗi. A decimal number as text.',
};
const edge = { anyOf: [decimal, { type: 'null' }], description: 'null: không có giới hạn. null: no limit.' };
const code = ref('code');
const name = ref('name');

const codeForm = { type: 'string', pattern: '^[A-Z0-9]+([.-][A-Z0-9]+)*$', maxLength: 20 };
const nameForm = { type: 'string', minLength: 1, maxLength: 300 };

function object(properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    properties,
  };
}

function method(
  type: string,
  description: string,
  properties: Readonly<Record<string, object>> = {},
): object {
  return { description, ...object({ type: { const: type }, ...properties }) };
}

const methods = [
  method('MANUAL', 'Chấm trực tiếp từ 0 đến điểm tối đa. A mark from 0 to the maximum.'),
  method('BOOLEAN', 'Đạt hoặc không đạt. All or nothing.', { yes: decimal, no: decimal }),
  method('CHOICE', 'Chọn một phương án. The points of the named option.', {
    options: { type: 'array', minItems: 2, items: object({ code, name, points: decimal }) },
  }),
  method(
    'BANDS',
    'Theo khoảng, từ thấp đến cao, không hở, không chồng. Bands from low to high, without gap or overlap.',
    {
      bands: {
        type: 'array',
        minItems: 1,
        items: object({
          from: edge,
          fromInclusive: { type: 'boolean' },
          to: edge,
          toInclusive: { type: 'boolean' },
          points: decimal,
        }),
      },
    },
  ),
  method(
    'RATIO_TO_TARGET',
    'Điểm tối đa × thực hiện / chỉ tiêu, tỷ lệ không quá "cap". Maximum × actual / target, the ratio capped.',
    { cap: decimal },
  ),
  method('LEADER_RELATIVE', 'So với đơn vị dẫn đầu cụm. Relative to the greatest actual of the cluster.', {
    atTargetShare: decimal,
  }),
  method('PER_UNIT', 'Điểm cho mỗi lượt, có trần. Points for each, capped.', { each: decimal, cap: decimal }),
  method('PER_VIOLATION', 'Trừ theo vụ việc, có sàn. Points off for each, with a floor.', {
    start: decimal,
    each: decimal,
    floor: decimal,
  }),
  method(
    'EXTERNAL',
    'Điểm do cơ quan khác công bố trên thang "outOf". A score given elsewhere out of "outOf".',
    { outOf: decimal },
  ),
];

const input = {
  oneOf: [
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
        { from: { const: 'RECORDED' }, as: { enum: ['NUMBER', 'BOOLEAN', 'CHOICE', 'RATIO'] }, code },
        ['code'],
      ),
    },
  ],
};

const stages = {
  type: 'array',
  minItems: 1,
  items: object({ code, name, actor: { enum: stageActors } }),
  description: 'Các bước chấm, theo thứ tự thẩm quyền. The stages, in the order of authority.',
};

const decision = {
  oneOf: [
    { description: 'Theo hạng điểm. By rank.', ...object({ by: { const: 'SCORE_RANK' } }) },
    {
      description: 'Điểm mở điều kiện, phiếu quyết định. Points open eligibility, a vote decides.',
      ...object({
        by: { const: 'VOTE' },
        eligible: object({ total: decimal, rank: { type: 'integer', minimum: 1 } }, ['total', 'rank']),
      }),
    },
  ],
};

const awards = {
  type: 'array',
  items: object({
    code,
    name,
    kind: { enum: ['FLAG', 'CERTIFICATE'] },
    count: { type: 'integer', minimum: 1, maximum: 1000 },
  }),
};

const leafForm = object(
  {
    ...{ code, name, max: decimal, method: ref('method'), input: ref('input') },
    stages: { type: 'array', minItems: 1, items: code },
  },
  ['stages'],
);
const leaf = ref('leaf');

/** JSON Schema of a scoring scheme: its form. What no schema can say (sums, gaps) is checked by `schemeFaults`. */
export const schemeSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:thi-dua:scheme-1',
  title: 'Bảng điểm thi đua. A scoring scheme.',
  ...(object(
    {
      $schema: { type: 'string' },
      format: { const: 'thi-dua/scheme-1' },
      code,
      version: { type: 'string', minLength: 1, maxLength: 20 },
      name,
      legalBasis: { type: 'string', minLength: 1, maxLength: 1000 },
      note: { type: 'string', maxLength: 2000 },
      scale: object({ base: decimal, bonus: decimal }),
      places: {
        type: 'integer',
        minimum: 0,
        maximum: 4,
        description: 'Số chữ số thập phân khi làm tròn. Decimals kept.',
      },
      criteria: { type: 'array', minItems: 1, items: { $ref: '#/$defs/criterion' } },
      bonuses: { type: 'array', items: leaf },
      bonusCap: decimal,
      deductions: { type: 'array', items: leaf },
      exclusions: {
        type: 'array',
        items: object({
          code: { type: 'string', pattern: '^[A-Z][A-Z_]*$' },
          name,
          input: ref('input'),
          excludesWhen: { type: 'boolean' },
        }),
      },
      tieBreakers: { type: 'array', items: code },
      grades: { type: 'array', items: object({ code, name, from: decimal }) },
      ...{ stages, decision, awards },
    },
    ['$schema', 'note', 'stages', 'decision', 'awards'],
  ) as Record<string, unknown>),
  $defs: {
    decimal: decimalForm,
    code: codeForm,
    name: nameForm,
    method: { oneOf: methods },
    input,
    leaf: leafForm,
    criterion: {
      oneOf: [
        leaf,
        object({
          code,
          name,
          max: decimal,
          children: { type: 'array', minItems: 1, items: { $ref: '#/$defs/criterion' } },
        }),
      ],
    },
  },
};

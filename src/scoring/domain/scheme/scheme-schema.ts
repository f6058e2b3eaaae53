import { inputForm } from './scheme-schema-inputs.js';
import { methods } from './scheme-schema-methods.js';
import {
  byTag,
  code,
  criterion,
  decimal,
  input,
  leaf,
  method,
  name,
  object,
  patterns,
} from './scheme-schema-words.js';
import { stageActors } from './scheme.js';

const decimalForm = {
  type: 'string',
  pattern: patterns.DECIMAL,
  description: 'Số thập phân viết dưới dạng chuỗi. A decimal number as text.',
};
const codeForm = { type: 'string', pattern: patterns.CODE, maxLength: 20 };
const line = (maxLength: number) => ({ type: 'string', pattern: patterns.LINE, maxLength });
const nameForm = line(300);
const text = { type: 'string', pattern: patterns.TEXT, maxLength: 2000 };
const list = (items: object, minItems = 0) => ({ type: 'array', minItems, items });
const choice = (description: string, ...values: readonly string[]) => ({ enum: values, description });

const stages = {
  type: 'array',
  minItems: 1,
  items: object({ code, name, actor: { enum: stageActors } }),
  description: 'Các bước chấm, theo thứ tự thẩm quyền. The stages, in the order of authority.',
};

const decision = byTag('by', [
  { description: 'Theo hạng điểm. By rank.', ...object({ by: { const: 'SCORE_RANK' } }) },
  {
    description: 'Điểm mở điều kiện, phiếu quyết định. Points open eligibility, a vote decides.',
    ...object({
      by: { const: 'VOTE' },
      eligible: object({ total: decimal, rank: { type: 'integer', minimum: 1 } }, ['total', 'rank']),
    }),
  },
]);

const awards = {
  type: 'array',
  items: object({
    code,
    name,
    kind: { enum: ['FLAG', 'CERTIFICATE'] },
    count: { type: 'integer', minimum: 1, maximum: 1000 },
  }),
};

const weighed = {
  weight: { ...decimal, description: 'Hệ số. How often its points count above it.' },
  notApplicable: choice(
    'Được khai không áp dụng: giảm điểm tối đa, hay chia cho các mục cùng cấp. May be declared not applicable: the maximum shrinks, or goes to its siblings.',
    'REDUCE_MAX',
    'REDISTRIBUTE',
  ),
};
const scored = { code, name, max: decimal, method, input, stages: list(code, 1) };
const leafForm = object({ ...scored, ...weighed }, ['stages', 'weight', 'notApplicable']);
const branchForm = object({ code, name, max: decimal, children: list(criterion, 1), ...weighed }, [
  'weight',
  'notApplicable',
]);
const count = { type: 'integer', minimum: 1, maximum: 100 };

/** What a document says of itself and of where it was taken from. */
const about = {
  note: { type: 'string', maxLength: 2000 },
  sources: list(object({ title: text, url: text }, ['url'])),
  appliesTo: object(
    {
      ...{ scored: text, scoredBy: text, period: text },
      line: { enum: ['TERRITORIAL', 'SECTOR'] },
      variants: list(object({ when: text, then: text })),
    },
    ['scoredBy', 'period', 'line', 'variants'],
  ),
  partial: { ...text, description: 'Phần nguồn có mà bảng điểm chưa có. What its source has and it lacks.' },
  kind: { const: 'FRAME', description: 'Khung của cấp trên. A frame for the schemes written under it.' },
  frame: object({ code, version: line(20) }),
};

/** What may be said of the sum and what becomes of it. */
const sums = {
  rounding: choice(
    'Làm tròn ở đâu. Where points are rounded.',
    ...['LEAF', 'TOTAL', 'LEAF_AND_TOTAL', 'NONE'],
  ),
  chosenWeight: object({ from: list(code, 1), count, weight: decimal }),
  bonusGroups: list(object({ code, name, counts: { enum: ['HIGHEST', 'SUM'] }, cap: decimal }, ['cap'])),
  bonusPlace: choice(
    'Điểm thưởng trên thang hay trong thang. Bonuses above the scale or inside it.',
    ...['ABOVE', 'INSIDE'],
  ),
  deductionCap: decimal,
  rankBy: choice('Xếp hạng theo tổng hay tỷ lệ điểm tối đa. By total or share.', 'TOTAL', 'SHARE'),
  gradeBy: choice('Xếp loại theo tổng hay tỷ lệ điểm tối đa. By total or share.', 'TOTAL', 'SHARE'),
  gradeFallback: choice(
    'Khi không đủ mức tối thiểu từng tiêu chí. Where a floor fails.',
    ...['NEXT', 'UNDEFINED'],
  ),
};

const exclusions = list(
  object(
    {
      code: { type: 'string', pattern: patterns.EXCLUSION_CODE },
      ...{ name, input, excludesWhen: { type: 'boolean' } },
      effect: choice('Không xét, hay tạm hoãn. Not considered, or suspended.', 'NOT_CONSIDERED', 'SUSPENDED'),
    },
    ['effect'],
  ),
);
const grades = list(
  object(
    { code, name, from: decimal, floor: decimal, floors: list(object({ criterion: code, share: decimal })) },
    ['floor', 'floors'],
  ),
);

/** JSON Schema of a scoring scheme: its form. What no schema can say (sums, gaps) is checked by `schemeFaults`. */
export const schemeSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:thi-dua:scheme-1',
  title: 'Bảng điểm thi đua. A scoring scheme.',
  ...(object(
    {
      $schema: { type: 'string' },
      format: { const: 'thi-dua/scheme-1' },
      code: { type: 'string', pattern: patterns.SCHEME_CODE, maxLength: 20 },
      version: line(20),
      name,
      legalBasis: { type: 'string', pattern: patterns.TEXT, maxLength: 1000 },
      ...about,
      scale: object({ base: decimal, bonus: decimal }),
      places: {
        type: 'integer',
        minimum: 0,
        maximum: 4,
        description: 'Số chữ số thập phân khi làm tròn. Decimals kept.',
      },
      criteria: list(criterion, 1),
      bonuses: list(object({ ...scored, group: code }, ['stages', 'group'])),
      bonusCap: {
        ...{ type: ['string', 'null'], pattern: patterns.DECIMAL },
        description: 'null: không có trần chung. null: no cap over all.',
      },
      deductions: list(object(scored, ['stages'])),
      ...{ ...sums, exclusions, grades },
      tieBreakers: list({ type: 'string', pattern: patterns.CODE_OR_FEWER_DEDUCTIONS, maxLength: 20 }),
      ...{ stages, decision, awards },
    },
    ['$schema', 'stages', 'decision', 'awards', ...Object.keys(about), ...Object.keys(sums)],
  ) as Record<string, unknown>),
  $defs: {
    decimal: decimalForm,
    code: codeForm,
    name: nameForm,
    method: byTag('type', methods),
    input: inputForm,
    leaf: leafForm,
    criterion: { if: { type: 'object', required: ['children'] }, then: branchForm, else: leaf },
  },
};

import { code, decimal, name, object, patterns } from './scheme-schema-words.js';

const edge = {
  ...{ type: ['string', 'null'], pattern: patterns.DECIMAL },
  description: 'null: không có giới hạn. null: no limit.',
};

function methodForm(
  type: string,
  description: string,
  properties: Readonly<Record<string, object>> = {},
  optional: readonly string[] = [],
): object {
  return { description, ...object({ type: { const: type }, ...properties }, optional) };
}

export const methods = [
  methodForm(
    'MANUAL',
    'Chấm trực tiếp từ 0 đến điểm tối đa; "above" CUT: cao hơn thì tính bằng tối đa. A mark from 0 to the maximum; with CUT one above it counts as the maximum.',
    { above: { const: 'CUT' } },
    ['above'],
  ),
  methodForm('BOOLEAN', 'Đạt hoặc không đạt. All or nothing.', { yes: decimal, no: decimal }),
  methodForm('CHOICE', 'Chọn một phương án. The points of the named option.', {
    options: { type: 'array', minItems: 2, items: object({ code, name, points: decimal }) },
  }),
  methodForm(
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
      over: {
        enum: ['NUMBER', 'PERCENT_OF_TARGET'],
        description:
          'Khoảng của số, hay của phần trăm so với chỉ tiêu. Of the number, or of percent of the target.',
      },
      whole: { const: true, description: 'Chỉ nhận số nguyên. Whole numbers only.' },
    },
    ['over', 'whole'],
  ),
  methodForm(
    'RATIO_TO_TARGET',
    'Điểm tối đa × thực hiện / chỉ tiêu, tỷ lệ không quá "cap". Maximum × actual / target, the ratio capped.',
    { cap: decimal },
  ),
  methodForm(
    'LEADER_RELATIVE',
    'So với đơn vị dẫn đầu cụm: thực hiện cao nhất, hay vượt chỉ tiêu nhiều nhất. Relative to the leader of the cluster: the greatest actual, or the greatest share above its target.',
    { atTargetShare: decimal, leader: { enum: ['GREATEST_ACTUAL', 'GREATEST_EXCESS'] } },
    ['leader'],
  ),
  methodForm('PER_UNIT', 'Điểm cho mỗi lượt, có trần. Points for each, capped.', {
    each: decimal,
    cap: decimal,
  }),
  methodForm('PER_VIOLATION', 'Trừ theo vụ việc, có sàn. Points off for each, with a floor.', {
    start: decimal,
    each: decimal,
    floor: decimal,
  }),
  methodForm(
    'EXTERNAL',
    'Điểm do cơ quan khác công bố trên thang "outOf", quy về "to" hoặc điểm tối đa. A score given elsewhere out of "outOf", brought to "to" or the maximum.',
    { outOf: decimal, to: decimal },
    ['to'],
  ),
  methodForm(
    'PLUS_MINUS',
    'Số lần cộng × điểm cộng − số lần trừ × điểm trừ, trong khoảng "least" đến tối đa. Cases that add and that take away, kept from "least" to the maximum.',
    { plus: decimal, minus: decimal, least: decimal },
  ),
];

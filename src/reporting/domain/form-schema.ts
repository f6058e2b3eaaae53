import { checkSeverities, eachKinds, figureSources, overTime, overUnits } from './form.js';

/*
 * The JSON Schema of a form's document, published under schema/. What no schema can say, such as a code that leads
 * nowhere, is found by `formFaults`.
 */

const code = { type: 'string', pattern: '^[A-Z][A-Z0-9_-]{0,39}$', description: 'Mã. A code.' };
const indicatorCode = {
  type: 'string',
  pattern: '^[A-Z][A-Z0-9_]{0,19}$',
  description: 'Mã chỉ tiêu, dùng làm tên trong quy tắc. An indicator, and its name in the rules.',
};
const name = { type: 'string', minLength: 1, maxLength: 500, description: 'Tên gọi. A name.' };
const text = { type: 'string', minLength: 1, maxLength: 2000 };
const list = (items: object, maxItems: number, minItems = 0) => ({
  type: 'array',
  items,
  minItems,
  maxItems,
});

function object(properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    properties,
  };
}

const indicator = object(
  {
    code: indicatorCode,
    section: code,
    name,
    unit: { ...name, description: 'Đơn vị tính. The unit of measure.' },
    type: { enum: ['INTEGER', 'DECIMAL', 'RATIO'], description: 'Kiểu số liệu. The type of the figure.' },
    decimals: { type: 'integer', minimum: 0, maximum: 6 },
    overUnits: { enum: overUnits, description: 'Cộng dồn qua các đơn vị. Aggregation over units.' },
    overTime: { enum: overTime, description: 'Cộng dồn qua các kỳ. Aggregation over time.' },
    source: { enum: figureSources, description: 'Ai cho số liệu. Who says it.' },
    fact: { enum: ['UNITS', 'REPORTS_OWED', 'REPORTS_IN_TIME', 'GREATEST_DAYS_LATE'] },
    required: { type: 'boolean', description: 'Bắt buộc khi nộp. Compulsory on submission.' },
    dimensions: list(code, 5, 1),
    numerator: list(indicatorCode, 40, 1),
    denominator: list(indicatorCode, 40, 1),
    numeratorName: name,
    denominatorName: name,
    sumOf: list(indicatorCode, 80, 1),
    weight: {
      ...indicatorCode,
      description: 'Chỉ tiêu làm trọng số, chỉ với WAVG. The indicator that weighs it; with WAVG only.',
    },
    note: text,
  },
  [
    'decimals',
    'fact',
    'dimensions',
    'numerator',
    'denominator',
    'numeratorName',
    'denominatorName',
    'sumOf',
    'weight',
    'note',
  ],
);

const rule = object(
  {
    id: code,
    severity: {
      enum: checkSeverities,
      description:
        'BLOCK: không nộp được; EXPLAIN: nộp được khi có giải trình; WARN: cấp trên thấy; INFO: chỉ đơn vị thấy. Blocks, asks an explanation, warns or informs.',
    },
    text: { ...text, description: 'Điều phải đúng. What must hold.' },
    remedy: { ...text, description: 'Cần làm gì khi chưa đúng. What to do where it does not hold.' },
    expression: {
      ...text,
      description: 'Biểu thức CEL, cho giá trị đúng hoặc sai. A CEL expression that is true or false.',
    },
    each: {
      description: 'Hỏi từng chỉ tiêu, gọi là "it". Asked of these indicators one by one, each called "it".',
      anyOf: [{ enum: eachKinds }, list(indicatorCode, 100, 1)],
    },
  },
  ['remedy', 'each'],
);

/** JSON Schema of the document of a form. */
export const formSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Biểu mẫu báo cáo. A report form.',
  ...object(
    {
      code: { type: 'string', pattern: '^[A-Z][A-Z0-9-]{1,19}$', description: 'Mã biểu mẫu. Its code.' },
      version: {
        type: 'string',
        pattern: '^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$',
        description: 'Phiên bản. Its version.',
      },
      name,
      legalBasis: { ...text, description: 'Căn cứ. The legal basis.' },
      dimensions: list(object({ code, name, members: list(object({ code, name }), 60, 1) }), 20),
      sections: list(object({ code, name }), 60, 1),
      indicators: list(indicator, 300, 1),
      narratives: list(object({ code, name, required: { type: 'boolean' } }, ['required']), 50),
      evidence: list(object({ code, name, indicators: list(indicatorCode, 100, 1) }, ['indicators']), 50),
      rules: list(rule, 300),
    },
    ['evidence'],
  ),
} as const;

import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { isDecimalText } from '../../kernel/decimal.js';
import { isLocalDate } from '../../kernel/local-date.js';

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

function textScalar(
  name: string,
  words: { description: string; specifiedByURL: string; accepts: (text: string) => boolean; expects: string },
): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && words.accepts(value)) return value;
    throw new GraphQLError(words.expects);
  };
  return new GraphQLScalarType({
    name,
    description: words.description,
    specifiedByURL: words.specifiedByURL,
    serialize: (value) => {
      if (typeof value !== 'string') throw new TypeError(`${name} is served as text`);
      return value;
    },
    parseValue: parse,
    parseLiteral: (node) => parse(textOf(node)),
  });
}

/** An exact number, as text: a JSON number would pass through floating point in every client. */
export const DecimalScalar = textScalar('Decimal', {
  description:
    'Số thập phân chính xác, viết dưới dạng chuỗi, dấu chấm thập phân, ví dụ "1234.50". An exact decimal number as text with a point, such as "1234.50".',
  specifiedByURL: 'https://en.wikipedia.org/wiki/Decimal',
  accepts: isDecimalText,
  expects: 'phải là số thập phân dạng chuỗi, ví dụ "12.5" / must be a decimal number as text, such as "12.5"',
});

export const DateScalar = textScalar('Date', {
  description: 'Ngày theo lịch Việt Nam, dạng YYYY-MM-DD. A calendar day of Viet Nam, YYYY-MM-DD.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  accepts: isLocalDate,
  expects: 'phải là ngày dạng YYYY-MM-DD / must be a day of the form YYYY-MM-DD',
});

export const DateTimeScalar = textScalar('DateTime', {
  description: 'Thời điểm theo giờ UTC, dạng ISO 8601. An instant in UTC, ISO 8601.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  accepts: (text) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text)),
  expects:
    'phải là thời điểm UTC, ví dụ "2025-06-20T17:00:00Z" / must be an instant in UTC, such as "2025-06-20T17:00:00Z"',
});

/** A document whose form another text describes (a scoring scheme). Checked by the act that takes it. */
export const JsonObjectScalar = new GraphQLScalarType({
  name: 'JSONObject',
  description: 'Một đối tượng JSON. A JSON object.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
  parseValue: objectOnly,
  parseLiteral: (node, variables) => objectOnly(valueFromASTUntyped(node, variables)),
});

function objectOnly(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new GraphQLError('phải là một đối tượng JSON / must be a JSON object');
}

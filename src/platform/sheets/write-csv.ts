/**
 * A CSV file as spreadsheets take it: UTF-8 with its mark, every field quoted, rows ended by CRLF. What a spreadsheet would
 * compute is kept a text by an apostrophe before it; a number stays one.
 */
export function csvText(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[headers, ...rows].map((fields) => fields.map(field).join(',')).join('\r\n')}\r\n`;
}

/** Also their full-width forms, which some spreadsheets read as the plain ones; also behind white space. */
const computed = /^[\s\u200b-\u200f\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const number = /^-?\d+([.,]\d+)?$/;

function field(text: string): string {
  const harmless = computed.test(text) && !number.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

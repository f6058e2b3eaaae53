import { type SchemeFormRule } from '../domain/scheme/scheme-form-fault.js';

const kinds: Readonly<Record<string, string>> = {
  string: 'chuỗi ký tự trong dấu nháy, cả với số',
  array: 'danh sách [ … ]',
  object: 'đối tượng { … }',
  boolean: 'true hoặc false',
  integer: 'số nguyên không có dấu nháy',
  'string | null': 'chuỗi ký tự trong dấu nháy hoặc null',
};

/** What is wrong with the form of a scheme, said of its place. */
export const schemeFormVi: Readonly<Record<SchemeFormRule, (detail: string) => string>> = {
  MISSING: (name) => `thiếu mục "${name}"`,
  UNKNOWN: (name) => `có mục lạ "${name}"`,
  KIND: (kind) => `phải là ${kinds[kind] ?? kind}`,
  ONE_OF: (values) => `phải là một trong: ${values}`,
  TOO_LONG: (figure) => `dài quá ${figure} ký tự`,
  TOO_FEW: (figure) => `phải có ít nhất ${figure} phần tử`,
  TOO_SMALL: (figure) => `không được nhỏ hơn ${figure}`,
  TOO_GREAT: (figure) => `không được lớn hơn ${figure}`,
  DECIMAL: () => 'phải là số thập phân viết thành chuỗi, dấu chấm cho phần lẻ, ví dụ "12.5"',
  CODE: () => 'phải là mã gồm chữ hoa không dấu và chữ số, nối bằng dấu chấm hoặc gạch nối, ví dụ "I.2"',
  SCHEME_CODE: () => 'phải là mã gồm chữ hoa không dấu và chữ số, nối bằng gạch nối, ví dụ "STC-1000"',
  CODE_OR_FEWER_DEDUCTIONS: () => 'phải là mã tiêu chí hoặc FEWER_DEDUCTIONS',
  EXCLUSION_CODE: () => 'phải là mã gồm chữ hoa không dấu và gạch dưới, ví dụ "UNDER_INSPECTION"',
  LINE: () => 'phải có chữ, trên một dòng, không có ký tự ẩn',
  TEXT: () => 'còn trống',
  OTHER: (rule) => `không đúng dạng${rule === '' ? '' : ` (${rule})`}`,
};

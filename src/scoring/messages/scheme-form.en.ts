import { type SchemeFormRule } from '../domain/scheme/scheme-form-fault.js';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in quotes, numbers too',
  array: 'a list [ … ]',
  object: 'an object { … }',
  boolean: 'true or false',
  integer: 'a whole number without quotes',
  'string | null': 'a text in quotes or null',
};

/** What is wrong with the form of a scheme, said of its place. */
export const schemeFormEn: Readonly<Record<SchemeFormRule, (detail: string) => string>> = {
  MISSING: (name) => `"${name}" is missing`,
  UNKNOWN: (name) => `"${name}" is not known there`,
  KIND: (kind) => `must be ${kinds[kind] ?? kind}`,
  ONE_OF: (values) => `must be one of: ${values}`,
  TOO_LONG: (figure) => `is longer than ${figure} characters`,
  TOO_FEW: (figure) => `must have at least ${figure} items`,
  TOO_SMALL: (figure) => `must not be below ${figure}`,
  TOO_GREAT: (figure) => `must not be above ${figure}`,
  DECIMAL: () => 'must be a decimal number as text, with a point, such as "12.5"',
  CODE: () => 'must be a code of plain capitals and digits, joined by points or hyphens, such as "I.2"',
  SCHEME_CODE: () => 'must be a code of plain capitals and digits, joined by hyphens, such as "STC-1000"',
  CODE_OR_FEWER_DEDUCTIONS: () => 'must be the code of a criterion or FEWER_DEDUCTIONS',
  EXCLUSION_CODE: () => 'must be a code of plain capitals and underscores, such as "UNDER_INSPECTION"',
  LINE: () => 'must have letters, on one line, without invisible characters',
  TEXT: () => 'is empty',
  OTHER: (rule) => `is not of the form${rule === '' ? '' : ` (${rule})`}`,
};

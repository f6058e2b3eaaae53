import { type Sentences } from '../kernel/outcome.js';
import { type ImportReasons } from './domain/reasons.js';

const circle = (codes: readonly string[]) =>
  [...codes.slice(0, 10), ...(codes.length > 10 ? ['…'] : []), codes[0] ?? ''].join(' → ');

export const importMessagesEn: Sentences<ImportReasons> = {
  IMPORT_EMPTY: () =>
    'The file has no row of data beneath its header, so there is nothing to bring in. Fill in the template and send it again.',
  IMPORT_COLUMN_MISSING: ({ column }) =>
    `The required column "${column}" is missing. Add it as in the template.`,
  IMPORT_COLUMN_UNKNOWN: ({ column, known }) =>
    `The column "${column}" is not of the form, so it is not known what it means. Remove it or name it one of: ${known}.`,
  IMPORT_COLUMN_TWICE: ({ column }) => `The column "${column}" is there twice. Remove one.`,
  IMPORT_CELL_EMPTY: ({ column }) => `The cell of "${column}" is empty but required. Fill it in.`,
  IMPORT_CELL_WITHOUT_COLUMN: () =>
    'The cell is filled but its column has no header, so it is not known what it means. Clear it or give the column a header.',
  IMPORT_CELL_FORMULA: () =>
    'The cell holds a formula and is not taken in: it may come out otherwise when computed again. Copy it and paste it as a value.',
  IMPORT_CELL_BROKEN: ({ shown }) =>
    `The cell shows the error "${shown}", so it has no value. Enter the value.`,
  IMPORT_CELL_TOO_LONG: ({ limit }) => `The cell holds more than ${limit} characters. Shorten it.`,
  IMPORT_CODE_AS_NUMBER: ({ shown }) =>
    `The code "${shown}" is kept as a number, so zeros before it may be lost. Format the column as text and type the code again.`,
  IMPORT_CODE_TWICE: ({ code, row }) =>
    `The code "${code}" stands in row ${row} already. One row a unit: remove the repetition or correct the code.`,
  IMPORT_WORD_UNKNOWN: ({ shown, known }) => `"${shown}" is not understood. Use one of: ${known}.`,
  IMPORT_DATE_WRONG: ({ shown }) => `"${shown}" is no day. Write day/month/year, such as 01/07/2025.`,
  IMPORT_PARENT_UNKNOWN: ({ code, on }) =>
    `The parent "${code}" is neither in the file nor within your scope on ${on}. Check the code and the day, or add a row for it.`,
  IMPORT_PARENT_LATER: ({ code, begins, on }) =>
    `The parent "${code}" begins on ${begins}, later than this unit on ${on}. Correct one of the days.`,
  IMPORT_CYCLE: ({ codes }) =>
    `These units stand beneath one another in a circle: ${circle(codes)}. Correct the parent of at least one of them.`,
  IMPORT_TOO_DEEP: ({ limit }) =>
    `From this unit down the chain of parents in the file is longer than ${limit} steps. Check the parents.`,
  IMPORT_UNIT_DIFFERS: ({ code, on, column, kept, given }) =>
    `The unit "${code}" is there already, but on ${on} its "${column}" is "${kept}" and not "${given}". A file only adds units: correct the cell, or rename or move the unit.`,
};

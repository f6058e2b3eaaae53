import { Temporal } from 'temporal-polyfill';
import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';
import { type ImportCell } from './import-table.js';

/** The days that a file can mean: nothing of the organisation is older, and a further day is a slip of the pen. */
const earliest = '1900-03-01';
const latest = '2199-12-31';

/** The day a cell says: dd/MM/yyyy, ISO, or a number as Excel keeps days; undefined where it says none. */
export function dayMeant(cell: ImportCell, from1904: boolean): LocalDate | undefined {
  const day = cell.kind === 'NUMBER' ? daySince(cell.text, from1904) : dayWritten(cell.text.trim());
  return day !== undefined && day >= earliest && day <= latest ? day : undefined;
}

function dayWritten(text: string): LocalDate | undefined {
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso =
    d !== undefined && m !== undefined && y !== undefined
      ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
      : text.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
  return isLocalDate(iso) ? iso : undefined;
}

/** Excel counts days from 30/12/1899 (its 1900 has a 29 February, so this holds from March on) or from 1/1/1904. */
function daySince(text: string, from1904: boolean): LocalDate | undefined {
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const start = Temporal.PlainDate.from(from1904 ? '1904-01-01' : '1899-12-30');
  return start.add({ days: Number(text) }).toString() as LocalDate;
}

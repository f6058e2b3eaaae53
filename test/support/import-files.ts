import http from 'node:http';
import { type World } from './world.js';
import { csvLine, textRow, workbook } from './sheet-files.js';

export const csvType = 'text/csv; charset=utf-8';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The columns of the form, in the order of the template. */
export const formHeader = [
  'Mã',
  'Tên',
  'Tên gọi tắt',
  'Loại',
  'Cấp',
  'Mã cấp trên (lãnh thổ)',
  'Mã cấp trên (ngành dọc)',
  'Từ ngày',
];

export interface ImportAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly dryRun?: boolean;
  readonly added?: number;
  readonly unchanged?: number;
  readonly errorCount?: number;
  readonly truncated?: boolean;
  readonly errors: readonly {
    readonly sheet?: string | null;
    readonly cell?: string | null;
    readonly code: string;
    readonly message: string;
  }[];
}

export interface Sending {
  readonly viewer?: string | null;
  readonly type?: string;
  readonly query?: string;
  readonly language?: string;
}

export const inEarnest = `dryRun=false&decision=${encodeURIComponent('Quyết định 12/QĐ-UBND ngày 05/01/2026')}`;

/** Sends a file as an officer would, by default the board of Tây Ninh in earnest. */
export async function sendFile(
  world: World,
  body: Buffer | string,
  { viewer = 'board', type = csvType, query = inEarnest, language }: Sending = {},
): Promise<ImportAnswer> {
  const response = await fetch(`${world.address}/organisation/imports?${query}`, {
    method: 'POST',
    headers: {
      'content-type': type,
      ...(viewer === null ? {} : { authorization: `Bearer ${await world.token(viewer)}` }),
      ...(language === undefined ? {} : { 'accept-language': language }),
    },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  const answer = (await response.json()) as Omit<ImportAnswer, 'status' | 'headers'>;
  return { status: response.status, headers: response.headers, ...answer };
}

export function csvOf(rows: readonly (readonly string[])[], separator = ','): string {
  return [formHeader, ...rows].map((row) => csvLine(row, separator)).join('\r\n');
}

export function xlsxOf(rows: readonly (readonly string[])[]): Buffer {
  return workbook({ sheetData: [formHeader, ...rows].map((row, i) => textRow(i + 1, row)).join('') });
}

/** Where and why, in short. */
export function told({ errors }: ImportAnswer): string[] {
  return errors.map(({ sheet, cell, code }) => [sheet, cell, code].filter((part) => part !== null).join(' '));
}

/** Sends a CSV file that has no end, as fast as it is taken, until it is answered or cut off; gives up after 40 MB. */
export function sendEndlessly(
  address: string,
  token: string,
): Promise<{ answer: number | 'cut off' | 'taken without end'; sent: number }> {
  const piece = Buffer.alloc(65_536, 'A');
  let sent = 0;
  return new Promise((resolve) => {
    const request = http.request(address, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}` },
    });
    const end = (answer: number | 'cut off' | 'taken without end') => {
      resolve({ answer, sent });
      request.destroy();
    };
    request.once('response', ({ statusCode }) => end(statusCode ?? 0)).once('error', () => end('cut off'));
    const more = (): void => {
      if (sent > 40_000_000) return end('taken without end');
      sent += piece.length;
      if (request.write(piece)) setImmediate(more);
      else request.once('drain', more);
    };
    more();
  });
}

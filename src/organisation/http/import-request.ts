import { type FastifyRequest } from 'fastify';
import { PublicFault, type Told } from '../../platform/graphql/public-fault.js';
import { type SheetFileKind } from '../../platform/sheets/sheet-file.js';
import { sheetLimits } from '../../platform/sheets/sheet.js';

/** What the address of an import says. */
export interface ImportWish {
  readonly dryRun: boolean;
  readonly decision: string;
  readonly reason: string | undefined;
}

/** The content types of a file of units. */
export const importTypes: Readonly<Record<string, SheetFileKind>> = {
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

/** @throws PublicFault 400 */
export function wishOf(query: unknown): ImportWish {
  const { dryRun, decision = '', reason = '' } = query as Record<string, unknown>;
  if (dryRun !== 'true' && dryRun !== 'false')
    throw wrong({
      vi: 'Chưa rõ chạy thử hay nhập thật. Hãy thêm ?dryRun=true để chạy thử (không ghi gì) hoặc ?dryRun=false để nhập.',
      en: 'It is not said whether to rehearse or to bring in. Add ?dryRun=true to rehearse (nothing is written) or ?dryRun=false.',
    });
  if (!isShort(decision) || !isShort(reason) || (dryRun === 'false' && decision.trim() === ''))
    throw wrong({
      vi: 'Nhập thật phải nêu quyết định làm căn cứ: thêm &decision=số, ngày, cơ quan ban hành (tối đa 500 ký tự); &reason=lý do thì tùy chọn.',
      en: 'Bringing in needs the decision it rests on: add &decision=number, date, issuer (500 characters at most); &reason= is optional.',
    });
  return { dryRun: dryRun === 'true', decision: decision.trim(), reason: reason.trim() || undefined };
}

function isShort(text: unknown): text is string {
  return typeof text === 'string' && text.length <= 500 && !text.includes('\u0000');
}

/** @throws PublicFault 415 */
export function kindOf(contentType: string | undefined): SheetFileKind {
  const kind = importTypes[contentType?.split(';')[0]?.trim().toLowerCase() ?? ''];
  if (kind !== undefined) return kind;
  throw wrong(
    {
      vi: 'Kiểu tệp này không được nhận. Hãy gửi nguyên nội dung tệp với Content-Type là text/csv hoặc application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.',
      en: 'This type of file is not taken. Send the bare file with the content type text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.',
    },
    415,
  );
}

/** The file, as far as the limit and not a byte further. @throws PublicFault 413 */
export async function bodyOf({ body, headers }: FastifyRequest): Promise<Buffer> {
  if (Number(headers['content-length'] ?? 0) > sheetLimits.bytes) throw tooLarge();
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > sheetLimits.bytes) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(): PublicFault {
  const most = sheetLimits.bytes / 1_048_576;
  return new PublicFault(
    'COST_LIMIT',
    {
      vi: `Tệp nặng quá ${most} MB nên chưa được đọc. Hãy chia thành nhiều tệp nhỏ hơn.`,
      en: `The file is larger than ${most} MB, so it was not read. Split it into smaller files.`,
    },
    { status: 413, facts: { limit: sheetLimits.bytes } },
  );
}

function wrong(told: Told, status = 400): PublicFault {
  return new PublicFault('BAD_USER_INPUT', told, { status });
}

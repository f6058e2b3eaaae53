import { createHash } from 'node:crypto';
import { Controller, Get, Header, Inject, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Viewer } from '../../access/domain/index.js';
import { type Outcome, refused } from '../../kernel/outcome.js';
import { Admission } from '../../platform/graphql/admission.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { AtMost } from '../../platform/http/at-most.js';
import { type Language, languageOf, sentence } from '../../platform/messages/catalogue.js';
import { readSheet } from '../../platform/sheets/read-sheet.js';
import { SheetFault } from '../../platform/sheets/sheet.js';
import { type SheetFile } from '../../platform/sheets/sheet-file.js';
import { type ImportDone, ImportUnits } from '../acts/import-units.js';
import { importSheet } from '../domain/import-form.js';
import { bodyOf, importTypes, type ImportWish, kindOf, wishOf } from './import-request.js';
import { templateCsv, templateXlsx } from './import-template.js';

/** How many errors one answer lists; how many there are is told too. */
const mostErrors = 1_000;

/** Nhập cây tổ chức từ tệp. Takes in a file of units, or tells every cell that is wrong in it. */
@Controller('organisation')
export class ImportController {
  private readonly desks = new AtMost(2);
  private template: Promise<Buffer> | undefined;

  constructor(
    @Inject(Admission) private readonly admission: Admission,
    private readonly units: ImportUnits,
  ) {}

  @Post('imports')
  async bringIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { authorization, 'accept-language': accepted, 'content-type': type } = request.headers;
    const viewer = await this.admission.admit({ authorization, requestId: request.id });
    if (viewer === null) throw nobody();
    const wish = wishOf(request.query);
    const kind = kindOf(type);
    const { outcome, readable } = await this.desks.run(async () =>
      this.outcome(viewer as Viewer, { bytes: await bodyOf(request), kind, wanted: importSheet }, wish),
    );
    const language = languageOf(accepted);
    const accepts = outcome.kind === 'done' || (wish.dryRun && readable);
    await reply
      .code(accepts ? 200 : 422)
      .header('content-language', language)
      .send(answer(outcome, wish, language));
  }

  @Get('import/template.xlsx')
  @Header('content-disposition', 'attachment; filename="don-vi.xlsx"')
  @Header('x-content-type-options', 'nosniff')
  async xlsx(@Res() reply: FastifyReply): Promise<void> {
    this.template ??= templateXlsx();
    const [type] = Object.entries(importTypes).find(([, kind]) => kind === 'XLSX') ?? [''];
    await reply.type(type).send(await this.template);
  }

  @Get('import/template.csv')
  @Header('content-disposition', 'attachment; filename="don-vi.csv"')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('x-content-type-options', 'nosniff')
  csv(): string {
    return templateCsv();
  }

  /** What the file came to, and whether it could be read as a sheet at all. */
  private async outcome(
    viewer: Viewer,
    file: SheetFile,
    wish: ImportWish,
  ): Promise<{ outcome: Outcome<ImportDone>; readable: boolean }> {
    try {
      const table = await readSheet(file);
      const fileHash = createHash('sha256').update(file.bytes).digest('hex');
      return { outcome: await this.units.run(viewer, { ...wish, table, fileHash }), readable: true };
    } catch (fault) {
      if (!(fault instanceof SheetFault)) throw fault;
      const { reason, facts } = fault as SheetFault;
      return { outcome: refused([{ reason, facts: { ...facts }, field: [] }]), readable: false };
    }
  }
}

function answer(outcome: Outcome<ImportDone>, { dryRun }: ImportWish, language: Language): object {
  if (outcome.kind === 'done')
    return { dryRun, ...outcome.value, errorCount: 0, errors: [], truncated: false };
  const errors = outcome.refusals.slice(0, mostErrors).map((refusal) => ({
    sheet: refusal.field.length > 1 ? (refusal.field[0] ?? null) : null,
    cell: refusal.field.at(-1) ?? null,
    code: refusal.reason,
    message: sentence(refusal, language),
  }));
  const errorCount = outcome.refusals.length;
  return { dryRun, added: 0, unchanged: 0, errorCount, errors, truncated: errorCount > errors.length };
}

function nobody(): PublicFault {
  return new PublicFault(
    'UNAUTHENTICATED',
    {
      vi: 'Yêu cầu chưa có mã truy cập nên không nhập được tệp. Hãy gửi tiêu đề "Authorization: Bearer <mã truy cập>".',
      en: 'The request bears no access token, so no file can be brought in. Send the header "Authorization: Bearer <token>".',
    },
    { status: 401 },
  );
}

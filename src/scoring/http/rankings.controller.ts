import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Admission } from '../../platform/graphql/admission.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { AtMost } from '../../platform/http/at-most.js';
import { BoardReader } from '../store/publication/board-reader.js';
import { type UnitResult } from '../store/run/ranking-reader.js';
import { rankingsCsv, rankingsJson } from './rankings-file.js';
import { questionOf } from './rankings-request.js';

/** What one file holds at most: a whole organiser's year many times over. */
const mostResults = 20_000;

/** Kết quả đã công bố thành tệp: the list that `rankings` answers, whole, by the same reader and so within the same scope. */
@Controller('scoring')
export class RankingsController {
  private readonly desks = new AtMost(4);

  constructor(
    @Inject(Admission) private readonly admission: Admission,
    private readonly work: UnitOfWork,
    private readonly board: BoardReader,
  ) {}

  @Get('rankings.csv')
  async csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const text = rankingsCsv(await this.results(request));
    await asFile(reply, 'xep-hang.csv', 'text/csv; charset=utf-8').send(text);
  }

  @Get('rankings.json')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const results = rankingsJson(await this.results(request));
    await asFile(reply, 'xep-hang.json', 'application/json; charset=utf-8').send(results);
  }

  private async results({ headers, id: requestId, query }: FastifyRequest): Promise<readonly UnitResult[]> {
    const actor = await this.admission.admit({ authorization: headers.authorization, requestId });
    if (actor === null) throw nobody();
    const question = questionOf(query);
    const results = await this.desks.run(() =>
      this.work.read(actor, (tx) =>
        this.board.page(tx, question, { after: null, limit: mostResults + 1, marks: false }),
      ),
    );
    if (results.length > mostResults) throw tooMany();
    return results;
  }
}

/** Only once there is something to send: a refusal is no file. */
function asFile(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff');
}

function nobody(): PublicFault {
  return new PublicFault(
    'UNAUTHENTICATED',
    {
      vi: 'Yêu cầu chưa có mã truy cập nên không xuất được kết quả. Hãy gửi tiêu đề "Authorization: Bearer <mã truy cập>".',
      en: 'The request bears no access token, so nothing can be exported. Send the header "Authorization: Bearer <token>".',
    },
    { status: 401 },
  );
}

function tooMany(): PublicFault {
  return new PublicFault(
    'COST_LIMIT',
    {
      vi: `Kết quả có hơn ${mostResults} dòng nên không xuất thành một tệp. Hãy lọc theo kỳ (periodCode) hoặc loại hình (clusterKind).`,
      en: `There are more than ${mostResults} results, too many for one file. Narrow them by periodCode or clusterKind.`,
    },
    { status: 413, facts: { limit: mostResults } },
  );
}

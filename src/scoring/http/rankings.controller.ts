import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Admission } from '../../platform/graphql/admission.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { AtMost } from '../../platform/http/at-most.js';
import { BoardReader } from '../store/board-reader.js';
import { type UnitResult } from '../store/ranking-reader.js';
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
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="xep-hang.csv"')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  async csv(@Req() request: FastifyRequest): Promise<string> {
    return rankingsCsv(await this.results(request));
  }

  @Get('rankings.json')
  @Header('content-disposition', 'attachment; filename="xep-hang.json"')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  async json(@Req() request: FastifyRequest): Promise<object> {
    return rankingsJson(await this.results(request));
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

import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { AcceptReport } from '../acts/accept-report.js';
import { ReceiveReport } from '../acts/receive-report.js';
import { ReturnReport } from '../acts/return-report.js';
import { ReportAnswers, ReportPayload } from './report-answers.js';
import { AcceptReportInput, ReceiveReportInput, ReturnReportInput } from './report.input.js';

@ObjectType({ description: 'Kết quả tiếp nhận báo cáo. What receiving came to.' })
export class ReceiveReportPayload extends ReportPayload {}

@ObjectType({ description: 'Kết quả trả lại báo cáo. What returning came to.' })
export class ReturnReportPayload extends ReportPayload {}

@ObjectType({ description: 'Kết quả chấp nhận báo cáo. What accepting came to.' })
export class AcceptReportPayload extends ReportPayload {}

/** What a recipient does with a report addressed to it. */
@Resolver()
export class RecipientMutations {
  constructor(
    private readonly receive: ReceiveReport,
    private readonly sendBack: ReturnReport,
    private readonly accept: AcceptReport,
    private readonly answers: ReportAnswers,
  ) {}

  @Mutation(() => ReceiveReportPayload, {
    description:
      'Tiếp nhận báo cáo gửi đến đơn vị mình; từ đó đơn vị nộp không tự rút lại được. Receives a report; from then on its office cannot take it back by itself.',
  })
  async receiveReport(
    @Args('input', { description: 'Báo cáo. Which report.' }) input: ReceiveReportInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ReceiveReportPayload> {
    return this.answers.to(graph, () => this.receive.run(viewer, { ...input, report: input.report.toRef() }));
  }

  @Mutation(() => ReturnReportPayload, {
    description:
      'Trả lại báo cáo kèm lý do, cả báo cáo hoặc theo từng chỉ tiêu; số liệu thôi được tính. Returns with a reason, as a whole or indicator by indicator; the figures count no more.',
  })
  async returnReport(
    @Args('input', { description: 'Báo cáo và lý do. Which report, and why.' }) input: ReturnReportInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ReturnReportPayload> {
    return this.answers.to(graph, () =>
      this.sendBack.run(viewer, { ...input, report: input.report.toRef() }),
    );
  }

  @Mutation(() => AcceptReportPayload, {
    description: 'Chấp nhận báo cáo gửi đến đơn vị mình. Accepts a report addressed to one’s unit.',
  })
  async acceptReport(
    @Args('input', { description: 'Báo cáo. Which report.' }) input: AcceptReportInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AcceptReportPayload> {
    return this.answers.to(graph, () => this.accept.run(viewer, { ...input, report: input.report.toRef() }));
  }
}

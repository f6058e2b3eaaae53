import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { AbandonAmendment } from '../acts/abandon-amendment.js';
import { AmendReport } from '../acts/amend-report.js';
import { SubmitReport } from '../acts/submit-report.js';
import { WithdrawReport } from '../acts/withdraw-report.js';
import { ReportAnswers, ReportPayload } from './report-answers.js';
import {
  AbandonAmendmentInput,
  AmendReportInput,
  SubmitReportInput,
  WithdrawReportInput,
} from './report.input.js';

@ObjectType({ description: 'Kết quả nộp báo cáo. What submitting came to.' })
export class SubmitReportPayload extends ReportPayload {}

@ObjectType({ description: 'Kết quả rút lại báo cáo. What taking back came to.' })
export class WithdrawReportPayload extends ReportPayload {}

@ObjectType({ description: 'Kết quả mở sửa đổi. What opening an amendment came to.' })
export class AmendReportPayload extends ReportPayload {}

@ObjectType({ description: 'Kết quả bỏ sửa đổi. What giving an amendment up came to.' })
export class AbandonAmendmentPayload extends ReportPayload {}

/** What the reporting office does with its report, besides writing it. */
@Resolver()
export class ReportMutations {
  constructor(
    private readonly submit: SubmitReport,
    private readonly withdraw: WithdrawReport,
    private readonly amend: AmendReport,
    private readonly abandon: AbandonAmendment,
    private readonly answers: ReportAnswers,
  ) {}

  @Mutation(() => SubmitReportPayload, {
    description:
      'Nộp báo cáo: tạo một bản không đổi và gửi tới mọi nơi nhận. Submits: makes an immutable version for every recipient.',
  })
  async submitReport(
    @Args('input', { description: 'Báo cáo cần nộp. Which report.' }) input: SubmitReportInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<SubmitReportPayload> {
    return this.answers.to(graph, () => this.submit.run(viewer, { ...input, report: input.report.toRef() }));
  }

  @Mutation(() => WithdrawReportPayload, {
    description:
      'Rút lại báo cáo khi chưa nơi nào tiếp nhận; trở về bản nháp. Takes a report back while nobody has received it; it is a draft again.',
  })
  async withdrawReport(
    @Args('input', { description: 'Báo cáo. Which report.' }) input: WithdrawReportInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<WithdrawReportPayload> {
    return this.answers.to(graph, () =>
      this.withdraw.run(viewer, { ...input, report: input.report.toRef() }),
    );
  }

  @Mutation(() => AmendReportPayload, {
    description:
      'Mở báo cáo đã chấp nhận để sửa đổi, nêu lý do; bản đã chấp nhận vẫn được tính cho tới khi bản sửa được chấp nhận. Opens an accepted report for an amendment; what was accepted counts until the amendment is.',
  })
  async amendReport(
    @Args('input', { description: 'Báo cáo và lý do. Which report, and why.' }) input: AmendReportInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AmendReportPayload> {
    return this.answers.to(graph, () => this.amend.run(viewer, { ...input, report: input.report.toRef() }));
  }

  @Mutation(() => AbandonAmendmentPayload, {
    description:
      'Bỏ bản sửa đổi chưa nộp hoặc đã bị trả lại; bản đã chấp nhận giữ nguyên. Gives up an amendment not submitted or returned; what was accepted stands.',
  })
  async abandonAmendment(
    @Args('input', { description: 'Báo cáo. Which report.' }) input: AbandonAmendmentInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AbandonAmendmentPayload> {
    return this.answers.to(graph, () => this.abandon.run(viewer, { ...input, report: input.report.toRef() }));
  }
}

import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { AcceptReport } from '../acts/accept-report.js';
import { type ReportDone } from '../acts/report-done.js';
import { ReturnReport } from '../acts/return-report.js';
import { SaveDraft } from '../acts/save-draft.js';
import { SubmitReport } from '../acts/submit-report.js';
import { ReportReader } from '../store/report-reader.js';
import {
  AcceptReportInput,
  ReturnReportInput,
  SaveReportDraftInput,
  SubmitReportInput,
} from './report.input.js';
import { ReportType } from './report.type.js';

@ObjectType({ isAbstract: true })
abstract class ReportPayload extends Payload {
  @Field(() => ReportType, {
    nullable: true,
    description:
      'Báo cáo sau thao tác; null khi bị từ chối. The report after the act; null when it was refused.',
  })
  report?: ReportType | null;
}

@ObjectType({ description: 'Kết quả lưu nháp. What saving a draft came to.' })
export class SaveReportDraftPayload extends ReportPayload {}

@ObjectType({ description: 'Kết quả nộp báo cáo. What submitting came to.' })
export class SubmitReportPayload extends ReportPayload {}

@ObjectType({ description: 'Kết quả trả lại báo cáo. What returning came to.' })
export class ReturnReportPayload extends ReportPayload {}

@ObjectType({ description: 'Kết quả chấp nhận báo cáo. What accepting came to.' })
export class AcceptReportPayload extends ReportPayload {}

@Resolver()
export class ReportMutations {
  constructor(
    private readonly save: SaveDraft,
    private readonly submit: SubmitReport,
    private readonly sendBack: ReturnReport,
    private readonly accept: AcceptReport,
    private readonly reports: ReportReader,
  ) {}

  @Mutation(() => SaveReportDraftPayload, {
    description:
      'Lưu bản nháp, kể cả khi chưa đủ hoặc chưa đúng. Saves a draft, half-filled and wrong as it may be.',
  })
  async saveReportDraft(
    @Args('input', { description: 'Nội dung. The draft.' }) input: SaveReportDraftInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<SaveReportDraftPayload> {
    const { expectedVersion, idempotencyKey } = input;
    const saving = { report: input.report.toRef(), draft: input.toDraft(), expectedVersion, idempotencyKey };
    return this.answer(graph, () => this.save.run(viewer, saving));
  }

  @Mutation(() => SubmitReportPayload, {
    description:
      'Nộp báo cáo: tạo một bản không đổi và gửi tới mọi nơi nhận. Submits: makes an immutable version for every recipient.',
  })
  async submitReport(
    @Args('input', { description: 'Báo cáo cần nộp. Which report.' }) input: SubmitReportInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<SubmitReportPayload> {
    return this.answer(graph, () => this.submit.run(viewer, { ...input, report: input.report.toRef() }));
  }

  @Mutation(() => ReturnReportPayload, {
    description:
      'Trả lại báo cáo kèm lý do; số liệu thôi được tính. Returns with a reason; the figures count no more.',
  })
  async returnReport(
    @Args('input', { description: 'Báo cáo và lý do. Which report, and why.' }) input: ReturnReportInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ReturnReportPayload> {
    return this.answer(graph, () => this.sendBack.run(viewer, { ...input, report: input.report.toRef() }));
  }

  @Mutation(() => AcceptReportPayload, {
    description: 'Chấp nhận báo cáo gửi đến đơn vị mình. Accepts a report addressed to one’s unit.',
  })
  async acceptReport(
    @Args('input', { description: 'Báo cáo. Which report.' }) input: AcceptReportInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AcceptReportPayload> {
    return this.answer(graph, () => this.accept.run(viewer, { ...input, report: input.report.toRef() }));
  }

  private async answer(graph: GraphContext, run: () => Promise<Outcome<ReportDone>>): Promise<ReportPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async ({ reportId }) => {
      const [report] = await graph.read((tx) => this.reports.reportsByIds(tx, [reportId]));
      return { report: report ? new ReportType(report) : null };
    });
  }
}

import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { SaveDraft } from '../acts/save-draft.js';
import { draftDifference } from '../domain/draft-difference.js';
import { ReportReader } from '../store/report-reader.js';
import { DraftDifferenceType, DraftType } from './draft.type.js';
import { ReportAnswers, ReportPayload } from './report-answers.js';
import { SaveReportDraftInput } from './report.input.js';

@ObjectType({ description: 'Kết quả lưu nháp. What saving a draft came to.' })
export class SaveReportDraftPayload extends ReportPayload {
  @Field(() => DraftType, {
    nullable: true,
    description:
      'Khi bị từ chối: đúng nội dung vừa gửi, để không mất gì. When it was refused: what was sent, so that nothing is lost.',
  })
  sent?: DraftType | null;

  @Field(() => [DraftDifferenceType], {
    description:
      'Khi người khác đã lưu trước: các chỗ bản vừa gửi khác bản đang giữ. Where somebody saved before: in what the draft that was sent differs from the one that is kept.',
  })
  difference!: readonly DraftDifferenceType[];
}

@Resolver()
export class DraftMutations {
  constructor(
    private readonly save: SaveDraft,
    private readonly reports: ReportReader,
    private readonly answers: ReportAnswers,
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
    const [report, draft] = [input.report.toRef(), input.toDraft()];
    const saving = { report, draft, expectedVersion, idempotencyKey };
    const answer = await this.answers.to(graph, () => this.save.run(viewer, saving));
    if (answer.userErrors.length === 0) return { ...answer, difference: [] };
    const overtaken = answer.userErrors.some(({ code }) => code === 'REPORT_CHANGED_MEANWHILE');
    const kept = overtaken ? await graph.read((tx) => this.reports.factsNamed(tx, report)) : null;
    // The kept draft is shown to nobody but who may write it.
    const theirs = kept?.reporter ? kept.draft : null;
    return { ...answer, sent: draft, difference: theirs ? draftDifference(draft, theirs) : [] };
  }
}

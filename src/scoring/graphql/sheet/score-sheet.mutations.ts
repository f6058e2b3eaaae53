import { Args, Field, Int, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../../access/domain/index.js';
import { ActingViewer } from '../../../access/index.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../../platform/graphql/user-errors.js';
import { MarkSheet, type StageDone } from '../../acts/sheet/mark-sheet.js';
import { ReturnSheet } from '../../acts/sheet/return-sheet.js';
import { SubmitSheetStage } from '../../acts/sheet/submit-sheet-stage.js';
import { type SheetsQuestion, SheetViewReader } from '../../store/sheet/sheet-view-reader.js';
import {
  MarkSheetInput,
  ReturnSheetInput,
  type SheetInput,
  SubmitSheetStageInput,
} from './score-sheet.input.js';
import { ScoreSheetType } from './score-sheet.js';

@ObjectType({ description: 'Kết quả một việc trên phiếu chấm. What an act on a score sheet came to.' })
export class ScoreSheetPayload extends Payload {
  /** Of which sheet; nothing where the act was refused. */
  readonly acted?: SheetsQuestion;

  @Field(() => Int, { nullable: true, description: 'Phiên bản của bước. The version of the stage.' })
  version?: number | null;
}

@Resolver(() => ScoreSheetPayload)
export class ScoreSheetMutations {
  constructor(
    private readonly marking: MarkSheet,
    private readonly submission: SubmitSheetStage,
    private readonly returning: ReturnSheet,
    private readonly reader: SheetViewReader,
  ) {}

  @ResolveField(() => ScoreSheetType, {
    nullable: true,
    description: 'Phiếu sau việc đó. The sheet after it.',
  })
  async sheet(
    @Parent() { acted }: ScoreSheetPayload,
    @Graph() graph: GraphContext,
  ): Promise<ScoreSheetType | null> {
    if (acted === undefined) return null;
    const [view] = await graph.read((tx) => this.reader.views(tx, acted));
    return view ? new ScoreSheetType(view) : null;
  }

  @Mutation(() => ScoreSheetPayload, {
    description:
      'Chấm các dòng của phiếu ở một bước, tất cả hoặc không dòng nào. Marks rows of a sheet in a stage, all of them or none.',
  })
  markSheet(
    @Args('input', { description: 'Các dòng chấm. The rows.' }) input: MarkSheetInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ScoreSheetPayload> {
    const rows = input.rows.map(({ code, value, points, reason, documents }) => ({
      ...{ code, value: value ?? null, points: points ?? null },
      ...{ reason: reason ?? null, documents },
    }));
    return this.shown(graph, input.sheet, () => this.marking.run(viewer, { ...input, rows }));
  }

  @Mutation(() => ScoreSheetPayload, {
    description:
      'Gửi một bước: điều chấm khác trước phải có lý do, rồi bước sau mở. Submits a stage: what differs from before has a reason, then the next stage opens.',
  })
  submitSheetStage(
    @Args('input', { description: 'Bước nào. Which stage.' }) input: SubmitSheetStageInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ScoreSheetPayload> {
    return this.shown(graph, input.sheet, () => this.submission.run(viewer, input));
  }

  @Mutation(() => ScoreSheetPayload, {
    description:
      'Trả phiếu về bước trước kèm lý do; bước cuối đã gửi mà chưa khóa thì tự trả lại cho mình để sửa. Returns a sheet to the stage before, with a reason; the last stage, submitted and not locked, takes itself back to correct it.',
  })
  returnSheet(
    @Args('input', { description: 'Bước trả lại và lý do. The stage that returns it, and why.' })
    input: ReturnSheetInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ScoreSheetPayload> {
    return this.shown(graph, input.sheet, () => this.returning.run(viewer, input));
  }

  private async shown(
    graph: GraphContext,
    { unitCode, ...cluster }: SheetInput,
    run: () => Promise<Outcome<StageDone>>,
  ): Promise<ScoreSheetPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, ({ version }) => ({ acted: { cluster, unitCode }, version }));
  }
}

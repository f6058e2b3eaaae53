import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../../access/domain/index.js';
import { ActingViewer } from '../../../access/index.js';
import { type AppealId, type RunId } from '../../../kernel/ids.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { idOf, noId } from '../../../platform/graphql/node-id.js';
import { Payload, payload } from '../../../platform/graphql/user-errors.js';
import { AnswerAppeal } from '../../acts/publication/answer-appeal.js';
import { FileAppeal } from '../../acts/publication/file-appeal.js';
import { PublishErratum } from '../../acts/publication/publish-erratum.js';
import { AppealReader } from '../../store/publication/appeal-reader.js';
import { RankingReader } from '../../store/run/ranking-reader.js';
import { AnswerAppealInput, FileAppealInput, PublishErratumInput } from './publication.input.js';
import { AppealType } from './publication.type.js';
import { RankingType } from '../run/ranking.type.js';

@ObjectType({ description: 'Kết quả đính chính. What correcting came to.' })
export class PublishErratumPayload extends Payload {
  @Field(() => RankingType, {
    nullable: true,
    description:
      'Bảng xếp hạng sau đính chính; moves cho biết ai lên, ai xuống. The corrected ranking; its moves tell who moves.',
  })
  ranking?: RankingType | null;
}

@ObjectType({
  description: 'Kết quả gửi hoặc trả lời kiến nghị. What filing or answering an appeal came to.',
})
export class AppealPayload extends Payload {
  @Field(() => AppealType, { nullable: true, description: 'Kiến nghị. The appeal.' })
  appeal?: AppealType | null;
}

@Resolver()
export class PublicationMutations {
  constructor(
    private readonly erratum: PublishErratum,
    private readonly filing: FileAppeal,
    private readonly answering: AnswerAppeal,
    private readonly rankings: RankingReader,
    private readonly appeals: AppealReader,
  ) {}

  @Mutation(() => PublishErratumPayload, {
    description:
      'Đính chính kết quả đã công bố bằng lần chấm mới hơn, có lý do; bản trước vẫn đọc được. Corrects what is published by a newer run, with a reason; the version before stays readable.',
  })
  async publishErratum(
    @Args('input', { description: 'Lần chấm và lý do. The run and the reason.' }) input: PublishErratumInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<PublishErratumPayload> {
    const { rankingId, ...erratum } = input;
    const outcome = await graph.act(() =>
      this.erratum.run(viewer, { ...erratum, runId: idOf('Ranking', rankingId) ?? '' }),
    );
    return payload(outcome, graph.language, async ({ runId }) => {
      const [ranking] = await graph.read((tx) => this.rankings.rankingsByRuns(tx, [runId as RunId]));
      return { ranking: ranking ? new RankingType(ranking) : null };
    });
  }

  @Mutation(() => AppealPayload, {
    description:
      'Thành viên kiến nghị về kết quả đã công bố của mình, trong thời hạn. A member appeals, within the window, against what is published of it.',
  })
  async fileAppeal(
    @Args('input', { description: 'Kiến nghị. The appeal.' }) input: FileAppealInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AppealPayload> {
    return this.appealed(graph, () => this.filing.run(viewer, input));
  }

  @Mutation(() => AppealPayload, {
    description:
      'Đơn vị tổ chức trả lời một kiến nghị, một lần, có lý do. The organiser answers an appeal, once and with a reason.',
  })
  async answerAppeal(
    @Args('input', { description: 'Câu trả lời. The answer.' }) input: AnswerAppealInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AppealPayload> {
    const { appealId, ...answer } = input;
    const id = idOf<AppealId>('Appeal', appealId) ?? noId<'Appeal'>();
    return this.appealed(graph, () => this.answering.run(viewer, { ...answer, appealId: id }));
  }

  private async appealed(
    graph: GraphContext,
    run: () => Promise<Outcome<{ appealId: string }>>,
  ): Promise<AppealPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async ({ appealId }) => {
      const [appeal] = await graph.read((tx) => this.appeals.appealsByIds(tx, [appealId as AppealId]));
      return { appeal: appeal ? new AppealType(appeal) : null };
    });
  }
}

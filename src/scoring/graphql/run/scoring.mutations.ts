import { Args, Field, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../../access/domain/index.js';
import { ActingViewer } from '../../../access/index.js';
import { type RunId } from '../../../kernel/ids.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { idOf } from '../../../platform/graphql/node-id.js';
import { Payload, payload } from '../../../platform/graphql/user-errors.js';
import { AddScheme } from '../../acts/scheme/add-scheme.js';
import { PublishRanking } from '../../acts/publication/publish-ranking.js';
import { RecordInputs } from '../../acts/run/record-inputs.js';
import { RunScores } from '../../acts/run/run-scores.js';
import { RankingReader } from '../../store/run/ranking-reader.js';
import { RankingType } from './ranking.type.js';
import {
  AddSchemeInput,
  PublishRankingInput,
  RecordScoreInputsInput,
  RunScoresInput,
} from './scoring.input.js';

@ObjectType({ description: 'Kết quả ban hành bảng điểm. What issuing a scheme came to.' })
export class AddSchemePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Mã bảng điểm đã ban hành. The scheme’s code.' })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'Phiên bản. Its version.' })
  version?: string | null;
}

@ObjectType({ description: 'Kết quả ghi nhận đầu vào. What recording inputs came to.' })
export class RecordScoreInputsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Số đầu vào đã ghi. How many were recorded.' })
  recorded?: number | null;
}

@ObjectType({ description: 'Kết quả chấm điểm. What scoring came to.' })
export class RunScoresPayload extends Payload {
  @Field(() => RankingType, {
    nullable: true,
    description: 'Bảng xếp hạng, chưa công bố. The ranking, not published yet.',
  })
  ranking?: RankingType | null;
}

@ObjectType({ description: 'Kết quả công bố. What publishing came to.' })
export class PublishRankingPayload extends Payload {
  @Field(() => RankingType, {
    nullable: true,
    description: 'Bảng xếp hạng đã công bố. The published ranking.',
  })
  ranking?: RankingType | null;
}

@Resolver()
export class ScoringMutations {
  constructor(
    private readonly add: AddScheme,
    private readonly record: RecordInputs,
    private readonly score: RunScores,
    private readonly publish: PublishRanking,
    private readonly rankings: RankingReader,
  ) {}

  @Mutation(() => AddSchemePayload, {
    description:
      'Ban hành một bảng điểm từ văn bản JSON; ban hành rồi thì không đổi. Issues a scoring scheme from its document; it never changes afterwards.',
  })
  async addScheme(
    @Args('input', { description: 'Bảng điểm. The scheme.' }) { document, idempotencyKey }: AddSchemeInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AddSchemePayload> {
    const outcome = await graph.act(() => this.add.run(viewer, { document, idempotencyKey }));
    return payload(outcome, graph.language, (added) => added);
  }

  @Mutation(() => RecordScoreInputsPayload, {
    description:
      'Ghi nhận điều hệ thống không tự biết, kèm văn bản làm căn cứ. Records what the service cannot know, with its document.',
  })
  async recordScoreInputs(
    @Args('input', { description: 'Các đầu vào. The inputs.' }) input: RecordScoreInputsInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<RecordScoreInputsPayload> {
    const outcome = await graph.act(() => this.record.run(viewer, input));
    return payload(outcome, graph.language, (done) => done);
  }

  @Mutation(() => RunScoresPayload, {
    description:
      'Chấm điểm, xếp hạng cả cụm, khối từ báo cáo đã chấp nhận. Scores and ranks a whole cluster from its accepted reports.',
  })
  async runScores(
    @Args('input', { description: 'Cụm, khối và bảng điểm. The cluster and scheme.' }) input: RunScoresInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<RunScoresPayload> {
    return this.ranked(graph, () => this.score.run(viewer, input));
  }

  @Mutation(() => PublishRankingPayload, {
    description: 'Công bố bảng xếp hạng cho các thành viên. Publishes a ranking to the members.',
  })
  async publishRanking(
    @Args('input', { description: 'Bảng xếp hạng. Which ranking.' }) input: PublishRankingInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<PublishRankingPayload> {
    const { cluster, idempotencyKey, appealDays } = input;
    const runId = idOf('Ranking', input.rankingId) ?? '';
    return this.ranked(graph, () => this.publish.run(viewer, { cluster, idempotencyKey, runId, appealDays }));
  }

  private async ranked(
    graph: GraphContext,
    run: () => Promise<Outcome<{ runId: string }>>,
  ): Promise<{ ranking: RankingType | null } & Payload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async ({ runId }) => {
      const [ranking] = await graph.read((tx) => this.rankings.rankingsByRuns(tx, [runId as RunId]));
      return { ranking: ranking ? new RankingType(ranking) : null };
    });
  }
}

import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { allowedSteps, type TaskStep } from '../domain/task-life.js';
import {
  type Comment,
  type DutyKey,
  type KeptEvidence,
  type Latest,
  ProgressReader,
  type StepTaken,
} from '../store/progress-reader.js';
import { LatestArgs } from './progress.args.js';
import {
  TaskCommentType,
  TaskEvidenceType,
  TaskProgressType,
  TaskStepEnum,
  TaskStepTakenType,
} from './progress.type.js';

type Tellers = { readonly forUnit: boolean; readonly forOwner: boolean };

@Resolver(() => TaskProgressType)
export class ProgressFields {
  private readonly kept: PluralReader<Latest, KeptEvidence[]> = (tx, keys) =>
    this.reader.evidenceOf(tx, keys);
  private readonly said: PluralReader<Latest, Comment[]> = (tx, keys) => this.reader.commentsOf(tx, keys);
  private readonly taken: PluralReader<Latest, StepTaken[]> = (tx, keys) => this.reader.stepsOf(tx, keys);
  private readonly tellers: PluralReader<DutyKey, Tellers> = (tx, keys) => this.reader.tellersOf(tx, keys);

  constructor(private readonly reader: ProgressReader) {}

  @ResolveField(() => [TaskEvidenceType], {
    description: 'Minh chứng, mới nhất trước. The evidence, latest first.',
  })
  evidence(
    @Parent() of: TaskProgressType,
    @Args() { first }: LatestArgs,
    @Graph() graph: GraphContext,
  ): Promise<TaskEvidenceType[]> {
    return graph.load(this.kept, ...latest(of, first));
  }

  @ResolveField(() => [TaskCommentType], {
    description: 'Ý kiến, mới nhất trước. The comments, latest first.',
  })
  comments(
    @Parent() of: TaskProgressType,
    @Args() { first }: LatestArgs,
    @Graph() graph: GraphContext,
  ): Promise<TaskCommentType[]> {
    return graph.load(this.said, ...latest(of, first));
  }

  @ResolveField(() => [TaskStepTakenType], {
    description: 'Các bước đã báo, mới nhất trước. The steps that were taken, latest first.',
  })
  steps(
    @Parent() of: TaskProgressType,
    @Args() { first }: LatestArgs,
    @Graph() graph: GraphContext,
  ): Promise<TaskStepTakenType[]> {
    return graph.load(this.taken, ...latest(of, first));
  }

  @ResolveField(() => [TaskStepEnum], {
    description: 'Các bước mà người hỏi báo được lúc này. The steps that whoever asks could take now.',
  })
  async allowedSteps(
    @Parent() { progress }: TaskProgressType,
    @Graph() graph: GraphContext,
  ): Promise<TaskStep[]> {
    const { taskId, unitId } = progress;
    const teller = await graph.load(this.tellers, { taskId, unitId }, `${taskId} ${unitId}`);
    return [...allowedSteps({ ...progress, ...teller })];
  }
}

function latest({ progress: { taskId, unitId } }: TaskProgressType, first: number): [Latest, string] {
  return [{ taskId, unitId, first }, `${taskId} ${unitId} ${first}`];
}

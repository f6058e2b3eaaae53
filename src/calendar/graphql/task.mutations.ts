import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { AddTaskComment } from '../acts/add-task-comment.js';
import { AddTaskEvidence } from '../acts/add-task-evidence.js';
import { type DutyDone, RecordTaskStep } from '../acts/record-task-step.js';
import { ProgressReader } from '../store/progress-reader.js';
import { TaskProgressType } from './progress.type.js';
import { AddTaskCommentInput, AddTaskEvidenceInput, RecordTaskStepInput } from './task.input.js';

@ObjectType({ isAbstract: true })
abstract class ProgressPayload extends Payload {
  @Field(() => TaskProgressType, {
    nullable: true,
    description:
      'Tiến độ sau thao tác; null khi bị từ chối. The progress after the act; null when it was refused.',
  })
  progress?: TaskProgressType | null;
}

@ObjectType({ description: 'Kết quả báo tiến độ. What telling of a task came to.' })
export class RecordTaskStepPayload extends ProgressPayload {}

@ObjectType({ description: 'Kết quả nộp minh chứng. What adding evidence came to.' })
export class AddTaskEvidencePayload extends ProgressPayload {}

@ObjectType({ description: 'Kết quả ghi ý kiến. What commenting came to.' })
export class AddTaskCommentPayload extends ProgressPayload {}

@Resolver()
export class TaskMutations {
  constructor(
    private readonly step: RecordTaskStep,
    private readonly evidence: AddTaskEvidence,
    private readonly comment: AddTaskComment,
    private readonly progress: ProgressReader,
  ) {}

  @Mutation(() => RecordTaskStepPayload, {
    description:
      'Báo tiến độ của một đơn vị với một nhiệm vụ; cán bộ của đơn vị ấy hoặc của đơn vị có kế hoạch. Tells how far a unit is with a task; by an officer of the unit or of the plan’s owner.',
  })
  recordTaskStep(
    @Args('input', { description: 'Nhiệm vụ và bước. Which task, and which step.' })
    input: RecordTaskStepInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<RecordTaskStepPayload> {
    const { step, reason = null, expectedVersion, idempotencyKey } = input;
    const taking = { duty: input.duty.toRef(), step, reason, expectedVersion, idempotencyKey };
    return this.answer(graph, () => this.step.run(viewer, taking));
  }

  @Mutation(() => AddTaskEvidencePayload, {
    description: 'Nộp minh chứng cho một nhiệm vụ; không sửa, xóa được. Adds evidence, which stays as it is.',
  })
  addTaskEvidence(
    @Args('input', { description: 'Nhiệm vụ và minh chứng. Which task, and the evidence.' })
    input: AddTaskEvidenceInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AddTaskEvidencePayload> {
    const { idempotencyKey } = input;
    const adding = { duty: input.duty.toRef(), evidence: input.toEvidence(), idempotencyKey };
    return this.answer(graph, () => this.evidence.run(viewer, adding));
  }

  @Mutation(() => AddTaskCommentPayload, {
    description:
      'Ghi ý kiến về một nhiệm vụ; cán bộ của đơn vị thực hiện, của đơn vị có kế hoạch hoặc của cấp trên. Comments on a task; by an officer of the unit, of the plan’s owner or of a superior.',
  })
  addTaskComment(
    @Args('input', { description: 'Nhiệm vụ và ý kiến. Which task, and what is said.' })
    input: AddTaskCommentInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AddTaskCommentPayload> {
    const { text, idempotencyKey } = input;
    return this.answer(graph, () =>
      this.comment.run(viewer, { duty: input.duty.toRef(), text, idempotencyKey }),
    );
  }

  private async answer(graph: GraphContext, run: () => Promise<Outcome<DutyDone>>): Promise<ProgressPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async (duty) => {
      const [progress] = await graph.read((tx) => this.progress.progressOf(tx, [duty]));
      return { progress: progress ? new TaskProgressType(progress) : null };
    });
  }
}

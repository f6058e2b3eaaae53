import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../../access/domain/index.js';
import { ActingViewer } from '../../../access/index.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { LiftSuspension } from '../../acts/year/lift-suspension.js';
import { SuspendMember } from '../../acts/year/suspend-member.js';
import { LiftSuspensionInput, SuspendMemberInput } from './cluster-year.input.js';
import { YearAnswer, YearPayload } from './year-answer.js';

@ObjectType({ description: 'Kết quả tạm dừng xét. What suspending came to.' })
export class SuspendMemberPayload extends YearPayload {}

@ObjectType({ description: 'Kết quả thôi tạm dừng. What lifting came to.' })
export class LiftSuspensionPayload extends YearPayload {}

@Resolver()
export class SuspensionMutations {
  constructor(
    private readonly suspend: SuspendMember,
    private readonly lift: LiftSuspension,
    private readonly answer: YearAnswer,
  ) {}

  @Mutation(() => SuspendMemberPayload, {
    description:
      'Tạm dừng xét một thành viên kèm lý do; cụm, khối vẫn tiếp tục. Suspends a member with a reason; the cluster goes on.',
  })
  suspendMember(
    @Args('input', { description: 'Thành viên và căn cứ. Which member, and why.' }) input: SuspendMemberInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<SuspendMemberPayload> {
    return this.answer.of(graph, () => this.suspend.run(viewer, input));
  }

  @Mutation(() => LiftSuspensionPayload, {
    description: 'Thôi tạm dừng xét một thành viên, kèm lý do. Considers a member again, with a reason.',
  })
  liftSuspension(
    @Args('input', { description: 'Thành viên và lý do. Which member, and why.' }) input: LiftSuspensionInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<LiftSuspensionPayload> {
    return this.answer.of(graph, () => this.lift.run(viewer, input));
  }
}

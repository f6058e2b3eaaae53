import { Args, Field, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../../access/domain/index.js';
import { ActingViewer } from '../../../access/index.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../../platform/graphql/user-errors.js';
import { AssignCrossCheckers } from '../../acts/sheet/assign-cross-checkers.js';
import { LockSheetStage } from '../../acts/sheet/lock-sheet-stage.js';
import { OpenSheets } from '../../acts/sheet/open-sheets.js';
import { AssignCrossCheckersInput, LockSheetStageInput, OpenScoreSheetsInput } from './score-sheet.input.js';

@ObjectType({ description: 'Kết quả phát phiếu. What handing out sheets came to.' })
export class OpenScoreSheetsPayload extends Payload {
  @Field(() => Int, {
    nullable: true,
    description: 'Số phiếu vừa phát; 0 khi đã phát đủ. How many were handed out; 0 where all were before.',
  })
  opened?: number | null;
}

@ObjectType({ description: 'Kết quả khóa bước chấm. What locking came to.' })
export class LockSheetStagePayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Số phiếu vừa khóa. How many sheets were locked.' })
  locked?: number | null;
}

@ObjectType({ description: 'Kết quả phân công chấm chéo. What assigning cross-checks came to.' })
export class AssignCrossCheckersPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Số cặp được phân công. How many pairs stand.' })
  assigned?: number | null;
}

@Resolver()
export class SheetRoundMutations {
  constructor(
    private readonly opening: OpenSheets,
    private readonly locking: LockSheetStage,
    private readonly assigning: AssignCrossCheckers,
  ) {}

  @Mutation(() => OpenScoreSheetsPayload, {
    description:
      'Phát phiếu chấm cho mọi thành viên của cụm, khối. Hands out score sheets to all members of a cluster.',
  })
  async openScoreSheets(
    @Args('input', { description: 'Cụm, khối và bảng điểm. The cluster and scheme.' })
    input: OpenScoreSheetsInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<OpenScoreSheetsPayload> {
    return payload(await graph.act(() => this.opening.run(viewer, input)), graph.language, (done) => done);
  }

  @Mutation(() => LockSheetStagePayload, {
    description:
      'Khóa một bước và các bước trước nó; sau đó không ai ghi thêm. Locks a stage and those before it; nobody writes there afterwards.',
  })
  async lockSheetStage(
    @Args('input', { description: 'Bước nào, phiếu nào. Which stage of which sheets.' })
    input: LockSheetStageInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<LockSheetStagePayload> {
    const lock = { ...input, unitCode: input.unitCode ?? null };
    return payload(await graph.act(() => this.locking.run(viewer, lock)), graph.language, (done) => done);
  }

  @Mutation(() => AssignCrossCheckersPayload, {
    description:
      'Phân công chấm chéo; không đơn vị nào chấm chính mình. Assigns cross-checks; no unit checks itself.',
  })
  async assignCrossCheckers(
    @Args('input', { description: 'Các cặp hoặc cách xoay vòng. The pairs, or how to rotate.' })
    { cluster, pairs, rotateBy, idempotencyKey }: AssignCrossCheckersInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AssignCrossCheckersPayload> {
    const assigned = pairs ? { pairs } : { rotateBy };
    const run = () => this.assigning.run(viewer, { cluster, assigned, idempotencyKey });
    return payload(await graph.act(run), graph.language, (done) => done);
  }
}

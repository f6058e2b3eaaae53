import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../../access/domain/index.js';
import { ActingViewer } from '../../../access/index.js';
import { type BallotId, type RunId } from '../../../kernel/ids.js';
import { type Outcome, refused } from '../../../kernel/outcome.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { idOf, noId } from '../../../platform/graphql/node-id.js';
import { Payload, payload } from '../../../platform/graphql/user-errors.js';
import { CastBallot } from '../../acts/decision/cast-ballot.js';
import { CloseBallot } from '../../acts/decision/close-ballot.js';
import { OpenBallot } from '../../acts/decision/open-ballot.js';
import { OpenRunOff } from '../../acts/decision/open-run-off.js';
import { termsWritten } from '../../acts/decision/vote-rules.js';
import { BallotReader } from '../../store/decision/ballot-reader.js';
import { CastBallotInput, CloseBallotInput, OpenBallotInput, OpenRunOffInput } from './ballot.input.js';
import { BallotType } from './ballot.type.js';

@ObjectType({ isAbstract: true })
abstract class BallotPayload extends Payload {
  @Field(() => BallotType, {
    nullable: true,
    description: 'Cuộc bỏ phiếu; null khi bị từ chối. The ballot; null when the act was refused.',
  })
  ballot?: BallotType | null;
}

@ObjectType({ description: 'Kết quả mở cuộc bỏ phiếu. What opening a ballot came to.' })
export class OpenBallotPayload extends BallotPayload {}

@ObjectType({ description: 'Kết quả bỏ phiếu. What casting a vote came to.' })
export class CastBallotPayload extends BallotPayload {}

@ObjectType({ description: 'Kết quả đóng cuộc bỏ phiếu. What closing a ballot came to.' })
export class CloseBallotPayload extends BallotPayload {}

@ObjectType({ description: 'Kết quả mở vòng hai. What opening a run-off came to.' })
export class OpenRunOffPayload extends BallotPayload {}

@Resolver()
export class BallotMutations {
  constructor(
    private readonly opening: OpenBallot,
    private readonly casting: CastBallot,
    private readonly closing: CloseBallot,
    private readonly runOff: OpenRunOff,
    private readonly ballots: BallotReader,
  ) {}

  @Mutation(() => OpenBallotPayload, {
    description:
      'Mở cuộc suy tôn, bỏ phiếu; thể lệ, người bỏ phiếu và đơn vị được bầu chốt từ đây. Opens a ballot; terms, electors and candidates are fixed from now on.',
  })
  openBallot(
    @Args('input', { description: 'Nội dung và thể lệ. What is voted on, and how.' }) input: OpenBallotInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<OpenBallotPayload> {
    const { cluster, purpose, idempotencyKey } = input;
    return this.answer(graph, () => {
      const written = termsWritten(input.terms);
      if ('objections' in written) return Promise.resolve(refused(written.objections));
      const { terms } = written;
      const opening = { cluster, purpose, terms, idempotencyKey, electors: input.electors ?? [] };
      const runId = idOf<RunId>('Ranking', input.rankingId) ?? noId<'ScoringRun'>();
      return this.opening.run(viewer, { ...opening, runId, tiedAtRank: input.tiedAtRank ?? null });
    });
  }

  @Mutation(() => CastBallotPayload, {
    description:
      'Bỏ phiếu, mỗi bên một phiếu; cán bộ báo cáo hoặc chấm điểm của đơn vị, hoặc thành viên hội đồng. Casts a vote, one an elector; by a reporting or scoring officer of the unit, or by the member of the council.',
  })
  castBallot(
    @Args('input', { description: 'Phiếu. The paper.' }) input: CastBallotInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<CastBallotPayload> {
    const { choices, idempotencyKey, unitCode = null } = input;
    return this.answer(graph, () =>
      this.casting.run(viewer, { ballotId: ballotIn(input), unitCode, choices, idempotencyKey }),
    );
  }

  @Mutation(() => CloseBallotPayload, {
    description:
      'Đóng cuộc bỏ phiếu, kiểm phiếu và lưu biên bản; do chủ trì. Closes a ballot, counts it and keeps its minutes; by the chair.',
  })
  closeBallot(
    @Args('input', { description: 'Cuộc bỏ phiếu và biên bản. The ballot and its minutes.' })
    input: CloseBallotInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<CloseBallotPayload> {
    return this.answer(graph, () => this.closing.run(viewer, { ...input, ballotId: ballotIn(input) }));
  }

  @Mutation(() => OpenRunOffPayload, {
    description:
      'Mở vòng hai giữa các đơn vị bằng phiếu hoặc đứng đầu số còn lại; do chủ trì. Opens a run-off among the tied or the first of those left; by the chair.',
  })
  openRunOff(
    @Args('input', { description: 'Vòng trước. The ballot before.' }) input: OpenRunOffInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<OpenRunOffPayload> {
    const { idempotencyKey } = input;
    return this.answer(graph, () => this.runOff.run(viewer, { ballotId: ballotIn(input), idempotencyKey }));
  }

  private async answer(
    graph: GraphContext,
    run: () => Promise<Outcome<{ ballotId: string }>>,
  ): Promise<BallotPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async ({ ballotId }) => {
      const [ballot] = await graph.read((tx) => this.ballots.ballotsByIds(tx, [ballotId as BallotId]));
      return { ballot: ballot ? new BallotType(ballot) : null };
    });
  }
}

function ballotIn({ ballotId }: { readonly ballotId: string }): BallotId {
  return idOf<BallotId>('Ballot', ballotId) ?? noId<'Ballot'>();
}

import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../../access/domain/index.js';
import { ActingViewer } from '../../../access/index.js';
import { type RunId } from '../../../kernel/ids.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { idOf, noId } from '../../../platform/graphql/node-id.js';
import { Payload, payload } from '../../../platform/graphql/user-errors.js';
import { ChangeProposals } from '../../acts/decision/change-proposals.js';
import { DraftProposals } from '../../acts/decision/draft-proposals.js';
import { SubmitProposals } from '../../acts/decision/submit-proposals.js';
import { ProposalReader } from '../../store/decision/proposal-reader.js';
import { ChangeProposalsInput, DraftProposalsInput, SubmitProposalsInput } from './proposal.input.js';
import { ProposalListType } from './proposal.type.js';
import { type ClusterInPeriod } from '../run/scoring.input.js';

@ObjectType({ isAbstract: true })
abstract class ProposalsPayload extends Payload {
  @Field(() => ProposalListType, {
    nullable: true,
    description:
      'Danh sách sau thao tác; null khi bị từ chối. The list after the act; null when it was refused.',
  })
  proposals?: ProposalListType | null;
}

@ObjectType({ description: 'Kết quả lập danh sách. What drafting came to.' })
export class DraftProposalsPayload extends ProposalsPayload {}

@ObjectType({ description: 'Kết quả sửa danh sách. What changing came to.' })
export class ChangeProposalsPayload extends ProposalsPayload {}

@ObjectType({ description: 'Kết quả trình danh sách. What submitting came to.' })
export class SubmitProposalsPayload extends ProposalsPayload {}

@Resolver()
export class ProposalMutations {
  constructor(
    private readonly draft: DraftProposals,
    private readonly change: ChangeProposals,
    private readonly submit: SubmitProposals,
    private readonly reader: ProposalReader,
  ) {}

  @Mutation(() => DraftProposalsPayload, {
    description:
      'Lập danh sách đề nghị cờ, bằng khen từ lần chấm và các cuộc bỏ phiếu; bằng hạng ở suất cuối thì để ngỏ. Drafts proposals for flags and certificates from a run and its ballots; a tie at the last seat is left open.',
  })
  draftProposals(
    @Args('input', { description: 'Cụm, khối và lần chấm. The cluster and the run.' })
    input: DraftProposalsInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<DraftProposalsPayload> {
    const runId = idOf<RunId>('Ranking', input.rankingId) ?? noId<'ScoringRun'>();
    return this.answer(graph, input.cluster, () => this.draft.run(viewer, { ...input, runId }));
  }

  @Mutation(() => ChangeProposalsPayload, {
    description:
      'Thay danh sách đề nghị, kèm lý do; do cơ quan thường trực, hoặc hội đồng. Changes the proposals, with a reason; by the standing body, or by the council.',
  })
  changeProposals(
    @Args('input', { description: 'Danh sách mới và lý do. The list and the reason.' })
    input: ChangeProposalsInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<ChangeProposalsPayload> {
    const items = input.items.map(({ unitCode, awardCode, awardName, kind, level }) => ({
      unitCode,
      award: { code: awardCode, name: awardName, kind, level },
    }));
    return this.answer(graph, input.cluster, () => this.change.run(viewer, { ...input, items }));
  }

  @Mutation(() => SubmitProposalsPayload, {
    description:
      'Trình danh sách đề nghị sau khi kiểm tra các quy định về tỷ lệ, điều kiện. Submits the proposals upwards, checked against the quotas.',
  })
  submitProposals(
    @Args('input', { description: 'Danh sách và biên bản. The list and the minutes.' })
    input: SubmitProposalsInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<SubmitProposalsPayload> {
    const leaders = input.leaders ?? null;
    return this.answer(graph, input.cluster, () => this.submit.run(viewer, { ...input, leaders }));
  }

  private async answer(
    graph: GraphContext,
    cluster: ClusterInPeriod,
    run: () => Promise<Outcome<{ number: number }>>,
  ): Promise<ProposalsPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async () => {
      const list = await graph.read((tx) => this.reader.newest(tx, cluster));
      return { proposals: list && new ProposalListType(list) };
    });
  }
}

import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext, type PluralReader } from '../../../platform/graphql/graph-context.js';
import { explainProposal } from '../../domain/decision/explain-proposal.js';
import { type ProposalGrounds } from '../../domain/decision/proposal-grounds.js';
import { isStateFlag, sharesOf } from '../../domain/decision/quota.js';
import { LeaderReader } from '../../store/publication/leader-reader.js';
import { ProposalGroundsReader } from '../../store/decision/proposal-grounds-reader.js';
import {
  type ListId,
  proposedOf,
  ProposalReader,
  type StoredProposal,
} from '../../store/decision/proposal-reader.js';
import { QuotaReader } from '../../store/decision/quota-reader.js';
import {
  ExplainedRoundType,
  ExplainProposalArgs,
  ProposalExplanationType,
} from './proposal-explanation.type.js';
import { OrganiserProposalsType, ProposalListType, ProposalType } from './proposal.type.js';
import { ClusterInPeriod } from '../run/scoring.input.js';

@Resolver(() => ProposalListType)
export class ProposalFields {
  private readonly itemsOf: PluralReader<ListId, StoredProposal[]> = (tx, ids) =>
    this.reader.itemsOf(tx, ids);
  private readonly groundsOf: PluralReader<ListId, ProposalGrounds | null> = (tx, ids) =>
    this.grounds.groundsOf(tx, ids);

  constructor(
    private readonly reader: ProposalReader,
    private readonly grounds: ProposalGroundsReader,
    private readonly leaders: LeaderReader,
    private readonly quotas: QuotaReader,
  ) {}

  @Query(() => ProposalListType, {
    nullable: true,
    description:
      'Danh sách đề nghị mới nhất của cụm, khối; trước công bố chỉ người phụ trách thấy, sau đó các thành viên thấy bản đã trình. The newest proposals of a cluster; for those in charge, and what was submitted for the members once the results are published.',
  })
  async proposals(
    @Args() names: ClusterInPeriod,
    @Graph() graph: GraphContext,
  ): Promise<ProposalListType | null> {
    const list = await graph.read((tx) => this.reader.newest(tx, names));
    return list && new ProposalListType(list);
  }

  @Query(() => OrganiserProposalsType, {
    nullable: true,
    description:
      'Tổng hợp đề nghị của mọi cụm, khối do đơn vị tổ chức, kèm tử số và mẫu số của tỷ lệ; null ngoài phạm vi. What is proposed from all clusters of an organiser, with numerator and denominator of its quotas; null out of scope.',
  })
  async organiserProposals(
    @Args('organiserCode', { type: () => String, description: 'Mã đơn vị tổ chức. The organiser’s code.' })
    organiserCode: string,
    @Args('year', { type: () => Int, description: 'Năm thi đua của các cụm, khối. The clusters’ year.' })
    year: number,
    @Args('periodCode', { type: () => String, description: 'Mã kỳ. The period.' }) periodCode: string,
    @Graph() graph: GraphContext,
  ): Promise<OrganiserProposalsType | null> {
    return graph.read(async (tx) => {
      const organiser = await this.reader.organiserByCode(tx, { organiserCode, year, periodCode });
      if (organiser === null) return null;
      const proposals = await this.reader.ofOrganiser(tx, organiser);
      const counted = await this.leaders.ofOrganiser(tx, organiser);
      const rules = await this.quotas.ofYear(tx, organiser.subjectYear);
      const proposed = proposals.filter(isStateFlag).length;
      return { proposals, quotas: sharesOf(rules, { proposed, counted, stated: null }) };
    });
  }

  @ResolveField(() => [ProposalType], {
    description: 'Các đề nghị, theo thứ tự. The proposals in their order.',
  })
  async items(@Parent() { list }: ProposalListType, @Graph() graph: GraphContext): Promise<ProposalType[]> {
    return graph.load(this.itemsOf, list.listId);
  }

  @ResolveField(() => ProposalExplanationType, {
    nullable: true,
    description:
      'Vì sao: một đơn vị được hay không được đề nghị một danh hiệu; null khi danh sách không biết đơn vị hoặc danh hiệu ấy. Why a unit is proposed for an award or not; null where the list knows no such unit or award.',
  })
  async explain(
    @Parent() { list }: ProposalListType,
    @Args() asked: ExplainProposalArgs,
    @Graph() graph: GraphContext,
  ): Promise<ProposalExplanationType | null> {
    const items = await graph.load(this.itemsOf, list.listId);
    const grounds = await graph.load(this.groundsOf, list.listId);
    const { body, reason, open, quotas: shares } = list;
    const made = { body, reason, open, shares, items: items.map(proposedOf) };
    const told = grounds && explainProposal(grounds, made, asked);
    return told && { ...told, rounds: told.rounds.map((round) => new ExplainedRoundType(round)) };
  }
}

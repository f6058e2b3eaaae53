import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type BallotId } from '../../../kernel/ids.js';
import { Graph, GraphContext, type PluralReader } from '../../../platform/graphql/graph-context.js';
import { shippedVoteRules } from '../../acts/decision/vote-rules.js';
import {
  type BallotCandidate,
  type BallotElector,
  BallotReader,
} from '../../store/decision/ballot-reader.js';
import { BallotCandidateType, BallotElectorType, BallotType, VoteRuleType } from './ballot.type.js';
import { ClusterInPeriod } from '../run/scoring.input.js';

@Resolver(() => BallotType)
export class BallotFields {
  private readonly candidatesOf: PluralReader<BallotId, BallotCandidate[]> = (tx, ids) =>
    this.reader.candidatesOf(tx, ids);
  private readonly electorsOf: PluralReader<BallotId, BallotElector[]> = (tx, ids) =>
    this.reader.electorsOf(tx, ids);

  constructor(private readonly reader: BallotReader) {}

  @Query(() => [BallotType], {
    description:
      'Các cuộc bỏ phiếu của cụm, khối trong kỳ, mới nhất trước; chỉ người phụ trách và người bỏ phiếu thấy, sau công bố cả các thành viên. The ballots of a cluster in a period, newest first; for those in charge and the electors, once the results are published for the members too.',
  })
  async ballots(@Args() names: ClusterInPeriod, @Graph() graph: GraphContext): Promise<BallotType[]> {
    return (await graph.read((tx) => this.reader.ballots(tx, names))).map((ballot) => new BallotType(ballot));
  }

  @Query(() => [VoteRuleType], {
    description:
      'Các quy tắc bỏ phiếu có sẵn, kèm căn cứ. The vote rules that are known, with their legal basis.',
  })
  voteRules(@Graph() graph: GraphContext): readonly VoteRuleType[] {
    return graph.asking && shippedVoteRules;
  }

  @ResolveField(() => [BallotCandidateType], {
    description:
      'Các đơn vị được bầu; trước khi kiểm phiếu theo mã, sau đó theo số phiếu. Who may be voted for; by code before the count, by votes after it.',
  })
  async candidates(
    @Parent() { ballot }: BallotType,
    @Graph() graph: GraphContext,
  ): Promise<BallotCandidateType[]> {
    const candidates = await graph.load(this.candidatesOf, ballot.ballotId);
    const order =
      ballot.result?.candidates.map(({ number }) => number) ?? candidates.map(({ number }) => number);
    return order.flatMap((number) =>
      candidates
        .filter((candidate) => candidate.number === number)
        .map(({ code, name }) => {
          const counted = ballot.result?.candidates.find((one) => one.number === number);
          const { votes = null, passed = null, elected = null } = counted ?? {};
          return { unitCode: code, unitName: name, votes, passed, elected };
        }),
    );
  }

  @ResolveField(() => [BallotElectorType], {
    description: 'Danh sách được bỏ phiếu, chốt khi mở. Who is entitled, fixed at the opening.',
  })
  async electors(
    @Parent() { ballot }: BallotType,
    @Graph() graph: GraphContext,
  ): Promise<BallotElectorType[]> {
    const electors = await graph.load(this.electorsOf, ballot.ballotId);
    const candidates = await graph.load(this.candidatesOf, ballot.ballotId);
    return electors.map(({ number, code, name, mine, voted }) => {
      const cast = ballot.result?.named.find(({ elector }) => elector === number);
      const chosen = cast && candidates.filter((one) => cast.paper.includes(one.number));
      return { unitCode: code, name, mine, voted, choices: chosen?.map((one) => one.code) ?? null };
    });
  }
}

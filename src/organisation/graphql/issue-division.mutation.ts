import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { IssueDivision } from '../acts/issue-division.js';
import { DivisionDesk } from './division-desk.js';
import { IssueDivisionInput } from './division.input.js';
import { DivisionType } from './division.type.js';

@ObjectType({ description: 'Kết quả ban hành. What issuing came to.' })
export class IssueDivisionPayload extends Payload {
  @Field(() => DivisionType, {
    nullable: true,
    description:
      'Lần chia; khi chạy thử vẫn là dự thảo. The division; still the draft after a dry run, null when refused.',
  })
  division?: DivisionType | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Mã các cụm, khối được lập. Codes of the clusters that are formed.',
  })
  formed?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Mã các cụm, khối của lần chia trước hết hiệu lực từ ngày đó. Codes of the clusters that end on that day.',
  })
  ended?: readonly string[] | null;
}

@Resolver()
export class IssueDivisionMutation {
  constructor(
    private readonly issue: IssueDivision,
    private readonly desk: DivisionDesk,
  ) {}

  @Mutation(() => IssueDivisionPayload, {
    description:
      'Ban hành lần chia cụm, khối: có hiệu lực từ ngày đầu đến hết năm; lần chia trước trong năm vẫn còn với ngày của nó. Issues a division: it holds from its first day to the end of the year; the one before it in the year stays with its dates.',
  })
  async issueDivision(
    @Args('input', { description: 'Dự thảo và căn cứ. The draft and what it rests on.' })
    input: IssueDivisionInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<IssueDivisionPayload> {
    const outcome = await graph.act(() => this.issue.run(viewer, input));
    return payload(outcome, graph.language, async ({ formed, ended }) => {
      const [division = null] = await this.desk.shown(graph, input.division);
      return { division, formed, ended };
    });
  }
}

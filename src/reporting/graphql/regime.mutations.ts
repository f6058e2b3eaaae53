import { Args, Field, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { type Outcome } from '../../kernel/outcome.js';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { AssignForm } from '../acts/assign-form.js';
import { CloneForm } from '../acts/clone-form.js';
import { type IssuedForm, PublishForm } from '../acts/publish-form.js';
import { SetRuleLimit } from '../acts/set-rule-limit.js';
import { type LeftOut } from '../domain/assignment.js';
import { AssignFormInput, CloneFormInput, PublishFormInput, SetRuleLimitInput } from './regime.input.js';
import { RegimeNames } from './regime-names.js';

@ObjectType({ description: 'Kết quả ban hành biểu mẫu. What issuing a form came to.' })
export class PublishFormPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Mã biểu mẫu. The form.' })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'Phiên bản đã ban hành. The version issued.' })
  version?: string | null;
}

const LeftOutReason = graphqlEnum<LeftOut['why']>(
  'LeftOutReason',
  'Vì sao đơn vị không phải nộp. Why a unit owes nothing.',
  {
    NO_DUE_DAY: 'Kỳ không có hạn cho cấp của đơn vị. The period has no due day for its level.',
    NO_RECIPIENT: 'Đơn vị không có cấp trên trong các tuyến nêu. It has nobody above in the lines named.',
  },
);

@ObjectType('LeftOutUnit', {
  description: 'Một đơn vị được nhắm tới nhưng không phải nộp. A unit that was meant and owes nothing.',
})
export class LeftOutUnit {
  @Field(() => String, { description: 'Mã đơn vị. Its code.' })
  unitCode!: string;

  @Field(() => String, { description: 'Tên đơn vị. Its name.' })
  unitName!: string;

  @Field(() => LeftOutReason, { description: 'Vì sao. Why.' })
  why!: LeftOut['why'];
}

@ObjectType({ description: 'Kết quả giao báo cáo. What assigning came to.' })
export class AssignFormPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Số nghĩa vụ mới. How many new obligations.' })
  obligations?: number | null;

  @Field(() => [LeftOutUnit], {
    nullable: true,
    description:
      'Các đơn vị không phải nộp và vì sao, tối đa 200. Units that owe nothing, and why; 200 at most.',
  })
  leftOut?: readonly LeftOutUnit[] | null;
}

@ObjectType({ description: 'Kết quả đặt mức. What setting a limit came to.' })
export class SetRuleLimitPayload extends Payload {}

/** What those who run the regime do: forms, who owes them, and the limits that rules ask for. */
@Resolver()
export class RegimeMutations {
  constructor(
    private readonly publish: PublishForm,
    private readonly clone: CloneForm,
    private readonly assign: AssignForm,
    private readonly limit: SetRuleLimit,
    private readonly names: RegimeNames,
  ) {}

  @Mutation(() => PublishFormPayload, {
    description:
      'Ban hành một phiên bản biểu mẫu; từ đó không thay đổi. Issues a version of a form; it never changes from then on.',
  })
  publishForm(
    @Args('input', { description: 'Biểu mẫu. The form.' }) input: PublishFormInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<PublishFormPayload> {
    return this.issued(graph, () => this.publish.run(viewer, input));
  }

  @Mutation(() => PublishFormPayload, {
    description:
      'Nhân bản một biểu mẫu sang phiên bản mới, ví dụ cho năm sau. Issues a form again under a new version, such as next year’s.',
  })
  cloneForm(
    @Args('input', { description: 'Biểu mẫu nào, phiên bản mới nào. Which form, and its new version.' })
    input: CloneFormInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<PublishFormPayload> {
    const cloning = { ...input, version: input.version ?? null, newName: input.newName ?? null };
    return this.issued(graph, () => this.clone.run(viewer, cloning));
  }

  @Mutation(() => AssignFormPayload, {
    description:
      'Giao biểu mẫu: ai phải nộp, cho ai, khi nào. Assigns a form: who owes it, to whom, until when.',
  })
  async assignForm(
    @Args('input', { description: 'Biểu mẫu, kỳ, đơn vị, nơi nhận. Form, period, units and recipients.' })
    input: AssignFormInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<AssignFormPayload> {
    const { idempotencyKey, dryRun } = input;
    const assignment = await graph.read((tx) => this.names.assignment(tx, input));
    const outcome = await graph.act(() => this.assign.run(viewer, assignment, { idempotencyKey, dryRun }));
    return payload(outcome, graph.language, (done) => done);
  }

  @Mutation(() => SetRuleLimitPayload, {
    description:
      'Đặt một mức mà các quy tắc kiểm tra hỏi tới, có thời hạn và căn cứ. Sets a limit that rules ask for, dated and with its legal basis.',
  })
  async setRuleLimit(
    @Args('input', { description: 'Mức nào, ai đặt, bao nhiêu. Which limit, by whom, how much.' })
    input: SetRuleLimitInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<SetRuleLimitPayload> {
    const { unitCode, ...words } = input;
    const unitId = await graph.read((tx) => this.names.unit(tx, unitCode, input.from));
    const outcome = await graph.act(() => this.limit.run(viewer, { ...words, to: input.to ?? null, unitId }));
    return payload(outcome, graph.language, () => ({}));
  }

  private async issued(
    graph: GraphContext,
    run: () => Promise<Outcome<IssuedForm>>,
  ): Promise<PublishFormPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, ({ code, version }) => ({ code, version }));
  }
}

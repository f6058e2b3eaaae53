import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { NodeObject } from '../../platform/graphql/node.js';
import { nodeId } from '../../platform/graphql/node-id.js';
import { reasonNames } from '../../platform/messages/catalogue.js';
import { type PlanStatus } from '../domain/plan-draft.js';
import { type PlanRow } from '../store/plan-reader.js';

export const PlanStatusEnum = graphqlEnum<PlanStatus>(
  'PlanStatus',
  'Tình trạng của một kế hoạch. How far a plan is.',
  {
    DRAFT: 'Dự thảo: chỉ đơn vị có kế hoạch thấy. A draft, seen by those who act for its owner.',
    ADOPTED: 'Đã ban hành; không sửa nữa. Adopted; it changes no more.',
  },
);

@ObjectType('PlanWarning', {
  description: 'Một điều cần xem lại trong dự thảo. Something of a draft that has to be looked at.',
})
export class PlanWarningType {
  @Field(() => reasonNames, { description: 'Mã của điều cần xem. Its code.' })
  code!: string;

  @Field(() => String, { description: 'Điều gì, vì sao, cần làm gì. What, why, and what to do.' })
  message!: string;

  @Field(() => [ID], {
    description:
      'Các nhiệm vụ liên quan chưa ai sửa lại; rỗng khi là cả kế hoạch. The tasks concerned that nobody has changed since; none where it is the plan.',
  })
  taskIds!: readonly string[];
}

@ObjectType('Plan', {
  implements: () => [NodeObject],
  description: 'Kế hoạch thi đua, khen thưởng năm của một đơn vị. The year’s plan of a unit.',
})
export class PlanType extends NodeObject {
  readonly nodeType = 'Plan';

  constructor(readonly plan: PlanRow) {
    super();
  }

  get key(): string {
    return this.plan.planId;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Mã đơn vị có kế hoạch, trong năm của kế hoạch. The code of its owner, in the plan’s year.',
  })
  get ownerCode(): string | null {
    return this.plan.ownerCode;
  }

  @Field(() => String, { nullable: true, description: 'Tên đơn vị có kế hoạch. The name of its owner.' })
  get ownerName(): string | null {
    return this.plan.ownerName;
  }

  @Field(() => Int, { description: 'Năm của kế hoạch. The year of the plan.' })
  get year(): number {
    return this.plan.year;
  }

  @Field(() => String, { description: 'Tên kế hoạch. Its title.' })
  get title(): string {
    return this.plan.title;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Văn bản ban hành; null với dự thảo. The document it rests on; null of a draft.',
  })
  get source(): string | null {
    return this.plan.source;
  }

  @Field(() => PlanStatusEnum, { description: 'Tình trạng. How far it is.' })
  get status(): PlanStatus {
    return this.plan.status;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Phiên bản của dự thảo; đã ban hành thì không có. The version of the draft; none once adopted.',
  })
  get version(): number | null {
    return this.plan.version;
  }

  @Field(() => ID, {
    nullable: true,
    description: 'Kế hoạch năm trước làm cơ sở. The earlier plan it was drafted from.',
  })
  get draftedFromId(): string | null {
    return this.plan.draftedFrom && nodeId('Plan', this.plan.draftedFrom);
  }
}

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Instant } from '../../../kernel/local-date.js';
import { connectionType } from '../../../platform/graphql/connection.js';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { NodeObject } from '../../../platform/graphql/node.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';
import { type AppealState } from '../../domain/publication/appeal.js';
import { type Appeal } from '../../store/publication/appeal-reader.js';

export const AppealStateEnum = graphqlEnum<AppealState>(
  'AppealState',
  'Tình trạng kiến nghị. Where an appeal stands.',
  {
    OPEN: 'Chưa trả lời. Not answered yet.',
    UPHELD: 'Được chấp nhận. Upheld.',
    REJECTED: 'Không được chấp nhận. Rejected.',
  },
);

@ObjectType('Appeal', {
  implements: () => [NodeObject],
  description:
    'Kiến nghị của một thành viên về kết quả đã công bố; đơn vị ấy, cấp trên của nó, trưởng cụm và đơn vị tổ chức xem được. An appeal of a member against what is published; seen by that unit, those above it, and those in charge.',
})
export class AppealType extends NodeObject {
  readonly nodeType = 'Appeal';

  constructor(readonly appeal: Appeal) {
    super();
  }

  get key(): string {
    return this.appeal.appealId;
  }

  @Field(() => Int, { description: 'Lần công bố bị kiến nghị. The published version it is against.' })
  get version(): number {
    return this.appeal.version;
  }

  @Field(() => String, { description: 'Mã đơn vị kiến nghị. The unit’s code.' })
  get unitCode(): string {
    return this.appeal.unitCode;
  }

  @Field(() => String, { description: 'Tên đơn vị kiến nghị. The unit’s name.' })
  get unitName(): string {
    return this.appeal.unitName;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Mã mục; null là toàn bộ kết quả. The item; null for the whole result.',
  })
  get criterionCode(): string | null {
    return this.appeal.criterionCode;
  }

  @Field(() => String, { description: 'Nội dung. What is objected to.' })
  get statement(): string {
    return this.appeal.statement;
  }

  @Field(() => String, { description: 'Văn bản làm căn cứ. The document behind it.' })
  get document(): string {
    return this.appeal.document;
  }

  @Field(() => DateTimeScalar, { description: 'Lúc gửi. When it was filed.' })
  get filedAt(): Instant {
    return this.appeal.filedAt;
  }

  @Field(() => AppealStateEnum, { description: 'Tình trạng. Where it stands.' })
  get state(): AppealState {
    return this.appeal.state;
  }

  @Field(() => String, { nullable: true, description: 'Lý do của câu trả lời. The reason of the answer.' })
  get answerReason(): string | null {
    return this.appeal.answer;
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc trả lời. When it was answered.' })
  get answeredAt(): Instant | null {
    return this.appeal.answeredAt;
  }
}

export const AppealConnection = connectionType(AppealType, 'Appeal');

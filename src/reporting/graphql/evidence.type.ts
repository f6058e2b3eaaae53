import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type LocalDate } from '../../kernel/local-date.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type Evidence, type RuleExplanation } from '../domain/draft.js';

@ObjectType('RuleExplanation', {
  description: 'Giải trình cho một quy tắc. What was said to a rule that asks.',
})
export class RuleExplanationType implements RuleExplanation {
  @Field(() => String, { description: 'Mã quy tắc. The rule.' })
  rule!: string;

  @Field(() => String, { nullable: true, description: 'Chỉ tiêu. The indicator.' })
  indicator?: string | null;

  @Field(() => String, { description: 'Nội dung. The explanation.' })
  text!: string;
}

@ObjectType('Evidence', { description: 'Một văn bản minh chứng. A document that proves figures.' })
export class EvidenceType implements Evidence {
  @Field(() => String, {
    nullable: true,
    description: 'Yêu cầu của biểu mẫu mà nó đáp ứng. The demand it meets.',
  })
  demand?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ tiêu được chứng minh. The indicator it proves.' })
  indicator?: string | null;

  @Field(() => String, { description: 'Tên, trích yếu. The title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Số, ký hiệu. Its number.' })
  documentNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày văn bản. Its day.' })
  documentDate?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Đường dẫn. Its address.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 của tệp, để đối chiếu. SHA-256 of the file.' })
  sha256?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Số lượt trong văn bản; để trống là 1. How many it carries; 1 where empty.',
  })
  count?: number | null;
}

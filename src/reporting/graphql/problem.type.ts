import { Field, ObjectType } from '@nestjs/graphql';
import { type Language, reasonNames, sentence } from '../../platform/messages/catalogue.js';
import { type CheckSeverity } from '../domain/form.js';
import { type Problem } from '../domain/problems.js';
import { CheckSeverityEnum } from './form.type.js';

@ObjectType('ReportProblem', {
  description:
    'Một vấn đề của báo cáo: điều gì xảy ra, vì sao, cần làm gì. A problem of a report: what happened, why, and what to do.',
})
export class ProblemType {
  @Field(() => CheckSeverityEnum, { description: 'Mức. Its severity.' })
  severity!: CheckSeverity;

  @Field(() => reasonNames, { description: 'Mã lý do. The reason, stable for programs.' })
  code!: string;

  @Field(() => String, { description: 'Điều gì, vì sao, cần làm gì. What, why, and what to do.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'Chỉ tiêu liên quan. The indicator concerned.' })
  indicator!: string | null;

  @Field(() => String, { nullable: true, description: 'Quy tắc kiểm tra. The cross-check.' })
  rule!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Giải trình của đơn vị. What the office said to it.',
  })
  explanation!: string | null;

  @Field(() => [String], { description: 'Đường dẫn trong bản nháp. Its path in the draft.' })
  field!: readonly string[];
}

export function shownProblem({ refusal, ...problem }: Problem, language: Language): ProblemType {
  return {
    ...problem,
    code: refusal.reason,
    message: sentence(refusal, language),
    field: refusal.field,
  };
}

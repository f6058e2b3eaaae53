import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Outcome } from '../../kernel/outcome.js';
import { type Language, reasonNames, sentence } from '../messages/catalogue.js';

registerEnumType(reasonNames, {
  name: 'UserErrorCode',
  description: 'Lý do từ chối một thao tác. Why an act was refused; docs/reasons.md explains each.',
});

/** A refusal as data: nothing was changed, and what was sent may be corrected and sent again. */
@ObjectType({
  description:
    'Một lý do từ chối; không có gì bị thay đổi. One reason why an act was refused; nothing was changed.',
})
export class UserError {
  @Field(() => reasonNames, { description: 'Mã lý do. The reason, stable for programs.' })
  code!: string;

  @Field(() => String, {
    description: 'Điều gì đã xảy ra, vì sao, cần làm gì. What happened, why, and what to do.',
  })
  message!: string;

  @Field(() => [String], {
    description:
      'Đường dẫn tới trường dữ liệu liên quan; rỗng khi không riêng trường nào. Path of the input field concerned; empty when none in particular.',
  })
  field!: readonly string[];
}

@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], {
    description:
      'Các lý do từ chối; rỗng khi thao tác đã thực hiện. Why the act was refused; empty when it was done.',
  })
  userErrors!: readonly UserError[];
}

/** The answer to a mutation: what was done, or every reason why not. */
export async function payload<T, P extends object>(
  outcome: Outcome<T>,
  language: Language,
  shown: (value: T) => P | Promise<P>,
): Promise<P & Payload> {
  if (outcome.kind === 'done') return { ...(await shown(outcome.value)), userErrors: [] };
  const userErrors = outcome.refusals.map((refusal) => ({
    code: refusal.reason,
    message: sentence(refusal, language),
    field: refusal.field,
  }));
  return { userErrors } as unknown as P & Payload;
}

import { ArgsType, Field } from '@nestjs/graphql';
import { IsArray, IsOptional, MaxLength } from 'class-validator';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { type Form } from '../../reporting/domain/index.js';

@ArgsType()
export class FiguresArgs {
  @Field(() => [String], { nullable: true, description: 'Chỉ lấy các chỉ tiêu này. Only these indicators.' })
  @IsOptional()
  @IsArray()
  @MaxLength(20, { each: true })
  indicators?: string[] | null;
}

/** With how many items a list of figures is reckoned: as many as are named, else as many as a large form has. */
export function figuresReckoned({ args }: { readonly args: { readonly [name: string]: unknown } }): number {
  const { indicators } = args;
  return Array.isArray(indicators) ? indicators.length : 100;
}

/**
 * The figures of the named indicators, in their own order; all where none are named.
 * @param known the codes that may be named; null where there is no form to ask
 * @throws BAD_USER_INPUT of a code that is not among them
 */
export function onlyNamed<Figure>(
  all: readonly Figure[],
  codeOf: (figure: Figure) => string,
  { indicators }: FiguresArgs,
  known: readonly string[] | null,
): readonly Figure[] {
  if (!indicators) return all;
  const strange = indicators.filter((code) => known !== null && !known.includes(code));
  if (strange.length > 0) throw indicatorNotKnown(strange.join(', '));
  return all.filter((one) => indicators.includes(codeOf(one)));
}

export function indicatorNotKnown(code: string): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: `Biểu mẫu của kỳ này không có chỉ tiêu "${code}". Hãy dùng mã chỉ tiêu của biểu mẫu (xem form).`,
    en: `The form of this period has no indicator "${code}". Use a code of the form (see form).`,
  });
}

export function codesOf({ indicators }: Form): readonly string[] {
  return indicators.map(({ code }) => code);
}

import { ArgsType, Field } from '@nestjs/graphql';
import { IsArray, IsOptional, MaxLength } from 'class-validator';

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

import { Args, ArgsType, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Line, lines } from '../../access/domain/index.js';
import { IsEnum, IsOptional, MaxLength } from 'class-validator';
import { LineEnum } from '../../access/index.js';
import { UnitType } from '../../organisation/index.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type Counts } from '../domain/completeness.js';
import { type CompletenessQuestion, ObligationReader } from '../store/obligation-reader.js';
import { CompletenessType } from './completeness.type.js';

@ArgsType()
class CompletenessArgs {
  @Field(() => String, { description: 'Mã kỳ báo cáo. The period.' })
  @MaxLength(20)
  periodCode!: string;

  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => String, { nullable: true, description: 'Chỉ tính một biểu mẫu. Only this form.' })
  @IsOptional()
  @MaxLength(20)
  formCode?: string | null;
}

@Resolver(() => UnitType)
export class UnitReportingFields {
  private readonly counts: PluralReader<CompletenessQuestion, Counts | null> = (tx, keys) =>
    this.obligations.completeness(tx, keys);

  constructor(private readonly obligations: ObligationReader) {}

  @ResolveField(() => CompletenessType, {
    nullable: true,
    description:
      'Tình hình nộp báo cáo của đơn vị và toàn bộ bên dưới; null khi không được xem cả cây con trong tuyến đó. How far the reports of the unit and all beneath have come; null where the subtree is not in scope in that line.',
  })
  async completeness(
    @Parent() { unit }: UnitType,
    @Args() { periodCode, line, formCode }: CompletenessArgs,
    @Graph() graph: GraphContext,
  ): Promise<CompletenessType | null> {
    const key = { unitId: unit.unitId, line, periodCode, formCode: formCode ?? null };
    const counts = await graph.load(this.counts, key, JSON.stringify(key));
    return counts && new CompletenessType(counts, key);
  }
}

import { Args, Field, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Viewer } from '../../access/domain/index.js';
import { ActingViewer } from '../../access/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { type GrantCall, GrantToUnit } from '../acts/grant-to-unit.js';
import { ReportRefInput } from './report.input.js';

@InputType({ isAbstract: true })
abstract class GrantInput {
  @Field(() => ReportRefInput, { description: 'Báo cáo của đơn vị nào, kỳ nào. Which report of which unit.' })
  @ValidateNested()
  @Type(() => ReportRefInput)
  report!: ReportRefInput;

  @Field(() => String, { description: 'Lý do, kèm số văn bản nếu có. Why.' })
  @IsString()
  @MaxLength(2000)
  reason!: string;

  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}

@InputType({ description: 'Gia hạn cho một đơn vị. Extends the deadline of one unit.' })
export class ExtendDeadlineInput extends GrantInput {
  @Field(() => DateScalar, { description: 'Ngày cuối mới còn đúng hạn. The new last day in time.' })
  @IsString()
  until!: LocalDate;
}

@InputType({ description: 'Miễn báo cáo cho một đơn vị. Exempts one unit from a report.' })
export class ExemptFromReportInput extends GrantInput {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày cuối được miễn, sau đó lại phải nộp; để trống là miễn cả kỳ. The last day of it, after which the report is owed again; the whole period where empty.',
  })
  @IsOptional()
  @IsString()
  until?: LocalDate | null;
}

@InputType({ description: 'Thôi miễn báo cáo. Ends an exemption.' })
export class EndExemptionInput extends GrantInput {}

@ObjectType({ description: 'Kết quả gia hạn hoặc miễn. What the grant came to.' })
export class GrantPayload extends Payload {
  @Field(() => Int, {
    nullable: true,
    description: 'Số nghĩa vụ báo cáo được thay đổi. How many obligations it changed.',
  })
  obligations?: number | null;
}

/** What a recipient grants to one unit. */
@Resolver()
export class GrantMutations {
  constructor(private readonly grants: GrantToUnit) {}

  @Mutation(() => GrantPayload, {
    description:
      'Gia hạn nộp báo cáo cho một đơn vị gửi đến đơn vị mình, có lý do. Extends the deadline of one unit that reports to one’s own, with a reason.',
  })
  extendDeadline(
    @Args('input', { description: 'Báo cáo, hạn mới, lý do. Which report, until when, why.' })
    input: ExtendDeadlineInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<GrantPayload> {
    return this.answer(graph, viewer, { ...input, kind: 'EXTENSION' });
  }

  @Mutation(() => GrantPayload, {
    description:
      'Miễn báo cáo cho một đơn vị gửi đến đơn vị mình, có lý do và thời hạn. Exempts one unit that reports to one’s own, with a reason and an end.',
  })
  exemptFromReport(
    @Args('input', { description: 'Báo cáo, thời hạn, lý do. Which report, until when, why.' })
    input: ExemptFromReportInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<GrantPayload> {
    return this.answer(graph, viewer, { ...input, until: input.until ?? null, kind: 'EXEMPTION' });
  }

  @Mutation(() => GrantPayload, {
    description: 'Thôi miễn: đơn vị lại phải nộp báo cáo. Ends an exemption: the unit owes the report again.',
  })
  endExemption(
    @Args('input', { description: 'Báo cáo, lý do. Which report, why.' }) input: EndExemptionInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<GrantPayload> {
    return this.answer(graph, viewer, { ...input, until: null, kind: 'EXEMPTION_ENDED' });
  }

  private async answer(
    graph: GraphContext,
    viewer: Viewer,
    input: Omit<GrantCall, 'report'> & { readonly report: ReportRefInput },
  ): Promise<GrantPayload> {
    const { kind, until, reason, idempotencyKey } = input;
    const call = { kind, until, reason, idempotencyKey, report: input.report.toRef() };
    const outcome = await graph.act(() => this.grants.run(viewer, call));
    return payload(outcome, graph.language, ({ obligations }) => ({ obligations }));
  }
}

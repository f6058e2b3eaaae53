import { Args, Field, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { type Line, lines, Viewer } from '../../access/domain/index.js';
import { ActingViewer, LineEnum } from '../../access/index.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { SignConsolidation } from '../acts/sign-consolidation.js';
import { ConsolidationReader } from '../store/consolidation-reader.js';
import { ConsolidationType } from './consolidation.type.js';
import { ReportingPlaces } from './reporting-places.js';

@InputType({ description: 'Ký số liệu tổng hợp. Signs consolidated figures.' })
export class SignConsolidationInput {
  @Field(() => String, { description: 'Mã đơn vị ký. The unit that signs.' })
  @IsString()
  @MaxLength(35)
  unitCode!: string;

  @Field(() => String, { description: 'Mã kỳ. The period.' })
  @IsString()
  @MaxLength(20)
  periodCode!: string;

  @Field(() => String, { defaultValue: 'TDKT', description: 'Mã biểu mẫu. The form.' })
  @IsString()
  @MaxLength(20)
  formCode: string = 'TDKT';

  @Field(() => LineEnum, { defaultValue: 'TERRITORIAL', description: 'Tuyến. The line.' })
  @IsEnum(lines)
  line: Line = 'TERRITORIAL';

  @Field(() => Int, {
    description:
      'Lần ký mới nhất mà người dùng đang thấy; 0 khi chưa ký. The latest signature the user saw; 0 for none.',
  })
  @IsInt()
  @Min(0)
  expectedNumber!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Vì sao vẫn ký khi còn thiếu báo cáo; cấp trên sẽ đọc. Why it is signed although reports are missing.',
  })
  @IsOptional()
  @MaxLength(4000)
  explanation?: string | null;

  @Field(() => String, { description: 'Khóa chống gửi trùng. Idempotency key.' })
  @IsString()
  @MaxLength(200)
  idempotencyKey!: string;
}

@ObjectType({ description: 'Kết quả ký số liệu tổng hợp. What signing came to.' })
export class SignConsolidationPayload extends Payload {
  @Field(() => ConsolidationType, {
    nullable: true,
    description: 'Lần ký; null khi bị từ chối. The signature; null when it was refused.',
  })
  consolidation?: ConsolidationType | null;
}

@Resolver()
export class ConsolidationMutations {
  constructor(
    private readonly sign: SignConsolidation,
    private readonly consolidations: ConsolidationReader,
    private readonly places: ReportingPlaces,
  ) {}

  @Mutation(() => SignConsolidationPayload, {
    description:
      'Ký số liệu tổng hợp: đóng băng số của đơn vị và toàn bộ bên dưới cùng danh sách bản báo cáo làm căn cứ. Signs the figures of a unit and all beneath it, frozen with the list of versions they rest on.',
  })
  async signConsolidation(
    @Args('input', { description: 'Đơn vị, kỳ, tuyến. Unit, period and line.' })
    input: SignConsolidationInput,
    @ActingViewer() viewer: Viewer,
    @Graph() graph: GraphContext,
  ): Promise<SignConsolidationPayload> {
    const call = { ...input, explanation: input.explanation ?? null };
    const outcome = await graph.act(() => this.sign.run(viewer, call));
    return payload(outcome, graph.language, async ({ number }) => {
      const question = await this.places.question(graph, input);
      const rows = question === null ? [] : await graph.read((tx) => this.consolidations.of(tx, question));
      const signed = rows.find((row) => row.number === number);
      return { consolidation: signed ? new ConsolidationType(signed) : null };
    });
  }
}

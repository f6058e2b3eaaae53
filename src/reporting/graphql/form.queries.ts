import { Args, ArgsType, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { graphqlEnum } from '../../platform/graphql/enum.js';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { formDifference, type FormChange } from '../domain/form-difference.js';
import { type FormEdition, FormReader } from '../store/form-reader.js';
import { FormType } from './form.type.js';

const FormPartEnum = graphqlEnum<FormChange['part']>('FormPart', 'Phần của biểu mẫu. A part of a form.', {
  FORM: 'Thông tin chung. The form itself.',
  DIMENSION: 'Phân tổ. A dimension.',
  SECTION: 'Nhóm chỉ tiêu. A section.',
  INDICATOR: 'Chỉ tiêu. An indicator.',
  NARRATIVE: 'Mục lời văn. A narrative part.',
  EVIDENCE: 'Yêu cầu minh chứng. A demand for evidence.',
  RULE: 'Quy tắc kiểm tra. A cross-check.',
});

const FormChangeKindEnum = graphqlEnum<FormChange['change']>(
  'FormChangeKind',
  'Khác nhau thế nào. How two versions differ.',
  { ADDED: 'Thêm mới. Added.', REMOVED: 'Bỏ đi. Removed.', CHANGED: 'Sửa. Changed.' },
);

@ObjectType('FormChange', {
  description: 'Một chỗ khác nhau giữa hai phiên bản. One thing in which two versions differ.',
})
export class FormChangeType implements FormChange {
  @Field(() => FormPartEnum, { description: 'Phần nào. Which part.' })
  part!: FormChange['part'];

  @Field(() => String, { description: 'Mã của phần đó. Its code.' })
  code!: string;

  @Field(() => FormChangeKindEnum, { description: 'Khác thế nào. How.' })
  change!: FormChange['change'];

  @Field(() => String, { nullable: true, description: 'Thuộc tính nào. Which property.' })
  property!: string | null;

  @Field(() => String, { nullable: true, description: 'Trước, dạng JSON. Before, as JSON.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Sau, dạng JSON. After, as JSON.' })
  after!: string | null;
}

@ObjectType('FormEdition', { description: 'Một phiên bản đã ban hành. An issued version.' })
export class FormEditionType implements FormEdition {
  @Field(() => String, { description: 'Mã biểu mẫu. The code.' })
  code!: string;

  @Field(() => String, { description: 'Phiên bản. The version.' })
  version!: string;

  @Field(() => String, { description: 'Tên biểu mẫu. The name.' })
  name!: string;

  @Field(() => [String], { description: 'Các kỳ dùng phiên bản này. The periods that use it.' })
  periodCodes!: readonly string[];
}

@ArgsType()
class FormNameArgs {
  @Field(() => String, { description: 'Mã biểu mẫu, ví dụ "TDKT". The code.' })
  @MaxLength(20)
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Phiên bản; mặc định mới nhất. The version; the newest by default.',
  })
  @IsOptional()
  @MaxLength(20)
  version?: string | null;
}

@ArgsType()
class FormDifferenceArgs {
  @Field(() => String, { description: 'Mã biểu mẫu. The code.' })
  @MaxLength(20)
  code!: string;

  @Field(() => String, { description: 'Phiên bản trước. The earlier version.' })
  @MaxLength(20)
  from!: string;

  @Field(() => String, { description: 'Phiên bản sau. The later version.' })
  @MaxLength(20)
  to!: string;
}

@Resolver()
export class FormQueries {
  constructor(private readonly reader: FormReader) {}

  @Query(() => FormType, {
    nullable: true,
    description:
      'Một phiên bản của biểu mẫu: chỉ tiêu, phân tổ, quy tắc. A version of a form: indicators, dimensions, checks.',
  })
  async form(
    @Args() { code, version }: FormNameArgs,
    @Graph() graph: GraphContext,
  ): Promise<FormType | null> {
    const [form] = await graph.read((tx) => this.reader.formsNamed(tx, [{ code, version: version ?? null }]));
    return form ? new FormType(form) : null;
  }

  @Query(() => [FormEditionType], {
    description:
      'Các biểu mẫu và phiên bản đã ban hành, mới nhất trước. The forms and versions issued, newest first.',
  })
  forms(
    @Graph() graph: GraphContext,
    @Args('code', { type: () => String, nullable: true, description: 'Chỉ biểu mẫu này. Only this form.' })
    code?: string | null,
  ): Promise<FormEditionType[]> {
    return graph.read((tx) => this.reader.editions(tx, code ?? null));
  }

  @Query(() => [FormChangeType], {
    nullable: true,
    description:
      'Hai phiên bản của biểu mẫu khác nhau ở đâu; null khi thiếu một phiên bản. In what two versions of a form differ; null where one does not exist.',
  })
  async formDifference(
    @Args() { code, from, to }: FormDifferenceArgs,
    @Graph() graph: GraphContext,
  ): Promise<readonly FormChangeType[] | null> {
    const [before, after] = await graph.read((tx) =>
      this.reader.formsNamed(tx, [
        { code, version: from },
        { code, version: to },
      ]),
    );
    return before && after ? formDifference(before, after) : null;
  }
}

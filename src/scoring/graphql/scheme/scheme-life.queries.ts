import { Args, ArgsType, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { graphqlEnum } from '../../../platform/graphql/enum.js';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { JsonObjectScalar } from '../../../platform/graphql/scalars.js';
import { clonedScheme } from '../../domain/scheme/scheme-clone.js';
import { type SchemeChange, schemeDifference } from '../../domain/scheme/scheme-difference.js';
import { SchemeReader } from '../../store/scheme/scheme-reader.js';
import { SchemeNameType } from '../year/cluster-year.type.js';

const SchemeChangeKindEnum = graphqlEnum<SchemeChange['change']>(
  'SchemeChangeKind',
  'Khác nhau thế nào. How two versions differ.',
  { ADDED: 'Thêm mới. Added.', REMOVED: 'Bỏ đi. Removed.', CHANGED: 'Sửa. Changed.' },
);

@ObjectType('SchemeChange', {
  description: 'Một chỗ khác nhau giữa hai phiên bản bảng điểm. One thing in which two versions differ.',
})
export class SchemeChangeType implements SchemeChange {
  @Field(() => String, {
    description: 'Đường dẫn, ví dụ "criteria[I].children[I.1].max". Where, by the codes of what has one.',
  })
  path!: string;

  @Field(() => SchemeChangeKindEnum, { description: 'Thêm, bỏ hay sửa. Added, removed or changed.' })
  change!: SchemeChange['change'];

  @Field(() => String, { nullable: true, description: 'Trước, dạng JSON. Before, as JSON.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Sau, dạng JSON. After, as JSON.' })
  after!: string | null;
}

@ArgsType()
class SchemeDifferenceArgs {
  @Field(() => String, { description: 'Mã bảng điểm. The code.' })
  @MaxLength(40)
  code!: string;

  @Field(() => String, { description: 'Phiên bản trước. The earlier version.' })
  @MaxLength(40)
  from!: string;

  @Field(() => String, { description: 'Phiên bản sau. The later version.' })
  @MaxLength(40)
  to!: string;
}

@ArgsType()
class SchemeDraftArgs {
  @Field(() => String, { description: 'Mã bảng điểm. The code.' })
  @MaxLength(40)
  code!: string;

  @Field(() => String, { description: 'Phiên bản gốc. The version to begin from.' })
  @MaxLength(40)
  version!: string;

  @Field(() => String, { description: 'Phiên bản mới. The new version.' })
  @MaxLength(40)
  newVersion!: string;
}

@Resolver()
export class SchemeLifeQueries {
  constructor(private readonly schemes: SchemeReader) {}

  @Query(() => [SchemeNameType], {
    description: 'Các phiên bản của một bảng điểm, mới nhất trước. The versions of a scheme, newest first.',
  })
  schemeVersions(
    @Args('code', { type: () => String, description: 'Mã bảng điểm. The code.' }) code: string,
    @Graph() graph: GraphContext,
  ): Promise<SchemeNameType[]> {
    return graph.read((tx) => this.schemes.versionsOf(tx, code));
  }

  @Query(() => [SchemeChangeType], {
    nullable: true,
    description:
      'Hai phiên bản của bảng điểm khác nhau ở đâu; null khi thiếu một phiên bản. In what two versions of a scheme differ; null where one does not exist.',
  })
  async schemeDifference(
    @Args() { code, from, to }: SchemeDifferenceArgs,
    @Graph() graph: GraphContext,
  ): Promise<readonly SchemeChangeType[] | null> {
    const [before, after] = await graph.read((tx) =>
      this.schemes.schemesByCodes(tx, [
        { code, version: from },
        { code, version: to },
      ]),
    );
    return before && after ? schemeDifference(before.scheme, after.scheme) : null;
  }

  @Query(() => JsonObjectScalar, {
    nullable: true,
    description:
      'Dự thảo cho phiên bản mới từ một phiên bản đã ban hành, để sửa rồi gửi bằng addScheme; không lưu gì. A draft of a new version, to be edited and sent by addScheme; nothing is stored.',
  })
  async schemeDraft(
    @Args() { code, version, newVersion }: SchemeDraftArgs,
    @Graph() graph: GraphContext,
  ): Promise<object | null> {
    const [model] = await graph.read((tx) => this.schemes.schemesByCodes(tx, [{ code, version }]));
    return model ? clonedScheme(model.scheme, { newVersion, newName: null, newLegalBasis: null }) : null;
  }
}

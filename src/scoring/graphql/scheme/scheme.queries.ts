import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext } from '../../../platform/graphql/graph-context.js';
import { JsonObjectScalar } from '../../../platform/graphql/scalars.js';
import { SchemeReader } from '../../store/scheme/scheme-reader.js';

@ObjectType('Scheme', {
  description:
    'Bảng điểm đã ban hành; mỗi phiên bản không bao giờ thay đổi. An issued scoring scheme; a version never changes.',
})
export class SchemeType {
  @Field(() => String, { description: 'Mã bảng điểm. Its code.' })
  code!: string;

  @Field(() => String, { description: 'Phiên bản. Its version.' })
  version!: string;

  @Field(() => String, { description: 'Tên bảng điểm. Its name.' })
  name!: string;

  @Field(() => String, { description: 'Mã băm SHA-256 của văn bản. SHA-256 of the document.' })
  hash!: string;

  @Field(() => JsonObjectScalar, {
    description:
      'Toàn văn theo schema/scheme.schema.json. The whole document, as schema/scheme.schema.json says.',
  })
  document!: object;
}

@Resolver()
export class SchemeQueries {
  constructor(private readonly schemes: SchemeReader) {}

  @Query(() => SchemeType, {
    nullable: true,
    description:
      'Bảng điểm theo mã, phiên bản nêu tên hoặc mới nhất. A scheme by code, in the named version or the newest.',
  })
  async scheme(
    @Args('code', { type: () => String, description: 'Mã bảng điểm. The code.' }) code: string,
    @Graph() graph: GraphContext,
    @Args('version', { type: () => String, nullable: true, description: 'Phiên bản. The version.' })
    version?: string | null,
  ): Promise<SchemeType | null> {
    const [known] = await graph.read((tx) =>
      this.schemes.schemesByCodes(tx, [{ code, version: version ?? null }]),
    );
    if (!known) return null;
    const { scheme, hash } = known;
    return { code: scheme.code, version: scheme.version, name: scheme.name, hash, document: scheme };
  }
}

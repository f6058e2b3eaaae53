import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { JsonObjectScalar } from '../../../platform/graphql/scalars.js';
import { type Scheme } from '../../domain/scheme/scheme.js';
import { schemeTemplates } from '../../templates/index.js';

@ObjectType('SchemeTemplate', {
  description:
    'Bảng điểm mẫu: lấy về, sửa, đặt mã riêng rồi ban hành. A scheme to start from: take it, change it, give it a code of its own and issue it.',
})
export class SchemeTemplateType {
  constructor(private readonly scheme: Scheme) {}

  @Field(() => String, { description: 'Mã bảng điểm mẫu. Its code.' })
  get code(): string {
    return this.scheme.code;
  }

  @Field(() => String, { description: 'Tên. Its name.' })
  get name(): string {
    return this.scheme.name;
  }

  @Field(() => String, { description: 'Căn cứ. Its legal basis.' })
  get legalBasis(): string {
    return this.scheme.legalBasis;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Phần văn bản nguồn có mà mẫu chưa có; null khi đủ. What its source has and it lacks; null where it is whole.',
  })
  get partial(): string | null {
    return this.scheme.partial ?? null;
  }

  @Field(() => JsonObjectScalar, {
    description:
      'Toàn văn theo schema/scheme.schema.json. The whole document, as schema/scheme.schema.json says.',
  })
  get document(): object {
    return this.scheme;
  }
}

@Resolver()
export class SchemeTemplateQueries {
  @Query(() => [SchemeTemplateType], {
    description:
      'Các bảng điểm mẫu đi kèm hệ thống. The schemes that ship with the service, to start one’s own from.',
  })
  schemeTemplates(): SchemeTemplateType[] {
    return schemeTemplates.map((scheme) => new SchemeTemplateType(scheme));
  }
}

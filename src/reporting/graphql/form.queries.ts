import { Args, Query, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext } from '../../platform/graphql/graph-context.js';
import { FormReader } from '../store/form-reader.js';
import { FormType } from './form.type.js';

@Resolver()
export class FormQueries {
  constructor(private readonly forms: FormReader) {}

  @Query(() => FormType, {
    nullable: true,
    description:
      'Phiên bản mới nhất của một biểu mẫu: chỉ tiêu, phân tổ, quy tắc. The newest version of a form: indicators, dimensions, checks.',
  })
  async form(
    @Args('code', { type: () => String, description: 'Mã biểu mẫu, ví dụ "TDKT". The code.' }) code: string,
    @Graph() graph: GraphContext,
  ): Promise<FormType | null> {
    const [form] = await graph.read((tx) => this.forms.formsByCodes(tx, [code]));
    return form ?? null;
  }
}

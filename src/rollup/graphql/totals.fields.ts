import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { totalsBy } from '../domain/marginals.js';
import { TotalsArgs } from './rollup.args.js';
import { RolledCellType, RolledFigureType } from './rollup.type.js';

@Resolver(() => RolledFigureType)
export class TotalsFields {
  @ResolveField(() => [RolledCellType], {
    description:
      'Số cộng theo các phân tổ này, bất kể phân tổ khác, theo cách gộp của chỉ tiêu; rỗng khi chỉ tiêu không có đủ các phân tổ ấy. Totals along these dimensions whatever the others say, by the indicator’s rule; empty where it does not have them all.',
  })
  totalsBy(
    @Parent() { figure, bases }: RolledFigureType,
    @Args() { dimensions }: TotalsArgs,
  ): RolledCellType[] {
    const [base] = bases;
    if (base === undefined) return [];
    const known = base.form.dimensions.map(({ code }) => code);
    const strange = dimensions.filter((code, i) => !known.includes(code) || dimensions.indexOf(code) < i);
    if (strange.length > 0) throw dimensionNotKnown(strange, known);
    return totalsBy(base.form, figure, dimensions).map((slice) => new RolledCellType(slice));
  }
}

function dimensionNotKnown(strange: readonly string[], known: readonly string[]): PublicFault {
  const [asked, there] = [strange.join(', '), known.join(', ')];
  return new PublicFault('BAD_USER_INPUT', {
    vi: `Không cộng được theo ${asked}: biểu mẫu của kỳ này không có phân tổ đó, hoặc được nêu hai lần. Hãy chọn trong các phân tổ: ${there || 'không có phân tổ nào'}.`,
    en: `No totals along ${asked}: the form of this period has no such dimension, or it is named twice. Choose among: ${there || 'it has none'}.`,
  });
}

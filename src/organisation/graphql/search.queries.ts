import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { type UnitId } from '../../kernel/ids.js';
import { dayBefore, type LocalDate, spokenDate } from '../../kernel/local-date.js';
import { connection, type ConnectionOf, PageArgs, pageOf } from '../../platform/graphql/connection.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { type Unit } from '../domain/unit.js';
import { type Search, SearchReader } from '../store/search-reader.js';
import { UnitReader } from '../store/unit-reader.js';
import { UnitHitConnection, UnitHitType } from './search.type.js';
import { UnitType } from './unit.type.js';

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      'Tên hoặc mã, cũ hay mới; không cần dấu, chữ hoa, thứ tự từ. A name or code, old or new; marks, capitals and order of words do not matter.',
  })
  @IsString()
  @MaxLength(100)
  text!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Tìm trong các đơn vị còn vào ngày này; mặc định hôm nay. Units that live on this day; today by default.',
  })
  @IsOptional()
  @IsString()
  on?: LocalDate | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Tìm trong mọi thời gian, cả đơn vị đã chấm dứt. Over all time, ended units included.',
  })
  @IsBoolean()
  allTime: boolean = false;
}

@Resolver(() => UnitHitType)
export class SearchQueries {
  private readonly present: PluralReader<UnitId, Unit[]> = (tx, ids) => this.search.nowOf(tx, ids);

  constructor(
    private readonly search: SearchReader,
    private readonly units: UnitReader,
  ) {}

  @Query(() => UnitHitConnection, {
    description:
      'Tìm đơn vị theo tên hoặc mã trong phạm vi được xem, khớp nhất trước. Finds units by name or code within scope, best first.',
  })
  async searchUnits(
    @Args() args: SearchArgs,
    @Graph() graph: GraphContext,
  ): Promise<ConnectionOf<UnitHitType>> {
    const search = await graph.read(async (tx): Promise<Search> => {
      const words = await this.search.wordsOf(tx, args.text);
      if (words.join('').length < 2 || words.length > 12) throw unfit();
      return { text: args.text, words, on: args.allTime ? null : (args.on ?? (await this.units.today(tx))) };
    });
    const cursors = graph.cursors(`search ${JSON.stringify(search)}`);
    const after = cursors.after(args.after);
    const rows = await graph.read((tx) => this.search.page(tx, search, after, args.first + 1));
    return connection(pageOf(rows, args.first), cursors, {
      key: (row) => row.key,
      node: (row) => new UnitHitType(row),
      totalCount: () => graph.read((tx) => this.search.count(tx, search)),
    });
  }

  @ResolveField(() => [UnitType], {
    description:
      'Nay là: chính đơn vị ấy nếu còn, hoặc các đơn vị kế thừa. What it is today: itself while it lives, else its heirs.',
  })
  async now(@Parent() { hit }: UnitHitType, @Graph() graph: GraphContext): Promise<UnitType[]> {
    return (await graph.load(this.present, hit.unit.unitId)).map((unit) => new UnitType(unit));
  }

  @ResolveField(() => String, {
    description:
      'Một câu để hiển thị, ví dụ "Bắc Giang, đến 30/06/2025, nay là Bắc Ninh". One line to show, in the language of the request.',
  })
  async summary(@Parent() { hit }: UnitHitType, @Graph() graph: GraphContext): Promise<string> {
    const { unit, until } = hit;
    const own = unit.shortName ?? unit.name;
    if (until === null) return own;
    const vi = graph.language === 'vi';
    const heirs = (await graph.load(this.present, unit.unitId)).map((heir) => heir.shortName ?? heir.name);
    const last = dayBefore(until);
    const ended = vi ? `đến ${spokenDate(last)}` : `until ${last}`;
    const now = heirs.length === 0 ? [] : [`${vi ? 'nay là' : 'now'} ${heirs.join('; ')}`];
    return [own, ended, ...now].join(', ');
  }
}

function unfit(): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: 'Nội dung tìm kiếm cần ít nhất 2 chữ cái hoặc chữ số và không quá 12 từ. Hãy gõ lại tên hoặc mã đơn vị.',
    en: 'A search needs at least 2 letters or digits and at most 12 words. Type a name or a code.',
  });
}

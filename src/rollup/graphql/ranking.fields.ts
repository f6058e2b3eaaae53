import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type UnitId } from '../../kernel/ids.js';
import { decimal } from '../../kernel/decimal.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { Keepable } from '../../platform/graphql/keepable.js';
import { type Rankable, ranked } from '../domain/ranking.js';
import { type Whole } from '../domain/share.js';
import { type RollUpBase } from '../store/base-reader.js';
import { type ComparedField, type FieldQuestion, SiblingReader } from '../store/sibling-reader.js';
import { ClusterRollUpType } from './cluster-roll-up.type.js';
import { refuseUnknown } from './drill-down.args.js';
import { LeadersArgs, refuseEveryLevel, RollUpLeadersArgs } from './ranking.args.js';
import { leader, type RankedRollUp, RollUpLeadersType, RollUpSiblingsType } from './ranking.type.js';
import { restatingDay } from './restating.js';
import { RollUps } from './roll-ups.js';
import { RolledFigureType, RollUpType } from './rollup.type.js';

@Resolver(() => RollUpType)
export class SiblingFields {
  private readonly parents: PluralReader<RollUpBase, UnitId | null> = (tx, bases) =>
    this.reader.parentsOf(tx, bases);
  private readonly fields: PluralReader<FieldQuestion, ComparedField> = (tx, asked) =>
    this.reader.fields(tx, asked);

  constructor(private readonly reader: SiblingReader) {}

  @ResolveField(() => RollUpSiblingsType, {
    nullable: true,
    description:
      'Đơn vị giữa các đơn vị cùng cấp dưới cùng cấp trên trong tuyến này, theo một chỉ tiêu; null khi không có đơn vị nào khác, hoặc khi không được xem cả cây con của cấp trên. The unit among those of its level under the same superior in this line, by an indicator; null where there is no other, and where the superior’s subtree is not in scope.',
  })
  async siblings(
    @Parent() { base }: RollUpType,
    @Args('indicator', { type: () => String, description: 'Mã chỉ tiêu. The indicator.' }) indicator: string,
    @Graph() graph: GraphContext,
  ): Promise<RollUpSiblingsType | null> {
    refuseUnknown(indicator, base.form);
    const { question, unit, asOf } = base;
    const parentId = await graph.load(this.parents, base, JSON.stringify(question));
    if (parentId === null) return null;
    const above = { ...question, unitId: parentId, indicators: [indicator], clusterId: null };
    const on = question.restatedOn ?? asOf;
    const field = { question: above, on, direct: true, levels: [unit.level], kinds: null };
    const found = await graph.load(this.fields, field, JSON.stringify(field));
    if (found.units.length < 2) return null;
    const parent = found.above && new RollUpType(found.above);
    const table = tableOf(found);
    const holder = table.ranked.find(({ unit: { unitId } }) => unitId === question.unitId);
    const own = found.units.find(({ member }) => member.unitId === question.unitId)?.raw;
    const [figure] = own ? new RollUpType(own).rolled : [];
    if (figure === undefined) return null;
    return {
      ...{
        rank: holder?.rank ?? null,
        ranked: table.ranked.length,
        withoutValue: table.withoutValue,
        parent,
      },
      figure: new RolledFigureType(figure, [base], parent?.asWhole ?? null),
    };
  }
}

@Resolver()
export class LeaderQueries {
  constructor(
    private readonly reader: SiblingReader,
    private readonly rollUps: RollUps,
  ) {}

  @Keepable()
  @Query(() => RollUpLeadersType, {
    nullable: true,
    description:
      'Các đơn vị của một cấp hoặc loại bên dưới một đơn vị, đứng đầu hoặc đứng cuối theo một chỉ tiêu; null khi không có đơn vị đó hoặc ngoài phạm vi. The first or last units of a level or kind beneath a unit, by an indicator; null where there is no such unit within scope.',
  })
  async rollUpLeaders(
    @Args() args: RollUpLeadersArgs,
    @Graph() graph: GraphContext,
  ): Promise<RollUpLeadersType | null> {
    refuseEveryLevel(args);
    const unit = await this.rollUps.unitNamed(graph, args);
    if (unit === null) return null;
    const { periodCode, line, stage, formCode, indicator, level, kind } = args;
    const field: FieldQuestion = {
      question: {
        ...{ unitId: unit.unitId, periodCode, line, stage, formCode, clusterId: null },
        ...{ restatedOn: restatingDay(args, unit.on), indicators: [indicator] },
      },
      ...{ on: unit.on, direct: false, levels: level ? [level] : null, kinds: kind ? [kind] : null },
    };
    const [found] = await graph.read((tx) => this.reader.fields(tx, [field]));
    if (!found?.above) return null;
    refuseUnknown(indicator, found.above.base.form);
    return leadersOf(tableOf(found, args.order), args.first, new RollUpType(found.above).asWhole);
  }
}

@Resolver(() => ClusterRollUpType)
export class ClusterLeaderFields {
  @ResolveField(() => RollUpLeadersType, {
    description:
      'Các thành viên được tính đứng đầu hoặc đứng cuối theo một chỉ tiêu; không phải bảng xếp hạng thi đua. The first or last members that count, by an indicator; this is not the ranking by points.',
  })
  leaders(
    @Parent() { rollUp, asWhole }: ClusterRollUpType,
    @Args() { indicator, order, first }: LeadersArgs,
  ): RollUpLeadersType {
    refuseUnknown(indicator, asWhole?.form ?? null);
    const units = rollUp.members.map((raw, place) => {
      const { base } = raw;
      const only = { ...raw, base: { ...base, question: { ...base.question, indicators: [indicator] } } };
      return rankable({ unitId: base.question.unitId, unit: base.unit, rollUp: new RollUpType(only) }, place);
    });
    return leadersOf(ranked(units, order), first, asWhole);
  }
}

type Candidate = RankedRollUp & Rankable;

function rankable(unit: RankedRollUp, place: number): Candidate {
  const value = unit.rollUp.rolled[0]?.value ?? null;
  return { ...unit, place, value: value === null ? null : decimal(value) };
}

/** Units that have no roll-up, as they signed nothing, stand among those without a value. */
function tableOf(
  { units }: ComparedField,
  order: LeadersArgs['order'] = 'TOP',
): ReturnType<typeof ranked<Candidate>> {
  const known = units.flatMap(({ member, raw }) =>
    raw === null
      ? []
      : [rankable({ unitId: member.unitId, unit: member.unit, rollUp: new RollUpType(raw) }, member.place)],
  );
  const table = ranked(known, order);
  return { ...table, withoutValue: table.withoutValue + units.length - known.length };
}

function leadersOf(
  table: ReturnType<typeof ranked<Candidate>>,
  first: number,
  whole: Whole | null,
): RollUpLeadersType {
  const { ranked: all, withoutValue } = table;
  const last = all[first - 1]?.rank;
  return {
    rows: all.slice(0, first).flatMap((one) => leader(one, whole)),
    ...{ ranked: all.length, withoutValue },
    tiedBeyond: all.slice(first).filter(({ rank }) => rank === last).length,
  };
}

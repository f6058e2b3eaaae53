import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { sentence } from '../../platform/messages/catalogue.js';
import { DivisionCheck } from '../acts/division-check.js';
import { type DivisionProblem } from '../domain/cluster-rules.js';
import { type DivisionDraft, planOf } from '../domain/division.js';
import { DivisionReader } from '../store/division-reader.js';
import { DivisionArgs, DivisionsArgs } from './division.args.js';
import { DivisionDesk } from './division-desk.js';
import { DivisionProblemType, DivisionType } from './division.type.js';

type ToldProblem = DivisionProblem & { readonly unitCode: string | null };

@Resolver(() => DivisionType)
export class DivisionFields {
  private readonly told: PluralReader<DivisionDraft, readonly ToldProblem[]> = async (tx, drafts) => {
    const lists = await this.check.problems(tx, drafts.map(planOf), { replacing: true });
    const units = lists.flatMap((list, i) =>
      list.flatMap(({ unitId }) => {
        const on = drafts[i]?.from;
        return unitId === null || on === undefined ? [] : [{ unitId, on }];
      }),
    );
    const words = await this.reader.named(tx, units);
    const codes = new Map(units.map(({ unitId }, i) => [unitId, words[i]?.code ?? null]));
    return lists.map((list) =>
      list.map((one) => ({ ...one, unitCode: one.unitId === null ? null : (codes.get(one.unitId) ?? null) })),
    );
  };

  constructor(
    private readonly desk: DivisionDesk,
    private readonly check: DivisionCheck,
    private readonly reader: DivisionReader,
  ) {}

  @Query(() => DivisionType, {
    nullable: true,
    description:
      'Lần chia cụm, khối từ một ngày: dự thảo (chỉ đơn vị tổ chức thấy) hoặc lần đã ban hành; null khi không có hoặc không thuộc phạm vi. The division from a day on: the draft, for its organiser, or the issued one; null where there is none within scope.',
  })
  async division(@Args() asked: DivisionArgs, @Graph() graph: GraphContext): Promise<DivisionType | null> {
    const [first = null] = await this.desk.shown(graph, asked);
    return first;
  }

  @Query(() => [DivisionType], {
    description:
      'Các lần chia cụm, khối trong năm: dự thảo trước (nếu được xem), rồi các lần đã ban hành, mới nhất trước. The divisions of a year: drafts first where they may be seen, then the issued ones, newest first.',
  })
  divisions(@Args() asked: DivisionsArgs, @Graph() graph: GraphContext): Promise<DivisionType[]> {
    return this.desk.shown(graph, asked);
  }

  @ResolveField(() => [DivisionProblemType], {
    description:
      'Những điều chưa đúng theo quy tắc của ngày đầu; đã ban hành thì rỗng. What speaks against it by the rules of its first day; empty once issued.',
  })
  async problems(
    @Parent() { draft }: DivisionType,
    @Graph() graph: GraphContext,
  ): Promise<DivisionProblemType[]> {
    const problems = draft === null ? [] : await graph.load(this.told, draft, draft.divisionId);
    return problems.map(({ rule, severity, refusal, cluster, unitCode }) => ({
      ...{ rule, severity, cluster, unitCode },
      code: refusal.reason,
      message: sentence(refusal, graph.language),
    }));
  }

  @ResolveField(() => Boolean, {
    description: 'Dự thảo ban hành được theo các quy tắc. Whether the rules let the draft be issued.',
  })
  async mayIssue(@Parent() { draft }: DivisionType, @Graph() graph: GraphContext): Promise<boolean> {
    if (draft === null) return false;
    const problems = await graph.load(this.told, draft, draft.divisionId);
    return !problems.some(({ severity }) => severity === 'BLOCK');
  }
}

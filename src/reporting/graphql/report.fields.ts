import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PeriodReader, PeriodType } from '../../calendar/index.js';
import { type Period } from '../../calendar/domain/index.js';
import { type PeriodId, type ReportId, type UnitId } from '../../kernel/ids.js';
import { UnitReader, UnitType } from '../../organisation/index.js';
import { type Unit } from '../../organisation/domain/index.js';
import { Graph, GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { problemsOf } from '../domain/problems.js';
import { allowedActs, type ReportFacts } from '../domain/report-life.js';
import { type ReportAct } from '../domain/report-status.js';
import { ReportReader, type ReportVersion } from '../store/report-reader.js';
import { DraftType } from './draft.type.js';
import { ReportActEnum } from './enums.js';
import { ProblemType, shownProblem } from './problem.type.js';
import { ReportRefInput } from './report.input.js';
import { ReportType, ReportVersionType } from './report.type.js';

@Resolver(() => ReportType)
export class ReportFields {
  private readonly unitsOn: PluralReader<{ unitId: UnitId; on: Unit['on'] }, Unit | null> = (tx, keys) =>
    this.units.unitsByIds(tx, keys);
  private readonly periodsOf: PluralReader<PeriodId, Period | null> = (tx, ids) =>
    this.periods.periodsByIds(tx, ids);
  private readonly versionsOf: PluralReader<ReportId, ReportVersion[]> = (tx, ids) =>
    this.reports.versionsOf(tx, ids);

  private readonly factsOf: PluralReader<ReportId, ReportFacts | null> = (tx, ids) =>
    this.reports.factsOf(tx, ids);

  constructor(
    private readonly reports: ReportReader,
    private readonly units: UnitReader,
    private readonly periods: PeriodReader,
  ) {}

  @Query(() => ReportType, {
    nullable: true,
    description:
      'Một báo cáo; null khi chưa lập, không phải nộp hoặc không thuộc phạm vi. A report; null where it is not begun, not owed or out of scope.',
  })
  async report(
    @Args('ref', { description: 'Báo cáo nào. Which report.' }) ref: ReportRefInput,
    @Graph() graph: GraphContext,
  ): Promise<ReportType | null> {
    const [report] = await graph.read((tx) => this.reports.reportsNamed(tx, [ref.toRef()]));
    return report ? new ReportType(report) : null;
  }

  @ResolveField(() => UnitType, {
    description:
      'Đơn vị lập báo cáo, vào ngày lấy cơ cấu của kỳ. The unit that reports, on the period’s as-of day.',
  })
  async unit(@Parent() { report }: ReportType, @Graph() graph: GraphContext): Promise<UnitType> {
    const unit = await graph.load(
      this.unitsOn,
      { unitId: report.unitId, on: report.asOf },
      `${report.unitId} ${report.asOf}`,
    );
    if (unit === null) throw new Error('A report within scope belongs to a unit out of scope');
    return new UnitType(unit);
  }

  @ResolveField(() => PeriodType, { description: 'Kỳ báo cáo. The period.' })
  async period(@Parent() { report }: ReportType, @Graph() graph: GraphContext): Promise<PeriodType> {
    const period = await graph.load(this.periodsOf, report.periodId);
    if (period === null) throw new Error('A report belongs to a period that does not exist');
    return new PeriodType(period);
  }

  @ResolveField(() => [ReportVersionType], {
    description: 'Các bản đã nộp, mới nhất trước. The versions submitted, newest first.',
  })
  async versions(
    @Parent() { report }: ReportType,
    @Graph() graph: GraphContext,
  ): Promise<ReportVersionType[]> {
    return (await graph.load(this.versionsOf, report.reportId)).map(
      (version) => new ReportVersionType(version),
    );
  }

  @ResolveField(() => DraftType, {
    nullable: true,
    description:
      'Bản nháp đang soạn; null với người không lập báo cáo. The draft; null for anyone but its office.',
  })
  async draft(@Parent() { report }: ReportType, @Graph() graph: GraphContext): Promise<DraftType | null> {
    const facts = await graph.load(this.factsOf, report.reportId);
    return facts?.reporter ? facts.draft : null;
  }

  @ResolveField(() => [ProblemType], {
    description:
      'Mọi vấn đề của bản nháp cùng một lúc, theo mức; rỗng với người không lập báo cáo. Every problem of the draft at once, by severity; empty for anyone but its office.',
  })
  async problems(@Parent() { report }: ReportType, @Graph() graph: GraphContext): Promise<ProblemType[]> {
    const facts = await graph.load(this.factsOf, report.reportId);
    if (facts === null || facts.draft === null || !facts.reporter) return [];
    const { form, checks, draft, around } = facts;
    return problemsOf(form, checks, draft, around).map((one) => shownProblem(one, graph.language));
  }

  @ResolveField(() => [ReportActEnum], {
    description:
      'Các thao tác sẽ thành công nếu làm ngay, theo chính quy tắc quyết định. The acts that would succeed now, by the rules that decide.',
  })
  async allowedActs(
    @Parent() { report }: ReportType,
    @Graph() graph: GraphContext,
  ): Promise<readonly ReportAct[]> {
    const facts = await graph.load(this.factsOf, report.reportId);
    return facts === null ? [] : allowedActs(facts);
  }
}

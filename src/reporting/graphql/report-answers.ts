import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { type Outcome } from '../../kernel/outcome.js';
import { type GraphContext } from '../../platform/graphql/graph-context.js';
import { Payload, payload } from '../../platform/graphql/user-errors.js';
import { type ReportDone } from '../acts/report-done.js';
import { ReportReader } from '../store/report-reader.js';
import { ReportType } from './report.type.js';

@ObjectType({ isAbstract: true })
export abstract class ReportPayload extends Payload {
  @Field(() => ReportType, {
    nullable: true,
    description:
      'Báo cáo sau thao tác; null khi bị từ chối. The report after the act; null when it was refused.',
  })
  report?: ReportType | null;
}

/** What every act on a report answers: the report as it stands then, or why nothing was done. */
@Injectable()
export class ReportAnswers {
  constructor(private readonly reports: ReportReader) {}

  async to(graph: GraphContext, run: () => Promise<Outcome<ReportDone>>): Promise<ReportPayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async ({ reportId }) => {
      const report = await graph.read((tx) => this.reports.reportById(tx, reportId));
      return { report: report ? new ReportType(report) : null };
    });
  }
}

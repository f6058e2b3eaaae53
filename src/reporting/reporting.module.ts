import { Module, type OnModuleInit } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { type ReportId } from '../kernel/ids.js';
import { ChangeNeighbours, OrganisationModule } from '../organisation/index.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { AcceptReport } from './acts/accept-report.js';
import { AssignForm } from './acts/assign-form.js';
import { EnterPastReport } from './acts/enter-past-report.js';
import { PublishForm } from './acts/publish-form.js';
import { ReturnReport } from './acts/return-report.js';
import { SaveDraft } from './acts/save-draft.js';
import { SubmitReport } from './acts/submit-report.js';
import { AgendaQueries } from './graphql/agenda.queries.js';
import { FormQueries } from './graphql/form.queries.js';
import { ReportFields } from './graphql/report.fields.js';
import { ReportMutations } from './graphql/report.mutations.js';
import { ReportType } from './graphql/report.type.js';
import { UnitReportingFields } from './graphql/unit.fields.js';
import { VersionFields } from './graphql/version.fields.js';
import { AffectedWorkReader } from './store/affected-work-reader.js';
import { FormReader } from './store/form-reader.js';
import { FormWriter } from './store/form-writer.js';
import { ObligationReader } from './store/obligation-reader.js';
import { ReportReader } from './store/report-reader.js';
import { ReportWriter } from './store/report-writer.js';

const acts = [AcceptReport, AssignForm, EnterPastReport, PublishForm, ReturnReport, SaveDraft, SubmitReport];
const readers = [FormReader, ObligationReader, ReportReader];
const resolvers = [
  AgendaQueries,
  FormQueries,
  ReportFields,
  ReportMutations,
  UnitReportingFields,
  VersionFields,
];

@Module({
  imports: [CalendarModule, OrganisationModule],
  providers: [...acts, ...readers, ...resolvers, AffectedWorkReader, FormWriter, ReportWriter],
  exports: [...acts, ...readers],
})
export class ReportingModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly reports: ReportReader,
    private readonly affected: AffectedWorkReader,
    private readonly neighbours: ChangeNeighbours,
  ) {}

  onModuleInit(): void {
    this.nodes.offer('Report', async (tx, ids) =>
      (await this.reports.reportsByIds(tx, ids as ReportId[])).map((r) => r && new ReportType(r)),
    );
    this.neighbours.offerWork((tx, unitIds, on) => this.affected.of(tx, unitIds, on));
  }
}

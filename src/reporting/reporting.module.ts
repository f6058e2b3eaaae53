import { Module, type OnModuleInit } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { type ReportId } from '../kernel/ids.js';
import { ChangeNeighbours, OrganisationModule } from '../organisation/index.js';
import { NodeRegistry } from '../platform/graphql/node.js';
import { AbandonAmendment } from './acts/abandon-amendment.js';
import { AcceptReport } from './acts/accept-report.js';
import { AmendReport } from './acts/amend-report.js';
import { AssignForm } from './acts/assign-form.js';
import { CloneForm } from './acts/clone-form.js';
import { EnterPastReport } from './acts/enter-past-report.js';
import { GrantToUnit } from './acts/grant-to-unit.js';
import { PublishForm } from './acts/publish-form.js';
import { ReceiveReport } from './acts/receive-report.js';
import { ReportDesk } from './acts/report-desk.js';
import { ReturnReport } from './acts/return-report.js';
import { SaveDraft } from './acts/save-draft.js';
import { SetRuleLimit } from './acts/set-rule-limit.js';
import { SubmitReport } from './acts/submit-report.js';
import { WithdrawReport } from './acts/withdraw-report.js';
import { AgendaQueries } from './graphql/agenda.queries.js';
import { ComparisonQueries } from './graphql/comparison.queries.js';
import { DraftMutations } from './graphql/draft.mutations.js';
import { FormQueries } from './graphql/form.queries.js';
import { GrantMutations } from './graphql/grant.mutations.js';
import { OwedQueries } from './graphql/owed.queries.js';
import { RecipientMutations } from './graphql/recipient.mutations.js';
import { RegimeMutations } from './graphql/regime.mutations.js';
import { RegimeNames } from './graphql/regime-names.js';
import { ReportAnswers } from './graphql/report-answers.js';
import { ReportFields } from './graphql/report.fields.js';
import { ReportMutations } from './graphql/report.mutations.js';
import { ReportType } from './graphql/report.type.js';
import { UnitReportingFields } from './graphql/unit.fields.js';
import { VersionFields } from './graphql/version.fields.js';
import { AffectedWorkReader } from './store/affected-work-reader.js';
import { ComparisonReader } from './store/comparison-reader.js';
import { DraftReader } from './store/draft-reader.js';
import { FormReader } from './store/form-reader.js';
import { FormShelf } from './store/form-shelf.js';
import { FormWriter } from './store/form-writer.js';
import { GrantWriter } from './store/grant-writer.js';
import { ObligationReader } from './store/obligation-reader.js';
import { OwedReader } from './store/owed-reader.js';
import { ReportReader } from './store/report-reader.js';
import { ReportWriter } from './store/report-writer.js';
import { RuleLimitWriter } from './store/rule-limit-writer.js';

const acts = [
  AbandonAmendment,
  AcceptReport,
  AmendReport,
  AssignForm,
  CloneForm,
  EnterPastReport,
  GrantToUnit,
  PublishForm,
  ReceiveReport,
  ReturnReport,
  SaveDraft,
  SetRuleLimit,
  SubmitReport,
  WithdrawReport,
];
const readers = [ComparisonReader, DraftReader, FormReader, ObligationReader, OwedReader, ReportReader];
const resolvers = [
  AgendaQueries,
  ComparisonQueries,
  DraftMutations,
  FormQueries,
  GrantMutations,
  OwedQueries,
  RecipientMutations,
  RegimeMutations,
  ReportFields,
  ReportMutations,
  UnitReportingFields,
  VersionFields,
];
const inside = [
  AffectedWorkReader,
  FormShelf,
  FormWriter,
  GrantWriter,
  RegimeNames,
  ReportAnswers,
  ReportDesk,
  ReportWriter,
  RuleLimitWriter,
];

@Module({
  imports: [CalendarModule, OrganisationModule],
  providers: [...acts, ...readers, ...resolvers, ...inside],
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

export { AcceptReport } from './acts/accept-report.js';
export { AssignForm } from './acts/assign-form.js';
export { EnterPastReport } from './acts/enter-past-report.js';
export { PublishForm } from './acts/publish-form.js';
export { ReturnReport } from './acts/return-report.js';
export { SaveDraft } from './acts/save-draft.js';
export { SetRuleLimit } from './acts/set-rule-limit.js';
export { SubmitReport } from './acts/submit-report.js';
export { CompletenessType } from './graphql/completeness.type.js';
export { OverUnitsEnum } from './graphql/form.type.js';
export { ReportTextType, ReportType } from './graphql/report.type.js';
export { reportingMessagesEn } from './messages.en.js';
export { reportingMessagesVi } from './messages.vi.js';
export { ReportingModule } from './reporting.module.js';
export { FormReader } from './store/form-reader.js';
export {
  type CompletenessQuestion,
  type Counts,
  countsBeneath,
  ObligationReader,
} from './store/obligation-reader.js';
export { type Report, ReportReader } from './store/report-reader.js';

export { type Counts, rateOf } from './completeness.js';
export { type Figure, type TypedFigure } from './figure.js';
export { formSchema } from './form-schema.js';
export { partyOf, reportLife, type Transition } from './report-life.js';
export { type Dimension, type Form, type Indicator, type OverTime, type OverUnits } from './form.js';
export { type ReportAct, type ReportStatus, reportStatuses } from './report-status.js';
export { type ReportingReasons } from './reasons.js';

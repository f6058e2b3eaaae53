export { type Figure, type TypedFigure } from './figure.js';
export { type Dimension, type Form, type Indicator, type OverUnits } from './form.js';
export { type ReportAct, type ReportStatus } from './report-status.js';
export { type ReportingReasons } from './reasons.js';

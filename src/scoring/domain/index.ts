export { type Scheme } from './scheme.js';
export { schemeSchema } from './scheme-schema.js';
export { type ScoringReasons } from './reasons.js';

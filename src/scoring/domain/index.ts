export { type Scheme } from './scheme.js';
export { schemeSchema } from './scheme-schema.js';
export { type ScoringReasons } from './reasons.js';
export { movesFrom, type YearMove, yearMoves } from './cluster-year.js';
export { type YearParty } from './cluster-year-facts.js';
export { dueNormally, type YearState, yearStates } from './cluster-year-state.js';

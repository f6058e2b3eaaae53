export { type Scheme } from './scheme/scheme.js';
export { schemeSchema } from './scheme/scheme-schema.js';
export { type ScoringReasons } from './reasons.js';
export { movesFrom, type YearMove, yearMoves } from './year/cluster-year.js';
export { type YearParty } from './year/cluster-year-facts.js';
export { dueNormally, type YearState, yearStates } from './year/cluster-year-state.js';

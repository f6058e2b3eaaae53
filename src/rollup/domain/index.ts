export { type RollupReasons } from './reasons.js';

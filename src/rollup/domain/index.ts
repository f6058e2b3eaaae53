export { type RolledFigure } from './figure.js';
export { rollUpOf } from './indicators.js';
export { type RollupReasons } from './reasons.js';

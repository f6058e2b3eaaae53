export { RollupModule } from './rollup.module.js';
export { FigureReader } from './store/figure-reader.js';

export { FoldTouched } from './acts/fold-touched.js';
export { RebuildRollUps } from './acts/rebuild-roll-ups.js';
export { SignConsolidation } from './acts/sign-consolidation.js';
export { rollupMessagesEn } from './messages.en.js';
export { rollupMessagesVi } from './messages.vi.js';
export { RollupModule } from './rollup.module.js';
export { FigureReader, type RawRollUp } from './store/figure-reader.js';
export { VerifyRollUps } from './acts/verify-roll-ups.js';

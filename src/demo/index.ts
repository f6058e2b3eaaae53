export { clusterTen } from './cluster-10.js';
export { DemoLoader, generatedNation, type Progress } from './demo-loader.js';
export { DemoModule } from './demo.module.js';
export { demonstrationFigures } from './figures.js';
export {
  history,
  nationCentre,
  type NationCluster,
  type NationMerger,
  type NationUnit,
  nationViewers,
  provincesBefore,
  provincesMerged,
  provinceUnit,
} from './nation.js';
export { type Step } from './load-organisation.js';
export { progressOn } from './progress.js';
export { settled } from './settled.js';

export { clusterTen } from './cluster-10.js';
export { DemoLoader, type Progress } from './demo-loader.js';
export { DemoModule } from './demo.module.js';
export { demonstrationFigures } from './figures.js';
export { nationViewers } from './nation.js';
export { progressOn } from './progress.js';

export { GenerateNation, type NationGenerated } from './generate-nation.js';
export { GeneratorModule } from './generator.module.js';
export { NationFault } from './nation-fault.js';
export { leastUnits, mostUnits, type NationSize } from './plan/units.js';

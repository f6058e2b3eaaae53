import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { GenerateNation } from './generate-nation.js';
import { DistrictsAway } from './districts-away.js';
import { GenerationSteps } from './generation-steps.js';
import { NationReader } from './nation-reader.js';

@Module({
  imports: [AccessModule, OrganisationModule],
  providers: [DistrictsAway, GenerateNation, GenerationSteps, NationReader],
  exports: [GenerateNation],
})
export class GeneratorModule {}

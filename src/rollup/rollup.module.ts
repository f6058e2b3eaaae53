import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { RolledFigureFields, RollUpFields, UnitRollUpFields } from './graphql/rollup.fields.js';
import { FigureReader } from './store/figure-reader.js';

@Module({
  imports: [CalendarModule, OrganisationModule],
  providers: [FigureReader, RolledFigureFields, RollUpFields, UnitRollUpFields],
  exports: [FigureReader],
})
export class RollupModule {}

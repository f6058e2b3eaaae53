import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CalendarModule } from '../calendar/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { ReportingModule } from '../reporting/index.js';
import { ScoringModule } from '../scoring/index.js';
import { BringInReports } from './bring-in-reports.js';
import { DemoLoader, DemoParts } from './demo-loader.js';
import { LoadCalendar } from './load-calendar.js';
import { LoadForms } from './load-forms.js';
import { LoadOrganisation } from './load-organisation.js';
import { LoadPeople } from './load-people.js';
import { LoadPlans } from './load-plans.js';
import { LoadReports } from './load-reports.js';
import { LoadScores } from './load-scores.js';
import { OfficerOfTheMinistry } from './officer-of-the-ministry.js';

@Module({
  imports: [AccessModule, CalendarModule, OrganisationModule, ReportingModule, ScoringModule],
  providers: [
    BringInReports,
    DemoLoader,
    DemoParts,
    LoadCalendar,
    LoadForms,
    LoadOrganisation,
    LoadPeople,
    LoadPlans,
    LoadReports,
    LoadScores,
    OfficerOfTheMinistry,
  ],
  exports: [DemoLoader],
})
export class DemoModule {}

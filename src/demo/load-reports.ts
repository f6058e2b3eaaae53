import { Injectable } from '@nestjs/common';
import { type Viewer } from '../access/domain/index.js';
import { BringInReports } from './bring-in-reports.js';
import { type Tick } from './in-turn.js';
import { LoadCalendar } from './load-calendar.js';
import { LoadForms } from './load-forms.js';
import { type Step, type UnitBook } from './load-organisation.js';
import { nationPeriods } from './nation.js';

/** The demonstration figures of every unit that owed a report. */
@Injectable()
export class LoadReports {
  constructor(
    private readonly forms: LoadForms,
    private readonly bring: BringInReports,
    private readonly calendar: LoadCalendar,
  ) {}

  steps(viewer: Viewer, book: UnitBook): readonly Step[] {
    return [
      ...this.forms.steps(viewer, book),
      ...nationPeriods.map((period) => ({
        title: `Báo cáo ${period.label} (số liệu trình diễn)`,
        run: (tick: Tick) => this.bring.emulation(viewer, period, tick),
      })),
      {
        title: 'Báo cáo chuyên môn của Cụm 10 (số liệu trình diễn)',
        run: (tick: Tick) => this.bring.finance(viewer, tick),
      },
      { title: 'Chốt cơ cấu tổ chức của các kỳ năm 2024', run: () => this.calendar.lockThePast(viewer) },
    ];
  }
}

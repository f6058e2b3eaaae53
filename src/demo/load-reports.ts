import { Injectable } from '@nestjs/common';
import { type Viewer } from '../access/domain/index.js';
import { type UnitId } from '../kernel/ids.js';
import { AssignForm, PublishForm } from '../reporting/index.js';
import { clusterTen } from './cluster-10.js';
import { BringInReports } from './bring-in-reports.js';
import { emulation, finance } from './forms.js';
import { inTurn, type Tick } from './in-turn.js';
import { LoadCalendar } from './load-calendar.js';
import { known, type Step, type UnitBook } from './load-organisation.js';
import { assignment, nationPeriods } from './nation.js';
import { settled } from './settled.js';

/** Forms, periods, obligations, and the demonstration figures of every unit that owed a report. */
@Injectable()
export class LoadReports {
  constructor(
    private readonly calendar: LoadCalendar,
    private readonly publish: PublishForm,
    private readonly assign: AssignForm,
    private readonly bring: BringInReports,
  ) {}

  steps(viewer: Viewer, book: UnitBook): readonly Step[] {
    return [
      { title: 'Kỳ báo cáo, biểu mẫu và nghĩa vụ báo cáo', run: () => this.prepare(viewer, book) },
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

  private async prepare(viewer: Viewer, book: UnitBook): Promise<void> {
    const forms = [
      settled(await this.publish.run(viewer, emulation, 'demo:form:TDKT')),
      settled(await this.publish.run(viewer, finance, 'demo:form:STC')),
    ];
    const [emulationId, financeId] = forms.map((form) => form.templateId);
    if (emulationId === undefined || financeId === undefined) throw new Error('The forms were not published');
    const members = clusterTen.units.map((code): UnitId => known(book.before, code));
    await this.calendar.declareSpecialDays(viewer);
    await inTurn(nationPeriods, async (period) => {
      const periodId = await this.calendar.openPeriod(viewer, period);
      const { levels, recipients } = assignment;
      const all = {
        templateId: emulationId,
        periodId,
        levels,
        unitIds: [],
        recipients,
      };
      settled(await this.assign.run(viewer, all, `demo:assign:TDKT:${period.code}`));
      if (!clusterTen.financePeriods.includes(period.code)) return;
      settled(
        await this.assign.run(
          viewer,
          { ...all, templateId: financeId, levels: [], unitIds: members },
          `demo:assign:STC:${period.code}`,
        ),
      );
    });
  }
}

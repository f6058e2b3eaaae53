import { Injectable } from '@nestjs/common';
import { type Viewer } from '../access/domain/index.js';
import { type TemplateId, type UnitId } from '../kernel/ids.js';
import { localDate } from '../kernel/local-date.js';
import { type Form } from '../reporting/domain/index.js';
import { AssignForm, PublishForm, SetRuleLimit } from '../reporting/index.js';
import { clusterTen } from './cluster-10.js';
import { emulation, finance, furtherForms } from './forms.js';
import { inTurn } from './in-turn.js';
import { LoadCalendar } from './load-calendar.js';
import { known, type Step, type UnitBook } from './load-organisation.js';
import { assignment, nationCentre, nationPeriods } from './nation.js';
import { settled } from './settled.js';

/** Periods, forms, the limits their rules ask for, and who owes what. */
@Injectable()
export class LoadForms {
  constructor(
    private readonly calendar: LoadCalendar,
    private readonly publish: PublishForm,
    private readonly assign: AssignForm,
    private readonly limit: SetRuleLimit,
  ) {}

  steps(viewer: Viewer, book: UnitBook): readonly Step[] {
    return [{ title: 'Kỳ báo cáo, biểu mẫu và nghĩa vụ báo cáo', run: () => this.prepare(viewer, book) }];
  }

  private async prepare(viewer: Viewer, book: UnitBook): Promise<void> {
    const emulationId = await this.issue(viewer, emulation);
    const financeId = await this.issue(viewer, finance);
    await inTurn(furtherForms, async (form) => {
      await this.issue(viewer, form);
    });
    settled(
      await this.limit.run(viewer, {
        code: 'CSTDCS_PER_LDTT',
        unitId: known(book.before, nationCentre.code),
        value: '15',
        from: localDate('2017-10-01'),
        to: null,
        legalBasis:
          'Nghị định 91/2017/NĐ-CP, Điều 9; từ 2024 bộ, tỉnh tự quy định, mức này chỉ để trình diễn',
        idempotencyKey: 'demo:limit:CSTDCS',
      }),
    );
    await this.calendar.declareSpecialDays(viewer);
    const members = clusterTen.units.map((code): UnitId => known(book.before, code));
    await inTurn(nationPeriods, async (period) => {
      const periodId = await this.calendar.openPeriod(viewer, period);
      const { levels, recipients } = assignment;
      const all = { templateId: emulationId, periodId, levels, recipients };
      const emulationKey = { idempotencyKey: `demo:assign:TDKT:${period.code}` };
      settled(await this.assign.run(viewer, all, emulationKey));
      if (!clusterTen.financePeriods.includes(period.code)) return;
      const some = { templateId: financeId, periodId, unitIds: members, recipients };
      settled(await this.assign.run(viewer, some, { idempotencyKey: `demo:assign:STC:${period.code}` }));
    });
  }

  private async issue(viewer: Viewer, form: Form): Promise<TemplateId> {
    const issued = await this.publish.run(viewer, {
      document: form,
      idempotencyKey: `demo:form:${form.code}`,
    });
    return settled(issued).templateId;
  }
}

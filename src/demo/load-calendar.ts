import { Injectable } from '@nestjs/common';
import { type Viewer } from '../access/domain/index.js';
import { DeclareSpecialDays, LockStructure, OpenPeriod } from '../calendar/index.js';
import { type PeriodId } from '../kernel/ids.js';
import { inTurn } from './in-turn.js';
import { nationPeriods, type NationPeriod, nationSpecialYears } from './nation.js';
import { settled } from './settled.js';

/** Working days of the years, the periods opened on them, and the structures that are locked. */
@Injectable()
export class LoadCalendar {
  constructor(
    private readonly declare: DeclareSpecialDays,
    private readonly open: OpenPeriod,
    private readonly lock: LockStructure,
  ) {}

  async declareSpecialDays(viewer: Viewer): Promise<void> {
    await inTurn(nationSpecialYears, async ({ year, days }) => {
      const idempotencyKey = `demo:special-days:${year}`;
      settled(await this.declare.run(viewer, { year, days, expectedVersion: 0, idempotencyKey }));
    });
  }

  async openPeriod(viewer: Viewer, period: NationPeriod): Promise<PeriodId> {
    const idempotencyKey = `demo:period:${period.code}`;
    return settled(await this.open.run(viewer, { ...period, idempotencyKey })).periodId;
  }

  async lockThePast(viewer: Viewer): Promise<void> {
    const past = nationPeriods.filter((period) => period.subjectYear === 2024);
    await inTurn(past, async ({ code }) => {
      settled(await this.lock.run(viewer, { periodCode: code, idempotencyKey: `demo:lock:${code}` }));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Viewer } from '../access/domain/index.js';
import { type Instant } from '../kernel/local-date.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type TypedFigure } from '../reporting/domain/index.js';
import { EnterPastReport, ObligationReader } from '../reporting/index.js';
import { clusterTen, emulationOverrides, financeFigures, lateness } from './cluster-10.js';
import { demonstrationFigures } from './figures.js';
import { emulation, finance } from './forms.js';
import { inTurn, manyAtOnce, type Tick } from './in-turn.js';
import { type NationPeriod, openForTheReader } from './nation.js';
import { settled } from './settled.js';

const hour = 3_600_000;

interface OwedByUnit {
  readonly unitCode: string;
  /** First instant that is late for the territorial recipient. */
  readonly dueAt: Instant;
}

/** What a demonstration report says. */
interface Written {
  readonly report: { readonly unitCode: string; readonly periodCode: string; readonly formCode: string };
  readonly figures: readonly TypedFigure[];
  readonly texts: readonly { readonly section: string; readonly text: string }[];
  readonly n: number;
  readonly dueAt: Instant;
}

@Injectable()
export class BringInReports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly obligations: ObligationReader,
    private readonly enter: EnterPastReport,
  ) {}

  async emulation(viewer: Viewer, period: NationPeriod, tick: Tick): Promise<void> {
    const owed = await this.owed(viewer, { periodCode: period.code, formCode: emulation.code });
    const known = owed
      .map((one, i) => ({ ...one, n: i + 1 }))
      .filter(({ unitCode }) => !openForTheReader(unitCode, period.code));
    await manyAtOnce(known, tick, async ({ unitCode, dueAt, n }) => {
      const report = { unitCode, periodCode: period.code, formCode: emulation.code };
      const figures = demonstrationFigures(n, period.kind, emulationOverrides(unitCode, period.code));
      const texts = [
        {
          section: 'RESULTS',
          text: 'Lời văn trình diễn: đơn vị đã phát động, theo dõi và tổng hợp các phong trào thi đua trong kỳ.',
        },
      ];
      await this.one(viewer, { report, figures, texts, n, dueAt });
    });
  }

  async finance(viewer: Viewer, tick: Tick): Promise<void> {
    await inTurn(clusterTen.financePeriods, async (periodCode) => {
      const owed = await this.owed(viewer, { periodCode, formCode: finance.code });
      await manyAtOnce(owed, tick, async ({ unitCode, dueAt }) => {
        const report = { unitCode, periodCode, formCode: finance.code };
        await this.one(viewer, {
          report,
          figures: financeFigures(unitCode, periodCode),
          texts: [],
          n: 0,
          dueAt,
        });
      });
    });
  }

  private owed(viewer: Viewer, names: { periodCode: string; formCode: string }): Promise<OwedByUnit[]> {
    return this.work.read(viewer, (tx) => this.obligations.owedOn(tx, names));
  }

  private async one(viewer: Viewer, { report, figures, texts, n, dueAt }: Written): Promise<void> {
    const hoursAfterDue = { NOBODY: -38, TERRITORIAL: 34, BOTH: 250 }[lateness(report.unitCode, n, report)];
    const arrivedAt = new Date(Date.parse(dueAt) + hoursAfterDue * hour).toISOString() as Instant;
    const note = n > 0 ? `Số liệu trình diễn, n = ${n}` : 'Số liệu trình diễn';
    const { unitCode, periodCode, formCode } = report;
    settled(
      await this.enter.run(viewer, {
        report,
        draft: { figures, texts },
        arrivedAt,
        note,
        idempotencyKey: `demo:report:${formCode}:${periodCode}:${unitCode}`,
      }),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { PeriodReader } from '../../calendar/index.js';
import { UnitReader } from '../../organisation/index.js';
import { type GraphContext } from '../../platform/graphql/graph-context.js';
import { type ConsolidationQuestion } from '../store/consolidation-reader.js';

/** Understands the codes by which a unit's place in a period is named. */
@Injectable()
export class ReportingPlaces {
  constructor(
    private readonly units: UnitReader,
    private readonly periods: PeriodReader,
  ) {}

  /** Null where there is no such period, or no such unit within scope on its as-of day. */
  async question(
    graph: GraphContext,
    named: { unitCode: string; periodCode: string; formCode: string; line: Line },
  ): Promise<ConsolidationQuestion | null> {
    const { unitCode: code, periodCode, formCode, line } = named;
    return graph.read(async (tx) => {
      const [period] = await this.periods.periodsByCodes(tx, [periodCode]);
      if (!period) return null;
      const [unit] = await this.units.unitsByCodes(tx, [{ code, on: period.asOf }]);
      return unit ? { unitId: unit.unitId, periodCode, formCode, line } : null;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { PeriodReader } from '../../calendar/index.js';
import { type Unit } from '../../organisation/domain/index.js';
import { UnitReader } from '../../organisation/index.js';
import { type GraphContext, type PluralReader } from '../../platform/graphql/graph-context.js';
import { type RollUpQuestion } from '../store/base-reader.js';
import { FigureReader, type RawRollUp } from '../store/figure-reader.js';
import { type RollUpOfArgs } from './rollup.args.js';

/** The roll-ups that the fields of one request ask for, wherever they stand: those of one turn are one list. */
@Injectable()
export class RollUps {
  private readonly rolled: PluralReader<RollUpQuestion, RawRollUp | null> = (tx, asked) =>
    this.figures.rollUps(tx, asked);

  constructor(
    private readonly figures: FigureReader,
    private readonly units: UnitReader,
    private readonly periods: PeriodReader,
  ) {}

  /** Null where there is none within scope. */
  of(graph: GraphContext, question: RollUpQuestion): Promise<RawRollUp | null> {
    return graph.load(this.rolled, question, JSON.stringify(question));
  }

  /** The unit that bore a code on the day of the structure asked for, where it is within scope. */
  unitNamed(graph: GraphContext, args: RollUpOfArgs): Promise<Unit | null> {
    return graph.read(async (tx) => {
      const on =
        args.structure === 'RESTATED'
          ? (args.restatedOn ?? (await this.units.today(tx)))
          : (await this.periods.periodsByCodes(tx, [args.periodCode]))[0]?.asOf;
      const [found = null] = on ? await this.units.unitsByCodes(tx, [{ code: args.unitCode, on }]) : [];
      return found;
    });
  }
}

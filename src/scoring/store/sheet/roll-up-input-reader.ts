import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../../kernel/ids.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { rollUpOf } from '../../../rollup/domain/index.js';
import { FigureReader, type RawRollUp } from '../../../rollup/index.js';
import { type RolledUpFigure } from '../../domain/sheet/figure-input.js';
import { type Judged } from './input-reader.js';

/** Reads what members and all beneath them come to, in the line of the cluster, by what was accepted. */
@Injectable()
export class RollUpInputReader {
  constructor(private readonly figures: FigureReader) {}

  /** As many statements for all members and forms as for one. */
  async of(
    tx: ReadTx,
    { desk, units }: Judged,
    asked: readonly { readonly form: string; readonly indicator: string }[],
  ): Promise<(RolledUpFigure & { readonly unitId: UnitId })[]> {
    const questions = [...new Set(asked.map(({ form }) => form))].flatMap((formCode) =>
      units.map((unitId) => ({
        ...{ unitId, formCode, line: desk.line, clusterId: desk.clusterId, judged: true },
        ...{ periodCode: desk.periodCode, stage: 'ACCEPTED' as const, restatedOn: null },
        indicators: asked.filter(({ form }) => form === formCode).map(({ indicator }) => indicator),
      })),
    );
    const found = await this.figures.rollUps(tx, questions);
    return found.flatMap((raw, i) => {
      const question = questions[i];
      return raw === null || question === undefined
        ? []
        : figuresOf(raw, question.indicators).map((figure) => ({
            unitId: question.unitId,
            form: question.formCode,
            ...figure,
          }));
    });
  }
}

/** What nobody reported is left out: it is not 0. */
function figuresOf(
  { base, addends, facts }: RawRollUp,
  indicators: readonly string[],
): Omit<RolledUpFigure, 'form'>[] {
  return rollUpOf(base.form, indicators, { addends, facts }).flatMap(({ indicator, cells, ...whole }) => {
    const ratio = indicator.type === 'RATIO';
    return [{ ...whole, cell: [] as readonly string[] }, ...cells].flatMap(
      ({ state, cell, reports, value, numerator, denominator }) =>
        state !== 'REPORTED'
          ? []
          : [
              {
                ...{ indicator: indicator.code, cell, reports, value },
                numerator: ratio ? numerator : null,
                denominator: ratio ? denominator : null,
              },
            ],
    );
  });
}

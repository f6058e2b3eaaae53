import { type FrozenInputs, scoreFrozen } from './run.js';
import { resultRows, type ResultRow } from './run-result.js';
import { type Scheme } from '../scheme/scheme.js';

/** Where a run that is scored again comes to something else than what was kept of it. */
export interface Divergence {
  readonly unitCode: string;
  /** Which part of the unit's result, such as "total" or "marks.I.4". */
  readonly part: string;
  readonly kept: string;
  readonly again: string;
}

/**
 * Scores a run again, from its frozen inputs by its frozen scheme, and tells every difference to what it came to then. What
 * a later version of the service adds to a result is no difference: each thing that was kept is compared.
 */
export function divergences(
  scheme: Scheme,
  inputs: FrozenInputs,
  kept: readonly ResultRow[],
): readonly Divergence[] {
  const result = scoreFrozen(scheme, inputs);
  if ('faults' in result)
    return result.faults.map(({ unit, code, fault }) => differs(unit, `inputs.${code}`, 'SCORED', fault));
  const again = new Map(resultRows(scheme, result.ranked, kept).map((row) => [row.code, row]));
  return [
    ...kept.flatMap((row) => {
      const now = again.get(row.code);
      return now === undefined ? [differs(row.code, 'unit', 'SCORED', 'MISSING')] : between(row, now);
    }),
    ...(again.size === kept.length ? [] : [differs('', 'units', String(kept.length), String(again.size))]),
  ];
}

function between(kept: ResultRow, now: ResultRow): readonly Divergence[] {
  const { marks: keptMarks, ...keptRest } = kept;
  const { marks: nowMarks, ...nowRest } = now;
  return [
    ...parts(keptRest, nowRest).map((part) => ({ ...part, unitCode: kept.code })),
    ...keptMarks.flatMap((mark) =>
      parts(mark, nowMarks.find((one) => one.part === mark.part && one.code === mark.code) ?? {}).map(
        (part) => ({ ...part, unitCode: kept.code, part: `marks.${mark.code}.${part.part}` }),
      ),
    ),
    ...(keptMarks.length === nowMarks.length
      ? []
      : [differs(kept.code, 'marks', String(keptMarks.length), String(nowMarks.length))]),
  ];
}

function parts(kept: object, now: object): readonly Omit<Divergence, 'unitCode'>[] {
  const later = new Map(Object.entries(now).map(([part, value]) => [part, JSON.stringify(value)]));
  return Object.entries(kept).flatMap(([part, value]) => {
    const [was, is] = [JSON.stringify(value), later.get(part) ?? ''];
    return was === is ? [] : [{ part, kept: was, again: is }];
  });
}

function differs(unitCode: string, part: string, kept: string, again: string): Divergence {
  return { unitCode, part, kept, again };
}

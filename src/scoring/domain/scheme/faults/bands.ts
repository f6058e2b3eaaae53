import { compare, fractionOf, minus, one } from '../../engine/fraction.js';
import { type Band, type Method } from '../scheme.js';
import { faultIf, type SchemeFault } from './fault.js';

/** Each band begins exactly where the one before ended, and the shared edge belongs to one of the two. */
export function bandFaults(
  path: string,
  { bands, whole, over }: Extract<Method, { type: 'BANDS' }>,
): readonly SchemeFault[] {
  const at = (i: number) => `${path}.bands[${i}]`;
  const backwards = bands.flatMap(({ from, to }, i) =>
    faultIf(from !== null && to !== null && compare(fractionOf(from), fractionOf(to)) > 0, 'BANDS_OVERLAP', {
      path: at(i),
      detail: `${from} > ${to}`,
    }),
  );
  const percent = faultIf(whole === true && over === 'PERCENT_OF_TARGET', 'INPUT_DOES_NOT_FIT', {
    path: `${path}.whole`,
    detail: 'PERCENT_OF_TARGET',
  });
  if (backwards.length + percent.length > 0) return [...backwards, ...percent];
  return bands.slice(1).flatMap((band, i): readonly SchemeFault[] => {
    const before = bands[i];
    const wrong = before && joint(before, band, whole === true);
    const detail = `${before?.to ?? '∞'} | ${band.from ?? '-∞'}`;
    return wrong ? [{ path: at(i + 1), fault: wrong, detail }] : [];
  });
}

function joint(before: Band, band: Band, whole: boolean): 'BANDS_GAP' | 'BANDS_OVERLAP' | null {
  if (before.to === null || band.from === null) return 'BANDS_OVERLAP';
  const [end, begin] = [fractionOf(before.to), fractionOf(band.from)];
  // Between whole numbers that follow each other there is nothing.
  if (whole && before.toInclusive && band.fromInclusive && compare(minus(begin, end), one) === 0) return null;
  const side = compare(end, begin);
  if (side !== 0) return side > 0 ? 'BANDS_OVERLAP' : 'BANDS_GAP';
  if (before.toInclusive !== band.fromInclusive) return null;
  return before.toInclusive ? 'BANDS_OVERLAP' : 'BANDS_GAP';
}

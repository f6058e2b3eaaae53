import { fractionOf } from '../fraction.js';
import { type Band, type Method } from '../../scheme/scheme.js';
import { noTarget } from './ratio-to-target.js';
import {
  above,
  atLeast,
  atMost,
  below,
  constant,
  divided,
  figure,
  type Guard,
  type Piece,
  type Quotient,
  type Rule,
  second,
  timesForm,
} from './rule.js';

const percent: Quotient = divided(timesForm(fractionOf('100'), figure), second);

/** Bậc thang. The points of the band in which the input lies; outside every band nothing was laid down: a fault, not 0 points. */
export function bands({ bands: list, over: what, whole }: Extract<Method, { type: 'BANDS' }>): Rule {
  const measured = what === 'PERCENT_OF_TARGET' ? percent : divided(figure);
  const inBand = list.map((band) => piece(band, measured));
  return {
    takes: what === 'PERCENT_OF_TARGET' ? 'RATIO' : 'NUMBER',
    pieces: what === 'PERCENT_OF_TARGET' ? [noTarget, ...inBand] : inBand,
    ...(whole ? { whole: measured } : {}),
  };
}

function piece(band: Band, measured: Quotient): Piece {
  return {
    where: edges(band, measured),
    points: divided(constant(fractionOf(band.points))),
    arithmetic: () => band.points,
  };
}

function edges({ from, fromInclusive, to, toInclusive }: Band, { top, bottom }: Quotient): readonly Guard[] {
  const low = from === null ? null : timesForm(fractionOf(from), bottom);
  const high = to === null ? null : timesForm(fractionOf(to), bottom);
  return [
    ...(low === null ? [] : [fromInclusive ? atLeast(top, low) : above(top, low)]),
    ...(high === null ? [] : [toInclusive ? atMost(top, high) : below(top, high)]),
  ];
}

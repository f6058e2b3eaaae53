import { type FigureColumn, kindNumber } from './figure-column.js';
import { lowest } from './fraction.js';
import { type Ledger } from './ledger.js';
import { type Piece, type Rule, type UnfitReason } from './methods/rule.js';
import { plainRule, type WholeForm, type WholePiece, type WholeRule, wholeRule } from './whole-rule.js';

/** No piece of a rule holds. */
const noPiece = 0xffff;

/** A criterion judged in the whole cluster. */
export interface Judged {
  readonly column: FigureColumn;
  readonly rules: LeafRules;
  /** Which piece of its rule holds for each unit. */
  readonly pieces: Uint16Array;
  /** Whether everybody who is asked got points. */
  readonly fits: boolean;
}

/** By its method; and where a person set points, what they may be. */
export interface LeafRules {
  readonly own: Rule;
  readonly set: Rule;
}

/** Where the points of a criterion go. */
export interface Landing {
  readonly ledger: Ledger;
  readonly place: number;
}

/**
 * Chấm cả cột. Judges all units on one criterion and puts the points where they belong. Where nothing that is computed leaves
 * the safe whole numbers it is computed in them, else in bigint: the same forms, the same digits.
 */
export function judge(column: FigureColumn, rules: LeafRules, { ledger, place }: Landing): Judged {
  const pieces = new Uint16Array(column.kinds.length).fill(noPiece);
  const scored = [rules.own, rules.set].map((rule) => {
    const whole = wholeRule(rule, column);
    const plain = plainRule(whole, column, ledger.parts);
    const held = { ledger, place, pieces };
    return plain === null ? judgeExactly(column, whole, held) : judgePlainly(column, plain, held);
  });
  const asked = column.kinds.reduce((sum, kind) => (kind === 0 ? sum : sum + 1), 0);
  return { column, rules, pieces, fits: scored.reduce((sum, one) => sum + one, 0) === asked };
}

/** What holds of a unit; nothing where it is not asked or what was told does not fit. */
export function pieceOf({ column, rules, pieces }: Judged, unit: number): Piece | undefined {
  const rule = column.kinds[unit] === kindNumber('POINTS') ? rules.set : rules.own;
  return rule.pieces[pieces[unit] ?? noPiece];
}

/** What speaks against the input of a unit. */
export function unfitness(judged: Judged, unit: number): UnfitReason | null {
  if (judged.column.kinds[unit] === 0) return null;
  const piece = pieceOf(judged, unit);
  return piece === undefined ? 'UNFIT' : typeof piece.points === 'string' ? piece.points : null;
}

interface Held extends Landing {
  readonly pieces: Uint16Array;
}

function judgePlainly(
  { kinds, x: xs, y: ys }: FigureColumn,
  { kind, pieces, whole }: WholeRule<number>,
  { ledger, place, pieces: held }: Held,
): number {
  let scored = 0;
  for (let row = 0; row < kinds.length; row++) {
    if (kinds[row] !== kind) continue;
    const x = Number(xs[row]);
    const y = Number(ys[row]);
    let at = 0;
    while (at < pieces.length && !holds(pieces[at]!, x, y)) at++;
    const piece = pieces[at];
    if (piece === undefined) continue;
    if (whole !== null && comesTo(whole.top, x, y) % comesTo(whole.bottom, x, y) !== 0) continue;
    held[row] = at;
    if (piece.points === null) continue;
    ledger.land(ledger.at(place, row), comesTo(piece.points.top, x, y), comesTo(piece.points.bottom, x, y));
    scored++;
  }
  return scored;
}

function holds({ guards }: WholePiece<number>, x: number, y: number): boolean {
  for (const guard of guards) if (comesTo(guard, x, y) < 0) return false;
  return true;
}

function comesTo(form: WholeForm<number>, x: number, y: number): number {
  return form[0] * x + form[1] * y + form[2];
}

function judgeExactly(
  { kinds, x: xs, y: ys }: FigureColumn,
  { kind, pieces, whole }: WholeRule,
  { ledger, place, pieces: held }: Held,
): number {
  let scored = 0;
  for (let row = 0; row < kinds.length; row++) {
    if (kinds[row] !== kind) continue;
    const [x, y] = [BigInt(xs[row] ?? 0), BigInt(ys[row] ?? 0)];
    const comes = ([byX, byY, constant]: WholeForm<bigint>) => byX * x + byY * y + constant;
    const at = pieces.findIndex(({ guards }) => guards.every((guard) => comes(guard) >= 0n));
    const piece = pieces[at];
    if (piece === undefined || (whole !== null && comes(whole.top) % comes(whole.bottom) !== 0n)) continue;
    held[row] = at;
    if (piece.points === null) continue;
    ledger.landExactly(ledger.at(place, row), lowest(comes(piece.points.top), comes(piece.points.bottom)));
    scored++;
  }
  return scored;
}

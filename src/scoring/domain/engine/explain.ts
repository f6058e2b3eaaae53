import { compare, decimalOf, type Fraction, fractionText, plus } from './fraction.js';
import { figureTexts, inputText } from './input.js';
import { type PlannedGroup, type PlannedLeaf, type PlannedNode } from './score-plan.js';
import { type WeighedUnit } from './weighed-unit.js';

/** One line of the explanation: what was scored, from what, by which rule, how it was computed. */
export interface Mark {
  readonly code: string;
  readonly name: string;
  readonly part: 'CRITERION' | 'BONUS' | 'DEDUCTION';
  readonly depth: number;
  /** The maximum for this unit: 0 where the criterion does not apply to it. */
  readonly max: string;
  readonly points: string;
  /** The method; SUM of a parent, POINTS where a person set them, NOT_APPLICABLE where there is nothing to score. */
  readonly method: string;
  readonly input: string | null;
  readonly source: string | null;
  /** Computing it again gives the points; where a method made them, rounded as the scheme says. */
  readonly arithmetic: string;
}

/** Giải trình. Every mark of a unit: each criterion before its children, then bonuses and deductions. */
export function explained(unit: WeighedUnit): readonly Mark[] {
  const { plan } = unit;
  const flat = (groups: readonly PlannedGroup[]) => groups.flatMap(({ leaves }) => leaves);
  const inOrder = (leaves: readonly PlannedLeaf[], order: readonly { readonly code: string }[]) =>
    order.flatMap(({ code }) => leaves.filter(({ leaf }) => leaf.code === code));
  const bonuses = inOrder(flat(plan.bonuses), plan.scheme.bonuses);
  return [
    ...plan.root.children.flatMap((node) => nodeMarks(unit, node)),
    ...bonuses.map((leaf) => leafMark(unit, leaf, { part: 'BONUS', depth: 0 })),
    ...plan.deductions.leaves.map((leaf) => leafMark(unit, leaf, { part: 'DEDUCTION', depth: 0 })),
  ];
}

function nodeMarks(unit: WeighedUnit, node: PlannedNode): readonly Mark[] {
  const { criterion, depth, leaf, children } = node;
  const { code, name } = criterion;
  const line = { code, name, part: 'CRITERION' as const, depth, input: null, source: null };
  const points = shown(unit.pointsAt(node));
  if (!unit.applies(node)) {
    return [{ ...line, max: '0', points, method: 'NOT_APPLICABLE', arithmetic: '0' }];
  }
  if (leaf !== null) return [leafMark(unit, leaf, line)];
  const max = compare(unit.ownMaximum(node), node.max) === 0 ? criterion.max : shown(unit.ownMaximum(node));
  const whole: Mark = { ...line, max, points, method: 'SUM', arithmetic: sumText(unit, node) };
  return [whole, ...children.flatMap((child) => nodeMarks(unit, child))];
}

function leafMark(
  unit: WeighedUnit,
  planned: PlannedLeaf,
  { part, depth }: Pick<Mark, 'part' | 'depth'>,
): Mark {
  const { code, name, max, method } = planned.leaf;
  const { value, source } = unit.inputOf(code);
  return {
    code,
    name,
    part,
    depth,
    max,
    points: shown(unit.pointsAt(planned)),
    method: value.kind === 'POINTS' ? 'POINTS' : method.type,
    input: inputText(value),
    source,
    arithmetic: unit.pieceFor(planned).arithmetic(...figureTexts(value)),
  };
}

/** Cách tính tổng điểm. The criteria of the first level, with bonuses and deductions and their caps. */
export function totalArithmetic(unit: WeighedUnit): string {
  const { plan } = unit;
  const { deductions } = plan;
  const bonuses = plan.bonuses.map((group) => groupText(unit, group)).join(' + ');
  const bonus = bonuses === '' ? '' : ` + ${cappedText(bonuses, plan.bonusCap)}`;
  const taken = groupText(unit, deductions);
  const off =
    deductions.leaves.length === 0 ? '' : ` - ${deductions.leaves.length === 1 ? taken : `(${taken})`}`;
  const sum = `${sumText(unit, plan.root)}${bonus}${off}`;
  return plan.scheme.bonusPlace === 'INSIDE' ? cappedText(sum, unit.standing.most) : sum;
}

/** The sum of what applies; where maxima were spread, what it was spread by and where that is rounded. */
function sumText(unit: WeighedUnit, node: PlannedNode): string {
  const parts = node.children.flatMap((child) => {
    if (!unit.applies(child)) return [];
    const { plain, text } = unit.weightOf(child);
    return [`${fractionText(unit.pointsAt(child))}${plain ? '' : ` * ${text}`}`];
  });
  const sum = parts.length === 0 ? '0' : parts.join(' + ');
  const { stays, moves } = unit.spread(node);
  if (moves.n === 0) return sum;
  const spread = `(${sum}) * ${fractionText(plus(stays, moves))} / ${fractionText(stays)}`;
  const { leafPlaces } = unit.plan;
  return leafPlaces === null ? spread : `round(${spread}, ${leafPlaces})`;
}

function groupText(unit: WeighedUnit, { leaves, highestOnly, cap }: PlannedGroup): string {
  const points = leaves.map((leaf) => fractionText(unit.pointsAt(leaf)));
  const text = highestOnly && points.length > 1 ? `max(${points.join(', ')})` : points.join(' + ');
  return cappedText(text, cap);
}

function cappedText(text: string, cap: Fraction | null): string {
  return cap === null ? text : `min(${text}, ${fractionText(cap)})`;
}

/** A fraction without end is written down at ten places; only where the scheme does not round it. */
export function shown(figure: Fraction): string {
  return decimalOf(figure, 10);
}

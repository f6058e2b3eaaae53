import { type Decimal, decimal, decimalText, sum } from '../../kernel/decimal.js';
import { type InputValue } from './input.js';
import {
  type Band,
  type Criterion,
  type InputSource,
  isLeaf,
  leavesOf,
  type Leaf,
  type Method,
  type Scheme,
} from './scheme.js';

/** A fault of a scheme and where it stands. */
export interface SchemeFault {
  readonly path: string;
  readonly fault:
    | 'SUM_DIFFERS'
    | 'CODE_TWICE'
    | 'BANDS_GAP'
    | 'BANDS_OVERLAP'
    | 'POINTS_ABOVE_MAX'
    | 'TIE_BREAKER_UNKNOWN'
    | 'GRADES_NOT_DESCENDING'
    | 'INPUT_DOES_NOT_FIT'
    | 'NOT_POSITIVE';
  readonly detail: string;
}

/** Everything that is wrong in a scheme whose form is right: sums, bands, bounds, codes that lead nowhere. */
export function schemeFaults(scheme: Scheme): readonly SchemeFault[] {
  const leaves = [...leavesOf(scheme.criteria), ...scheme.bonuses, ...scheme.deductions];
  return [
    ...sumFaults('scale.base', scheme.scale.base, scheme.criteria),
    ...scheme.criteria.flatMap(branchFaults),
    ...codesTwice(scheme),
    ...leaves.flatMap(leafFaults),
    ...scheme.exclusions.flatMap(({ code, input }) => inputFaults(code, input, ['BOOLEAN'])),
    ...tieBreakerFaults(scheme),
    ...gradeFaults(scheme),
    ...(scheme.bonusCap !== null && decimal(scheme.bonusCap).gt(scheme.scale.bonus)
      ? [
          {
            path: 'bonusCap',
            fault: 'POINTS_ABOVE_MAX' as const,
            detail: `${scheme.bonusCap} > ${scheme.scale.bonus}`,
          },
        ]
      : []),
  ];
}

function branchFaults(criterion: Criterion): readonly SchemeFault[] {
  if (isLeaf(criterion)) return [];
  return [
    ...sumFaults(criterion.code, criterion.max, criterion.children),
    ...criterion.children.flatMap(branchFaults),
  ];
}

function sumFaults(path: string, max: string, children: readonly Criterion[]): readonly SchemeFault[] {
  const total = sum(children.map((child) => decimal(child.max)));
  return total.eq(max) ? [] : [{ path, fault: 'SUM_DIFFERS', detail: `${decimalText(total)} ≠ ${max}` }];
}

function allCodes(criteria: readonly Criterion[]): readonly string[] {
  return criteria.flatMap((criterion) => [
    criterion.code,
    ...(isLeaf(criterion) ? [] : allCodes(criterion.children)),
  ]);
}

function codesTwice(scheme: Scheme): readonly SchemeFault[] {
  const codes = [
    ...allCodes(scheme.criteria),
    ...[...scheme.bonuses, ...scheme.deductions, ...scheme.exclusions].map(({ code }) => code),
  ];
  return codes
    .filter((code, i) => codes.indexOf(code) !== i)
    .map((code) => ({ path: code, fault: 'CODE_TWICE', detail: code }));
}

function leafFaults({ code, max, method, input }: Leaf): readonly SchemeFault[] {
  const above = mostOf(max, method).filter((points) => points.gt(max));
  return [
    ...above.map((points) => ({
      path: code,
      fault: 'POINTS_ABOVE_MAX' as const,
      detail: `${decimalText(points)} > ${max}`,
    })),
    ...notPositive(`${code}.max`, max),
    ...(method.type === 'EXTERNAL' ? notPositive(`${code}.outOf`, method.outOf) : []),
    ...(method.type === 'BANDS' ? bandFaults(code, method.bands) : []),
    ...inputFaults(code, input, neededKinds(method)),
  ];
}

/** Points are shares of these: with nothing or less there is nothing to share. */
function notPositive(path: string, figure: string): readonly SchemeFault[] {
  return decimal(figure).gt('0') ? [] : [{ path, fault: 'NOT_POSITIVE', detail: figure }];
}

function inputFaults(
  code: string,
  input: InputSource,
  needed: readonly InputValue['kind'][],
): readonly SchemeFault[] {
  const given = givenKinds(input);
  if (given.some((kind) => needed.includes(kind))) return [];
  const detail = `${given.join(' | ')} → ${needed.join(' | ')}`;
  return [{ path: `${code}.input`, fault: 'INPUT_DOES_NOT_FIT', detail }];
}

/** What a source may bring. Whether a figure of a report is a ratio, only its form knows. */
function givenKinds(input: InputSource): readonly InputValue['kind'][] {
  if (input.from === 'RECORDED') return [input.as];
  if (input.from === 'SERVICE') return ['NUMBER'];
  return input.atLeast === undefined ? ['NUMBER', 'RATIO'] : ['BOOLEAN'];
}

/** The kinds of value that a method can work with. */
function neededKinds({ type }: Method): readonly InputValue['kind'][] {
  switch (type) {
    case 'BOOLEAN':
    case 'CHOICE':
    case 'PLUS_MINUS':
      return [type];
    case 'RATIO_TO_TARGET':
    case 'LEADER_RELATIVE':
      return ['RATIO'];
    default:
      return ['NUMBER'];
  }
}

/** The points that a method may come to, as far as they do not follow from the input. */
function mostOf(max: string, method: Method): readonly Decimal[] {
  switch (method.type) {
    case 'BOOLEAN':
      return [decimal(method.yes), decimal(method.no)];
    case 'CHOICE':
      return method.options.map((option) => decimal(option.points));
    case 'BANDS':
      return method.bands.map((band) => decimal(band.points));
    case 'PER_UNIT':
      return [decimal(method.cap)];
    case 'PER_VIOLATION':
      return [decimal(method.start), decimal(method.floor)];
    case 'RATIO_TO_TARGET':
      return [decimal(max).times(method.cap)];
    case 'LEADER_RELATIVE':
      return [decimal(max).times(method.atTargetShare)];
    case 'MANUAL':
    case 'PLUS_MINUS':
    case 'EXTERNAL':
      return [];
  }
}

/** Each band must begin exactly where the one before ended, and the shared edge belong to one of the two. */
function bandFaults(path: string, bands: readonly Band[]): readonly SchemeFault[] {
  const backwards = bands.filter(({ from, to }) => from !== null && to !== null && decimal(from).gt(to));
  if (backwards.length > 0)
    return backwards.map(({ from, to }) => ({
      path: `${path}.bands`,
      fault: 'BANDS_OVERLAP',
      detail: `${from} > ${to}`,
    }));
  return bands.slice(1).flatMap((band, i): SchemeFault[] => {
    const before = bands[i];
    if (before === undefined || before.to === null || band.from === null)
      return [{ path: `${path}.bands`, fault: 'BANDS_OVERLAP', detail: String(i + 2) }];
    const edges = `${before.to} | ${band.from}`;
    const end = decimal(before.to);
    if (end.gt(band.from)) return [{ path: `${path}.bands`, fault: 'BANDS_OVERLAP', detail: edges }];
    if (end.lt(band.from)) return [{ path: `${path}.bands`, fault: 'BANDS_GAP', detail: edges }];
    if (before.toInclusive === band.fromInclusive) {
      return [
        { path: `${path}.bands`, fault: before.toInclusive ? 'BANDS_OVERLAP' : 'BANDS_GAP', detail: edges },
      ];
    }
    return [];
  });
}

function tieBreakerFaults(scheme: Scheme): readonly SchemeFault[] {
  const known = new Set(allCodes(scheme.criteria));
  return scheme.tieBreakers
    .filter((code) => !known.has(code))
    .map((code) => ({ path: 'tieBreakers', fault: 'TIE_BREAKER_UNKNOWN', detail: code }));
}

function gradeFaults({ grades }: Scheme): readonly SchemeFault[] {
  const rising = grades.slice(1).filter((grade, i) => decimal(grade.from).gte(grades[i]?.from ?? grade.from));
  return rising.map((grade) => ({ path: 'grades', fault: 'GRADES_NOT_DESCENDING', detail: grade.code }));
}

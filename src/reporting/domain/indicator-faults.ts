import { type Form, type Indicator } from './form.js';
import { type FormFault } from './reasons.js';

/** Words that mean something in rules, so that no indicator may be called so. */
export const reserved: ReadonlySet<string> = new Set([
  'it',
  'report',
  'period',
  'unit',
  'true',
  'false',
  'null',
  'in',
  'as',
]);

/** Everything that is wrong in one indicator: a code that leads nowhere, a rule that its type does not bear. */
export function indicatorFaults(form: Form, indicator: Indicator): readonly FormFault[] {
  const path = `indicators.${indicator.code}`;
  const { source, type, numerator, denominator, sumOf, fact, overUnits: rule, section, code } = indicator;
  const at = (key: string, vi: string, en: string = vi): FormFault => ({
    path: `${path}.${key}`,
    fault: { vi, en },
  });
  const when = (wrong: boolean, key: string, ...words: readonly [vi: string, en?: string]) =>
    wrong ? [at(key, ...words)] : [];
  const dimensions = form.dimensions.map((dimension) => dimension.code);
  const computed = numerator !== undefined || denominator !== undefined || sumOf !== undefined;
  const half = (numerator === undefined) !== (denominator === undefined);
  const known = source === 'TREE' || source === 'SERVICE';
  return [
    ...when(reserved.has(code), 'code', 'là từ riêng của các quy tắc', 'is a word of the rules'),
    ...when(!form.sections.some((one) => one.code === section), 'section', section),
    ...(indicator.dimensions ?? [])
      .filter((one) => !dimensions.includes(one))
      .map((one) => at('dimensions', one)),
    ...unknown(form, `${path}.numerator`, numerator),
    ...unknown(form, `${path}.denominator`, denominator),
    ...unknown(form, `${path}.sumOf`, sumOf),
    ...when(half, 'numerator', 'tỷ lệ thiếu một phần', 'half a ratio'),
    ...when(
      computed && source !== 'DERIVED',
      'source',
      `${source} không phải DERIVED`,
      `${source} is not DERIVED`,
    ),
    ...when(source === 'DERIVED' && !computed, 'source', 'DERIVED từ không có gì', 'DERIVED from nothing'),
    ...when(known !== (fact !== undefined), 'fact', source),
    ...when((type === 'RATIO') !== (rule === 'RATIO') && rule !== 'NONE', 'overUnits', rule),
    ...weightFaults(form, indicator, at),
    ...overTimeFaults(indicator, at),
    ...partFaults(form, indicator, at),
  ];
}

type Fault = (key: string, vi: string, en?: string) => FormFault;

/** A weight is what another figure of the same report counts by: typed, itself no ratio, one for all cells or one for each. */
function weightFaults(form: Form, indicator: Indicator, at: Fault): readonly FormFault[] {
  const { weight, overUnits: rule, source } = indicator;
  if (rule === 'WAVG' && source !== 'TYPED')
    return [
      at(
        'overUnits',
        `WAVG chỉ dùng với số đơn vị nhập, không phải ${source}`,
        `WAVG of ${source}: only what is typed has a weight`,
      ),
    ];
  if (weight === undefined)
    return rule === 'WAVG' ? [at('weight', 'WAVG thiếu trọng số', 'WAVG without a weight')] : [];
  if (rule !== 'WAVG')
    return [at('weight', `có trọng số nhưng cách gộp là ${rule}`, `a weight, but the rule is ${rule}`)];
  const weighing = form.indicators.find(({ code }) => code === weight);
  if (weighing === undefined) return [at('weight', weight)];
  const shape = String(weighing.dimensions ?? []);
  return [
    ...(weight === indicator.code
      ? [at('weight', `${weight} là trọng số của chính nó`, `${weight} weighs itself`)]
      : []),
    ...(weighing.type === 'RATIO' ? [at('weight', `${weight} là tỷ lệ`, `${weight} is a ratio`)] : []),
    ...(weighing.source === 'TYPED'
      ? []
      : [at('weight', `${weight} không do đơn vị nhập`, `${weight} is not typed`)]),
    ...(shape === '' || shape === String(indicator.dimensions ?? [])
      ? []
      : [at('weight', `${weight} có phân tổ khác`, `${weight} has other dimensions`)]),
  ];
}

/** Over time as over units: a ratio or an average is made again from its sums, and neither summed nor averaged. */
function overTimeFaults({ type, overUnits: rule, overTime }: Indicator, at: Fault): readonly FormFault[] {
  const single = ['LATEST', 'MAX', 'MIN', 'NONE'];
  const allowed: readonly string[] =
    type === 'RATIO'
      ? ['RATIO', ...single]
      : rule === 'WAVG'
        ? ['WAVG', ...single]
        : rule === 'AVG'
          ? ['AVG', ...single]
          : ['SUM', 'AVG', ...single];
  const kind = type === 'RATIO' ? type : rule;
  return allowed.includes(overTime)
    ? []
    : [at('overTime', `${overTime} không dùng được với ${kind}`, `${overTime} does not go with ${kind}`)];
}

/** What is computed is computed cell by cell from figures that have the same cells; and never from itself. */
function partFaults(form: Form, indicator: Indicator, at: Fault): readonly FormFault[] {
  const { code, dimensions = [], numerator = [], denominator = [], sumOf = [] } = indicator;
  const known = new Map(form.indicators.map((one) => [one.code, one]));
  const parts = [...new Set([...numerator, ...denominator, ...sumOf])];
  const key = indicator.sumOf === undefined ? 'numerator' : 'sumOf';
  const unlike = parts.filter((part) => {
    const found = known.get(part);
    return found !== undefined && String(found.dimensions ?? []) !== String(dimensions);
  });
  const ratios = parts.filter((part) => known.get(part)?.type === 'RATIO');
  const timeless = parts.filter((part) => known.get(part)?.overTime === 'NONE');
  return [
    ...(dimensions.length === 0
      ? []
      : unlike.map((part) => at('dimensions', `${part} có phân tổ khác`, `${part} has other dimensions`))),
    ...ratios.map((part) => at(key, `${part} là tỷ lệ`, `${part} is a ratio`)),
    ...(indicator.overTime === 'RATIO'
      ? timeless.map((part) => at('overTime', `${part} là NONE qua các kỳ`, `${part} is NONE over time`))
      : []),
    ...(madeOf(known, parts, new Set()).has(code)
      ? [at(key, 'tính từ chính nó', 'is computed from itself')]
      : []),
  ];
}

/** Everything that goes into these indicators, through whatever they are computed from. */
function madeOf(
  known: ReadonlyMap<string, Indicator>,
  codes: readonly string[],
  found: Set<string>,
): Set<string> {
  for (const code of codes) {
    if (found.has(code)) continue;
    found.add(code);
    const { numerator = [], denominator = [], sumOf = [] } = known.get(code) ?? {};
    madeOf(known, [...numerator, ...denominator, ...sumOf], found);
  }
  return found;
}

/** The codes among these that no indicator bears. */
export function unknown(form: Form, path: string, used: readonly string[] = []): readonly FormFault[] {
  const codes = new Set(form.indicators.map(({ code }) => code));
  return used.filter((code) => !codes.has(code)).map((code) => ({ path, fault: { vi: code, en: code } }));
}

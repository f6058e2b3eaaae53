/** How an indicator's values of several units become one (domain: aggregation over units). */
export const overUnits = [
  'SUM',
  'SUM_ISSUER',
  'LATEST_SUM',
  'RATIO',
  'AVG',
  'MAX',
  'NONE',
  'DERIVED',
] as const;
export type OverUnits = (typeof overUnits)[number];

/** Who says the figure: the office, the tree, the service's own obligations, a computation, or the scoring. */
export const figureSources = ['TYPED', 'TREE', 'SERVICE', 'DERIVED', 'SCORING'] as const;
export type FigureSource = (typeof figureSources)[number];

/** Chỉ tiêu, chỉ số. One figure a form asks for. */
export interface Indicator {
  readonly code: string;
  readonly section: string;
  readonly name: string;
  /** Đơn vị tính. */
  readonly unit: string;
  readonly type: 'INTEGER' | 'DECIMAL' | 'RATIO';
  readonly decimals?: number;
  readonly overUnits: OverUnits;
  readonly overTime: 'SUM' | 'LATEST' | 'RATIO' | 'MAX' | 'NONE';
  readonly source: FigureSource;
  /** Which of the service's own facts it is, where the source is TREE or SERVICE. */
  readonly fact?: 'UNITS' | 'REPORTS_OWED' | 'REPORTS_IN_TIME' | 'GREATEST_DAYS_LATE';
  readonly required: boolean;
  readonly dimensions?: readonly string[];
  /** Of a ratio: the indicators whose sums form its two parts; absent where the office types both parts itself. */
  readonly numerator?: readonly string[];
  readonly denominator?: readonly string[];
  readonly numeratorName?: string;
  readonly denominatorName?: string;
  readonly sumOf?: readonly string[];
  readonly note?: string;
}

export interface Dimension {
  readonly code: string;
  readonly name: string;
  readonly members: readonly { readonly code: string; readonly name: string }[];
}

/** A cross-check between the figures of one report: blocking, or a warning that the recipient sees. */
export type CrossCheck = {
  readonly id: string;
  readonly severity: 'BLOCK' | 'WARN';
  readonly text: string;
} & (
  | { readonly kind: 'AT_MOST'; readonly left: readonly string[]; readonly right: readonly string[] }
  | { readonly kind: 'BREAKDOWN'; readonly total: string; readonly by: string }
  | { readonly kind: 'RATIO_AT_MOST'; readonly ratio: string; readonly percent: string }
);

/** Biểu mẫu. A form: what a report says, and what must agree in it. */
export interface Form {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly legalBasis: string;
  readonly dimensions: readonly Dimension[];
  readonly sections: readonly { readonly code: string; readonly name: string }[];
  readonly indicators: readonly Indicator[];
  readonly narratives: readonly { readonly code: string; readonly name: string }[];
  readonly rules: readonly CrossCheck[];
}

/** The faults of a form, by path: codes that are used and not defined, defined twice, or lists that cannot be filled. */
export function formFaults(form: Form): readonly string[] {
  const codes = new Set(form.indicators.map((indicator) => indicator.code));
  const dimensions = new Set(form.dimensions.map((dimension) => dimension.code));
  const twice = form.indicators.map((i) => i.code).filter((code, i, all) => all.indexOf(code) !== i);
  const unknown = (path: string, used: readonly string[] = []) =>
    used.filter((code) => !codes.has(code)).map((code) => `${path}: ${code}`);
  return [
    ...twice.map((code) => `indicators: ${code}`),
    ...form.indicators.flatMap((indicator) => [
      ...unknown(`${indicator.code}.numerator`, indicator.numerator),
      ...unknown(`${indicator.code}.denominator`, indicator.denominator),
      ...unknown(`${indicator.code}.sumOf`, indicator.sumOf),
      ...(indicator.dimensions ?? [])
        .filter((code) => !dimensions.has(code))
        .map((code) => `${indicator.code}.dimensions: ${code}`),
    ]),
    ...form.rules.flatMap((rule) => unknown(`rules.${rule.id}`, usedBy(rule))),
  ];
}

function usedBy(rule: CrossCheck): readonly string[] {
  switch (rule.kind) {
    case 'AT_MOST':
      return [...rule.left, ...rule.right];
    case 'BREAKDOWN':
      return [rule.total, rule.by];
    case 'RATIO_AT_MOST':
      return [rule.ratio];
  }
}

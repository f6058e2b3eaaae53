/** How an indicator's values of several units become one (domain: aggregation over units). */
export const overUnits = [
  'SUM',
  'SUM_ISSUER',
  'LATEST_SUM',
  'RATIO',
  'AVG',
  'WAVG',
  'MAX',
  'MIN',
  'NONE',
  'DERIVED',
] as const;
export type OverUnits = (typeof overUnits)[number];

/** How an indicator's values of several periods become one: a flow is summed, of a stock the latest stands. */
export const overTime = ['SUM', 'LATEST', 'RATIO', 'AVG', 'WAVG', 'MAX', 'MIN', 'NONE'] as const;
export type OverTime = (typeof overTime)[number];

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
  readonly overTime: OverTime;
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
  /** Trọng số. Of a weighted average: the typed indicator by which each value counts. */
  readonly weight?: string;
  readonly note?: string;
}

export interface Dimension {
  readonly code: string;
  readonly name: string;
  readonly members: readonly { readonly code: string; readonly name: string }[];
}

/** Phần lời văn. A narrative part; one that is required is not submitted empty. */
export interface Narrative {
  readonly code: string;
  readonly name: string;
  readonly required?: boolean;
}

/** Minh chứng phải kèm. Documents a report must name, where one of these figures is above zero or in any case. */
export interface EvidenceDemand {
  readonly code: string;
  readonly name: string;
  readonly indicators?: readonly string[];
}

/**
 * BLOCK: not submitted while it is broken. EXPLAIN: submitted with an explanation, which the next level sees. WARN: the
 * next level sees it. INFO: said to the office, and to nobody else.
 */
export const checkSeverities = ['BLOCK', 'EXPLAIN', 'WARN', 'INFO'] as const;
export type CheckSeverity = (typeof checkSeverities)[number];

/** The indicators that a rule is asked of one by one, each called `it` in its expression. */
export const eachKinds = ['FLOW', 'STOCK', 'RATIO'] as const;
export type EachKind = (typeof eachKinds)[number];

/** A cross-check: an expression over the report's figures that must be true. See docs/forms.md. */
export interface CrossCheck {
  readonly id: string;
  readonly severity: CheckSeverity;
  /** What must hold, as the office reads it. */
  readonly text: string;
  /** What to do where it does not hold; a general advice stands in for it. */
  readonly remedy?: string;
  readonly expression: string;
  readonly each?: EachKind | readonly string[];
}

/** Biểu mẫu. A form: what a report says, and what must agree in it. */
export interface Form {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly legalBasis: string;
  readonly dimensions: readonly Dimension[];
  readonly sections: readonly { readonly code: string; readonly name: string }[];
  readonly indicators: readonly Indicator[];
  readonly narratives: readonly Narrative[];
  readonly evidence?: readonly EvidenceDemand[];
  readonly rules: readonly CrossCheck[];
}

/** The indicators a rule is asked of one by one; nothing where it is asked once of the whole report. */
export function askedOf(form: Form, { each }: CrossCheck): readonly Indicator[] | undefined {
  if (each === undefined) return undefined;
  const typed = form.indicators.filter(({ source }) => source === 'TYPED');
  switch (each) {
    case 'FLOW':
      return typed.filter(({ overTime: rule, type }) => rule === 'SUM' && type !== 'RATIO');
    case 'STOCK':
      return typed.filter(({ overTime: rule }) => rule === 'LATEST');
    case 'RATIO':
      return typed.filter(({ type }) => type === 'RATIO');
    default:
      return form.indicators.filter(({ code }) => each.includes(code));
  }
}

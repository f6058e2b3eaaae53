import { type Decimal, decimal, decimalText, sum, whole } from '../../kernel/decimal.js';
import { Amount, type Neighbours, NothingToCompare } from './amount.js';
import { type Evidence } from './draft.js';
import { type Expression, FormLanguage, type RuleContext, type RuleWords } from './expression.js';
import { type Figure } from './figure.js';
import { askedOf, type CrossCheck, type Form, type Indicator } from './form.js';

/** Everything the rules of a form may be asked over. */
export interface CheckedReport extends RuleWords {
  readonly figures: readonly Figure[];
  readonly evidence: readonly Evidence[];
  readonly neighbours: Neighbours;
  /** Limits set by an authority above the unit, by code, as they are valid on the period's as-of day. */
  readonly limits: Readonly<Record<string, string>>;
}

/** A cross-check that does not hold, with the figures it named. */
export interface BrokenCheck {
  readonly check: CrossCheck;
  /** The indicator it was asked of, where it is asked of one after another. */
  readonly indicator: string | null;
  readonly figures: readonly NamedFigure[];
}

export interface NamedFigure {
  readonly name: string;
  readonly value: string | null;
}

/** What a form must look up before its rules can be asked. */
export interface Lookups {
  readonly halfYear: boolean;
  readonly lastYear: boolean;
  readonly limits: readonly string[];
}

/** A form's rules, understood once: forms never change. */
export class CrossChecks {
  private readonly rules: readonly {
    readonly check: CrossCheck;
    readonly expression: Expression;
    readonly asked: readonly Indicator[] | undefined;
  }[];

  /** @throws where a rule cannot be understood: forms are examined before they are issued. */
  constructor(private readonly form: Form) {
    const language = new FormLanguage(form);
    this.rules = form.rules.map((check) => {
      const expression = language.read(check.expression);
      if ('fault' in expression)
        throw new Error(`Form ${form.code}: rule ${check.id} says ${expression.fault}`);
      return { check, expression, asked: askedOf(form, check) };
    });
  }

  get lookups(): Lookups {
    const all = this.rules.map(({ expression }) => expression);
    return {
      halfYear: all.some(({ compares }) => compares.halfYear),
      lastYear: all.some(({ compares }) => compares.lastYear),
      limits: [...new Set(all.flatMap(({ limits }) => limits))],
    };
  }

  /** Which rules a report breaks. A rule on figures that were not given has nothing to compare. */
  broken(report: CheckedReport): readonly BrokenCheck[] {
    const amounts = new Map(
      this.form.indicators.map((indicator) => [
        indicator.code,
        Amount.reported(indicator, report.figures, report.neighbours),
      ]),
    );
    const context: RuleContext = {
      period: report.period,
      unit: report.unit,
      figures: amounts,
      it: null,
      evidenced: (code) => Amount.of(evidenced(report.evidence, code)),
      limit: (code) => {
        const value = report.limits[code];
        if (value === undefined) throw new NothingToCompare(code);
        return Amount.of(decimal(value));
      },
      repeatedFromLastYear: repeated(report.figures, report.neighbours.lastYear ?? []),
    };
    return this.rules.flatMap(({ check, expression, asked }) => {
      const subjects = asked === undefined ? [null] : asked;
      return subjects.flatMap((subject) => {
        const it = subject && (amounts.get(subject.code) ?? null);
        if (holds(expression, { ...context, it })) return [];
        const names = [...(subject === null ? [] : [subject.code]), ...expression.names];
        const figures = names.flatMap((name) => named(name, amounts, expression));
        const limits = expression.limits.map((name) => ({ name, value: report.limits[name] ?? null }));
        return [{ check, indicator: subject?.code ?? null, figures: [...figures, ...limits] }];
      });
    });
  }
}

function holds(expression: Expression, context: RuleContext): boolean {
  try {
    return expression.holds(context);
  } catch (fault) {
    if (fault instanceof NothingToCompare) return true;
    throw fault;
  }
}

/** What the office reads beside a broken rule: the figure, and the one it was compared with in another report. */
function named(
  name: string,
  amounts: ReadonlyMap<string, Amount>,
  { compares }: Expression,
): readonly NamedFigure[] {
  const amount = amounts.get(name);
  return [
    { name, value: shown(amount) },
    ...(compares.halfYear
      ? [{ name: `${name} (6 tháng)`, value: shown(amount?.elsewhere('halfYear')) }]
      : []),
    ...(compares.lastYear
      ? [{ name: `${name} (năm trước)`, value: shown(amount?.elsewhere('lastYear')) }]
      : []),
  ];
}

function shown(amount: Amount | undefined): string | null {
  try {
    return amount === undefined ? null : amount.shown();
  } catch (fault) {
    if (fault instanceof NothingToCompare) return null;
    throw fault;
  }
}

function evidenced(evidence: readonly Evidence[], indicator: string): Decimal {
  return sum(evidence.filter((one) => one.indicator === indicator).map((one) => whole(one.count ?? 1)));
}

/** How many cells above zero say exactly what they said a year ago. */
function repeated(figures: readonly Figure[], before: readonly Figure[]): number {
  const then = new Map(before.map((figure) => [place(figure), said(figure)]));
  return figures.filter((figure) => said(figure) !== '0' && then.get(place(figure)) === said(figure)).length;
}

function place({ indicator, cell }: Figure): string {
  return JSON.stringify([indicator, cell]);
}

function said(figure: Figure): string {
  return 'value' in figure
    ? decimalText(figure.value)
    : `${decimalText(figure.numerator)}/${decimalText(figure.denominator)}`;
}

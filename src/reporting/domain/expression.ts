import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { Amount } from './amount.js';
import { type Form } from './form.js';

/** What an expression may say beside figures: the period it is about, and the unit that reports. */
export interface RuleWords {
  readonly period: { readonly kind: string; readonly calendar: string };
  readonly unit: { readonly level: string; readonly kind: string };
}

/** What an expression is evaluated over. */
export interface RuleContext extends RuleWords {
  readonly figures: ReadonlyMap<string, Amount>;
  readonly it: Amount | null;
  readonly evidenced: (indicator: string) => Amount;
  readonly limit: (code: string) => Amount;
  readonly repeatedFromLastYear: number;
}

export interface Expression {
  /** The codes of the indicators it names, in their order in the text. */
  readonly names: readonly string[];
  /** The limits it asks for by code. */
  readonly limits: readonly string[];
  /** It speaks of `it`: the indicator it is asked of. */
  readonly asksOfIt: boolean;
  readonly compares: { readonly halfYear: boolean; readonly lastYear: boolean };
  /** Whether it holds. @throws NothingToCompare where a figure it needs was not given. */
  holds(context: RuleContext): boolean;
}

const functions = new Set([
  'at',
  'orZero',
  'given',
  'numerator',
  'denominator',
  'halfYear',
  'lastYear',
  'abs',
  'evidenced',
  'limit',
  'repeatedFromLastYear',
]);

const comparisons = {
  '<=': (a: Amount, b: Amount) => a.value.lte(b.value),
  '<': (a: Amount, b: Amount) => a.value.lt(b.value),
  '>=': (a: Amount, b: Amount) => a.value.gte(b.value),
  '>': (a: Amount, b: Amount) => a.value.gt(b.value),
  '==': (a: Amount, b: Amount) => a.value.eq(b.value),
} as const;

const sums = {
  '+': (a: Amount, b: Amount) => a.plus(b),
  '-': (a: Amount, b: Amount) => a.minus(b),
  '*': (a: Amount, b: Amount) => a.times(b),
} as const;

/** Functions of one evaluation reach their context through the figure they are asked of, or through this. */
interface Asked {
  readonly context: RuleContext;
}

class Report implements Asked {
  constructor(readonly context: RuleContext) {}
}

/**
 * The language of the rules: CEL with exact decimal figures. There is no division and no floating point: a share is
 * compared crosswise. Whoever names a figure that was not given has nothing to compare, by CEL's own three-valued logic.
 */
const language = makeLanguage();

function makeLanguage(): Environment {
  const environment = new Environment({
    limits: { maxAstNodes: 300, maxDepth: 40, maxListElements: 20, maxMapEntries: 0, maxCallArguments: 6 },
  })
    .registerType('Figure', { ctor: Amount, fields: {} })
    .registerType('Report', { ctor: Report, fields: {} })
    .registerFunction('Figure.at(string, string): Figure', (figure: Amount, d: string, m: string) =>
      figure.at(d, m),
    )
    .registerFunction('Figure.orZero(): Figure', (figure: Amount) => figure.orZero())
    .registerFunction('Figure.given(): bool', (figure: Amount) => figure.given)
    .registerFunction('Figure.numerator(): Figure', (figure: Amount) => figure.part('numerator'))
    .registerFunction('Figure.denominator(): Figure', (figure: Amount) => figure.part('denominator'))
    .registerFunction('Figure.halfYear(): Figure', (figure: Amount) => figure.elsewhere('halfYear'))
    .registerFunction('Figure.lastYear(): Figure', (figure: Amount) => figure.elsewhere('lastYear'))
    .registerFunction('Figure.abs(): Figure', (figure: Amount) => figure.abs())
    .registerFunction('Report.evidenced(string): Figure', ({ context }: Asked, code: string) =>
      context.evidenced(code),
    )
    .registerFunction('Report.limit(string): Figure', ({ context }: Asked, code: string) =>
      context.limit(code),
    )
    .registerFunction('Report.repeatedFromLastYear(): int', ({ context }: Asked) =>
      BigInt(context.repeatedFromLastYear),
    )
    .registerVariable('it', 'Figure')
    .registerVariable('report', 'Report')
    .registerVariable('period', 'map<string, string>')
    .registerVariable('unit', 'map<string, string>');
  for (const [sign, holds] of Object.entries(comparisons)) {
    environment.registerOperator(`Figure ${sign} Figure`, holds);
    environment.registerOperator(`Figure ${sign} int`, (a: Amount, b: bigint) => holds(a, Amount.whole(b)));
    // CEL itself turns an equality round, and negates it.
    if (sign !== '==')
      environment.registerOperator(`int ${sign} Figure`, (a: bigint, b: Amount) => holds(Amount.whole(a), b));
  }
  for (const [sign, made] of Object.entries(sums)) {
    environment.registerOperator(`Figure ${sign} Figure: Figure`, made);
    environment.registerOperator(`Figure ${sign} int: Figure`, (a: Amount, b: bigint) =>
      made(a, Amount.whole(b)),
    );
    environment.registerOperator(`int ${sign} Figure: Figure`, (a: bigint, b: Amount) =>
      made(Amount.whole(a), b),
    );
  }
  return environment;
}

/** The language of one form: its indicators by their codes. */
export class FormLanguage {
  private readonly environment: Environment;

  constructor(private readonly form: Form) {
    this.environment = language.clone();
    for (const { code } of form.indicators) this.environment.registerVariable(code, 'Figure');
  }

  /** Understands a rule, or says what is wrong with it. */
  read(text: string): Expression | { readonly fault: string } {
    const checked = this.environment.check(text);
    if (!checked.valid) return { fault: firstLine(checked.error?.message ?? 'not an expression') };
    if (checked.type !== 'bool') return { fault: `it is ${checked.type ?? 'nothing'}, not true or false` };
    const parsed = this.environment.parse(text);
    const said = spoken(parsed.ast);
    const strange = said.calls.find(({ name }) => !functions.has(name));
    if (strange !== undefined) return { fault: `unknown function ${strange.name}` };
    const wrong = said.calls.flatMap((call) => this.wrongWords(call));
    if (wrong[0] !== undefined) return { fault: wrong[0] };
    const codes = new Set(this.form.indicators.map(({ code }) => code));
    const asks = (name: string) => said.calls.some((call) => call.name === name);
    const names = [...new Set(said.names)].filter((name) => codes.has(name));
    return {
      names,
      asksOfIt: said.names.includes('it'),
      limits: said.calls.filter(({ name }) => name === 'limit').flatMap(({ texts }) => texts),
      compares: { halfYear: asks('halfYear'), lastYear: asks('lastYear') || asks('repeatedFromLastYear') },
      holds: (context) => {
        const { figures, it, period, unit } = context;
        // Only what it names: a form asks hundreds of rules, and has as many figures.
        const named = Object.fromEntries(names.map((name) => [name, figures.get(name)]));
        return parsed({ ...named, it, period, unit, report: new Report(context) }) === true;
      },
    };
  }

  /** A slice is asked of a dimension and a member that the form knows; evidence of an indicator it knows. */
  private wrongWords({ name, texts }: Call): readonly string[] {
    if (name === 'evidenced')
      return this.form.indicators.some(({ code }) => code === texts[0])
        ? []
        : [`unknown indicator ${texts[0] ?? ''}`];
    if (name !== 'at') return [];
    const [dimension, member] = texts;
    const known = this.form.dimensions.find(({ code }) => code === dimension);
    return known?.members.some(({ code }) => code === member) === true
      ? []
      : [`unknown slice ${dimension ?? '?'} ${member ?? '?'}`];
  }
}

interface Call {
  readonly name: string;
  /** The texts among its arguments. */
  readonly texts: readonly string[];
}

/** Everything an expression names and calls. */
function spoken(node: ASTNode): { readonly names: readonly string[]; readonly calls: readonly Call[] } {
  if (node.op === 'id') return { names: [node.args], calls: [] };
  const within = nodesIn(node.args);
  const inner = within.map(spoken);
  const texts = within.flatMap((one) =>
    one.op === 'value' && typeof one.args === 'string' ? [one.args] : [],
  );
  const own = node.op === 'call' || node.op === 'rcall' ? [{ name: node.args[0], texts }] : [];
  return {
    names: inner.flatMap(({ names }) => names),
    calls: [...own, ...inner.flatMap(({ calls }) => calls)],
  };
}

function nodesIn(args: unknown): readonly ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn);
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : [];
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}

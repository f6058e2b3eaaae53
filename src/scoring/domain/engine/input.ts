import { type Decimal, decimalText } from '../../../kernel/decimal.js';

/** An input as a method needs it. */
export type InputValue =
  | { readonly kind: 'NUMBER'; readonly number: Decimal }
  | { readonly kind: 'RATIO'; readonly actual: Decimal; readonly target: Decimal }
  | { readonly kind: 'BOOLEAN'; readonly yes: boolean }
  | { readonly kind: 'CHOICE'; readonly option: string }
  /** Số lần cộng, số lần trừ. How many cases add and how many take away. */
  | { readonly kind: 'PLUS_MINUS'; readonly plus: Decimal; readonly minus: Decimal }
  /** Điểm do người chấm đặt. Points that a person set in a stage, for any method; never more than the maximum. */
  | { readonly kind: 'POINTS'; readonly points: Decimal };

/** An input with where it came from, so that every mark can be traced. */
export interface SourcedInput {
  readonly value: InputValue;
  readonly source: string;
}

/** What is known of one unit: inputs by the code of the criterion, bonus, deduction or exclusion. */
export interface UnitInputs<UnitKey extends string = string> {
  readonly unit: UnitKey;
  readonly inputs: ReadonlyMap<string, SourcedInput>;
  /** Criteria that do not apply to the unit; only such as the scheme lets be so. Their inputs are not asked for. */
  readonly notApplicable?: ReadonlySet<string>;
  /** Criteria that the unit chose to weigh more, where the scheme lets it choose. */
  readonly doubled?: ReadonlySet<string>;
}

export function inputText(value: InputValue): string {
  switch (value.kind) {
    case 'NUMBER':
      return decimalText(value.number);
    case 'RATIO':
      return `${decimalText(value.actual)} / ${decimalText(value.target)}`;
    case 'BOOLEAN':
      return value.yes ? 'true' : 'false';
    case 'CHOICE':
      return value.option;
    case 'PLUS_MINUS':
      return `${decimalText(value.plus)} / ${decimalText(value.minus)}`;
    case 'POINTS':
      return decimalText(value.points);
  }
}

/** The figures of an input as they stand in arithmetic, X and Y of a rule; a yes and an option stand in none. */
export function figureTexts(value: InputValue): readonly [string, string] {
  switch (value.kind) {
    case 'RATIO':
      return [decimalText(value.actual), decimalText(value.target)];
    case 'PLUS_MINUS':
      return [decimalText(value.plus), decimalText(value.minus)];
    case 'BOOLEAN':
    case 'CHOICE':
      return ['', ''];
    default:
      return [inputText(value), ''];
  }
}

import { type Decimal, decimalText } from '../../kernel/decimal.js';

/** An input as a method needs it. */
export type InputValue =
  | { readonly kind: 'NUMBER'; readonly number: Decimal }
  | { readonly kind: 'RATIO'; readonly actual: Decimal; readonly target: Decimal }
  | { readonly kind: 'BOOLEAN'; readonly yes: boolean }
  | { readonly kind: 'CHOICE'; readonly option: string };

/** An input with where it came from, so that every mark can be traced. */
export interface SourcedInput {
  readonly value: InputValue;
  readonly source: string;
}

/** What is known of one unit: inputs by the code of the criterion, bonus, deduction or exclusion. */
export interface UnitInputs<UnitKey extends string = string> {
  readonly unit: UnitKey;
  readonly inputs: ReadonlyMap<string, SourcedInput>;
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
  }
}

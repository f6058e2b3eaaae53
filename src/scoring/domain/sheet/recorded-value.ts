import { type Decimal, decimal, isDecimalText } from '../../../kernel/decimal.js';
import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type InputValue } from '../engine/input.js';
import { type ScoringReasons } from '../reasons.js';
import { type InputSource, type Scheme, scoredBy } from '../scheme/scheme.js';

const refuse = refusing<ScoringReasons>();

type Recorded = Extract<InputSource, { from: 'RECORDED' }>;

/** The inputs that somebody has to tell, by their code: several criteria and exclusions may use one. */
export function recordedInputs(scheme: Scheme): ReadonlyMap<string, Recorded['as']> {
  const all = [...scoredBy(scheme), ...scheme.exclusions];
  return new Map(
    all.flatMap(({ code, input }) =>
      input.from === 'RECORDED' ? [[input.code ?? code, input.as] as const] : [],
    ),
  );
}

/** How a value of each kind is written, in signs that need no language. */
const written: Readonly<Record<Recorded['as'], string>> = {
  NUMBER: '12.5',
  BOOLEAN: 'true | false',
  CHOICE: 'A',
  RATIO: '95.5 / 100',
  PLUS_MINUS: '3/1',
};

/** What a recorded text says, or nothing where it is not of the kind it should be. */
export function recordedValue(as: Recorded['as'], text: string): InputValue | undefined {
  switch (as) {
    case 'NUMBER':
      return isDecimalText(text) ? { kind: 'NUMBER', number: decimal(text) } : undefined;
    case 'BOOLEAN':
      return text === 'true' || text === 'false' ? { kind: 'BOOLEAN', yes: text === 'true' } : undefined;
    case 'CHOICE':
      return { kind: 'CHOICE', option: text };
    case 'RATIO': {
      const [actual, target] = twoNumbers(text) ?? [];
      return actual && target && { kind: 'RATIO', actual, target };
    }
    case 'PLUS_MINUS': {
      const [plus, minus] = twoNumbers(text) ?? [];
      return plus && minus && { kind: 'PLUS_MINUS', plus, minus };
    }
  }
}

function twoNumbers(text: string): readonly [Decimal, Decimal] | undefined {
  const [one = '', other = '', ...more] = text.split('/').map((part) => part.trim());
  return more.length === 0 && isDecimalText(one) && isDecimalText(other)
    ? [decimal(one), decimal(other)]
    : undefined;
}

/** What speaks against recording a value: no such input in the scheme, or not a value of its kind. */
export function objectionsToRecording(
  scheme: Scheme,
  { code, value }: { readonly code: string; readonly value: string },
): readonly Refusal[] {
  const recorded = recordedInputs(scheme);
  const as = recorded.get(code);
  if (as === undefined)
    return [refuse('INPUT_CODE_UNKNOWN', { code, known: [...recorded.keys()].sort() }, ['inputs', code])];
  const options = [...scoredBy(scheme)].flatMap(({ code: own, input, method }) =>
    input.from === 'RECORDED' && (input.code ?? own) === code && method.type === 'CHOICE'
      ? method.options.map((option) => option.code)
      : [],
  );
  const fits = recordedValue(as, value) !== undefined && (options.length === 0 || options.includes(value));
  return fits
    ? []
    : [
        refuse(
          'INPUT_VALUE_UNFIT',
          { code, value, expected: options.length > 0 ? options.join(' | ') : written[as] },
          ['inputs', code],
        ),
      ];
}

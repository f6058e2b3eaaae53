import { type Decimal, decimal, sum, whole } from '../../kernel/decimal.js';
import { type InputValue, type SourcedInput, type UnitInputs } from './input.js';
import { recordedValue } from './recorded-value.js';
import { type InputSource, type Scheme, scoredBy } from './scheme.js';

/** What is known of one member, before it is known what the scheme asks. */
export interface MemberFacts {
  readonly unit: string;
  readonly figures: readonly {
    readonly form: string;
    readonly indicator: string;
    readonly cell: readonly string[];
    readonly versionNumber: number;
    readonly value: string | null;
    readonly numerator: string | null;
    readonly denominator: string | null;
  }[];
  readonly lateReports: { readonly late: number; readonly owed: number } | null;
  readonly recorded: readonly { readonly code: string; readonly value: string; readonly document: string }[];
}

/** Fills in every input of a scheme that is known of a member; what is not known is absent, never 0. */
export function gather(scheme: Scheme, member: MemberFacts): UnitInputs {
  const inputs = new Map<string, SourcedInput>();
  for (const { code, input } of [...scoredBy(scheme), ...scheme.exclusions]) {
    const found = find(code, input, member);
    if (found !== undefined) inputs.set(code, found);
  }
  return { unit: member.unit, inputs };
}

function find(code: string, input: InputSource, member: MemberFacts): SourcedInput | undefined {
  switch (input.from) {
    case 'REPORT':
      return fromReport(input, member);
    case 'SERVICE': {
      const { lateReports } = member;
      return lateReports === null
        ? undefined
        : {
            value: { kind: 'NUMBER', number: whole(lateReports.late) },
            source: `SERVICE LATE_REPORTS ${lateReports.late}/${lateReports.owed}`,
          };
    }
    case 'RECORDED': {
      const told = member.recorded.find((one) => one.code === (input.code ?? code));
      const value = told && recordedValue(input.as, told.value);
      return told && value && { value, source: `RECORDED ${told.code}: ${told.document}` };
    }
  }
}

function fromReport(
  { form, indicator, cell, atLeast }: Extract<InputSource, { from: 'REPORT' }>,
  member: MemberFacts,
): SourcedInput | undefined {
  const lines = member.figures.filter((figure) => figure.form === form && figure.indicator === indicator);
  const [first] = lines;
  if (first === undefined) return undefined;
  const source = `REPORT ${form} ${indicator}${cell ? `[${cell.join(', ')}]` : ''} v${first.versionNumber}`;
  if (first.numerator !== null && first.denominator !== null) {
    return {
      value: { kind: 'RATIO', actual: decimal(first.numerator), target: decimal(first.denominator) },
      source,
    };
  }
  // The indicator was reported, so a slice that it does not name is one with nothing in it.
  const meant = cell === undefined ? lines : lines.filter((line) => line.cell.join('|') === cell.join('|'));
  return { value: numberOrThreshold(sum(meant.map((line) => decimal(line.value ?? '0'))), atLeast), source };
}

function numberOrThreshold(number: Decimal, atLeast: string | undefined): InputValue {
  return atLeast === undefined ? { kind: 'NUMBER', number } : { kind: 'BOOLEAN', yes: number.gte(atLeast) };
}

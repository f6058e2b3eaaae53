import { decimal } from '../../kernel/decimal.js';
import { figureInput, type OwnFigure, type RolledUpFigure, rolledUpInput } from './figure-input.js';
import { type SourcedInput, type UnitInputs } from './input.js';
import { recordedValue } from './recorded-value.js';
import { type InputSource, type Leaf, type Scheme, scoredBy } from './scheme.js';
import { type KnownReports, type KnownTasks, serviceInput } from './service-fact.js';

/** What a member registered and signed for the year; null where its cluster keeps no year, or it is not yet time. */
export interface KnownYear {
  readonly registered: boolean | null;
  readonly pactSigned: boolean | null;
  /** Registered targets by the code of the criterion, as decimal texts. */
  readonly targets: Readonly<Record<string, string>>;
  readonly notApplicable: readonly string[];
  readonly doubled: readonly string[];
}

export const nothingRegistered: KnownYear = {
  registered: null,
  pactSigned: null,
  targets: {},
  notApplicable: [],
  doubled: [],
};

/** What is known of one member, before it is known what the scheme asks. */
export interface MemberFacts {
  readonly unit: string;
  readonly figures: readonly OwnFigure[];
  readonly rolledUp: readonly RolledUpFigure[];
  /** null: it owed nothing, and so there is nothing to be late with. */
  readonly reports: KnownReports | null;
  readonly tasks: KnownTasks | null;
  readonly year: KnownYear;
  readonly recorded: readonly { readonly code: string; readonly value: string; readonly document: string }[];
}

/** Fills in every input of a scheme that is known of a member; what is not known is absent, never 0. */
export function gather(scheme: Scheme, member: MemberFacts): UnitInputs {
  const inputs = new Map<string, SourcedInput>();
  for (const one of [...scoredBy(scheme), ...scheme.exclusions]) {
    const found = find(one, member);
    if (found !== undefined) inputs.set(one.code, found);
  }
  const { notApplicable, doubled } = member.year;
  return {
    unit: member.unit,
    inputs,
    ...(notApplicable.length > 0 ? { notApplicable: new Set(notApplicable) } : {}),
    ...(doubled.length > 0 ? { doubled: new Set(doubled) } : {}),
  };
}

type Asking = Pick<Leaf, 'code' | 'input'> & Partial<Pick<Leaf, 'method'>>;

function find({ code, input, method }: Asking, member: MemberFacts): SourcedInput | undefined {
  switch (input.from) {
    case 'REPORT': {
      const { [code]: registered } = member.year.targets;
      const target = registered === undefined ? null : decimal(registered);
      // What stands against a target that nobody registered is not known, whatever was reported.
      if (input.against === 'REGISTERED_TARGET' && target === null) return undefined;
      const asked = { input, target, compared: method?.type === 'LEADER_RELATIVE' };
      return input.of === 'ROLL_UP'
        ? rolledUpInput(asked, member.rolledUp)
        : figureInput(asked, member.figures);
    }
    case 'SERVICE':
      return serviceInput(input.fact, member);
    case 'RECORDED':
      return recorded(code, input, member);
  }
}

function recorded(
  code: string,
  input: Extract<InputSource, { from: 'RECORDED' }>,
  member: MemberFacts,
): SourcedInput | undefined {
  const told = member.recorded.find((one) => one.code === (input.code ?? code));
  const value = told && recordedValue(input.as, told.value);
  return told && value && { value, source: `RECORDED ${told.code}: ${told.document}` };
}

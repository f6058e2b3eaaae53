import { decimal } from '../../../kernel/decimal.js';
import { figureInput, rolledUpInput } from './figure-input.js';
import { type SourcedInput, type UnitInputs } from '../engine/input.js';
import { type MemberFacts } from './member-facts.js';
import { recordedValue } from './recorded-value.js';
import { type InputSource, type Leaf, type Scheme, scoredBy } from '../scheme/scheme.js';
import { serviceInput } from './service-fact.js';

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

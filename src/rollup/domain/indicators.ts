import { type Form, type Indicator } from '../../reporting/domain/index.js';
import { type Addends, rollUp, type ServiceFacts } from './aggregation.js';
import { type RolledFigure } from './figure.js';

/** The indicators of a form that are asked for, with all that they are made of; every one where none is named. */
export function withParts(form: Form, asked: readonly string[] | null): readonly Indicator[] {
  if (asked === null) return form.indicators;
  const codes = new Set(asked);
  // What is added to a set while it is walked is walked too.
  for (const code of codes) for (const part of partsOf(form, code)) codes.add(part);
  return form.indicators.filter(({ code }) => codes.has(code));
}

/** What reports give of an indicator: itself or, where it is computed, what it is made of in the end. */
export function reportedOf(form: Form, code: string): readonly string[] {
  return withParts(form, [code])
    .map((indicator) => indicator.code)
    .filter((one) => partsOf(form, one).length === 0);
}

function partsOf(form: Form, code: string): readonly string[] {
  const { sumOf, numerator, denominator } = form.indicators.find((one) => one.code === code) ?? {};
  return [...(sumOf ?? []), ...(numerator ?? []), ...(denominator ?? [])];
}

/** The indicators asked for, rolled up; every one of the form where none is named. */
export function rollUpOf(
  form: Form,
  asked: readonly string[] | null,
  { addends, facts }: { readonly addends: readonly Addends[]; readonly facts: ServiceFacts },
): readonly RolledFigure[] {
  if (asked === null) return rollUp(form, addends, facts);
  const figures = rollUp({ ...form, indicators: withParts(form, asked) }, addends, facts);
  return figures.filter(({ indicator }) => asked.includes(indicator.code));
}

/** Whether the figure of a whole is the sum of its parts' figures, so that a part has a share in it. */
export function isAdditive(form: Form, code: string): boolean {
  const indicator = form.indicators.find((one) => one.code === code);
  switch (indicator?.overUnits) {
    case 'SUM':
    case 'SUM_ISSUER':
    case 'LATEST_SUM':
      return true;
    case 'DERIVED':
      return (
        (indicator.sumOf ?? []).length > 0 && partsOf(form, code).every((part) => isAdditive(form, part))
      );
    default:
      return false;
  }
}

import { FormLanguage } from './expression.js';
import { type CrossCheck, type Form, type Indicator } from './form.js';

/** A fault of a form and where it stands. */
export interface FormFault {
  readonly path: string;
  readonly fault: string;
}

/** Words that mean something in rules, so that no indicator may be called so. */
const reserved = new Set(['it', 'report', 'period', 'unit', 'true', 'false', 'null', 'in', 'as']);

/** Everything that is wrong in a form whose document is well made: codes that lead nowhere or twice, rules that say nothing. */
export function formFaults(form: Form): readonly FormFault[] {
  const dimensions = form.dimensions.map(({ code }) => code);
  const sections = form.sections.map(({ code }) => code);
  return [
    ...twice('indicators', form.indicators),
    ...twice('dimensions', form.dimensions),
    ...twice('sections', form.sections),
    ...twice('narratives', form.narratives),
    ...twice('evidence', form.evidence ?? []),
    ...twice(
      'rules',
      form.rules.map(({ id }) => ({ code: id })),
    ),
    ...form.dimensions.flatMap(({ code, members }) => twice(`dimensions.${code}`, members)),
    ...form.indicators.flatMap((indicator) => indicatorFaults(form, indicator, { dimensions, sections })),
    ...(form.evidence ?? []).flatMap(({ code, indicators }) =>
      unknown(form, `evidence.${code}.indicators`, indicators),
    ),
    ...ruleFaults(form),
  ];
}

function indicatorFaults(
  form: Form,
  indicator: Indicator,
  known: { readonly dimensions: readonly string[]; readonly sections: readonly string[] },
): readonly FormFault[] {
  const path = `indicators.${indicator.code}`;
  const fault = (key: string, text: string) => ({ path: `${path}.${key}`, fault: text });
  const { source, type, numerator, denominator, sumOf, fact, overUnits: rule } = indicator;
  const computed = numerator !== undefined || denominator !== undefined || sumOf !== undefined;
  return [
    ...(reserved.has(indicator.code) ? [fault('code', 'is a word of the rules')] : []),
    ...(known.sections.includes(indicator.section) ? [] : [fault('section', indicator.section)]),
    ...(indicator.dimensions ?? [])
      .filter((code) => !known.dimensions.includes(code))
      .map((code) => fault('dimensions', code)),
    ...unknown(form, `${path}.numerator`, numerator),
    ...unknown(form, `${path}.denominator`, denominator),
    ...unknown(form, `${path}.sumOf`, sumOf),
    ...((numerator === undefined) === (denominator === undefined)
      ? []
      : [fault('numerator', 'half a ratio')]),
    ...(computed && source !== 'DERIVED' ? [fault('source', `${source} is not DERIVED`)] : []),
    ...(source === 'DERIVED' && !computed ? [fault('source', 'DERIVED from nothing')] : []),
    ...((source === 'TREE' || source === 'SERVICE') === (fact !== undefined) ? [] : [fault('fact', source)]),
    ...((type === 'RATIO') === (rule === 'RATIO') || rule === 'NONE' ? [] : [fault('overUnits', rule)]),
    ...(type === 'RATIO' && (indicator.dimensions ?? []).length > 0
      ? [fault('dimensions', 'a ratio has none')]
      : []),
  ];
}

function ruleFaults(form: Form): readonly FormFault[] {
  // A language needs each name once; a form that repeats names is told so above.
  const codes = form.indicators.map(({ code }) => code);
  if (new Set(codes).size < codes.length || codes.some((code) => reserved.has(code))) return [];
  const language = new FormLanguage(form);
  return form.rules.flatMap((rule) => [
    ...(Array.isArray(rule.each) ? unknown(form, `rules.${rule.id}.each`, rule.each) : []),
    ...expressionFaults(rule, language),
  ]);
}

function expressionFaults(rule: CrossCheck, language: FormLanguage): readonly FormFault[] {
  const path = `rules.${rule.id}.expression`;
  const read = language.read(rule.expression);
  if ('fault' in read) return [{ path, fault: read.fault }];
  if (read.asksOfIt === (rule.each !== undefined)) return [];
  return [{ path, fault: read.asksOfIt ? '"it" without "each"' : '"each" without "it"' }];
}

function unknown(form: Form, path: string, used: readonly string[] = []): readonly FormFault[] {
  const codes = new Set(form.indicators.map(({ code }) => code));
  return used.filter((code) => !codes.has(code)).map((code) => ({ path, fault: code }));
}

function twice(path: string, list: readonly { readonly code: string }[]): readonly FormFault[] {
  const codes = list.map(({ code }) => code);
  return [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))].map((code) => ({
    path,
    fault: `${code} twice`,
  }));
}

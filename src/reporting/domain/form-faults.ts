import { FormLanguage } from './expression.js';
import { type CrossCheck, type Form } from './form.js';
import { indicatorFaults, reserved, unknown } from './indicator-faults.js';
import { type FormFault } from './reasons.js';

/** Everything that is wrong in a form whose document is well made: codes that lead nowhere or twice, rules that say nothing. */
export function formFaults(form: Form): readonly FormFault[] {
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
    ...form.indicators.flatMap((indicator) => indicatorFaults(form, indicator)),
    ...(form.evidence ?? []).flatMap(({ code, indicators }) =>
      unknown(form, `evidence.${code}.indicators`, indicators),
    ),
    ...ruleFaults(form),
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
  if ('fault' in read) return [{ path, fault: { vi: read.fault, en: read.fault } }];
  if (read.asksOfIt === (rule.each !== undefined)) return [];
  const fault = read.asksOfIt
    ? { vi: '"it" mà không có "each"', en: '"it" without "each"' }
    : { vi: '"each" mà không có "it"', en: '"each" without "it"' };
  return [{ path, fault }];
}

function twice(path: string, list: readonly { readonly code: string }[]): readonly FormFault[] {
  const codes = list.map(({ code }) => code);
  return [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))].map((code) => ({
    path,
    fault: { vi: `${code} lặp lại`, en: `${code} twice` },
  }));
}

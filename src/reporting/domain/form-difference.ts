import { type Form } from './form.js';

/** One thing in which two versions of a form differ. */
export interface FormChange {
  readonly part: 'FORM' | 'DIMENSION' | 'SECTION' | 'INDICATOR' | 'NARRATIVE' | 'EVIDENCE' | 'RULE';
  readonly code: string;
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** Of a change: which property, and both values as JSON. */
  readonly property: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

type Part = Exclude<FormChange['part'], 'FORM'>;
type Coded = Readonly<Record<string, unknown>> & { readonly code: string };

/** In what a later version of a form differs from an earlier one, part by part, in the order of the form. */
export function formDifference(before: Form, after: Form): readonly FormChange[] {
  const words = ['version', 'name', 'legalBasis'] as const;
  return [
    ...words.flatMap((word) => changedProperty('FORM', before.code, word, [before[word], after[word]])),
    ...changesOf('DIMENSION', before.dimensions, after.dimensions),
    ...changesOf('SECTION', before.sections, after.sections),
    ...changesOf('INDICATOR', before.indicators, after.indicators),
    ...changesOf('NARRATIVE', before.narratives, after.narratives),
    ...changesOf('EVIDENCE', before.evidence ?? [], after.evidence ?? []),
    ...changesOf('RULE', coded(before.rules), coded(after.rules)),
  ];
}

function coded(rules: Form['rules']): readonly Coded[] {
  return rules.map(({ id, ...rule }) => ({ ...rule, code: id }));
}

function changesOf(part: Part, before: readonly object[], after: readonly object[]): readonly FormChange[] {
  const [old, young] = [before as readonly Coded[], after as readonly Coded[]];
  const whole = (change: 'ADDED' | 'REMOVED', code: string): FormChange => {
    return { part, code, change, property: null, before: null, after: null };
  };
  return [
    ...young.flatMap((entry) => {
      const earlier = old.find(({ code }) => code === entry.code);
      if (earlier === undefined) return [whole('ADDED', entry.code)];
      const keys = [...new Set([...Object.keys(earlier), ...Object.keys(entry)])];
      return keys.flatMap((key) => changedProperty(part, entry.code, key, [earlier[key], entry[key]]));
    }),
    ...old
      .filter(({ code }) => !young.some((entry) => entry.code === code))
      .map(({ code }) => whole('REMOVED', code)),
  ];
}

function changedProperty(
  part: FormChange['part'],
  code: string,
  property: string,
  [before, after]: readonly [unknown, unknown],
): readonly FormChange[] {
  const [was, is] = [written(before), written(after)];
  return was === is ? [] : [{ part, code, change: 'CHANGED', property, before: was, after: is }];
}

function written(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

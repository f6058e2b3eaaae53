/** What a text of each kind looks like; a fault of form is told in the words of its kind. */
export const patterns = {
  DECIMAL: '^-?\\d{1,12}(\\.\\d{1,6})?$',
  CODE: '^[A-Z0-9]+([.-][A-Z0-9]+)*$',
  SCHEME_CODE: '^[A-Z0-9]+(-[A-Z0-9]+)*$',
  CODE_OR_FEWER_DEDUCTIONS: '^([A-Z0-9]+([.-][A-Z0-9]+)*|FEWER_DEDUCTIONS)$',
  EXCLUSION_CODE: '^[A-Z][A-Z_]*$',
  // One line that is seen: invisible and control marks disguise a name, and a blank one cannot be told from none.
  // Looked at twice from the start, never from the middle: time stays linear in what somebody sends.
  LINE: '^(?!\\p{Z}*$)[^\\p{C}\\p{Zl}\\p{Zp}]*$',
  TEXT: '[^\\s\\p{C}]',
} as const;

/** One of several forms, by what one of its properties says: the others then object to nothing. */
export function byTag(tag: string, forms: readonly object[]): object {
  const tagOf = (form: object) =>
    (form as { readonly properties: Readonly<Record<string, { readonly const: string }>> }).properties[tag];
  return {
    type: 'object',
    required: [tag],
    properties: { [tag]: { enum: forms.map((form) => tagOf(form)?.const) } },
    allOf: forms.map((form) => ({
      if: { required: [tag], properties: { [tag]: tagOf(form) } },
      then: form,
    })),
  };
}

/** An object of these properties and no others; all are compulsory but those named. */
export function object(
  properties: Readonly<Record<string, object>>,
  optional: readonly string[] = [],
): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    properties,
  };
}

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
export const decimal = ref('decimal');
export const code = ref('code');
export const name = ref('name');
export const leaf = ref('leaf');
export const input = ref('input');
export const method = ref('method');
export const criterion = ref('criterion');

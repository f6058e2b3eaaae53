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

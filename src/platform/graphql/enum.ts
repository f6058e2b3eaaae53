import { registerEnumType } from '@nestjs/graphql';

/** An enum of the API: its values with a sentence each, Vietnamese first. Answers what `@Field(() => …)` takes. */
export function graphqlEnum<V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
): Record<V, V> {
  const names = Object.keys(values) as V[];
  const ref = Object.fromEntries(names.map((value) => [value, value])) as Record<V, V>;
  const valuesMap = Object.fromEntries(
    names.map((value) => [value, { description: values[value] }]),
  ) as Record<V, { description: string }>;
  registerEnumType(ref, { name, description, valuesMap });
  return ref;
}

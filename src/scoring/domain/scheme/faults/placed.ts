import { type Criterion, isLeaf, type Leaf, type Scheme } from '../scheme.js';

/** A part of a scheme and the path to it. */
export interface Placed<T> {
  readonly path: string;
  readonly part: T;
}

/** Every criterion, each before its children. */
export function placedCriteria(
  criteria: readonly Criterion[],
  list = 'criteria',
): readonly Placed<Criterion>[] {
  return criteria.flatMap((part) => {
    const path = `${list}[${part.code}]`;
    return [{ path, part }, ...(isLeaf(part) ? [] : placedCriteria(part.children, `${path}.children`))];
  });
}

/** Everything that is scored by a method. */
export function placedLeaves(scheme: Scheme): readonly Placed<Leaf>[] {
  const criteria = placedCriteria(scheme.criteria).flatMap(({ path, part }) =>
    isLeaf(part) ? [{ path, part }] : [],
  );
  return [...criteria, ...placed('bonuses', scheme.bonuses), ...placed('deductions', scheme.deductions)];
}

/** The entries of a list, by their codes. */
export function placed<T extends { readonly code: string }>(
  list: string,
  parts: readonly T[] = [],
): readonly Placed<T>[] {
  return parts.map((part) => ({ path: `${list}[${part.code}]`, part }));
}

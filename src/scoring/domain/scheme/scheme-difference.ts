import { type Scheme } from './scheme.js';

/** One thing in which two versions of a scheme differ. */
export interface SchemeChange {
  /** Where it stands, by the codes of what has one: criteria[I].children[I.1].max */
  readonly path: string;
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** As JSON; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

type Pair = readonly [before: unknown, after: unknown];
type Coded = Readonly<Record<string, unknown>> & { readonly code: string };

/** In what a later version of a scheme differs from an earlier one, path by path, in the order of the scheme. */
export function schemeDifference(before: Scheme, after: Scheme): readonly SchemeChange[] {
  return changes('', [before, after]);
}

function changes(path: string, [before, after]: Pair): readonly SchemeChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before === undefined) return [{ path, change: 'ADDED', before: null, after: JSON.stringify(after) }];
  if (after === undefined) return [{ path, change: 'REMOVED', before: JSON.stringify(before), after: null }];
  if (isCodedList(before) && isCodedList(after)) return listChanges(path, [before, after]);
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => changes(path === '' ? key : `${path}.${key}`, [before[key], after[key]]));
  }
  return [{ path, change: 'CHANGED', before: JSON.stringify(before), after: JSON.stringify(after) }];
}

/** What has a code is the same thing wherever it stands; that the order is another is a change of the list. */
function listChanges(
  path: string,
  [before, after]: readonly [readonly Coded[], readonly Coded[]],
): readonly SchemeChange[] {
  const codes = [...new Set([...before, ...after].map(({ code }) => code))];
  const stayed = (list: readonly Coded[], other: readonly Coded[]) =>
    list.map(({ code }) => code).filter((code) => other.some((one) => one.code === code));
  const [was, is] = [stayed(before, after), stayed(after, before)].map((list) => JSON.stringify(list));
  return [
    ...(was === is ? [] : [{ path, change: 'CHANGED' as const, before: was ?? null, after: is ?? null }]),
    ...codes.flatMap((code) => {
      const named = (list: readonly Coded[]) => list.find((one) => one.code === code);
      return changes(`${path}[${code}]`, [named(before), named(after)]);
    }),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCodedList(value: unknown): value is readonly Coded[] {
  return Array.isArray(value) && value.every((one) => isObject(one) && typeof one['code'] === 'string');
}

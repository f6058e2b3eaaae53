import { type Criterion, isLeaf, type Scheme } from '../scheme.js';
import { faultIf, type SchemeFault } from './fault.js';

/**
 * Where the inside of a scheme does not fit the frame above it. The frame fixes scale, places, rounding and the codes,
 * maxima and weights of the first level; what it writes out itself (children, a method other than MANUAL, bonuses,
 * deductions, exclusions) is kept as it stands. A criterion that it leaves MANUAL the scheme writes as it wants.
 */
export function frameFaults(scheme: Scheme, frame: Scheme | null): readonly SchemeFault[] {
  if (scheme.frame === undefined) return [];
  const named = `${scheme.frame.code} ${scheme.frame.version}`;
  if (frame?.kind !== 'FRAME') return [{ path: 'frame', fault: 'FRAME_UNKNOWN', detail: named }];
  const differs = (path: string, own: unknown, fixed: unknown) =>
    faultIf(!same(own, fixed), 'FRAME_DIFFERS', { path, detail: `${brief(own)} ≠ ${brief(fixed)}` });
  return [
    ...differs('scale', scheme.scale, frame.scale),
    ...differs('bonusCap', scheme.bonusCap, frame.bonusCap),
    ...differs('places', scheme.places, frame.places),
    ...differs('rounding', scheme.rounding ?? 'LEAF', frame.rounding ?? 'LEAF'),
    ...differs('criteria', codesOf(scheme.criteria), codesOf(frame.criteria)),
    ...frame.criteria.flatMap((fixed) => {
      const own = scheme.criteria.find(({ code }) => code === fixed.code);
      return own === undefined ? [] : criterionFaults(own, fixed, differs);
    }),
    ...(['bonuses', 'deductions', 'exclusions'] as const).flatMap((list) =>
      [...frame[list]].flatMap((fixed) =>
        differs(
          `${list}[${fixed.code}]`,
          [...scheme[list]].find(({ code }) => code === fixed.code),
          fixed,
        ),
      ),
    ),
  ];
}

function criterionFaults(
  own: Criterion,
  fixed: Criterion,
  differs: (path: string, own: unknown, fixed: unknown) => readonly SchemeFault[],
): readonly SchemeFault[] {
  const path = `criteria[${fixed.code}]`;
  const open = isLeaf(fixed) && fixed.method.type === 'MANUAL';
  if (!open) return differs(path, own, fixed);
  return [
    ...differs(`${path}.max`, own.max, fixed.max),
    ...differs(`${path}.weight`, own.weight ?? '1', fixed.weight ?? '1'),
  ];
}

function codesOf(criteria: readonly Criterion[]): readonly string[] {
  return criteria.map(({ code }) => code);
}

/** Whatever the order of properties, which a database does not keep. */
function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '∅');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

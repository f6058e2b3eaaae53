import { criteriaOf, defaultStages, fewerDeductions, type Scheme } from '../scheme.js';
import { faultIf, type SchemeFault } from './fault.js';
import { type Placed, placed, placedCriteria, placedLeaves } from './placed.js';

/** Every code stands once, and what is named by its code is there. */
export function codeFaults(scheme: Scheme): readonly SchemeFault[] {
  const scored: readonly Placed<{ readonly code: string }>[] = [
    ...placedCriteria(scheme.criteria),
    ...placed('bonuses', scheme.bonuses),
    ...placed('deductions', scheme.deductions),
    ...placed('exclusions', scheme.exclusions),
  ];
  const lists = [
    scored,
    ...(['stages', 'grades', 'awards', 'bonusGroups'] as const).map((list) =>
      placed(list, listOf(scheme, list)),
    ),
  ];
  return [...lists.flatMap(twice), ...named(scheme)];
}

function listOf(
  scheme: Scheme,
  list: 'stages' | 'grades' | 'awards' | 'bonusGroups',
): readonly { readonly code: string }[] {
  return scheme[list] ?? [];
}

function twice(list: readonly Placed<{ readonly code: string }>[]): readonly SchemeFault[] {
  const codes = list.map(({ part }) => part.code);
  return list.flatMap(({ path, part }, i) =>
    faultIf(codes.indexOf(part.code) !== i, 'CODE_TWICE', { path, detail: part.code }),
  );
}

function named(scheme: Scheme): readonly SchemeFault[] {
  const criteria = new Set(criteriaOf(scheme.criteria).map(({ code }) => code));
  const stages = new Set((scheme.stages ?? defaultStages).map(({ code }) => code));
  const groups = new Set((scheme.bonusGroups ?? []).map(({ code }) => code));
  return [
    ...scheme.tieBreakers.flatMap((code) =>
      faultIf(code !== fewerDeductions && !criteria.has(code), 'TIE_BREAKER_UNKNOWN', {
        path: `tieBreakers[${code}]`,
        detail: code,
      }),
    ),
    ...placed('grades', scheme.grades).flatMap(({ path, part }) =>
      (part.floors ?? []).flatMap(({ criterion }) =>
        faultIf(!criteria.has(criterion), 'CRITERION_UNKNOWN', {
          path: `${path}.floors[${criterion}]`,
          detail: criterion,
        }),
      ),
    ),
    ...placedLeaves(scheme).flatMap(({ path, part }) =>
      (part.stages ?? []).flatMap((stage) =>
        faultIf(!stages.has(stage), 'STAGE_UNKNOWN', { path: `${path}.stages[${stage}]`, detail: stage }),
      ),
    ),
    ...placed('bonuses', scheme.bonuses).flatMap(({ path, part: { group } }) =>
      faultIf(group !== undefined && !groups.has(group), 'GROUP_UNKNOWN', {
        path: `${path}.group`,
        detail: group ?? '',
      }),
    ),
  ];
}

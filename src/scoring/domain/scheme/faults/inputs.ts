import { type InputValue } from '../../engine/input.js';
import { type InputSource, type Method, type Scheme } from '../scheme.js';
import { faultIf, type SchemeFault } from './fault.js';
import { placed, placedLeaves } from './placed.js';

/** Forms that are issued, by code, with the codes of their indicators. */
export type KnownIndicators = ReadonlyMap<string, ReadonlySet<string>>;

/** An input is of a kind that its method can use, and stands in a form that there is. */
export function inputFaults(scheme: Scheme, known?: KnownIndicators): readonly SchemeFault[] {
  const leaves = placedLeaves(scheme).map(({ path, part }) => ({
    path,
    part,
    needed: neededKinds(part.method),
  }));
  const exclusions = placed('exclusions', scheme.exclusions).map(({ path, part }) => ({
    ...{ path, part, needed: ['BOOLEAN'] as const },
  }));
  return [...leaves, ...exclusions].flatMap(({ path, part: { input }, needed }) => [
    ...kindFaults(`${path}.input`, input, needed),
    ...(known === undefined ? [] : sourceFaults(`${path}.input`, input, known)),
  ]);
}

function kindFaults(
  path: string,
  input: InputSource,
  needed: readonly InputValue['kind'][],
): readonly SchemeFault[] {
  const given = givenKinds(input);
  const detail = `${given.join(' | ')} → ${needed.join(' | ')}`;
  return faultIf(!given.some((kind) => needed.includes(kind)), 'INPUT_DOES_NOT_FIT', { path, detail });
}

function sourceFaults(path: string, input: InputSource, known: KnownIndicators): readonly SchemeFault[] {
  if (input.from !== 'REPORT') return [];
  const indicators = known.get(input.form);
  if (indicators === undefined) return [{ path: `${path}.form`, fault: 'FORM_UNKNOWN', detail: input.form }];
  return faultIf(!indicators.has(input.indicator), 'INDICATOR_UNKNOWN', {
    path: `${path}.indicator`,
    detail: `${input.form} ${input.indicator}`,
  });
}

/** What a source may bring. Whether a figure of a report is a ratio, only its form knows. */
function givenKinds(input: InputSource): readonly InputValue['kind'][] {
  switch (input.from) {
    case 'RECORDED':
      return [input.as];
    case 'SERVICE':
      if (input.fact === 'PLAN_TASKS_DONE') return ['RATIO'];
      return ['REGISTERED', 'PACT_SIGNED', 'SUSPENDED'].includes(input.fact) ? ['BOOLEAN'] : ['NUMBER'];
    case 'REPORT':
      if (input.atLeast !== undefined) return ['BOOLEAN'];
      return input.against === undefined ? ['NUMBER', 'RATIO'] : ['RATIO'];
  }
}

/** The kinds of value that a method can work with. */
function neededKinds(method: Method): readonly InputValue['kind'][] {
  switch (method.type) {
    case 'BOOLEAN':
    case 'CHOICE':
    case 'PLUS_MINUS':
      return [method.type];
    case 'RATIO_TO_TARGET':
    case 'LEADER_RELATIVE':
      return ['RATIO'];
    case 'BANDS':
      return method.over === 'PERCENT_OF_TARGET' ? ['RATIO'] : ['NUMBER'];
    default:
      return ['NUMBER'];
  }
}

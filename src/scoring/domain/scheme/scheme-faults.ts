import { bonusFaults } from './faults/bonuses.js';
import { choiceRuleFaults } from './faults/choices.js';
import { codeFaults } from './faults/codes.js';
import { type SchemeFault } from './faults/fault.js';
import { frameFaults } from './faults/frame.js';
import { gradeFaults } from './faults/grades.js';
import { inputFaults, type KnownIndicators } from './faults/inputs.js';
import { pointFaults } from './faults/points.js';
import { sumFaults } from './faults/sums.js';
import { type Scheme } from './scheme.js';

export { type SchemeFault } from './faults/fault.js';
export { type KnownIndicators } from './faults/inputs.js';

/** What a scheme is held against besides itself; what is not given is not looked at. */
export interface SchemeFacts {
  /** The frame it names; null where there is none of that name. */
  readonly frame?: Scheme | null;
  readonly knownIndicators?: KnownIndicators;
}

/** Everything that is wrong in a scheme whose form is right, each fault with its path. */
export function schemeFaults(
  scheme: Scheme,
  { frame, knownIndicators }: SchemeFacts = {},
): readonly SchemeFault[] {
  return [
    ...sumFaults(scheme),
    ...codeFaults(scheme),
    ...pointFaults(scheme),
    ...inputFaults(scheme, knownIndicators),
    ...choiceRuleFaults(scheme),
    ...bonusFaults(scheme),
    ...gradeFaults(scheme),
    ...(frame === undefined ? [] : frameFaults(scheme, frame)),
  ];
}

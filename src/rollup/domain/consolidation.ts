import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type RollupReasons } from './reasons.js';

/** A unit beneath that owes its report and has none accepted. */
export type MissingUnit = {
  readonly unitCode: string;
  readonly unitName: string;
  readonly status: string;
};

/** What decides whether consolidated figures may be signed. */
export interface SigningFacts {
  readonly signer: boolean;
  /** The number of the latest signature; 0 where there is none. */
  readonly current: number;
  /** Whether anything has changed since then. */
  readonly changed: boolean;
  readonly versions: number;
  /** The unit owes the form itself, is not exempt, and has submitted nothing. */
  readonly ownMissing: boolean;
  readonly missing: readonly MissingUnit[];
}

export interface SigningInput {
  /** The number of the signature the viewer saw; 0 where it saw none. */
  readonly expectedNumber: number;
  readonly explanation: string | null;
}

const refuse = refusing<RollupReasons>();

/** Everything that speaks against signing (law 14; V10: nothing is signed over missing inferiors in silence). */
export function objectionsToSigning(facts: SigningFacts, input: SigningInput): readonly Refusal[] {
  if (!facts.signer) return [refuse('CONSOLIDATION_NOT_YOURS', {})];
  const { expectedNumber: expected, explanation } = input;
  const { current, missing } = facts;
  if (expected !== current)
    return [refuse('CONSOLIDATION_CHANGED_MEANWHILE', { expected, current }, ['expectedNumber'])];
  const silent = missing.length > 0 && !explanation?.trim();
  const names = missing.slice(0, 5).map(({ unitName }) => unitName);
  return [
    ...(facts.ownMissing ? [refuse('OWN_REPORT_NOT_SUBMITTED', {})] : []),
    ...(facts.versions === 0 ? [refuse('CONSOLIDATION_EMPTY', {})] : []),
    ...(facts.versions > 0 && current > 0 && !facts.changed
      ? [refuse('CONSOLIDATION_UNCHANGED', { number: current })]
      : []),
    ...(silent ? [refuse('MISSING_NOT_EXPLAINED', { count: missing.length, names }, ['explanation'])] : []),
  ];
}

/** What an act ends in: it was done, or it was refused for named reasons and nothing was changed. */
export type Outcome<T> = Done<T> | Refused;

export interface Done<T> {
  readonly kind: 'done';
  readonly value: T;
}

export interface Refused {
  readonly kind: 'refused';
  readonly refusals: readonly [Refusal, ...Refusal[]];
}

/** One objection: its reason, the facts its sentence needs, and the input field it concerns. */
export interface Refusal {
  readonly reason: string;
  readonly facts: Facts;
  readonly field: readonly string[];
}

export type Facts = Readonly<Record<string, unknown>>;

/** A floor's reasons: each name with the facts that its sentences need. */
export type Reasons = { readonly [reason: string]: Facts };

export type NoFacts = Readonly<Record<never, never>>;

export function done<T>(value: T): Done<T> {
  return { kind: 'done', value };
}

export function refused(refusals: readonly Refusal[]): Refused {
  const [first, ...rest] = refusals;
  if (first === undefined) throw new Error('A refusal needs at least one reason');
  return { kind: 'refused', refusals: [first, ...rest] };
}

export type Refuse<R> = <K extends keyof R & string>(
  reason: K,
  facts: R[K],
  field?: readonly string[],
) => Refusal;

/** The one way to state an objection of a floor: only its own reasons, with all their facts. */
export function refusing<R>(): Refuse<R> {
  return (reason, facts, field = []) => ({ reason, facts: facts as Facts, field });
}

/** The sentences of a floor in one language: total over its reasons. Each says what happened, why, and what to do. */
export type Sentences<R> = { readonly [K in keyof R]: (facts: R[K]) => string };

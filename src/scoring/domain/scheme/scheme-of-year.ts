import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type ClusterYearReasons } from '../year/cluster-year-reasons.js';
import { isAfter, type YearState } from '../year/cluster-year-state.js';
import { type Scheme } from './scheme.js';

const refuse = refusing<ClusterYearReasons>();

/** A version of a scheme by its names. */
export interface SchemeName {
  readonly code: string;
  readonly version: string;
}

/** The open year of a cluster, as scoring and publishing have to respect it; a cluster that opened none is free. */
export interface OpenYear {
  readonly state: YearState;
  readonly scheme: SchemeName | null;
}

/** What speaks against choosing a scheme for a year: its time is over once everyone registered for one. */
export function objectionsToChoosing(
  { state, scheme }: OpenYear,
  chosen: Scheme,
  frames: readonly SchemeName[],
): readonly Refusal[] {
  const { code, version } = scheme ?? chosen;
  const late = isAfter(state, 'REGISTERING') ? [refuse('SCHEME_LOCKED', { code, version })] : [];
  return [...late, ...objectionsToFrame(chosen, frames)];
}

/** Where the organiser bound frames for the year, a scheme is written under one of them; itself it is none. */
function objectionsToFrame(chosen: Scheme, frames: readonly SchemeName[]): readonly Refusal[] {
  if (chosen.kind === 'FRAME') return [refuse('FRAME_IS_NO_SCHEME', {}, ['schemeCode'])];
  const { frame } = chosen;
  const under = frames.some(({ code, version }) => frame?.code === code && frame.version === version);
  return frames.length === 0 || under
    ? []
    : [
        refuse('SCHEME_OUTSIDE_FRAME', { frames: frames.map(({ code, version }) => `${code} ${version}`) }, [
          'schemeCode',
        ]),
      ];
}

/** In which version a scheme of that code is meant in a year: in the one that the year has, else in the newest. */
export function versionMeant(year: OpenYear | null, code: string): string | null {
  return year?.scheme?.code === code ? year.scheme.version : null;
}

/**
 * Nobody is scored by a frame. A cluster whose year is open is scored once its pact is signed, and by the very scheme that was
 * signed.
 */
export function schemeAllowed(
  year: OpenYear | null,
  scheme: SchemeName & Pick<Scheme, 'kind'>,
): readonly Refusal[] {
  if (scheme.kind === 'FRAME') return [refuse('FRAME_IS_NO_SCHEME', {}, ['schemeCode'])];
  if (year === null) return [];
  const { state, scheme: own } = year;
  if (own === null || !isAfter(state, 'PACT_SIGNED')) return [refuse('SCORED_BEFORE_PACT', { state })];
  return own.code === scheme.code && own.version === scheme.version
    ? []
    : [refuse('SCHEME_NOT_OF_THE_YEAR', { code: own.code, version: own.version }, ['schemeCode'])];
}

/** The result of an open year is announced after its decision was signed; another period of it at any time. */
export function publicationAllowed(year: OpenYear | null, yearly: boolean): readonly Refusal[] {
  return year === null || !yearly || year.state === 'DECIDED' || isAfter(year.state, 'DECIDED')
    ? []
    : [refuse('PUBLISHED_BEFORE_DECISION', { state: year.state })];
}

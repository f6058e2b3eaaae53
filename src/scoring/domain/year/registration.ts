import { decimal, isDecimalText } from '../../../kernel/decimal.js';
import { refusing, type Refusal } from '../../../kernel/outcome.js';
import { type ClusterYearReasons } from './cluster-year-reasons.js';
import { type RegistrationState } from './cluster-year-facts.js';
import { type YearState } from './cluster-year-state.js';
import { type RegistrationReasons } from './registration-reasons.js';
import { criteriaOf, mayBeNotApplicable, type Scheme, scoredBy } from '../scheme/scheme.js';

const refuse = refusing<RegistrationReasons & ClusterYearReasons>();

/** Đăng ký thi đua. What a unit registers at the start of the year: titles to strive for, and how it is to be measured. */
export interface Registration {
  /** Danh hiệu, hình thức khen thưởng, in words. */
  readonly titles: readonly string[];
  /** Chỉ tiêu. By the code of the criterion, as decimal texts. */
  readonly targets: Readonly<Record<string, string>>;
  readonly notApplicable: readonly string[];
  readonly doubled: readonly string[];
  readonly document: string;
}

/** What the rules of registering need to know, read after the lock. */
export interface RegistrationFacts {
  readonly state: YearState;
  readonly scheme: Scheme | null;
  /** The unit's registration so far, 0 before the first. */
  readonly version: number;
  readonly signed: boolean;
}

export interface SigningFacts extends Pick<RegistrationFacts, 'state' | 'signed'> {
  readonly registration: RegistrationState;
}

/** Which criteria are measured against what the unit registers, with their names. */
export function targetsAsked(scheme: Scheme): ReadonlyMap<string, string> {
  return new Map(
    scoredBy(scheme).flatMap(({ code, name, input }) =>
      input.from === 'REPORT' && input.against === 'REGISTERED_TARGET' ? [[code, name] as const] : [],
    ),
  );
}

/** Everything that speaks against a registration; while the pact is signed nothing that was registered changes. */
export function objectionsToRegistration(
  facts: RegistrationFacts,
  registration: Registration,
  expectedVersion: number,
): readonly Refusal[] {
  const { state, scheme, version } = facts;
  const moment = [
    ...(state === 'REGISTERING' ? [] : [refuse('REGISTRATION_NOT_NOW', { state })]),
    ...(version === expectedVersion
      ? []
      : [
          refuse('REGISTRATION_CHANGED_MEANWHILE', { expected: expectedVersion, current: version }, [
            'expectedVersion',
          ]),
        ]),
  ];
  if (scheme === null) return [...moment, refuse('YEAR_WITHOUT_SCHEME', {})];
  return [
    ...moment,
    ...(registration.titles.length > 0 ? [] : [refuse('REGISTRATION_WITHOUT_TITLE', {}, ['titles'])]),
    ...documentFaults(registration.document),
    ...targetFaults(scheme, registration),
    ...notApplicableFaults(scheme, registration),
    ...weightFaults(scheme, registration),
  ];
}

function documentFaults(document: string): readonly Refusal[] {
  return document === '' ? [refuse('DOCUMENT_MISSING', {}, ['document'])] : [];
}

function targetFaults(scheme: Scheme, { targets, notApplicable }: Registration): readonly Refusal[] {
  const asked = targetsAsked(scheme);
  const spared = withDescendants(scheme, notApplicable);
  const missing = [...asked].filter(([code]) => targets[code] === undefined && !spared.has(code));
  return [
    ...missing.map(([code, name]) =>
      refuse('REGISTRATION_TARGET_MISSING', { code, name }, ['targets', code]),
    ),
    ...Object.entries(targets).flatMap(([code, target]) => {
      if (!asked.has(code)) return [refuse('REGISTRATION_TARGET_UNKNOWN', { code }, ['targets', code])];
      return isDecimalText(target) && decimal(target).gt('0')
        ? []
        : [refuse('REGISTRATION_TARGET_UNFIT', { code, target }, ['targets', code])];
    }),
  ];
}

function withDescendants(scheme: Scheme, codes: readonly string[]): ReadonlySet<string> {
  const named = criteriaOf(scheme.criteria).filter(({ code }) => codes.includes(code));
  return new Set(criteriaOf(named).map(({ code }) => code));
}

function notApplicableFaults(scheme: Scheme, { notApplicable }: Registration): readonly Refusal[] {
  const may = mayBeNotApplicable(scheme);
  return notApplicable
    .filter((code) => !may.has(code))
    .map((code) => refuse('CRITERION_ALWAYS_APPLIES', { code }, ['notApplicable', code]));
}

function weightFaults(scheme: Scheme, { doubled, notApplicable }: Registration): readonly Refusal[] {
  const { from = [], count = 0 } = scheme.chosenWeight ?? {};
  const spared = withDescendants(scheme, notApplicable);
  return [
    ...(doubled.length === count && new Set(doubled).size === count
      ? []
      : [refuse('CHOSEN_WEIGHT_COUNT', { chosen: doubled.length, count }, ['doubled'])]),
    ...doubled
      .filter((code) => !from.includes(code) || spared.has(code))
      .map((code) => refuse('CRITERION_NOT_TO_CHOOSE', { code, from }, ['doubled', code])),
  ];
}

/** What speaks against marking a member absent: it takes a reason, and who has signed was not absent. */
export function objectionsToAbsence(
  { state, signed }: Pick<RegistrationFacts, 'state' | 'signed'>,
  reason: string,
): readonly Refusal[] {
  return [
    ...(state === 'REGISTERING' || state === 'PACT_SIGNED'
      ? []
      : [refuse('REGISTRATION_NOT_NOW', { state })]),
    ...(signed ? [refuse('PACT_SIGNED_ALREADY', {})] : []),
    ...(reason.trim() ? [] : [refuse('ABSENCE_NEEDS_REASON', {}, ['reason'])]),
  ];
}

/** What speaks against signing the pact: not its time, nothing registered, or signed already. */
export function objectionsToSigning(
  { state, registration, signed }: SigningFacts,
  document: string,
): readonly Refusal[] {
  return [
    ...(state === 'PACT_SIGNED' ? [] : [refuse('PACT_NOT_NOW', { state })]),
    ...(registration === 'MADE' ? [] : [refuse('PACT_WITHOUT_REGISTRATION', {})]),
    ...(signed ? [refuse('PACT_SIGNED_ALREADY', {})] : []),
    ...documentFaults(document),
  ];
}

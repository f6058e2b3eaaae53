import { type NoFacts } from '../../../kernel/outcome.js';
import { type YearState } from './cluster-year-state.js';

export interface RegistrationReasons {
  readonly REGISTRATION_NOT_YOURS: { readonly unitCode: string };
  readonly REGISTRATION_NOT_NOW: { readonly state: YearState };
  readonly REGISTRATION_CHANGED_MEANWHILE: { readonly expected: number; readonly current: number };
  readonly REGISTRATION_WITHOUT_TITLE: NoFacts;
  readonly DOCUMENT_MISSING: NoFacts;
  readonly REGISTRATION_TARGET_MISSING: { readonly code: string; readonly name: string };
  readonly REGISTRATION_TARGET_UNKNOWN: { readonly code: string };
  readonly REGISTRATION_TARGET_UNFIT: { readonly code: string; readonly target: string };
  readonly CRITERION_ALWAYS_APPLIES: { readonly code: string };
  readonly CHOSEN_WEIGHT_COUNT: { readonly chosen: number; readonly count: number };
  readonly CRITERION_NOT_TO_CHOOSE: { readonly code: string; readonly from: readonly string[] };
  readonly ABSENCE_NEEDS_REASON: NoFacts;
  readonly PACT_NOT_NOW: { readonly state: YearState };
  readonly PACT_WITHOUT_REGISTRATION: NoFacts;
  readonly PACT_OF_ANOTHER_SCHEME: { readonly code: string; readonly version: string };
  readonly PACT_SIGNED_ALREADY: NoFacts;
}

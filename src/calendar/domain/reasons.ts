import { type NoFacts } from '../../kernel/outcome.js';

export interface CalendarReasons {
  readonly CALENDAR_NOT_YOURS: NoFacts;
  readonly PERIOD_NOT_FOUND: { readonly code: string };
  readonly PERIOD_STRUCTURE_LOCKED: { readonly period: string; readonly asOf: string };
  readonly PERIOD_CODE_TAKEN: NoFacts;
  readonly PLAN_ALREADY_ADOPTED: NoFacts;
  readonly TASK_WITHOUT_PARTY: { readonly ordinal: number };
}

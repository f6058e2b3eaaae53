import { type NoFacts } from '../../kernel/outcome.js';
import { type UnitLevel } from '../../organisation/domain/index.js';

export interface CalendarReasons {
  readonly CALENDAR_NOT_YOURS: NoFacts;
  readonly CALENDAR_NOT_FOUND: { readonly code: string };
  readonly PERIOD_NOT_FOUND: { readonly code: string };
  readonly PERIOD_STRUCTURE_LOCKED: { readonly period: string; readonly asOf: string };
  readonly PERIOD_CODE_TAKEN: NoFacts;
  readonly PERIOD_CODE_MALFORMED: { readonly code: string };
  readonly PERIOD_WORDS_UNFIT: { readonly period: string };
  readonly PERIOD_DAYS_OUT_OF_ORDER: { readonly period: string; readonly from: string; readonly to: string };
  readonly PERIOD_OVERLAPS: {
    readonly period: string;
    readonly other: string;
    readonly from: string;
    readonly to: string;
  };
  readonly CUT_OFF_BEFORE_LAST_DAY: { readonly period: string; readonly cutOff: string; readonly to: string };
  readonly CUT_OFF_AFTER_LAST_DAY: {
    readonly period: string;
    readonly cutOff: string;
    readonly to: string;
    readonly calendar: string;
  };
  readonly AS_OF_OUTSIDE_PERIOD: {
    readonly period: string;
    readonly asOf: string;
    readonly from: string;
    readonly cutOff: string;
  };
  readonly DUE_RULE_UNCLEAR: { readonly period: string; readonly level: UnitLevel };
  readonly DUE_LEVEL_TWICE: { readonly period: string; readonly level: UnitLevel };
  readonly DUE_LEVEL_MISSING: { readonly period: string; readonly level: UnitLevel };
  readonly DUE_TOO_EARLY: {
    readonly period: string;
    readonly level: UnitLevel;
    readonly lastDay: string;
    readonly earliest: string;
  };
  readonly DUE_AFTER_HIGHER_LEVEL: {
    readonly period: string;
    readonly level: UnitLevel;
    readonly lastDay: string;
    readonly higher: UnitLevel;
    readonly higherDay: string;
  };
  readonly WORKING_DAYS_NOT_DECLARED: { readonly period: string; readonly year: number };
  readonly PERIODS_TO_CLONE_NONE: { readonly calendar: string; readonly year: number };
  readonly SPECIAL_DAYS_WITHOUT_HOLIDAY: { readonly year: number };
  readonly SPECIAL_DAYS_CHANGED_MEANWHILE: {
    readonly year: number;
    readonly expected: number;
    readonly current: number;
  };
  readonly SPECIAL_DAY_OUTSIDE_YEAR: { readonly day: string; readonly year: number };
  readonly SPECIAL_DAY_TWICE: { readonly day: string };
  readonly SPECIAL_DAY_WORDS_UNFIT: { readonly day: string };
  readonly MADE_UP_DAY_NOT_AT_WEEKEND: { readonly day: string };
  readonly PLAN_ALREADY_ADOPTED: NoFacts;
  readonly TASK_WITHOUT_PARTY: { readonly ordinal: number };
}

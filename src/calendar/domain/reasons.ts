import { type NoFacts } from '../../kernel/outcome.js';
import { type UnitLevel } from '../../organisation/domain/index.js';

interface InTask {
  readonly ordinal: number;
}

interface InTasks {
  readonly tasks: readonly number[];
}

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
  readonly PLAN_NOT_FOUND: NoFacts;
  readonly PLAN_DRAFT_EXISTS: NoFacts;
  readonly PLAN_CHANGED_MEANWHILE: { readonly expected: number; readonly current: number };
  readonly PLAN_YEAR_NOT_LATER: { readonly from: number; readonly toYear: number };
  readonly PLAN_OWNER_ENDED: {
    readonly owner: string;
    readonly ended: string;
    readonly heirs: readonly string[];
  };
  readonly PLAN_OWNER_REPLACED: { readonly owner: string; readonly ended: string; readonly heir: string };
  readonly PLAN_WITHOUT_TITLE: NoFacts;
  readonly PLAN_WITHOUT_DECISION: NoFacts;
  readonly PLAN_EMPTY: NoFacts;
  readonly PLAN_TOO_LONG: { readonly tasks: number; readonly most: number };
  readonly PLAN_TASK_NOT_FOUND: NoFacts;
  readonly PLAN_PARTY_UNKNOWN: { readonly code: string };
  readonly PLAN_PARTY_NOT_BENEATH: { readonly code: string };
  readonly TASK_WITHOUT_PARTY: InTask;
  readonly TASK_WITHOUT_TITLE: InTask;
  readonly TASK_PARTY_WITHOUT_NAME: InTask;
  readonly TASK_DUE_OUTSIDE_PLAN: InTask & { readonly year: number };
  readonly PLAN_PARTY_ENDED: InTasks & {
    readonly unit: string;
    readonly ended: string;
    readonly heirs: readonly string[];
  };
  readonly PLAN_PARTY_REPLACED: InTasks & {
    readonly unit: string;
    readonly ended: string;
    readonly heir: string;
  };
  readonly PLAN_NAMES_YEAR: InTasks & { readonly year: string };
  readonly PLAN_DAY_MOVED: InTasks & { readonly from: string; readonly to: string };
  readonly TASK_NOT_FOUND: NoFacts;
  readonly TASK_NOT_YOURS: NoFacts;
  readonly TASK_NOT_IN_STATUS: { readonly step: string; readonly status: string };
  readonly TASK_NOT_CONDITIONAL: NoFacts;
  readonly TASK_CHANGED_MEANWHILE: { readonly expected: number; readonly current: number };
  readonly REOPENING_NEEDS_REASON: NoFacts;
  readonly EVIDENCE_WITHOUT_TITLE: NoFacts;
  readonly EVIDENCE_NOT_TO_BE_FOUND: NoFacts;
  readonly EVIDENCE_DATE_WITHOUT_NUMBER: NoFacts;
  readonly EVIDENCE_LINK_UNFIT: { readonly link: string };
  readonly EVIDENCE_HASH_UNFIT: NoFacts;
  readonly COMMENT_EMPTY: NoFacts;
}

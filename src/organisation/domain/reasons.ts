import { type NoFacts } from '../../kernel/outcome.js';

export interface OrganisationReasons extends ImportReasons {
  readonly UNIT_NOT_FOUND: NoFacts;
  readonly UNIT_NOT_ALIVE: { readonly on: string };
  readonly UNIT_CODE_MALFORMED: { readonly code: string };
  readonly UNIT_CODE_TAKEN: { readonly on: string };
  readonly UNIT_NAME_INVISIBLE_MARKS: { readonly name: string };
  readonly UNIT_NAME_EMPTY: NoFacts;
  readonly UNIT_CHANGED_MEANWHILE: {
    readonly unit: string;
    readonly expected: number;
    readonly current: number;
  };
  readonly UNIT_NEEDS_PARENT: NoFacts;
  readonly UNIT_WITH_TWO_PARENTS: NoFacts;
  readonly UNIT_HAS_CHILDREN: { readonly children: number; readonly on: string };
  readonly UNIT_BEGINS_THAT_DAY: { readonly code: string; readonly on: string };
  readonly UNIT_CHANGES_LATER: { readonly on: string };
  readonly MERGE_NEEDS_TWO_SOURCES: { readonly sources: number };
  readonly MERGE_TARGET_AMONG_SOURCES: { readonly code: string };
  readonly SPLIT_NEEDS_PARTS: { readonly parts: number; readonly needed: number };
  readonly SPLIT_CHILD_TWICE: NoFacts;
  readonly SPLIT_SHARE_UNFIT: { readonly share: string };
  readonly SPLIT_SHARES_EXCEED: { readonly sum: string };
  readonly TREE_WOULD_CIRCLE: NoFacts;
  readonly ORGANISATION_NOT_YOURS: NoFacts;
  readonly CLUSTER_TOO_SMALL: { readonly cluster: string; readonly members: number; readonly least: number };
  readonly CLUSTER_TOO_LARGE: { readonly cluster: string; readonly members: number; readonly most: number };
  readonly CLUSTER_MEMBER_TWICE: { readonly cluster: string };
  readonly CLUSTER_NEEDS_ONE_LEADER: { readonly cluster: string; readonly leaders: number };
  readonly CLUSTER_OUTSIDE_ITS_YEAR: { readonly cluster: string; readonly year: number };
  readonly CLUSTER_CODE_TAKEN: NoFacts;
  readonly CLUSTER_CODE_MALFORMED: { readonly code: string };
  readonly CLUSTER_NAME_UNFIT: { readonly cluster: string };
  readonly CLUSTER_MEMBER_NOT_ALIVE: {
    readonly unit: string;
    readonly cluster: string;
    readonly on: string;
  };
  readonly UNIT_IN_TWO_CLUSTERS: { readonly unit: string; readonly clusters: string };
  readonly LEADER_WAS_UNJUDGED: { readonly unit: string; readonly cluster: string; readonly year: number };
  readonly DIVISION_EMPTY: NoFacts;
  readonly DIVISION_NOT_FOUND: NoFacts;
  readonly DIVISION_DRAFT_EXISTS: NoFacts;
  readonly DIVISION_OUTSIDE_ITS_YEAR: { readonly from: string; readonly year: number };
  readonly DIVISION_LATER_ISSUED: { readonly from: string; readonly later: string };
  readonly DIVISION_CHANGED_MEANWHILE: { readonly expected: number; readonly current: number };
  readonly DIVISION_CLUSTER_NOT_FOUND: { readonly cluster: string };
  readonly DIVISION_SEAT_NOT_FOUND: { readonly cluster: string; readonly unit: string };
}

/** What may be wrong with a file of units, apart from what may be wrong with any change. */
export interface ImportReasons {
  readonly IMPORT_EMPTY: NoFacts;
  readonly IMPORT_COLUMN_MISSING: { readonly column: string };
  readonly IMPORT_COLUMN_UNKNOWN: { readonly column: string; readonly known: string };
  readonly IMPORT_COLUMN_TWICE: { readonly column: string };
  readonly IMPORT_CELL_EMPTY: { readonly column: string };
  readonly IMPORT_CELL_WITHOUT_COLUMN: NoFacts;
  readonly IMPORT_CELL_FORMULA: NoFacts;
  readonly IMPORT_CELL_BROKEN: { readonly shown: string };
  readonly IMPORT_CELL_TOO_LONG: { readonly limit: number };
  readonly IMPORT_CODE_AS_NUMBER: { readonly shown: string };
  readonly IMPORT_CODE_TWICE: { readonly code: string; readonly row: number };
  readonly IMPORT_WORD_UNKNOWN: { readonly shown: string; readonly known: string };
  readonly IMPORT_DATE_WRONG: { readonly shown: string };
  readonly IMPORT_PARENT_UNKNOWN: { readonly code: string; readonly on: string };
  readonly IMPORT_PARENT_LATER: { readonly code: string; readonly begins: string; readonly on: string };
  readonly IMPORT_CYCLE: { readonly codes: readonly string[] };
  readonly IMPORT_TOO_DEEP: { readonly limit: number };
  readonly IMPORT_UNIT_DIFFERS: {
    readonly code: string;
    readonly on: string;
    readonly column: string;
    readonly kept: string;
    readonly given: string;
  };
}

import { type NoFacts } from '../../kernel/outcome.js';

export interface OrganisationReasons {
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

/** Identities are UUIDs; the brand keeps one kind from being taken for another. */
export type Id<Kind extends string> = string & { readonly kind: Kind };

export type PersonId = Id<'Person'>;
export type UnitId = Id<'Unit'>;
export type ClusterId = Id<'Cluster'>;
export type DivisionId = Id<'Division'>;
export type PeriodId = Id<'Period'>;
export type PlanId = Id<'Plan'>;
export type TaskId = Id<'Task'>;
export type TemplateId = Id<'Template'>;
export type ReportId = Id<'Report'>;
export type VersionId = Id<'ReportVersion'>;
export type SchemeId = Id<'Scheme'>;
export type RunId = Id<'ScoringRun'>;
export type AppealId = Id<'Appeal'>;
export type BallotId = Id<'Ballot'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

import { type PeriodId, type ReportId, type TemplateId, type UnitId } from '../../kernel/ids.js';
import { inScope } from '../../organisation/index.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { type ReadTx, type WriteTx } from '../../platform/database/transaction.js';
import { type ReportRef } from '../domain/report-ref.js';

export interface ReportPlace {
  readonly templateId: TemplateId;
  readonly periodId: PeriodId;
  readonly unitId: UnitId;
}

/** Where each named report belongs: only what is owed has a place, and only within scope. */
export async function placesOf(tx: ReadTx, refs: readonly ReportRef[]): Promise<(ReportPlace | null)[]> {
  const byId = refs.flatMap((ref, ask) => ('id' in ref ? [{ ask, id: ref.id }] : []));
  const byNames = refs.flatMap((ref, ask) =>
    'id' in ref ? [] : [{ ask, unit: ref.unitCode, period: ref.periodCode, form: ref.formCode }],
  );
  const rows = [
    ...(byId.length > 0 ? await placesById(tx, byId) : []),
    ...(byNames.length > 0 ? await placesByNames(tx, byNames) : []),
  ];
  return refs.map((_, ask) => rows.find((row) => row.ask === ask) ?? null);
}

/**
 * The place of one report whose row is locked in the same statement; a report that was not begun has a place and no row.
 * The scope stands beneath the lock: of what lies outside of it no row is found to wait for.
 */
export async function lockedPlaceOf(tx: WriteTx, ref: ReportRef): Promise<ReportPlace | null> {
  const place = 'id' in ref ? placeById(ref.id) : placeByNames(ref);
  const [row] = await tx.prepared<ReportPlace>`
    with place as materialized (${place}),
         locked as (select from place
                      join reporting.report r on r.template_id = place."templateId" and r.period_id = place."periodId" and r.unit_id = place."unitId"
                       for update of r)
    select place.*, (select count(*) from locked) as locked from place`;
  if (row === undefined) return null;
  const { templateId, periodId, unitId } = row;
  return { templateId, periodId, unitId };
}

function placeById(id: ReportId): Sql {
  return sql`
    select r.template_id as "templateId", r.period_id as "periodId", r.unit_id as "unitId"
      from reporting.report r
      join calendar.period p on p.id = r.period_id
     where r.id = ${id} and ${inScope(sql`r.unit_id`, sql`p.as_of`)}`;
}

function placeByNames({
  unitCode,
  periodCode,
  formCode,
}: Exclude<ReportRef, { readonly id: ReportId }>): Sql {
  return sql`
    select distinct o.template_id as "templateId", o.period_id as "periodId", o.unit_id as "unitId"
      from calendar.period p
      join organisation.unit_version v on v.code = ${unitCode} and v.valid @> p.as_of
      join reporting.obligation o on o.period_id = p.id and o.unit_id = v.unit_id
      join reporting.template t on t.id = o.template_id and t.code = ${formCode}
     where p.code = ${periodCode} and ${inScope(sql`o.unit_id`, sql`p.as_of`)}`;
}

type Placed = ReportPlace & { readonly ask: number };

function placesById(tx: ReadTx, asked: readonly object[]): Promise<Placed[]> {
  return tx.sql<Placed>`
    select a.ask, r.template_id as "templateId", r.period_id as "periodId", r.unit_id as "unitId"
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(ask int, id uuid)
      join reporting.report r on r.id = a.id
      join calendar.period p on p.id = r.period_id
     where ${inScope(sql`r.unit_id`, sql`p.as_of`)}`;
}

function placesByNames(tx: ReadTx, asked: readonly object[]): Promise<Placed[]> {
  return tx.sql<Placed>`
    select distinct a.ask, o.template_id as "templateId", o.period_id as "periodId", o.unit_id as "unitId"
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(ask int, unit text, period text, form text)
      join calendar.period p on p.code = a.period
      join organisation.unit_version v on v.code = a.unit and v.valid @> p.as_of
      join reporting.obligation o on o.period_id = p.id and o.unit_id = v.unit_id
      join reporting.template t on t.id = o.template_id and t.code = a.form
     where ${inScope(sql`o.unit_id`, sql`p.as_of`)}`;
}

export function isAt(alias: Sql, { templateId, periodId, unitId }: ReportPlace): Sql {
  return sql`${alias}.template_id = ${templateId} and ${alias}.period_id = ${periodId} and ${alias}.unit_id = ${unitId}`;
}

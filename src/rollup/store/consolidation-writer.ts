import { Injectable } from '@nestjs/common';
import { type Line } from '../../access/domain/index.js';
import { type PeriodId, type TemplateId, type UnitId, type VersionId } from '../../kernel/ids.js';
import { actsFor, subtreeInScope } from '../../organisation/index.js';
import { newId } from '../../platform/database/ids.js';
import { sql } from '../../platform/database/sql.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type ServiceFacts } from '../domain/aggregation.js';
import { type MissingUnit, type SigningFacts } from '../domain/consolidation.js';
import { serviceFactsOf } from './figure-reader.js';
import { missingUnits } from './missing-units.js';

export interface ConsolidationPlace {
  readonly unitId: UnitId;
  readonly periodId: PeriodId;
  readonly templateId: TemplateId;
  readonly line: Line;
}

export interface Signing extends SigningFacts {
  readonly versionIds: readonly VersionId[];
  /** What only the service knows, at the same instant. */
  readonly facts: ServiceFacts;
}

@Injectable()
export class ConsolidationWriter {
  /** Where the named unit would sign; nothing where it owes nothing beneath it, or is out of scope. */
  async placeNamed(
    tx: WriteTx,
    named: { unitCode: string; periodCode: string; formCode: string; line: Line },
  ): Promise<ConsolidationPlace | null> {
    const { unitCode, periodCode, formCode, line } = named;
    const [row] = await tx.sql<ConsolidationPlace>`
      select v.unit_id as "unitId", p.id as "periodId", t.id as "templateId", ${line}::text as line
        from calendar.period p
        join organisation.unit_version v on v.code = ${unitCode} and v.valid @> p.as_of
       cross join lateral (
         select t.id from reporting.template t
          where t.code = ${formCode} and exists (select from reporting.obligation o where o.template_id = t.id and o.period_id = p.id)
          order by t.id desc limit 1) as t
       where p.code = ${periodCode} and ${subtreeInScope(sql`v.unit_id`, line, sql`p.as_of`)}`;
    return row ?? null;
  }

  /** Locks the place against another signature and answers what decides, all of one instant. */
  async lock(tx: WriteTx, { unitId, periodId, templateId, line }: ConsolidationPlace): Promise<Signing> {
    const units = sql`(select up.descendant_id as unit_id from organisation.path up
                        where up.ancestor_id = ${unitId} and up.line = ${line} and up.valid @> p.as_of)`;
    await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`consolidation ${unitId} ${periodId} ${templateId} ${line}`}, 0))`;
    const missing = missingUnits({
      unitId: sql`${unitId}`,
      line: sql`${line}`,
      forms: sql`o.template_id = ${templateId}`,
    });
    const [row] = await tx.sql<Omit<Signing, 'versions'>>`
      select ${actsFor(sql`${unitId}::uuid`, ['REPORTER', 'REVIEWER'], sql`p.as_of`)} as signer,
             coalesce(standing.number, 0) as current, coalesce(standing.drifted, true) as changed,
             (select coalesce(array_agg(s.version_id order by s.version_id), '{}') from rollup.signable(${unitId}, ${periodId}, ${templateId}, ${line}) s) as "versionIds",
             (select to_jsonb(known) from ${serviceFactsOf(units, { periodId, templateId })} as known) as facts,
             exists (select from reporting.obligation_state o
                      where o.unit_id = ${unitId} and o.period_id = p.id and o.template_id = ${templateId} and o.exempt_reason is null)
             and not exists (select from reporting.report r
                              where r.unit_id = ${unitId} and r.period_id = p.id and r.template_id = ${templateId}
                                and coalesce(r.submitted_version_id, r.accepted_version_id) is not null) as "ownMissing",
             (select coalesce(jsonb_agg(to_jsonb(m) order by m."unitCode"), '[]') from (${missing}) as m) as missing
        from calendar.period p
        left join rollup.standing standing on standing.unit_id = ${unitId} and standing.period_id = p.id
         and standing.template_id = ${templateId} and standing.line = ${line}
       where p.id = ${periodId}`;
    if (row === undefined) throw new Error('Figures are signed for a period that does not exist');
    return { ...row, versions: row.versionIds.length };
  }

  async insert(
    tx: WriteTx,
    place: ConsolidationPlace,
    signed: {
      readonly number: number;
      readonly personId: string | null;
      readonly facts: ServiceFacts;
      readonly missing: readonly MissingUnit[];
      readonly explanation: string | null;
      readonly versionIds: readonly VersionId[];
    },
  ): Promise<string> {
    const id = newId();
    const { unitId, periodId, templateId, line } = place;
    await tx.sql`
      insert into rollup.consolidation (id, unit_id, period_id, template_id, line, number, signed_at, signed_by, facts, missing, explanation)
      values (${id}, ${unitId}, ${periodId}, ${templateId}, ${line}, ${signed.number}, clock_timestamp(), ${signed.personId}::uuid,
              ${JSON.stringify(signed.facts)}::jsonb, ${JSON.stringify(signed.missing)}::jsonb, ${signed.explanation})`;
    await tx.sql`
      insert into rollup.consolidation_version (consolidation_id, version_id)
      select ${id}, version_id from unnest(${signed.versionIds}::uuid[]) as v(version_id)`;
    return id;
  }
}

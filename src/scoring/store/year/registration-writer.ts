import { Injectable } from '@nestjs/common';
import { type PersonId, type SchemeId, type UnitId } from '../../../kernel/ids.js';
import { type ReadTx, type WriteTx } from '../../../platform/database/transaction.js';
import { type RegistrationState } from '../../domain/year/cluster-year-facts.js';
import { type Registration } from '../../domain/year/registration.js';
import { type SchemeName } from '../../domain/scheme/scheme-of-year.js';
import { type YearDesk } from './year-desk-reader.js';

/** How far a member is with registering and signing, read under the lock of its year. */
export interface MemberStanding {
  readonly version: number;
  readonly registration: RegistrationState;
  readonly signed: boolean;
  readonly suspended: boolean;
}

interface By {
  readonly unitId: UnitId;
  readonly personId: PersonId | null;
}

/** Writes what members register, sign, and are suspended for; nothing of it is ever changed. */
@Injectable()
export class RegistrationWriter {
  async standing(tx: ReadTx, { clusterId }: YearDesk, unitId: UnitId): Promise<MemberStanding> {
    const [row] = await tx.sql<MemberStanding>`
      select coalesce(r.version, 0) as version,
             case when r.version is null then 'NONE' when r.absent_reason is not null then 'ABSENT'
                  when r.scheme_id = y.scheme_id then 'MADE' else 'OUTDATED' end as registration,
             exists (select from scoring.pact_signature g where g.cluster_id = y.cluster_id and g.unit_id = ${unitId}) as signed,
             exists (select from scoring.suspended_member s where s.cluster_id = y.cluster_id and s.unit_id = ${unitId}) as suspended
        from scoring.cluster_year y
        left join lateral (
          select g.version, g.absent_reason, g.scheme_id from scoring.registration g
           where g.cluster_id = y.cluster_id and g.unit_id = ${unitId} order by g.version desc limit 1) r on true
       where y.cluster_id = ${clusterId}`;
    if (row === undefined) throw new Error('The year that was held is not there');
    return row;
  }

  async register(
    tx: WriteTx,
    { clusterId }: YearDesk,
    registration: Registration & By & { readonly version: number; readonly schemeId: SchemeId },
  ): Promise<void> {
    const { unitId, version, schemeId, titles, targets, notApplicable, doubled, document, personId } =
      registration;
    await tx.sql`
      insert into scoring.registration (cluster_id, unit_id, version, scheme_id, titles, targets, not_applicable, doubled, document, person_id)
      values (${clusterId}, ${unitId}, ${version}, ${schemeId}, ${JSON.stringify(titles)}::jsonb, ${JSON.stringify(targets)}::jsonb,
              ${notApplicable}::text[], ${doubled}::text[], ${document}, ${personId}::uuid)`;
  }

  async markAbsent(
    tx: WriteTx,
    { clusterId }: YearDesk,
    { unitId, version, reason, personId }: By & { readonly version: number; readonly reason: string },
  ): Promise<void> {
    await tx.sql`
      insert into scoring.registration (cluster_id, unit_id, version, titles, targets, not_applicable, doubled, absent_reason, person_id)
      values (${clusterId}, ${unitId}, ${version}, '[]', '{}', '{}', '{}', ${reason}, ${personId}::uuid)`;
  }

  /** Whether it was signed: only where the year's scheme goes by the name that the signer read. */
  async sign(
    tx: WriteTx,
    { clusterId }: YearDesk,
    signature: By & SchemeName & { readonly schemeId: SchemeId; readonly document: string },
  ): Promise<boolean> {
    const { unitId, schemeId, document, personId, code, version } = signature;
    const rows = await tx.sql`
      insert into scoring.pact_signature (cluster_id, unit_id, scheme_id, document, person_id)
      select ${clusterId}, ${unitId}, s.id, ${document}, ${personId}::uuid
        from scoring.scheme s where s.id = ${schemeId} and s.code = ${code} and s.version = ${version} returning unit_id`;
    return rows.length > 0;
  }

  /** Suspends a member for a ground, or lifts what was suspended where there is none. */
  async suspend(
    tx: WriteTx,
    { clusterId }: YearDesk,
    { unitId, ground, reason, personId }: By & { readonly ground: string | null; readonly reason: string },
  ): Promise<void> {
    await tx.sql`
      insert into scoring.member_suspension (cluster_id, unit_id, number, suspended, ground, reason, person_id)
      select ${clusterId}, ${unitId}, count(*) + 1, ${ground !== null}, ${ground}, ${reason}, ${personId}::uuid
        from scoring.member_suspension where cluster_id = ${clusterId} and unit_id = ${unitId}`;
  }
}

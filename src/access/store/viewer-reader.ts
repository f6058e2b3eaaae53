import { Injectable } from '@nestjs/common';
import { type PersonId } from '../../kernel/ids.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Identity } from '../../platform/tokens/identity.js';
import { type ActingRole } from '../domain/acting-role.js';
import { Viewer } from '../domain/viewer.js';

export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly ActingRole[];
}

/** Who several identities are, in their order, and what the data were at that moment. */
export interface PersonsAtVersion {
  readonly version: string;
  readonly persons: readonly (KnownPerson | null)[];
}

@Injectable()
export class ViewerReader {
  /** The person of an identity with the roles held today in Viet Nam, or nothing where nobody is known by it. */
  async byIdentity(
    tx: ReadTx,
    { issuer, subject }: Identity,
    requestId: string,
  ): Promise<Viewer | undefined> {
    const [row] = await tx.prepared<KnownPerson>`
      select p.id, p.name,
             coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'line', r.line, 'role', r.role, 'from', lower(r.valid), 'to', upper(r.valid))
                                order by r.unit_id, r.line, r.role) filter (where r.id is not null), '[]') as roles
        from access.person p
        left join access.acting_role r on r.person_id = p.id and r.valid @> (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date
       where p.issuer = ${issuer} and p.subject = ${subject}
       group by p.id`;
    return row && Viewer.person(row, row.roles, requestId);
  }

  /** The same for several at once, with the version of the data, all of one moment. */
  async byIdentities(tx: ReadTx, identities: readonly Identity[]): Promise<PersonsAtVersion> {
    const [row] = await tx.prepared<PersonsAtVersion>`
      select platform.data_version() as version,
             (select jsonb_agg(case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name, 'roles', held.roles) end order by a.ask)
                from unnest(${identities.map((one) => one.issuer)}::text[], ${identities.map((one) => one.subject)}::text[])
                     with ordinality as a(issuer, subject, ask)
                left join access.person p on p.issuer = a.issuer and p.subject = a.subject
               cross join lateral (
                 select coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'line', r.line, 'role', r.role, 'from', lower(r.valid), 'to', upper(r.valid))
                                           order by r.unit_id, r.line, r.role), '[]') as roles
                   from access.acting_role r
                  where r.person_id = p.id and r.valid @> (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date) as held) as persons`;
    if (row === undefined) throw new Error('The database did not tell who knocks');
    return row;
  }
}

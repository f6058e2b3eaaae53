import { Injectable } from '@nestjs/common';
import { type PersonId } from '../../kernel/ids.js';
import { newId } from '../../platform/database/ids.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { type Identity } from '../../platform/tokens/identity.js';
import { type ActingRole } from '../domain/acting-role.js';

@Injectable()
export class RoleWriter {
  async person(tx: WriteTx, identity: Identity, name: string): Promise<PersonId> {
    const [row] = await tx.sql<{ id: PersonId }>`
      with fresh as (
        insert into access.person (id, issuer, subject, name)
        values (${newId<'Person'>()}, ${identity.issuer}, ${identity.subject}, ${name})
        on conflict (issuer, subject) do nothing returning id)
      select id from fresh union all
      select id from access.person where issuer = ${identity.issuer} and subject = ${identity.subject} limit 1`;
    if (row === undefined) throw new Error('A person was neither made nor found');
    return row.id;
  }

  /** Gives the roles; those that the person holds already in some of the time stay as they are. Answers how many were given. */
  async grant(tx: WriteTx, personId: PersonId, roles: readonly ActingRole[]): Promise<number> {
    const given = await tx.sql`
      insert into access.acting_role (id, person_id, unit_id, line, role, valid)
      select r.id, ${personId}, r.unit, r.line, r.role, daterange(r.from_date, r.to_date)
        from jsonb_to_recordset(${JSON.stringify(
          roles.map((r) => ({
            id: newId(),
            unit: r.unitId,
            line: r.line,
            role: r.role,
            from_date: r.from,
            to_date: r.to,
          })),
        )}::jsonb) as r(id uuid, unit uuid, line text, role text, from_date date, to_date date)
       where not exists (
         select from access.acting_role held
          where held.person_id = ${personId} and held.unit_id = r.unit and held.line = r.line and held.role = r.role
            and held.valid && daterange(r.from_date, r.to_date))
      returning id`;
    return given.length;
  }
}

import { Injectable } from '@nestjs/common';
import { type PersonId } from '../../kernel/ids.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type Identity } from '../../platform/tokens/identity.js';
import { type ActingRole } from '../domain/acting-role.js';
import { Viewer } from '../domain/viewer.js';

interface Row {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly ActingRole[];
}

@Injectable()
export class ViewerReader {
  /** The person of an identity with the roles held today in Viet Nam, or nothing where nobody is known by it. */
  async byIdentity(
    tx: ReadTx,
    { issuer, subject }: Identity,
    requestId: string,
  ): Promise<Viewer | undefined> {
    const [row] = await tx.prepared<Row>`
      select p.id, p.name,
             coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'line', r.line, 'role', r.role, 'from', lower(r.valid), 'to', upper(r.valid))
                                order by r.unit_id, r.line, r.role) filter (where r.id is not null), '[]') as roles
        from access.person p
        left join access.acting_role r on r.person_id = p.id and r.valid @> (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date
       where p.issuer = ${issuer} and p.subject = ${subject}
       group by p.id`;
    return row && Viewer.person(row, row.roles, requestId);
  }
}

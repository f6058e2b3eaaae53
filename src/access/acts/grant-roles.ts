import { Injectable } from '@nestjs/common';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Identity } from '../../platform/tokens/identity.js';
import { type ActingRole } from '../domain/acting-role.js';
import { type AccessReasons } from '../domain/reasons.js';
import { type Viewer } from '../domain/viewer.js';
import { RoleWriter } from '../store/role-writer.js';

const refuse = refusing<AccessReasons>();

export interface RolesGrant {
  readonly identity: Identity;
  readonly name: string;
  readonly roles: readonly ActingRole[];
  readonly idempotencyKey?: string;
}

/** Names a person and the units it acts for. For the operator; an interface for officers is not offered yet. */
@Injectable()
export class GrantRoles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: RoleWriter,
  ) {}

  run(viewer: Viewer, grant: RolesGrant): Promise<Outcome<{ personId: string }>> {
    return this.work.write(
      viewer,
      { act: 'grantRoles', idempotencyKey: grant.idempotencyKey, input: grant },
      async (tx) => {
        const personId = await this.roles.person(tx, grant.identity, grant.name);
        const given = await this.roles.grant(tx, personId, grant.roles);
        if (given === 0 && grant.roles.length > 0) return refused([refuse('ROLE_ALREADY_HELD', {})]);
        tx.witness({
          act: 'grantRoles',
          subject: { type: 'Person', id: personId },
          facts: { roles: grant.roles },
        });
        return done({ personId });
      },
    );
  }
}

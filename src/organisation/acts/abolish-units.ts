import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { objectionsToAbolition } from '../domain/change-plan.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { organisationConstraints } from '../store/constraints.js';
import { UnitWriter } from '../store/unit-writer.js';

const refuse = refusing<OrganisationReasons>();

export interface Abolition {
  readonly on: LocalDate;
  readonly units: readonly UnitId[];
  /** The unit that takes over their tasks, where one does. */
  readonly successorId: UnitId | null;
  readonly decision: string;
  readonly idempotencyKey?: string;
}

/** Ends units on a day. What they reported stays; nothing may stand beneath them any more. */
@Injectable()
export class AbolishUnits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, abolition: Abolition): Promise<Outcome<{ ended: number }>> {
    const { on, units, successorId, decision } = abolition;
    const call = {
      act: 'abolishUnits',
      idempotencyKey: abolition.idempotencyKey,
      input: abolition,
      constraints: organisationConstraints(on),
    };
    return this.work.write(viewer, call, async (tx) => {
      const { mayChange } = await this.units.lock(tx);
      if (!mayChange) return refused([refuse('ORGANISATION_NOT_YOURS', {})]);
      const facts = await this.units.facts(tx, units, on);
      const heirs = successorId === null ? [] : await this.units.facts(tx, [successorId], on);
      const missing = facts.length < new Set(units).size || heirs.length < (successorId === null ? 0 : 1);
      const objections = [
        ...(missing ? [refuse('UNIT_NOT_FOUND', {})] : []),
        ...objectionsToAbolition(on, facts),
        ...heirs.filter((heir) => !heir.aliveOn).map(() => refuse('UNIT_NOT_ALIVE', { on }, ['successorId'])),
      ];
      if (objections.length > 0) return refused(objections);
      await this.units.endUnits(tx, units, on);
      if (successorId !== null)
        await this.units.insertSuccession(tx, {
          from: units,
          to: successorId,
          kind: 'ABOLISH',
          on,
          decision,
        });
      await this.units.rebuildPaths(tx, units);
      for (const id of units)
        tx.witness({
          act: 'abolishUnit',
          subject: { type: 'Unit', id },
          facts: { on, decision, successorId },
        });
      return done({ ended: units.length });
    });
  }
}

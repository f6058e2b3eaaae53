import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type Outcome } from '../../kernel/outcome.js';
import { objectionsToAbolition, objectionsToHeir, type UnitRef } from '../domain/change-plan.js';
import { UnitWriter } from '../store/unit-writer.js';
import { type ChangeDone, type ChangeOrder, OrganisationChange } from './organisation-change.js';

export interface Abolition extends ChangeOrder {
  readonly units: readonly UnitRef[];
  /** The unit that takes over their tasks, where one does. */
  readonly successorId: UnitId | null;
}

/** Ends units on a day. What they reported stays; nothing may stand beneath them any more. */
@Injectable()
export class AbolishUnits {
  constructor(
    private readonly change: OrganisationChange,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, abolition: Abolition): Promise<Outcome<ChangeDone>> {
    const { on, units, successorId, decision } = abolition;
    const ids = units.map((unit) => unit.unitId);
    const plan = {
      act: 'abolishUnits',
      order: abolition,
      touched: units,
      ends: ids,
      parents: successorId === null ? [] : [successorId],
    };
    return this.change.run(viewer, plan, {
      objections: ({ touched }) => [
        ...objectionsToAbolition(on, touched),
        ...objectionsToHeir(successorId, touched),
      ],
      write: async (_, tx) => {
        await this.units.endUnits(tx, ids, on);
        if (successorId !== null)
          await this.units.insertSuccession(
            tx,
            { kind: 'ABOLISH', on, decision },
            ids.map((from) => ({ from, to: successorId })),
          );
        return { unitIds: ids, effects: new Map(ids.map((id) => [id, 'ENDED'])), facts: { successorId } };
      },
    });
  }
}

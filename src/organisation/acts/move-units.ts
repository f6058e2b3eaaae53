import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type Line } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type Outcome } from '../../kernel/outcome.js';
import { objectionsToChange, objectionsToMoves, type UnitRef } from '../domain/change-plan.js';
import { UnitWriter } from '../store/unit-writer.js';
import { type ChangeDone, type ChangeOrder, OrganisationChange } from './organisation-change.js';

export interface Move {
  readonly line: Line;
  readonly child: UnitRef;
  /** None: in this line it stands where it stands in the primary line. */
  readonly parentId: UnitId | null;
}

export interface Moves extends ChangeOrder {
  readonly moves: readonly Move[];
}

/** Puts units under other parents from a day on, in the lines named. */
@Injectable()
export class MoveUnits {
  constructor(
    private readonly change: OrganisationChange,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, order: Moves): Promise<Outcome<ChangeDone>> {
    const { moves, on } = order;
    const children = [...new Map(moves.map(({ child }) => [child.unitId, child])).values()];
    const parents = moves.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]));
    const plan = { act: 'moveUnits', order, touched: children, ends: [], parents };
    return this.change.run(viewer, plan, {
      objections: ({ touched }) => [
        ...objectionsToChange(on, touched),
        ...objectionsToMoves(moves.map((move) => ({ ...move, childId: move.child.unitId }))),
      ],
      write: async (_, tx) => {
        const edges = moves.map(({ line, child, parentId }) => ({ line, childId: child.unitId, parentId }));
        await this.units.setParents(tx, edges, on);
        const ids = children.map((child) => child.unitId);
        const movesOf = new Map(ids.map((id) => [id, [] as typeof edges]));
        for (const edge of edges) movesOf.get(edge.childId)?.push(edge);
        return {
          unitIds: ids,
          effects: new Map(ids.map((id) => [id, 'MOVED'])),
          factsOf: (unitId) => ({ moves: movesOf.get(unitId) ?? [] }),
        };
      },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Line, type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { objectionsToChange, objectionsToParents } from '../domain/change-plan.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { organisationConstraints } from '../store/constraints.js';
import { UnitWriter } from '../store/unit-writer.js';

const refuse = refusing<OrganisationReasons>();

export interface Move {
  readonly line: Line;
  readonly childId: UnitId;
  readonly parentId: UnitId;
}

export interface Moves {
  readonly on: LocalDate;
  readonly moves: readonly Move[];
  readonly decision: string;
  readonly idempotencyKey?: string;
}

/** Puts units under other parents from a day on, in the lines named. */
@Injectable()
export class MoveUnits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, { on, moves, decision, idempotencyKey }: Moves): Promise<Outcome<{ moved: number }>> {
    const call = {
      act: 'moveUnits',
      idempotencyKey,
      input: { on, moves, decision },
      constraints: organisationConstraints(on),
    };
    return this.work.write(viewer, call, async (tx) => {
      const { mayChange } = await this.units.lock(tx);
      if (!mayChange) return refused([refuse('ORGANISATION_NOT_YOURS', {})]);
      const children = await this.units.facts(
        tx,
        moves.map((move) => move.childId),
        on,
      );
      const parents = await this.units.facts(
        tx,
        moves.map((move) => move.parentId),
        on,
      );
      const known = new Set([...children, ...parents].map((unit) => unit.unitId));
      const missing = moves.some((move) => !known.has(move.childId) || !known.has(move.parentId));
      const objections = [
        ...(missing ? [refuse('UNIT_NOT_FOUND', {}, ['moves'])] : []),
        ...objectionsToChange(on, children),
        ...objectionsToParents(on, parents),
      ];
      if (objections.length > 0) return refused(objections);
      await this.units.setParents(tx, moves, on);
      const { circle } = await this.units.rebuildPaths(
        tx,
        children.map((unit) => unit.unitId),
      );
      if (circle) return refused([refuse('TREE_WOULD_CIRCLE', {})]);
      for (const move of moves)
        tx.witness({
          act: 'moveUnit',
          subject: { type: 'Unit', id: move.childId },
          facts: { on, decision, ...move },
        });
      return done({ moved: moves.length });
    });
  }
}

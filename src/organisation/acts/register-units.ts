import { Injectable } from '@nestjs/common';
import { type Line, type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { kept, objectionsToParents, objectionsToWords } from '../domain/change-plan.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { type UnitWords } from '../domain/unit.js';
import { organisationConstraints } from '../store/constraints.js';
import { UnitWriter } from '../store/unit-writer.js';

const refuse = refusing<OrganisationReasons>();

export interface NewUnit {
  readonly words: UnitWords;
  /** Parents by the code of a unit of the same registration, or by id. The first unit of all has none. */
  readonly parents: readonly {
    readonly line: Line;
    readonly parent: { readonly code: string } | { readonly id: UnitId };
  }[];
}

export interface UnitsRegistration {
  readonly from: LocalDate;
  readonly decision: string;
  readonly units: readonly NewUnit[];
  readonly idempotencyKey?: string;
}

/** Enters units that begin to exist, with their places in the lines. */
@Injectable()
export class RegisterUnits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, registration: UnitsRegistration): Promise<Outcome<Record<string, UnitId>>> {
    const { from, decision, idempotencyKey } = registration;
    const call = {
      act: 'registerUnits',
      idempotencyKey,
      input: registration,
      constraints: organisationConstraints(from),
    };
    return this.work.write(viewer, call, async (tx) => {
      const { mayChange } = await this.units.lock(tx);
      if (!mayChange) return refused([refuse('ORGANISATION_NOT_YOURS', {})]);
      const rows = registration.units.map((unit) => ({ ...kept(unit.words), unitId: newId<'Unit'>() }));
      const idByCode = new Map(rows.map((row) => [row.code, row.unitId]));
      const edges = registration.units.flatMap((unit, i) =>
        unit.parents.map(({ line, parent }) => ({
          line,
          childId: rows[i]!.unitId,
          parentId: 'id' in parent ? parent.id : idByCode.get(parent.code),
        })),
      );
      const outside = edges.flatMap(({ parentId }) =>
        parentId !== undefined && !rows.some((row) => row.unitId === parentId) ? [parentId] : [],
      );
      const parents = await this.units.facts(tx, outside, from);
      const placed = edges.flatMap(({ parentId, ...edge }) =>
        parentId === undefined ? [] : [{ ...edge, parentId }],
      );
      const missing = placed.length < edges.length || parents.length < new Set(outside).size;
      const objections = [
        ...rows.flatMap(objectionsToWords),
        ...(missing ? [refuse('UNIT_NOT_FOUND', {}, ['parents'])] : []),
        ...objectionsToParents(from, parents),
      ];
      if (objections.length > 0) return refused(objections);
      await this.units.insertUnits(tx, rows, from);
      await this.units.setParents(tx, placed, from);
      const { circle } = await this.units.rebuildPaths(
        tx,
        rows.map((row) => row.unitId),
      );
      if (circle) return refused([refuse('TREE_WOULD_CIRCLE', {})]);
      for (const row of rows) {
        tx.witness({
          act: 'registerUnit',
          subject: { type: 'Unit', id: row.unitId },
          facts: { from, decision, code: row.code, name: row.name },
        });
      }
      return done(Object.fromEntries(idByCode));
    });
  }
}

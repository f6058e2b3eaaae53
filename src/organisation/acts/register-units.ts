import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type Line } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type Outcome, refusing } from '../../kernel/outcome.js';
import { newId } from '../../platform/database/ids.js';
import { kept, objectionsToPlaces, objectionsToWords } from '../domain/change-plan.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { type UnitWords } from '../domain/unit.js';
import { UnitWriter } from '../store/unit-writer.js';
import { type ChangeDone, type ChangeOrder, OrganisationChange } from './organisation-change.js';

const refuse = refusing<OrganisationReasons>();

export interface NewUnit {
  readonly words: UnitWords;
  /** Parents by the code of a unit of the same registration, or by id. The first unit of all has none. */
  readonly parents: readonly {
    readonly line: Line;
    readonly parent: { readonly code: string } | { readonly id: UnitId };
  }[];
}

export interface UnitsRegistration extends ChangeOrder {
  readonly units: readonly NewUnit[];
}

/** Enters units that begin to exist on a day, with their places in the lines. Answers their ids in the order given. */
@Injectable()
export class RegisterUnits {
  constructor(
    private readonly change: OrganisationChange,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, registration: UnitsRegistration): Promise<Outcome<ChangeDone>> {
    const { on } = registration;
    const rows = registration.units.map((unit) => ({ ...kept(unit.words), unitId: newId<'Unit'>() }));
    const idByCode = new Map(rows.map((row) => [row.code, row.unitId]));
    const edges = registration.units.flatMap((unit, i) =>
      unit.parents.map(({ line, parent }) => ({
        line,
        childId: rows[i]!.unitId,
        parentId: 'id' in parent ? parent.id : idByCode.get(parent.code),
      })),
    );
    const placed = edges.flatMap(({ parentId, ...edge }) =>
      parentId === undefined ? [] : [{ ...edge, parentId }],
    );
    const own = new Set(rows.map((row) => row.unitId));
    const outside = placed.map((edge) => edge.parentId).filter((id) => !own.has(id));
    const plan = { act: 'registerUnits', order: registration, touched: [], ends: [], parents: outside };
    return this.change.run(viewer, plan, {
      objections: async (_, tx) => [
        ...rows.flatMap(objectionsToWords),
        ...(placed.length < edges.length ? [refuse('UNIT_NOT_FOUND', {}, ['parents'])] : []),
        ...objectionsToPlaces([...own], placed, await this.units.mayPlant(tx)),
      ],
      write: async (_, tx) => {
        await this.units.insertUnits(tx, rows, on);
        await this.units.setParents(tx, placed, on);
        return { unitIds: [...own], effects: new Map([...own].map((id) => [id, 'CREATED'])) };
      },
    });
  }
}

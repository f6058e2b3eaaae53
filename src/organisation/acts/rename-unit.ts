import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type Outcome } from '../../kernel/outcome.js';
import {
  kept,
  objectionsToChange,
  objectionsToWords,
  type UnitFacts,
  type UnitRef,
} from '../domain/change-plan.js';
import { type UnitWords } from '../domain/unit.js';
import { UnitWriter } from '../store/unit-writer.js';
import { type ChangeDone, type ChangeOrder, OrganisationChange } from './organisation-change.js';

export interface Renaming extends ChangeOrder {
  readonly unit: UnitRef;
  /** What is said anew; the rest stays as it was. */
  readonly words: Partial<UnitWords>;
}

/** Gives a unit other words (name, code, kind, level) from a day on. It stays the same unit. */
@Injectable()
export class RenameUnit {
  constructor(
    private readonly change: OrganisationChange,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, renaming: Renaming): Promise<Outcome<ChangeDone>> {
    const { unit, words, on } = renaming;
    const plan = { act: 'renameUnit', order: renaming, touched: [unit], ends: [], parents: [] };
    return this.change.run(viewer, plan, {
      objections: ({ touched }) => [
        ...touched.flatMap((facts) => objectionsToWords(said(facts, words))),
        ...objectionsToChange(on, touched),
      ],
      write: async ({ touched }, tx) => {
        await Promise.all(
          touched.map((facts) =>
            this.units.changeWords(tx, { unitId: facts.unitId, ...said(facts, words) }, on),
          ),
        );
        return { unitIds: [unit.unitId], effects: new Map<UnitId, 'REWORDED'>([[unit.unitId, 'REWORDED']]) };
      },
    });
  }
}

function said({ code, name, shortName, kind, level }: UnitFacts, anew: Partial<UnitWords>): UnitWords {
  return kept({ code, name, shortName, kind, level, ...anew });
}

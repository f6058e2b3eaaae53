import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { kept, objectionsToChange, objectionsToWords } from '../domain/change-plan.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { type UnitWords } from '../domain/unit.js';
import { organisationConstraints } from '../store/constraints.js';
import { UnitWriter } from '../store/unit-writer.js';

const refuse = refusing<OrganisationReasons>();

export interface Renaming {
  readonly unitId: UnitId;
  readonly on: LocalDate;
  readonly words: UnitWords;
  readonly decision: string;
  readonly idempotencyKey?: string;
}

/** Gives a unit other words (name, code, kind, level) from a day on. It stays the same unit. */
@Injectable()
export class RenameUnit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, renaming: Renaming): Promise<Outcome<{ unitId: UnitId }>> {
    const { unitId, on, decision } = renaming;
    const call = {
      act: 'renameUnit',
      idempotencyKey: renaming.idempotencyKey,
      input: renaming,
      constraints: organisationConstraints(on),
    };
    return this.work.write(viewer, call, async (tx) => {
      const { mayChange } = await this.units.lock(tx);
      if (!mayChange) return refused([refuse('ORGANISATION_NOT_YOURS', {})]);
      const words = kept(renaming.words);
      const facts = await this.units.facts(tx, [unitId], on);
      const objections =
        facts.length === 0
          ? [refuse('UNIT_NOT_FOUND', {})]
          : [...objectionsToWords(words), ...objectionsToChange(on, facts)];
      if (objections.length > 0) return refused(objections);
      await this.units.changeWords(tx, { unitId, ...words }, on);
      tx.witness({
        act: 'renameUnit',
        subject: { type: 'Unit', id: unitId },
        facts: { on, decision, ...words },
      });
      return done({ unitId });
    });
  }
}

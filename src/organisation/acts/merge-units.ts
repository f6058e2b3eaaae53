import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { kept, objectionsToMerge, objectionsToParents, objectionsToWords } from '../domain/change-plan.js';
import { type OrganisationReasons } from '../domain/reasons.js';
import { type ParentInLine, type UnitWords } from '../domain/unit.js';
import { organisationConstraints } from '../store/constraints.js';
import { UnitWriter } from '../store/unit-writer.js';

const refuse = refusing<OrganisationReasons>();

export interface Merger {
  readonly on: LocalDate;
  readonly sources: readonly UnitId[];
  readonly into: UnitWords;
  readonly parents: readonly ParentInLine[];
  readonly decision: string;
  readonly idempotencyKey?: string;
}

/** Makes one new unit of several on a day; what stood under them stands under it. The sources end, also one of the same name. */
@Injectable()
export class MergeUnits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, merger: Merger): Promise<Outcome<{ unitId: UnitId }>> {
    const { on, sources, decision } = merger;
    const call = {
      act: 'mergeUnits',
      idempotencyKey: merger.idempotencyKey,
      input: merger,
      constraints: organisationConstraints(on),
    };
    return this.work.write(viewer, call, async (tx) => {
      const { mayChange } = await this.units.lock(tx);
      if (!mayChange) return refused([refuse('ORGANISATION_NOT_YOURS', {})]);
      const words = kept(merger.into);
      const facts = await this.units.facts(tx, sources, on);
      const parentIds = [...new Set(merger.parents.map((parent) => parent.parentId))];
      const parents = await this.units.facts(tx, parentIds, on);
      const missing = facts.length < new Set(sources).size || parents.length < parentIds.length;
      const objections = [
        ...(missing ? [refuse('UNIT_NOT_FOUND', {}, ['sources'])] : []),
        ...objectionsToWords(words),
        ...objectionsToMerge(on, facts),
        ...objectionsToParents(on, parents),
      ];
      if (objections.length > 0) return refused(objections);
      const unitId = newId<'Unit'>();
      const children = await this.units.edgesUnder(tx, sources, on);
      await this.units.endUnits(tx, sources, on);
      await this.units.insertUnits(tx, [{ unitId, ...words }], on);
      const own = merger.parents.map((parent) => ({ ...parent, childId: unitId }));
      const inherited = children.map((edge) => ({ ...edge, parentId: unitId }));
      await this.units.setParents(tx, [...own, ...inherited], on);
      await this.units.insertSuccession(tx, { from: sources, to: unitId, kind: 'MERGE', on, decision });
      const { circle } = await this.units.rebuildPaths(tx, [
        unitId,
        ...sources,
        ...children.map((edge) => edge.childId),
      ]);
      if (circle) return refused([refuse('TREE_WOULD_CIRCLE', {})]);
      tx.witness({
        act: 'mergeUnits',
        subject: { type: 'Unit', id: unitId },
        facts: { on, decision, sources, ...words },
      });
      return done({ unitId });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type Outcome } from '../../kernel/outcome.js';
import { newId } from '../../platform/database/ids.js';
import { type UnitEffectKind } from '../domain/change-effects.js';
import {
  kept,
  objectionsToEndingParents,
  objectionsToMerge,
  objectionsToWords,
  type UnitRef,
} from '../domain/change-plan.js';
import { type ParentInLine, type UnitWords } from '../domain/unit.js';
import { UnitWriter } from '../store/unit-writer.js';
import { type ChangeDone, type ChangeOrder, OrganisationChange } from './organisation-change.js';

export interface Merger extends ChangeOrder {
  readonly sources: readonly UnitRef[];
  /** A new unit with its places in the lines, or one that lives on and takes the sources in. */
  readonly into: { readonly words: UnitWords; readonly parents: readonly ParentInLine[] } | UnitRef;
}

/**
 * Makes one unit of several on a day; what stood under them stands under it. The sources end, also one of the same
 * name; a unit that takes others in goes on.
 */
@Injectable()
export class MergeUnits {
  constructor(
    private readonly change: OrganisationChange,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, merger: Merger): Promise<Outcome<ChangeDone>> {
    const { on, sources, into, decision } = merger;
    const sourceIds = [...new Set(sources.map((source) => source.unitId))];
    const anew = 'words' in into ? { words: kept(into.words), parents: into.parents } : null;
    const targetId = 'words' in into ? newId<'Unit'>() : into.unitId;
    const plan = {
      act: 'mergeUnits',
      order: merger,
      touched: 'words' in into ? sources : [...sources, into],
      ends: sourceIds,
      parents: anew?.parents.map((parent) => parent.parentId) ?? [],
    };
    return this.change.run(viewer, plan, {
      objections: ({ touched }) => [
        ...(anew === null ? [] : objectionsToWords(anew.words)),
        ...objectionsToMerge(
          on,
          touched.filter((unit) => sourceIds.includes(unit.unitId)),
          touched.find((unit) => unit.unitId === targetId) ?? null,
        ),
        ...objectionsToEndingParents(on, plan.parents, sourceIds),
      ],
      write: async (_, tx) => {
        const children = (await this.units.edgesUnder(tx, sourceIds, on)).filter(
          (edge) => !sourceIds.includes(edge.childId),
        );
        await this.units.endUnits(tx, sourceIds, on);
        if (anew !== null) await this.units.insertUnits(tx, [{ unitId: targetId, ...anew.words }], on);
        const own = (anew?.parents ?? []).map((parent) => ({ ...parent, childId: targetId }));
        await this.units.setParents(tx, own, on);
        await this.units.inherit(
          tx,
          { from: sourceIds, on },
          children.map((edge) => ({ ...edge, parentId: targetId })),
        );
        await this.units.insertSuccession(
          tx,
          { kind: 'MERGE', on, decision },
          sourceIds.map((from) => ({ from, to: targetId })),
        );
        const effects = new Map<UnitId, UnitEffectKind>([
          ...children.map((edge) => [edge.childId, 'MOVED'] as const),
          ...sourceIds.map((id) => [id, 'ENDED'] as const),
          [targetId, anew === null ? 'CONTINUES' : 'CREATED'],
        ]);
        return { unitIds: [targetId], effects, facts: { sources: sourceIds, into: targetId } };
      },
    });
  }
}

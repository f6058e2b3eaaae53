import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type UnitId } from '../../kernel/ids.js';
import { type Outcome } from '../../kernel/outcome.js';
import { newId } from '../../platform/database/ids.js';
import { type UnitEffectKind } from '../domain/change-effects.js';
import { kept, objectionsToEndingParents, objectionsToWords, type UnitRef } from '../domain/change-plan.js';
import { objectionsToSplit, type SplitPart } from '../domain/split-plan.js';
import { type ParentInLine, type UnitWords } from '../domain/unit.js';
import { UnitWriter } from '../store/unit-writer.js';
import { type ChangeDone, type ChangeOrder, OrganisationChange } from './organisation-change.js';

export interface NewPart extends SplitPart {
  readonly words: UnitWords;
  /** Its places in the lines; none given: beside the source, where the source stands. */
  readonly parents: readonly ParentInLine[];
}

export interface Split extends ChangeOrder {
  readonly source: UnitRef;
  /** Whether the source is no more from that day on, or goes on beside the new units. */
  readonly sourceEnds: boolean;
  readonly into: readonly NewPart[];
}

/** Makes several units of one on a day. Nothing is shared out by itself: shares stand only where the decision gives them. */
@Injectable()
export class SplitUnit {
  constructor(
    private readonly change: OrganisationChange,
    private readonly units: UnitWriter,
  ) {}

  run(viewer: Viewer, split: Split): Promise<Outcome<ChangeDone>> {
    const { on, source, sourceEnds, decision } = split;
    const parts = split.into.map((part) => ({ ...part, words: kept(part.words), unitId: newId<'Unit'>() }));
    const ends = sourceEnds ? [source.unitId] : [];
    const parents = parts.flatMap((part) => part.parents.map((parent) => parent.parentId));
    const plan = { act: 'splitUnit', order: split, touched: [source], ends, parents };
    return this.change.run(viewer, plan, {
      objections: async ({ touched }, tx) => {
        const under = await this.units.edgesUnder(tx, [source.unitId], on);
        const childrenOfSource = [...new Set(under.map((edge) => edge.childId))];
        return [
          ...parts.flatMap((part) => objectionsToWords(part.words)),
          ...touched.flatMap((facts) =>
            objectionsToSplit({ on, source: facts, sourceEnds, parts, childrenOfSource }),
          ),
          ...objectionsToEndingParents(on, parents, ends),
        ];
      },
      write: async (_, tx) => {
        const beside = await this.units.edgesOver(tx, source.unitId, on);
        const under = await this.units.edgesUnder(tx, [source.unitId], on);
        await this.units.endUnits(tx, ends, on);
        await this.units.insertUnits(
          tx,
          parts.map(({ unitId, words }) => ({ unitId, ...words })),
          on,
        );
        const placed = parts.flatMap((part) =>
          (part.parents.length > 0 ? part.parents : beside).map(({ line, parentId }) => ({
            line,
            parentId,
            childId: part.unitId,
          })),
        );
        const heirOf = new Map(parts.flatMap((part) => part.children.map((child) => [child, part.unitId])));
        const moved = under.flatMap((edge) => {
          const parentId = heirOf.get(edge.childId);
          return parentId === undefined ? [] : [{ ...edge, parentId }];
        });
        await this.units.setParents(tx, placed, on);
        await this.units.inherit(tx, { from: [source.unitId], on }, moved);
        await this.units.insertSuccession(
          tx,
          { kind: 'SPLIT', on, decision },
          parts.map(({ unitId, share }) => ({ from: source.unitId, to: unitId, share })),
        );
        const made = parts.map((part) => part.unitId);
        const effects = new Map<UnitId, UnitEffectKind>([
          ...moved.map((edge) => [edge.childId, 'MOVED'] as const),
          [source.unitId, sourceEnds ? 'ENDED' : 'CONTINUES'],
          ...made.map((id) => [id, 'CREATED'] as const),
        ]);
        return { unitIds: made, effects, facts: { source: source.unitId, into: made, sourceEnds } };
      },
    });
  }
}

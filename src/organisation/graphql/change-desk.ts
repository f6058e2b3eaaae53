import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Outcome } from '../../kernel/outcome.js';
import { type GraphContext } from '../../platform/graphql/graph-context.js';
import { idOf, noId } from '../../platform/graphql/node-id.js';
import { payload } from '../../platform/graphql/user-errors.js';
import { type ChangeDone } from '../acts/organisation-change.js';
import { type UnitRef } from '../domain/change-plan.js';
import { type ParentInLine } from '../domain/unit.js';
import { UnitReader } from '../store/unit-reader.js';
import {
  type ChangedUnitInput,
  type ChangeInput,
  type ParentInput,
  type UnitRefInput,
} from './change.input.js';
import { ChangeEffectsType, type ChangePayload } from './change.type.js';
import { UnitType } from './unit.type.js';

/** Finds the units that an input names: by id, or by the code they bear on the day of the change. */
export class NamedUnits {
  constructor(private readonly byCode: ReadonlyMap<string, UnitId>) {}

  /** A unit that is not there, or not the viewer's to see, is answered by the act alone. */
  id({ id, code }: UnitRefInput): UnitId {
    return (id ? idOf<UnitId>('Unit', id) : this.byCode.get(code ?? '')) ?? noId<'Unit'>();
  }

  ref(unit: ChangedUnitInput): UnitRef {
    return { unitId: this.id(unit), expectedVersion: unit.expectedVersion };
  }

  parents(list: readonly ParentInput[]): ParentInLine[] {
    return list.map((parent) => ({ line: parent.line, parentId: this.id(parent) }));
  }
}

/** Takes a change in and gives its outcome out, the same way for every mutation of the organisation. */
@Injectable()
export class ChangeDesk {
  constructor(private readonly units: UnitReader) {}

  async named(graph: GraphContext, on: LocalDate, refs: readonly UnitRefInput[]): Promise<NamedUnits> {
    const codes = [...new Set(refs.flatMap(({ id, code }) => (!id && code ? [code] : [])))];
    if (codes.length === 0) return new NamedUnits(new Map());
    const found = await graph.read((tx) =>
      this.units.unitsByCodes(
        tx,
        codes.map((code) => ({ code, on })),
      ),
    );
    return new NamedUnits(
      new Map(found.flatMap((unit) => (unit === null ? [] : [[unit.code, unit.unitId] as const]))),
    );
  }

  async answer(
    graph: GraphContext,
    { on, dryRun }: ChangeInput,
    run: () => Promise<Outcome<ChangeDone>>,
  ): Promise<ChangePayload> {
    const outcome = await graph.act(run);
    return payload(outcome, graph.language, async ({ unitIds, effects }) => {
      const units = dryRun ? [] : await this.lately(graph, unitIds, on);
      return { units, effects: new ChangeEffectsType(effects) };
    });
  }

  private async lately(graph: GraphContext, ids: readonly UnitId[], on: LocalDate): Promise<UnitType[]> {
    const units = await graph.read((tx) => this.units.unitsLately(tx, ids, on));
    return units.flatMap((unit) => (unit === null ? [] : [new UnitType(unit)]));
  }
}

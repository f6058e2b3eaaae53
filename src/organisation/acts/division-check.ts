import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type DivisionProblem, problemsOf } from '../domain/cluster-rules.js';
import { type DivisionPlan } from '../domain/cluster-year.js';
import { DivisionFactsReader } from '../store/division-facts-reader.js';

/** Of each planned division, the units that were ranked by nothing in the year before, though rankings of its organiser name them. */
export type UnjudgedReader = (
  tx: ReadTx,
  plans: readonly DivisionPlan[],
) => Promise<readonly (readonly UnitId[])[]>;

/**
 * What speaks against divisions, asked in one way by whoever looks at a draft, issues it or forms clusters. Who was
 * judged is known to a floor above; it offers that when it starts.
 */
@Injectable()
export class DivisionCheck {
  private readonly unjudged: UnjudgedReader[] = [];

  constructor(private readonly facts: DivisionFactsReader) {}

  offerUnjudged(reader: UnjudgedReader): void {
    this.unjudged.push(reader);
  }

  async problems(
    tx: ReadTx,
    plans: readonly DivisionPlan[],
    { replacing }: { readonly replacing: boolean },
  ): Promise<(readonly DivisionProblem[])[]> {
    const recorded = await this.facts.recorded(tx, plans, { replacing });
    const unjudged = await Promise.all(this.unjudged.map((reader) => reader(tx, plans)));
    return recorded.map(({ rules, ...facts }, i) => {
      const own = new Set(unjudged.flatMap((lists) => lists[i] ?? []));
      return problemsOf(plans[i] as DivisionPlan, { ...facts, unjudged: own }, rules);
    });
  }
}

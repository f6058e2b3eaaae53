import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { objectionsToMove } from '../../domain/year/cluster-year.js';
import { type YearState } from '../../domain/year/cluster-year-state.js';
import { ClusterYearWriter } from '../../store/year/cluster-year-writer.js';
import { YearFactsReader } from '../../store/year/year-facts-reader.js';
import { type YearCall, YearDesk, type YearDone } from './year-desk.js';

export interface YearAdvance extends YearCall {
  readonly to: YearState;
  readonly expectedVersion: number;
  readonly document: string | null;
}

/** Takes the year of a cluster on to its next state, where nothing is missing any more. */
@Injectable()
export class AdvanceClusterYear {
  constructor(
    private readonly desk: YearDesk,
    private readonly years: ClusterYearWriter,
    private readonly facts: YearFactsReader,
  ) {}

  run(viewer: Viewer, advance: YearAdvance): Promise<Outcome<YearDone>> {
    return this.desk.lead(
      viewer,
      { act: 'advanceClusterYear', call: advance },
      async (tx, { desk, held }) => {
        const [facts] = await this.facts.factsOf(tx, [desk.clusterId]);
        if (!facts) throw new Error('Who may lead the year does not see its facts');
        const against = objectionsToMove(facts, desk.parties, { ...advance, back: false });
        if (against.length > 0) return against;
        const document = proseText(advance.document ?? '') || null;
        const { personId } = viewer;
        const { to } = advance;
        const version = await this.years.take(tx, desk, held, {
          ...{ to, back: false, document, reason: null, personId },
        });
        return { facts: { from: held.state, to, version, ...(document === null ? {} : { document }) } };
      },
    );
  }
}

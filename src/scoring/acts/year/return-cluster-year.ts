import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type Outcome, refusing } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { objectionsToMove, stepBack } from '../../domain/year/cluster-year.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { ClusterYearWriter } from '../../store/year/cluster-year-writer.js';
import { YearFactsReader } from '../../store/year/year-facts-reader.js';
import { type YearCall, YearDesk, type YearDone } from './year-desk.js';

const refuse = refusing<ScoringReasons>();

export interface YearReturn extends YearCall {
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Trả lại. Takes the year of a cluster one step back, with a reason. */
@Injectable()
export class ReturnClusterYear {
  constructor(
    private readonly desk: YearDesk,
    private readonly years: ClusterYearWriter,
    private readonly facts: YearFactsReader,
  ) {}

  run(viewer: Viewer, returning: YearReturn): Promise<Outcome<YearDone>> {
    return this.desk.lead(
      viewer,
      { act: 'returnClusterYear', call: returning },
      async (tx, { desk, held }) => {
        const to = stepBack(held.state);
        if (to === undefined) return [refuse('YEAR_STEP_NOT_BACK', { state: held.state })];
        const [facts] = await this.facts.factsOf(tx, [desk.clusterId]);
        if (!facts) throw new Error('Who may lead the year does not see its facts');
        const { expectedVersion } = returning;
        const reason = proseText(returning.reason);
        const against = objectionsToMove(facts, desk.parties, { to, back: true, expectedVersion, reason });
        if (against.length > 0) return against;
        const version = await this.years.take(tx, desk, held, {
          ...{ to, back: true, document: null, reason, personId: viewer.personId },
        });
        return { facts: { from: held.state, to, version, reason } };
      },
    );
  }
}

import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type Outcome } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { objectionsToOpening } from '../../domain/year/cluster-year.js';
import { ClusterYearWriter } from '../../store/year/cluster-year-writer.js';
import { type YearCall, YearDesk, type YearDone } from './year-desk.js';

export interface YearOpening extends YearCall {
  /** The decision that formed the cluster and named who leads it. */
  readonly document: string | null;
}

/** Mở năm thi đua. Opens the year of a cluster: from then on its life goes by the states of a year. */
@Injectable()
export class OpenClusterYear {
  constructor(
    private readonly desk: YearDesk,
    private readonly years: ClusterYearWriter,
  ) {}

  run(viewer: Viewer, opening: YearOpening): Promise<Outcome<YearDone>> {
    return this.desk.run(viewer, { act: 'openClusterYear', call: opening }, async (tx, desk) => {
      const against = objectionsToOpening(desk.parties, await this.years.publishedBefore(tx, desk));
      if (against.length > 0) return against;
      const document = proseText(opening.document ?? '') || null;
      await this.years.open(tx, desk, { personId: viewer.personId, document });
      return { facts: { year: desk.year, ...(document === null ? {} : { document }) } };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type Outcome, refusing } from '../../../kernel/outcome.js';
import { nameText, proseText } from '../../../kernel/vietnamese-text.js';
import { objectionsToPaper } from '../../domain/year/cluster-year-paper.js';
import { type YearPaper } from '../../domain/year/cluster-year-facts.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { ClusterYearWriter } from '../../store/year/cluster-year-writer.js';
import { YearDeskReader } from '../../store/year/year-desk-reader.js';
import { type YearCall, YearDesk, type YearDone } from './year-desk.js';

const refuse = refusing<ScoringReasons>();

export interface PaperAdding extends YearCall {
  readonly kind: YearPaper;
  readonly title: string;
  readonly document: string;
  /** Of the minutes of a cross-check: who checked whom. */
  readonly checkerCode: string | null;
  readonly checkedCode: string | null;
}

/** Files a paper of the year, such as the plan of the movement or the minutes of the conference; it stays as it is. */
@Injectable()
export class AddYearPaper {
  constructor(
    private readonly desk: YearDesk,
    private readonly desks: YearDeskReader,
    private readonly years: ClusterYearWriter,
  ) {}

  run(viewer: Viewer, adding: PaperAdding): Promise<Outcome<YearDone>> {
    return this.desk.lead(viewer, { act: 'addYearPaper', call: adding }, async (tx, { desk, held }) => {
      const { kind, checkerCode, checkedCode } = adding;
      const paper = { kind, title: nameText(adding.title), document: proseText(adding.document) };
      const against = objectionsToPaper(held.state, { ...paper, checkerCode, checkedCode });
      if (against.length > 0) return against;
      const unit = async (code: string | null) => (code === null ? null : this.desks.unit(tx, desk, code));
      const [checker, checked] = [await unit(checkerCode), await unit(checkedCode)];
      const strange = [
        ...(checkerCode !== null && checker === null
          ? [refuse('MEMBER_NOT_FOUND', { unitCode: checkerCode }, ['checkerCode'])]
          : []),
        ...(checkedCode !== null && checked === null
          ? [refuse('MEMBER_NOT_FOUND', { unitCode: checkedCode }, ['checkedCode'])]
          : []),
      ];
      if (strange.length > 0) return strange;
      const pair = checker && checked && { checkerId: checker.unitId, checkedId: checked.unitId };
      await this.years.addPaper(tx, desk, { ...paper, pair, personId: viewer.personId });
      return {
        facts: { ...paper, ...(pair === null ? {} : { checker: checkerCode, checked: checkedCode }) },
      };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { type AppealId } from '../../../kernel/ids.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type AppealAnswer } from '../../domain/publication/appeal.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { AppealReader } from '../../store/publication/appeal-reader.js';
import { scoringConstraints } from '../../store/constraints.js';
import { PublicationWriter } from '../../store/publication/publication-writer.js';

const refuse = refusing<ScoringReasons>();

export interface AppealAnswering {
  readonly appealId: AppealId;
  readonly answer: AppealAnswer;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** The organiser answers an appeal, once and with a reason; what it upholds is corrected by an erratum. */
@Injectable()
export class AnswerAppeal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly appeals: AppealReader,
    private readonly publications: PublicationWriter,
  ) {}

  run(viewer: Viewer, answering: AppealAnswering): Promise<Outcome<{ appealId: string }>> {
    const { appealId, answer: state, idempotencyKey } = answering;
    const call = { act: 'answerAppeal', idempotencyKey, input: answering, constraints: scoringConstraints };
    return this.work.write(viewer, call, async (tx) => {
      const known = await this.appeals.mayAnswer(tx, appealId);
      if (known === null) return refused([refuse('APPEAL_NOT_FOUND', {}, ['appealId'])]);
      if (!known.publisher) return refused([refuse('APPEAL_NOT_YOURS_TO_ANSWER', {})]);
      if (known.answered) return refused([refuse('APPEAL_ALREADY_ANSWERED', {}, ['appealId'])]);
      const reason = proseText(answering.reason);
      if (reason === '') return refused([refuse('PUBLICATION_TEXT_EMPTY', { text: 'REASON' }, ['reason'])]);
      await this.publications.answerAppeal(tx, { appealId, state, reason, personId: viewer.personId });
      tx.witness({
        act: 'answerAppeal',
        subject: { type: 'Appeal', id: appealId },
        facts: { answer: state, reason },
      });
      return done({ appealId });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { isBefore } from '../../../kernel/local-date.js';
import { done, type Outcome, type Refusal, refused, refusing } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { AppealReader, type Appellant } from '../../store/publication/appeal-reader.js';
import { scoringConstraints } from '../../store/constraints.js';
import { PublicationWriter } from '../../store/publication/publication-writer.js';
import { type DeskNames, ScoringReader } from '../../store/scoring-reader.js';

const refuse = refusing<ScoringReasons>();

export interface AppealFiling {
  readonly cluster: DeskNames;
  readonly unitCode: string;
  /** The mark or exclusion objected to; the whole result where none is named. */
  readonly criterionCode?: string | null | undefined;
  readonly statement: string;
  readonly document: string;
  readonly idempotencyKey: string;
}

/** Kiến nghị. A member objects, within the window, to what is published of it. */
@Injectable()
export class FileAppeal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scoring: ScoringReader,
    private readonly publications: PublicationWriter,
    private readonly appeals: AppealReader,
  ) {}

  run(viewer: Viewer, filing: AppealFiling): Promise<Outcome<{ appealId: string }>> {
    const call = {
      act: 'fileAppeal',
      idempotencyKey: filing.idempotencyKey,
      input: filing,
      constraints: scoringConstraints,
    };
    return this.work.write(viewer, call, async (tx) => {
      const desk = await this.scoring.desk(tx, filing.cluster);
      if (desk === null) return refused([refuse('CLUSTER_NOT_FOUND', {}, ['cluster'])]);
      const inForce = await this.publications.inForce(tx, desk);
      // Before publication nobody is told more than this: not even whether the unit is a member.
      if (inForce === null) return refused([refuse('RANKING_NOT_PUBLISHED', {}, ['cluster'])]);
      const { unitCode, criterionCode = null } = filing;
      const appellant = await this.appeals.appellant(tx, { runId: inForce.runId, unitCode });
      if (appellant === null) return refused([refuse('APPEAL_UNIT_NOT_YOURS', { unitCode }, ['unitCode'])]);
      const { appealsUntil } = inForce;
      if (appealsUntil === null || !isBefore(await this.publications.now(tx), appealsUntil))
        return refused([refuse('APPEAL_WINDOW_CLOSED', { closedAt: appealsUntil })]);
      const [statement, document] = [proseText(filing.statement), proseText(filing.document)];
      const objections = objectionsTo({ criterionCode, statement, document }, appellant);
      if (objections.length > 0) return refused(objections);
      const appealId = await this.publications.fileAppeal(tx, {
        ...{ runId: inForce.runId, unitId: appellant.unitId, criterionCode, statement, document },
        personId: viewer.personId,
      });
      tx.witness({
        act: 'fileAppeal',
        subject: { type: 'Appeal', id: appealId },
        onBehalfOf: appellant.unitId,
        facts: { runId: inForce.runId, version: inForce.number, criterionCode, statement, document },
      });
      return done({ appealId });
    });
  }
}

function objectionsTo(
  appeal: { readonly criterionCode: string | null; readonly statement: string; readonly document: string },
  { codes }: Appellant,
): readonly Refusal[] {
  const { criterionCode: code, statement, document } = appeal;
  return [
    ...(code !== null && !codes.includes(code)
      ? [refuse('APPEAL_CRITERION_UNKNOWN', { code }, ['criterionCode'])]
      : []),
    ...(statement === '' ? [refuse('PUBLICATION_TEXT_EMPTY', { text: 'STATEMENT' }, ['statement'])] : []),
    ...(document === '' ? [refuse('PUBLICATION_TEXT_EMPTY', { text: 'DOCUMENT' }, ['document'])] : []),
  ];
}

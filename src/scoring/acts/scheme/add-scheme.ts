import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { scoringConstraints } from '../../store/constraints.js';
import { SchemeWriter } from '../../store/scheme/scheme-writer.js';
import { SchemeCheck } from './scheme-check.js';

const refuse = refusing<ScoringReasons>();

export interface SchemeAddition {
  readonly document: object;
  readonly idempotencyKey?: string;
}

/** Issues a scoring scheme from its document: adding a province's scheme takes no code (law 17). */
@Injectable()
export class AddScheme {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schemes: SchemeWriter,
    private readonly check: SchemeCheck,
  ) {}

  run(
    viewer: Viewer,
    { document, idempotencyKey }: SchemeAddition,
  ): Promise<Outcome<{ code: string; version: string }>> {
    return this.work.write(
      viewer,
      { act: 'addScheme', idempotencyKey, input: document, constraints: scoringConstraints },
      async (tx) => {
        if (!(await this.schemes.mayAdd(tx))) return refused([refuse('SCHEME_NOT_YOURS', {})]);
        const read = await this.check.read(tx, document);
        if ('faults' in read) return refused(read.faults);
        const { code, version } = read.scheme;
        const schemeId = await this.schemes.insert(tx, read.scheme);
        tx.witness({ act: 'addScheme', subject: { type: 'Scheme', id: schemeId }, facts: { code, version } });
        return done({ code, version });
      },
    );
  }
}

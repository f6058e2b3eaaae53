import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { clonedScheme, type SchemeCloning as Cloning } from '../../domain/scheme/scheme-clone.js';
import { scoringConstraints } from '../../store/constraints.js';
import { SchemeReader } from '../../store/scheme/scheme-reader.js';
import { SchemeWriter } from '../../store/scheme/scheme-writer.js';
import { SchemeCheck } from './scheme-check.js';

const refuse = refusing<ScoringReasons>();

export interface SchemeCloning extends Cloning {
  readonly code: string;
  /** The version to begin from; the newest where absent. */
  readonly version: string | null;
  readonly idempotencyKey: string;
}

/** Issues a version of a scheme again under a new one, such as next year's. */
@Injectable()
export class CloneScheme {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schemes: SchemeWriter,
    private readonly reader: SchemeReader,
    private readonly check: SchemeCheck,
  ) {}

  run(viewer: Viewer, cloning: SchemeCloning): Promise<Outcome<{ code: string; version: string }>> {
    const { code, version, newVersion, idempotencyKey } = cloning;
    const call = { act: 'cloneScheme', idempotencyKey, input: cloning, constraints: scoringConstraints };
    return this.work.write(viewer, call, async (tx) => {
      if (!(await this.schemes.mayAdd(tx))) return refused([refuse('SCHEME_NOT_YOURS', {})]);
      const [model] = await this.reader.schemesByCodes(tx, [{ code, version }]);
      if (!model) return refused([refuse('SCHEME_NOT_FOUND', {}, ['code'])]);
      const read = await this.check.read(tx, clonedScheme(model.scheme, cloning));
      if ('faults' in read) return refused(read.faults);
      const schemeId = await this.schemes.insert(tx, read.scheme);
      tx.witness({
        act: 'cloneScheme',
        subject: { type: 'Scheme', id: schemeId },
        facts: { code, from: model.scheme.version, version: newVersion },
      });
      return done({ code, version: newVersion });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../../kernel/outcome.js';
import { proseText } from '../../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ScoringReasons } from '../../domain/reasons.js';
import { scoringConstraints } from '../../store/constraints.js';
import { FrameWriter } from '../../store/scheme/frame-writer.js';
import { SchemeReader } from '../../store/scheme/scheme-reader.js';

const refuse = refusing<ScoringReasons>();

export interface FrameBinding {
  readonly organiserCode: string;
  readonly year: number;
  readonly frameCode: string;
  readonly frameVersion: string;
  readonly document: string;
  readonly idempotencyKey: string;
}

/** Áp dụng khung. Has the schemes of an organiser's clusters in a year written under a frame that was issued. */
@Injectable()
export class BindFrame {
  constructor(
    private readonly work: UnitOfWork,
    private readonly frames: FrameWriter,
    private readonly schemes: SchemeReader,
  ) {}

  run(viewer: Viewer, binding: FrameBinding): Promise<Outcome<{ code: string; version: string }>> {
    const { organiserCode, year, frameCode: code, frameVersion: version, idempotencyKey } = binding;
    const call = { act: 'bindFrame', idempotencyKey, input: binding, constraints: scoringConstraints };
    return this.work.write(viewer, call, async (tx) => {
      const organiserId = await this.frames.organiser(tx, { code: organiserCode, year });
      if (organiserId === null) return refused([refuse('FRAME_NOT_YOURS', {}, ['organiserCode'])]);
      const [frame] = await this.schemes.schemesByCodes(tx, [{ code, version }]);
      if (!frame) return refused([refuse('SCHEME_NOT_FOUND', {}, ['frameCode'])]);
      if (frame.scheme.kind !== 'FRAME') return refused([refuse('SCHEME_IS_NO_FRAME', {}, ['frameCode'])]);
      const document = proseText(binding.document);
      if (document === '') return refused([refuse('DOCUMENT_MISSING', {}, ['document'])]);
      const { personId } = viewer;
      await this.frames.bind(tx, { organiserId, year, schemeId: frame.schemeId, document, personId });
      tx.witness({
        act: 'bindFrame',
        subject: { type: 'Scheme', id: frame.schemeId },
        onBehalfOf: organiserId,
        facts: { year, code, version, document },
      });
      return done({ code, version });
    });
  }
}

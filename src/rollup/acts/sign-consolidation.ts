import { Injectable } from '@nestjs/common';
import { type Line, type Viewer } from '../../access/domain/index.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { proseText } from '../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { objectionsToSigning } from '../domain/consolidation.js';
import { type RollupReasons } from '../domain/reasons.js';
import { ConsolidationWriter } from '../store/consolidation-writer.js';

const refuse = refusing<RollupReasons>();

export interface SigningCall {
  readonly unitCode: string;
  readonly periodCode: string;
  readonly formCode: string;
  readonly line: Line;
  readonly expectedNumber: number;
  /** Why it is signed although reports are missing. */
  readonly explanation: string | null;
  readonly idempotencyKey: string;
}

/** Ký số liệu tổng hợp: freezes the figures of a unit and all beneath it with the list of versions they rest on. */
@Injectable()
export class SignConsolidation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly consolidations: ConsolidationWriter,
  ) {}

  run(viewer: Viewer, call: SigningCall): Promise<Outcome<{ number: number }>> {
    const { unitCode, periodCode, formCode, line, idempotencyKey } = call;
    const explanation = call.explanation === null ? null : proseText(call.explanation);
    return this.work.write(viewer, { act: 'signConsolidation', idempotencyKey, input: call }, async (tx) => {
      const place = await this.consolidations.placeNamed(tx, { unitCode, periodCode, formCode, line });
      if (place === null) return refused([refuse('CONSOLIDATION_NOT_YOURS', {})]);
      const signing = await this.consolidations.lock(tx, place);
      const against = objectionsToSigning(signing, { ...call, explanation });
      if (against.length > 0) return refused(against);
      const number = signing.current + 1;
      const id = await this.consolidations.insert(tx, place, {
        number,
        personId: viewer.personId,
        facts: signing.facts,
        missing: signing.missing,
        explanation: explanation === '' ? null : explanation,
        versionIds: signing.versionIds,
      });
      tx.witness({
        act: 'signConsolidation',
        subject: { type: 'Consolidation', id },
        onBehalfOf: place.unitId,
        facts: { number, versions: signing.versions, missing: signing.missing.length },
      });
      return done({ number });
    });
  }
}

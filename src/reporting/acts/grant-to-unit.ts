import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { endOf, type LocalDate } from '../../kernel/local-date.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { proseText } from '../../kernel/vietnamese-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type GrantAsked, objectionsToGrant } from '../domain/grant.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { type ReportRef } from '../domain/report-ref.js';
import { GrantWriter } from '../store/grant-writer.js';

const refuse = refusing<ReportingReasons>();

export interface GrantCall {
  readonly report: ReportRef;
  readonly kind: GrantAsked['kind'];
  /** The last day of it; null for an exemption from the whole period. */
  readonly until: LocalDate | null;
  readonly reason: string;
  readonly idempotencyKey: string;
}

const acts = {
  EXTENSION: 'extendDeadline',
  EXEMPTION: 'exemptFromReport',
  EXEMPTION_ENDED: 'endExemption',
} as const;

/** Grants an extension or an exemption to one unit, or ends one, towards the recipients the viewer reviews for (law 7). */
@Injectable()
export class GrantToUnit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly grants: GrantWriter,
  ) {}

  run(viewer: Viewer, call: GrantCall): Promise<Outcome<{ obligations: number }>> {
    const { kind, idempotencyKey } = call;
    const act = acts[kind];
    return this.work.write(viewer, { act, idempotencyKey, input: call }, async (tx) => {
      const found = await this.grants.lock(tx, call.report);
      if (found === null) return refused([refuse('REPORT_NOT_FOUND', {}, ['report'])]);
      const reason = proseText(call.reason);
      const endsAt = call.until === null ? null : endOf(call.until);
      const against = objectionsToGrant(found, { kind, endsAt, reason });
      if (against.length > 0) return refused(against);
      const { place, owed } = found;
      await this.grants.grant(
        tx,
        owed.map(({ obligationId }) => obligationId),
        { kind, endsAt, reason, personId: viewer.personId },
      );
      tx.witness({
        act,
        subject: { type: 'Unit', id: place.unitId },
        facts: { periodId: place.periodId, templateId: place.templateId, endsAt, reason },
      });
      return done({ obligations: owed.length });
    });
  }
}

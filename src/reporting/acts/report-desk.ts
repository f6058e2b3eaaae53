import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type ReportId } from '../../kernel/ids.js';
import { done, type Facts, type Outcome, type Refusal, refused, refusing } from '../../kernel/outcome.js';
import { type WriteTx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ReportingReasons } from '../domain/reasons.js';
import { objections, partyOf } from '../domain/report-life.js';
import { type ReportRef } from '../domain/report-ref.js';
import { type ReportAct } from '../domain/report-status.js';
import { type KnownReport } from '../store/report-facts.js';
import { ReportWriter } from '../store/report-writer.js';
import { type ReportDone } from './report-done.js';

const refuse = refusing<ReportingReasons>();

/** What every act on a report is told. */
export interface ReportCall {
  readonly report: ReportRef;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly reason?: string;
}

/** An act of the report's life: its step, its name in the audit log, and what only it objects to. */
export interface ReportStep {
  readonly step: ReportAct;
  readonly act: string;
  readonly alsoAgainst?: (report: KnownReport) => readonly Refusal[];
}

/** A report that was begun, under its lock, with nothing against the act. */
export type BegunReport = KnownReport & { readonly reportId: ReportId };

export interface CarriedOut {
  readonly version: number;
  /** What the audit log keeps of it. */
  readonly facts: Facts;
}

/** The way every act on a begun report takes: lock, ask the rules, carry out, witness. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportWriter,
  ) {}

  run(
    viewer: Viewer,
    { step, act, alsoAgainst }: ReportStep,
    call: ReportCall,
    carryOut: (tx: WriteTx, report: BegunReport) => Promise<CarriedOut>,
  ): Promise<Outcome<ReportDone>> {
    return this.work.write(viewer, { act, idempotencyKey: call.idempotencyKey, input: call }, async (tx) => {
      const report = await this.reports.lock(tx, call.report);
      if (report === null) return refused([refuse('REPORT_NOT_FOUND', {}, ['report'])]);
      const against = objections(step, report, call);
      const own = against.length > 0 ? [] : (alsoAgainst?.(report) ?? []);
      if (against.length + own.length > 0) return refused([...against, ...own]);
      const { reportId } = report;
      if (reportId === null) throw new Error('A report that was never begun passed its rules');
      const { version, facts } = await carryOut(tx, { ...report, reportId });
      tx.witness({
        act,
        subject: { type: 'Report', id: reportId },
        ...(partyOf(step) === 'REPORTER' ? { onBehalfOf: report.place.unitId } : {}),
        facts,
      });
      return done({ reportId, version });
    });
  }
}

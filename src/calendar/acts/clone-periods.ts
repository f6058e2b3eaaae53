import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../access/domain/index.js';
import { type PeriodId } from '../../kernel/ids.js';
import { endOf, type Instant, type LocalDate } from '../../kernel/local-date.js';
import { done, type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { type UnitLevel } from '../../organisation/domain/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DueRule } from '../domain/due-rule.js';
import { movedByYears, type Proposal, weighedTogether } from '../domain/period-clone.js';
import { type PeriodKind } from '../domain/period.js';
import { type CalendarReasons } from '../domain/reasons.js';
import { CalendarWriter } from '../store/calendar-writer.js';
import { calendarConstraints } from '../store/constraints.js';
import { OpeningReader } from '../store/opening-reader.js';
import { PeriodReader } from '../store/period-reader.js';
import { PeriodOpenings } from './period-openings.js';

const refuse = refusing<CalendarReasons>();

export interface PeriodCloning {
  readonly calendarCode: string;
  readonly fromYear: number;
  readonly toYear: number;
  /** Tells what would be opened, and opens nothing. */
  readonly dryRun: boolean;
  readonly idempotencyKey: string;
}

/** A period as it would be opened, with the day found for each level. */
export type ProposedPeriod = {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly label: string;
  readonly subjectYear: number;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
  readonly cutOffDay: LocalDate;
  readonly asOf: LocalDate;
  readonly dues: readonly {
    readonly level: UnitLevel;
    readonly lastDay: LocalDate;
    readonly dueAt: Instant;
    readonly rule: DueRule;
  }[];
};

export type CloningDone = {
  readonly proposed: readonly ProposedPeriod[];
  readonly periodIds: readonly PeriodId[];
};

/** Opens a calendar's periods of one year again for another: days moved by whole years, due rules kept and computed anew. */
@Injectable()
export class ClonePeriods {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendar: CalendarWriter,
    private readonly periods: PeriodReader,
    private readonly facts: OpeningReader,
    private readonly openings: PeriodOpenings,
  ) {}

  run(viewer: Viewer, cloning: PeriodCloning): Promise<Outcome<CloningDone>> {
    const { calendarCode, fromYear, toYear, dryRun, idempotencyKey } = cloning;
    const call = {
      ...{ act: 'clonePeriods', idempotencyKey, input: cloning },
      ...{ rehearsal: dryRun, constraints: calendarConstraints },
    };
    return this.work.write(viewer, call, async (tx) => {
      if (!(await this.calendar.mayIssue(tx))) return refused([refuse('CALENDAR_NOT_YOURS', {})]);
      await this.calendar.lock(tx);
      const sources = await this.periods.periodsWithDues(tx, { calendarCode, subjectYear: fromYear });
      if (sources.length === 0) {
        const none = { calendar: calendarCode, year: fromYear };
        return refused([refuse('PERIODS_TO_CLONE_NONE', none, ['fromYear'])]);
      }
      const plans = sources.map((source) => movedByYears(source, toYear - fromYear));
      const { proposals, objections } = weighedTogether(plans, await this.facts.factsFor(tx, plans));
      if (objections.length > 0) return refused(objections);
      const periodIds = await this.openings.write(tx, call.act, proposals);
      return done({ proposed: proposals.map(proposed), periodIds: dryRun ? [] : periodIds });
    });
  }
}

function proposed({ plan, dues }: Proposal): ProposedPeriod {
  const { code, kind, label, subjectYear, fromDay, toDay, cutOffDay, asOf } = plan;
  return {
    ...{ code, kind, label, subjectYear, fromDay, toDay, cutOffDay, asOf },
    dues: dues.map((due) => ({ ...due, dueAt: endOf(due.lastDay) })),
  };
}

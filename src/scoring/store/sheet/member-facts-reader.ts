import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../../kernel/ids.js';
import { type ReadTx } from '../../../platform/database/transaction.js';
import { type MemberFacts, nothingRegistered } from '../../domain/sheet/member-facts.js';
import { type InputSource, type Scheme, scoredBy } from '../../domain/scheme/scheme.js';
import { InputReader, type Judged } from './input-reader.js';
import { KnownYearReader } from '../scheme/known-year-reader.js';
import { RollUpInputReader } from './roll-up-input-reader.js';
import { type ClusterDesk, type DeskMember } from '../scoring-reader.js';

export interface MembersAsked {
  readonly members: readonly Pick<DeskMember, 'unitId' | 'code'>[];
  readonly scheme: Scheme;
}

@Injectable()
export class MemberFactsReader {
  constructor(
    private readonly inputs: InputReader,
    private readonly years: KnownYearReader,
    private readonly rollUps: RollUpInputReader,
  ) {}

  /**
   * Everything known of members that the scheme asks for, by the member's code; the number of statements depends on what
   * the scheme asks, not on the number of members. Of members that the viewer does not judge nothing is known.
   */
  async ofMembers(tx: ReadTx, desk: ClusterDesk, { members, scheme }: MembersAsked): Promise<MemberFacts[]> {
    const judged: Judged = { desk, units: members.map(({ unitId }) => unitId) };
    const { own, rolledUp, tasks } = askedBy(scheme);
    const [figures, sums, reports, done, years, recorded] = await Promise.all([
      own.length === 0 ? [] : this.inputs.reportInputs(tx, judged, own),
      rolledUp.length === 0 ? [] : this.rollUps.of(tx, judged, rolledUp),
      this.inputs.reportsOwed(tx, judged),
      tasks ? this.inputs.tasksOwed(tx, judged) : [],
      this.years.of(tx, judged),
      this.inputs.recordedInputs(tx, judged),
    ]);
    return members.map(({ unitId, code }) => ({
      unit: code,
      figures: of(figures, unitId),
      rolledUp: of(sums, unitId),
      reports: of(reports, unitId)[0] ?? null,
      tasks: of(done, unitId)[0] ?? null,
      year: of(years, unitId)[0] ?? nothingRegistered,
      recorded: of(recorded, unitId),
    }));
  }

  /** The criteria that do not apply to a member, as it registered. */
  async notApplicable(tx: ReadTx, unitId: UnitId, desk: ClusterDesk): Promise<ReadonlySet<string>> {
    const [year] = await this.years.of(tx, { desk, units: [unitId] });
    return new Set(year?.notApplicable ?? []);
  }
}

function of<Row extends { readonly unitId: UnitId }>(
  rows: readonly Row[],
  unit: UnitId,
): Omit<Row, 'unitId'>[] {
  return rows.filter((row) => row.unitId === unit).map(({ unitId: _, ...row }) => row);
}

type ReportSource = Extract<InputSource, { from: 'REPORT' }>;

function askedBy(scheme: Scheme): {
  own: readonly ReportSource[];
  rolledUp: readonly ReportSource[];
  tasks: boolean;
} {
  const sources = [...scoredBy(scheme), ...scheme.exclusions].map(({ input }) => input);
  const reports = sources.filter((input) => input.from === 'REPORT');
  return {
    own: reports.filter((input) => input.of !== 'ROLL_UP'),
    rolledUp: reports.filter((input) => input.of === 'ROLL_UP'),
    tasks: sources.some((input) => input.from === 'SERVICE' && input.fact === 'PLAN_TASKS_DONE'),
  };
}

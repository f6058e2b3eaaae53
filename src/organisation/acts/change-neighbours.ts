import { Injectable } from '@nestjs/common';
import { type UnitId } from '../../kernel/ids.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { type Refusal } from '../../kernel/outcome.js';
import { type ReadTx } from '../../platform/database/transaction.js';
import { type AffectedObligation, type OpenReport } from '../domain/change-effects.js';

/** Speaks against every change of the organisation as of a day, for what this floor does not know. */
export type ChangeGuard = (tx: ReadTx, on: LocalDate) => Promise<readonly Refusal[]>;

/** The work that hangs on units which a change ends or moves. */
export interface AffectedWork {
  readonly obligations: readonly AffectedObligation[];
  readonly openReports: readonly OpenReport[];
}
export type WorkReader = (tx: ReadTx, unitIds: readonly UnitId[], on: LocalDate) => Promise<AffectedWork>;

/** What the floors above have to say to a change of the organisation; each offers it when it starts. */
@Injectable()
export class ChangeNeighbours {
  private readonly guards: ChangeGuard[] = [];
  private readonly readers: WorkReader[] = [];

  offerGuard(guard: ChangeGuard): void {
    this.guards.push(guard);
  }

  offerWork(reader: WorkReader): void {
    this.readers.push(reader);
  }

  async objections(tx: ReadTx, on: LocalDate): Promise<readonly Refusal[]> {
    return (await Promise.all(this.guards.map((guard) => guard(tx, on)))).flat();
  }

  async work(tx: ReadTx, unitIds: readonly UnitId[], on: LocalDate): Promise<AffectedWork> {
    const all = await Promise.all(this.readers.map((reader) => reader(tx, unitIds, on)));
    return {
      obligations: all.flatMap((one) => one.obligations),
      openReports: all.flatMap((one) => one.openReports),
    };
  }
}

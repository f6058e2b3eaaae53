import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Whether the service may be sent requests. */
@Injectable()
export class Readiness {
  private stopping = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly migrationsNeeded: number,
  ) {}

  /** From now on nobody should send new requests; those under way are still answered. */
  stop(): void {
    this.stopping = true;
  }

  async now(): Promise<boolean> {
    if (this.stopping) return false;
    try {
      const [row] = await this.work.glance(
        (tx) => tx.sql<{ ran: number }>`select count(*)::int as ran from platform.migration`,
      );
      return (row?.ran ?? 0) >= this.migrationsNeeded;
    } catch {
      return false;
    }
  }
}

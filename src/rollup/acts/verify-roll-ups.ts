import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Difference, RecountReader } from '../store/recount-reader.js';

export interface Verified {
  /** How many periods and forms were counted again. */
  readonly recounted: number;
  /** Of each kind the first hundred; none where every answer is exact. */
  readonly differences: readonly Difference[];
}

/** Counts every kept sum of every line again from the reports, in one snapshot, while others write (law 12). */
@Injectable()
export class VerifyRollUps {
  constructor(
    private readonly work: UnitOfWork,
    private readonly recounts: RecountReader,
  ) {}

  run(): Promise<Verified> {
    return this.work.upkeep(async (tx) => {
      const kept = await this.recounts.kept(tx);
      const differences = await kept.reduce<Promise<Difference[]>>(
        async (before, one) => [...(await before), ...(await this.recounts.differences(tx, one))],
        Promise.resolve([]),
      );
      return { recounted: kept.length, differences };
    });
  }
}

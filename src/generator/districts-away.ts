import { Injectable } from '@nestjs/common';
import { type Viewer } from '../access/domain/index.js';
import { history, settled } from '../demo/index.js';
import { AbolishUnits, MoveUnits } from '../organisation/index.js';
import { type Book, known } from './book.js';
import { type DistrictsEnd } from './plan/reform.js';

/** One province's end of the districts: its communes come to stand beneath it, then what is empty ends, from the bottom up. */
@Injectable()
export class DistrictsAway {
  constructor(
    private readonly move: MoveUnits,
    private readonly abolish: AbolishUnits,
  ) {}

  async run(
    viewer: Viewer,
    book: Book,
    { province, communes, offices, districts }: DistrictsEnd,
  ): Promise<number> {
    const order = (what: string) => ({
      ...{ on: history.reform, decision: history.districtsDecision },
      idempotencyKey: `generate:${what}:${province}`,
    });
    const parentId = known(book, province);
    const moves = communes.map((code) => ({
      ...{ line: 'TERRITORIAL' as const, parentId },
      child: { unitId: known(book, code) },
    }));
    if (moves.length > 0) settled(await this.move.run(viewer, { ...order('communes'), moves }));
    const end = async (what: string, codes: readonly string[]) => {
      const units = codes.map((code) => ({ unitId: known(book, code) }));
      if (units.length > 0)
        settled(await this.abolish.run(viewer, { ...order(what), units, successorId: null }));
    };
    await end('offices', offices);
    await end('districts', districts);
    return moves.length + offices.length + districts.length;
  }
}

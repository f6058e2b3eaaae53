import { type DataSource } from 'typeorm';
import type pg from 'pg';
import { Viewer } from '../src/access/domain/index.js';
import { dataSource } from '../src/platform/database/data-source.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { FoldTouched, RebuildRollUps, VerifyRollUps } from '../src/rollup/index.js';
import { BaseReader, type RollUpQuestion } from '../src/rollup/store/base-reader.js';
import { FigureReader, type RawRollUp } from '../src/rollup/store/figure-reader.js';
import { FoldWriter } from '../src/rollup/store/fold-writer.js';
import { RecountReader } from '../src/rollup/store/recount-reader.js';
import { LaidForms } from '../src/rollup/store/laid-forms.js';
import { type Sums, type SumsQuestion, SumsReader } from '../src/rollup/store/sums-reader.js';

const viewer = Viewer.operator('bench');

/** The roll-up floor without the service around it: no worker folds unless it is told to. */
export class RollUpDesk {
  private readonly work: UnitOfWork;
  private readonly sums = new SumsReader();
  private readonly figures: FigureReader;
  private readonly folds: FoldTouched;
  private readonly rebuilding: RebuildRollUps;
  private readonly verifying: VerifyRollUps;

  private constructor(private readonly pool: DataSource) {
    this.work = new UnitOfWork(pool);
    this.figures = new FigureReader(new BaseReader(new LaidForms()), this.sums);
    const writer = new FoldWriter();
    this.folds = new FoldTouched(this.work, writer);
    this.rebuilding = new RebuildRollUps(this.work, writer, this.folds);
    this.verifying = new VerifyRollUps(this.work, new RecountReader());
  }

  static async open(url: string): Promise<RollUpDesk> {
    const settings = { statement_timeout: '5min' };
    const pool = dataSource({ url, connections: 4, settings });
    await pool.initialize();
    return new RollUpDesk(pool);
  }

  /** A finished answer, in a transaction of its own as a request has it. */
  async read(question: RollUpQuestion): Promise<RawRollUp> {
    const [raw] = await this.work.read(viewer, (tx) => this.figures.rollUps(tx, [question]));
    if (!raw) throw new Error('There is no such roll-up');
    return raw;
  }

  /** The sums alone: what is kept with what is not folded yet. */
  sum(question: SumsQuestion): Promise<Sums> {
    return this.work.read(viewer, (tx) => this.sums.sumsOf(tx, [question], false));
  }

  async foldAll(): Promise<void> {
    if ((await this.folds.run()) > 0) await this.foldAll();
  }

  async rebuild(): Promise<void> {
    await this.rebuilding.run();
  }

  /** @throws where any kept sum is not what the reports come to */
  async verify(): Promise<void> {
    const { recounted, differences } = await this.verifying.run();
    if (recounted === 0) throw new Error('Nothing is kept that could be counted again');
    if (differences.length > 0)
      throw new Error(`${differences.length} sums differ: ${JSON.stringify(differences.slice(0, 3))}`);
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** Waits until a service has folded everything; answers how many seconds that took. @throws after two minutes */
export async function folded(owner: pg.Client): Promise<number> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1_000;
  const again = async (): Promise<number> => {
    const { rowCount } = await owner.query('select from rollup.touch limit 1');
    if (rowCount === 0) return seconds();
    if (seconds() > 120) throw new Error('Nobody folds what was touched');
    await new Promise((resolve) => setTimeout(resolve, 20));
    return again();
  };
  return again();
}

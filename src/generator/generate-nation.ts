import { Injectable } from '@nestjs/common';
import { Viewer } from '../access/domain/index.js';
import { generatedNation, type Progress } from '../demo/index.js';
import { done, type Outcome } from '../kernel/outcome.js';
import { UnitReader } from '../organisation/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { GenerationSteps } from './generation-steps.js';
import { NationFault } from './nation-fault.js';
import { NationReader, type NationRows } from './nation-reader.js';
import { planNation } from './plan/nation-plan.js';
import { type NationSize } from './plan/units.js';

/** What one step came to, of how many units it told, and how long it took: next to nothing where an earlier run had done it. */
export interface StepDone {
  readonly title: string;
  readonly units: number;
  readonly seconds: number;
}

export interface NationGenerated {
  readonly steps: readonly StepDone[];
  readonly rows: NationRows;
}

/**
 * Generates a nation of any size through the acts that every client uses, in batches, each under a key of its own: a run that
 * was cut off goes on where it stopped, and one that came to its end changes nothing.
 */
@Injectable()
export class GenerateNation {
  private readonly operator = Viewer.operator('generate');

  constructor(
    private readonly work: UnitOfWork,
    private readonly parts: GenerationSteps,
    private readonly reader: NationReader,
    private readonly units: UnitReader,
  ) {}

  /** @throws NationFault where the database holds another nation. */
  async run(size: NationSize, progress: Progress): Promise<NationGenerated> {
    await this.claim(size);
    const steps = this.parts.of(this.operator, planNation(size));
    const finished: StepDone[] = [];
    await steps.reduce(async (earlier, step, i) => {
      await earlier;
      progress.begin(step.title, i + 1, steps.length);
      const begun = performance.now();
      const units = await step.run((at, total) => progress.at(at, total));
      const seconds = (performance.now() - begun) / 1_000;
      progress.end();
      finished.push({ title: step.title, units, seconds });
    }, Promise.resolve());
    return { steps: finished, rows: await this.work.read(this.operator, (tx) => this.reader.rows(tx)) };
  }

  /** Writes down which nation this database is to hold. */
  private async claim(size: NationSize): Promise<void> {
    const call = { act: 'generateNation', idempotencyKey: generatedNation, input: size };
    const outcome: Outcome<Record<string, never>> = await this.work.write(this.operator, call, async (tx) => {
      if (await this.units.anyUnit(tx)) throw new NationFault();
      tx.witness({
        act: 'generateNation',
        subject: { type: 'Nation', id: String(size.seed) },
        facts: { ...size },
      });
      return done({});
    });
    // The key was used for another size or seed.
    if (outcome.kind === 'refused') throw new NationFault();
  }
}

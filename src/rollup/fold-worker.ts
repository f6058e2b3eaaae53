import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { FoldTouched } from './acts/fold-touched.js';

/** The pauses between folds in milliseconds: while something is touched, while nothing is, and after a failure. */
const pauses = { busy: 100, idle: 250, failed: 5_000 } as const;

/**
 * Folds as long as the service runs. Every process has one; of two that want the same period one passes it by. Where folding
 * fails, answers stay exact and grow slower, so it is logged and tried again.
 */
@Injectable()
export class FoldWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('FoldWorker');
  private stopping = false;
  private timer: NodeJS.Timeout | undefined;
  private folding: Promise<void> = Promise.resolve();

  constructor(private readonly folds: FoldTouched) {}

  onApplicationBootstrap(): void {
    this.next(pauses.idle);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.folding;
  }

  private next(pause: number): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.folding = this.turn().then((after) => this.next(after));
    }, pause);
    this.timer.unref();
  }

  private async turn(): Promise<number> {
    try {
      return (await this.folds.run()) > 0 ? pauses.busy : pauses.idle;
    } catch (fault) {
      if (!this.stopping) this.log.error(`folding failed and is tried again: ${String(fault)}`);
      return pauses.failed;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { Viewer } from '../access/domain/index.js';
import { UnitReader } from '../organisation/index.js';
import { DatabaseFault } from '../platform/database/database-fault.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { firstKey, LoadOrganisation, type Step, type UnitBook } from './load-organisation.js';
import { LoadPeople } from './load-people.js';
import { LoadPlans } from './load-plans.js';
import { LoadReports } from './load-reports.js';
import { LoadScores } from './load-scores.js';
import { done } from '../kernel/outcome.js';

/** Shows how far the loading has come. */
export interface Progress {
  begin(title: string, step: number, steps: number): void;
  at(done: number, total: number): void;
  end(): void;
}

/** The acts of the demonstration. Each bears a key of its own: a loading that was cut off goes on where it stopped. */
@Injectable()
export class DemoParts {
  constructor(
    private readonly organisation: LoadOrganisation,
    private readonly plans: LoadPlans,
    private readonly people: LoadPeople,
    private readonly reports: LoadReports,
    private readonly scores: LoadScores,
  ) {}

  steps(operator: Viewer): readonly Step[] {
    const book: UnitBook = { before: new Map(), after: new Map() };
    return [
      ...this.organisation.steps(operator, book),
      ...this.people.steps(operator, book),
      ...this.plans.steps(operator, book),
      ...this.reports.steps(operator, book),
      ...this.scores.steps(operator),
    ];
  }
}

/** Under this key a generated nation writes down that it stands in the demonstration's place. */
export const generatedNation = 'nation:generated';

@Injectable()
export class DemoLoader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly parts: DemoParts,
    private readonly units: UnitReader,
  ) {}

  /**
   * Loads the demonstration nation, once, and not over a generated one. Answers whether there was anything to load.
   * @throws DatabaseFault where yet another nation is there
   */
  async load(progress: Progress): Promise<boolean> {
    const operator = Viewer.operator('demo');
    const finish = { act: 'loadDemonstration', idempotencyKey: 'demo:complete', input: {} };
    const [loaded, generated] = await Promise.all(
      [finish.idempotencyKey, generatedNation].map((key) => this.work.wasDone(operator, key)),
    );
    if (loaded || generated) return false;
    await this.refuseAnother(operator);
    const steps = this.parts.steps(operator);
    await steps.reduce(async (before, step, i) => {
      await before;
      progress.begin(step.title, i + 1, steps.length);
      await step.run((at, total) => progress.at(at, total));
      progress.end();
    }, Promise.resolve());
    await this.work.write(operator, finish, (tx) => {
      tx.witness({ act: 'loadDemonstration', subject: { type: 'Demonstration', id: '1' } });
      return Promise.resolve(done({}));
    });
    return true;
  }

  private async refuseAnother(operator: Viewer): Promise<void> {
    if (await this.work.wasDone(operator, firstKey)) return;
    if (!(await this.work.read(operator, (tx) => this.units.anyUnit(tx)))) return;
    throw new DatabaseFault(
      'Cơ sở dữ liệu này đã có một tổ chức khác nên không nạp dữ liệu trình diễn. Hãy đặt DEMO=false cùng OIDC_ISSUER, OIDC_AUDIENCE để chạy với tổ chức ấy, hoặc DATA_DIR, DATABASE_URL khác cho dữ liệu trình diễn.\n' +
        'This database holds another nation, so the demonstration is not loaded. Set DEMO=false with OIDC_ISSUER and OIDC_AUDIENCE to serve that nation, or another DATA_DIR or DATABASE_URL for the demonstration.',
    );
  }
}

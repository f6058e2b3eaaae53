import DataLoader from 'dataloader';
import { type UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Identity } from '../../platform/tokens/identity.js';
import { type KnownPerson, type ViewerReader } from '../store/viewer-reader.js';

/** A person, or nobody known, and what the data were at that moment. */
export interface AtVersion {
  readonly person: KnownPerson | null;
  readonly version: string;
}

/** So many statements are under way at once; whoever knocks meanwhile is asked for in the next. One that hangs holds up nobody. */
const mostUnderWay = 2;

/**
 * Asks for those who knock at the same time in one statement, which is sent after the last of them knocked. Nothing is
 * remembered: a role that ended shows at the next request.
 */
export class KnownPersons {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly together = new DataLoader<Identity, AtVersion>((identities) => this.ask(identities), {
    cache: false,
    maxBatchSize: 100,
    batchScheduleFn: (send) => {
      this.waiting.push(send);
      this.sendNext();
    },
  });

  constructor(
    private readonly work: UnitOfWork,
    private readonly viewers: ViewerReader,
  ) {}

  of(identity: Identity): Promise<AtVersion> {
    return this.together.load(identity);
  }

  private sendNext(): void {
    if (this.underWay >= mostUnderWay) return;
    const send = this.waiting.shift();
    if (send === undefined) return;
    this.underWay += 1;
    setImmediate(send);
  }

  private async ask(identities: readonly Identity[]): Promise<AtVersion[]> {
    try {
      const { persons, version } = await this.work.glance((tx) => this.viewers.byIdentities(tx, identities));
      return persons.map((person) => ({ person, version }));
    } finally {
      this.underWay -= 1;
      this.sendNext();
    }
  }
}

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { dataVersion } from '../database/data-version.js';
import { type Actor, type OpenRead, type UnitOfWork } from '../database/unit-of-work.js';
import { type ReadTx } from '../database/transaction.js';
import { type Language } from '../messages/catalogue.js';
import { type Keeping } from './answer-again.js';
import { Cursors } from './connection.js';
import { PublicFault } from './public-fault.js';

/** Answers many keys in one statement, in the order of the keys. */
export type PluralReader<K, V> = (tx: ReadTx, keys: readonly K[]) => Promise<readonly V[]>;

/**
 * One request: who asks, in which language, and the one snapshot its reads share. The snapshot opens with the
 * first read and is given back when the answer goes out; an act closes it, so that the answer sees what was done.
 */
export class GraphContext {
  private reading: Promise<OpenRead> | undefined;
  private loaders = new Map<object, DataLoader<unknown, unknown, string>>();

  constructor(
    readonly requestId: string,
    readonly language: Language,
    readonly actor: Actor | null,
    private readonly parts: {
      readonly work: UnitOfWork;
      readonly cursorSecret: string;
      readonly keeping?: Keeping | undefined;
    },
  ) {}

  /** Who asks. @throws UNAUTHENTICATED where the request bore no token. */
  get asking(): Actor {
    if (this.actor !== null) return this.actor;
    throw new PublicFault('UNAUTHENTICATED', {
      vi: 'Yêu cầu chưa có mã truy cập nên không xem được dữ liệu. Hãy gửi tiêu đề "Authorization: Bearer <mã truy cập>".',
      en: 'The request bears no access token, so no data can be shown. Send the header "Authorization: Bearer <token>".',
    });
  }

  async read<T>(question: (tx: ReadTx) => Promise<T>): Promise<T> {
    this.reading ??= this.parts.work.openRead(this.asking);
    return question((await this.reading).tx);
  }

  /** Many fields, one statement: keys asked for in one turn are read together. One loader a reader and variant. */
  load<K, V>(reader: PluralReader<K, V>, key: K, keyText: string = String(key)): Promise<V> {
    const known = this.loaders.get(reader) as DataLoader<KeyOf<K>, V, string> | undefined;
    const loader =
      known ??
      new DataLoader<KeyOf<K>, V, string>(
        (keys) =>
          this.read((tx) =>
            reader(
              tx,
              keys.map(({ key: k }) => k),
            ),
          ),
        {
          cacheKeyFn: ({ text }) => text,
          maxBatchSize: 1000,
        },
      );
    if (known === undefined) this.loaders.set(reader, loader);
    return loader.load({ key, text: keyText });
  }

  /** Notes whether the answer rests on a snapshot that held just what the data were when its viewer was let in. */
  async settleKeeping(): Promise<void> {
    const { keeping } = this.parts;
    if (keeping === undefined || this.reading === undefined) return;
    keeping.sound = (await dataVersion((await this.reading).tx)) === keeping.version;
  }

  /** The cursors of one list, for this viewer only. */
  cursors(list: string): Cursors {
    return new Cursors(this.parts.cursorSecret, `${this.asking.personId ?? ''}\n${list}`);
  }

  /** Carries out an act after giving back the snapshot: what is read next must see what the act did. */
  async act<T>(run: () => Promise<T>): Promise<T> {
    await this.close();
    return run();
  }

  async close(): Promise<void> {
    const { reading } = this;
    this.reading = undefined;
    this.loaders = new Map();
    await reading?.then((open) => open.close());
  }
}

interface KeyOf<K> {
  readonly key: K;
  readonly text: string;
}

/** The request a resolver answers. */
export const Graph = createParamDecorator((_: unknown, context: ExecutionContext): GraphContext => {
  return GqlExecutionContext.create(context).getContext<GraphContext>();
});

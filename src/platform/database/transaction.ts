import { type QueryRunner } from 'typeorm';
import { done, type Done, type Facts } from '../../kernel/outcome.js';
import { rendered, sql, type Sql } from './sql.js';

export interface StatementWatcher {
  (text: string): void;
}

/**
 * A transaction that reads: one snapshot for the whole request. The only way to a statement, and the
 * first parameter of every store method.
 */
export class ReadTx {
  private last: Promise<unknown> = Promise.resolve();

  /** @param runner private by design: a store that held it could leave the transaction. */
  constructor(
    private readonly runner: QueryRunner,
    private readonly watch: StatementWatcher = () => undefined,
  ) {}

  /** Rows of one statement. Statements asked for at the same time wait for one another: it is one connection. */
  sql<Row = Record<string, unknown>>(
    parts: TemplateStringsArray,
    ...values: readonly unknown[]
  ): Promise<Row[]> {
    return this.rows<Row>(sql(parts, ...values));
  }

  rows<Row = Record<string, unknown>>(query: Sql): Promise<Row[]> {
    const { text, values } = rendered(query);
    const next = this.last.then(() => {
      this.watch(text);
      return this.runner.query(text, values, true);
    });
    this.last = next.catch(() => undefined);
    return next.then((result) => (result.records ?? []) as Row[]);
  }
}

/** What the audit log says of an act: which, on what, on whose behalf, and why. */
export interface Witness {
  readonly act: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly onBehalfOf?: string | undefined;
  readonly facts?: Facts;
}

/** A transaction that writes. It commits only with at least one witness. */
export class WriteTx extends ReadTx {
  readonly witnesses: Witness[] = [];
  /** The act found everything as it would have made it: there is nothing to commit, and nothing to witness. */
  leftAsIs = false;

  witness(witness: Witness): void {
    this.witnesses.push(witness);
  }

  /** Done, for all that was asked is so already. */
  leave<T>(value: T): Done<T> {
    this.leftAsIs = true;
    return done(value);
  }
}

import { type PoolClient } from 'pg';
import { QueryFailedError } from 'typeorm';
import { done, type Done, type Facts } from '../../kernel/outcome.js';
import { rendered, sql, type Sql } from './sql.js';

export interface StatementWatcher {
  (text: string): void;
}

interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/** The names of prepared statements: one a text, the same on every connection. The texts stand in the code, so they are few. */
const names = new Map<string, string>();

/**
 * A transaction that reads: one snapshot for the whole request. The only way to a statement, and the
 * first parameter of every store method.
 */
export class ReadTx {
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param session private by design: a store that held it could leave the transaction.
   * @param inTurn sends a statement when the one before is answered: then the order of what a request's fields ask does not
   * depend on when an answer arrives.
   */
  constructor(
    private readonly session: PoolClient,
    private readonly watch: StatementWatcher = () => undefined,
    private readonly inTurn: boolean = false,
  ) {}

  /**
   * Rows of one statement. Statements asked for at the same time are carried out in their order, on one connection; they are
   * sent at once, or in turn.
   */
  sql<Row = Record<string, unknown>>(
    parts: TemplateStringsArray,
    ...values: readonly unknown[]
  ): Promise<Row[]> {
    return this.rows<Row>(sql(parts, ...values));
  }

  /**
   * The same, parsed and planned once a connection: for the statements of what thousands do in the same hour, where planning
   * takes longer than carrying out. Not for lists of any length, whose best plan depends on it.
   */
  prepared<Row = Record<string, unknown>>(
    parts: TemplateStringsArray,
    ...values: readonly unknown[]
  ): Promise<Row[]> {
    return this.preparedRows<Row>(sql(parts, ...values));
  }

  preparedRows<Row = Record<string, unknown>>(query: Sql): Promise<Row[]> {
    const { text, values } = rendered(query);
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return this.run<Row>({ name, text, values });
  }

  rows<Row = Record<string, unknown>>(query: Sql): Promise<Row[]> {
    return this.run<Row>(rendered(query));
  }

  private run<Row>(statement: Statement): Promise<Row[]> {
    if (!this.inTurn) return this.send<Row>(statement);
    const next = this.last.then(() => this.send<Row>(statement));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async send<Row>(statement: Statement): Promise<Row[]> {
    this.watch(statement.text);
    try {
      return (await this.session.query(statement)).rows as Row[];
    } catch (fault) {
      // Without its values: a fault is logged, and they may be personal, or stand on a secret paper.
      throw new QueryFailedError(statement.text, [], fault as Error);
    }
  }
}

/** A transaction in which the service puts its own house in order; given by the unit of work alone. */
export class UpkeepTx extends ReadTx {
  readonly keeps = true;
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

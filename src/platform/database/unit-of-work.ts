import { createHash } from 'node:crypto';
import { type PoolClient } from 'pg';
import { type DataSource, QueryFailedError, type QueryRunner } from 'typeorm';
import { type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { type PlatformReasons } from '../messages/reasons.js';
import { type ConstraintReasons, objectionBehind } from './constraints.js';
import { ReadTx, type StatementWatcher, UpkeepTx, WriteTx } from './transaction.js';

const refuse = refusing<PlatformReasons>();

/** Who acts, as the database needs to know it: settings that live as long as one transaction. Made by `access`. */
export interface Actor {
  readonly personId: string | null;
  readonly requestId: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** One act: its name in the audit log, and the key under which a repetition has no second effect. */
export interface ActCall {
  readonly act: string;
  readonly idempotencyKey?: string | undefined;
  readonly input: unknown;
  /** The act is carried out to tell what it would come to, and rolled back: neither key nor audit row stays. */
  readonly rehearsal?: boolean;
  readonly constraints?: ConstraintReasons;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A reading transaction kept open over several calls: the reads of one request share its snapshot. */
export interface OpenRead {
  readonly tx: ReadTx;
  close(): Promise<void>;
}

/**
 * The only door to the pool. Reads see one snapshot and cannot write; writes commit when the outcome is
 * `done`, and leave nothing, not even their idempotency key, when it is `refused` or something is thrown.
 */
export class UnitOfWork {
  constructor(
    private readonly pool: DataSource,
    private readonly watch: StatementWatcher = () => undefined,
  ) {}

  /** One statement with nobody's scope: who is this person, is the database there. */
  async glance<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
    const runner = this.pool.createQueryRunner();
    try {
      return await work(new ReadTx(await sessionOf(runner), this.watch));
    } finally {
      await runner.release();
    }
  }

  async read<T>(actor: Actor, work: (tx: ReadTx) => Promise<T>): Promise<T> {
    const open = await this.openRead(actor);
    try {
      return await work(open.tx);
    } finally {
      await open.close();
    }
  }

  async openRead(actor: Actor): Promise<OpenRead> {
    const runner = this.pool.createQueryRunner();
    try {
      const session = await sessionOf(runner);
      // Sent together with the first question: where they fail, the transaction is broken and so is the question.
      const opened = Promise.all([
        control(session, 'start transaction isolation level repeatable read read only'),
        setLocals(new ReadTx(session, this.watch), actor),
      ]);
      opened.catch(() => undefined);
      return { tx: new ReadTx(session, this.watch, true), close: () => finish(runner, session, opened) };
    } catch (fault) {
      await runner.release();
      throw fault;
    }
  }

  /**
   * Carries out an act. A repetition under the same key answers what the first answered; the same key
   * with another input is refused. Serialisation failures and deadlocks are tried again, three times.
   */
  async write<T extends Json>(
    actor: Actor,
    call: ActCall,
    work: (tx: WriteTx) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    return this.attempt(3, () => this.writeOnce(actor, call, work));
  }

  /**
   * Upkeep of what the service derives from facts and keeps beside them: nobody's act, so nobody witnesses it, and nothing
   * anybody sees may change by it. It sees one snapshot; where another process got in between, it is tried again.
   */
  upkeep<T>(work: (tx: UpkeepTx) => Promise<T>): Promise<T> {
    return this.attempt(3, async () => {
      const runner = this.pool.createQueryRunner();
      const session = await sessionOf(runner);
      try {
        await control(session, 'start transaction isolation level repeatable read read write');
        await control(session, `set local statement_timeout = '10min'`);
        const result = await work(new UpkeepTx(session));
        await control(session, 'commit');
        return result;
      } catch (fault) {
        await control(session, 'rollback').catch(() => undefined);
        throw fault;
      } finally {
        await runner.release();
      }
    });
  }

  /** Whether an act under this key was done before. */
  wasDone(actor: Actor, idempotencyKey: string): Promise<boolean> {
    return this.read(actor, async (tx) => {
      const rows =
        await tx.sql`select from platform.idempotency_key where person = current_setting('app.person') and key = ${idempotencyKey}`;
      return rows.length > 0;
    });
  }

  private async attempt<T>(left: number, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (fault) {
      if (left > 0 && isSerialisationFault(fault)) return this.attempt(left - 1, run);
      throw fault;
    }
  }

  private async writeOnce<T extends Json>(
    actor: Actor,
    call: ActCall,
    work: (tx: WriteTx) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const runner = this.pool.createQueryRunner();
    const session = await sessionOf(runner);
    try {
      const tx = new WriteTx(session, this.watch);
      const [, earlier] = await Promise.all([
        control(session, 'start transaction isolation level read committed read write'),
        begin<T>(tx, actor, call),
      ]);
      const outcome = earlier ?? (await work(tx));
      if (outcome.kind === 'refused' || earlier !== undefined || call.rehearsal === true || tx.leftAsIs) {
        await control(session, 'rollback');
        return outcome;
      }
      if (tx.witnesses.length === 0) throw new Error(`The act ${call.act} was done without a witness`);
      await Promise.all([seal(tx, actor, call, outcome.value), control(session, 'commit')]);
      return outcome;
    } catch (fault) {
      await control(session, 'rollback').catch(() => undefined);
      const objection = objectionBehind(fault, call.constraints ?? {});
      if (objection === undefined) throw fault;
      return refused([objection]);
    } finally {
      await runner.release();
    }
  }
}

/** The settings of an actor as two lists, names and values. */
function localsOf(actor: Actor): readonly [names: readonly string[], values: readonly string[]] {
  const all = { 'app.request': actor.requestId, 'app.person': actor.personId ?? '', ...actor.settings };
  return [Object.keys(all), Object.values(all)];
}

async function setLocals(tx: ReadTx, actor: Actor): Promise<void> {
  const [names, values] = localsOf(actor);
  await tx.prepared`select set_config(name, value, true) from unnest(${names}::text[], ${values}::text[]) as s(name, value)`;
}

/** The beginning or the end of a transaction. */
async function control(session: PoolClient, text: string): Promise<void> {
  try {
    await session.query(text);
  } catch (fault) {
    throw new QueryFailedError(text, [], fault as Error);
  }
}

async function sessionOf(runner: QueryRunner): Promise<PoolClient> {
  return (await runner.connect()) as PoolClient;
}

/** @throws where the transaction was not even opened */
async function finish(runner: QueryRunner, session: PoolClient, opened: Promise<unknown>): Promise<void> {
  try {
    await control(session, 'commit');
    await opened;
  } finally {
    await runner.release();
  }
}

/**
 * Tells the database who acts, and claims the act's key. Waits for a first call under the same key that is still under way,
 * and answers its outcome.
 */
async function begin<T extends Json>(
  tx: WriteTx,
  actor: Actor,
  call: ActCall,
): Promise<Outcome<T> | undefined> {
  if (call.idempotencyKey === undefined) {
    await setLocals(tx, actor);
    return undefined;
  }
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([call.act, call.input]))
    .digest('hex');
  const [names, values] = localsOf(actor);
  const [begun] = await tx.prepared<{ claimed: boolean }>`
    with claim as (
      insert into platform.idempotency_key (person, key, act, fingerprint)
      values (${actor.personId ?? ''}, ${call.idempotencyKey}, ${call.act}, ${fingerprint})
      on conflict do nothing returning key
    )
    select exists (select from claim) as claimed, count(set_config(name, value, true))
      from unnest(${names}::text[], ${values}::text[]) as s(name, value)`;
  if (begun?.claimed === true) return undefined;
  const [first] = await tx.sql<{ fingerprint: string; outcome: T }>`
    select fingerprint, outcome from platform.idempotency_key
     where person = current_setting('app.person') and key = ${call.idempotencyKey}`;
  if (first === undefined) throw new Error('An idempotency key vanished while it was read');
  if (first.fingerprint !== fingerprint)
    return refused([refuse('IDEMPOTENCY_MISMATCH', {}, ['idempotencyKey'])]);
  return { kind: 'done', value: first.outcome };
}

/** The last statement before the commit, and in it the audit log the last: the chain is locked as short as can be. */
async function seal(tx: WriteTx, actor: Actor, call: ActCall, outcome: Json): Promise<void> {
  const entries = tx.witnesses.map((w) => ({
    person: actor.personId,
    request: actor.requestId,
    act: w.act,
    subjectType: w.subject.type,
    subjectId: w.subject.id,
    onBehalfOf: w.onBehalfOf ?? null,
    facts: w.facts ?? {},
  }));
  await tx.prepared`
    with kept as (
      update platform.idempotency_key set outcome = ${JSON.stringify(outcome)}::jsonb
       where person = ${actor.personId ?? ''} and key = ${call.idempotencyKey ?? null}::text returning key
    )
    select platform.append_audit(${JSON.stringify(entries)}::jsonb) from (select count(*) from kept) as after`;
}

function isSerialisationFault(fault: unknown): boolean {
  const code = fault instanceof QueryFailedError ? (fault.driverError as { code?: string }).code : undefined;
  return code === '40001' || code === '40P01';
}

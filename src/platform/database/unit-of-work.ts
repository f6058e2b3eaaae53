import { createHash } from 'node:crypto';
import { type DataSource, QueryFailedError } from 'typeorm';
import { type Outcome, refused, refusing } from '../../kernel/outcome.js';
import { type PlatformReasons } from '../messages/reasons.js';
import { type ConstraintReasons, objectionBehind } from './constraints.js';
import { ReadTx, type StatementWatcher, WriteTx } from './transaction.js';

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
      return await work(new ReadTx(runner, this.watch));
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
      await runner.connect();
      await runner.query('start transaction isolation level repeatable read read only');
      const tx = new ReadTx(runner, this.watch);
      await setLocals(tx, actor);
      return { tx, close: () => finish(runner, 'commit') };
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
    await runner.connect();
    try {
      await runner.query('start transaction isolation level read committed');
      const tx = new WriteTx(runner, this.watch);
      await setLocals(tx, actor);
      const earlier = await claimKey<T>(tx, call);
      const outcome = earlier ?? (await work(tx));
      if (outcome.kind === 'refused' || earlier !== undefined || call.rehearsal === true || tx.leftAsIs) {
        await runner.query('rollback');
        return outcome;
      }
      if (tx.witnesses.length === 0) throw new Error(`The act ${call.act} was done without a witness`);
      await keepOutcome(tx, call, outcome.value);
      await appendAudit(tx, actor);
      await runner.query('commit');
      return outcome;
    } catch (fault) {
      await runner.query('rollback').catch(() => undefined);
      const objection = objectionBehind(fault, call.constraints ?? {});
      if (objection === undefined) throw fault;
      return refused([objection]);
    } finally {
      await runner.release();
    }
  }
}

async function setLocals(tx: ReadTx, actor: Actor): Promise<void> {
  const entries = Object.entries({
    'app.request': actor.requestId,
    'app.person': actor.personId ?? '',
    ...actor.settings,
  });
  await tx.sql`select set_config(name, value, true) from unnest(${entries.map(([name]) => name)}::text[], ${entries.map(([, value]) => value)}::text[]) as s(name, value)`;
}

async function finish(runner: ReturnType<DataSource['createQueryRunner']>, end: 'commit'): Promise<void> {
  try {
    await runner.query(end);
  } finally {
    await runner.release();
  }
}

/** Waits for a first call under the same key that is still under way, and answers its outcome. */
async function claimKey<T extends Json>(tx: WriteTx, call: ActCall): Promise<Outcome<T> | undefined> {
  if (call.idempotencyKey === undefined) return undefined;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([call.act, call.input]))
    .digest('hex');
  const claimed = await tx.sql`
    insert into platform.idempotency_key (person, key, act, fingerprint)
    values (current_setting('app.person'), ${call.idempotencyKey}, ${call.act}, ${fingerprint})
    on conflict do nothing returning key`;
  if (claimed.length > 0) return undefined;
  const [first] = await tx.sql<{ fingerprint: string; outcome: T }>`
    select fingerprint, outcome from platform.idempotency_key
     where person = current_setting('app.person') and key = ${call.idempotencyKey}`;
  if (first === undefined) throw new Error('An idempotency key vanished while it was read');
  if (first.fingerprint !== fingerprint)
    return refused([refuse('IDEMPOTENCY_MISMATCH', {}, ['idempotencyKey'])]);
  return { kind: 'done', value: first.outcome };
}

async function keepOutcome(tx: WriteTx, call: ActCall, value: Json): Promise<void> {
  if (call.idempotencyKey === undefined) return;
  await tx.sql`
    update platform.idempotency_key set outcome = ${JSON.stringify(value)}::jsonb
     where person = current_setting('app.person') and key = ${call.idempotencyKey}`;
}

/** The last statement before the commit: the chain is locked as short as can be. */
async function appendAudit(tx: WriteTx, actor: Actor): Promise<void> {
  const entries = tx.witnesses.map((w) => ({
    person: actor.personId,
    request: actor.requestId,
    act: w.act,
    subjectType: w.subject.type,
    subjectId: w.subject.id,
    onBehalfOf: w.onBehalfOf ?? null,
    facts: w.facts ?? {},
  }));
  await tx.sql`select platform.append_audit(${JSON.stringify(entries)}::jsonb)`;
}

function isSerialisationFault(fault: unknown): boolean {
  const code = fault instanceof QueryFailedError ? (fault.driverError as { code?: string }).code : undefined;
  return code === '40001' || code === '40P01';
}

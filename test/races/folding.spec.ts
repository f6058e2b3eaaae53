import pg from 'pg';
import { settled } from '../../src/demo/index.js';
import { type PeriodId, type UnitId } from '../../src/kernel/ids.js';
import { type LocalDate, localDate } from '../../src/kernel/local-date.js';
import { MoveUnits, RegisterUnits } from '../../src/organisation/index.js';
import { AssignForm } from '../../src/reporting/index.js';
import { FoldTouched, VerifyRollUps } from '../../src/rollup/index.js';
import { FoldWorker } from '../../src/rollup/fold-worker.js';
import { FoldWriter } from '../../src/rollup/store/fold-writer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Dice } from '../support/dice.js';
import { type FoldingNation, foundedNation, opened, operator, words } from '../support/folding-nation.js';
import { compared } from '../support/folding-recount.js';
import { World } from '../support/world.js';

const early = localDate('2024-03-01');
const order = (on: LocalDate) => ({ on, decision: 'Quyết định thử', reason: 'thử' });

describe('while sums are folded', () => {
  let world: World;
  let nation: FoldingNation;
  let half: PeriodId;
  const owners: pg.Client[] = [];

  beforeEach(async () => {
    world = await World.open('template0');
    // Only the folds of the test are held up.
    await world.act(FoldWorker).beforeApplicationShutdown();
    nation = await foundedNation(world);
    half = nation.periods.get('2046-H1')!;
  });
  afterEach(async () => {
    await Promise.all(owners.splice(0).map((owner) => owner.end()));
    await world.close();
  });

  /** A connection of the database's owner, for as long as the test lasts. */
  async function owner(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: world.ownerUrl });
    owners.push(client);
    await client.connect();
    return client;
  }

  const unit = async (code: string): Promise<UnitId> => {
    const [row] = await world.behind<{ id: UnitId }>(
      `select unit_id as id from organisation.unit_version where code = $1`,
      [code],
    );
    return row!.id;
  };
  const allFolded = async (): Promise<void> => {
    if ((await world.act(FoldTouched).run()) > 0) await allFolded();
  };
  const move = async (child: string, under: string, on = early) =>
    settled(
      await world.act(MoveUnits).run(operator, {
        ...order(on),
        moves: [{ line: 'TERRITORIAL', child: { unitId: await unit(child) }, parentId: await unit(under) }],
      }),
    );
  const assign = async (periodId: PeriodId, form: number, unitIds: readonly UnitId[]) =>
    settled(
      await world.act(AssignForm).run(operator, {
        ...{ templateId: nation.forms[form]!, periodId, unitIds },
        recipients: [{ line: 'TERRITORIAL', daysAfter: 0 }],
      }),
    );

  const register = async (under: string, count: number, on = early): Promise<readonly UnitId[]> => {
    const parents = [{ line: 'TERRITORIAL' as const, parent: { id: await unit(under) } }];
    const units = Array.from({ length: count }, (_, i) => ({
      words: words(`${under}.N${i}`, 'COMMUNE'),
      parents,
    }));
    return settled(await world.act(RegisterUnits).run(operator, { ...order(on), units })).unitIds;
  };
  const exemption = `update reporting.obligation set exempt_reason = $1
    where unit_id in (select unit_id from organisation.unit_version where code = $2)`;
  const exempt = (code: string, reason: string | null = 'thử') => world.behind(exemption, [reason, code]);

  /** With what is not folded yet, and once all is folded. */
  async function exact(): Promise<void> {
    const before = await compared(world, new Dice(1));
    await allFolded();
    const after = await compared(world, new Dice(2));
    expect(after.pending).toBe(0);
    const verified = await world.act(VerifyRollUps).run();
    expect(after.kept).toBeGreaterThan(10);
    expect([
      before.differences.slice(0, 3),
      after.differences.slice(0, 3),
      verified.differences.slice(0, 3),
    ]).toEqual([[], [], []]);
  }

  /** Runs a fold that stops where it writes into a table, until it is let go. */
  async function foldHeldAt(
    table: string,
  ): Promise<{ fold: Promise<number>; release: () => Promise<unknown> }> {
    const holder = await owner();
    await holder.query(`begin; lock table rollup.${table} in share mode`);
    const fold = world.act(FoldTouched).run();
    fold.catch(() => undefined);
    await world.waiting(1);
    return { fold, release: () => holder.query('rollback') };
  }

  describe('for the first time', () => {
    it('a move that was under way when the period was opened counts in it', async () => {
      await allFolded();
      const child = await unit('P1.H1');
      const held = await world.holding(`select from organisation.unit where id = $1 for no key update`, [
        child,
      ]);
      const moving = move('P1.H1', 'P2');
      await world.waiting(1);
      const periodId = await opened(world, '2046-Y');
      await assign(periodId, 0, [await unit('P1.H1.X1'), await unit('P2.H1.X1')]);
      await world.act(FoldTouched).run();
      await held.release();
      await moving;
      await exact();
    });

    it('a move, units that come and go, and a form that is assigned meanwhile count', async () => {
      const { fold, release } = await foldHeldAt('place');
      await move('P1.H1', 'P2');
      await move('P3.S1', 'P1', localDate('2046-06-15'));
      await register('P4', 12);
      await assign(half, 1, [await unit('P1.H1.X1'), await unit('P2.H1.X1')]);
      await exempt('P1.H1.X2');
      await release();
      await fold;
      await exact();
    });

    it('two that begin at once come to the same', async () => {
      const folds = [1, 2, 3].map(() => world.act(FoldTouched).run());
      await Promise.all(folds);
      await exact();
    });

    it('one that looked before another laid the period out looks again', async () => {
      const writer = world.act(FoldWriter);
      const outcomes: string[] = [];
      await world.act(UnitOfWork).upkeep(async (tx) => {
        const seen = await writer.hold(tx, half);
        outcomes.push(seen?.folded === true ? 'laid out' : 'not laid out');
        if (outcomes.length > 1 || seen === null) return;
        await world.behind(
          `insert into rollup.folded_period (period_id, folds, folded_at) values ($1, 0, clock_timestamp())`,
          [half],
        );
        await writer.layOut(tx, seen);
      });
      expect(outcomes).toEqual(['not laid out', 'laid out']);
    });
  });

  describe('again', () => {
    beforeEach(() => allFolded());

    it('a touch that is committed after later ones were folded is not passed over', async () => {
      const late = await owner();
      await late.query('begin');
      await late.query(exemption, ['thử', 'P1.H1.X1']);
      await exempt('P1.H1.X2');
      await allFolded();
      await late.query('commit');
      await exact();
    });

    it('what is touched while it is folded is folded once more', async () => {
      await exempt('P1.H1.X1');
      const { fold, release } = await foldHeldAt('tally');
      await exempt('P1.H1.X1', null);
      await move('P1.H1', 'P2');
      await release();
      await fold;
      await exact();
    });

    it.each([
      ['whose connection is lost', 'pg_terminate_backend'],
      ['that takes too long', 'pg_cancel_backend'],
    ])('a fold %s half-way leaves everything as it was', async (_, ending) => {
      await exempt('P1.H1.X1');
      await move('P1.H1', 'P2');
      const { fold, release } = await foldHeldAt('contribution');
      await world.behind(
        `select ${ending}(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      await expect(fold).rejects.toThrow();
      await release();
      await exact();
    });

    it('units that begin after the period’s own day, or end before it, count on their own days alone', async () => {
      await register('P1.H1.X1', 30, localDate('2046-06-15'));
      await register('P1.H2.X1', 30, localDate('2024-06-15'));
      await exact();
      const small = await world.behind<{ period: string; unit: string }>(
        `select p.code as period, v.code as unit from rollup.node n join calendar.period p on p.id = n.period_id
           join organisation.unit_version v on v.unit_id = n.unit_id and v.valid @> p.as_of
          where v.code in ('P1.H1.X1', 'P1.H2.X1') and n.line = 'TERRITORIAL'`,
      );
      expect(small).toEqual([{ period: '2046-H1', unit: 'P1.H2.X1' }]);
    });

    it('an assignment to more than a thousand at once touches the form as a whole', async () => {
      const units = await register('P1', 1_001);
      await assign(half, 1, units);
      const [touched] = await world.behind<{ whole: number }>(
        `select count(*)::int as whole from rollup.touch where unit_id is null`,
      );
      expect(touched?.whole).toBe(1);
      await exact();
    });
  });
});

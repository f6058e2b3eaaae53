import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { FoldTouched, RebuildRollUps, VerifyRollUps } from '../../src/rollup/index.js';
import { Dice } from '../support/dice.js';
import { type Deed } from '../support/folding-changes.js';
import { Doer } from '../support/folding-deeds.js';
import { inTurn } from '../support/in-turn.js';
import { foundedNation } from '../support/folding-nation.js';
import { compared } from '../support/folding-recount.js';
import { World } from '../support/world.js';

/** How many acts are done; what is refused comes on top. ACTS=10000 does more; SEED= makes the choices of an earlier run again. */
const acts = Number(process.env['ACTS'] ?? 500);
const seed = Number(process.env['SEED'] ?? 20_260_614);
const doers = 8;

describe(`${acts} random acts of ${doers} at once while the sums are folded (SEED=${seed})`, () => {
  let world: World;
  let looks: pg.Pool;
  const came = new Map<string, number>();
  const seen = { checks: 0, nodes: 0, kept: 0, pending: 0, killed: 0, folds: 0, rebuilt: 0 };
  const differences: string[] = [];
  let underWay = true;

  beforeAll(async () => {
    world = await World.open('template0');
    looks = new pg.Pool({ connectionString: world.ownerUrl, max: doers + 2 });
  });
  afterAll(async () => {
    await looks.end();
    await world.close();
  });

  const count = ({ kind, came: how }: Deed) => {
    const name = how === 'done' ? kind : `refused: ${how}`;
    came.set(name, (came.get(name) ?? 0) + 1);
  };

  const looking = new Dice(seed);
  async function check(): Promise<void> {
    const one = await compared(world, looking);
    seen.checks += 1;
    seen.nodes += one.nodes;
    seen.kept += one.kept;
    seen.pending += one.kept > 0 && one.pending > 0 ? 1 : 0;
    differences.push(...one.differences.slice(0, 5));
  }

  /** Again and again until the acts are done. */
  async function meanwhile(what: () => Promise<void>, dice: Dice, most: number): Promise<void> {
    if (!underWay) return;
    await what();
    await pause(dice.below(most));
    await meanwhile(what, dice, most);
  }

  /** What was killed comes back as a fault of the one who worked on that connection; anything else is a bug. */
  async function unlessKilled(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (fault) {
      if (!/terminat|connection|ECONNRESET/i.test(String(fault))) throw fault;
    }
  }

  async function kill(): Promise<void> {
    const { rowCount } = await looks.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
          and query ~ '(insert into|update|delete from) rollup\\.'`,
    );
    seen.killed += rowCount ?? 0;
  }

  async function allFolded(): Promise<void> {
    if ((await world.act(FoldTouched).run()) > 0) await allFolded();
  }

  it('leave no node of any line other than a recount of the same snapshot, at any time', async () => {
    const nation = await foundedNation(world);
    await allFolded();
    const dice = (n: number) => new Dice(seed * 1_000 + n);
    let left = acts;
    const acting = async (doer: Doer): Promise<void> => {
      if (left <= 0) return;
      const deed = await doer.one();
      count(deed);
      if (deed.came === 'done') left -= 1;
      await acting(doer);
    };
    const all = Array.from({ length: doers }, (_, i) =>
      acting(new Doer(world, nation, looks, dice(i), String(i))),
    );
    const folding = async () => {
      await unlessKilled(world.act(FoldTouched).run());
      seen.folds += 1;
    };
    let rebuildAt = acts / 2;
    const rebuilding = async () => {
      if (left > rebuildAt) return;
      rebuildAt -= 1_500;
      await unlessKilled(world.act(RebuildRollUps).run());
      seen.rebuilt += 1;
    };
    const others = [
      meanwhile(check, dice(20), 400),
      meanwhile(folding, dice(21), 300),
      meanwhile(folding, dice(22), 300),
      meanwhile(kill, dice(23), 3_000),
      meanwhile(rebuilding, dice(24), 500),
    ];
    await Promise.all(all).finally(() => (underWay = false));
    await Promise.all(others);
    await check();
    expect(differences).toEqual([]);
  }, 3_600_000);

  it('leave nothing amiss once all is folded, and what is made anew is the same', async () => {
    // A connection that was killed while it lay in the pool is noticed by whoever takes it next, at most once each.
    await inTurn(Array.from({ length: doers + 4 }), () => unlessKilled(allFolded()));
    await allFolded();
    const [left] = await world.behind<{ touches: number }>(
      `select count(*)::int as touches from rollup.touch`,
    );
    await check();
    const verified = await world.act(VerifyRollUps).run();
    await world.act(RebuildRollUps).run();
    await check();
    if (process.env['ACTS'] !== undefined)
      process.stdout.write(
        `${JSON.stringify({ ...seen, ...Object.fromEntries([...came].sort()) }, null, 1)}\n`,
      );
    expect({ differences, left, verified: verified.differences }).toEqual({
      ...{ differences: [], left: { touches: 0 }, verified: [] },
    });
    // Else it was compared with nothing, or while nothing happened.
    expect(verified.recounted).toBeGreaterThan(4);
    expect([seen.checks > 4, seen.kept > 500, seen.pending > 2, seen.rebuilt > 0]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const done = [
      'save',
      'submit',
      'accept',
      'return',
      'amend',
      'exemption',
      'move',
      'register',
      'abolish',
      'assign',
    ];
    expect(done.filter((kind) => !came.has(kind))).toEqual([]);
  }, 600_000);
});

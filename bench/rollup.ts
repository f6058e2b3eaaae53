import { describeMachine } from './machine.js';
import { heldBy } from './reported-rows.js';
import { type ReportedNation, withReportedNations } from './reported-nation.js';
import { checkSums } from './rollup-checks.js';
import { RollUpDesk } from './rollup-desk.js';
import { measureLive } from './rollup-live.js';
import { beside, measureGrowth, measureReads, type Readers, tellGrowth } from './rollup-reads.js';
import { measureRebuild } from './rollup-rebuild.js';
import { submissionBars, submissionTimes, submittersOf } from './rollup-submit.js';
import { ServiceChild } from './service-child.js';

const sizes = (process.env['SIZES'] ?? '1000,10000,100000').split(',').map(Number);

/** Roll-ups read, and reports submitted while they are folded, in nations of several sizes. */
export async function benchRollUp(): Promise<void> {
  await withReportedNations(sizes, async (nations) => {
    await describeMachine(nations[0]!.owner);
    await inTurn(nations, async ({ size, owner, ownerUrl }) => {
      process.stdout.write(`${size} units: ${await heldBy(owner)}\n`);
      const desk = await RollUpDesk.open(ownerUrl);
      await desk.verify().finally(() => desk.close());
    });
    process.stdout.write('every kept sum equals the recount\n\n');
    await withServices(nations, async (services) => {
      const readers = await inTurn(nations, async (nation, i): Promise<Readers> => {
        const open = services[i]!.connections(1);
        await checkSums(nation, open).finally(() => open.close());
        return beside(nation, services[i]!);
      });
      process.stdout.write(
        'root, a province and a commune equal plain SQL over the figures; the floor answers the same bytes\n\n',
      );
      await measureReads(readers.at(-1)!).finally(() =>
        Promise.all(readers.map(({ floor }) => floor.stop())),
      );
      await measureGrowth(readers);
      process.stdout.write('\n');
      const submitters = await inTurn(nations, submittersOf);
      await submissionBars(submitters);
      tellGrowth('submit', await submissionTimes(submitters));
      process.stdout.write('\n');
      const desk = await RollUpDesk.open(nations.at(-1)!.ownerUrl);
      await measureLive(submitters.at(-1)!, { service: services.at(-1)!, desk }).finally(() => desk.close());
    });
    await measureRebuild(nations);
  });
}

async function withServices(
  nations: readonly ReportedNation[],
  work: (services: readonly ServiceChild[]) => Promise<void>,
): Promise<void> {
  const services = await inTurn(nations, ({ settings }) => ServiceChild.start(settings));
  try {
    await work(services);
  } finally {
    await Promise.all(services.map((service) => service.stop()));
  }
}

async function inTurn<T, Result>(
  all: readonly T[],
  act: (one: T, i: number) => Promise<Result>,
): Promise<Result[]> {
  return all.reduce<Promise<Result[]>>(
    async (before, one, i) => [...(await before), await act(one, i)],
    Promise.resolve([]),
  );
}

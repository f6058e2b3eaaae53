import { bar } from './measure.js';
import { type ReportedNation } from './reported-nation.js';
import { RollUpDesk } from './rollup-desk.js';
import { rootQuestions } from './rollup-live.js';
import { median } from './rollup-reads.js';

const rounds = 3;

/**
 * All sums of a period thrown away and made anew, in turn with adding the root up from its reports, by the reader itself: it
 * does so where a form is marked to be begun anew. No service runs meanwhile.
 */
export async function measureRebuild(nations: readonly ReportedNation[]): Promise<void> {
  await nations.reduce(async (before, nation, i) => {
    await before;
    const { size, owner, ownerUrl } = nation;
    const desk = await RollUpDesk.open(ownerUrl);
    const { sums } = await rootQuestions(nation);
    const expected = told(await desk.sum(sums));
    const times = await Array.from({ length: rounds }).reduce<Promise<{ scan: number[]; rebuild: number[] }>>(
      async (earlier) => {
        const known = await earlier;
        await owner.query(
          'insert into rollup.touch (period_id, template_id) select period_id, template_id from rollup.folded_form',
        );
        known.scan.push(
          await timed(async () => {
            if (told(await desk.sum(sums)) !== expected)
              throw new Error('The root is added up otherwise than it is kept');
          }),
        );
        known.rebuild.push(await timed(() => desk.rebuild()));
        return known;
      },
      Promise.resolve({ scan: [], rebuild: [] }),
    );
    await desk.verify().finally(() => desk.close());
    const [scan, rebuild] = [median(times.scan), median(times.rebuild)];
    process.stdout.write(
      `${size} units: rebuilt in ${rebuild.toFixed(0)} ms, the root added up in ${scan.toFixed(0)} ms, ${(rebuild / scan).toFixed(1)} times as long\n`,
    );
    if (i === nations.length - 1) bar('rollup.rebuild', rebuild / scan, 5);
  }, Promise.resolve());
}

/** What a reader answered, whatever the order of its rows. */
function told({ sums, tallies }: Awaited<ReturnType<RollUpDesk['sum']>>): string {
  const units = tallies.reduce((all, one) => all + one.units, 0);
  const slots = sums.map(({ slot, amount, base, reports }) => [
    slot,
    Number(amount),
    base && Number(base),
    reports,
  ]);
  return JSON.stringify([units, slots.toSorted((a, b) => Number(a[0]) - Number(b[0]))]);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

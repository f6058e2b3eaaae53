import { type PeriodId, type TemplateId, type UnitId } from '../src/kernel/ids.js';
import { type RollUpQuestion } from '../src/rollup/store/base-reader.js';
import { type SumsQuestion } from '../src/rollup/store/sums-reader.js';
import { atRate, within } from './burst.js';
import { bar } from './measure.js';
import { asOf, periodCode, type ReportedNation } from './reported-nation.js';
import { folded, type RollUpDesk } from './rollup-desk.js';
import { root } from './rollup-questions.js';
import { median } from './rollup-reads.js';
import { type Submitters } from './rollup-submit.js';
import { RollUpWrites } from './rollup-writes.js';
import { type ServiceChild } from './service-child.js';

const perSecond = 500;
const seconds = Number(process.env['LIVE_SECONDS'] ?? '20');
const connections = 32;

/** The root of a nation, as the readers of the roll-up floor ask for it. */
export async function rootQuestions({ owner }: ReportedNation): Promise<{
  readonly whole: RollUpQuestion;
  readonly sums: SumsQuestion;
  readonly node: string;
}> {
  const { rows } = await owner.query<{
    unit: UnitId;
    period: PeriodId;
    template: TemplateId;
    node: string;
  }>(
    `select v.unit_id as unit, p.id as period, t.id as template, n.id::text as node
       from organisation.unit_version v
       join calendar.period p on p.code = $3
       join rollup.node n on n.unit_id = v.unit_id and n.line = 'TERRITORIAL' and n.period_id = p.id cross join reporting.template t
      where v.code = $1 and v.valid @> $2::date`,
    [root, asOf, periodCode],
  );
  const { unit, period, template, node } = rows[0]!;
  const [line, stage] = ['TERRITORIAL', 'SUBMITTED'] as const;
  const whole = {
    unitId: unit,
    periodCode,
    formCode: 'TDKT',
    line,
    stage,
    restatedOn: null,
    indicators: null,
    clusterId: null,
  };
  return { whole, node, sums: { ask: 0, unit, line, stage, period, template, day: asOf, slots: null } };
}

/**
 * Submissions at a fixed rate by the bare driver, while a service folds and the root is read by the service's own readers in
 * this process; every wait begins when the submission was due.
 */
export async function measureLive(
  { nation, figures, reports }: Submitters,
  { service, desk }: { readonly service: ServiceChild; readonly desk: RollUpDesk },
): Promise<void> {
  const { owner } = nation;
  const { whole, sums, node } = await rootQuestions(nation);
  const writes = await RollUpWrites.open(nation.ownerUrl, { connections, figures });
  const finished = {
    name: 'finished',
    text: `select array_to_string(slots, ' '), array_to_string(amounts, ' '), array_to_string(bases, ' ', '-'), array_to_string(reports, ' ')
             from rollup.sums where node_id = $1 and stage = 'SUBMITTED'`,
    values: [node],
  };
  const reads = {
    finished: { run: (): Promise<unknown> => owner.query(finished), waits: [] as number[] },
    sums: { run: (): Promise<unknown> => desk.sum(sums), waits: [] as number[] },
    root: { run: (): Promise<unknown> => desk.read(whole), waits: [] as number[] },
  };
  const errors: string[] = [];
  const memory: number[] = [];
  let over = false;
  const reading = async (): Promise<void> => {
    if (over) return;
    await Object.values(reads).reduce(async (before, { run, waits }) => {
      await before;
      const begun = performance.now();
      await run().then(
        () => waits.push(performance.now() - begun),
        (fault: unknown) => errors.push(String(fault)),
      );
    }, Promise.resolve());
    await new Promise((resolve) => setTimeout(resolve, 50));
    return reading();
  };
  const watch = setInterval(() => memory.push(service.memory('VmRSS')), 1_000);
  // What is planned once a connection is planned before.
  await Promise.all(reports.slice(0, connections * 4).map((one, n) => writes.submit(one, n, 'FOLDING')));
  const readers = reading();
  const submitted = await atRate(perSecond, seconds, (n) =>
    writes.submit(reports[(n + connections * 4) % reports.length]!, n, 'FOLDING'),
  );
  over = true;
  await readers;
  clearInterval(watch);
  await writes.close();
  const drained = await folded(owner);
  await desk.verify();
  errors.push(...submitted.errors);
  tell(nation.size, { waits: submitted.waits, seconds: submitted.seconds, drained, memory });
  for (const [name, { waits }] of Object.entries(reads))
    process.stdout.write(
      `${name} read: p50 ${within(waits, 0.5).toFixed(2)} ms, p99 ${within(waits, 0.99).toFixed(1)} ms (${waits.length} reads)\n`,
    );
  for (const error of errors.slice(0, 5)) process.stdout.write(`error: ${error}\n`);
  process.stdout.write('\n');
  bar('rollup.live.submit-p99', within(submitted.waits, 0.99), 50);
  const floor = within(reads.finished.waits, 0.5);
  bar('rollup.live.root-read', within(reads.root.waits, 0.5) / floor, 6);
  bar('rollup.live.root-sums', within(reads.sums.waits, 0.5) / floor, 6);
  bar('rollup.live.errors', errors.length, 0);
  const third = Math.floor(memory.length / 3);
  bar('rollup.live.memory-growth', median(memory.slice(-third)) / median(memory.slice(0, third)), 1.25);
}

function tell(
  size: number,
  told: {
    readonly waits: readonly number[];
    readonly seconds: number;
    readonly drained: number;
    readonly memory: readonly number[];
  },
): void {
  const { waits, seconds: took, drained, memory } = told;
  const p = (share: number) => within(waits, share).toFixed(1);
  process.stdout.write(
    `${size} units, ${(waits.length / took).toFixed(0)} of ${perSecond} submissions/s by the bare driver for ${took.toFixed(1)} s: p50 ${p(0.5)} ms, p99 ${p(0.99)} ms; ` +
      `folded ${drained.toFixed(1)} s later, and every kept sum equals the recount\n` +
      `memory of the folding service, each second: ${memory.join(' ')} MB\n`,
  );
}

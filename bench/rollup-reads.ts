import { type Burst, burst, together, within } from './burst.js';
import { layDown } from './finished-rows.js';
import { atLeast, bar, growth, type Median, medians } from './measure.js';
import { type ReportedNation } from './reported-nation.js';
import {
  type Asked,
  bodyOf,
  drill,
  type DrillData,
  type NodeData,
  nodeOf,
  root,
  timeless,
  type Way,
  ways,
} from './rollup-questions.js';
import { ServiceChild } from './service-child.js';

const lanes = 16;
const rounds = 6;
const goals: Readonly<Record<Way, number>> = { anew: 0.4, again: 2 };
const requests = { node: 300, drill: 32 } as const;
type What = keyof typeof requests;

/** A service on a nation, and the floor beside it. */
export interface Readers {
  readonly nation: ReportedNation;
  readonly service: ServiceChild;
  readonly floor: ServiceChild;
  readonly codes: Readonly<Record<What, readonly string[]>>;
}

export const questions: Readonly<Record<What, Asked<never>>> = { node: nodeOf(root), drill };

/** Lays the finished rows down, starts the floor, and sees it answer the bytes of the service. @throws where it does not */
export async function beside(nation: ReportedNation, service: ServiceChild): Promise<Readers> {
  const { owner, token, ownerUrl } = nation;
  const open = service.connections(1);
  const node = nodeOf(root);
  const rootAnswer = await open.ask<NodeData>(token, node.query, node.variables);
  const drillAnswer = await open.ask<DrillData>(token, drill.query, drill.variables);
  const provinces = drill.rollUps(drillAnswer);
  await layDown(owner, [...node.rollUps(rootAnswer), ...provinces]);
  const floor = await ServiceChild.start({ DATABASE_URL: ownerUrl }, '.bench/bench/finished-rows-server.js');
  const codes = { node: [root], drill: provinces.map(({ code }) => code) };
  const floorOpen = floor.connections(1);
  await (['node', 'drill'] as const).reduce(async (before, what) => {
    await before;
    const told = timeless(await open.post(token, bodyOf(questions[what], 'anew')));
    const known = timeless(await floorOpen.post(token, JSON.stringify({ codes: codes[what] })));
    if (told !== known) throw new Error(`${what}: the service answers ${told}, the floor ${known}`);
    process.stdout.write(
      `${nation.size} units: ${what} of ${codes[what].length}, ${told.length} characters\n`,
    );
  }, Promise.resolve());
  open.close();
  floorOpen.close();
  return { nation, service, floor, codes };
}

/** Requests a second on sixteen connections, in turn with the floor; and the processor time of each, which wavers less. */
export async function measureReads(readers: Readers): Promise<void> {
  const row = (...cells: readonly string[]) =>
    process.stdout.write(`${cells.map((cell) => cell.padStart(13)).join('')}\n`);
  row('units', 'read', 'asked', 'requests/s', 'p50 ms', 'cpu ms', 'floor/s', 'floor cpu ms', 'ratio');
  const cases = (['node', 'drill'] as const).flatMap((what) => ways.map((way) => ({ what, way })));
  const ratios = await cases.reduce<Promise<number[]>>(async (earlier, one) => {
    const known = await earlier;
    const used = () => [readers.service.processorTime(), readers.floor.processorTime()] as const;
    const before = used();
    const { service, floor, ratio } = await compared(readers, one);
    const after = used();
    const [own, other] = [together(service), together(floor)];
    // The warm-up is as long as a round.
    const each = (which: 0 | 1, { waits }: Burst) =>
      ((after[which] - before[which]) / (waits.length * (1 + 1 / rounds))).toFixed(2);
    const rates = [own.rate.toFixed(0), within(own.waits, 0.5).toFixed(1), each(0, own)];
    const others = [other.rate.toFixed(0), each(1, other)];
    row(String(readers.nation.size), one.what, one.way, ...rates, ...others, ratio.toFixed(3));
    return [...known, ratio];
  }, Promise.resolve([]));
  process.stdout.write('\n');
  cases.forEach(({ what, way }, i) =>
    atLeast(`rollup.${what}.${way === 'anew' ? 'uncached' : 'cached'}`, ratios[i] ?? Number.NaN, goals[way]),
  );
}

interface Compared {
  readonly service: readonly Burst[];
  readonly floor: readonly Burst[];
  /** The median over the rounds. */
  readonly ratio: number;
}

async function compared(readers: Readers, { what, way }: { what: What; way: Way }): Promise<Compared> {
  const { nation, service, floor, codes } = readers;
  const open = service.connections(lanes);
  const floorOpen = floor.connections(lanes);
  const count = Array.from({ length: requests[what] }, (_, n) => n);
  const floorBody = JSON.stringify({ codes: codes[what] });
  const known = timeless(await floorOpen.post(nation.token, floorBody));
  const answered = async (answer: Promise<string>): Promise<void> => {
    const text = await answer;
    // A part of them as a whole: to compare each would be load of its own.
    if (Math.random() < 0.1 && timeless(text) !== known) throw new Error(`Another answer: ${text}`);
  };
  const asked = (): Promise<Burst> =>
    burst(count, lanes, () => answered(open.post(nation.token, bodyOf(questions[what], way))));
  const read = (): Promise<Burst> =>
    burst([...count, ...count], lanes, () => answered(floorOpen.post(nation.token, floorBody)));
  await asked();
  await read();
  const done = await Array.from({ length: rounds }).reduce<Promise<{ service: Burst[]; floor: Burst[] }>>(
    async (before, _, n) => {
      const known = await before;
      // Neither always follows the other.
      if (n % 2 === 0) known.floor.push(await read());
      known.service.push(await asked());
      if (n % 2 === 1) known.floor.push(await read());
      return known;
    },
    Promise.resolve({ service: [], floor: [] }),
  );
  open.close();
  floorOpen.close();
  const failed = [...done.service, ...done.floor].flatMap(({ errors }) => errors);
  if (failed[0] !== undefined) throw new Error(failed[0]);
  const ratios = done.service.map((one, i) => together([one]).rate / together([done.floor[i]!]).rate);
  return { ...done, ratio: median(ratios) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (
    ((sorted[Math.floor(middle)] ?? Number.NaN) +
      (sorted[Math.ceil(middle) - 1 + (sorted.length % 2)] ?? Number.NaN)) /
    2
  );
}

/** One request at a time, of all nations in turn: how the time grows with the nation. */
export async function measureGrowth(all: readonly Readers[]): Promise<void> {
  const timed = all.flatMap(({ nation, service }) => {
    const open = service.connections(1);
    return (['node', 'drill'] as const).map((what) => ({
      name: what,
      size: nation.size,
      run: () => open.post(nation.token, bodyOf(questions[what], 'anew')),
    }));
  });
  const found = await medians(timed, 40);
  for (const what of ['node', 'drill'] as const) tellGrowth(what, found);
}

/** The times of one thing in all nations, and the bar of their growth. */
export function tellGrowth(name: string, found: readonly Median[]): void {
  const own = found.filter((one) => one.name === name);
  process.stdout.write(
    `${name}: ${own.map(({ size, ms }) => `${ms.toFixed(2)} ms of ${size} units`).join(', ')}\n`,
  );
  const [small, large] = [own[0], own.at(-1)];
  if (small && large && small !== large) bar(`rollup.growth.${name}`, growth(small, large), 0.1);
}

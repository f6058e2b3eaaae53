import { type LocalIssuer } from '../src/platform/tokens/local-issuer.js';
import { type Burst, burst, together, within } from './burst.js';
import { atLeast, bar } from './measure.js';
import { withDraftedNation } from './drafted-nation.js';
import { describeMachine } from './machine.js';
import { type Drafted } from './reporting-nation.js';
import { type Connections, ServiceChild } from './service-child.js';
import { SubmitFloor, writtenOf } from './submit-floor.js';
import { checkAcknowledged, checkReadBack, checkSameRows } from './submit-checks.js';

const connections = [16, 32, 64];
const rounds = 4;
const ofOneBurst = Number(process.env['BURST'] ?? '300');
const warmUp = 400;
/** The floor writes one year and the service the next: its rules compare with what the floor wrote, as in a second year. */
const laps = [
  { floor: 2026, service: 2027 },
  { floor: 2028, service: 2029 },
];

const mutation =
  'mutation ($input: SubmitReportInput!) { submitReport(input: $input) { report { id status version } userErrors { code message } } }';

interface Ready {
  readonly token: string;
  readonly body: string;
}
interface Submitted {
  readonly submitReport: {
    readonly report: { readonly status: string; readonly version: number } | null;
    readonly userErrors: readonly object[];
  };
}

/** Complete reports, posted over HTTP to a service of its own process, in turn with the same rows by the bare driver. */
export async function benchSubmit(): Promise<void> {
  const needed = warmUp + connections.length * rounds * ofOneBurst;
  const offices = Math.ceil(needed / laps.length);
  const years = laps.flatMap(({ floor, service }) => [floor, service]);
  await withDraftedNation({ years, offices }, async ({ settings, owner, ownerUrl, draftsOf, issuer }) => {
    const floorQueue = (await Promise.all(laps.map(({ floor }) => draftsOf(floor)))).flat();
    const queue = (await Promise.all(laps.map(({ service }) => draftsOf(service)))).flat();
    const take = <T>(list: T[], count: number) => list.splice(0, count);
    const service = await ServiceChild.start(settings);
    try {
      await describeMachine(owner);
      const acknowledged: Drafted[] = [];
      const submitted = async (count: number, lanes: number): Promise<Burst> => {
        const open = service.connections(lanes);
        const work = await Promise.all(
          take(queue, count).map(async (drafted) => ({ drafted, ready: await readyOf(drafted, issuer) })),
        );
        const done = await burst(work, lanes, async ({ drafted, ready }) => {
          await submit(open, ready);
          acknowledged.push(drafted);
        });
        open.close();
        return done;
      };
      const written = async (count: number, lanes: number): Promise<Burst> => {
        const floor = await SubmitFloor.open(ownerUrl, lanes);
        const work = take(floorQueue, count).map(writtenOf);
        const done = await burst(work, lanes, (one, lane) => floor.submit(one, lane));
        await floor.close();
        return done;
      };
      const [first, other] = [queue[0]!, floorQueue[0]!];
      await written(warmUp, 8);
      const warmed = await submitted(warmUp, 8);
      if (warmed.errors[0] !== undefined) throw new Error(warmed.errors[0]);
      await checkReadBack(service, first, issuer);
      await checkSameRows(owner, first, other);
      process.stdout.write(
        'a submitted report reads back as it was typed; the floor wrote the same rows\n\n',
      );
      const measured = await connections.reduce<Promise<Measured[]>>(
        async (before, lanes) => [
          ...(await before),
          {
            lanes,
            ...(await inTurn(rounds, {
              service: () => submitted(ofOneBurst, lanes),
              floor: () => written(ofOneBurst, lanes),
            })),
          },
        ],
        Promise.resolve([]),
      );
      await checkAcknowledged(owner, acknowledged);
      process.stdout.write(`every one of ${acknowledged.length} acknowledged submissions is stored once\n\n`);
      report(measured);
      process.stdout.write(`memory of the service at most ${service.mostMemory()}\n\n`);
      bars(measured);
    } finally {
      await service.stop();
    }
  });
}

interface Measured {
  readonly lanes: number;
  readonly service: readonly Burst[];
  readonly floor: readonly Burst[];
}

/** Floor and service in turn, round by round; the floor first, for the service's rules compare with the year it writes. */
function inTurn(
  left: number,
  run: { readonly service: () => Promise<Burst>; readonly floor: () => Promise<Burst> },
): Promise<Omit<Measured, 'lanes'>> {
  return Array.from({ length: left }).reduce<Promise<{ service: Burst[]; floor: Burst[] }>>(
    async (before) => {
      const { service, floor } = await before;
      floor.push(await run.floor());
      service.push(await run.service());
      return { service, floor };
    },
    Promise.resolve({ service: [], floor: [] }),
  );
}

async function readyOf({ office, reportId, year }: Drafted, issuer: LocalIssuer): Promise<Ready> {
  const report = { unitCode: office.unitCode, periodCode: `${year}-H1`, formCode: 'TDKT' };
  const input = { report, expectedVersion: 1, idempotencyKey: `submit:${reportId}` };
  const token = await issuer.sign(office.subject);
  return { token, body: JSON.stringify({ query: mutation, variables: { input } }) };
}

/** @throws unless the report was submitted */
async function submit(open: Connections, { token, body }: Ready): Promise<void> {
  const text = await open.post(token, body);
  const { data } = JSON.parse(text) as { data?: Submitted | null };
  const { report, userErrors } = data?.submitReport ?? {};
  if (report?.status !== 'SUBMITTED' || report.version !== 2 || userErrors?.length !== 0)
    throw new Error(text);
}

function report(measured: readonly Measured[]): void {
  const row = (...cells: readonly string[]) =>
    process.stdout.write(`${cells.map((cell) => cell.padStart(14)).join('')}\n`);
  row('connections', 'submissions/s', 'p50 ms', 'p99 ms', 'floor/s', 'ratio', 'floor p99 ms');
  for (const { lanes, ...one } of measured) {
    const [service, floor] = [together(one.service), together(one.floor)];
    const waits = [within(service.waits, 0.5), within(service.waits, 0.99)].map((ms) => ms.toFixed(1));
    const rates = [floor.rate.toFixed(0), ratioOf(one).toFixed(3), within(floor.waits, 0.99).toFixed(1)];
    row(String(lanes), service.rate.toFixed(0), ...waits, ...rates);
  }
  process.stdout.write('\n');
}

/** The median over the rounds: each is held against the floor right before it. */
function ratioOf({ service, floor }: Omit<Measured, 'lanes'>): number {
  const ratios = service
    .map((one, i) => together([one]).rate / together([floor[i]!]).rate)
    .sort((a, b) => a - b);
  const middle = ratios.length / 2;
  return (ratios[Math.floor(middle)]! + ratios[Math.ceil(middle) - 1 + (ratios.length % 2)]!) / 2;
}

function bars(measured: readonly Measured[]): void {
  const services = measured.map(({ service }) => together(service));
  const errors = measured.flatMap(({ service, floor }) =>
    [...service, ...floor].flatMap((one) => one.errors),
  );
  for (const error of errors.slice(0, 5)) process.stdout.write(`error: ${error}\n`);
  atLeast('submit.ratio', Math.min(...measured.map(ratioOf)), 0.3);
  atLeast('submit.rate', Math.max(...services.map(({ rate }) => rate)), 300);
  bar('submit.p99', Math.max(...services.map(({ waits }) => within(waits, 0.99))), 250);
  bar('submit.errors', errors.length, 0);
}

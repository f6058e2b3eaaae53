import { setTimeout as pause } from 'node:timers/promises';
import { cleared, isGone, newFolder, postmaster, until } from '../platform/embedded-world.js';
import { inTurn } from '../support/in-turn.js';
import { draftsKept, monthsOpened, type Saver, savingOn } from './drafts.js';
import { draftOf, nationalFigure, saveDraft, wholeNation } from './nation.js';
import { printedTokens } from './printed.js';
import { rowCounts, rowCountsOfTheWholeNation } from './row-counts.js';
import { allGone, everyServiceEnded, ServiceProcess } from './service-process.js';

/** One folder through all its crashes: each test goes on from where the last one left it. */
let dataDir: string;
let service: ServiceProcess;
let tokens: Map<string, string>;
const tokenOf = (viewer: string) => tokens.get(viewer) ?? '';

async function startAgain(): Promise<void> {
  service = await ServiceProcess.ready({ DATA_DIR: dataDir });
  tokens = printedTokens(service.stdout);
}

/** Kills the service alone: what it started must see for itself that it is gone. */
async function killed(): Promise<void> {
  const offspring = service.offspring();
  expect(offspring.length).toBeGreaterThan(2);
  expect(await service.endsOn('SIGKILL')).toBe('SIGKILL');
  await allGone(offspring, 5_000);
}

async function postmasterKilled(): Promise<void> {
  const offspring = service.offspring();
  process.kill(await postmaster(dataDir), 'SIGKILL');
  expect(await service.ends()).toBe(1);
  expect(service.stdout).toMatch(/đã dừng ngoài dự kiến.*\n.*ended by itself.* run npm start again\.\n$/);
  await allGone(offspring, 5_000);
}

function killedWhereStillThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (fault) {
    if (!isGone(pid)) throw fault;
  }
}

beforeAll(async () => {
  dataDir = await newFolder();
});

afterAll(async () => {
  await everyServiceEnded();
  await cleared();
});

describe('a first loading that was cut off', () => {
  it('by Ctrl-C, ends as asked and leaves no process', async () => {
    service = ServiceProcess.start({ DATA_DIR: dataDir });
    await service.says(/^ +20\/\d+ /m);
    const offspring = service.offspring();
    expect(await service.endsOn('SIGINT')).toBe(0);
    await allGone(offspring, 0);
  });

  it('by kill -9 of the service, among the mergers, leaves no process', async () => {
    service = ServiceProcess.start({ DATA_DIR: dataDir });
    await service.says(/^ +40\/\d+ /m);
    await killed();
  });

  it('and by kill -9 of the postmaster, among the reports, ends with a sentence', async () => {
    service = ServiceProcess.start({ DATA_DIR: dataDir });
    await service.says(/^ +\d+\/\d+ Báo cáo Năm 2024.*: 100\/\d+$/m);
    await postmasterKilled();
  });

  it('is taken up where it stopped, and nothing is missing or there twice', async () => {
    await startAgain();
    expect(await service.ask(tokenOf('centre'), nationalFigure)).toEqual(wholeNation);
    const counts = await rowCounts(dataDir);
    expect(Object.keys(counts).length).toBeGreaterThan(20);
    expect(counts).toEqual(await rowCountsOfTheWholeNation());
  });
});

describe('every write that was acknowledged is there at the next start', () => {
  /** Saves one draft after another until the service is gone; answers the last that was acknowledged. */
  async function savingUntilTheEnd(from: number, crash: () => Promise<void>): Promise<number> {
    let acknowledged = from;
    const saveOn = async (): Promise<void> => {
      await saveDraft(service, tokenOf('office'), {
        value: String(acknowledged + 1),
        expectedVersion: acknowledged,
      });
      acknowledged += 1;
      return saveOn();
    };
    const saving = saveOn().catch(() => undefined);
    await until('drafts are being saved', () => acknowledged > from + 5);
    await crash();
    await saving;
    return acknowledged;
  }

  /** The last save may have been kept though its answer was lost; an earlier one may not be what is found. */
  async function kept(): Promise<number> {
    const [{ value }] = (await draftOf(service, tokenOf('office'))) as [{ value: string }];
    return Number(value);
  }

  it('after kill -9 of the service', async () => {
    const acknowledged = await savingUntilTheEnd(0, killed);
    await startAgain();
    expect([acknowledged, acknowledged + 1]).toContain(await kept());
  });

  it('after kill -9 of the postmaster, which the service tells in a sentence', async () => {
    const acknowledged = await savingUntilTheEnd(await kept(), postmasterKilled);
    await startAgain();
    expect([acknowledged, acknowledged + 1]).toContain(await kept());
    expect(await service.ask(tokenOf('centre'), nationalFigure)).toEqual(wholeNation);
    expect(await service.endsOn('SIGTERM')).toBe(0);
  });
});

describe('every draft that was acknowledged is there', () => {
  /** The service and every process of its PostgreSQL at one moment, in any order, as when the power fails. */
  async function allKilled(): Promise<void> {
    const offspring = service.offspring();
    expect(offspring).toContain(await postmaster(dataDir));
    const order = [service.pid, ...offspring].map((pid) => ({ pid, at: Math.random() }));
    order.sort((a, b) => a.at - b.at).forEach(({ pid }) => killedWhereStillThere(pid));
    expect(await service.ends()).toBe('SIGKILL');
    await allGone(offspring, 5_000);
  }

  it('with what it said last or later, after kill -9 of the service and its PostgreSQL at a random moment, three times', async () => {
    await startAgain();
    const savers: Saver[] = (await monthsOpened(service, tokenOf('centre'))).map((periodCode) => ({
      periodCode,
      acknowledged: 0,
    }));
    await inTurn([1, 2, 3], async () => {
      const before = savers.map(({ acknowledged }) => acknowledged);
      const saving = savers.map((saver) => savingOn(service, tokenOf('office'), saver));
      await until('every draft is being saved', () =>
        savers.every(({ acknowledged }, i) => acknowledged > before[i]! + 2),
      );
      await pause(Math.random() * 1000);
      await allKilled();
      await Promise.all(saving);
      await startAgain();
      const kept = await draftsKept(service, tokenOf('office'), savers);
      savers.forEach((saver, i) => {
        const { acknowledged } = saver;
        expect([acknowledged, acknowledged + 1]).toContain(kept[i]);
        saver.acknowledged = kept[i]!;
      });
    });
    expect(await service.endsOn('SIGTERM')).toBe(0);
  });
});

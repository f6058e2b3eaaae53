import path from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import type pg from 'pg';
import { Viewer } from '../src/access/domain/index.js';
import { DeclareSpecialDays, OpenPeriod } from '../src/calendar/index.js';
import { emulation } from '../src/demo/forms.js';
import { settled } from '../src/demo/index.js';
import { localDate } from '../src/kernel/local-date.js';
import { unitLevels } from '../src/organisation/domain/index.js';
import { readConfig } from '../src/platform/config/config.js';
import { databaseServer } from '../src/platform/database/server.js';
import { makeLog } from '../src/platform/logging/log.js';
import { LocalIssuer } from '../src/platform/tokens/local-issuer.js';
import { AssignForm, PublishForm } from '../src/reporting/index.js';
import { prepareService } from '../src/service.js';
import { keep, onDatabase, withCopy } from './databases.js';
import { generated, type Place } from './nations.js';
import { loadReports } from './reported-rows.js';
import { RollUpDesk } from './rollup-desk.js';

/** A generated nation in which nearly every unit has reported, copied for this run. */
export interface ReportedNation {
  readonly size: number;
  readonly ownerUrl: string;
  readonly owner: pg.Client;
  /** What a service on it is started with. */
  readonly settings: Record<string, string>;
  /** A token of the centre. */
  readonly token: string;
}

export const periodCode = '2025-Y';
/** The day of the period's structure. */
export const asOf = localDate('2025-12-14');

const operator = Viewer.operator('bench');

/** Generates and loads what is not kept yet, and gives the work a copy of each to spoil. */
export async function withReportedNations(
  sizes: readonly number[],
  work: (nations: readonly ReportedNation[]) => Promise<void>,
): Promise<void> {
  const dataDir = path.resolve(process.env['BENCH_DIR'] ?? '.data/bench');
  const config = readConfig({ ...process.env, DATA_DIR: dataDir, DEMO: 'true', LOG_LEVEL: 'error' });
  const server = await databaseServer(config, process.cwd(), () => undefined);
  const place = { config, server };
  try {
    await sizes.reduce((before, size) => before.then(() => kept(size, place)), Promise.resolve());
    const issuer = await LocalIssuer.open(server.dataDir);
    const token = await issuer.sign('centre');
    const opened = (left: readonly number[], nations: readonly ReportedNation[]): Promise<void> => {
      const [size, ...rest] = left;
      if (size === undefined) return work(nations);
      return withCopy(server, nameOf(size), (ownerUrl) =>
        onDatabase(ownerUrl, async (owner) => {
          await owner.query('vacuum analyze');
          await owner.query('checkpoint');
          const settings = {
            ...{ DATABASE_URL: ownerUrl, DATA_DIR: dataDir, DEMO: 'true' },
            LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
          };
          await opened(rest, [...nations, { size, ownerUrl, owner, settings, token }]);
        }),
      );
    };
    await opened(sizes, []);
  } finally {
    await server.stop();
  }
}

const nameOf = (size: number) => `reports_${size}`;

async function kept(size: number, place: Place): Promise<void> {
  const { config, server } = place;
  const there = await onDatabase(server.ownerUrl, (admin) =>
    admin.query('select from pg_database where datname = $1', [nameOf(size)]),
  );
  if (there.rowCount !== 0) return;
  const nation = await generated(size, place);
  await nation.app.close();
  await keep(server, { name: nameOf(size), from: nation.name }, async (ownerUrl) => {
    const { app } = await prepareService(
      config,
      { ...server, ownerUrl },
      { log: makeLog('error'), progress: null },
    );
    await owing(app).finally(() => app.close());
    await onDatabase(ownerUrl, async (owner) => {
      process.stdout.write('reports\n');
      await loadReports(owner);
      const desk = await RollUpDesk.open(ownerUrl);
      await desk.foldAll().finally(() => desk.close());
      await owner.query('vacuum analyze');
    });
  });
}

/** One period, for which every unit that stands beneath another owes the emulation form, in each line it stands in. */
async function owing(app: NestFastifyApplication): Promise<void> {
  const act = <T>(type: new (...parts: never[]) => T): T => app.get(type, { strict: false });
  const { templateId } = settled(await act(PublishForm).run(operator, { document: emulation }));
  const days = [
    {
      kind: 'HOLIDAY' as const,
      name: 'Tết Dương lịch',
      legalBasis: '-',
      day: localDate('2025-01-01'),
    },
  ];
  const idempotencyKey = 'bench:special-days:2025';
  settled(
    await act(DeclareSpecialDays).run(operator, { year: 2025, days, expectedVersion: 0, idempotencyKey }),
  );
  const dues = unitLevels.map((level) => ({ level, lastDay: localDate('2025-12-25') }));
  const span = { fromDay: localDate('2024-12-15'), toDay: asOf, cutOffDay: asOf, asOf, dues };
  const words = { calendarCode: 'ADMIN', code: periodCode, label: 'Năm 2025', legalBasis: '-' };
  const period = { ...words, ...span, kind: 'YEAR' as const, subjectYear: 2025 };
  const { periodId } = settled(await act(OpenPeriod).run(operator, period));
  const recipients = (['TERRITORIAL', 'SECTOR'] as const).map((line) => ({ line, daysAfter: 0 }));
  const levels = [...unitLevels];
  settled(await act(AssignForm).run(operator, { templateId, periodId, levels, recipients }));
}

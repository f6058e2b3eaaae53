import { type ServiceProcess } from './service-process.js';

/** One report that is written again and again: its version, its figure and its text are the number of the save. */
export interface Saver {
  readonly periodCode: string;
  acknowledged: number;
}

const months = ['01', '02', '03', '04', '05', '06'];
const refOf = (periodCode: string) => ({ unitCode: 'H05.STC.QLNS', periodCode, formCode: 'TDKT' });

/** Opens months for which one office owes its report; answers their codes. */
export async function monthsOpened(service: ServiceProcess, centre: string): Promise<string[]> {
  return Promise.all(
    months.map(async (month, i) => {
      const code = `2026-M${month}`;
      const toDay = `2026-${month}-14`;
      const period = {
        ...{
          calendarCode: 'ADMIN',
          code,
          kind: 'MONTH',
          label: `Tháng ${month} năm 2026`,
          subjectYear: 2026,
        },
        ...{
          fromDay: i === 0 ? '2025-12-15' : `2026-${months[i - 1]}-15`,
          toDay,
          cutOffDay: toDay,
          asOf: toDay,
        },
        ...{
          legalBasis: 'Nghị định 09/2019/NĐ-CP',
          dues: [{ level: 'DIVISION', lastDay: `2026-${month}-28` }],
        },
      };
      await done(service, centre, 'openPeriod', { ...period, idempotencyKey: code });
      await done(service, centre, 'assignForm', {
        ...{ formCode: 'TDKT', periodCode: code, unitCodes: ['H05.STC.QLNS'] },
        ...{ recipients: [{ line: 'TERRITORIAL' }], idempotencyKey: `assign ${code}` },
      });
      return code;
    }),
  );
}

/** Saves one draft after another until the service is gone; counts what was acknowledged. */
export async function savingOn(service: ServiceProcess, office: string, saver: Saver): Promise<void> {
  const { periodCode, acknowledged } = saver;
  const number = String(acknowledged + 1);
  try {
    await done(service, office, 'saveReportDraft', {
      ...{
        report: refOf(periodCode),
        expectedVersion: acknowledged,
        idempotencyKey: `${periodCode} ${number}`,
      },
      ...{
        figures: [{ indicator: 'A02', value: number }],
        texts: [{ section: 'RESULTS', text: `Bản ${number}` }],
      },
    });
  } catch (fault) {
    // Once it is killed, nothing answers; a refusal would be a fault of the test or of the service.
    if (fault instanceof Refused) throw fault;
    return;
  }
  saver.acknowledged += 1;
  return savingOn(service, office, saver);
}

/** The number of the save that each draft holds, whole: its version, its figure and its text say the same. */
export async function draftsKept(
  service: ServiceProcess,
  office: string,
  savers: readonly Saver[],
): Promise<number[]> {
  return Promise.all(
    savers.map(async ({ periodCode }) => {
      const { report } = await service.ask<{ report: object }>(
        office,
        'query ($ref: ReportRefInput!) { report(ref: $ref) { version draft { figures { indicator value } texts { section text } } } }',
        { ref: refOf(periodCode) },
      );
      const { version } = report as { version: number };
      expect(report).toEqual({
        version,
        draft: {
          figures: [{ indicator: 'A02', value: String(version) }],
          texts: [{ section: 'RESULTS', text: `Bản ${version}` }],
        },
      });
      return version;
    }),
  );
}

class Refused extends Error {}

async function done(service: ServiceProcess, token: string, name: string, input: object): Promise<void> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await service.ask<Record<string, { userErrors: unknown[] }>>(
    token,
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
    { input },
  );
  const errors = answer[name]?.userErrors ?? [];
  if (errors.length > 0) throw new Refused(JSON.stringify(errors));
}

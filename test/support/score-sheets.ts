import { codes } from './acting.js';
import { person } from './half-year.js';
import { operation } from './operations.js';
import { type Client, type Loose, type World } from './world.js';

export const sheetCluster = { clusterCode: 'CUM-10-STC', year: 2025, periodCode: '2025-Y' };
export const sheetDay = '2025-12-14';

const recorded = (as: string) => ({ from: 'RECORDED', as });

/** A scheme of the tests with one row of every kind that sheets treat on their own: 100 points and a bonus of the council. */
export const sheetScheme = {
  format: 'thi-dua/scheme-1',
  code: 'PHIEU-100',
  version: '1',
  name: 'Bảng điểm để thử phiếu chấm',
  legalBasis: 'Không có: bảng điểm để thử',
  scale: { base: '100', bonus: '5' },
  places: 2,
  criteria: [
    {
      code: 'A',
      name: 'Phong trào của đơn vị và cấp dưới',
      max: '30',
      method: { type: 'PER_UNIT', each: '1', cap: '30' },
      input: { from: 'REPORT', form: 'TDKT', indicator: 'F03', of: 'ROLL_UP' },
    },
    {
      code: 'B',
      name: 'Báo cáo đúng hạn',
      max: '20',
      method: { type: 'PER_VIOLATION', start: '20', each: '5', floor: '0' },
      input: { from: 'SERVICE', fact: 'LATE_REPORTS' },
    },
    {
      code: 'C',
      name: 'Điển hình tiên tiến',
      max: '20',
      method: { type: 'MANUAL' },
      input: recorded('NUMBER'),
    },
    {
      code: 'D',
      name: 'Thực hiện so với đơn vị dẫn đầu',
      max: '20',
      method: { type: 'LEADER_RELATIVE', atTargetShare: '0.5' },
      input: recorded('RATIO'),
    },
    {
      code: 'E',
      name: 'Không trả lại báo cáo',
      max: '10',
      method: { type: 'PER_VIOLATION', start: '10', each: '2', floor: '0' },
      input: { from: 'SERVICE', fact: 'RETURNED_REPORTS' },
    },
  ],
  bonuses: [
    {
      code: 'T',
      name: 'Hội đồng thưởng',
      max: '5',
      method: { type: 'MANUAL' },
      input: recorded('NUMBER'),
      stages: ['COUNCIL'],
    },
  ],
  bonusCap: '5',
  deductions: [],
  exclusions: [],
  tieBreakers: ['C'],
  grades: [{ code: 'DAT', name: 'Đạt', from: '50' }],
};

export const sheetMembers = ['H01.STC', 'H19.STC', 'H20.STC', 'H29.STC', 'H36.STC', 'H53.STC'] as const;

/** The service with the scheme issued, and one reporter for each member. */
export async function sheetPeople(world: World): Promise<{
  readonly ministry: Client;
  readonly leader: Client;
  readonly deputy: Client;
  readonly reporters: Readonly<Record<string, Client>>;
}> {
  const reporters = await Promise.all(
    sheetMembers.map(async (code) => {
      const client = await person(world, `cán bộ ${code}`, {
        ...{ codes: [code], on: sheetDay, roles: ['REPORTER'] as const, line: 'SECTOR' as const },
      });
      return [code, client] as const;
    }),
  );
  const ministry = await world.as('ministry');
  const added = await ministry.see(operation('add-scheme'), {
    input: { document: sheetScheme, idempotencyKey: 'sheet scheme' },
  });
  if (codes(added.addScheme).length > 0) throw new Error(JSON.stringify(added.addScheme.userErrors));
  return {
    ministry,
    leader: await world.as('leader'),
    deputy: await person(world, 'người chấm của cụm phó', {
      ...{ codes: ['H53.STC'], on: sheetDay, roles: ['SCORER'], line: 'SECTOR' },
    }),
    reporters: Object.fromEntries(reporters),
  };
}

let key = 0;
const keyed = (input: object) => ({ input: { idempotencyKey: `sheet ${++key}`, ...input } });

/** What a person does with sheets, each time under a key of its own; answers what the mutation answers. */
export class Scorer {
  constructor(readonly client: Client) {}

  async open(schemeCode: string = sheetScheme.code): Promise<Loose> {
    const input = keyed({ cluster: sheetCluster, schemeCode });
    return (await this.client.see(operation('open-score-sheets'), input)).openScoreSheets;
  }

  async assign(how: object): Promise<Loose> {
    const input = keyed({ cluster: sheetCluster, ...how });
    return (await this.client.see(operation('assign-cross-checkers'), input)).assignCrossCheckers;
  }

  async mark(unitCode: string, stage: string, rows: readonly object[], expectedVersion = 0): Promise<Loose> {
    const input = keyed({ sheet: { ...sheetCluster, unitCode }, stage, rows, expectedVersion });
    return (await this.client.see(operation('mark-sheet'), input)).markSheet;
  }

  async submit(unitCode: string, stage: string, expectedVersion: number): Promise<Loose> {
    const input = keyed({ sheet: { ...sheetCluster, unitCode }, stage, expectedVersion });
    return (await this.client.see(operation('submit-sheet-stage'), input)).submitSheetStage;
  }

  async giveBack(unitCode: string, stage: string, reason: string, expectedVersion: number): Promise<Loose> {
    const input = keyed({ sheet: { ...sheetCluster, unitCode }, stage, reason, expectedVersion });
    return (await this.client.see(operation('return-sheet'), input)).returnSheet;
  }

  async lock(stage: string, unitCode: string | null = null): Promise<Loose> {
    const input = keyed({ cluster: sheetCluster, stage, unitCode });
    return (await this.client.see(operation('lock-sheet-stage'), input)).lockSheetStage;
  }

  async run(schemeCode: string = sheetScheme.code): Promise<Loose> {
    const input = keyed({ cluster: sheetCluster, schemeCode });
    return (await this.client.see(operation('run-scores'), input)).runScores;
  }

  async sheet(unitCode: string, to = 'SELF'): Promise<Loose> {
    const { clusterCode: cluster, year, periodCode: period } = sheetCluster;
    return (await this.client.see(operation('score-sheet'), { cluster, year, period, unit: unitCode, to }))
      .scoreSheet;
  }

  /** The version at which a stage of a sheet is now. */
  async version(unitCode: string, stage: string): Promise<number> {
    const sheet = await this.sheet(unitCode);
    return sheet.stages.find((one: { code: string }) => one.code === stage).version;
  }
}

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

/** What a person does with sheets, each time under a key of its own; answers what the mutation answers. */
export class Scorer {
  constructor(readonly client: Client) {}

  open(schemeCode: string = sheetScheme.code): Promise<Loose> {
    return this.act('openScoreSheets', { cluster: sheetCluster, schemeCode }, 'opened');
  }

  assign(how: object): Promise<Loose> {
    return this.act('assignCrossCheckers', { cluster: sheetCluster, ...how }, 'assigned');
  }

  mark(unitCode: string, stage: string, rows: readonly object[], expectedVersion = 0): Promise<Loose> {
    return this.act('markSheet', { sheet: { ...sheetCluster, unitCode }, stage, rows, expectedVersion });
  }

  submit(unitCode: string, stage: string, expectedVersion: number): Promise<Loose> {
    return this.act('submitSheetStage', { sheet: { ...sheetCluster, unitCode }, stage, expectedVersion });
  }

  giveBack(unitCode: string, stage: string, reason: string, expectedVersion: number): Promise<Loose> {
    return this.act('returnSheet', { sheet: { ...sheetCluster, unitCode }, stage, reason, expectedVersion });
  }

  lock(stage: string, unitCode: string | null = null): Promise<Loose> {
    return this.act('lockSheetStage', { cluster: sheetCluster, stage, unitCode }, 'locked');
  }

  async run(schemeCode: string = sheetScheme.code): Promise<Loose> {
    const input = { idempotencyKey: `sheet ${++key}`, cluster: sheetCluster, schemeCode };
    return (await this.client.see(operation('run-scores'), { input })).runScores;
  }

  async sheet(unitCode: string, to = 'SELF'): Promise<Loose> {
    const variables = { cluster, year, period, unit: unitCode, to };
    return (await this.client.see(operation('score-sheet'), variables)).scoreSheet;
  }

  /** Which stage works on a sheet, and the version of each. */
  async standing(unitCode: string): Promise<{ atWork: string | null; versions: Record<string, number> }> {
    const { scoreSheet } = await this.client.see(
      `query ($cluster: String!, $year: Int!, $period: String!, $unit: String!) {
        scoreSheet(clusterCode: $cluster, year: $year, periodCode: $period, unitCode: $unit) { stageAtWork stages { code version } } }`,
      { cluster, year, period, unit: unitCode },
    );
    const versions = (scoreSheet.stages as { code: string; version: number }[]).map(
      ({ code, version }) => [code, version] as const,
    );
    return { atWork: scoreSheet.stageAtWork, versions: Object.fromEntries(versions) };
  }

  /** The version at which a stage of a sheet is now. */
  async version(unitCode: string, stage: string): Promise<number> {
    return (await this.standing(unitCode)).versions[stage] ?? -1;
  }

  private async act(name: string, input: object, shown = 'version'): Promise<Loose> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await this.client.see(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} userErrors { code field } } }`,
      { input: { idempotencyKey: `sheet ${++key}`, ...input } },
    );
    return data[name];
  }
}

const { clusterCode: cluster, year, periodCode: period } = sheetCluster;

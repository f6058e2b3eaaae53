import { Viewer } from '../../src/access/domain/index.js';
import { type Scheme } from '../../src/scoring/domain/index.js';
import { settled } from '../../src/demo/index.js';
import { type UnitId } from '../../src/kernel/ids.js';
import { localDate } from '../../src/kernel/local-date.js';
import { FormClusters } from '../../src/organisation/index.js';
import { person } from './half-year.js';
import { type Client, type Loose, World } from './world.js';

/** Two criteria that are told, one of them decided by vote at the end: enough to go through a year. */
export const plainScheme: Scheme = {
  ...{ format: 'thi-dua/scheme-1', code: 'NAM-THU', version: '1', name: 'Bảng điểm thử' },
  ...{ legalBasis: 'Quyết định thử', scale: { base: '100', bonus: '0' }, places: 2 },
  criteria: ['A', 'B'].map((code) => ({
    ...{ code, name: `Mục ${code}`, max: '50', method: { type: 'MANUAL' as const } },
    input: { from: 'RECORDED' as const, as: 'NUMBER' as const },
  })),
  ...{ bonuses: [], bonusCap: '0', deductions: [], exclusions: [], tieBreakers: [] },
  grades: [{ code: 'X', name: 'Đạt', from: '0' }],
  decision: { by: 'VOTE', eligible: { rank: 2 } },
};

const units = ['H05', 'H31', 'H42', 'H49'] as const;

/**
 * Four provinces of 2026 in clusters of their own: H05 leads, H31 is its deputy; the centre organises. Whoever scores and
 * publishes for the centre is `standing` and `council`, each province has a reporter of its name.
 */
export class YearOfCluster {
  private keys = 0;

  private constructor(
    readonly world: World,
    private readonly clients: ReadonlyMap<string, Client>,
    readonly cluster: { readonly clusterCode: string; readonly year: number },
  ) {}

  static readonly units = units;

  static async open(clusterCode = 'CUM-THU'): Promise<YearOfCluster> {
    const world = await World.open();
    const on = '2026-01-01';
    const clients = new Map<string, Client>([
      ['leader', await person(world, 'y-leader', { codes: ['H05'], on, roles: ['SCORER'] })],
      ['deputy', await person(world, 'y-deputy', { codes: ['H31'], on, roles: ['SCORER'] })],
      ['standing', await person(world, 'y-standing', { codes: ['TW'], on, roles: ['SCORER'] })],
      ['council', await person(world, 'y-council', { codes: ['TW'], on, roles: ['PUBLISHER'] })],
      ['H05', await person(world, 'y-H05', { codes: ['H05'], on, roles: ['REPORTER'] })],
      ['H31', await person(world, 'y-H31', { codes: ['H31'], on, roles: ['REPORTER'] })],
      ['H42', await person(world, 'y-H42', { codes: ['H42'], on, roles: ['REPORTER'] })],
      ['H49', await person(world, 'y-H49', { codes: ['H49'], on, roles: ['REPORTER'] })],
      ['centre', await world.as('centre')],
      ['office', await world.as('office')],
      ['board', await world.as('board')],
    ]);
    const year = new YearOfCluster(world, clients, { clusterCode, year: 2026 });
    await year.form(clusterCode);
    return year;
  }

  /** Forms another cluster of the same four. */
  async form(code: string, members: readonly string[] = units): Promise<void> {
    const rows = await this.world.behind<{ code: string; id: UnitId }>(
      `select code, unit_id as id from organisation.unit_version where code = any ($1) and valid @> date '2026-01-01'`,
      [['TW', ...members]],
    );
    const id = (wanted: string): UnitId => {
      const found = rows.find((row) => row.code === wanted);
      if (found === undefined) throw new Error(`There is no unit ${wanted}`);
      return found.id;
    };
    const seats = members.map((unit, i) => ({
      unitId: id(unit),
      role: (['LEADER', 'DEPUTY'] as const)[i] ?? ('MEMBER' as const),
    }));
    settled(
      await this.world.act(FormClusters).run(Viewer.operator('test'), {
        clusters: [
          {
            ...{ code, year: 2026, line: 'TERRITORIAL', kind: 'CUM', name: `Cụm ${code}`, seats },
            ...{ organiserId: id('TW'), legalBasis: 'Quyết định thử' },
            ...{ from: localDate('2026-01-01'), to: localDate('2027-01-01') },
          },
        ],
      }),
    );
  }

  by(viewer: string): Client {
    const client = this.clients.get(viewer);
    if (client === undefined) throw new Error(`Nobody is called ${viewer}`);
    return client;
  }

  /** An act on the year under a new key; answers the payload. */
  async act(viewer: string, name: string, input: object = {}): Promise<Loose> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await this.by(viewer).see<Loose>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { clusterYear { state version scheme { code version } schemeLocked } userErrors { code message field } } }`,
      { input: { cluster: this.cluster, idempotencyKey: `${viewer} ${name} ${++this.keys}`, ...input } },
    );
    return data[name];
  }

  /** The codes of the refusals of an act, or nothing where it was done. */
  async refusals(viewer: string, name: string, input: object = {}): Promise<string[]> {
    return (await this.act(viewer, name, input)).userErrors.map(({ code }: Loose) => code);
  }

  /** An act that must be done. */
  async done(viewer: string, name: string, input: object = {}): Promise<Loose> {
    const answer = await this.act(viewer, name, input);
    if (answer.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(answer.userErrors)}`);
    return answer.clusterYear;
  }

  async see(viewer: string, shown = 'state version'): Promise<Loose> {
    const data = await this.by(viewer).see<Loose>(
      `query ($code: String!, $year: Int!) { clusterYear(clusterCode: $code, year: $year) { ${shown} } }`,
      { code: this.cluster.clusterCode, year: this.cluster.year },
    );
    return data.clusterYear;
  }

  /** Tries the next step as seen now; the codes of what speaks against it. */
  async advance(viewer: string, to: string): Promise<string[]> {
    const { version } = await this.see('standing');
    return this.refusals(viewer, 'advanceClusterYear', { to, expectedVersion: version });
  }

  paper(viewer: string, kind: string, more: object = {}): Promise<Loose> {
    return this.done(viewer, 'addYearPaper', {
      kind,
      title: 'Văn bản',
      document: '01/VB ngày 01/01',
      ...more,
    });
  }

  register(unitCode: string, more: object = {}): Promise<string[]> {
    return this.refusals(unitCode, 'registerForYear', {
      ...{ unitCode, expectedVersion: 0, titles: ['Cờ thi đua của Chính phủ'], targets: [] },
      ...{ document: '05/ĐK-UBND ngày 10/02/2026', ...more },
    });
  }

  sign(unitCode: string, more: object = {}): Promise<string[]> {
    return this.refusals(unitCode, 'signPact', {
      ...{ unitCode, schemeCode: 'NAM-THU', schemeVersion: '1', document: '01/GƯ ngày 15/04/2026', ...more },
    });
  }

  /** Issues a scheme as the council; answers the codes of the refusals. */
  async issue(document: object): Promise<string[]> {
    const { addScheme } = await this.by('council').see<Loose>(
      `mutation ($input: AddSchemeInput!) { addScheme(input: $input) { userErrors { code message } } }`,
      { input: { document, idempotencyKey: `scheme ${++this.keys}` } },
    );
    return addScheme.userErrors.map(({ code }: Loose) => code);
  }

  /** Issues the plain scheme, opens the year, chooses it, and goes on until members register. */
  async untilRegistering(): Promise<void> {
    await this.issue(plainScheme);
    const { version } = await this.done('leader', 'openClusterYear');
    await this.done('leader', 'chooseScheme', {
      ...{ schemeCode: 'NAM-THU', schemeVersion: '1', expectedVersion: version },
    });
    await this.advance('leader', 'LAUNCHED');
    await this.paper('leader', 'LAUNCH_PLAN');
    await this.advance('leader', 'REGISTERING');
  }

  close(): Promise<void> {
    return this.world.close();
  }
}

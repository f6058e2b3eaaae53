import { clusterTen } from '../../src/demo/cluster-10.js';
import { operation } from './operations.js';
import { person } from './half-year.js';
import { type Client, type Loose, type World } from './world.js';

/** The half-year of cluster 10, which the demonstration never scored. */
export const halfOfTen = { clusterCode: 'CUM-10-STC', year: 2024, periodCode: '2024-H1' };
export const namedHalf = 'clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-H1"';

/** Who reports for a member of that period. */
export function reporterOf(world: World, unitCode: string): Promise<Client> {
  return person(world, `reporter of ${unitCode}`, {
    codes: [unitCode],
    on: '2024-06-14',
    roles: ['REPORTER'],
  });
}

/** One criterion of 100 points that somebody gives, and one that breaks ties. */
export const plainScheme = {
  ...{
    format: 'thi-dua/scheme-1',
    code: 'DON-GIAN',
    version: '1',
    name: 'Bảng điểm đơn giản',
    legalBasis: '-',
  },
  ...{
    scale: { base: '100', bonus: '0' },
    places: 2,
    bonuses: [],
    bonusCap: '0',
    deductions: [],
    exclusions: [],
  },
  criteria: ['A', 'B'].map((code) => ({
    ...{ code, name: `Tiêu chí ${code}`, max: '50', method: { type: 'MANUAL' } },
    input: { from: 'RECORDED', as: 'NUMBER' },
  })),
  tieBreakers: ['A'],
  grades: [{ code: 'DAT', name: 'Đạt', from: '50' }],
};

/** Scores a cluster as its organiser does. */
export class ClusterScoring {
  private key = 0;

  constructor(
    private readonly organiser: Client,
    private readonly cluster: object = halfOfTen,
    private readonly schemeCode: string = 'STC-1000',
  ) {}

  fresh(input: object): { input: object } {
    return {
      input: {
        idempotencyKey: `scoring ${JSON.stringify(this.cluster)} ${++this.key}`,
        cluster: this.cluster,
        ...input,
      },
    };
  }

  /** What a mutation answers that takes one input. */
  async act(client: Client, name: string, input: object, shown: string): Promise<Loose> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await client.see(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} userErrors { code field message } } }`,
      this.fresh(input),
    );
    return data[name];
  }

  /** Tells the inputs that somebody has to tell: all of them as in the year, or only these. */
  async record(
    inputs: readonly object[] = clusterTen.inputs,
    document = 'Biên bản xác minh số 7/BB-CUM10',
  ): Promise<void> {
    const { recordScoreInputs } = await this.organiser.see(
      operation('record-score-inputs'),
      this.fresh({
        schemeCode: this.schemeCode,
        inputs: inputs.map((input) => ({ document, ...input })),
      }),
    );
    settledWith(recordScoreInputs);
  }

  /** A new run; answers its id. */
  async run(): Promise<string> {
    const { runScores } = await this.organiser.see(
      operation('run-scores'),
      this.fresh({ schemeCode: this.schemeCode }),
    );
    settledWith(runScores);
    return runScores.ranking.id;
  }

  async publish(rankingId: string, more: object = {}): Promise<void> {
    settledWith(await this.act(this.organiser, 'publishRanking', { rankingId, ...more }, 'ranking { id }'));
  }

  async correct(rankingId: string, reason: string, more: object = {}): Promise<Loose> {
    const shown = `ranking { id version versionKind versionReason inForce appealsUntil moves { unitCode places points from { rank total } to { rank total } } }`;
    const answer = await this.act(this.organiser, 'publishErratum', { rankingId, reason, ...more }, shown);
    settledWith(answer);
    return answer.ranking;
  }
}

function settledWith({ userErrors }: { readonly userErrors: readonly object[] }): void {
  if (userErrors.length > 0) throw new Error(`It was refused: ${JSON.stringify(userErrors)}`);
}

import { clusterTen } from '../../src/demo/cluster-10.js';
import scheme from '../../src/demo/data/scheme-stc-1000.json' with { type: 'json' };
import { person } from './half-year.js';
import { operation } from './operations.js';
import { type Client, type Loose, World } from './world.js';

export const halfYearOfTen = { clusterCode: 'CUM-10-STC', year: 2024, periodCode: '2024-H1' };
export const membersOfTen = ['H06.STC', 'H09.STC', 'H10.STC', 'H19.STC', 'H39.STC', 'H53.STC'];

export const flag = { code: 'CO', name: 'Cờ thi đua của Bộ Tài chính', kind: 'FLAG', count: 1 };
export const certificates = { code: 'BK', name: 'Bằng khen của Bộ Tài chính', kind: 'CERTIFICATE', count: 2 };

const shownBallot = `id state voted entitled votesNeeded blank purpose runOffOf terms { seats choices secret rule { code } }
  candidates { unitCode votes passed elected } electors { unitCode name mine voted choices } minutes`;
const shownList = `number body reason rankingId submittedAt items { unitCode awardCode level because submitted }
  open { awardCode seats why unitCodes } quotas { rule numerator denominator share within counted statedBasis collectives { unitName } }`;

const byTwoThirds = {
  ...{ body: 'CLUSTER_MEETING', ruleCode: 'TAND_FLAG', quorum: { numerator: 2, denominator: 3 } },
  ...{ secret: true, turnoutShown: true },
};

/** The half-year of cluster 10: its inputs are told, nothing is published, and each member has an officer who votes for it. */
export class Voting {
  private keys = 0;
  private constructor(
    readonly world: World,
    readonly chair: Client,
    readonly ministry: Client,
    private readonly officers: ReadonlyMap<string, Client>,
  ) {}

  static async open(): Promise<Voting> {
    const world = await World.open();
    const [chair, ministry] = await Promise.all([world.as('leader'), world.as('ministry')]);
    const officers = await Promise.all(
      membersOfTen.map(
        async (unit) =>
          [
            unit,
            await person(world, `cán bộ ${unit}`, { codes: [unit], on: '2024-06-14', roles: ['REPORTER'] }),
          ] as const,
      ),
    );
    const voting = new Voting(world, chair, ministry, new Map(officers));
    await voting.sees(chair, operation('record-score-inputs'), {
      ...{ cluster: halfYearOfTen, schemeCode: 'STC-1000', inputs: clusterTen.inputs },
    });
    return voting;
  }

  officer(unit: string): Client {
    const client = this.officers.get(unit);
    if (client === undefined) throw new Error(`Nobody votes for ${unit}`);
    return client;
  }

  /** Issues a scheme like that of the demonstration, and scores the cluster by it; answers the ranking. */
  async scoredBy(
    code: string,
    changed: object,
  ): Promise<{ id: string; ranks: Record<string, number | null> }> {
    await this.sees(this.ministry, operation('add-scheme'), { document: { ...scheme, code, ...changed } });
    return this.scoredAgain(code);
  }

  async scoredAgain(schemeCode: string): Promise<{ id: string; ranks: Record<string, number | null> }> {
    const { ranking } = await this.sees(this.chair, operation('run-scores'), {
      cluster: halfYearOfTen,
      schemeCode,
    });
    return {
      id: ranking.id,
      ranks: Object.fromEntries(ranking.rows.map((row: Loose) => [row.unitCode, row.rank])),
    };
  }

  /** An act that must succeed, by an example operation. */
  async sees(client: Client, query: string, input: object): Promise<Loose> {
    const data = await client.see(query, { input: { idempotencyKey: this.key(), ...input } });
    const [answer]: Loose[] = Object.values(data);
    if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors));
    return answer;
  }

  key(): string {
    return `vote-${++this.keys}`;
  }

  opens(client: Client, input: object, terms: object = {}): Promise<Loose> {
    return this.acts(client, 'openBallot', {
      ...{ cluster: halfYearOfTen, purpose: 'CO', terms: { ...byTwoThirds, ...terms } },
      ...input,
    });
  }

  casts(unitCode: string, ballotId: string, choices: readonly string[], input: object = {}): Promise<Loose> {
    return this.acts(this.officer(unitCode), 'castBallot', { ballotId, unitCode, choices, ...input });
  }

  closes(client: Client, ballotId: string, input: object = {}): Promise<Loose> {
    const minutes = 'Hội nghị Cụm thi đua số 10 - 06 Sở Tài chính suy tôn đơn vị dẫn đầu';
    return this.acts(client, 'closeBallot', { ballotId, minutes, document: '12/BB-CTĐ', ...input });
  }

  async acts(client: Client, name: string, input: object, shown: string = shownBallot): Promise<Loose> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const field = name.endsWith('Proposals') ? 'proposals' : 'ballot';
    const data = await client.see(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${field} { ${shown} } userErrors { code message field } } }`,
      { input: { idempotencyKey: this.key(), ...input } },
    );
    return data[name];
  }

  proposes(client: Client, name: string, input: object): Promise<Loose> {
    return this.acts(client, name, { cluster: halfYearOfTen, ...input }, shownList);
  }

  async ballots(client: Client): Promise<Loose[]> {
    const { ballots } = await client.see(
      `query ($c: String!, $y: Int!, $p: String!) { ballots(clusterCode: $c, year: $y, periodCode: $p) { ${shownBallot} } }`,
      { c: halfYearOfTen.clusterCode, y: halfYearOfTen.year, p: halfYearOfTen.periodCode },
    );
    return ballots;
  }

  async proposals(client: Client): Promise<Loose> {
    const { proposals } = await client.see(
      `query ($c: String!, $y: Int!, $p: String!) { proposals(clusterCode: $c, year: $y, periodCode: $p) { ${shownList} } }`,
      { c: halfYearOfTen.clusterCode, y: halfYearOfTen.year, p: halfYearOfTen.periodCode },
    );
    return proposals;
  }
}

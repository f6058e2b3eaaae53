import { randomUUID } from 'node:crypto';
import { reporterOf } from './cluster-scoring.js';
import { person } from './half-year.js';
import { inTurn } from './in-turn.js';
import { sheetScheme } from './score-sheets.js';
import { certificates, flag, halfYearOfTen, membersOfTen } from './voting.js';
import { type Client, type Loose, World } from './world.js';

/** One of two worlds that differ in nothing but what others marked, voted and proposed, and in how much of that there is. */
export type Which = 'one' | 'other';

/** What is said of rows, by their codes. */
type Rows = Readonly<Record<string, string>>;

/** A criterion somebody gives points on, one on which everybody is measured by the best of all, one the service fills in. */
const document = {
  ...sheetScheme,
  code: 'STC-DANG-CHAM',
  criteria: [
    ...sheetScheme.criteria.filter(({ code }) => ['C', 'D', 'E'].includes(code)),
    {
      ...{ code: 'G', name: 'Việc khác', max: '50', method: { type: 'MANUAL' } },
      input: { from: 'RECORDED', as: 'NUMBER' },
    },
  ],
  ...{ scale: { base: '100', bonus: '0' }, bonuses: [], bonusCap: '0', awards: [flag, certificates] },
};

const council = ['ủy viên 1', 'ủy viên 2', 'ủy viên 3'];
const byTwoThirds = { ruleCode: 'TAND_FLAG', quorum: { numerator: 1, denominator: 6 }, secret: true };
const minutes = 'Tập thể dẫn đầu Cụm thi đua số 10 - 06 Sở Tài chính';

/**
 * The half-year of cluster 10 in the middle of being judged. H09 and H39 marked their sheets, H39 checked that of H53, both
 * voted: that is the same in both worlds. What everybody else did is not.
 */
export class OpenScoring {
  private keys = 0;
  /** What is known of this world by a name that both worlds share: the ids of all that is open. */
  private readonly named = new Map<string, string>();

  private constructor(
    readonly world: World,
    private readonly which: Which,
    private readonly clients: ReadonlyMap<string, Client>,
  ) {}

  static async open(which: Which): Promise<OpenScoring> {
    const world = await World.open();
    const [leader, ministry] = [await world.as('leader'), await world.as('ministry')];
    const clients = new Map<string, Client>([
      ['leader', leader],
      ['ministry', ministry],
      ['H19.STC', leader],
    ]);
    await inTurn(
      membersOfTen.filter((unit) => unit !== 'H19.STC'),
      async (unit) => {
        clients.set(unit, await reporterOf(world, unit));
      },
    );
    await inTurn(council, async (name) => {
      const roles = { codes: ['G12'], on: '2024-06-14', roles: ['OBSERVER'], line: 'SECTOR' } as const;
      clients.set(name, await person(world, name, roles));
    });
    const scoring = new OpenScoring(world, which, clients);
    await scoring.handOut();
    await scoring.markThemselves();
    await scoring.check();
    await scoring.judge();
    await scoring.vote();
    await scoring.propose();
    await scoring.nameAll();
    return scoring;
  }

  /** The id by which something of this world is asked for. */
  id(name: string): string {
    const id = this.named.get(name);
    if (id === undefined) throw new Error(`Nothing is called ${name}`);
    return id;
  }

  get names(): readonly string[] {
    return [...this.named.keys()];
  }

  /** Takes out what tells one database from the next: ids, cursors, and when something was done today. */
  tidy(said: string): string {
    const named = [...this.named].reduce((text, [name, id]) => text.replaceAll(id, `<${name}>`), said);
    return named
      .replace(/"(cursor|endCursor)":"[^"]*"/g, '"$1":"<cursor>"')
      .replace(/"(at|openedAt|closedAt|madeAt|submittedAt)":"[^"]*"/g, '"$1":"<instant>"');
  }

  private get differs(): <T>(one: T, other: T) => T {
    return (one, other) => (this.which === 'one' ? one : other);
  }

  private by(name: string): Client {
    const client = this.clients.get(name);
    if (client === undefined) throw new Error(`Nobody is called ${name}`);
    return client;
  }

  /** An act that must be done. */
  private async does(who: string, name: string, input: object, shown = ''): Promise<Loose> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await this.by(who).see(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} userErrors { code message } } }`,
      { input: { idempotencyKey: `open ${++this.keys}`, ...input } },
    );
    if (data[name].userErrors.length > 0)
      throw new Error(`${who}, ${name}: ${JSON.stringify(data[name].userErrors)}`);
    return data[name];
  }

  private async handOut(): Promise<void> {
    const cluster = halfYearOfTen;
    await this.does('ministry', 'addScheme', { document });
    await this.does('leader', 'openScoreSheets', { cluster, schemeCode: document.code });
    const pairs = [
      { checker: 'H06.STC', checked: 'H09.STC' },
      { checker: 'H10.STC', checked: 'H39.STC' },
      { checker: 'H39.STC', checked: 'H53.STC' },
    ];
    await this.does('leader', 'assignCrossCheckers', { cluster, pairs });
    const told = (unitCode: string, c: string, d: string) => [
      { unitCode, code: 'C', value: c, document: 'Biên bản 7' },
      { unitCode, code: 'D', value: d, document: 'Biên bản 7' },
      { unitCode, code: 'G', value: '1', document: 'Biên bản 7' },
    ];
    const inputs = [
      ...told('H09.STC', '10', '110/100'),
      ...told('H39.STC', '11', '115/100'),
      ...told('H06.STC', this.differs('12', '4'), this.differs('170/100', '101/100')),
      ...told('H10.STC', this.differs('13', '3'), this.differs('104/100', '190/100')),
      ...told('H19.STC', this.differs('14', '2'), this.differs('105/100', '150/100')),
      ...told('H53.STC', this.differs('15', '1'), this.differs('160/100', '102/100')),
    ];
    await this.does('leader', 'recordScoreInputs', { cluster, schemeCode: document.code, inputs });
  }

  /** Marks rows of a sheet; submits the stage where asked. */
  private async marks(
    who: string,
    unitCode: string,
    { stage, rows, submits }: { stage: string; rows: Rows; submits: boolean },
  ): Promise<void> {
    const sheet = { ...halfYearOfTen, unitCode };
    // A stage that was opened by the one before it has changed once by that.
    const expectedVersion = stage === 'SELF' ? 0 : 1;
    await this.does(who, 'markSheet', {
      ...{ sheet, stage, expectedVersion },
      rows: Object.entries(rows).map(([code, points]) => ({
        ...{ code, points, reason: `${who} cho ${points}`, documents: [`${points}/BB`] },
      })),
    });
    if (submits)
      await this.does(who, 'submitSheetStage', { sheet, stage, expectedVersion: expectedVersion + 1 });
  }

  private async markThemselves(): Promise<void> {
    const { differs } = this;
    const self = (unit: string, rows: Rows, submits = true) =>
      this.marks(unit, unit, { stage: 'SELF', rows, submits });
    await self('H09.STC', { C: '17', G: '40' });
    await self('H39.STC', { C: '16', G: '41' });
    await self('H53.STC', { C: '15', G: '42' });
    await self('H06.STC', differs<Rows>({ C: '19.5' }, { G: '3.25' }), differs(false, true));
    await self('H10.STC', differs<Rows>({ C: '18.5', G: '49' }, { C: '0.5' }), differs(true, false));
  }

  private async check(): Promise<void> {
    const { differs } = this;
    const checks = (who: string, unit: string, rows: Rows) =>
      this.marks(who, unit, { stage: 'CHECKED', rows, submits: true });
    await checks('H39.STC', 'H53.STC', { C: '12', G: '39' });
    await checks('H06.STC', 'H09.STC', differs<Rows>({ C: '3.75' }, { C: '16.75', G: '22' }));
    if (this.which === 'one') await checks('H10.STC', 'H39.STC', { G: '2.75' });
  }

  private async judge(): Promise<void> {
    const judges = (unit: string, rows: Rows, submits: boolean) =>
      this.marks('leader', unit, { stage: 'CLUSTER', rows, submits });
    if (this.which === 'one') {
      await judges('H09.STC', { C: '4.25' }, false);
      await judges('H39.STC', { C: '5.25' }, true);
    } else {
      await judges('H09.STC', { C: '18.25', G: '31' }, true);
      await judges('H53.STC', { C: '2.25', G: '1.25' }, false);
    }
    const { ranking } = await this.does(
      'leader',
      'runScores',
      { cluster: halfYearOfTen, schemeCode: document.code },
      'ranking { id }',
    );
    this.named.set('run', ranking.id);
  }

  private async opens(who: string, name: string, ballot: object): Promise<string> {
    const input = { cluster: halfYearOfTen, rankingId: this.id('run'), ...ballot };
    const { ballot: opened } = await this.does(who, 'openBallot', input, 'ballot { id }');
    this.named.set(name, opened.id);
    return opened.id;
  }

  private casts(ballotId: string, papers: Readonly<Record<string, string>>): Promise<void> {
    return inTurn(Object.entries(papers), async ([unit, choice]) => {
      await this.does(unit, 'castBallot', { ballotId, unitCode: unit, choices: [choice] });
    });
  }

  /** One ballot that is open; one that was closed with the same tally in both worlds, which its electors know; one of the council. */
  private async vote(): Promise<void> {
    const { differs } = this;
    const terms = { body: 'CLUSTER_MEETING', ...byTwoThirds, turnoutShown: true };
    const own = { 'H09.STC': 'H39.STC', 'H39.STC': 'H53.STC' };
    const done = await this.opens('leader', 'closed ballot', { purpose: 'DAT', terms });
    await this.casts(done, {
      ...own,
      ...{ 'H06.STC': differs('H53.STC', 'H19.STC'), 'H10.STC': differs('H19.STC', 'H53.STC') },
    });
    const closing = { minutes, document: '12/BB-CTĐ' };
    await this.does('leader', 'closeBallot', { ballotId: done, ...closing });

    const seated = { body: 'COUNCIL', ...byTwoThirds, ruleCode: 'HUE_CSTDT' };
    const ballot = { purpose: 'CO', terms: seated, electors: council };
    const councils = await this.opens('ministry', 'ballot of the council', ballot);
    await inTurn(council, async (name, i) => {
      const choices = [differs('H53.STC', i === 0 ? 'H06.STC' : 'H10.STC')];
      await this.does(name, 'castBallot', { ballotId: councils, choices });
    });
    await this.does('ministry', 'closeBallot', { ballotId: councils, ...closing });

    const open = await this.opens('leader', 'open ballot', { purpose: 'CO', terms });
    await this.casts(open, {
      ...own,
      ...differs<Record<string, string>>(
        { 'H06.STC': 'H09.STC', 'H10.STC': 'H09.STC', 'H53.STC': 'H06.STC' },
        { 'H53.STC': 'H39.STC' },
      ),
    });
  }

  /** In the one world the list was submitted, in the other the council has changed it and not submitted it yet. */
  private async propose(): Promise<void> {
    const cluster = halfYearOfTen;
    const draft = { cluster, rankingId: this.id('run'), expectedNumber: 0 };
    await this.does('leader', 'draftProposals', draft);
    if (this.which === 'one') {
      const submission = { body: 'COUNCIL', minutes, document: '31/TTr-BTC', expectedNumber: 1 };
      await this.does('ministry', 'submitProposals', { cluster, ...submission });
    } else {
      const award = { awardCode: 'CO', awardName: flag.name, kind: 'FLAG', level: 'MINISTRY_PROVINCE' };
      const change = { body: 'COUNCIL', reason: 'Hội đồng họp', expectedNumber: 1 };
      const items = [{ unitCode: 'H09.STC', ...award }];
      await this.does('ministry', 'changeProposals', { cluster, ...change, items });
    }
  }

  /** What has no id of its own in the API is asked for by the id that it has beneath. */
  private async nameAll(): Promise<void> {
    const rows = await this.world.behind<{ name: string; id: string }>(
      `select 'sheet of ' || v.code as name, s.id::text from scoring.sheet s
         join calendar.period p on p.id = s.period_id and p.code = '2024-H1'
         join organisation.unit_version v on v.unit_id = s.unit_id and v.valid @> p.as_of
       union all
       select 'list ' || l.number, l.id::text from scoring.proposal_list l join calendar.period p on p.id = l.period_id and p.code = '2024-H1'
       order by 1`,
    );
    // Where there is no second list, something that does not exist is asked for in its place.
    for (const { name, id } of [{ name: 'list 2', id: randomUUID() }, ...rows]) this.named.set(name, id);
  }
}

import { codes } from '../support/acting.js';
import { Scorer, sheetMembers, sheetPeople, sheetScheme } from '../support/score-sheets.js';
import { type Client, type Loose, World } from '../support/world.js';

const own = 'H53.STC';
/** The unit marks itself, and after it the council alone decides: nobody stands between the two. */
const twoStages = {
  ...{ ...sheetScheme, code: 'PHIEU-HAI-BUOC', criteria: [{ ...sheetScheme.criteria[2], max: '100' }] },
  ...{ bonuses: [], bonusCap: '0', scale: { base: '100', bonus: '0' }, tieBreakers: [] },
  stages: [
    { code: 'SELF', name: 'Tự chấm', actor: 'MEMBER' },
    { code: 'COUNCIL', name: 'Hội đồng chấm', actor: 'COUNCIL' },
  ],
};

describe('what a council handed in', () => {
  let world: World;
  let council: Scorer;
  let unit: Scorer;
  let leader: Scorer;
  const sees = (client: Client): Promise<Loose> => new Scorer(client).sheet(own, 'COUNCIL');
  const stage = async (scorer: Scorer): Promise<Loose> =>
    (await sees(scorer.client)).stages.find(({ code }: { code: string }) => code === 'COUNCIL');

  beforeAll(async () => {
    world = await World.open();
    const people = await sheetPeople(world);
    council = new Scorer(people.ministry);
    leader = new Scorer(people.leader);
    unit = new Scorer(people.reporters[own] ?? people.ministry);
    await council.client.see(
      `mutation ($input: AddSchemeInput!) { addScheme(input: $input) { userErrors { code message } } }`,
      { input: { document: twoStages, idempotencyKey: 'two stages' } },
    );
    await leader.open(twoStages.code);
    const mark = { code: 'C', value: '70', documents: ['12/BC-STC'] };
    await unit.mark(own, 'SELF', [mark]);
    await unit.submit(own, 'SELF', 1);
    const said = [{ code: 'C', points: '7', reason: 'Hội đồng quyết nghị.' }];
    await council.mark(own, 'COUNCIL', said, await council.version(own, 'COUNCIL'));
    expect(codes(await council.submit(own, 'COUNCIL', await council.version(own, 'COUNCIL')))).toEqual([]);
  });
  afterAll(() => world.close());

  it('is closed for marks, and open to the council alone to take back, with a reason', async () => {
    const version = await council.version(own, 'COUNCIL');
    const again = [{ code: 'C', points: '77', reason: 'Hội đồng quyết nghị.' }];
    expect(codes(await council.mark(own, 'COUNCIL', again, version))).toEqual(['SCORE_STAGE_CLOSED']);
    expect(await stage(council)).toMatchObject({ state: 'SUBMITTED', mayReturn: true });
    expect(await stage(leader)).toMatchObject({ state: 'SUBMITTED', mayReturn: false });
    expect(codes(await leader.giveBack(own, 'COUNCIL', 'Ghi nhầm.', version))).toEqual([
      'SCORE_STAGE_NOT_YOURS',
    ]);
    expect(codes(await unit.giveBack(own, 'SELF', 'Ghi nhầm.', 2))).toEqual(['SCORE_STAGE_CLOSED']);
    expect(codes(await council.giveBack(own, 'COUNCIL', 'Ghi nhầm.', version - 1))).toEqual([
      'SCORE_STAGE_CHANGED_MEANWHILE',
    ]);
    expect(codes(await council.giveBack(own, 'COUNCIL', ' ', version))).toEqual([
      'SCORE_RETURN_NEEDS_REASON',
    ]);
    expect(codes(await council.giveBack(own, 'COUNCIL', 'Ghi nhầm.', version))).toEqual([]);
    expect(await stage(council)).toMatchObject({ state: 'RETURNED', mayMark: true });
    expect((await sees(council.client)).steps.at(-1)).toMatchObject({ step: 'RETURN', reason: 'Ghi nhầm.' });
  });

  it('is not told to the unit: it sees neither the step nor the reason', async () => {
    const sheet = await sees(unit.client);
    expect(sheet.stages.map(({ code, state }: Loose) => [code, state])).toEqual([['SELF', 'SUBMITTED']]);
    expect(sheet.steps.map(({ stage: code, step }: Loose) => [code, step])).toEqual([['SELF', 'SUBMIT']]);
  });

  it('does not count until it is handed in again, then as it is now', async () => {
    const others = sheetMembers.filter((code) => code !== own);
    const inputs = others.map((unitCode) => ({
      unitCode,
      code: 'C',
      value: '50',
      document: 'Biên bản họp cụm',
    }));
    await leader.client.see(
      `mutation ($input: RecordScoreInputsInput!) { recordScoreInputs(input: $input) { userErrors { code } } }`,
      {
        input: {
          ...{ cluster: { clusterCode: 'CUM-10-STC', year: 2025, periodCode: '2025-Y' } },
          ...{ schemeCode: twoStages.code, inputs, idempotencyKey: 'the others' },
        },
      },
    );
    const total = async () => {
      const { ranking, userErrors } = await leader.run(twoStages.code);
      expect(userErrors).toEqual([]);
      return ranking.rows.find(({ unitCode }: Loose) => unitCode === own).total;
    };
    expect(await total()).toBe('70');
    const again = [{ code: 'C', points: '77', reason: 'Hội đồng quyết nghị, ghi lại cho đúng.' }];
    await council.mark(own, 'COUNCIL', again, await council.version(own, 'COUNCIL'));
    await council.submit(own, 'COUNCIL', await council.version(own, 'COUNCIL'));
    expect(await total()).toBe('77');
  });

  it('goes one step back like any other stage once it was taken back, and then the unit is told why', async () => {
    const back = async (reason: string) =>
      codes(await council.giveBack(own, 'COUNCIL', reason, await council.version(own, 'COUNCIL')));
    expect(await back('Đối chiếu lại.')).toEqual([]);
    expect(await back('Bổ sung minh chứng.')).toEqual([]);
    const sheet = await sees(unit.client);
    expect(sheet.stageAtWork).toBe('SELF');
    expect(sheet.steps.map(({ reason }: Loose) => reason)).toEqual([null, 'Bổ sung minh chứng.']);
  });

  it('stays as it is once its chair has locked it', async () => {
    await unit.submit(own, 'SELF', await unit.version(own, 'SELF'));
    await council.submit(own, 'COUNCIL', await council.version(own, 'COUNCIL'));
    expect(await council.lock('COUNCIL', own)).toEqual({ locked: 1, userErrors: [] });
    const version = await council.version(own, 'COUNCIL');
    expect(codes(await council.giveBack(own, 'COUNCIL', 'Ghi nhầm.', version))).toEqual([
      'SCORE_STAGE_CLOSED',
    ]);
  });
});

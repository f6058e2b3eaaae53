import { type FrozenInputs, scoreFrozen } from '../../src/scoring/domain/run/run.js';
import { type Scheme } from '../../src/scoring/domain/scheme/scheme.js';
import { runTexts } from '../../src/scoring/store/run/run-writer.js';
import { codes } from '../support/acting.js';
import { person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { operation } from '../support/operations.js';
import {
  Scorer,
  sheetCluster,
  sheetDay,
  sheetMembers,
  sheetPeople,
  sheetScheme,
} from '../support/score-sheets.js';
import { type Client, type Loose, World } from '../support/world.js';

const own = 'H53.STC';
const proof = { documents: ['12/BC-STC'] };
const asked = {
  cluster: sheetCluster.clusterCode,
  year: sheetCluster.year,
  period: sheetCluster.periodCode,
};
const stageOf = (sheet: Loose, code: string) =>
  sheet.stages.find((one: { code: string }) => one.code === code);
const rowOf = (sheet: Loose, code: string) => sheet.rows.find((one: { code: string }) => one.code === code);

describe('the score sheets of cluster 10 in 2025, from the scheme to the ranking', () => {
  let world: World;
  let ministry: Scorer;
  let leader: Scorer;
  let deputy: Scorer;
  let reporters: Readonly<Record<string, Scorer>>;
  let runs: readonly [string, string];
  const of = (unit: string): Scorer => reporters[unit] ?? ministry;

  const record = async (code: string, told: readonly (readonly [string, string])[]): Promise<Loose> => {
    const inputs = told.map(([unitCode, value]) => ({ unitCode, code, value, document: 'Biên bản họp cụm' }));
    const input = {
      cluster: sheetCluster,
      schemeCode: sheetScheme.code,
      inputs,
      idempotencyKey: `record ${code}`,
    };
    return (await leader.client.see(operation('record-score-inputs'), { input })).recordScoreInputs;
  };

  /** What the newest run made of three rows of the unit's sheet. */
  const counted = async (client: Client): Promise<Loose[]> => {
    const { latestScoring } = await client.see(
      `{ latestScoring(clusterCode: "CUM-10-STC", year: 2025, periodCode: "2025-Y") { rows { unitCode marks { code points source } } } }`,
    );
    const row = latestScoring.rows.find((one: { unitCode: string }) => one.unitCode === own);
    return row.marks.filter((mark: { code: string }) => ['B', 'C', 'T'].includes(mark.code));
  };

  beforeAll(async () => {
    world = await World.open();
    const people = await sheetPeople(world);
    [ministry, leader, deputy] = [people.ministry, people.leader, people.deputy].map(
      (client) => new Scorer(client),
    ) as [Scorer, Scorer, Scorer];
    reporters = Object.fromEntries(
      Object.entries(people.reporters).map(([code, client]) => [code, new Scorer(client)]),
    );
  });
  afterAll(() => world.close());

  it('are handed out by the leader, once, by one scheme', async () => {
    expect(codes(await of(own).open())).toEqual(['SCORE_SHEETS_NOT_YOURS_TO_OPEN']);
    expect(await of(own).sheet(own)).toBeNull();
    expect(await leader.open()).toEqual({ opened: 6, userErrors: [] });
    expect(await leader.open()).toEqual({ opened: 0, userErrors: [] });
    expect(codes(await ministry.open('STC-1000'))).toEqual(['SCORE_SHEETS_OF_ANOTHER_SCHEME']);
    expect(codes(await leader.run('STC-1000'))).toEqual(['SCORE_SHEETS_OF_ANOTHER_SCHEME']);
  });

  it('keep what is told to the scheme they were handed out by, whatever was issued since', async () => {
    const renamed = JSON.stringify({ ...sheetScheme, version: '2' }).replaceAll('"C"', '"MOI"');
    const issued = await ministry.client.see(operation('add-scheme'), {
      input: { document: JSON.parse(renamed), idempotencyKey: 'renamed' },
    });
    expect(issued.addScheme.userErrors).toEqual([]);
    expect(codes(await record('MOI', [[own, '15']]))).toEqual(['INPUT_CODE_UNKNOWN']);
    expect(codes(await record('C', [['H77.NONE', '15']]))).toEqual(['MEMBER_NOT_FOUND']);
  });

  it('show a member its own sheet in its own stage, and nobody else anything of it', async () => {
    const sheet = await of(own).sheet(own);
    expect(sheet.stages.map((stage: { code: string }) => stage.code)).toEqual(['SELF']);
    expect(stageOf(sheet, 'SELF')).toMatchObject({
      mayMark: true,
      maySubmit: true,
      mayReturn: false,
      mayLock: false,
    });
    expect(await of('H01.STC').sheet(own)).toBeNull();
    expect(await of('H01.STC').sheet('H77.NONE')).toBeNull();
    const list = async (client: Client): Promise<Loose> =>
      (await client.see(operation('score-sheets'), asked)).scoreSheets;
    expect(await list(of(own).client)).toMatchObject({
      totalCount: 1,
      nodes: [{ unitCode: own, checkerCode: null }],
    });
    expect(await list(await world.as('office'))).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await list(await world.as('board'))).toMatchObject({ totalCount: 0, nodes: [] });
    const whole = [leader, deputy, ministry].map(
      async ({ client }) => (await list(client)).totalCount as number,
    );
    expect(await Promise.all(whole)).toEqual([6, 6, 6]);
    const codesInOrder = (await list(leader.client)).nodes.map((node: { unitCode: string }) => node.unitCode);
    expect(codesInOrder).toEqual([...sheetMembers]);
    const foreign = [
      await of('H01.STC').mark(own, 'SELF', [{ code: 'C', value: '1' }]),
      await of('H01.STC').mark('H77.NONE', 'SELF', [{ code: 'C', value: '1' }]),
    ].map(({ userErrors }) => userErrors);
    expect(foreign[0]).toEqual(foreign[1]);
    expect(foreign[0]).toMatchObject([{ code: 'SCORE_SHEET_NOT_FOUND' }]);
  });

  it('are marked by the unit itself, with evidence, and a reason where it differs from the service', async () => {
    const rows = [
      { code: 'B', points: '15' },
      { code: 'C', value: '18', ...proof },
      { code: 'D', value: '120/100', ...proof },
      { code: 'E', value: '0' },
    ];
    const marked = await of(own).mark(own, 'SELF', rows);
    expect(marked).toEqual({ version: 1, userErrors: [] });
    expect(codes(await of(own).mark(own, 'SELF', [{ code: 'C', value: '19' }]))).toEqual([
      'SCORE_STAGE_CHANGED_MEANWHILE',
    ]);
    const owing = (await of(own).submit(own, 'SELF', 1)).userErrors;
    expect(owing.map(({ code, field }: { code: string; field: string[] }) => [code, field[1]])).toEqual([
      ['SCORE_ROW_UNEXPLAINED', 'B'],
      ['SCORE_ROW_WITHOUT_EVIDENCE', 'B'],
    ]);
    const explained = {
      code: 'B',
      points: '15',
      reason: 'Một báo cáo gửi bản giấy trễ.',
      documents: ['Sổ công văn'],
    };
    expect(codes(await of(own).mark(own, 'SELF', [explained], 1))).toEqual([]);
    const sheet = await of(own).sheet(own);
    expect(rowOf(sheet, 'B')).toMatchObject({
      filled: { points: '20' },
      marks: [{ stage: 'SELF', points: '15', by: `cán bộ ${own}`, documents: ['Sổ công văn'] }],
      points: [{ stage: 'SELF', points: '15', state: 'COMPUTED' }],
    });
    expect(sheet.difference).toEqual(
      expect.arrayContaining([{ code: 'B', from: { points: '20' }, to: { points: '15' }, points: '-5' }]),
    );
    expect(codes(await of(own).submit(own, 'SELF', 2))).toEqual([]);
    expect(codes(await of(own).mark(own, 'SELF', [{ code: 'C', value: '20' }], 3))).toEqual([
      'SCORE_STAGE_CLOSED',
    ]);
  });

  it('compute what depends on other units only for those who may see them', async () => {
    await inTurn(
      sheetMembers.filter((unit) => unit !== own),
      async (unit) => {
        const rows = [
          { code: 'C', value: '10', ...proof },
          { code: 'D', value: unit === 'H01.STC' ? '140/100' : '100/100', ...proof },
        ];
        expect(codes(await of(unit).mark(unit, 'SELF', rows))).toEqual([]);
        expect(codes(await of(unit).submit(unit, 'SELF', 1))).toEqual([]);
      },
    );
    const [{ points: hidden }, { points: shown }] = [
      rowOf(await of(own).sheet(own), 'D'),
      rowOf(await leader.sheet(own), 'D'),
    ];
    expect(hidden).toEqual([{ stage: 'SELF', input: '120 / 100', points: null, state: 'NOT_VISIBLE' }]);
    expect(shown[0]).toEqual({ stage: 'SELF', input: '120 / 100', points: '15', state: 'COMPUTED' });
    expect(stageOf(await of(own).sheet(own), 'SELF').total).toBeNull();
  });

  it('are checked by the member assigned, which never checks itself and sees the self-marks alone', async () => {
    expect(codes(await of(own).assign({ rotateBy: 1 }))).toEqual(['SCORE_CHECK_NOT_YOURS_TO_ASSIGN']);
    expect(codes(await leader.assign({ rotateBy: 6 }))).toEqual(
      Array.from({ length: 6 }, () => 'SCORE_CHECKER_IS_CHECKED'),
    );
    const wrong = [
      { checker: own, checked: own },
      { checker: 'H09.STC', checked: own },
      { checker: 'H01.STC', checked: 'H20.STC' },
      { checker: 'H29.STC', checked: 'H20.STC' },
    ];
    expect(codes(await leader.assign({ pairs: wrong }))).toEqual([
      'SCORE_CHECKER_IS_CHECKED',
      'MEMBER_NOT_FOUND',
      'SCORE_CHECKED_TWICE',
    ]);
    expect(await deputy.assign({ rotateBy: 1 })).toEqual({ assigned: 6, userErrors: [] });
    const checker = of('H36.STC');
    const sheet = await checker.sheet(own, 'CHECKED');
    expect(sheet.stages.map((stage: { code: string }) => stage.code)).toEqual(['SELF', 'CHECKED']);
    expect(rowOf(sheet, 'B')).toMatchObject({
      filled: { input: null, state: 'NOT_VISIBLE' },
      marks: [{ stage: 'SELF', points: '15' }],
    });
    expect(await of('H29.STC').sheet(own)).toBeNull();
    const version = stageOf(sheet, 'CHECKED').version as number;
    expect(codes(await of(own).mark(own, 'CHECKED', [{ code: 'C', value: '20' }], version))).toEqual([
      'SCORE_STAGE_NOT_YOURS',
    ]);
    expect(codes(await checker.mark(own, 'CHECKED', [{ code: 'C', value: '16' }], version))).toEqual([]);
    expect(codes(await checker.submit(own, 'CHECKED', version + 1))).toEqual(['SCORE_ROW_UNEXPLAINED']);
    expect(codes(await leader.assign({ pairs: [{ checker: 'H01.STC', checked: own }] }))).toEqual([
      'SCORE_CHECK_BEGUN',
    ]);
    expect(stageOf(await of(own).sheet(own), 'SELF')).toMatchObject({ state: 'SUBMITTED' });
    expect(rowOf(await of(own).sheet(own), 'C').marks).toHaveLength(1);
  });

  it('go one step back with a reason that the stage before is told, and come again', async () => {
    const checker = of('H36.STC');
    const reason = 'Thiếu minh chứng tiêu chí C.';
    const version = await checker.version(own, 'CHECKED');
    expect(codes(await of(own).giveBack(own, 'SELF', reason, 3))).toEqual(['SCORE_STAGE_CLOSED']);
    expect(codes(await checker.giveBack(own, 'CHECKED', reason, version))).toEqual([]);
    const sheet = await of(own).sheet(own);
    expect(stageOf(sheet, 'SELF')).toMatchObject({ state: 'RETURNED', mayMark: true });
    expect(sheet.steps.at(-1)).toMatchObject({
      stage: 'CHECKED',
      step: 'RETURN',
      reason,
      by: 'cán bộ H36.STC',
    });
    expect(rowOf(sheet, 'C').marks).toHaveLength(1);
    expect(codes(await checker.mark(own, 'CHECKED', [{ code: 'C', value: '1' }], version + 1))).toEqual([
      'SCORE_STAGE_NOT_REACHED',
    ]);
    const again = { code: 'C', value: '17', documents: ['12/BC-STC', '15/BC-STC'] };
    const at = stageOf(sheet, 'SELF').version as number;
    expect(codes(await of(own).mark(own, 'SELF', [again], at))).toEqual([]);
    expect(codes(await of(own).submit(own, 'SELF', at + 1))).toEqual([]);
    const now = await checker.version(own, 'CHECKED');
    const mark = { code: 'C', value: '16', reason: 'Một điển hình chưa có quyết định công nhận.' };
    expect(codes(await checker.mark(own, 'CHECKED', [mark], now))).toEqual([]);
    expect(codes(await checker.submit(own, 'CHECKED', now + 1))).toEqual([]);
  });

  it('are locked by the chair, and nobody writes afterwards', async () => {
    expect(codes(await of('H36.STC').lock('CHECKED', own))).toEqual(['SCORE_STAGE_NOT_YOURS']);
    expect(codes(await leader.lock('STANDING'))).toContain('SCORE_STAGE_NOT_YOURS');
    expect(await leader.lock('CHECKED')).toEqual({ locked: 6, userErrors: [] });
    const version = await of('H20.STC').version('H29.STC', 'CHECKED');
    const late = await of('H20.STC').mark('H29.STC', 'CHECKED', [{ code: 'C', value: '1' }], version);
    expect(codes(late)).toEqual(['SCORE_STAGE_CLOSED']);
    const atCluster = await leader.version(own, 'CLUSTER');
    expect(codes(await leader.giveBack(own, 'CLUSTER', 'Xem lại.', atCluster))).toEqual([
      'SCORE_STAGE_NOTHING_TO_RETURN',
    ]);
  });

  it('count the last authorised stage and never the greatest; what is not submitted does not count', async () => {
    const cluster = [{ code: 'C', points: '12', reason: 'Trưởng cụm thẩm định tại đơn vị.' }];
    expect(codes(await deputy.mark(own, 'CLUSTER', cluster, await leader.version(own, 'CLUSTER')))).toEqual(
      [],
    );
    const missing = await leader.run();
    expect(new Set(codes(missing))).toEqual(new Set(['SCORE_INPUT_FAULT']));
    expect(missing.userErrors).toHaveLength(6);
    expect(
      codes(
        await record(
          'T',
          sheetMembers.map((unitCode) => [unitCode, '0'] as const),
        ),
      ),
    ).toEqual([]);
    const early = (await leader.run()).ranking;
    expect(await counted(leader.client)).toMatchObject([
      { code: 'B' },
      { code: 'C', points: '16' },
      { code: 'T', points: '0' },
    ]);
    await inTurn(sheetMembers, async (unit) => {
      if (unit !== own)
        expect(codes(await leader.submit(unit, 'CLUSTER', await leader.version(unit, 'CLUSTER')))).toEqual(
          [],
        );
    });
    expect(codes(await ministry.lock('STANDING', own))).toEqual(['SCORE_STAGE_NOT_REACHED']);
    expect(await leader.lock('CLUSTER', own)).toEqual({ locked: 1, userErrors: [] });
    expect(await ministry.lock('STANDING')).toEqual({ locked: 6, userErrors: [] });
    const rows = [{ code: 'T', points: '3', reason: 'Hội đồng quyết nghị.' }];
    const version = await ministry.version(own, 'COUNCIL');
    expect(codes(await leader.mark(own, 'COUNCIL', rows, version))).toEqual(['SCORE_STAGE_NOT_YOURS']);
    expect(codes(await ministry.mark(own, 'COUNCIL', rows, version))).toEqual([]);
    expect(codes(await ministry.submit(own, 'COUNCIL', version + 1))).toEqual([]);
    const sheet = await leader.sheet(own, 'COUNCIL');
    expect(rowOf(sheet, 'C').marks.map((mark: Loose) => [mark.stage, mark.value ?? mark.points])).toEqual([
      ['SELF', '17'],
      ['CHECKED', '16'],
      ['CLUSTER', '12'],
    ]);
    const { ranking, userErrors } = await leader.run();
    expect(userErrors).toEqual([]);
    const row = ranking.rows.find((one: { unitCode: string }) => one.unitCode === own);
    expect(row.total).toBe(stageOf(sheet, 'COUNCIL').total);
    expect(await counted(leader.client)).toEqual([
      { code: 'B', points: '15', source: `SHEET SELF cán bộ ${own}: Sổ công văn` },
      { code: 'C', points: '12', source: 'SHEET CLUSTER người chấm của cụm phó' },
      { code: 'T', points: '3', source: 'SHEET COUNCIL Vụ Tổ chức cán bộ, Bộ Tài chính' },
    ]);
    runs = [early.id, ranking.id];
  });

  it('come to the same hash, scored again from the frozen inputs alone', async () => {
    const [run] = await world.behind<{
      inputs: string;
      result: string;
      hash: string;
      document: Scheme;
      scheme_hash: string;
    }>(
      `select r.inputs, r.result, r.hash, s.document, s.hash as scheme_hash from scoring.run r join scoring.scheme s on s.id = r.scheme_id
        where s.code = $1 order by r.number desc limit 1`,
      [sheetScheme.code],
    );
    if (run === undefined) throw new Error('There is no run');
    const frozen = JSON.parse(run.inputs) as FrozenInputs;
    const self = frozen.sheets
      .find(({ unit }) => unit === own)
      ?.marks.find(({ stage, code }) => stage === 'SELF' && code === 'C');
    expect(self).toMatchObject({ value: '17', by: `cán bộ ${own}`, documents: ['12/BC-STC', '15/BC-STC'] });
    const again = scoreFrozen(run.document, frozen);
    if ('faults' in again) throw new Error(JSON.stringify(again.faults));
    const known = { schemeId: '' as never, hash: run.scheme_hash, scheme: run.document };
    expect(runTexts({ scheme: known, frozen, ranked: again.ranked })).toEqual({
      inputs: run.inputs,
      result: run.result,
      hash: run.hash,
    });
    const changed = run.inputs.replace('"points":"12"', '"points":"13"');
    expect(changed).not.toBe(run.inputs);
    const other = scoreFrozen(run.document, JSON.parse(changed) as FrozenInputs);
    if ('faults' in other) throw new Error(JSON.stringify(other.faults));
    expect(runTexts({ scheme: known, frozen, ranked: other.ranked }).hash).not.toBe(run.hash);
  });

  it('may be supposed otherwise by those in charge, and nothing of it is kept', async () => {
    const suppose = async (client: Client, changes: object[]) =>
      (await client.see(operation('what-if'), { ...asked, scheme: sheetScheme.code, changes })).whatIf;
    const count = async () => (await world.behind('select count(*)::int as n from scoring.run'))[0]?.['n'];
    const before = await count();
    const changes = [{ unitCode: own, code: 'C', points: '0' }];
    expect(await suppose(of(own).client, changes)).toBeNull();
    expect(await suppose(await world.as('office'), changes)).toBeNull();
    const supposed = await suppose(deputy.client, changes);
    expect(supposed.userErrors).toEqual([]);
    expect(supposed.moved.find((one: { unitCode: string }) => one.unitCode === own)).toMatchObject({
      points: '-12',
    });
    expect(
      await suppose(leader.client, [
        { unitCode: own, code: 'X', points: '0' },
        { unitCode: 'H77', code: 'C', value: '1' },
      ]),
    ).toMatchObject({
      rows: null,
      userErrors: [
        { code: 'SCORE_ROW_UNKNOWN', field: ['changes', '0'] },
        { code: 'MEMBER_NOT_FOUND', field: ['changes', '1'] },
      ],
    });
    const leading = await suppose(leader.client, [{ unitCode: 'H01.STC', code: 'D', value: '150/100' }]);
    const moved = leading.moved.map((one: { unitCode: string }) => one.unitCode);
    expect(moved).toEqual([own]);
    expect(await count()).toBe(before);
  });

  it('tell who moves between two runs, to those who may see both', async () => {
    const compare = async (client: Client, [from, to]: readonly [string, string]) =>
      (await client.see(operation('compare-runs'), { from, to })).compareRuns;
    const { moved, ...compared } = await compare(leader.client, runs);
    expect(compared).toEqual({ from: { number: 1 }, to: { number: 2 } });
    expect(moved).toMatchObject([{ unitCode: own, points: '-1' }]);
    expect(await compare(of(own).client, runs)).toBeNull();
    const { ranking } = await ministry.client.see(
      `{ ranking(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-Y") { id } }`,
    );
    expect(await compare(ministry.client, [runs[0], ranking.id])).toBeNull();
  });

  it('are no sheets of somebody who only scores for another unit', async () => {
    const stranger = await person(world, 'người ngoài', {
      ...{ codes: ['H05.STC'], on: sheetDay, roles: ['REPORTER', 'SCORER', 'PUBLISHER'], line: 'SECTOR' },
    });
    expect(await new Scorer(stranger).sheet(own)).toBeNull();
    expect(codes(await new Scorer(stranger).lock('SELF'))).toEqual(['CLUSTER_NOT_FOUND']);
  });
});

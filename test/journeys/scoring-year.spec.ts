import { Viewer } from '../../src/access/domain/index.js';
import { OpenPeriod } from '../../src/calendar/index.js';
import { settled } from '../../src/demo/index.js';
import { localDate } from '../../src/kernel/local-date.js';
import { assigned, halfYear } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { type Loose } from '../support/world.js';
import { plainScheme, YearOfCluster } from '../support/year-of-cluster.js';

describe('the year of a cluster, from its forming to its closing', () => {
  let year: YearOfCluster;
  beforeAll(async () => {
    year = await YearOfCluster.open();
    await year.issue(plainScheme);
  });
  afterAll(() => year.close());

  it('is opened by who leads or organises the cluster, once; a stranger hears the same as of no cluster', async () => {
    expect(await year.see('leader')).toBeNull();
    expect(
      await year.refusals('leader', 'advanceClusterYear', { to: 'LAUNCHED', expectedVersion: 1 }),
    ).toEqual(['YEAR_NOT_OPEN']);
    expect(await year.refusals('H42', 'openClusterYear')).toEqual(['YEAR_NOT_YOURS']);
    const stranger = await year.act('board', 'openClusterYear');
    const nothing = await year.act('leader', 'openClusterYear', {
      cluster: { clusterCode: 'KHONG', year: 2026 },
    });
    expect(stranger).toEqual(nothing);
    expect(stranger.userErrors).toMatchObject([{ code: 'YEAR_NOT_FOUND' }]);
    expect(await year.done('deputy', 'openClusterYear', { document: 'Quyết định chia cụm' })).toEqual({
      ...{ state: 'FORMED', version: 1, scheme: null, schemeLocked: false },
    });
    expect(await year.refusals('leader', 'openClusterYear')).toEqual(['YEAR_ALREADY_OPEN']);
  });

  it('tells those in charge what is missing and who goes on, and members only where it stands', async () => {
    const shown = 'state version dueNormally missing next { to back may parties } history { state document }';
    expect(await year.see('leader', shown)).toEqual({
      ...{ state: 'FORMED', version: 1, dueNormally: '2026-01-31', missing: [] },
      next: [
        { to: 'LAUNCHED', back: false, may: true, parties: ['LEADERSHIP', 'STANDING_BODY', 'ORGANISER'] },
      ],
      history: [{ state: 'FORMED', document: 'Quyết định chia cụm' }],
    });
    expect(await year.see('H42', shown)).toMatchObject({ state: 'FORMED', missing: null, next: null });
    expect(await year.see('council', 'next { may }')).toEqual({ next: [{ may: false }] });
    expect(await year.see('board', shown)).toBeNull();
    expect(await year.advance('leader', 'LAUNCHED')).toEqual([]);
  });

  it('takes no step that is not written, from no other version, and no launch without its plan', async () => {
    expect(await year.advance('leader', 'RUNNING')).toEqual(['YEAR_STEP_UNKNOWN']);
    const stale = { to: 'REGISTERING', expectedVersion: 1 };
    expect(await year.refusals('leader', 'advanceClusterYear', stale)).toEqual([
      'YEAR_CHANGED_MEANWHILE',
      'YEAR_PAPER_MISSING',
    ]);
    const { missing } = await year.see('leader', 'missing');
    expect(missing).toEqual(['Còn thiếu kế hoạch phát động. Hãy nộp văn bản ấy rồi làm tiếp.']);
    const wrong = { kind: 'LAUNCH_PLAN', title: ' ', document: '1', checkerCode: 'H05', checkedCode: 'H31' };
    expect(await year.refusals('leader', 'addYearPaper', wrong)).toEqual([
      'YEAR_PAPER_WORDS_UNFIT',
      'YEAR_PAPER_PAIR_UNFIT',
    ]);
    await year.paper('leader', 'LAUNCH_PLAN');
    expect(await year.refusals('leader', 'returnClusterYear', { expectedVersion: 2, reason: 'x' })).toEqual([
      'YEAR_STEP_NOT_BACK',
    ]);
    expect(await year.advance('leader', 'REGISTERING')).toEqual([]);
  });

  it('has members register by a chosen scheme, and names who has not', async () => {
    expect(await year.register('H05')).toEqual(['YEAR_WITHOUT_SCHEME']);
    const { version: expectedVersion } = await year.see('leader');
    const choice = { schemeCode: 'NAM-THU', schemeVersion: '1', expectedVersion };
    expect(await year.refusals('H42', 'chooseScheme', choice)).toEqual(['YEAR_NOT_YOURS']);
    expect(await year.refusals('leader', 'chooseScheme', { ...choice, schemeVersion: '9' })).toEqual([
      'SCHEME_NOT_FOUND',
    ]);
    await year.done('leader', 'chooseScheme', choice);
    expect(await year.refusals('leader', 'chooseScheme', choice)).toEqual(['YEAR_CHANGED_MEANWHILE']);
    expect(await year.register('H05', { titles: [] })).toEqual(['REGISTRATION_WITHOUT_TITLE']);
    await inTurn(['H05', 'H31', 'H42'], async (unit) => expect(await year.register(unit)).toEqual([]));
    expect(await year.register('H05')).toEqual(['REGISTRATION_CHANGED_MEANWHILE']);
    expect(await year.register('H05', { expectedVersion: 1, titles: ['Bằng khen'] })).toEqual([]);
    expect(await year.advance('leader', 'PACT_SIGNED')).toEqual(['YEAR_REGISTRATION_MISSING']);
    const { missing } = await year.see('leader', 'missing');
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatch(/Phú Thọ|Quảng Ninh|Ninh Bình/);
  });

  it('lets a unit be registered by its own reporter only, and be marked absent by those in charge', async () => {
    const registration = { titles: ['Cờ'], targets: [], document: '1', expectedVersion: 0 };
    expect(await year.refusals('leader', 'registerForYear', { unitCode: 'H49', ...registration })).toEqual([
      'REGISTRATION_NOT_YOURS',
    ]);
    expect(await year.refusals('H42', 'registerForYear', { unitCode: 'H49', ...registration })).toEqual([
      'MEMBER_NOT_FOUND',
    ]);
    expect(await year.refusals('H42', 'registerForYear', { unitCode: 'H99', ...registration })).toEqual([
      'MEMBER_NOT_FOUND',
    ]);
    const absent = { unitCode: 'H49', reason: 'Đang sắp xếp bộ máy' };
    expect(await year.refusals('H49', 'markRegistrationAbsent', absent)).toEqual(['YEAR_NOT_YOURS']);
    expect(await year.refusals('leader', 'markRegistrationAbsent', { ...absent, reason: ' ' })).toEqual([
      'ABSENCE_NEEDS_REASON',
    ]);
    await year.done('leader', 'markRegistrationAbsent', absent);
    expect(await year.advance('leader', 'PACT_SIGNED')).toEqual([]);
  });

  it('shows a member only its own registration until all have signed', async () => {
    const units = async (viewer: string) =>
      (await year.see(viewer, 'registrations { unitCode titles absentReason }')).registrations;
    expect(await units('H42')).toEqual([
      { unitCode: 'H42', titles: ['Cờ thi đua của Chính phủ'], absentReason: null },
    ]);
    expect((await units('leader')).map(({ unitCode }: Loose) => unitCode).sort()).toEqual(
      YearOfCluster.units,
    );
    expect((await units('deputy')).find(({ unitCode }: Loose) => unitCode === 'H05').titles).toEqual([
      'Bằng khen',
    ]);
    expect((await units('deputy')).find(({ unitCode }: Loose) => unitCode === 'H49').absentReason).toBe(
      'Đang sắp xếp bộ máy',
    );
  });

  it('goes back with a reason before anybody signed, and not after', async () => {
    const back = async (reason: string) =>
      year.refusals('deputy', 'returnClusterYear', {
        expectedVersion: (await year.see('deputy')).version,
        reason,
      });
    expect(await back('  ')).toEqual(['YEAR_RETURN_NEEDS_REASON']);
    expect(await back('Sửa chỉ tiêu của H42')).toEqual([]);
    expect(await year.sign('H42')).toEqual(['PACT_NOT_NOW']);
    expect(await year.advance('leader', 'PACT_SIGNED')).toEqual([]);
    expect(await year.register('H42', { expectedVersion: 1 })).toEqual(['REGISTRATION_NOT_NOW']);
    expect(await year.sign('H42', { schemeVersion: '2' })).toEqual(['PACT_OF_ANOTHER_SCHEME']);
    expect(await year.sign('H42')).toEqual([]);
    expect(await year.sign('H42')).toEqual(['PACT_SIGNED_ALREADY']);
    expect(await year.sign('H49')).toEqual(['PACT_WITHOUT_REGISTRATION']);
    expect(await back('Sửa nữa')).toEqual(['YEAR_PACT_BEGUN']);
    const reasons = async (viewer: string) =>
      (await year.see(viewer, 'history { back reason }')).history.flatMap(({ back: was, reason }: Loose) =>
        was ? [reason] : [],
      );
    expect(await reasons('leader')).toEqual(['Sửa chỉ tiêu của H42']);
    expect(await reasons('H42')).toEqual([null]);
  });

  it('keeps the scheme that was signed: no act changes it, and the database neither', async () => {
    await year.issue({ ...plainScheme, version: '2' });
    const { version: expectedVersion } = await year.see('leader');
    const another = { schemeCode: 'NAM-THU', schemeVersion: '2', expectedVersion };
    expect(await year.refusals('standing', 'chooseScheme', another)).toEqual(['SCHEME_LOCKED']);
    await expect(
      year.world.behind(
        `update scoring.cluster_year set scheme_id = (select id from scoring.scheme where code = 'NAM-THU' and version = '2')`,
      ),
    ).rejects.toThrow('pact_signature_of_the_scheme');
    expect(await year.advance('leader', 'RUNNING')).toEqual(['YEAR_SIGNATURE_MISSING']);
    await inTurn(['H05', 'H31'], async (unit) => expect(await year.sign(unit)).toEqual([]));
    expect(await year.advance('leader', 'RUNNING')).toEqual([]);
    expect((await year.see('H42', 'registrations { unitCode }')).registrations).toHaveLength(4);
    expect(await year.see('leader', 'schemeLocked')).toEqual({ schemeLocked: true });
  });

  it('waits for the half-year reports of its members, or until they are waived', async () => {
    await assigned(year.by('centre'), halfYear, { unitCodes: ['H31', 'H42'] });
    expect(await year.advance('leader', 'H1_REPORTING')).toEqual([]);
    expect(await year.advance('leader', 'H1_REVIEWED')).toEqual(['YEAR_REPORTS_MISSING']);
    await inTurn(['H31', 'H42'], async (unitCode) => {
      const report = { unitCode, periodCode: '2026-H1', formCode: 'TDKT' };
      const { exemptFromReport } = await year
        .by('centre')
        .see(
          `mutation ($input: ExemptFromReportInput!) { exemptFromReport(input: $input) { userErrors { code } } }`,
          { input: { report, reason: 'Sáp nhập', idempotencyKey: `waive ${unitCode}` } },
        );
      expect(exemptFromReport.userErrors).toEqual([]);
    });
    expect(await year.advance('leader', 'H1_REVIEWED')).toEqual([]);
    expect(await year.advance('leader', 'CROSS_CHECK')).toEqual([]);
  });

  it('goes on without a suspended member, and waits for the checks of the others', async () => {
    const ground = { unitCode: 'H42', ground: 'DENUNCIATION', reason: 'Đang xác minh đơn tố cáo' };
    expect(await year.refusals('H42', 'suspendMember', ground)).toEqual(['YEAR_NOT_YOURS']);
    await year.done('standing', 'suspendMember', ground);
    expect(await year.refusals('standing', 'suspendMember', ground)).toEqual(['MEMBER_ALREADY_SUSPENDED']);
    const suspended = async (viewer: string) =>
      (await year.see(viewer, 'suspended { unitCode ground }')).suspended.map(
        ({ unitCode }: Loose) => unitCode,
      );
    expect(await Promise.all(['leader', 'H42', 'H31'].map(suspended))).toEqual([['H42'], ['H42'], []]);
    expect(await year.advance('leader', 'SELF_SCORING')).toEqual(['YEAR_CROSS_CHECK_MISSING']);
    const minutes = (checkerCode: string, checkedCode: string) => ({ checkerCode, checkedCode });
    await year.paper('leader', 'CROSS_CHECK_MINUTES', minutes('H05', 'H31'));
    await year.paper('leader', 'CROSS_CHECK_MINUTES', minutes('H31', 'H05'));
    expect(await year.advance('leader', 'SELF_SCORING')).toEqual([]);
    const lifted = { unitCode: 'H42', reason: 'Không có vi phạm' };
    await year.done('standing', 'liftSuspension', lifted);
    expect(await year.refusals('standing', 'liftSuspension', lifted)).toEqual(['MEMBER_NOT_SUSPENDED']);
    expect(await suspended('leader')).toEqual([]);
    expect(await year.advance('leader', 'VERIFYING')).toEqual([]);
  });

  it('is scored by the scheme that was signed, not by its newer version, and goes on only then', async () => {
    settled(
      await year.world.act(OpenPeriod).run(Viewer.operator('test'), {
        ...{ calendarCode: 'ADMIN', code: '2026-Y', kind: 'YEAR', label: 'Năm 2026', subjectYear: 2026 },
        ...{ fromDay: localDate('2025-12-15'), toDay: localDate('2026-12-14'), legalBasis: '-' },
        ...{ cutOffDay: localDate('2026-12-14'), asOf: localDate('2026-12-14') },
        dues: [{ level: 'PROVINCE', lastDay: localDate('2026-12-25') }],
      }),
    );
    expect(await year.advance('leader', 'VOTED')).toEqual(['YEAR_NOT_SCORED']);
    const cluster = { ...year.cluster, periodCode: '2026-Y' };
    const inputs = YearOfCluster.units.flatMap((unitCode) =>
      ['A', 'B'].map((code) => ({ unitCode, code, value: '40', document: 'Biên bản' })),
    );
    const told = await year
      .by('leader')
      .see(
        `mutation ($input: RecordScoreInputsInput!) { recordScoreInputs(input: $input) { recorded userErrors { code } } }`,
        { input: { cluster, schemeCode: 'NAM-THU', inputs, idempotencyKey: 'inputs' } },
      );
    expect(told.recordScoreInputs).toEqual({ recorded: 8, userErrors: [] });
    expect((await run('STC-1000')).userErrors).toMatchObject([{ code: 'SCHEME_NOT_OF_THE_YEAR' }]);
    const scored = await run('NAM-THU');
    expect(scored).toMatchObject({ ranking: { schemeVersion: '1' }, userErrors: [] });
    expect(await publish(scored.ranking.id)).toEqual(['PUBLISHED_BEFORE_DECISION']);
    expect(await year.advance('leader', 'VOTED')).toEqual([]);
  });

  const run = async (schemeCode: string): Promise<Loose> => {
    const cluster = { ...year.cluster, periodCode: '2026-Y' };
    const { runScores } = await year
      .by('leader')
      .see(
        `mutation ($input: RunScoresInput!) { runScores(input: $input) { ranking { id schemeVersion } userErrors { code } } }`,
        { input: { cluster, schemeCode, idempotencyKey: `run ${schemeCode}` } },
      );
    return runScores;
  };
  /** The cluster votes for one of its members, and the leader closes the ballot. */
  const voteFor = async (unitCode: string): Promise<void> => {
    const act = async (viewer: string, name: string, input: object): Promise<Loose> => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const data = await year
        .by(viewer)
        .see(
          `mutation ($input: ${type}!) { ${name}(input: $input) { ballot { id state candidates { unitCode elected } } userErrors { code message } } }`,
          { input: { idempotencyKey: `vote ${++tries}`, ...input } },
        );
      expect(data[name].userErrors).toEqual([]);
      return data[name].ballot;
    };
    const terms = {
      ...{ body: 'CLUSTER_MEETING', ruleCode: 'TAND_FLAG', secret: true, turnoutShown: true },
      quorum: { numerator: 2, denominator: 3 },
    };
    const cluster = { ...year.cluster, periodCode: '2026-Y' };
    const { latestScoring } = await year
      .by('leader')
      .see(`{ latestScoring(clusterCode: "CUM-THU", year: 2026, periodCode: "2026-Y") { id } }`);
    const opening = { cluster, rankingId: latestScoring.id, purpose: 'X', terms };
    const { id } = await act('leader', 'openBallot', opening);
    await inTurn(['H31', 'H42', 'H49'], async (elector) => {
      await act(elector, 'castBallot', { ballotId: id, unitCode: elector, choices: [unitCode] });
    });
    const closed = await act('leader', 'closeBallot', {
      ballotId: id,
      minutes: 'Suy tôn',
      document: '12/BB',
    });
    expect(closed.candidates.filter(({ elected }: Loose) => elected)).toMatchObject([{ unitCode }]);
  };

  let tries = 0;
  const publish = async (rankingId: string): Promise<string[]> => {
    const cluster = { ...year.cluster, periodCode: '2026-Y' };
    const { publishRanking } = await year
      .by('council')
      .see(
        `mutation ($input: PublishRankingInput!) { publishRanking(input: $input) { userErrors { code } } }`,
        { input: { cluster, rankingId, idempotencyKey: `publish ${++tries}` } },
      );
    return publishRanking.userErrors.map(({ code }: Loose) => code);
  };

  it('goes through vote, council, dossier and decision, each by whom it falls to and with its papers', async () => {
    expect(await year.advance('leader', 'COUNCIL')).toEqual([
      'YEAR_STEP_NOT_YOURS',
      'YEAR_NOT_VOTED',
      'YEAR_PAPER_MISSING',
    ]);
    await year.paper('standing', 'CONFERENCE_MINUTES');
    expect(await year.advance('standing', 'COUNCIL')).toEqual(['YEAR_NOT_VOTED']);
    await voteFor('H05');
    expect(await year.advance('standing', 'COUNCIL')).toEqual([]);
    expect(await year.advance('council', 'SUBMITTED_UP')).toEqual([
      'YEAR_PAPER_MISSING',
      'YEAR_PAPER_MISSING',
    ]);
    await inTurn(['COUNCIL_MINUTES', 'OPINION'], async (kind) => void (await year.paper('council', kind)));
    expect(await year.advance('council', 'SUBMITTED_UP')).toEqual([]);
    expect(await year.advance('council', 'DECIDED')).toHaveLength(3);
    await inTurn(
      ['SUBMISSION', 'ACHIEVEMENT_REPORT', 'DECISION'],
      async (kind) => void (await year.paper('council', kind)),
    );
    expect(await year.advance('council', 'DECIDED')).toEqual([]);
  });

  it('is published, handed over and closed; then nothing more is written in it', async () => {
    expect(await year.advance('council', 'PUBLISHED')).toEqual(['YEAR_NOT_PUBLISHED']);
    const latest = await year
      .by('council')
      .see(`{ latestScoring(clusterCode: "CUM-THU", year: 2026, periodCode: "2026-Y") { id } }`);
    expect(await publish(latest.latestScoring.id)).toEqual([]);
    expect(await year.advance('council', 'PUBLISHED')).toEqual([]);
    expect(await year.advance('standing', 'CLOSED')).toEqual(['YEAR_PAPER_MISSING']);
    await year.paper('standing', 'HANDOVER_MINUTES');
    expect(await year.advance('standing', 'CLOSED')).toEqual([]);
    const late = { kind: 'OPINION', title: 'Ý kiến', document: '9' };
    expect(await year.refusals('standing', 'addYearPaper', late)).toEqual(['YEAR_CLOSED']);
    const { history } = await year.see('H42', 'history { number state back }');
    expect(history).toHaveLength(18);
    expect(history.at(-1)).toMatchObject({ state: 'CLOSED', back: false });
  });

  it('can be asked of all clusters of an organiser, in as many statements for two as for one', async () => {
    const asked = `{ unit(code: "TW") { organises(year: 2026) { code clusterYear { state missing next { to } history { state }
      papers { kind } registrations { unitCode } suspended { unitCode } } } } }`;
    const standing = year.by('standing');
    year.world.statementsSince();
    const one = await standing.see(asked);
    const statements = year.world.statementsSince();
    expect(one.unit.organises).toMatchObject([{ clusterYear: { state: 'CLOSED', missing: [], next: [] } }]);
    await year.form('CUM-THU-2', ['H01', 'H12']);
    await year.done('standing', 'openClusterYear', { cluster: { clusterCode: 'CUM-THU-2', year: 2026 } });
    year.world.statementsSince();
    const two = await standing.see(asked);
    expect(two.unit.organises).toHaveLength(2);
    expect(two.unit.organises[1]).toMatchObject({
      clusterYear: { state: 'FORMED', next: [{ to: 'LAUNCHED' }] },
    });
    expect(year.world.statementsSince()).toEqual(statements);
  });
});

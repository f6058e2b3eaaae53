import { type Leaf, type Scheme } from '../../src/scoring/domain/scheme/scheme.js';
import { type Loose } from '../support/world.js';
import { plainScheme, YearOfCluster } from '../support/year-of-cluster.js';

const measured = (code: string): Leaf => ({
  ...{ code, name: `Chỉ tiêu ${code}`, max: '50', method: { type: 'RATIO_TO_TARGET', cap: '1' } },
  input: {
    from: 'REPORT',
    form: 'TDKT',
    indicator: code === 'A' ? 'A01' : 'A02',
    against: 'REGISTERED_TARGET',
  },
});

/** Two targets, one of which need not apply, and one criterion of two that a unit chooses to weigh more. */
const rich: Scheme = {
  ...plainScheme,
  ...{ code: 'NAM-GIAU', scale: { base: '200', bonus: '0' } },
  criteria: [
    measured('A'),
    { ...measured('B'), notApplicable: 'REDUCE_MAX' as const },
    ...plainScheme.criteria.slice(1),
  ].map((criterion, i) => (i === 2 ? { ...criterion, code: 'C' } : criterion)),
  chosenWeight: { from: ['A', 'B'], count: 1, weight: '2' },
};

describe('the life of schemes and what is registered by them', () => {
  let year: YearOfCluster;
  beforeAll(async () => {
    year = await YearOfCluster.open();
  });
  afterAll(() => year.close());

  const council = (query: string, variables: object = {}): Promise<Loose> =>
    year.by('council').see(query, variables);
  let keys = 0;
  const act = async (name: string, input: object, shown: string, viewer = 'council'): Promise<Loose> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await year
      .by(viewer)
      .see(
        `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} userErrors { code message } } }`,
        { input: { idempotencyKey: `life ${++keys}`, ...input } },
      );
    return data[name];
  };
  const codes = (answer: Loose): string[] => answer.userErrors.map(({ code }: Loose) => code);
  const choose = async (schemeCode: string, schemeVersion: string): Promise<string[]> => {
    const { version: expectedVersion } = await year.see('leader');
    return year.refusals('leader', 'chooseScheme', { schemeCode, schemeVersion, expectedVersion });
  };

  it('is issued, cloned for the next year, listed by its versions and compared by path', async () => {
    expect(await year.issue(plainScheme)).toEqual([]);
    const cloning = { code: 'NAM-THU', newVersion: '2027', newLegalBasis: 'Quyết định 2027' };
    expect(codes(await act('cloneScheme', cloning, 'scheme { code version }', 'leader'))).toEqual([
      'SCHEME_NOT_YOURS',
    ]);
    expect(await act('cloneScheme', cloning, 'scheme { code version }')).toEqual({
      ...{ scheme: { code: 'NAM-THU', version: '2027' }, userErrors: [] },
    });
    expect(codes(await act('cloneScheme', cloning, 'scheme { code }'))).toEqual(['SCHEME_VERSION_TAKEN']);
    expect(codes(await act('cloneScheme', { ...cloning, code: 'KHONG' }, 'scheme { code }'))).toEqual([
      'SCHEME_NOT_FOUND',
    ]);
    const difference = `query ($to: String!) { schemeVersions(code: "NAM-THU") { version }
      schemeDifference(code: "NAM-THU", from: "1", to: $to) { path change before after } }`;
    expect(await council(difference, { to: '2027' })).toEqual({
      schemeVersions: [{ version: '2027' }, { version: '1' }],
      schemeDifference: expect.arrayContaining([
        { path: 'version', change: 'CHANGED', before: '"1"', after: '"2027"' },
        { path: 'legalBasis', change: 'CHANGED', before: '"Quyết định thử"', after: '"Quyết định 2027"' },
      ]),
    });
    expect(await council(difference, { to: '9' })).toMatchObject({ schemeDifference: null });
  });

  it('gives a draft of a new version, which is issued after it was edited', async () => {
    const drafted = `{ schemeDraft(code: "NAM-THU", version: "1", newVersion: "3") }`;
    const { schemeDraft } = await council(drafted);
    expect(schemeDraft).toEqual({ ...plainScheme, version: '3' });
    expect(await council(`{ schemeVersions(code: "NAM-THU") { version } }`)).toEqual({
      schemeVersions: [{ version: '2027' }, { version: '1' }],
    });
    const edited = { ...schemeDraft, criteria: [{ ...schemeDraft.criteria[0], max: '100' }] };
    expect(await year.issue(edited)).toEqual([]);
    const { schemeDifference } = await council(
      `{ schemeDifference(code: "NAM-THU", from: "1", to: "3") { path change } }`,
    );
    expect(schemeDifference).toEqual(
      expect.arrayContaining([
        { path: 'criteria[A].max', change: 'CHANGED' },
        { path: 'criteria[B]', change: 'REMOVED' },
      ]),
    );
  });

  it('has the inside of a scheme written under the frame that the organiser bound', async () => {
    await year.done('leader', 'openClusterYear');
    const frame = { ...plainScheme, code: 'KHUNG', kind: 'FRAME' };
    const named = { code: 'KHUNG', version: '1' };
    const under = { ...plainScheme, code: 'THEO-KHUNG', frame: named };
    expect(await year.issue(under)).toEqual(['SCHEME_FAULTY']);
    expect(await year.issue(frame)).toEqual([]);
    expect(await year.issue({ ...under, criteria: [{ ...under.criteria[0], max: '100' }] })).toContain(
      'SCHEME_FAULTY',
    );
    expect(await year.issue(under)).toEqual([]);
    const binding = {
      ...{ organiserCode: 'TW', year: 2026, document: 'Hướng dẫn 01/HD' },
      ...{ frameCode: 'KHUNG', frameVersion: '1' },
    };
    const bind = async (change: object, viewer = 'council') =>
      codes(await act('bindFrame', { ...binding, ...change }, 'frame { code }', viewer));
    expect(await bind({}, 'leader')).toEqual(['FRAME_NOT_YOURS']);
    expect(await bind({ organiserCode: 'KHONG' })).toEqual(['FRAME_NOT_YOURS']);
    expect(await bind({ frameCode: 'NAM-THU' })).toEqual(['SCHEME_IS_NO_FRAME']);
    expect(await bind({ frameVersion: '9' })).toEqual(['SCHEME_NOT_FOUND']);
    expect(await choose('NAM-THU', '1')).toEqual([]);
    expect(await bind({})).toEqual([]);
    expect(await bind({})).toEqual(['FRAME_BOUND_ALREADY']);
    expect(await choose('NAM-THU', '2027')).toEqual(['SCHEME_OUTSIDE_FRAME']);
    expect(await choose('KHUNG', '1')).toEqual(['FRAME_IS_NO_SCHEME']);
    expect(await choose('THEO-KHUNG', '1')).toEqual([]);
  });

  it('replaces a frame by its newer version', async () => {
    expect(await year.issue({ ...plainScheme, code: 'KHUNG', kind: 'FRAME', version: '2' })).toEqual([]);
    const binding = {
      ...{ organiserCode: 'TW', year: 2026, document: 'Hướng dẫn 02/HD' },
      ...{ frameCode: 'KHUNG', frameVersion: '2' },
    };
    expect(codes(await act('bindFrame', binding, 'frame { code }'))).toEqual([]);
    expect(await choose('THEO-KHUNG', '1')).toEqual(['SCHEME_OUTSIDE_FRAME']);
    const frame = { code: 'KHUNG', version: '2' };
    expect(await year.issue({ ...rich, code: 'NAM-GIAU', frame })).toContain('SCHEME_FAULTY');
    expect(await year.issue({ ...plainScheme, code: 'THEO-KHUNG', version: '2', frame })).toEqual([]);
    expect(await choose('THEO-KHUNG', '2')).toEqual([]);
  });
});

describe('registering by a scheme of targets', () => {
  let year: YearOfCluster;
  beforeAll(async () => {
    year = await YearOfCluster.open();
    await year.untilRegistering();
    expect(await year.register('H31')).toEqual([]);
    expect(await year.issue(rich)).toEqual([]);
    const { version: expectedVersion } = await year.see('leader');
    await year.done('standing', 'chooseScheme', {
      ...{ schemeCode: 'NAM-GIAU', schemeVersion: '1', expectedVersion },
    });
  });
  afterAll(() => year.close());

  const targets = [
    { code: 'A', target: '100' },
    { code: 'B', target: '2.50' },
  ];

  it('wants every target, only such as are measured, and the criterion that weighs more', async () => {
    expect(await year.register('H05')).toEqual([
      ...['REGISTRATION_TARGET_MISSING', 'REGISTRATION_TARGET_MISSING', 'CHOSEN_WEIGHT_COUNT'],
    ]);
    const strange = [...targets, { code: 'C', target: '1' }];
    expect(await year.register('H05', { targets: strange, doubled: ['A'] })).toEqual([
      'REGISTRATION_TARGET_UNKNOWN',
    ]);
    expect(await year.register('H05', { targets, doubled: ['C'] })).toEqual(['CRITERION_NOT_TO_CHOOSE']);
    expect(await year.register('H05', { targets, doubled: ['A'], notApplicable: ['A'] })).toEqual([
      ...['CRITERION_ALWAYS_APPLIES', 'CRITERION_NOT_TO_CHOOSE'],
    ]);
    expect(await year.register('H05', { targets, doubled: ['B'] })).toEqual([]);
    const one = { targets: targets.slice(0, 1), doubled: ['A'], notApplicable: ['B'] };
    expect(await year.register('H42', one)).toEqual([]);
  });

  it('keeps what was registered as it was typed', async () => {
    const shown =
      'registrations { unitCode version targets { code target } notApplicable doubled document signedAt }';
    expect((await year.see('H42', shown)).registrations).toEqual([
      {
        ...{ unitCode: 'H42', version: 1, targets: targets.slice(0, 1), signedAt: null },
        ...{ notApplicable: ['B'], doubled: ['A'] },
        document: '05/ĐK-UBND ngày 10/02/2026',
      },
    ]);
  });

  it('asks those who registered before for another scheme to register again', async () => {
    await year.done('leader', 'markRegistrationAbsent', { unitCode: 'H49', reason: 'Vắng' });
    expect(await year.advance('leader', 'PACT_SIGNED')).toEqual(['YEAR_REGISTRATION_OUTDATED']);
    expect(await year.register('H31', { expectedVersion: 1, targets, doubled: ['A'] })).toEqual([]);
    expect(await year.advance('leader', 'PACT_SIGNED')).toEqual([]);
    expect(await year.sign('H31')).toEqual(['PACT_OF_ANOTHER_SCHEME']);
    expect(await year.sign('H31', { schemeCode: 'NAM-GIAU' })).toEqual([]);
  });

  it('keeps every version of a registration, and lets nobody change one', async () => {
    const rows = await year.world.behind(
      `select r.version, s.code from scoring.registration r join scoring.scheme s on s.id = r.scheme_id
         join organisation.unit_version v on v.unit_id = r.unit_id and v.valid @> date '2026-01-01' and v.code = 'H31' order by 1`,
    );
    expect(rows).toEqual([
      { version: 1, code: 'NAM-THU' },
      { version: 2, code: 'NAM-GIAU' },
    ]);
    await expect(year.world.behind(`update scoring.registration set titles = '["x"]'`)).rejects.toThrow(
      'never changed',
    );
    await expect(year.world.behind(`delete from scoring.pact_signature`)).rejects.toThrow('never changed');
  });
});

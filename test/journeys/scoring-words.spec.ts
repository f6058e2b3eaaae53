import { codes } from '../support/acting.js';
import { operation } from '../support/operations.js';
import { flag, halfYearOfTen, Voting } from '../support/voting.js';
import { type Client, type Loose } from '../support/world.js';

/** What looks like nothing on paper: spaces, and marks that nobody sees. */
const blanks = [' ', '\u200b', '\u0001', '\u202e'] as const;

describe('an act that takes a reason, minutes or a document', () => {
  let voting: Voting;
  let ballotId: string;
  const sheet = { ...halfYearOfTen, unitCode: 'H19.STC' };

  const refused = async (client: Client, name: string, input: object): Promise<Loose[]> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await client.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code field } } }`,
      { input: { idempotencyKey: voting.key(), ...input } },
    );
    return [...errors.map(({ extensions }) => extensions['code']), ...(data?.[name]?.userErrors ?? [])];
  };

  beforeAll(async () => {
    voting = await Voting.open();
    const { id: rankingId } = await voting.scoredBy('STC-WORDS', { awards: [flag] });
    const terms = { quorum: { numerator: 1, denominator: 6 } };
    ballotId = (await voting.opens(voting.chair, { rankingId }, terms)).ballot.id;
    await voting.casts('H06.STC', ballotId, ['H09.STC']);
    await voting.sees(voting.chair, operation('open-score-sheets'), {
      ...{ cluster: halfYearOfTen, schemeCode: 'STC-WORDS' },
    });
    await voting.sees(voting.chair, operation('lock-sheet-stage'), {
      ...{ cluster: halfYearOfTen, stage: 'SELF', unitCode: 'H19.STC' },
    });
    expect(
      codes(await voting.proposes(voting.chair, 'draftProposals', { rankingId, expectedNumber: 0 })),
    ).toEqual([]);
  });
  afterAll(() => voting.world.close());

  it.each(blanks)('says which is missing where it gets %j, and does nothing', async (blank) => {
    const recorded = { unitCode: 'H19.STC', code: 'CCHC', value: '80', document: blank };
    const list = { cluster: halfYearOfTen, body: 'STANDING_BODY', expectedNumber: 1 };
    const item = { unitCode: 'H09.STC', awardCode: 'CO', kind: 'FLAG', level: 'MINISTRY_PROVINCE' };
    expect(
      await refused(voting.chair, 'recordScoreInputs', {
        ...{ cluster: halfYearOfTen, schemeCode: 'STC-WORDS', inputs: [recorded] },
      }),
    ).toEqual([{ code: 'DOCUMENT_MISSING', field: ['inputs', 'CCHC'] }]);
    expect(await refused(voting.chair, 'closeBallot', { ballotId, minutes: blank, document: blank })).toEqual(
      [
        { code: 'MINUTES_MISSING', field: ['minutes'] },
        { code: 'DOCUMENT_MISSING', field: ['document'] },
      ],
    );
    expect(
      await refused(voting.ministry, 'changeProposals', {
        ...{ ...list, reason: blank, items: [{ ...item, awardName: blank }] },
      }),
    ).toEqual([
      { code: 'PROPOSALS_CHANGE_NEEDS_REASON', field: ['reason'] },
      { code: 'AWARD_WITHOUT_NAME', field: ['items', '0'] },
    ]);
    expect(
      await refused(voting.ministry, 'submitProposals', {
        ...{ ...list, minutes: blank, document: blank, leaders: { count: 5, basis: blank } },
      }),
    ).toEqual([
      { code: 'MINUTES_MISSING', field: ['minutes'] },
      { code: 'DOCUMENT_MISSING', field: ['document'] },
      { code: 'DOCUMENT_MISSING', field: ['leaders', 'basis'] },
    ]);
    const [ballot] = await voting.ballots(voting.chair);
    expect(ballot).toMatchObject({ state: 'OPEN', minutes: null });
    expect(await voting.proposals(voting.chair)).toMatchObject({ number: 1, submittedAt: null });
  });

  it.each(blanks)('does not take a rule of one’s own that gives %j for its name or basis', async (blank) => {
    const { id: rankingId } = await voting.scoredAgain('STC-WORDS');
    const rule = { base: 'CAST', threshold: { numerator: 1, denominator: 2 } };
    const opened = async (words: object) =>
      codes(
        await voting.opens(
          voting.chair,
          { rankingId, purpose: 'XS' },
          { ruleCode: null, rule: { ...rule, ...words } },
        ),
      );
    expect(await opened({ name: blank, legalBasis: 'Quy chế của cụm' })).toEqual(['BALLOT_TERMS_UNFIT']);
    expect(await opened({ name: 'Quá nửa', legalBasis: blank })).toEqual(['BALLOT_TERMS_UNFIT']);
  });

  it('does not take a sheet back without a reason', async () => {
    const version = async () => {
      const { scoreSheet } = await voting.chair.see(operation('score-sheet'), {
        ...{ cluster: sheet.clusterCode, year: sheet.year, period: sheet.periodCode },
        ...{ unit: sheet.unitCode, to: 'SELF' },
      });
      return scoreSheet.stages.find((stage: Loose) => stage.state === 'OPEN');
    };
    expect(await version()).toMatchObject({ code: 'CHECKED' });
    await voting.sees(voting.chair, operation('lock-sheet-stage'), {
      ...{ cluster: halfYearOfTen, stage: 'CHECKED', unitCode: 'H19.STC' },
    });
    const { code: stage, version: expectedVersion } = await version();
    const submitted = { sheet, stage, expectedVersion };
    expect(await refused(voting.chair, 'submitSheetStage', submitted)).toEqual([]);
    const next = await version();
    const returning = { sheet, stage: next.code, expectedVersion: next.version };
    expect(
      await Promise.all(
        blanks.map((reason) => refused(voting.ministry, 'returnSheet', { ...returning, reason })),
      ),
    ).toEqual(blanks.map(() => [{ code: 'SCORE_RETURN_NEEDS_REASON', field: ['reason'] }]));
    expect(await version()).toEqual(next);
  });
});

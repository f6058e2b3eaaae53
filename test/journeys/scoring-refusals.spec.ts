import { operation } from '../support/operations.js';
import { halfYearOfTen, Voting } from '../support/voting.js';
import { type Client, type Loose } from '../support/world.js';

const year = { ...halfYearOfTen, periodCode: '2024-Y' };

describe('a refusal of scoring says what to do, and nothing that is not so', () => {
  let voting: Voting;
  const told = async (client: Client, name: string, input: object): Promise<Loose[]> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await client.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message field } } }`,
      { input: { idempotencyKey: voting.key(), ...input } },
    );
    return data?.[name]?.userErrors ?? errors;
  };
  const record = (...inputs: readonly object[]): Promise<Loose[]> =>
    told(voting.chair, 'recordScoreInputs', {
      ...{ cluster: halfYearOfTen, schemeCode: 'STC-1000' },
      inputs: inputs.map((input) => ({ unitCode: 'H19.STC', document: 'Biên bản', ...input })),
    });

  beforeAll(async () => {
    voting = await Voting.open();
  });
  afterAll(() => voting.world.close());

  it('does not say of a unit that it is no member, only that it is none within scope', async () => {
    const unfit = { unitCode: 'H05.STC', code: 'CCHC', value: '80' };
    expect(await record(unfit)).toMatchObject([
      {
        message:
          'Cụm, khối này không có thành viên H05.STC trong phạm vi của bạn. Hãy kiểm tra lại mã đơn vị.',
      },
    ]);
  });

  it('names the inputs that are recorded, how each is written, and one that is named twice', async () => {
    expect(await record({ code: 'NO_REGISTRATION', value: 'true' })).toMatchObject([
      {
        message:
          'Bảng điểm không có đầu vào "NO_REGISTRATION" do người ghi nhận. Hãy ghi theo một trong các mã: CCHC, HOST, INSPECTED, MODEL, PARTY, REGISTERED.',
      },
    ]);
    expect(
      await record({ code: 'INSPECTED', value: 'không' }, { code: 'CCHC', value: '80,5' }),
    ).toMatchObject([
      { message: 'Đầu vào INSPECTED: "không" không hợp lệ. Hãy ghi theo dạng true | false rồi gửi lại.' },
      { message: 'Đầu vào CCHC: "80,5" không hợp lệ. Hãy ghi theo dạng 12.5 rồi gửi lại.' },
    ]);
    expect(await record({ code: 'CCHC', value: '80' }, { code: 'CCHC', value: '90' })).toMatchObject([
      {
        message:
          'Dữ liệu gửi lên không hợp lệ: inputs: có phần tử lặp. Hãy sửa rồi gửi lại; chưa có gì được lưu.',
      },
    ]);
  });

  it('says under which code a missing input is recorded, and that a sheet may mark it', async () => {
    const criterion = {
      ...{ code: 'A', name: 'Điển hình', max: '100', method: { type: 'MANUAL' } },
      input: { from: 'RECORDED', as: 'NUMBER', code: 'DIEN-HINH' },
    };
    const whole = { criteria: [criterion], scale: { base: '100', bonus: '0' }, bonuses: [], bonusCap: '0' };
    const rest = { deductions: [], exclusions: [], tieBreakers: [], grades: [], name: 'Thiếu' };
    const about = { format: 'thi-dua/scheme-1', code: 'THIEU', version: '1', legalBasis: '-', places: 2 };
    const document = { ...about, ...whole, ...rest };
    await voting.sees(voting.ministry, operation('add-scheme'), { document });
    const run = { cluster: halfYearOfTen, schemeCode: 'THIEU' };
    const missing =
      'Chưa chấm được Sở Tài chính tỉnh Bà Rịa - Vũng Tàu ở mục A "Điển hình": còn thiếu đầu vào. Hãy ghi nhận đầu vào "DIEN-HINH" kèm văn bản';
    expect((await told(voting.chair, 'runScores', run))[0]).toMatchObject({ message: `${missing}.` });
    await voting.sees(voting.chair, operation('open-score-sheets'), run);
    expect((await told(voting.chair, 'runScores', run))[0]).toMatchObject({
      message: `${missing}, hoặc chấm mục này trong phiếu chấm rồi gửi bước chấm.`,
    });
  });

  it('of what would be otherwise says how the very row is written', async () => {
    const { whatIf } = await voting.chair.see(operation('what-if'), {
      ...{ cluster: year.clusterCode, year: year.year, period: year.periodCode, scheme: 'STC-1000' },
      changes: [
        { unitCode: 'H19.STC', code: 'III.4' },
        { unitCode: 'H19.STC', code: 'I.1', value: '95,5/100' },
        { unitCode: 'H19.STC', code: 'UNDER_INSPECTION', value: 'không' },
      ],
    });
    expect(whatIf.userErrors.map(({ message }: Loose) => message)).toEqual([
      'Tiêu chí III.4 "Điển hình tiên tiến": "" không hợp với cách chấm của tiêu chí. Hãy ghi theo dạng 0 … 40 rồi gửi lại.',
      'Tiêu chí I.1 "Thu ngân sách nhà nước so với dự toán": "95,5/100" không hợp với cách chấm của tiêu chí. Hãy ghi theo dạng 95.5 / 100 rồi gửi lại, phần lẻ sau dấu chấm.',
      'Đầu vào UNDER_INSPECTION: "không" không hợp lệ. Hãy ghi theo dạng true | false rồi gửi lại.',
    ]);
  });

  it('points at a field that there is, and objects to its form in Vietnamese', async () => {
    const publishing = { cluster: halfYearOfTen, rankingId: 'none' };
    expect(await told(voting.ministry, 'publishRanking', publishing)).toMatchObject([
      { field: ['rankingId'] },
    ]);
    const rule = {
      name: 'Quá nửa',
      legalBasis: 'Quy chế',
      base: 'CAST',
      threshold: { numerator: 1, denominator: 2 },
    };
    const terms = { body: 'CLUSTER_MEETING', quorum: { numerator: 2, denominator: 3 }, secret: true };
    const opening = { cluster: halfYearOfTen, rankingId: 'none', purpose: 'XS' };
    const unfit = { ...opening, terms: { ...terms, rule: { ...rule, comparison: '=>' } } };
    expect(await told(voting.chair, 'openBallot', unfit)).toMatchObject([
      {
        message:
          'Dữ liệu gửi lên không hợp lệ: terms.rule.comparison: phải là một trong: >=, >. Hãy sửa rồi gửi lại; chưa có gì được lưu.',
      },
    ]);
  });

  it('does not speak of a list of proposals that there is none of', async () => {
    const { latestScoring } = await voting.chair.see(
      '{ latestScoring(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-Y") { id } }',
    );
    const drafting = { cluster: year, rankingId: latestScoring.id, expectedNumber: 2 };
    expect(await told(voting.chair, 'draftProposals', drafting)).toMatchObject([
      {
        message:
          'Cụm, khối chưa có danh sách đề nghị nào trong kỳ này. Hãy gửi lại với số của bản đã xem là 0.',
        field: ['expectedNumber'],
      },
    ]);
  });
});

import { plainScheme } from '../support/year-of-cluster.js';
import { type Client, type Loose, World } from '../support/world.js';

const [leaf] = plainScheme.criteria;
const short = { ...plainScheme, code: 'DANG-THU', scale: { base: '50', bonus: '0' }, criteria: [leaf] };

describe('the form of a scheme', () => {
  let world: World;
  let ministry: Client;
  let keys = 0;
  const issue = async (document: object, language = 'vi'): Promise<Loose> => {
    const { data, errors } = await ministry.ask(
      'mutation ($input: AddSchemeInput!) { addScheme(input: $input) { code version userErrors { code message } } }',
      { input: { document, idempotencyKey: `form ${++keys}` } },
      { 'accept-language': language },
    );
    expect(errors).toEqual([]);
    return data?.addScheme;
  };
  const told = async (document: object, language?: string): Promise<string[]> =>
    (await issue(document, language)).userErrors.map(({ message }: Loose) => message);

  beforeAll(async () => {
    world = await World.open();
    ministry = await world.as('ministry');
  });
  afterAll(() => world.close());

  const correct = 'Hãy sửa theo schema/scheme.schema.json rồi gửi lại.';
  const oneLine = 'phải có chữ, trên một dòng, không có ký tự ẩn';
  it.each([
    ['a property nobody knows', { weights: 1 }, `"/": có mục lạ "weights". ${correct}`],
    ['a blank version', { version: ' ' }, `"/version": ${oneLine}. ${correct}`],
    ['a version that is written backwards', { version: '\u202e1' }, `"/version": ${oneLine}. ${correct}`],
    ['a blank name', { name: '\u00a0' }, `"/name": ${oneLine}. ${correct}`],
    ['a name of two lines', { name: 'Bảng\nđiểm' }, `"/name": ${oneLine}. ${correct}`],
    ['a legal basis of nothing', { legalBasis: ' ' }, `"/legalBasis": còn trống. ${correct}`],
    [
      'a code with a point, which only criteria have',
      { code: 'A.B' },
      `"/code": phải là mã gồm chữ hoa không dấu và chữ số, nối bằng gạch nối, ví dụ "STC-1000". ${correct}`,
    ],
    [
      'a number that is no text',
      { scale: { base: 50, bonus: '0' } },
      `"/scale/base": phải là chuỗi ký tự trong dấu nháy, cả với số. ${correct}`,
    ],
    [
      'full-width digits',
      { bonusCap: '１' },
      `"/bonusCap": phải là số thập phân viết thành chuỗi, dấu chấm cho phần lẻ, ví dụ "12.5". ${correct}`,
    ],
    ['more places than are kept', { places: 9 }, `"/places": không được lớn hơn 4. ${correct}`],
    ['no criteria', { criteria: [] }, `"/criteria": phải có ít nhất 1 phần tử. ${correct}`],
  ])('objects to %s, in Vietnamese', async (_, changed, sentence) => {
    expect(await told({ ...short, ...changed })).toEqual([`Bảng điểm sai dạng ở ${sentence}`]);
  });

  it('accuses what is wrong and nothing above or beside it', async () => {
    const within = { ...leaf, code: 'A.1', method: { type: 'PER_UNIT', each: '1' } };
    const branch = { code: 'A', name: 'Mục A', max: '50', children: [within] };
    expect(await told({ ...short, criteria: [branch] })).toEqual([
      `Bảng điểm sai dạng ở "/criteria/0/children/0/method": thiếu mục "cap". ${correct}`,
    ]);
    const unknown = { ...leaf, method: { type: 'MANUEL' } };
    expect(await told({ ...short, criteria: [unknown] })).toEqual([
      `Bảng điểm sai dạng ở "/criteria/0/method/type": phải là một trong: MANUAL | BOOLEAN | CHOICE | BANDS | RATIO_TO_TARGET | LEADER_RELATIVE | PER_UNIT | PER_VIOLATION | EXTERNAL | PLUS_MINUS. ${correct}`,
    ]);
    const elsewhere = { ...leaf, input: { from: 'RECORDED', as: 'NUMBER', form: 'TDKT' } };
    expect(await told({ ...short, criteria: [elsewhere] }, 'en')).toEqual([
      'The scheme is malformed at "/criteria/0/input": "form" is not known there. Correct it by schema/scheme.schema.json and send it again.',
    ]);
    expect(await told({ ...short, decision: { by: 'VOTE' } })).toEqual([
      `Bảng điểm sai dạng ở "/decision": thiếu mục "eligible". ${correct}`,
    ]);
  });

  it('tells a fault that is everywhere no more than a hundred times', async () => {
    const criteria = Array.from({ length: 1_000 }, () => leaf);
    expect(await told({ ...short, criteria })).toHaveLength(100);
    expect(await told({ ...short, criteria: criteria.map((one) => ({ ...one, more: 1 })) })).toHaveLength(
      100,
    );
  });

  it('takes decomposed letters, as some keyboards write them, and keeps them composed', async () => {
    const name = 'Bảng điểm thử';
    expect(await issue({ ...short, name: name.normalize('NFD') })).toMatchObject({
      code: 'DANG-THU',
      userErrors: [],
    });
    const { scheme } = await ministry.see('{ scheme(code: "DANG-THU") { name } }');
    expect(scheme).toEqual({ name });
  });

  it('holds for a clone too: no version without a name for it', async () => {
    const { cloneScheme } = await ministry.see(
      'mutation ($input: CloneSchemeInput!) { cloneScheme(input: $input) { scheme { version } userErrors { code } } }',
      { input: { code: 'DANG-THU', newVersion: ' ', idempotencyKey: 'clone' } },
    );
    expect(cloneScheme).toEqual({ scheme: null, userErrors: [{ code: 'SCHEME_MALFORMED' }] });
  });
});

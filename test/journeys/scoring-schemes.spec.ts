import { operation } from '../support/operations.js';
import { type Client, World } from '../support/world.js';

interface Template {
  readonly code: string;
  readonly name: string;
  readonly partial: string | null;
  readonly document: Record<string, unknown> & { criteria: Record<string, unknown>[] };
}

describe('writing a scheme of one’s own', () => {
  let world: World;
  let ministry: Client;
  let key = 0;

  beforeAll(async () => {
    world = await World.open();
    ministry = await world.as('ministry');
  });
  afterAll(() => world.close());

  const templates = async (): Promise<Template[]> =>
    (await ministry.see(operation('scheme-templates'), {})).schemeTemplates;
  const template = async (code: string) => (await templates()).find((one) => one.code === code)!.document;
  const issue = async (document: object) =>
    (await ministry.see(operation('add-scheme'), { input: { idempotencyKey: `schemes-${++key}`, document } }))
      .addScheme;
  const told = (answer: { userErrors: { code: string; message: string }[] }) =>
    answer.userErrors.map(({ code, message }) => `${code} ${message}`);

  it('starts from one that was in force somewhere, which issues as it stands', async () => {
    const all = await templates();
    expect(all.map(({ code }) => code)).toContain('MOET-140');
    expect(all.find(({ code }) => code === 'HCMC-TDKT-100')?.partial).toMatch('7 trên 8 dòng');
    expect(await issue({ ...(await template('MOET-140')), code: 'SGD-140' })).toEqual({
      ...{ code: 'SGD-140', version: '2006-2007', userErrors: [] },
    });
    expect(await issue({ ...(await template('STC-1000-TEMPLATE')), code: 'STC-OURS' })).toMatchObject({
      userErrors: [],
    });
  });

  it('is told every fault by its path, in Vietnamese, with what to do', async () => {
    const document = await template('TKV-100');
    const [first, ...rest] = document.criteria;
    const answer = await issue({
      ...document,
      criteria: [{ ...first, max: '41' }, ...rest],
      tieBreakers: ['G9'],
    });
    expect(told(answer)).toEqual([
      expect.stringMatching(/^SCHEME_FAULTY .*"scale\.base" \(96 ≠ 95\).*Hãy sửa điểm/),
      expect.stringMatching(/^SCHEME_FAULTY .*"tieBreakers\[G9\]"/),
    ]);
  });

  it('may name only forms and indicators that are issued', async () => {
    const document = await template('TKV-100');
    const [first, second, ...rest] = document.criteria;
    const asking = (form: string, indicator: string) => ({ input: { from: 'REPORT', form, indicator } });
    const criteria = [
      { ...first, ...asking('NO-FORM', 'A01') },
      { ...second, ...asking('TDKT', 'Z99') },
      ...rest,
    ];
    expect(told(await issue({ ...document, code: 'TKV-OURS', criteria }))).toEqual([
      expect.stringMatching(/"criteria\[G1\]\.input\.form" \(NO-FORM\)/),
      expect.stringMatching(/"criteria\[G2\]\.input\.indicator" \(TDKT Z99\)/),
    ]);
  });

  it('keeps to the frame it names', async () => {
    const frame = { ...(await template('TKV-100')), code: 'TKV-FRAME', kind: 'FRAME' };
    expect(told(await issue(frame))).toEqual([]);
    const named = { code: 'TKV-FRAME', version: '2023' };
    const inside = { ...frame, code: 'TKV-INSIDE', kind: undefined, frame: named };
    expect(told(await issue({ ...inside, version: 'A' }))).toEqual([]);
    expect(told(await issue({ ...inside, version: 'B', places: 3 }))).toEqual([
      expect.stringMatching(/"places" \(3 ≠ 2\)/),
    ]);
    expect(told(await issue({ ...inside, version: 'C', frame: { ...named, version: '1999' } }))).toEqual([
      expect.stringMatching(/"frame" \(TKV-FRAME 1999\)/),
    ]);
  });
});

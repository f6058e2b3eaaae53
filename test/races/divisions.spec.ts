import { operation } from '../support/operations.js';
import { type Client, type Loose, World } from '../support/world.js';

describe('officers at one division of clusters', () => {
  let world: World;
  let board: Client;
  let key = 0;
  const division = { organiserCode: 'H53', line: 'TERRITORIAL', year: 2026, from: '2026-01-01' };

  beforeAll(async () => {
    world = await World.open();
    board = await world.as('board');
  });
  afterAll(() => world.close());

  async function act(name: string, input: object): Promise<Loose> {
    const field = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const data = await board.see(operation(name), {
      input: { idempotencyKey: `race-${++key}`, division, ...input },
    });
    return data[field];
  }
  const codesOf = (results: readonly Loose[]): string[][] =>
    results
      .map(({ userErrors }) => userErrors.map((error: Loose) => error.code))
      .sort((a, b) => a.length - b.length);
  const audited = async (name: string): Promise<number> =>
    (await world.behind(`select from platform.audit_entry where entry::jsonb ->> 'act' = $1`, [name])).length;
  const remove = (unit: string) => ({ removeMember: { cluster: 'H53-KHOI-QLNN', unit } });

  it('who begin the draft at once: one begins it', async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, () => act('draft-division', { source: 'LAST_YEAR' })),
    );
    expect(codesOf(results)).toEqual([[], ...Array.from({ length: 5 }, () => ['DIVISION_DRAFT_EXISTS'])]);
    expect(await audited('draftDivision')).toBe(1);
  });

  it('who change it at once: one wins, the other is told the current version', async () => {
    const results = await Promise.all(
      ['H53.SNGV', 'H53.STC'].map((unit) =>
        act('change-division', { expectedVersion: 1, edits: [remove(unit)] }),
      ),
    );
    expect(codesOf(results)).toEqual([[], ['DIVISION_CHANGED_MEANWHILE']]);
    const told = results.flatMap(({ userErrors }) => userErrors as Loose[]);
    expect(told[0].message).toContain('phiên bản 1, hiện là 2');
    expect(await audited('changeDivision')).toBe(1);
  });

  it('who issue, change and drop it at once: one of them does', async () => {
    const seen = { expectedVersion: 2 };
    const results = await Promise.all([
      act('issue-division', { ...seen, legalBasis: 'Quyết định A' }),
      act('change-division', { ...seen, edits: [remove('H53.STP')] }),
      act('drop-division-draft', seen),
      act('issue-division', { ...seen, legalBasis: 'Quyết định B' }),
    ]);
    expect(results.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const twice = await world.behind(
      `select from organisation.cluster a join organisation.cluster b on a.code = b.code and a.id < b.id and a.valid && b.valid`,
    );
    expect(twice).toEqual([]);
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { demonstrationFigures } from '../../src/demo/figures.js';
import { Acting, codes } from '../support/acting.js';
import { codesOn, person } from '../support/half-year.js';
import { inTurn } from '../support/in-turn.js';
import { type Client, type Loose, World } from '../support/world.js';

const explanation = 'Còn đơn vị chưa nộp.';
const one = { periodCode: '2025-H1', unitCode: 'H05.STC' };

const soon = (most: number) => pause(Math.random() * most);

const sign = async (client: Client, input: object, key: string): Promise<Loose> =>
  (
    await client.see(
      'mutation ($input: SignConsolidationInput!) { signConsolidation(input: $input) { consolidation { number versions } userErrors { code } } }',
      { input: { explanation, idempotencyKey: key, ...input } },
    )
  ).signConsolidation;

describe('consolidated figures signed at the same moment', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const signatures = async (unitCode: string) => {
    const [row] = await world.behind<{ n: number; entries: number }>(
      `select count(*)::int as n,
              (select count(*)::int from platform.audit_entry e where e.entry::jsonb->>'act' = 'signConsolidation'
                and e.entry::jsonb->>'onBehalfOf' = min(c.unit_id::text)) as entries
         from rollup.consolidation c join organisation.unit_version n on n.unit_id = c.unit_id and n.valid @> date '2025-12-14'
        where n.code = $1`,
      [unitCode],
    );
    return row;
  };

  it('by two at once, for thirty units: one signature each, the other is told of it', async () => {
    const on = '2025-12-14';
    const units = (await codesOn(world, 'AGENCY', on)).slice(0, 30);
    const [left, right] = await Promise.all(
      ['trái', 'phải'].map((name) => person(world, name, { codes: units, on, roles: ['REVIEWER'] })),
    );
    await inTurn(units, async (unitCode) => {
      const input = { unitCode, periodCode: '2025-Y', expectedNumber: 0 };
      const both = await Promise.all([
        sign(left!, input, `left ${unitCode}`),
        sign(right!, input, `right ${unitCode}`),
      ]);
      const told = both.map((answer) => codes(answer)).sort((a, b) => a.length - b.length);
      expect([unitCode, told]).toEqual([unitCode, [[], ['CONSOLIDATION_CHANGED_MEANWHILE']]]);
      expect(await signatures(unitCode)).toEqual({ n: 1, entries: 1 });
    });
  });

  it('by one under the same key eight times at once: one signature, one answer', async () => {
    const department = await world.as('department');
    const input = { ...one, expectedNumber: 0 };
    const answers = await Promise.all(Array.from({ length: 8 }, () => sign(department, input, 'once')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ consolidation: { number: 1 }, userErrors: [] });
  });

  it('as a report beneath is accepted: it rests on that version or on the one before, and says so', async () => {
    const [office, department] = await Promise.all([world.as('office'), world.as('department')]);
    const acting = new Acting(
      { unitCode: 'H05.STC.QLNS', periodCode: '2025-H1', formCode: 'TDKT' },
      'report { version } userErrors { code }',
    );
    let version = 0;
    const act = async (client: Client, name: string, input: object = {}) => {
      const answer = await acting.act(client, name, { expectedVersion: version, ...input });
      expect([name, codes(answer)]).toEqual([name, []]);
      version = answer.report.version;
    };
    const total = async (stage: string) =>
      (
        await department.see(
          `query ($stage: RollUpStage!) { rollUp(unitCode: "H05.STC", periodCode: "2025-H1", stage: $stage) { figures(indicators: ["A02"]) { value } } }`,
          { stage },
        )
      ).rollUp.figures[0].value;
    const figures = demonstrationFigures(3, 'HALF_YEAR').filter(({ indicator }) => indicator !== 'A02');
    let signed = 1;
    await inTurn(
      Array.from({ length: 12 }, (_, i) => i),
      async (round) => {
        if (round > 0) await act(office, 'amendReport', { reason: 'Sửa số.' });
        const typed = [...figures, { indicator: 'A02', value: String(30 + round) }];
        await act(office, 'saveReportDraft', { figures: typed, texts: [] });
        await act(office, 'submitReport');
        const before = await total('CONSOLIDATED');
        const [signature] = await Promise.all([
          soon(50).then(() => sign(department, { ...one, expectedNumber: signed }, `round ${round}`)),
          soon(10).then(() => act(department, 'acceptReport')),
        ]);
        const wasLast = codes(signature).length === 0;
        if (!wasLast) expect(codes(signature)).toEqual(['CONSOLIDATION_UNCHANGED']);
        signed += wasLast ? 1 : 0;
        const { consolidations } = await department.see(
          '{ consolidations(unitCode: "H05.STC", periodCode: "2025-H1") { number drifted } }',
        );
        expect(consolidations[0]).toEqual({ number: signed, drifted: !wasLast });
        expect(await total('CONSOLIDATED')).toBe(wasLast ? await total('ACCEPTED') : before);
        if (!wasLast) {
          const again = await sign(department, { ...one, expectedNumber: signed }, `again ${round}`);
          expect(again).toMatchObject({ consolidation: { number: signed + 1 }, userErrors: [] });
          signed += 1;
        }
      },
    );
  });
});

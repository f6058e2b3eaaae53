import fc from 'fast-check';
import { type Instant } from '../../../kernel/local-date.js';
import { inputText, type UnitInputs } from '../engine/input.js';
import { type Scheme } from '../scheme/scheme.js';
import { scoreFrozen } from '../run/run.js';
import { nothingRegistered } from './member-facts.js';
import { defaultStages, type Leaf } from '../scheme/scheme.js';
import { type SheetMark, withMarks } from './sheet.js';

const order = defaultStages.map(({ code }) => code);
const leaf = (code: string): Leaf => ({
  code,
  name: code,
  max: '100',
  method: { type: 'MANUAL' },
  input: { from: 'RECORDED', as: 'NUMBER' },
});
const codes = ['A', 'B', 'C'];
const scheme: Scheme = {
  ...{ format: 'thi-dua/scheme-1', code: 'X', version: '1', name: 'X', legalBasis: '', places: 2 },
  ...{ scale: { base: '300', bonus: '0' }, criteria: codes.map(leaf), bonuses: [], bonusCap: '0' },
  ...{ deductions: [], exclusions: [], tieBreakers: [], grades: [] },
};
const mark = (stage: string, code: string, said: Partial<SheetMark>): SheetMark => ({
  ...{ stage, code, value: null, points: null, reason: null, documents: [] },
  ...{ by: 'x', at: '2026-01-01T00:00:00Z' as Instant },
  ...said,
});
const gathered: UnitInputs = { unit: 'U', inputs: new Map() };

describe('the final mark', () => {
  it.each([
    ['a later stage lowers it', ['90', '10'], '10'],
    ['a later stage raises it', ['10', '90'], '90'],
    ['a later stage takes its own back', ['90', null], '90'],
  ])('is that of the last stage that marked: %s', (_, [self, council], final) => {
    const marks = [
      mark('COUNCIL', 'A', { points: council ?? null }),
      mark('SELF', 'A', { points: self ?? null }),
    ];
    const input = withMarks(scheme, gathered, marks).inputs.get('A');
    expect(input && inputText(input.value)).toBe(final);
  });

  it('is the last stage’s, never the greatest, on 2,000 sheets of any order', () => {
    let lower = 0;
    const said = fc.constantFrom('NOTHING', 'VALUE', 'POINTS');
    const any = fc
      .record({
        stage: fc.constantFrom(...order),
        code: fc.constantFrom(...codes),
        said,
        amount: fc.nat(100),
      })
      .map(({ stage, code, said: how, amount }) =>
        mark(stage, code, {
          value: how === 'VALUE' ? String(amount) : null,
          points: how === 'POINTS' ? String(amount) : null,
        }),
      );
    const sheets = fc.uniqueArray(any, { selector: ({ stage, code }) => `${stage} ${code}`, maxLength: 15 });
    fc.assert(
      fc.property(sheets, (marks) => {
        const { inputs } = withMarks(scheme, gathered, marks);
        for (const code of codes) {
          const amounts = order.flatMap((stage) =>
            marks.flatMap((one) =>
              one.code === code && one.stage === stage ? [one.value ?? one.points ?? []].flat() : [],
            ),
          );
          const final = inputs.get(code);
          expect(final && inputText(final.value)).toBe(amounts.at(-1));
          if (Number(amounts.at(-1)) < Math.max(...amounts.map(Number))) lower += 1;
        }
      }),
      { numRuns: 2000, seed: 19 },
    );
    expect(lower).toBeGreaterThan(500);
  });

  it('does not come from a stage that was not submitted', () => {
    const stages = (council: 'OPEN' | 'SUBMITTED') => [
      { stage: 'SELF', state: 'LOCKED' as const, version: 2 },
      { stage: 'COUNCIL', state: council, version: 1 },
    ];
    const facts = [
      {
        ...{ unit: 'U', figures: [], rolledUp: [], reports: null, tasks: null, year: nothingRegistered },
        recorded: codes.map((code) => ({ code, value: '1', document: 'x' })),
      },
    ];
    const marks = [mark('SELF', 'A', { value: '40' }), mark('COUNCIL', 'A', { points: '70' })];
    const totals = (['OPEN', 'SUBMITTED'] as const).map((state) => {
      const sheets = [{ unit: 'U', stages: stages(state), marks }];
      const result = scoreFrozen(scheme, { members: [{ unitId: 'u', code: 'U', name: 'U' }], facts, sheets });
      return 'faults' in result ? result.faults : result.ranked[0]?.score.total;
    });
    expect(totals).toEqual(['42', '72']);
  });
});

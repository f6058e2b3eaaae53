import { type Instant } from '../../../kernel/local-date.js';
import { explain, type FrozenRun } from './explanation.js';
import { nothingRegistered } from '../sheet/member-facts.js';
import { type FrozenInputs, scoreFrozen } from './run.js';
import { resultRows } from './run-result.js';
import { type Scheme } from '../scheme/scheme.js';
import { type SheetMark } from '../sheet/sheet.js';

const scheme: Scheme = {
  ...{ format: 'thi-dua/scheme-1', code: 'S', version: '1', name: 'S', legalBasis: '-', places: 2 },
  scale: { base: '10', bonus: '0' },
  criteria: [
    {
      ...{ code: 'A', name: 'A', max: '10', method: { type: 'MANUAL' } },
      input: { from: 'RECORDED', as: 'NUMBER' },
    },
  ],
  ...{ bonuses: [], bonusCap: '0', deductions: [], exclusions: [], tieBreakers: [], grades: [] },
};

const said = (stage: string, points: string, code = 'A'): SheetMark => ({
  ...{ code, stage, value: null, points, reason: `theo bước ${stage}`, documents: ['BB 1'] },
  ...{ by: 'Cán bộ', at: '2026-01-05T02:00:00Z' as Instant },
});

function run(marks: readonly SheetMark[]): FrozenRun {
  const inputs: FrozenInputs = {
    members: [{ unitId: 'u', code: 'U', name: 'Đơn vị U' }],
    facts: [
      {
        ...{ unit: 'U', figures: [], rolledUp: [], reports: null, tasks: null, year: nothingRegistered },
        recorded: [{ code: 'A', value: '7', document: 'CV 1' }],
      },
    ],
    sheets: [{ unit: 'U', stages: [], marks }],
  };
  const scored = scoreFrozen(scheme, inputs);
  if ('faults' in scored) throw new Error('It was not scored');
  const units = [{ unit: 'u', code: 'U', name: 'Đơn vị U' }];
  return { scheme, inputs, result: resultRows(scheme, scored.ranked, units) };
}

describe('the stages of an explanation', () => {
  it('stand in the order of authority, whatever the order they were frozen in, each with who, when and why', () => {
    const frozen = run([
      said('COUNCIL', '6'),
      said('SELF', '9'),
      said('SELF', '8', 'B'),
      said('CLUSTER', '7'),
    ]);
    const explained = explain(frozen, { unitCode: 'U', code: 'A' });
    expect(explained?.stages.map(({ stage, stageName, points }) => [stage, stageName, points])).toEqual([
      ['SELF', 'Tự chấm', '9'],
      ['CLUSTER', 'Trưởng, phó cụm, khối chấm', '7'],
      ['COUNCIL', 'Hội đồng chấm', '6'],
    ]);
    expect(explained?.stages[2]).toMatchObject({
      reason: 'theo bước COUNCIL',
      documents: ['BB 1'],
      by: 'Cán bộ',
    });
  });

  it('are none of a run that knew no sheets', () => {
    expect(explain(run([]), { unitCode: 'U', code: 'A' })?.stages).toEqual([]);
  });
});

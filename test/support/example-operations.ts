import scheme from '../../src/demo/data/scheme-stc-1000.json' with { type: 'json' };
import { clusterTen } from '../../src/demo/cluster-10.js';
import { emulation } from '../../src/demo/forms.js';
import { demonstrationFigures } from '../../src/demo/figures.js';
import { operation } from './operations.js';
import { rollUpExamples } from './roll-up-examples.js';
import { publishedExamples } from './scoring-examples.js';
import { exampleAwards, votingExamples } from './voting-examples.js';
import { type Client, type Loose } from './world.js';
import { yearExamples } from './year-examples.js';

const report = { unitCode: 'H05.STC.QLNS', periodCode: '2025-H1', formCode: 'TDKT' };
const half = { clusterCode: 'CUM-10-STC', year: 2024, periodCode: '2024-H1' };
const keyed = (idempotencyKey: string, input: object) => ({ input: { idempotencyKey, ...input } });

const commune = (code: string, parents: object[]) => ({
  code,
  name: `UBND xã ${code}`,
  kind: 'COMMUNE',
  level: 'COMMUNE',
  parents,
});
const inH53 = [{ code: 'H53' }];
const changed = (key: string, on: string, input: object) =>
  keyed(key, { on, decision: 'Nghị quyết 15/NQ-HĐND', reason: 'Sắp xếp cấp xã', ...input });
const seen = (code: string, expectedVersion: number) => ({ code, expectedVersion });

/** One small history: two communes begin, change, become one, which is split and ends in part. */
const changes: readonly (readonly [name: string, viewer: string, variables: object])[] = [
  [
    'create-units',
    'board',
    changed('10', '2026-01-01', { units: [commune('H53.X1', inH53), commune('H53.X2', inH53)] }),
  ],
  ['rename-unit', 'board', changed('11', '2026-01-02', { unit: seen('H53.X1', 1), name: 'UBND phường X1' })],
  ['recode-unit', 'board', changed('12', '2026-01-03', { unit: seen('H53.X1', 2), code: 'H53.P1' })],
  [
    'move-units',
    'board',
    changed('13', '2026-01-04', { moves: [{ unit: seen('H53.X2', 1), parent: { code: 'H53.P1' } }] }),
  ],
  [
    'move-units',
    'board',
    changed('14', '2026-01-05', { moves: [{ unit: seen('H53.X2', 2), parent: { code: 'H53' } }] }),
  ],
  [
    'merge-units',
    'board',
    changed('15', '2026-02-01', {
      sources: [seen('H53.P1', 3), seen('H53.X2', 3)],
      into: commune('H53.X3', inH53),
    }),
  ],
  [
    'split-unit',
    'board',
    changed('16', '2026-03-01', {
      source: seen('H53.X3', 1),
      sourceEnds: false,
      into: [{ ...commune('H53.X4', []), share: '0.4' }],
    }),
  ],
  [
    'abolish-units',
    'board',
    changed('17', '2026-04-01', { units: [seen('H53.X4', 1)], successor: { code: 'H53.X3' } }),
  ],
];

const division = { organiserCode: 'H53', line: 'TERRITORIAL', year: 2026, from: '2026-01-01' };
const later = { ...division, from: '2026-07-01' };

/** One year's clusters: drafted from last year's, changed and issued; another draft is begun and dropped. */
const divisions: readonly (readonly [name: string, viewer: string, variables: object])[] = [
  ['draft-division', 'board', keyed('31', { division, source: 'LAST_YEAR' })],
  [
    'change-division',
    'board',
    keyed('32', {
      ...{ division, expectedVersion: 1 },
      edits: [{ removeMember: { cluster: 'H53-KHOI-QLNN', unit: 'H53.SNGV' } }],
    }),
  ],
  [
    'issue-division',
    'board',
    keyed('33', { division, expectedVersion: 2, legalBasis: 'Quyết định 12/QĐ-UBND' }),
  ],
  ['draft-division', 'board', keyed('34', { division: later, source: 'CURRENT' })],
  ['divisions', 'board', { organiser: 'H53', line: 'TERRITORIAL', year: 2026, from: '2026-07-01' }],
  ['drop-division-draft', 'board', keyed('35', { division: later, expectedVersion: 1 })],
];

const halfOf2026 = {
  ...{ calendarCode: 'ADMIN', code: '2026-H1', kind: 'HALF_YEAR', label: '6 tháng đầu năm 2026' },
  ...{ subjectYear: 2026, fromDay: '2025-12-15', toDay: '2026-06-14', cutOffDay: '2026-06-14' },
  ...{ asOf: '2026-06-14', legalBasis: 'Nghị định 09/2019/NĐ-CP, Điều 12', levels: ['PROVINCE'] },
  dues: [
    { level: 'AGENCY', workingDaysAfterCutOff: 3 },
    { level: 'PROVINCE', lastDay: '2026-06-25', shift: 'NEXT_WORKING_DAY' },
  ],
};

/** The calendar of a year: its working days, a period opened on them, and the same periods of the next year. */
const calendars: readonly (readonly [name: string, viewer: string, variables: object])[] = [
  [
    'declare-special-days',
    'centre',
    keyed('41', {
      ...{ year: 2028, expectedVersion: 0 },
      days: [
        { day: '2028-01-01', kind: 'HOLIDAY', name: 'Tết Dương lịch', legalBasis: 'Bộ luật Lao động 2019' },
      ],
    }),
  ],
  ['working-days', 'office', { year: 2026, day: '2026-02-17' }],
  ['open-period', 'centre', keyed('42', halfOf2026)],
  [
    'clone-periods',
    'centre',
    keyed('43', { calendarCode: 'ADMIN', fromYear: 2026, toYear: 2027, dryRun: false }),
  ],
  ['calendars-of-a-year', 'office', { year: 2026, calendar: 'ADMIN' }],
];

const onSheet = (unitCode: string) => ({ sheet: { ...half, unitCode } });
const ofHalf = { cluster: half.clusterCode, year: half.year, period: half.periodCode };

/** The sheets of a cluster: marked by a member, checked by another, returned and locked by the leader. */
const sheets: readonly (readonly [name: string, viewer: string, variables: object])[] = [
  ['open-score-sheets', 'leader', keyed('81', { cluster: half, schemeCode: 'STC-1000' })],
  [
    'assign-cross-checkers',
    'leader',
    keyed('82', { cluster: half, pairs: [{ checker: 'H19.STC', checked: 'H53.STC' }] }),
  ],
  [
    'mark-sheet',
    'leader',
    keyed('83', {
      ...{ ...onSheet('H19.STC'), stage: 'SELF', expectedVersion: 0 },
      rows: [
        { code: 'III.4', value: '35', reason: 'Thêm một điển hình', documents: ['Quyết định 15/QĐ-STC'] },
      ],
    }),
  ],
  ['submit-sheet-stage', 'leader', keyed('84', { ...onSheet('H19.STC'), stage: 'SELF', expectedVersion: 1 })],
  ['lock-sheet-stage', 'leader', keyed('85', { cluster: half, stage: 'SELF' })],
  [
    'submit-sheet-stage',
    'leader',
    keyed('86', { ...onSheet('H53.STC'), stage: 'CHECKED', expectedVersion: 1 }),
  ],
  [
    'return-sheet',
    'leader',
    keyed('87', {
      ...onSheet('H53.STC'),
      stage: 'CLUSTER',
      expectedVersion: 1,
      reason: 'Đề nghị chấm cả mục II',
    }),
  ],
  ['score-sheet', 'leader', { ...ofHalf, unit: 'H19.STC', to: 'SELF' }],
  ['score-sheets', 'ministry', ofHalf],
  [
    'what-if',
    'leader',
    { ...ofHalf, scheme: 'STC-1000', changes: [{ unitCode: 'H53.STC', code: 'III.4', points: '40' }] },
  ],
];

/** What only the service can tell: ids, which differ from one database to the next. */
export type Asked = object | ((client: Client) => Promise<object>);

const comparedRuns = async (client: Client): Promise<object> => {
  const { latestScoring } = await client.see(
    '{ latestScoring(clusterCode: "CUM-10-STC", year: 2024, periodCode: "2024-H1") { id } }',
  );
  return { from: latestScoring.id, to: latestScoring.id };
};
const taskOf = async (client: Client): Promise<string> =>
  (await client.see(operation('tasks-due'), { unit: 'H05.STC', year: 2024, quarter: 2 })).tasksDue.nodes[0]
    .id;
const planOf = async (client: Client, year: number): Promise<Loose> =>
  (await client.see(operation('plans'), { unit: 'H05.STC', year })).plans[0];
const told = (key: string, input: object) => async (client: Client) =>
  keyed(key, { duty: { taskId: await taskOf(client), unitCode: 'H05.STC' }, ...input });
const drafted = (key: string, year: number, input: object) => async (client: Client) =>
  keyed(key, { planId: (await planOf(client, year)).id, ...input });

/** A task is begun, shown and spoken of; the next plan is drafted, changed and adopted, another begun and dropped. */
const planned: readonly (readonly [name: string, viewer: string, variables: Asked])[] = [
  ['tasks-due', 'department', { unit: 'H05.STC', year: 2024, quarter: 2, onlyOverdue: true }],
  ['plans', 'department', { unit: 'H05.STC', year: 2024 }],
  ['record-task-step', 'department', told('51', { step: 'BEGIN', expectedVersion: 0 })],
  ['add-task-evidence', 'department', told('52', { title: 'Báo cáo sơ kết', documentNumber: '12/BC-STC' })],
  ['add-task-comment', 'department', told('53', { text: 'Đã gửi báo cáo.' })],
  ['draft-next-plan', 'department', drafted('54', 2024, { toYear: 2028, title: 'Kế hoạch năm 2028' })],
  [
    'change-plan-draft',
    'department',
    async (client) => {
      const { id: planId, tasks } = await planOf(client, 2028);
      const [{ id: taskId }] = tasks.nodes;
      const words = { title: 'Phát động phong trào thi đua năm 2028' };
      return keyed('55', { planId, expectedVersion: 1, edits: [{ change: { taskId, words } }] });
    },
  ],
  ['adopt-plan', 'department', drafted('56', 2028, { expectedVersion: 2, decision: 'Kế hoạch 5/KH-STC' })],
  ['draft-next-plan', 'department', drafted('57', 2028, { toYear: 2029, title: 'Kế hoạch năm 2029' })],
  ['drop-plan-draft', 'department', drafted('58', 2029, { expectedVersion: 1 })],
];

/** The half-year of 2026 is laid on a department and its divisions, written, and signed by the one above. */
const upwards: readonly (readonly [name: string, viewer: string, variables: Asked])[] = [
  ['publish-form', 'centre', keyed('61', { document: { ...emulation, version: '2026.1' } })],
  ['clone-form', 'centre', keyed('62', { code: 'TDKT', newVersion: '2026.2' })],
  ['form-difference', 'office', { code: 'TDKT', from: '2026.1', to: '2026.2' }],
  [
    'set-rule-limit',
    'board',
    keyed('63', {
      ...{ code: 'CSTDCS_PER_LDTT', unitCode: 'H53', value: '12.5', from: '2026-01-01' },
      legalBasis: 'Quyết định 9/QĐ-UBND',
    }),
  ],
  [
    'assign-form',
    'centre',
    keyed('64', {
      ...{ formCode: 'TDKT', periodCode: '2026-H1', levels: ['AGENCY'], beneath: { unitCode: 'H05.STC' } },
      recipients: [{ line: 'TERRITORIAL' }],
    }),
  ],
  [
    'assign-form',
    'centre',
    keyed('65', {
      ...{ formCode: 'TDKT', formVersion: '2024.1', periodCode: '2025-H1', levels: ['AGENCY'] },
      beneath: { unitCode: 'H05.STC' },
      recipients: [{ line: 'TERRITORIAL' }],
    }),
  ],
  ['owed-reports', 'department', { unit: 'H05.STC', reach: 'SUBTREE', period: '2025-H1' }],
  ['extend-deadline', 'department', keyed('66', { report, until: '2099-12-31', reason: 'Bão lũ' })],
  ['exempt-from-report', 'department', keyed('67', { report, reason: 'Đang giải thể' })],
  ['end-exemption', 'department', keyed('68', { report, reason: 'Giữ lại' })],
  ['report-start', 'department', { unit: 'H05.STC', period: '2026-H1' }],
  ['report-problems', 'office', { ref: report }],
  ['compare-report', 'department', { ref: report, indicators: ['A02'] }],
  ['composition', 'department', { unit: 'H05.STC', period: '2025-H1' }],
  ['amend-report', 'office', keyed('69', { report, expectedVersion: 6, reason: 'Sót một người' })],
  ['abandon-amendment', 'office', keyed('70', { report, expectedVersion: 7 })],
  ['amend-report', 'office', keyed('71', { report, expectedVersion: 8, reason: 'Sót hai người' })],
  ['submit-report', 'office', keyed('72', { report, expectedVersion: 9 })],
  ['withdraw-report', 'office', keyed('73', { report, expectedVersion: 10 })],
  ['submit-report', 'office', keyed('74', { report, expectedVersion: 11 })],
  ['receive-report', 'department', keyed('75', { report, expectedVersion: 12 })],
  [
    'sign-consolidation',
    'department',
    keyed('76', { unitCode: 'H05.STC', periodCode: '2025-H1', expectedNumber: 0, explanation: 'Đủ số' }),
  ],
  ['consolidations', 'department', { unit: 'H05.STC', period: '2025-H1' }],
];

/** Every example operation, in an order in which each finds what it needs: who asks it, and with what. */
export const examples: readonly (readonly [name: string, viewer: string, variables: Asked])[] = [
  ['agenda', 'department', { unit: 'H05.STC', year: 2024, quarter: 4 }],
  ['merger-of-2025', 'centre', {}],
  ['national-roll-up', 'centre', { period: '2025-Y', indicators: ['A01', 'D03'] }],
  ...rollUpExamples,
  ['restated-roll-up', 'centre', { unit: 'H05', period: '2025-H1', on: '2025-07-01', indicators: ['A02'] }],
  ['roll-up-over-periods', 'centre', { unit: 'TW', periods: ['2024-Y', '2025-H1'], indicators: ['C03'] }],
  ['roll-up-slices', 'centre', { unit: 'TW', period: '2025-Y', indicators: ['E07'], dimensions: ['MODE'] }],
  [
    'trace-figure',
    'department',
    { unit: 'H05.STC', period: '2025-Y', line: 'TERRITORIAL', indicator: 'A02' },
  ],
  ['unit-over-time', 'centre', { code: 'H05.STC', on: '2025-06-14', line: 'SECTOR', year: 2025 }],
  ['emulation-tree', 'centre', { code: 'TW', year: 2024 }],
  ['search-units', 'centre', { text: 'bac giang', allTime: true }],
  ['cluster-ranking', 'board', { cluster: 'CUM-10-STC', year: 2024, period: '2024-Y' }],
  ['my-subtree', 'board', { period: '2025-Y', line: 'TERRITORIAL', year: 2024 }],
  [
    'save-report-draft',
    'office',
    keyed('1', { report, expectedVersion: 0, figures: demonstrationFigures(1, 'HALF_YEAR') }),
  ],
  ['submit-report', 'office', keyed('2', { report, expectedVersion: 1 })],
  ['return-report', 'department', keyed('3', { report, expectedVersion: 2, reason: 'thiếu biểu' })],
  [
    'save-report-draft',
    'office',
    keyed('4', { report, expectedVersion: 3, figures: demonstrationFigures(1, 'HALF_YEAR') }),
  ],
  ['submit-report', 'office', keyed('5', { report, expectedVersion: 4 })],
  ['accept-report', 'department', keyed('6', { report, expectedVersion: 5 })],
  ['scheme-templates', 'leader', {}],
  ['add-scheme', 'ministry', keyed('7', { document: { ...scheme, version: '2025', awards: exampleAwards } })],
  [
    'record-score-inputs',
    'leader',
    keyed('8', { cluster: half, schemeCode: 'STC-1000', inputs: clusterTen.inputs }),
  ],
  ...sheets,
  ['run-scores', 'leader', keyed('9', { cluster: half, schemeCode: 'STC-1000' })],
  ['compare-runs', 'leader', comparedRuns],
  ...votingExamples,
  ...publishedExamples,
  ...changes,
  ...divisions,
  ...calendars,
  ...planned,
  ...upwards,
  ...yearExamples,
  ['lock-period-structure', 'centre', keyed('20', { periodCode: '2025-H1' })],
];

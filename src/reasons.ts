import { type AccessReasons } from './access/domain/index.js';
import { type CalendarReasons } from './calendar/domain/index.js';
import { type Language, sentence } from './platform/messages/catalogue.js';
import { declareAllSentences } from './messages.js';
import { type OrganisationReasons } from './organisation/domain/index.js';
import { type PlatformReasons } from './platform/messages/reasons.js';
import { type ReportingReasons } from './reporting/domain/index.js';
import { type ScoringReasons } from './scoring/domain/index.js';

type Examples<R> = { readonly [K in keyof R]: R[K] };

/** Every reason of the system with an example of its facts: a reason without one does not compile. */
export const reasonsByExample: readonly {
  readonly floor: string;
  readonly reasons: Readonly<Record<string, object>>;
}[] = [
  {
    floor: 'platform',
    reasons: {
      IDEMPOTENCY_MISMATCH: {},
      SHEET_KIND_UNKNOWN: {},
      SHEET_NOT_UTF8: { seen: 'UTF-16' },
      SHEET_LOCKED_OR_OLD: {},
      SHEET_WITH_MACROS: {},
      SHEET_DAMAGED: { part: 'xl/worksheets/sheet1.xml' },
      SHEET_WITH_DOCTYPE: { part: 'xl/worksheets/sheet1.xml' },
      SHEET_TOO_LARGE: { what: 'rows', limit: 20_000 },
      SHEET_QUOTES_BROKEN: { row: 12 },
      SHEET_NOT_FOUND: { wanted: 'Đơn vị', found: ['Bảng 1', 'Bảng 2'] },
      SHEET_TOO_DEMANDING: {},
    } satisfies Examples<PlatformReasons>,
  },
  { floor: 'access', reasons: { ROLE_ALREADY_HELD: {} } satisfies Examples<AccessReasons> },
  {
    floor: 'organisation',
    reasons: {
      UNIT_NOT_FOUND: {},
      UNIT_NOT_ALIVE: { on: '2025-07-01' },
      UNIT_CODE_MALFORMED: { code: 'h05 stc' },
      UNIT_CODE_TAKEN: { on: '2025-07-01' },
      UNIT_NAME_INVISIBLE_MARKS: { name: 'Sở Tài chính' },
      UNIT_NAME_EMPTY: {},
      UNIT_CHANGED_MEANWHILE: { unit: 'H53.STC', expected: 2, current: 3 },
      UNIT_NEEDS_PARENT: {},
      UNIT_WITH_TWO_PARENTS: {},
      UNIT_HAS_CHILDREN: { children: 3, on: '2025-07-01' },
      UNIT_BEGINS_THAT_DAY: { code: 'H53.X01', on: '2026-01-01' },
      UNIT_CHANGES_LATER: { on: '2025-07-01' },
      MERGE_NEEDS_TWO_SOURCES: { sources: 1 },
      MERGE_TARGET_AMONG_SOURCES: { code: 'H53.STC' },
      SPLIT_NEEDS_PARTS: { parts: 1, needed: 2 },
      SPLIT_CHILD_TWICE: {},
      SPLIT_SHARE_UNFIT: { share: '1,5' },
      SPLIT_SHARES_EXCEED: { sum: '1.2' },
      TREE_WOULD_CIRCLE: {},
      ORGANISATION_NOT_YOURS: {},
      IMPORT_EMPTY: {},
      IMPORT_COLUMN_MISSING: { column: 'Mã' },
      IMPORT_COLUMN_UNKNOWN: { column: 'Ghi chú', known: 'Mã; Tên' },
      IMPORT_COLUMN_TWICE: { column: 'Tên' },
      IMPORT_CELL_EMPTY: { column: 'Tên' },
      IMPORT_CELL_WITHOUT_COLUMN: {},
      IMPORT_CELL_FORMULA: {},
      IMPORT_CELL_BROKEN: { shown: '#REF!' },
      IMPORT_CELL_TOO_LONG: { limit: 300 },
      IMPORT_CODE_AS_NUMBER: { shown: '123' },
      IMPORT_CODE_TWICE: { code: 'H53.01', row: 4 },
      IMPORT_WORD_UNKNOWN: { shown: 'Thôn', known: 'Tỉnh; Xã' },
      IMPORT_DATE_WRONG: { shown: '31/02/2026' },
      IMPORT_PARENT_UNKNOWN: { code: 'H99', on: '2026-01-01' },
      IMPORT_PARENT_LATER: { code: 'H53.01', begins: '2026-07-01', on: '2026-01-01' },
      IMPORT_CYCLE: { codes: ['H53.01', 'H53.02'] },
      IMPORT_TOO_DEEP: { limit: 20 },
      IMPORT_UNIT_DIFFERS: {
        code: 'H53.01',
        on: '2026-01-01',
        column: 'Tên',
        kept: 'Xã Một',
        given: 'Xã Hai',
      },
      CLUSTER_TOO_SMALL: { cluster: 'CUM-10-STC', members: 1, least: 2 },
      CLUSTER_TOO_LARGE: { cluster: 'CUM-10-STC', members: 34, most: 25 },
      CLUSTER_MEMBER_TWICE: { cluster: 'CUM-10-STC' },
      CLUSTER_NEEDS_ONE_LEADER: { cluster: 'CUM-10-STC', leaders: 0 },
      CLUSTER_OUTSIDE_ITS_YEAR: { cluster: 'CUM-10-STC', year: 2025 },
      CLUSTER_CODE_TAKEN: {},
      CLUSTER_CODE_MALFORMED: { code: 'cụm 1' },
      CLUSTER_NAME_UNFIT: { cluster: 'H53-KHOI-1' },
      CLUSTER_MEMBER_NOT_ALIVE: { unit: 'H53.SNGV', cluster: 'H53-KHOI-1', on: '2026-01-01' },
      UNIT_IN_TWO_CLUSTERS: { unit: 'H53.STC', clusters: 'H53-KHOI-1, H53-KHOI-2' },
      LEADER_WAS_UNJUDGED: { unit: 'H10.STC', cluster: 'CUM-10-STC', year: 2024 },
      DIVISION_EMPTY: {},
      DIVISION_NOT_FOUND: {},
      DIVISION_DRAFT_EXISTS: {},
      DIVISION_OUTSIDE_ITS_YEAR: { from: '2025-12-31', year: 2026 },
      DIVISION_LATER_ISSUED: { from: '2026-03-01', later: '2026-07-01' },
      DIVISION_CHANGED_MEANWHILE: { expected: 2, current: 3 },
      DIVISION_CLUSTER_NOT_FOUND: { cluster: 'H53-KHOI-9' },
      DIVISION_SEAT_NOT_FOUND: { cluster: 'H53-KHOI-1', unit: 'H53.STC' },
    } satisfies Examples<OrganisationReasons>,
  },
  {
    floor: 'calendar',
    reasons: {
      CALENDAR_NOT_YOURS: {},
      PERIOD_NOT_FOUND: { code: '2025-Q1' },
      PERIOD_STRUCTURE_LOCKED: { period: '2024-Y', asOf: '2024-12-14' },
      PERIOD_CODE_TAKEN: {},
      PLAN_ALREADY_ADOPTED: {},
      PLAN_NOT_FOUND: {},
      PLAN_DRAFT_EXISTS: {},
      PLAN_CHANGED_MEANWHILE: { expected: 2, current: 3 },
      PLAN_YEAR_NOT_LATER: { from: 2025, toYear: 2025 },
      PLAN_OWNER_ENDED: {
        owner: 'Sở Tài chính',
        ended: '2025-07-01',
        heirs: ['Sở Tài chính Tây Ninh', 'Sở Tài chính Đồng Nai'],
      },
      PLAN_OWNER_REPLACED: { owner: 'Sở Tài chính', ended: '2025-07-01', heir: 'Sở Tài chính tỉnh Tây Ninh' },
      PLAN_WITHOUT_TITLE: {},
      PLAN_WITHOUT_DECISION: {},
      PLAN_EMPTY: {},
      PLAN_TOO_LONG: { tasks: 301, most: 300 },
      PLAN_TASK_NOT_FOUND: {},
      PLAN_PARTY_UNKNOWN: { code: 'H53.XYZ' },
      PLAN_PARTY_NOT_BENEATH: { code: 'H05' },
      TASK_WITHOUT_PARTY: { ordinal: 7 },
      TASK_WITHOUT_TITLE: { ordinal: 7 },
      TASK_PARTY_WITHOUT_NAME: { ordinal: 7 },
      TASK_DUE_OUTSIDE_PLAN: { ordinal: 7, year: 2026 },
      PLAN_PARTY_ENDED: { tasks: [3, 7], unit: 'Văn phòng Sở Tài chính', ended: '2025-07-01', heirs: [] },
      PLAN_PARTY_REPLACED: {
        tasks: [3, 7],
        unit: 'Sở Tài chính tỉnh Bắc Giang',
        ended: '2025-07-01',
        heir: 'Sở Tài chính tỉnh Bắc Ninh',
      },
      PLAN_NAMES_YEAR: { tasks: [7], year: '2025' },
      PLAN_DAY_MOVED: { tasks: [7], from: '2028-02-29', to: '2029-02-28' },
      TASK_NOT_FOUND: {},
      TASK_NOT_YOURS: {},
      TASK_NOT_IN_STATUS: { step: 'BEGIN', status: 'DONE' },
      TASK_NOT_CONDITIONAL: {},
      TASK_CHANGED_MEANWHILE: { expected: 1, current: 2 },
      REOPENING_NEEDS_REASON: {},
      EVIDENCE_WITHOUT_TITLE: {},
      EVIDENCE_NOT_TO_BE_FOUND: {},
      EVIDENCE_DATE_WITHOUT_NUMBER: {},
      EVIDENCE_LINK_UNFIT: { link: 'http://example.vn/1' },
      EVIDENCE_HASH_UNFIT: {},
      COMMENT_EMPTY: {},
    } satisfies Examples<CalendarReasons>,
  },
  {
    floor: 'reporting',
    reasons: {
      REPORTING_NOT_YOURS: {},
      FORM_FAULTY: { faults: ['C03.numerator: C99'] },
      FORM_VERSION_TAKEN: {},
      REPORT_NOT_FOUND: {},
      REPORT_NOT_YOURS: {},
      REPORT_NOT_ADDRESSED_TO_YOU: {},
      REPORT_NOT_IN_STATUS: { act: 'accept', status: 'DRAFT' },
      REPORT_CHANGED_MEANWHILE: { expected: 3, current: 4 },
      REPORT_DRAFT_EMPTY: {},
      REPORT_ALREADY_DECIDED: {},
      REPORT_ALREADY_BEGUN: {},
      RETURN_NEEDS_REASON: {},
      ARRIVAL_IN_FUTURE: {},
      FIGURE_MISSING: { indicator: 'A02', name: 'Tổng số cán bộ, công chức, viên chức, người lao động' },
      FIGURE_UNKNOWN: { indicator: 'Z01' },
      FIGURE_COMPUTED: { indicator: 'C03' },
      FIGURE_CELL_UNKNOWN: { indicator: 'B02', dimensions: ['SCOPE'] },
      FIGURE_TWICE: { indicator: 'A02' },
      FIGURE_PART_MISSING: { indicator: 'B09' },
      RATIO_PARTS_MISSING: { ratio: 'D03', missing: ['D01'] },
      FIGURE_NOT_A_NUMBER: { indicator: 'A02', typed: 'hai mươi' },
      FIGURE_NEGATIVE: { indicator: 'A02', typed: '-1' },
      FIGURE_TOO_PRECISE: { indicator: 'K01', typed: '1.23456', places: 3 },
      TEXT_SECTION_UNKNOWN: { section: 'OTHER' },
      CHECK_BROKEN: {
        check: 'V03-D02',
        text: 'Số Chiến sĩ thi đua cơ sở không được vượt số Lao động tiên tiến',
        left: '12',
        right: '10',
      },
    } satisfies Examples<ReportingReasons>,
  },
  {
    floor: 'scoring',
    reasons: {
      SCHEME_MALFORMED: { path: '/criteria/0/max', problem: 'must be string' },
      SCHEME_FAULTY: { path: 'I', fault: 'SUM_DIFFERS', detail: '590 ≠ 600' },
      SCHEME_VERSION_TAKEN: {},
      SCHEME_NOT_FOUND: {},
      SCHEME_NOT_YOURS: {},
      CLUSTER_NOT_FOUND: {},
      CLUSTER_NOT_YOURS_TO_SCORE: {},
      RANKING_NOT_YOURS_TO_PUBLISH: {},
      RANKING_ALREADY_PUBLISHED: {},
      MEMBER_NOT_FOUND: { unitCode: 'H05.STC' },
      INPUT_CODE_UNKNOWN: { code: 'CCHC' },
      INPUT_VALUE_UNFIT: { code: 'PARTY', value: 'TỐT', expected: 'HTXSNV | HTTNV | HTNV | KHT' },
      SCORE_INPUT_FAULT: {
        unit: 'H53.STC',
        unitName: 'Sở Tài chính tỉnh Tây Ninh',
        code: 'I.4',
        name: 'Cải cách hành chính',
        fault: 'MISSING',
      },
      RUN_NOT_FOUND: {},
      CLUSTER_EMPTY: {},
    } satisfies Examples<ScoringReasons>,
  },
];

/** docs/reasons.md: every refusal of the system on one page, in both languages. */
export function printedReasons(): string {
  declareAllSentences();
  const said = (reason: string, facts: object, language: Language) =>
    sentence({ reason, facts: facts as never, field: [] }, language).replaceAll('|', '\\|');
  const floors = reasonsByExample.map(({ floor, reasons }) => {
    const rows = Object.entries(reasons).map(
      ([reason, facts]) => `| \`${reason}\` | ${said(reason, facts, 'vi')} | ${said(reason, facts, 'en')} |`,
    );
    return `## ${floor}\n\n| Mã / code | Tiếng Việt | English |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  const head =
    '# Lý do từ chối / Reasons of refusal\n\nMade by `npm run schema`; do not edit. `userErrors[].code` is one of these; the sentences are shown with example facts. After a refusal nothing has changed.\n';
  return [head, ...floors].join('\n');
}

import { type Client } from './world.js';

type Asked = object | ((client: Client) => Promise<object>);

const cluster = { clusterCode: 'CUM-10-STC', year: 2025 };
const keyed = (key: string, input: object) => ({
  input: { idempotencyKey: `year ${key}`, cluster, ...input },
});
const absent = (key: string, unitCode: string) =>
  keyed(key, { unitCode, reason: 'Đang sắp xếp bộ máy sau sáp nhập' });

/** Cụm 10 of the second half of 2025 begins its year: launched, registered for and signed by its leader. */
export const yearExamples: readonly (readonly [name: string, viewer: string, variables: Asked])[] = [
  [
    'clone-scheme',
    'ministry',
    {
      input: {
        ...{ idempotencyKey: '81', code: 'STC-1000', version: '2024', newVersion: '2026' },
        newLegalBasis: 'Quyết định ban hành bảng điểm năm 2026 (trình diễn)',
      },
    },
  ],
  ['scheme-difference', 'office', { code: 'STC-1000', from: '2024', to: '2026' }],
  ['scheme-draft', 'ministry', { code: 'STC-1000', version: '2026', newVersion: '2027' }],
  ['open-cluster-year', 'leader', keyed('82', { document: 'Quyết định chia cụm thi đua năm 2025' })],
  [
    'choose-scheme',
    'ministry',
    keyed('83', { schemeCode: 'STC-1000', schemeVersion: '2024', expectedVersion: 1 }),
  ],
  ['advance-cluster-year', 'leader', keyed('84', { to: 'LAUNCHED', expectedVersion: 2 })],
  [
    'add-year-paper',
    'leader',
    keyed('85', { kind: 'LAUNCH_PLAN', title: 'Kế hoạch phát động năm 2025', document: '05/KH-STC' }),
  ],
  ['advance-cluster-year', 'leader', keyed('86', { to: 'REGISTERING', expectedVersion: 3 })],
  [
    'register-for-year',
    'leader',
    keyed('87', {
      ...{ unitCode: 'H19.STC', expectedVersion: 0, titles: ['Cờ thi đua của Bộ Tài chính'], targets: [] },
      document: 'Bản đăng ký thi đua số 10/ĐK-STC',
    }),
  ],
  ['mark-registration-absent', 'leader', absent('88', 'H53.STC')],
  ['mark-registration-absent', 'leader', absent('89', 'H29.STC')],
  ['mark-registration-absent', 'leader', absent('90', 'H36.STC')],
  ['mark-registration-absent', 'leader', absent('91', 'H20.STC')],
  ['mark-registration-absent', 'leader', absent('92', 'H01.STC')],
  ['advance-cluster-year', 'leader', keyed('93', { to: 'PACT_SIGNED', expectedVersion: 4 })],
  ['return-cluster-year', 'ministry', keyed('94', { expectedVersion: 5, reason: 'Bổ sung chỉ tiêu' })],
  ['advance-cluster-year', 'leader', keyed('95', { to: 'PACT_SIGNED', expectedVersion: 6 })],
  [
    'sign-pact',
    'leader',
    keyed('96', {
      ...{ unitCode: 'H19.STC', schemeCode: 'STC-1000', schemeVersion: '2024' },
      document: 'Giao ước thi đua năm 2025',
    }),
  ],
  [
    'suspend-member',
    'ministry',
    keyed('97', { unitCode: 'H20.STC', ground: 'INSPECTION', reason: 'Đang thanh tra' }),
  ],
  ['cluster-year', 'leader', { cluster: 'CUM-10-STC', year: 2025 }],
  ['lift-suspension', 'ministry', keyed('98', { unitCode: 'H20.STC', reason: 'Đã có kết luận' })],
];

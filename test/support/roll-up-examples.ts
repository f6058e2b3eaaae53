/** The example operations that ask of roll-ups, each as its viewer asks it. */
export const rollUpExamples: readonly (readonly [name: string, viewer: string, variables: object])[] = [
  ['drill-down', 'centre', { unit: 'TW', period: '2025-Y', orderBy: { indicator: 'A02' } }],
  [
    'cluster-roll-up',
    'leader',
    { cluster: 'CUM-10-STC', year: 2024, period: '2024-Y', orderBy: { indicator: 'D01' } },
  ],
  ['compare-roll-ups', 'centre', { unit: 'H05', period: '2025-Y', with: '2024-Y', indicator: 'A02' }],
  ['roll-up-trend', 'centre', { unit: 'H05', toYear: 2025, indicators: ['A02', 'D03'] }],
  ['roll-up-leaders', 'centre', { unit: 'TW', period: '2025-Y', level: 'AGENCY', indicator: 'D01' }],
];

// The floors, from the ground up: each may import only from those listed before it (CONTRIBUTING.md).
const floors = [
  'kernel',
  'platform',
  'access',
  'organisation',
  'calendar',
  'reporting',
  'rollup',
  'scoring',
  'audit',
  'dashboard',
  'demo',
  'generator',
  'cli',
];
const pure = '^src/(kernel/|[^/]+/domain/)';
const pureLibraries = ['@marcbachmann/cel-js', 'big.js', 'temporal-polyfill', 'uuid'].map(
  (name) => `^node_modules/(@types/)?${name}/`,
);
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...floors
      .slice(0, -1)
      .map((floor, i) =>
        rule(
          `${floor}-looks-down-only`,
          { path: `^src/${floor}/` },
          { path: `^src/(${floors.slice(i + 1).join('|')})/` },
        ),
      ),
    rule(
      'two-doors',
      { path: '^src/([^/]+)/' },
      { path: '^src/(?!kernel/|platform/)[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/(domain/)?index\\.ts$'] },
    ),
    rule('pure-rooms', { path: pure, pathNot: '\\.spec\\.ts$' }, { pathNot: [pure, ...pureLibraries] }),
    rule(
      'store-knows-no-room-above',
      { path: '^src/([^/]+)/store/' },
      { path: '^src/$1/(acts|graphql|http)/' },
    ),
    rule(
      'acts-know-no-transport',
      { path: '^src/([^/]+)/acts/' },
      { path: '^src/$1/(graphql|http)/|@nestjs/graphql|^graphql$' },
    ),
    rule(
      'transport-never-writes',
      { path: '/(graphql|http)/' },
      { path: '/store/', pathNot: '-reader\\.ts$' },
    ),
    rule(
      'dashboard-serves-files-only',
      { path: '^src/dashboard/' },
      { path: '^src/(?!dashboard/|platform/|kernel/)' },
    ),
    rule('web-is-a-stranger', { path: '^web/' }, { path: '^src/' }),
    rule('no-circles', {}, { circular: true }),
    rule('nothing-unresolved', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
  },
};

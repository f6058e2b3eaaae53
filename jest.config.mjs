// Nest 12 is ESM only, and Jest on Node 20 cannot load ES modules that CommonJS packages require:
// so everything, the listed dependencies included, is compiled to CommonJS for the tests.
const esmOnly = [
  '@nestjs',
  '@apollo',
  '@as-integrations',
  '@graphql-tools',
  '@graphql-yoga',
  '@marcbachmann',
  '@whatwg-node',
  '@tokenizer',
  'file-type',
  'jose',
  'load-esm',
  'strtok3',
  'temporal-polyfill',
  'temporal-utils',
  'token-types',
  'uint8array-extras',
  'uuid',
];

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

export default {
  rootDir: '.',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  transform: { '\\.(ts|js|mjs)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  extensionsToTreatAsEsm: [],
  globalSetup: '<rootDir>/test/support/start-database.mjs',
  globalTeardown: '<rootDir>/test/support/stop-database.mjs',
  testTimeout: 240_000,
  maxWorkers: 2,
};

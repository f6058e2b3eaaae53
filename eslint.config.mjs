import process from 'node:process';
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const ormOutsidePlatform = {
  name: 'typeorm',
  importNames: ['DataSource', 'EntityManager', 'Repository', 'QueryRunner'],
  message: 'Only platform/database reaches the pool; a store takes ReadTx or WriteTx.',
};
const nestTypeorm = {
  name: '@nestjs/typeorm',
  message:
    'Its core module hands the pool to every provider; platform/database exports the unit of work alone.',
};
const httpExceptions = {
  group: ['@nestjs/common'],
  importNamePattern: 'Exception$',
  message: 'The GraphQL driver mislabels HTTP exceptions and leaks them; refuse with a named reason instead.',
};
const purity = [
  { name: 'Date', message: 'A pure room is given the time as a fact.' },
  { name: 'process', message: 'A pure room does not know its process.' },
  { name: 'setTimeout', message: 'A pure room does not wait.' },
  { name: 'parseFloat', message: 'No floating point: use kernel/decimal.' },
];

const tooManyParameters = [
  {
    selector:
      ':matches(FunctionDeclaration, ArrowFunctionExpression, :not(MethodDefinition[kind="constructor"]) > FunctionExpression)[params.length>4]',
    message: 'Four parameters at most.',
  },
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
    message: 'More than five injected things: this is two.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', '.bench/', 'coverage/', '**/*.cjs'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: process.cwd() } },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', ...tooManyParameters],
      'no-await-in-loop': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [ormOutsidePlatform, nestTypeorm], patterns: [httpExceptions] },
      ],
    },
  },
  {
    files: ['src/platform/**/*.ts', 'src/migrations/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [nestTypeorm] }] },
  },
  {
    // What a query answers is as wide as GraphQL: tests look at the parts they name.
    files: ['test/**/*.ts'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  {
    // Nest reads constructor types at run time: a type-only import would erase the dependency.
    files: [
      'src/**/acts/**/*.ts',
      'src/**/graphql/**/*.ts',
      'src/**/http/*.ts',
      'src/**/store/**/*.ts',
      'src/**/*.module.ts',
    ],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['src/kernel/**/*.ts', 'src/*/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...purity],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A pure room has no randomness.' },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { console: 'readonly', fetch: 'readonly', process: 'readonly', URL: 'readonly' },
    },
  },
);

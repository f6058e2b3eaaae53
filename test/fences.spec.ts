import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** A check counts once it has been seen red: one sin for each rule, planted in a small tree of its own. */
const run = promisify(execFile);
const root = process.cwd();

const imports: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['kernel-looks-down-only', 'src/kernel/a.ts', `import '../platform/b.js';`],
  ['platform-looks-down-only', 'src/platform/b.ts', `import '../access/index.js';`],
  ['organisation-looks-down-only', 'src/organisation/acts/a.ts', `import '../../scoring/index.js';`],
  ['two-doors', 'src/organisation/store/a-reader.ts', `import '../../access/store/b-reader.js';`],
  ['pure-rooms', 'src/reporting/domain/a.ts', `import 'node:fs';`],
  ['store-knows-no-room-above', 'src/reporting/store/a-writer.ts', `import '../acts/b.js';`],
  ['acts-know-no-transport', 'src/reporting/acts/b.ts', `import '../graphql/c.js';`],
  ['transport-never-writes', 'src/reporting/graphql/c.ts', `import '../store/a-writer.js';`],
  ['dashboard-serves-files-only', 'src/dashboard/a.ts', `import '../scoring/index.js';`],
  ['web-is-a-stranger', 'web/a.ts', `import '../src/scoring/index.js';`],
  ['no-circles', 'src/rollup/domain/a.ts', `import './b.js';`],
  ['nothing-unresolved', 'src/rollup/acts/a.ts', `import './nowhere.js';`],
];

const lint: readonly (readonly [rule: string, file: string, text: string])[] = [
  [
    'no-restricted-imports',
    'src/reporting/store/orm-reader.ts',
    `import { DataSource } from 'typeorm';\nexport const x = DataSource;`,
  ],
  [
    'no-restricted-imports',
    'src/reporting/reporting.module.ts',
    `import { TypeOrmModule } from '@nestjs/typeorm';\nexport const x: unknown = TypeOrmModule;`,
  ],
  [
    'no-restricted-imports',
    'src/reporting/graphql/http.ts',
    `import { NotFoundException } from '@nestjs/common';\nexport const x = NotFoundException;`,
  ],
  ['no-restricted-globals', 'src/reporting/domain/clock.ts', `export const now = () => new Date();`],
  ['no-restricted-globals', 'src/kernel/env.ts', `export const env = () => process.env;`],
  [
    'no-restricted-globals',
    'src/scoring/domain/float.ts',
    `export const x = (text: string) => parseFloat(text);`,
  ],
  ['no-restricted-properties', 'src/scoring/domain/dice.ts', `export const x = () => Math.random();`],
  [
    'no-await-in-loop',
    'src/reporting/acts/loop.ts',
    `export async function f(list: Promise<void>[]) {\n  for (const one of list) await one;\n}`,
  ],
  [
    'no-floating-promises',
    'test/floating.spec.ts',
    `export function f(promise: Promise<void>) {\n  promise.then(() => undefined);\n}`,
  ],
  ['no-explicit-any', 'src/reporting/acts/loose.ts', `export const x = (value: any): unknown => value;`],
  [
    'no-restricted-syntax',
    'src/reporting/acts/five.ts',
    `export const f = (a: 1, b: 2, c: 3, d: 4, e: 5) => [a, b, c, d, e];`,
  ],
  [
    'no-restricted-syntax',
    'src/reporting/acts/six.ts',
    `export class A {\n  constructor(readonly a: 1, readonly b: 2, readonly c: 3, readonly d: 4, readonly e: 5, readonly f: 6) {}\n}`,
  ],
  [
    'max-lines',
    'src/reporting/acts/long.ts',
    Array.from({ length: 401 }, (_, i) => `export const x${i} = ${i};`).join('\n'),
  ],
  ['no-console', 'src/reporting/acts/loud.ts', `export const f = () => console.log('x');`],
];

const honest: readonly (readonly [file: string, text: string])[] = [
  ['src/access/index.ts', ''],
  ['src/access/store/b-reader.ts', ''],
  ['src/scoring/index.ts', ''],
  ['src/rollup/domain/b.ts', `import './a.js';`],
];

describe('the fences of the house', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(root, '.fences-'));
    const files = [
      ...honest,
      ...imports.map(([, file, text]) => [file, text] as const),
      ...lint.map(([, file, text]) => [file, text] as const),
    ];
    await Promise.all(
      files.map(async ([file, text]) => {
        const place = path.join(folder, file);
        await mkdir(path.dirname(place), { recursive: true });
        await writeFile(place, `${text}\n`);
      }),
    );
    const compilerOptions = {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      target: 'es2023',
      strict: true,
      types: ['node'],
    };
    await writeFile(
      path.join(folder, 'tsconfig.test.json'),
      JSON.stringify({ compilerOptions, include: ['src', 'test', 'web'] }),
    );
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What a tool prints, whatever its exit code says. */
  async function output(tool: string, args: readonly string[]): Promise<string> {
    const done = await run(process.execPath, [path.join(root, 'node_modules', tool), ...args], {
      cwd: folder,
      maxBuffer: 2 ** 26,
    }).catch((fault: unknown) => fault as { stdout: string });
    return done.stdout;
  }

  it('catch every forbidden import, and accuse no honest file', async () => {
    const text = await output('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      path.join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'src',
      'web',
    ]);
    const { summary } = JSON.parse(text) as {
      summary: { violations: { rule: { name: string }; from: string }[] };
    };
    const found = summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
    for (const [rule, file] of imports) expect(found).toContain(`${rule} ${file}`);
    const sinners = new Set([...imports, ...lint].map(([, file]) => file));
    const circle = 'src/rollup/domain/b.ts';
    expect(summary.violations.filter(({ from }) => !sinners.has(from) && from !== circle)).toEqual([]);
  });

  it('catch every forbidden habit', async () => {
    const text = await output('eslint/bin/eslint.js', [
      '--config',
      path.join(root, 'eslint.config.mjs'),
      '--format',
      'json',
      'src',
      'test',
    ]);
    const results = JSON.parse(text) as { filePath: string; messages: { ruleId: string | null }[] }[];
    for (const [rule, file] of lint) {
      const own = results.find((result) => result.filePath === path.join(folder, file));
      expect([
        file,
        own?.messages.map((message) => message.ruleId?.replace('@typescript-eslint/', '')).includes(rule),
      ]).toEqual([file, true]);
    }
  });
});

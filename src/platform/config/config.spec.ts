import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigFault, printableConfig, readConfig } from './config.js';
import { settings } from './settings.js';

const signIn = { OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'thi-dua' };

/** The names of the settings that are faulted, one for each fault. */
function faulted(env: NodeJS.ProcessEnv): string[] {
  return faultsOf(env).map((fault) => fault.split(':')[0] ?? '');
}

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.faults;
    throw fault;
  }
}

describe('a setting that is not given has its default', () => {
  it('and so a first start needs none', () => {
    expect(readConfig({})).toEqual({
      ...{ PORT: 3000, HOST: '127.0.0.1', DATABASE_POOL: 10, DATABASE_VOLATILE: false },
      ...{ LOG_LEVEL: 'info', DEMO: true },
    });
  });

  it.each(Object.keys(settings))('where %s is empty or blank', (name) => {
    expect(readConfig({ [name]: '  ' })).toEqual(readConfig({}));
  });
});

describe('a value', () => {
  it.each([
    ['PORT', '0', 0],
    ['PORT', ' 65535 ', 65535],
    ['DATABASE_POOL', '200', 200],
    ['DATABASE_VOLATILE', 'true', true],
    ['LOG_LEVEL', 'silent', 'silent'],
    ['CORS_ORIGINS', 'https://a.example, http://b.example:81', ['https://a.example', 'http://b.example:81']],
    ['DATABASE_URL', 'postgresql://u:p%40ss@db/x', 'postgresql://u:p%40ss@db/x'],
  ])('%s=%s is read', (name, text, value) => {
    expect(readConfig({ [name]: text })).toMatchObject({ [name]: value });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '0x10'],
    ['PORT', 'http'],
    ['DATABASE_POOL', '1'],
    ['DATABASE_POOL', '201'],
    ['DATABASE_VOLATILE', 'yes'],
    ['DEMO', '1'],
    ['DEMO', 'TRUE'],
    ['DEMO', 'constructor'],
    ['LOG_LEVEL', 'verbose'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://a.example/'],
    ['CORS_ORIGINS', 'https://a.example,,https://b.example'],
    ['DATABASE_URL', 'mysql://u:p@db/x'],
    ['DATABASE_URL', 'db.example'],
    ['DATABASE_URL', 'postgres://u:p#a@db/x'],
    ['DATABASE_URL', 'postgres://u:100%@db/x'],
    ['DATABASE_URL', 'postgres://u:%ff@db/x'],
  ])('%s=%s is faulted, and it alone', (name, text) => {
    expect(faulted({ [name]: text })).toEqual([name]);
  });

  it.each(['http://id.example', 'ftp://localhost', 'id.example', 'javascript:alert(1)'])(
    'OIDC_ISSUER=%s is faulted: what signs the tokens is asked over https, or on this machine',
    (text) => {
      expect(faulted({ ...signIn, OIDC_ISSUER: text })).toEqual(['OIDC_ISSUER']);
    },
  );

  it.each(['https://id.example', 'http://localhost:8080', 'http://127.0.0.1:8080/realms/x'])(
    'OIDC_ISSUER=%s is read',
    (text) => {
      expect(readConfig({ ...signIn, OIDC_ISSUER: text })).toMatchObject({ OIDC_ISSUER: text, DEMO: false });
    },
  );
});

describe('settings that do not go together', () => {
  const database = { DATABASE_URL: 'postgres://o@db/x', DATABASE_APP_URL: 'postgres://a@db/x' };
  it.each<[string, NodeJS.ProcessEnv, string[]]>([
    ['nobody could sign in', { DEMO: 'false' }, ['OIDC_ISSUER']],
    ['in production, the demonstration must be asked for', { NODE_ENV: 'production' }, ['OIDC_ISSUER']],
    ['and may be', { NODE_ENV: 'production', DEMO: 'true' }, []],
    ['an issuer is enough in production', { NODE_ENV: 'production', ...signIn }, []],
    ['and with DEMO=false', { DEMO: 'false', ...signIn }, []],
    ['a demonstration has an issuer of its own', { DEMO: 'true', ...signIn }, ['DEMO']],
    ['an issuer without audience', { OIDC_ISSUER: 'https://id.example' }, ['OIDC_AUDIENCE']],
    ['an audience without issuer', { OIDC_AUDIENCE: 'thi-dua' }, ['OIDC_ISSUER']],
    ['keys without issuer', { OIDC_JWKS_URI: 'https://id.example/keys' }, ['OIDC_ISSUER']],
    ['an app login without owner', { DATABASE_APP_URL: 'postgres://a@db/x' }, ['DATABASE_URL']],
    ['both logins', database, []],
    ['each missing thing is told once', { DEMO: 'false', OIDC_AUDIENCE: 'thi-dua' }, ['OIDC_ISSUER']],
    ['what is faulty is not called missing', { DEMO: 'false', OIDC_ISSUER: 'x' }, ['OIDC_ISSUER']],
  ])('%s', (_, env, names) => {
    expect(faulted(env)).toEqual(names);
  });
});

it('all faults are told at once, and no faulty value is repeated', () => {
  const env = { PORT: 'secret-1', DATABASE_URL: 'secret-2', DEMO: 'false', LOG_LEVEL: 'secret-3' };
  expect(faulted(env)).toEqual(['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'OIDC_ISSUER']);
  expect(faultsOf(env).join('\n')).not.toContain('secret');
});

describe('a secret', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'config-'));
    writeFileSync(path.join(folder, 'url'), 'postgres://u:geheim@db/x\n');
    writeFileSync(path.join(folder, 'empty'), '\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('may stand in a file, without the end of its line', () => {
    expect(readConfig({ DATABASE_URL_FILE: path.join(folder, 'url') })).toMatchObject({
      DATABASE_URL: 'postgres://u:geheim@db/x',
    });
  });

  it('is never printed', () => {
    const printed = printableConfig(readConfig({ DATABASE_URL_FILE: path.join(folder, 'url') }));
    expect(printed).toContain('DATABASE_URL=***\n');
    expect(printed).toContain('DATABASE_APP_URL=\n');
    expect(printed).not.toContain('geheim');
  });

  it.each([
    ['both in a file and not', { DATABASE_URL: 'postgres://u@db/x', DATABASE_URL_FILE: 'url' }],
    ['in a file that is not there', { DATABASE_URL_FILE: 'none' }],
    ['in a file that is empty', { DATABASE_URL_FILE: 'empty' }],
    ['in a folder', { DATABASE_URL_FILE: '.' }],
  ])('%s is faulted', (_, { DATABASE_URL_FILE, ...env }) => {
    expect(faulted({ ...env, DATABASE_URL_FILE: path.join(folder, DATABASE_URL_FILE) })).toEqual([
      'DATABASE_URL',
    ]);
  });

  it.each([
    ['none', 'không có tệp này / there is no such file'],
    ['empty', 'tệp rỗng / the file is empty'],
    ['.', 'đây là thư mục, không phải tệp / this is a folder, not a file'],
  ])('in %s is told why it cannot be read', (name, why) => {
    const file = path.join(folder, name);
    expect(faultsOf({ DATABASE_URL_FILE: file })).toEqual([
      `DATABASE_URL: DATABASE_URL_FILE: ${why}: ${file}`,
    ]);
  });

  it('and only a secret: the file of another setting is not asked for', () => {
    expect(readConfig({ PORT_FILE: path.join(folder, 'url') })).toEqual(readConfig({}));
  });
});

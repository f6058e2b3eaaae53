import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../src/platform/config/config.js';
import { settings, type SettingName } from '../src/platform/config/settings.js';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly user?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly volumes: readonly string[];
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly healthcheck: { readonly test: readonly string[]; readonly start_period: string };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy: { readonly resources: { readonly limits: Readonly<Record<string, unknown>> } };
  readonly [other: string]: unknown;
}

interface Compose {
  readonly services: { readonly database: Service; readonly service: Service };
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const composeText = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(composeText, { merge: true }) as Compose;
const { database, service } = compose.services;
const both = Object.entries(compose.services);

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The stages of the Dockerfile, each a list of instructions. */
const stages = readFileSync('Dockerfile', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Instruction => {
    const [name = '', ...rest] = line.split(' ');
    return { name, rest: rest.join(' ') };
  })
  .reduce<Instruction[][]>((all, instruction) => {
    if (instruction.name === 'FROM') return [...all, [instruction]];
    all.at(-1)?.push(instruction);
    return all;
  }, []);
const image = stages.at(-1) ?? [];
const last = (name: string) => image.findLast((instruction) => instruction.name === name)?.rest ?? '';
const imageEnvironment = Object.fromEntries(
  last('ENV')
    .split(' ')
    .map((pair) => pair.split('=')),
) as Record<string, string>;

const isSetting = (name: string): name is SettingName => Object.hasOwn(settings, name);
const isSecretFile = (name: string) => {
  const plain = name.replace(/_FILE$/, '');
  return name !== plain && isSetting(plain) && settings[plain].secret;
};
const sourceOf = (built: string) => built.replace(/^dist/, 'src').replace(/\.js$/, '.ts');

describe('the image of the service', () => {
  it('is built on a Node whose version and system are pinned, in both stages', () => {
    const bases = stages.map(([from]) => from?.rest.split(' ')[0]);
    expect(bases).toHaveLength(2);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:\d+\.\d+\.\d+-[a-z]+-slim$/);
  });

  it('does not run as root, and cannot change its own program', () => {
    expect(last('USER')).toBe('node');
    expect(image.findIndex(({ name }) => name === 'USER')).toBeGreaterThan(
      image.findLastIndex(({ name }) => name === 'COPY'),
    );
    expect(image.filter(({ name, rest }) => name === 'COPY' && rest.includes('--chown'))).toEqual([]);
  });

  it('starts the service without a shell between, so that SIGTERM arrives', () => {
    expect(JSON.parse(last('CMD'))).toEqual(['node', 'dist/main.js']);
    expect(image.filter(({ name }) => name === 'ENTRYPOINT')).toEqual([]);
  });

  it('holds what was installed by the lock file, without what only development needs', () => {
    const ran = stages[0]?.filter(({ name }) => name === 'RUN').map(({ rest }) => rest);
    expect(ran).toEqual(['npm ci', 'npm run build && npm prune --omit=dev --omit=optional']);
  });

  it('sets only what the configuration knows, and is for production', () => {
    const { NODE_ENV, ...own } = imageEnvironment;
    expect(NODE_ENV).toBe('production');
    expect(Object.keys(own).filter((name) => !isSetting(name))).toEqual([]);
    expect(readConfig({ ...own, DEMO: 'true' })).toMatchObject({ HOST: '0.0.0.0', PORT: 3000 });
  });

  it('is given nothing of this folder but what the build copies', () => {
    const copied = (stages[0] ?? [])
      .filter(({ name }) => name === 'COPY')
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    const [everything, ...let_in] = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(everything).toBe('*');
    expect(let_in.sort()).toEqual(copied.map((file) => `!${file}`).sort());
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  it.each(both)('pins the version of %s', (_, { image: name, build }) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    if (build === undefined) expect(name).toMatch(/^postgres:18\.\d+-[a-z]+$/);
    else expect(name).toBe(`thi-dua:${version}`);
  });

  it.each(both)('takes from %s what it does not need', (_, one) => {
    expect(one).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
      stop_grace_period: expect.stringMatching(/^\d+(s|m)$/),
    });
    expect(Object.keys(one.deploy.resources.limits).sort()).toEqual(['cpus', 'memory', 'pids']);
    expect(one.privileged ?? one.cap_add).toBeUndefined();
    expect(one.user ?? last('USER')).not.toMatch(/^(root|0)?(:|$)/);
  });

  it('asks both whether they are well, and starts the service on a database that is', () => {
    const [kind, program, file = ''] = service.healthcheck.test;
    expect([kind, program]).toEqual(['CMD', 'node']);
    expect(existsSync(sourceOf(file))).toBe(true);
    expect(last('HEALTHCHECK')).toContain(`CMD ${JSON.stringify([program, file]).replace(',', ', ')}`);
    // By TCP: the server that makes the volume answers on the socket alone.
    expect(database.healthcheck.test.slice(0, 3)).toEqual(['CMD', 'pg_isready', '--host=127.0.0.1']);
    expect(service.depends_on).toEqual({ database: { condition: 'service_healthy' } });
  });

  it('gives every secret by a file of the folder that git and the image leave out', () => {
    const granted = both.flatMap(([, { secrets }]) => secrets);
    expect([...new Set(granted)].sort()).toEqual(Object.keys(compose.secrets).sort());
    for (const [name, { file }] of Object.entries(compose.secrets))
      expect(file).toBe(`./secrets/${name}.txt`);
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['secrets/', '.env']),
    );
    for (const [, { environment, secrets }] of both) {
      const files = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
      expect(files.length).toBeGreaterThan(0);
      for (const [, file] of files) expect(secrets).toContain(path.posix.relative('/run/secrets', file));
    }
  });

  it('says no secret in the environment', () => {
    const said = both.flatMap(([, { environment }]) => Object.entries(environment));
    expect(
      said.filter(([name]) => /password|secret|token|key|url/i.test(name) && !name.endsWith('_FILE')),
    ).toEqual([]);
    expect(said.filter(([, text]) => String(text).includes('://'))).toEqual([]);
    expect(said.filter(([name]) => isSetting(name) && settings[name].secret)).toEqual([]);
  });

  it('names only settings that the service has, in the file and in .env', () => {
    const strange = Object.keys(service.environment).filter(
      (name) => !isSetting(name) && !isSecretFile(name),
    );
    expect(strange).toEqual([]);
    const asked = [...composeText.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
    expect(asked.filter((name) => !isSetting(name))).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(['DEMO', 'OIDC_ISSUER', 'OIDC_AUDIENCE']));
  });

  it.each<[string, NodeJS.ProcessEnv, object]>([
    ['the demonstration as it stands', {}, { DEMO: true }],
    [
      'real work where .env names the issuer',
      { DEMO: 'false', OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'thi-dua' },
      { DEMO: false, OIDC_ISSUER: 'https://id.example' },
    ],
  ])('configures %s', (_, env, expected) => {
    const { DATABASE_URL_FILE: _file, ...environment } = service.environment;
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, text]) => [
        name,
        text.replace(/\$\{(\w+):-(\w*)\}/, (__, asked: string, otherwise: string) => env[asked] ?? otherwise),
      ]),
    );
    expect(readConfig({ ...imageEnvironment, ...filled })).toMatchObject(expected);
  });

  it('keeps the data on a volume where the image of version 18 looks for them', () => {
    expect(database.volumes).toContain('database:/var/lib/postgresql');
    expect(service.volumes).toEqual([`demonstration:${imageEnvironment['DATA_DIR']}`]);
  });

  it('opens the service to this machine only, and the database to nobody but the service', () => {
    expect(service.ports).toEqual([`127.0.0.1:\${PORT:-3000}:${imageEnvironment['PORT']}`]);
    expect(database.ports).toBeUndefined();
    expect(database.networks).toEqual(['inner']);
    expect(compose.networks['inner']).toEqual({ internal: true });
  });
});

describe('deploy/make-secrets.sh', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'thi đua secrets '));
  afterAll(() => rmSync(folder, { recursive: true }));
  const make = () => execFileSync('sh', [path.join(folder, 'deploy', 'make-secrets.sh')], { stdio: 'pipe' });
  const made = (name: string) => path.join(folder, compose.secrets[name]?.file ?? '');

  it('makes what the service and the image of PostgreSQL read, closed to other accounts', () => {
    cpSync('deploy', path.join(folder, 'deploy'), { recursive: true });
    make();
    const { DATABASE_URL = '' } = readConfig({ DATABASE_URL_FILE: made('database_url') });
    const { hostname, username, password, pathname } = new URL(DATABASE_URL);
    expect({ hostname, username, pathname }).toEqual({
      hostname: 'database',
      username: 'thidua',
      pathname: '/thidua',
    });
    expect(password).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(made('superuser_password'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(path.join(folder, 'secrets')).mode & 0o777).toBe(0o700);
    expect(statSync(made('database_url')).mode & 0o777).toBe(0o444);
  });

  it('never makes them a second time: the volume knows the first ones', () => {
    const before = readFileSync(made('database_url'), 'utf8');
    expect(make).toThrow('left alone');
    expect(readFileSync(made('database_url'), 'utf8')).toBe(before);
  });

  it('makes the login and the database that deploy/make-owner.sql makes, from the same file', () => {
    const sql = readFileSync('deploy/make-owner.sql', 'utf8');
    const taken = /`(.*)`/.exec(sql)?.[1]?.replace('/run/secrets/database_url', '"$0"') ?? '';
    const { password, username } = new URL(readFileSync(made('database_url'), 'utf8'));
    expect(execFileSync('sh', ['-c', taken, made('database_url')], { encoding: 'utf8' }).trim()).toBe(
      password,
    );
    expect(sql).toContain(`create role ${username} login createrole password :'password';`);
    expect(sql).toContain(`create database thidua owner ${username} `);
    expect(database.secrets).toContain('database_url');
    expect(database.volumes).toContain(
      './deploy/make-owner.sql:/docker-entrypoint-initdb.d/make-owner.sql:ro',
    );
  });
});

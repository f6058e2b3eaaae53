/** One environment variable: what it may say, what it means when absent, and whether it must never be shown. */
interface Setting<T> {
  readonly parse: (text: string) => T | undefined;
  readonly expects: string;
  readonly meaning: string;
  readonly default: T | undefined;
  readonly secret: boolean;
}

type Words<T> = Pick<Setting<T>, 'expects' | 'meaning'> & { readonly default?: T; readonly secret?: boolean };

function setting<T, D extends T | undefined>(
  parse: Setting<T>['parse'],
  words: Words<T> & { readonly default?: D },
): Setting<T> & { readonly default: D } {
  return { parse, secret: false, ...words, default: words.default as D };
}

const wholeNumber = (least: number, most: number) => (text: string) =>
  /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;

const yesOrNo = (text: string) => (text === 'true' || text === 'false' ? text === 'true' : undefined);

const anyText = (text: string) => text;

const address = (text: string) => (URL.canParse(text) ? new URL(text) : undefined);

const webAddress = (text: string) => {
  const url = address(text);
  if (url === undefined) return undefined;
  const isHere = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere) ? text : undefined;
};

const databaseAddress = (text: string) => {
  const url = address(text);
  if (url === undefined || !['postgres:', 'postgresql:'].includes(url.protocol)) return undefined;
  return isEncoded(url.username) && isEncoded(url.password) ? text : undefined;
};

const isEncoded = (text: string) => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

const databaseForm =
  'dạng postgres://…, ký tự đặc biệt trong mật khẩu viết như %40 / of the form postgres://…, special characters of the password written as %40';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const logLevel = (text: string) => levels.find((level) => level === text);

const origins = (text: string) => {
  const list = text.split(',').map((origin) => origin.trim());
  return list.every((origin) => address(origin)?.origin === origin) ? list : undefined;
};

/** Every environment variable of the service, on one page. README's table is made from the same names. */
export const settings = {
  PORT: setting<number, number>(wholeNumber(0, 65535), {
    meaning: 'TCP port to listen on; 0 takes any free one',
    expects: 'một số từ 0 đến 65535 / a number from 0 to 65535',
    default: 3000,
  }),
  HOST: setting<string, string>(anyText, {
    meaning: 'address to listen on',
    expects: 'một địa chỉ mạng / a network address',
    default: '127.0.0.1',
  }),
  DATA_DIR: setting<string, undefined>(anyText, {
    meaning: 'folder of the embedded database and the demonstration keys; default .data in the project',
    expects: 'một thư mục / a folder',
  }),
  DATABASE_URL: setting<string, undefined>(databaseAddress, {
    meaning:
      'PostgreSQL 15 or newer, a login that may create roles and owns the database; without it the embedded PostgreSQL is started',
    expects: databaseForm,
    secret: true,
  }),
  DATABASE_APP_URL: setting<string, undefined>(databaseAddress, {
    meaning:
      'the login the service works with, a member of tdkt_app and nothing more; without it one is made',
    expects: databaseForm,
    secret: true,
  }),
  DATABASE_POOL: setting<number, number>(wholeNumber(2, 200), {
    meaning: 'connections the service may hold at once',
    expects: 'một số từ 2 đến 200 / a number from 2 to 200',
    default: 10,
  }),
  DATABASE_VOLATILE: setting<boolean, boolean>(yesOrNo, {
    meaning: 'true lets the service work on a database that may lose acknowledged work (tests only)',
    expects: 'true hoặc false / true or false',
    default: false,
  }),
  DEMO: setting<boolean, undefined>(yesOrNo, {
    meaning:
      'true loads the demonstration nation and signs its tokens; default true while OIDC_ISSUER is not set',
    expects: 'true hoặc false / true or false',
  }),
  OIDC_ISSUER: setting<string, undefined>(webAddress, {
    meaning: 'issuer of the access tokens (OpenID Connect)',
    expects: 'địa chỉ https / an https address',
  }),
  OIDC_AUDIENCE: setting<string, undefined>(anyText, {
    meaning: 'audience the access tokens must name',
    expects: 'một chuỗi / a text',
  }),
  OIDC_JWKS_URI: setting<string, undefined>(webAddress, {
    meaning: "the issuer's public keys; default: read from its discovery document",
    expects: 'địa chỉ https / an https address',
  }),
  CORS_ORIGINS: setting<readonly string[], undefined>(origins, {
    meaning: 'browser origins that may call the service, separated by commas; none by default',
    expects:
      'các nguồn dạng https://ten.mien, cách nhau bằng dấu phẩy / origins like https://name.example, separated by commas',
  }),
  LOG_LEVEL: setting<(typeof levels)[number], 'info'>(logLevel, {
    meaning: 'least level of the JSON log lines on standard error',
    expects: levels.join(', '),
    default: 'info',
  }),
} as const;

export type SettingName = keyof typeof settings;

export type SettingValues = {
  readonly [K in SettingName]: ReturnType<(typeof settings)[K]['parse']> extends infer T
    ? Exclude<T, undefined> | (typeof settings)[K]['default']
    : never;
};

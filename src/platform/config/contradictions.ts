import { type SettingName, type SettingValues } from './settings.js';

interface Contradiction {
  /** The settings it speaks of. Where one of them is faulty in itself, nothing follows from its absence. */
  readonly among: readonly SettingName[];
  readonly holds: (values: SettingValues, inProduction: boolean) => boolean;
  readonly fault: string;
}

/** Settings that are right each by itself and not together. */
const known: readonly Contradiction[] = [
  {
    among: ['OIDC_ISSUER', 'OIDC_AUDIENCE'],
    holds: ({ OIDC_ISSUER, OIDC_AUDIENCE }) => OIDC_ISSUER !== undefined && OIDC_AUDIENCE === undefined,
    fault: 'OIDC_AUDIENCE: cần có khi đặt OIDC_ISSUER / needed when OIDC_ISSUER is set',
  },
  {
    among: ['OIDC_ISSUER', 'DEMO'],
    holds: ({ OIDC_ISSUER, DEMO }) => OIDC_ISSUER !== undefined && DEMO === true,
    fault: 'DEMO: không dùng cùng OIDC_ISSUER / a demonstration has its own issuer, leave OIDC_ISSUER out',
  },
  {
    among: ['OIDC_ISSUER', 'DEMO'],
    holds: ({ OIDC_ISSUER, DEMO }) => OIDC_ISSUER === undefined && DEMO === false,
    fault:
      'OIDC_ISSUER: cần có khi DEMO=false, nếu không thì không ai đăng nhập được / needed when DEMO=false, or nobody can sign in',
  },
  {
    among: ['OIDC_ISSUER', 'DEMO'],
    holds: ({ OIDC_ISSUER, DEMO }, inProduction) =>
      OIDC_ISSUER === undefined && DEMO === undefined && inProduction,
    fault:
      'OIDC_ISSUER: cần có khi vận hành thật; chỉ trình diễn thì đặt DEMO=true / needed in production; for a demonstration say DEMO=true',
  },
  {
    // A typing error in the name of OIDC_ISSUER alone must not open the service to the tokens of the demonstration.
    among: ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URI', 'DEMO'],
    holds: ({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URI, DEMO }, inProduction) =>
      OIDC_ISSUER === undefined &&
      (OIDC_AUDIENCE !== undefined || OIDC_JWKS_URI !== undefined) &&
      (DEMO === true || (DEMO === undefined && !inProduction)),
    fault:
      'OIDC_ISSUER: cần có khi đặt OIDC_AUDIENCE hoặc OIDC_JWKS_URI / needed when OIDC_AUDIENCE or OIDC_JWKS_URI is set',
  },
  {
    among: ['DATABASE_URL', 'DATABASE_APP_URL'],
    holds: ({ DATABASE_URL, DATABASE_APP_URL }) =>
      DATABASE_URL === undefined && DATABASE_APP_URL !== undefined,
    fault: 'DATABASE_URL: cần có khi đặt DATABASE_APP_URL / needed when DATABASE_APP_URL is set',
  },
];

/** What does not go together, a sentence each. */
export function contradictions(
  values: SettingValues,
  faulty: ReadonlySet<SettingName>,
  inProduction: boolean,
): string[] {
  return known
    .filter(({ among, holds }) => !among.some((name) => faulty.has(name)) && holds(values, inProduction))
    .map(({ fault }) => fault);
}

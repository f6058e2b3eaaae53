import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { type Identity, TokenFault, type TokenVerifier } from './identity.js';

/** Asymmetric signatures only: with a shared secret whoever verifies can forge. */
const algorithms = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'];

export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly greatestAge: string;
}

/** Verifies tokens of one pinned issuer for one pinned audience (RFC 8725). */
export class JwtVerifier implements TokenVerifier {
  constructor(private readonly trusted: TrustedIssuer) {}

  async verify(token: string): Promise<Identity> {
    const { issuer, audience, keys, greatestAge } = this.trusted;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms,
        issuer,
        audience,
        requiredClaims: ['sub', 'exp', 'iat'],
        clockTolerance: 60,
        maxTokenAge: greatestAge,
      });
      if (!payload.sub) throw new TokenFault('a token without a subject names nobody');
      return { issuer, subject: payload.sub };
    } catch (fault) {
      if (fault instanceof errors.JOSEError && !(fault instanceof errors.JWKSTimeout))
        throw new TokenFault(fault.code, { cause: fault });
      throw fault;
    }
  }
}

/** The keys an OpenID Connect issuer publishes, fetched when first needed and again when an unknown key appears. */
export function publishedKeys(issuer: string, jwksUri: string | undefined): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    keys ??= discover(issuer, jwksUri).catch((fault: unknown) => {
      keys = undefined;
      throw fault;
    });
    return (await keys)(header, token);
  };
}

async function discover(issuer: string, jwksUri: string | undefined): Promise<JWTVerifyGetKey> {
  if (jwksUri !== undefined) return createRemoteJWKSet(new URL(jwksUri));
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
  const document = (await response.json()) as { jwks_uri?: string };
  if (!response.ok || document.jwks_uri === undefined) throw new Error(`No keys are published at ${address}`);
  return createRemoteJWKSet(new URL(document.jwks_uri));
}

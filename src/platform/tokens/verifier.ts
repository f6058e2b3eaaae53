import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { type Identity, TokenFault, type TokenVerifier, type Verified } from './identity.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Asymmetric signatures only: with a shared secret whoever verifies can forge. */
const algorithms = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'];

export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** Seconds since it was issued. */
  readonly greatestAge: number;
}

/** Verifies tokens of one pinned issuer for one pinned audience (RFC 8725). */
export class JwtVerifier implements TokenVerifier {
  private readonly known = new VerifiedTokens();

  constructor(private readonly trusted: TrustedIssuer) {}

  verify(token: string): Promise<Identity> {
    return this.known.verified(token, (unknown) => this.check(unknown));
  }

  private async check(token: string): Promise<Verified> {
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
      return { identity: { issuer, subject: payload.sub }, until: lastInstant(payload, greatestAge) };
    } catch (fault) {
      if (fault instanceof errors.JOSEError && !(fault instanceof errors.JWKSTimeout))
        throw new TokenFault(fault.code, { cause: fault });
      throw fault;
    }
  }
}

/** Without the tolerance for clocks that differ: from here on every use is checked anew. */
function lastInstant({ exp = 0, iat = 0 }: JWTPayload, greatestAge: number): number {
  return Math.min(exp, iat + greatestAge) * 1_000;
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

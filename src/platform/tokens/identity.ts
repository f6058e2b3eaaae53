/** Who a token names: the pair under which a person is known. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Tells whom a token names. Rejects with TokenFault where the token is not to be trusted. */
export interface TokenVerifier {
  verify(token: string): Promise<Identity>;
}

export const TokenVerifier = Symbol('TokenVerifier');

/** The token is forged, stale or for somebody else. Why exactly is logged, not told. */
export class TokenFault extends Error {}

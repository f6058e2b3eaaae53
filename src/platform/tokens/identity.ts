/** Who a token names: the pair under which a person is known. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Whom a token names, and the instant (milliseconds of the epoch) at which it expires or grows too old. */
export interface Verified {
  readonly identity: Identity;
  readonly until: number;
}

/** Tells whom a token names. Rejects with TokenFault where the token is not to be trusted. */
export interface TokenVerifier {
  verify(token: string): Promise<Identity>;
}

export const TokenVerifier = Symbol('TokenVerifier');

/** The token is forged, stale or for somebody else. Why exactly is logged, not told. */
export class TokenFault extends Error {}

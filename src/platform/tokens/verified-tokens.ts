import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Identity, type Verified } from './identity.js';

/** How many are remembered, and how long at most: a key that the issuer withdrew is trusted no longer than that. */
export const verifiedTokens = { count: 10_000, milliseconds: 60_000 } as const;

/**
 * Tokens whose signature was found good, by their hash, until they expire or for a minute: checking a signature takes
 * longer than all else that is done to give a kept answer. The refused are not remembered.
 */
export class VerifiedTokens {
  private readonly known = new LRUCache<string, Verified>({
    max: verifiedTokens.count,
    ttl: verifiedTokens.milliseconds,
  });

  async verified(token: string, verify: (token: string) => Promise<Verified>): Promise<Identity> {
    const key = hash('sha256', token, 'base64');
    const known = this.known.get(key);
    if (known !== undefined && Date.now() < known.until) return known.identity;
    const fresh = await verify(token);
    this.known.set(key, fresh);
    return fresh.identity;
  }
}

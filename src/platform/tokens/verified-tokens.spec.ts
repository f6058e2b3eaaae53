import { TokenFault } from './identity.js';
import { VerifiedTokens } from './verified-tokens.js';

describe('tokens that were verified', () => {
  const identity = { issuer: 'i', subject: 's' };
  let checked: string[];
  const until = (instant: number) => (token: string) => {
    checked.push(token);
    return Promise.resolve({ identity, until: instant });
  };
  beforeEach(() => {
    checked = [];
  });

  it('are checked once while they last, each for itself', async () => {
    const tokens = new VerifiedTokens();
    const later = until(Date.now() + 60_000);
    expect(await tokens.verified('a', later)).toEqual(identity);
    expect(await tokens.verified('a', later)).toEqual(identity);
    await tokens.verified('b', later);
    expect(checked).toEqual(['a', 'b']);
  });

  it('are checked at every use once they have expired', async () => {
    const tokens = new VerifiedTokens();
    const past = until(Date.now() - 1);
    await tokens.verified('a', past);
    await tokens.verified('a', past);
    expect(checked).toEqual(['a', 'a']);
  });

  it('are not believed after a refusal, nor refused for ever', async () => {
    const tokens = new VerifiedTokens();
    const refusing = () => Promise.reject(new TokenFault('forged'));
    await expect(tokens.verified('a', refusing)).rejects.toThrow('forged');
    await expect(tokens.verified('a', refusing)).rejects.toThrow('forged');
    expect(await tokens.verified('a', until(Date.now() + 60_000))).toEqual(identity);
  });
});

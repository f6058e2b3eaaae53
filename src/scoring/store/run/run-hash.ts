import { createHash } from 'node:crypto';

/** The texts that a run freezes together, as they are kept. */
export interface FrozenTexts {
  /** SHA-256 of the scheme's own text, in hexadecimal. */
  readonly schemeHash: string;
  readonly rulesVersion: string;
  readonly inputs: string;
  readonly result: string;
}

/** SHA-256 of scheme hash, rules version, inputs and result, joined by LF, in UTF-8; in hexadecimal. */
export function runHash({ schemeHash, rulesVersion, inputs, result }: FrozenTexts): string {
  return hashOf([schemeHash, rulesVersion, inputs, result].join('\n'));
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

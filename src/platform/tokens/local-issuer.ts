import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { type TrustedIssuer } from './verifier.js';

const algorithm = 'ES256';
const audience = 'thi-dua-demo';
const life = '30d';

/** What a token says beside its subject; the usual where it is left out. */
export interface TokenParticulars {
  readonly issuer?: string;
  readonly audience?: string;
  readonly issuedAt?: string;
  readonly expiresIn?: string;
}

/** Signs tokens for the demonstration only. Its key is made at the first start and never leaves the data folder. */
export class LocalIssuer {
  static readonly issuer = 'urn:thi-dua:demo';

  private constructor(private readonly key: JWK) {}

  static async open(folder: string): Promise<LocalIssuer> {
    const file = path.join(folder, 'demo-issuer.json');
    if (existsSync(file)) return new LocalIssuer(JSON.parse(readFileSync(file, 'utf8')) as JWK);
    const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const key = await exportJWK(privateKey);
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(key), { mode: 0o600 });
    chmodSync(draft, 0o600);
    renameSync(draft, file);
    return new LocalIssuer(key);
  }

  async sign(subject: string, particulars: TokenParticulars = {}): Promise<string> {
    return new SignJWT({})
      .setProtectedHeader({ alg: algorithm })
      .setIssuer(particulars.issuer ?? LocalIssuer.issuer)
      .setAudience(particulars.audience ?? audience)
      .setSubject(subject)
      .setIssuedAt(particulars.issuedAt)
      .setExpirationTime(particulars.expiresIn ?? life)
      .sign(await importJWK(this.key, algorithm));
  }

  trusted(): TrustedIssuer {
    const { d: _private, ...publicKey } = this.key;
    return {
      issuer: LocalIssuer.issuer,
      audience,
      keys: createLocalJWKSet({ keys: [publicKey] }),
      greatestAge: 31 * 86_400,
    };
  }
}

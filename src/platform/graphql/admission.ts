import { type Actor } from '../database/unit-of-work.js';

export interface Knock {
  readonly authorization: string | undefined;
  readonly requestId: string;
}

/** Tells who a request comes from: nobody without a token. Given by `access`. */
export interface Admission {
  /** @throws PublicFault UNAUTHENTICATED or FORBIDDEN */
  admit(knock: Knock): Promise<Actor | null>;
}

export const Admission = Symbol('Admission');

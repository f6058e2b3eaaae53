import { type Actor } from '../database/unit-of-work.js';

export interface Knock {
  readonly authorization: string | undefined;
  readonly requestId: string;
}

/** Who was let in, and what the data were at that moment (`platform/database/data-version.ts`). */
export interface Admitted {
  readonly actor: Actor;
  readonly version: string;
}

/** Tells who a request comes from: nobody without a token. Given by `access`. */
export interface Admission {
  /** @throws PublicFault UNAUTHENTICATED or FORBIDDEN */
  admit(knock: Knock): Promise<Actor | null>;

  /**
   * The same, and the version of the data, in one statement. Those who knock in one turn of the event loop share it; it is
   * sent after the last of them knocked. @throws as above
   */
  admitWithVersion(knock: Knock): Promise<Admitted | null>;
}

export const Admission = Symbol('Admission');

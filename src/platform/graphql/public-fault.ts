import { GraphQLError } from 'graphql';
import { type Code } from './codes.js';

/** What the two languages say: what happened, why, and what to do. */
export interface Told {
  readonly vi: string;
  readonly en: string;
}

interface Particulars {
  readonly status?: number;
  readonly retriable?: boolean;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** An error that clients may see as it is. Everything else is masked. */
export class PublicFault extends GraphQLError {
  readonly told: Told;

  constructor(code: Code, told: Told, { status = 200, retriable = false, facts = {} }: Particulars = {}) {
    super(told.vi, { extensions: { code, retriable, ...facts, http: { status } } });
    this.told = told;
  }
}

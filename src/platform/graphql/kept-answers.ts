import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Actor } from '../database/unit-of-work.js';
import { type Language } from '../messages/catalogue.js';

/** What is kept at most, and how long. */
export const keptAnswers = { bytes: 33_554_432, milliseconds: 5_000, texts: 1_000 } as const;

/** An answer as it went out. */
export interface Answer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a request asks, apart from who asks it. */
export interface Question {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: object | null;
  readonly language: Language;
  /** What the client can read: it decides the type of the answer. */
  readonly accept: string;
}

interface Entry extends Answer {
  readonly version: string;
}

/**
 * Answers that went out without an error, each with the version of the data it was computed from. One is given again only
 * to the same question of a viewer with the same person and the same roles, while the data have that version. What turns
 * with the clock within a day (a deadline passes, an exemption ends) may be seen late by the life of an answer: 5 seconds.
 */
export class KeptAnswers {
  private readonly entries: LRUCache<string, Entry>;
  private readonly texts = new LRUCache<string, true>({ max: keptAnswers.texts });

  constructor(bytes: number = keptAnswers.bytes) {
    this.entries = new LRUCache({
      maxSize: bytes,
      sizeCalculation: ({ body, version }, key) => body.length + version.length + key.length + perEntry,
      ttl: keptAnswers.milliseconds,
    });
  }

  /** Bytes held now. */
  get bytes(): number {
    return this.entries.calculatedSize;
  }

  /** Whether this text was found keepable before: the first time it is asked, nothing is kept. */
  knows(query: string): boolean {
    return this.texts.get(digest(query)) === true;
  }

  learn(query: string): void {
    this.texts.set(digest(query), true);
  }

  find(key: string, version: string): Answer | undefined {
    const entry = this.entries.get(key);
    return entry?.version === version ? entry : undefined;
  }

  /** @param began when the first statement behind the answer was about to be sent; its life counts from there */
  keep(key: string, entry: Entry, began: number): void {
    this.entries.set(key, entry, { start: began });
  }
}

/** Of an entry beside its text: headers and the bookkeeping of the cache, generously. */
const perEntry = 1_024;

/** All that an answer depends on beside the data. The settings of an actor are what the database knows of it. */
export function keyOf(question: Question, { personId, settings }: Actor): string {
  const { query, operationName, variables, language, accept } = question;
  return digest(
    JSON.stringify([personId, Object.entries(settings), language, accept, operationName, variables, query]),
  );
}

function digest(text: string): string {
  return hash('sha256', text, 'base64');
}

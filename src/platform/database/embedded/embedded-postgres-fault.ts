/**
 * The embedded PostgreSQL server could not be started, for a reason that the operator can mend.
 * The message says what happened, why and what to do: in Vietnamese, then in English, then the server's own last lines.
 */
export class EmbeddedPostgresFault extends Error {
  override readonly name = 'EmbeddedPostgresFault';

  constructor(vietnamese: string, english: string, lastLines: readonly string[] = []) {
    super([vietnamese, english, ...lastLines.map((line) => `  | ${line}`)].join('\n'));
  }
}

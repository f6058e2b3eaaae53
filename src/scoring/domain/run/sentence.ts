/** One sentence in both languages. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

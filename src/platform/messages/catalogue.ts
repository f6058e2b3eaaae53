import { type Refusal, type Sentences } from '../../kernel/outcome.js';
import { sheetSentencesEn, sheetSentencesVi } from '../sheets/sentences.js';
import { type PlatformReasons } from './reasons.js';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

// A catalogue holds the sentences of floors it does not know; each floor's own maps are total over its reasons.
type AnySentences = { readonly [reason: string]: (facts: never) => string };
export type FloorSentences = Readonly<Record<Language, AnySentences>>;

const known = new Map<string, Readonly<Record<Language, (facts: never) => string>>>();

/** The reasons of all floors by name, as the API's enum shows them. Filled before the schema is built. */
export const reasonNames: Record<string, string> = {};

/** Takes in a floor's sentences. Two floors that use one name for two reasons stop the boot. */
export function declareSentences(sentences: FloorSentences): void {
  for (const reason of Object.keys(sentences.vi)) {
    const vi = sentences.vi[reason];
    const en = sentences.en[reason];
    if (vi === undefined || en === undefined) throw new Error(`The reason ${reason} lacks a sentence`);
    const before = known.get(reason);
    if (before !== undefined && before.vi !== vi) throw new Error(`The reason ${reason} is declared twice`);
    known.set(reason, { vi, en });
    reasonNames[reason] = reason;
  }
}

/** The sentence for one objection: what happened, why, what to do. */
export function sentence(refusal: Refusal, language: Language): string {
  const sentences = known.get(refusal.reason);
  if (sentences === undefined) throw new Error(`The reason ${refusal.reason} has no sentence`);
  return sentences[language](refusal.facts as never);
}

/** Vietnamese unless English is asked for first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'vi';
}

declareSentences({
  vi: {
    ...sheetSentencesVi,
    IDEMPOTENCY_MISMATCH: () =>
      'Khóa chống gửi trùng này đã dùng cho một yêu cầu khác nên yêu cầu mới không được thực hiện. Hãy tạo khóa mới cho mỗi thao tác; chỉ dùng lại khóa khi gửi lại đúng yêu cầu cũ.',
  } satisfies Sentences<PlatformReasons>,
  en: {
    ...sheetSentencesEn,
    IDEMPOTENCY_MISMATCH: () =>
      'This idempotency key was used for another request, so the new one was not carried out. Make a new key for each act; use a key again only to repeat the very same request.',
  } satisfies Sentences<PlatformReasons>,
});

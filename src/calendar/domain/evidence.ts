import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { nameText } from '../../kernel/vietnamese-text.js';
import { type CalendarReasons } from './reasons.js';

/** Minh chứng: a document by its number and date, or a link; the hash fixes which file was meant. */
export interface Evidence {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly documentDate: LocalDate | null;
  readonly link: string | null;
  readonly sha256: string | null;
}

const refuse = refusing<CalendarReasons>();

/** As it is kept: an empty field is none. */
export function tidyEvidence(typed: Evidence): Evidence {
  return {
    title: nameText(typed.title),
    documentNumber: nameText(typed.documentNumber ?? '') || null,
    documentDate: typed.documentDate,
    link: typed.link?.trim() || null,
    sha256: typed.sha256?.trim().toLowerCase() || null,
  };
}

/** Everything that speaks against a piece of evidence, as `tidyEvidence` left it. */
export function objectionsToEvidence(evidence: Evidence): readonly Refusal[] {
  const { title, documentNumber, documentDate, link, sha256 } = evidence;
  return [
    ...(title === '' ? [refuse('EVIDENCE_WITHOUT_TITLE', {}, ['title'])] : []),
    ...(documentNumber === null && link === null ? [refuse('EVIDENCE_NOT_TO_BE_FOUND', {})] : []),
    ...(documentDate !== null && documentNumber === null
      ? [refuse('EVIDENCE_DATE_WITHOUT_NUMBER', {}, ['documentNumber'])]
      : []),
    ...(link !== null && !isSafeLink(link) ? [refuse('EVIDENCE_LINK_UNFIT', { link }, ['link'])] : []),
    ...(sha256 !== null && !isSha256(sha256) ? [refuse('EVIDENCE_HASH_UNFIT', {}, ['sha256'])] : []),
  ];
}

/** A link opens in somebody's browser one day: https, to a host, without a name and password in it. */
export function isSafeLink(link: string): boolean {
  return /^https:\/\/[^\s/@]+(\/\S*)?$/.test(link) && URL.canParse(link);
}

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

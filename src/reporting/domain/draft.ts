import { isSafeLink, isSha256 } from '../../calendar/domain/index.js';
import { type LocalDate } from '../../kernel/local-date.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type ReadFigures, type TypedFigure } from './figure.js';
import { type Form } from './form.js';
import { type ReportingReasons } from './reasons.js';

/** Một đoạn lời văn. A narrative part, and the reports of inferiors it was taken from. */
export interface DraftText {
  readonly section: string;
  readonly text: string;
  /** Ids of the reports of inferiors whose paragraphs it took up. */
  readonly sources?: readonly string[] | null;
}

/** Giải trình: why a figure is as it is although a rule asks. */
export interface RuleExplanation {
  readonly rule: string;
  /** The indicator, of a rule that is asked of one after another. */
  readonly indicator?: string | null;
  readonly text: string;
}

/** Minh chứng: a document that proves figures. The service keeps its particulars, not the file. */
export interface Evidence {
  /** Which demand of the form it meets, if any. */
  readonly demand?: string | null;
  readonly indicator?: string | null;
  readonly title: string;
  readonly documentNumber?: string | null;
  readonly documentDate?: LocalDate | null;
  readonly url?: string | null;
  readonly sha256?: string | null;
  /** How many awards or cases the document carries; one where nothing is said. */
  readonly count?: number | null;
}

/** What an office has typed so far, half-filled and wrong as it may be. */
export interface Draft {
  readonly figures: readonly TypedFigure[];
  readonly texts: readonly DraftText[];
  readonly explanations?: readonly RuleExplanation[];
  readonly evidence?: readonly Evidence[];
}

const refuse = refusing<ReportingReasons>();

/** What speaks against a draft by itself, whatever other reports say: figures, texts and documents. */
export function objectionsToContent(form: Form, draft: Draft, read: ReadFigures): readonly Refusal[] {
  return [
    ...read.objections,
    ...objectionsToTexts(form, draft.texts),
    ...objectionsToEvidence(form, draft, read),
  ];
}

function objectionsToTexts(form: Form, texts: readonly DraftText[]): readonly Refusal[] {
  const known = new Set(form.narratives.map(({ code }) => code));
  const written = new Set(texts.filter(({ text }) => text.trim() !== '').map(({ section }) => section));
  return [
    ...texts
      .filter(({ section }) => !known.has(section))
      .map(({ section }) => refuse('TEXT_SECTION_UNKNOWN', { section }, ['texts', section])),
    ...form.narratives
      .filter(({ required, code }) => required === true && !written.has(code))
      .map(({ code, name }) => refuse('TEXT_MISSING', { section: code, name }, ['texts', code])),
  ];
}

function objectionsToEvidence(form: Form, { evidence = [] }: Draft, read: ReadFigures): readonly Refusal[] {
  const demands = form.evidence ?? [];
  const counted = read.figures.filter((figure) => 'value' in figure && figure.value.gt('0'));
  const met = new Set(evidence.map(({ demand }) => demand));
  const indicators = new Set(form.indicators.map(({ code }) => code));
  const asked = demands.filter(
    ({ indicators: of }) => of === undefined || counted.some(({ indicator }) => of.includes(indicator)),
  );
  return [
    ...asked
      .filter(({ code }) => !met.has(code))
      .map(({ code, name }) => refuse('EVIDENCE_MISSING', { demand: code, name }, ['evidence', code])),
    ...evidence.flatMap(malformedParts),
    ...evidence
      .filter(({ demand }) => demand && !demands.some(({ code }) => code === demand))
      .map(({ demand }) => refuse('EVIDENCE_UNKNOWN', { named: demand ?? '' }, ['evidence'])),
    ...evidence
      .filter(({ indicator }) => indicator && !indicators.has(indicator))
      .map(({ indicator }) => refuse('EVIDENCE_UNKNOWN', { named: indicator ?? '' }, ['evidence'])),
  ];
}

/** Only a safe link is submitted; a draft keeps what was typed. */
function malformedParts({ title, url, sha256 }: Evidence, place: number): readonly Refusal[] {
  const field = ['evidence', String(place)];
  return [
    ...(url && !isSafeLink(url)
      ? [refuse('EVIDENCE_MALFORMED', { title, part: 'url' }, [...field, 'url'])]
      : []),
    ...(sha256 && !isSha256(sha256)
      ? [refuse('EVIDENCE_MALFORMED', { title, part: 'sha256' }, [...field, 'sha256'])]
      : []),
  ];
}

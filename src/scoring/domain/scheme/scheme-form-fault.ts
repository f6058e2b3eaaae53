import { patterns } from './scheme-schema-words.js';

/** What a document may break of the form of schemes; `detail` names the property, the kind or the figure that is meant. */
export type SchemeFormRule =
  | 'MISSING'
  | 'UNKNOWN'
  | 'KIND'
  | 'ONE_OF'
  | 'TOO_LONG'
  | 'TOO_FEW'
  | 'TOO_SMALL'
  | 'TOO_GREAT'
  | 'OTHER'
  | keyof typeof patterns;

export interface SchemeFormFault {
  readonly path: string;
  readonly rule: SchemeFormRule;
  readonly detail: string;
}

/** Of a name that a document makes up no more is told back than one recognises it by. */
const shown = 80;

/** A fault as a JSON Schema validator tells it. */
export interface KeywordFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The fault in the terms of schemes; nothing for what only repeats a fault that is told beside it. */
export function formFault({ instancePath, keyword, params }: KeywordFault): SchemeFormFault | undefined {
  const path = instancePath || '/';
  const fault = (rule: SchemeFormRule, detail: unknown = '') => ({
    path,
    rule,
    detail: String(detail),
  });
  switch (keyword) {
    case 'if':
      return undefined;
    case 'required':
      return fault('MISSING', params['missingProperty']);
    case 'additionalProperties':
      return fault('UNKNOWN', String(params['additionalProperty']).slice(0, shown));
    case 'type':
      return fault('KIND', [params['type']].flat().join(' | '));
    case 'enum':
      return fault('ONE_OF', [params['allowedValues']].flat().join(' | '));
    case 'const':
      return fault('ONE_OF', params['allowedValue']);
    case 'maxLength':
      return fault('TOO_LONG', params['limit']);
    case 'minItems':
      return fault('TOO_FEW', params['limit']);
    case 'minimum':
      return fault('TOO_SMALL', params['limit']);
    case 'maximum':
      return fault('TOO_GREAT', params['limit']);
    case 'pattern': {
      const kind = Object.entries(patterns).find(([, pattern]) => pattern === params['pattern'])?.[0];
      return fault((kind as keyof typeof patterns | undefined) ?? 'OTHER');
    }
    default:
      return fault('OTHER', keyword);
  }
}

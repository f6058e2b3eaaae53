import { nameText } from '../../../kernel/vietnamese-text.js';
import { type Scheme } from './scheme.js';

/** What a clone says anew; name and legal basis stay as they were where nothing is said. */
export interface SchemeCloning {
  readonly newVersion: string;
  readonly newName: string | null;
  readonly newLegalBasis: string | null;
}

/** The document of a scheme as next year's begins: nothing else of it is changed. */
export function clonedScheme(scheme: Scheme, { newVersion, newName, newLegalBasis }: SchemeCloning): Scheme {
  return {
    ...scheme,
    version: newVersion,
    name: newName === null ? scheme.name : nameText(newName),
    legalBasis: newLegalBasis === null ? scheme.legalBasis : nameText(newLegalBasis),
  };
}

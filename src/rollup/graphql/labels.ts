import { spokenDate } from '../../kernel/local-date.js';
import { type Language } from '../../platform/messages/catalogue.js';
import { type RollUpBase } from '../store/base-reader.js';
import { type RollUpType, type Structure } from './rollup.type.js';

/** The label that must stand beside the figures of a roll-up wherever they are shown: on which structure they are (law 5). */
export function labelOf({ asOf, question: { restatedOn } }: RollUpBase, language: Language): string {
  const words = labels[language];
  return restatedOn === null
    ? words.AS_REPORTED(spokenDate(asOf), '')
    : words.RESTATED(spokenDate(asOf), spokenDate(restatedOn));
}

/** The same for two roll-ups set beside one another. */
export function labelOfBoth(own: RollUpType, other: RollUpType, language: Language): string {
  const [one, two] = [own, other].map((each) => `${each.periodCode}: ${labelOf(each.base, language)}`);
  return `${one} / ${two}`;
}

const labels: Record<Language, Record<Structure, (reported: string, structure: string) => string>> = {
  vi: {
    AS_REPORTED: (reported) => `Như đã báo cáo, theo cơ cấu tổ chức ngày ${reported}`,
    RESTATED: (reported, structure) =>
      `Quy đổi theo cơ cấu tổ chức ngày ${structure}; đã báo cáo theo cơ cấu ngày ${reported}`,
  },
  en: {
    AS_REPORTED: (reported) => `As reported, on the structure of ${reported}`,
    RESTATED: (reported, structure) =>
      `Restated on the structure of ${structure}; reported on that of ${reported}`,
  },
};

import { spokenDate } from '../../kernel/local-date.js';
import { type Language } from '../../platform/messages/catalogue.js';
import { type RollUpType, type Structure } from './rollup.type.js';

/** What must stand beside the figures of a roll-up wherever they are shown. */
export function labelOf({ structure, asOf, reportedAsOf }: RollUpType, language: Language): string {
  return labels[language][structure](spokenDate(reportedAsOf), spokenDate(asOf));
}

/** The same for two roll-ups set beside one another. */
export function labelOfBoth(own: RollUpType, other: RollUpType, language: Language): string {
  const [one, two] = [own, other].map((each) => `${each.periodCode}: ${labelOf(each, language)}`);
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

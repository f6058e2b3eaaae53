import pg from 'pg';

const day: number = pg.types.builtins.DATE;
const instant: number = pg.types.builtins.TIMESTAMPTZ;

/**
 * How column values reach the code: a day stays a text (as a Date it would shift with the time zone),
 * an instant becomes ISO 8601 in UTC, `numeric` and `bigint` stay exact texts.
 */
export const rowTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (format !== 'binary') {
      if (oid === day) return asWritten;
      if (oid === instant) return isoInstant;
    }
    return pg.types.getTypeParser(oid, format);
  },
};

const asWritten = (text: string) => text;

/** The sessions run in UTC, so the text ends in +00. */
function isoInstant(text: string): string {
  return `${text.replace(' ', 'T').replace(/\+00$/, '')}Z`;
}

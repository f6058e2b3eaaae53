import { type NationUnit } from '../demo/index.js';
import { type UnitId } from '../kernel/ids.js';

/** Code to id of those alive at the point of the history that has been told. */
export type Book = Map<string, UnitId>;

export function words({ code, name, shortName, kind, level }: NationUnit) {
  return { code, name, shortName: shortName ?? null, kind, level };
}

export function known(book: Book, code: string): UnitId {
  const id = book.get(code);
  if (id === undefined) throw new Error(`The generated nation names ${code}, which is not there`);
  return id;
}

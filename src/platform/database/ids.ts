import { v7 } from 'uuid';
import { type Id } from '../../kernel/ids.js';

/** A new identity; those made later sort later, which keeps the indexes compact. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>;
}

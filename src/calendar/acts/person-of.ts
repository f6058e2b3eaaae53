import { type Viewer } from '../../access/domain/index.js';
import { type PersonId } from '../../kernel/ids.js';

/** Who tells of a task is always a person: the operator acts for no unit. */
export function personOf({ personId }: Viewer): PersonId {
  if (personId === null) throw new Error('Somebody who is no person passed the rules of telling of a task');
  return personId;
}

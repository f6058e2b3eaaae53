import { type Sentences } from '../kernel/outcome.js';
import { type AccessReasons } from './domain/reasons.js';

export const accessMessagesEn: Sentences<AccessReasons> = {
  ROLE_ALREADY_HELD: () =>
    'This person already holds that role for the unit in that time, so nothing was added. Check the dates.',
};

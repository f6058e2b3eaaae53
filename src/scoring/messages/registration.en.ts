import { type Sentences } from '../../kernel/outcome.js';
import { type RegistrationReasons } from '../domain/year/registration-reasons.js';

export const registrationMessagesEn: Sentences<RegistrationReasons> = {
  REGISTRATION_NOT_YOURS: ({ unitCode }) =>
    `You may not register or sign for the unit ${unitCode}. Its own reporting officer does.`,
  REGISTRATION_NOT_NOW: ({ state }) =>
    `The year is in ${state}, so nothing is registered now. Registering is open in REGISTERING; ask the leader.`,
  REGISTRATION_CHANGED_MEANWHILE: ({ expected, current }) =>
    `The unit’s registration was changed by somebody else (you saw version ${expected}, it is ${current} now), so nothing was kept. Load it again, compare, and send it again.`,
  REGISTRATION_WITHOUT_TITLE: () => 'No title is registered, so nothing was kept. Write at least one.',
  DOCUMENT_MISSING: () => 'No document is named behind it, so nothing was done. Write its number and date.',
  REGISTRATION_TARGET_MISSING: ({ code, name }) =>
    `The scheme measures ${code} "${name}" against the registered target, and there is none. Write the target.`,
  REGISTRATION_TARGET_UNKNOWN: ({ code }) =>
    `The scheme measures nothing called "${code}" against a registered target, so nothing was kept. Check the code.`,
  REGISTRATION_TARGET_UNFIT: ({ code, target }) =>
    `The target of ${code} is "${target}", no number above 0. Write it again, such as "12.5".`,
  CRITERION_ALWAYS_APPLIES: ({ code }) =>
    `The scheme does not let a unit declare "${code}" not applicable. Leave it out.`,
  CHOSEN_WEIGHT_COUNT: ({ chosen, count }) =>
    `The scheme has each unit choose ${count} criteria to weigh more; ${chosen} are named, or one twice. Choose that many.`,
  CRITERION_NOT_TO_CHOOSE: ({ code, from }) =>
    `The criterion "${code}" cannot be chosen to weigh more${from.length === 0 ? '' : `; ${from.join(', ')} can, where they apply`}. Choose again.`,
  ABSENCE_NEEDS_REASON: () =>
    'Marking a member absent takes a reason, so nothing was done. Write the reason.',
  PACT_NOT_NOW: ({ state }) =>
    `The year is in ${state}, so the pact is not signed now. It is signed in PACT_SIGNED; ask the leader.`,
  PACT_WITHOUT_REGISTRATION: () =>
    'The unit has not registered by the scheme of the year, so it cannot sign the pact. Register first; where that is over, ask the leader.',
  PACT_OF_ANOTHER_SCHEME: ({ code, version }) =>
    `The pact of this year does not go with the scheme ${code} ${version}, so nothing was signed. Load it again, read the scheme that was chosen, and sign.`,
  PACT_SIGNED_ALREADY: () =>
    'The unit has signed the pact already, so nothing of it changes any more. Where there is a reason not to consider it, the leader of the cluster suspends it.',
};

import { type LocalDate } from '../../kernel/local-date.js';
import { PublicFault } from '../../platform/graphql/public-fault.js';
import { type Stage } from '../store/base-reader.js';
import { type Structure } from './rollup.type.js';

/** How figures are asked to be added up. */
export interface Structured {
  readonly structure: Structure;
  readonly stage: Stage;
  readonly restatedOn?: LocalDate | null;
}

/**
 * The day that figures are restated on, the given one where none is named; null: as reported.
 * @throws BAD_USER_INPUT for a day without restating, and where what was or would be signed is to be restated.
 */
export function restatingDay(
  { structure, stage, restatedOn: asked }: Structured,
  on: LocalDate,
): LocalDate | null {
  if (asked && structure === 'AS_REPORTED') throw dayWithoutRestating();
  if (structure === 'RESTATED' && (stage === 'SIGNABLE' || stage === 'CONSOLIDATED'))
    throw signedIsNotRestated();
  return structure === 'RESTATED' ? (asked ?? on) : null;
}

function dayWithoutRestating(): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: 'Có "restatedOn" nhưng không yêu cầu quy đổi. Hãy gửi kèm structure: RESTATED, hoặc bỏ ngày đó.',
    en: '"restatedOn" is given, but restating is not asked for. Send structure: RESTATED with it, or leave the day out.',
  });
}

function signedIsNotRestated(): PublicFault {
  return new PublicFault('BAD_USER_INPUT', {
    vi: 'Số đã ký và số sẽ ký chỉ xem được theo cơ cấu của kỳ, không quy đổi. Hãy bỏ structure: RESTATED, hoặc chọn stage ACCEPTED.',
    en: 'What was or would be signed is shown by the structure of its period and not restated. Leave structure: RESTATED out, or ask for stage ACCEPTED.',
  });
}

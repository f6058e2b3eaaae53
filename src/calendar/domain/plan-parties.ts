import { type UnitId } from '../../kernel/ids.js';
import { refusing, type Refusal } from '../../kernel/outcome.js';
import { type PlanParty } from './plan-draft.js';
import { type CalendarReasons } from './reasons.js';
import { type PartyRole } from './task.js';

/** A party as whoever edits a plan names it: by a code, or by its name alone. */
export type CodedParty = Omit<PlanParty, 'unitId'> & { readonly unitCode: string | null };

interface Nameable {
  readonly known: ReadonlyMap<string, { readonly unitId: UnitId; readonly beneath: boolean }>;
  /** The parties the draft has already, which stay as they were carried over. */
  readonly kept: readonly (PlanParty & CodedParty)[];
}

const refuse = refusing<CalendarReasons>();

/** Who directs and who receives may stand above; work is laid on nobody but who stands beneath the plan's owner. */
const laysWork: ReadonlySet<PartyRole> = new Set(['LEADS', 'PERFORMS', 'COOPERATES']);

/** The parties with their units, and what stands against any of them. */
export function partiesNamed(
  parties: readonly CodedParty[],
  { known, kept }: Nameable,
  field: readonly string[],
): { readonly parties: readonly PlanParty[]; readonly objections: readonly Refusal[] } {
  const read = parties.map(({ unitCode: code, ...party }) => {
    if (code === null) return { party: { ...party, unitId: null }, objections: [] };
    const before = kept.find(
      ({ unitCode, role, reach }) => unitCode === code && role === party.role && reach === party.reach,
    );
    const unit = known.get(code);
    const unitId = unit?.unitId ?? before?.unitId ?? null;
    if (unitId === null)
      return { party: { ...party, unitId }, objections: [refuse('PLAN_PARTY_UNKNOWN', { code }, field)] };
    const far = laysWork.has(party.role) && unit?.beneath !== true && before === undefined;
    return {
      party: { ...party, unitId },
      objections: far ? [refuse('PLAN_PARTY_NOT_BENEATH', { code }, field)] : [],
    };
  });
  return {
    parties: read.map(({ party }) => party),
    objections: read.flatMap(({ objections }) => objections),
  };
}

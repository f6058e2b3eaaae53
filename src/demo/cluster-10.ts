import { type TypedFigure } from '../reporting/domain/index.js';
import cluster from './data/cluster-10.json' with { type: 'json' };
import { type Override } from './figures.js';
import { told } from './nation.js';

/** To whom a report came late: to nobody, to the territorial recipient alone, or to both. */
export type Lateness = 'NOBODY' | 'TERRITORIAL' | 'BOTH';

interface Member {
  readonly unit: string;
  readonly finance: Readonly<Record<string, readonly TypedFigure[]>>;
  /** By period and form, such as "2024-Y TDKT". */
  readonly late: Readonly<Record<string, Lateness>>;
  readonly emulation: Readonly<Record<string, readonly Override[]>>;
  readonly recorded: readonly { readonly code: string; readonly value: string; readonly document: string }[];
}

const members = told<readonly Member[]>(cluster.members);

/** Cụm 10: the six finance departments whose scores the scheme's worked example gives to the digit. */
export const clusterTen = {
  names: { clusterCode: cluster.clusterCode, year: cluster.year, periodCode: cluster.periodCode },
  schemeCode: cluster.schemeCode,
  units: members.map((member) => member.unit),
  financePeriods: [...new Set(members.flatMap((member) => Object.keys(member.finance)))],
  inputs: members.flatMap(({ unit, recorded }) => recorded.map((input) => ({ unitCode: unit, ...input }))),
  expected: told<readonly { readonly unit: string; readonly total: string; readonly rank: number | null }[]>(
    cluster.expected,
  ),
};

export function financeFigures(unit: string, periodCode: string): readonly TypedFigure[] {
  return memberOf(unit)?.finance[periodCode] ?? [];
}

export function emulationOverrides(unit: string, periodCode: string): readonly Override[] {
  return memberOf(unit)?.emulation[periodCode] ?? [];
}

/** Of a member as its file says; of any other unit, every twenty-third is late to its territorial recipient. */
export function lateness(
  unit: string,
  n: number,
  report: { readonly periodCode: string; readonly formCode: string },
): Lateness {
  const member = memberOf(unit);
  if (member !== undefined) return member.late[`${report.periodCode} ${report.formCode}`] ?? 'NOBODY';
  return n % 23 === 7 ? 'TERRITORIAL' : 'NOBODY';
}

function memberOf(unit: string): Member | undefined {
  return members.find((member) => member.unit === unit);
}

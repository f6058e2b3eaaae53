import { type Line, type Role } from '../access/domain/index.js';
import { type SpecialYear } from '../calendar/domain/index.js';
import { type LocalDate } from '../kernel/local-date.js';
import {
  type ClusterKind,
  type ClusterRole,
  type UnitKind,
  type UnitLevel,
} from '../organisation/domain/index.js';
import clusters from './data/clusters.json' with { type: 'json' };
import organisations from './data/organisations.json' with { type: 'json' };
import periods from './data/periods.json' with { type: 'json' };
import provinces from './data/provinces.json' with { type: 'json' };
import specialDays from './data/special-days.json' with { type: 'json' };
import viewers from './data/viewers.json' with { type: 'json' };

/** A unit of the demonstration as its file tells it; parents by code. */
export interface NationUnit {
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parent?: string;
  readonly sector?: string;
}

/** A province as its file tells it. */
export interface Province {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
}

export interface NationCluster {
  readonly code: string;
  readonly year: number;
  readonly line: Line;
  readonly kind: ClusterKind;
  readonly name: string;
  readonly organiser: string;
  readonly legalBasis: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly seats: readonly { readonly unit: string; readonly role: ClusterRole }[];
}

export interface NationPeriod {
  readonly calendarCode: string;
  readonly code: string;
  readonly kind: 'HALF_YEAR' | 'YEAR';
  readonly label: string;
  readonly subjectYear: number;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
  readonly cutOffDay: LocalDate;
  readonly asOf: LocalDate;
  readonly legalBasis: string;
  readonly dues: readonly { readonly level: UnitLevel; readonly lastDay: LocalDate }[];
}

export interface NationViewer {
  readonly key: string;
  readonly name: string;
  readonly what: string;
  readonly roles: readonly {
    readonly unit: string;
    readonly line: Line;
    readonly role: Role;
    readonly from: LocalDate;
  }[];
}

/** What a data file says, in the words of the domain; whether it is so, the acts check. */
export function told<T>(file: unknown): T {
  return file as T;
}

/** The days and decisions of the demonstration's history. */
export const history = {
  recordBegins: provinces.recordBegins as LocalDate,
  reform: provinces.reform as LocalDate,
  reformDecision: provinces.reformDecision,
  districtsDecision: organisations.endedByReform.decision,
};

export const nationClusters = told<readonly NationCluster[]>(clusters.clusters);
export const nationPeriods = told<readonly NationPeriod[]>(periods.periods);
export const nationSpecialYears = told<readonly SpecialYear[]>(specialDays.years);
export const assignment = told<{
  readonly levels: readonly UnitLevel[];
  readonly recipients: readonly { readonly line: Line; readonly daysAfter: number }[];
}>(periods.assignment);
export const nationViewers = told<readonly NationViewer[]>(viewers.viewers);
export const endedByReform = organisations.endedByReform;
export const renamed = told<
  readonly {
    readonly code: string;
    readonly on: LocalDate;
    readonly name: string;
    readonly kind: UnitKind;
    readonly decision: string;
  }[]
>(provinces.renamed);

/** The one report that the demonstration leaves for its reader to write. */
export function openForTheReader(unitCode: string, periodCode: string): boolean {
  return unitCode === 'H05.STC.QLNS' && periodCode === '2025-H1';
}

/** The provinces of before the reform, and those that came of it. */
export const provincesBefore = told<readonly Province[]>(provinces.before);
export const provincesMerged = told<readonly (Province & { readonly predecessors: readonly string[] })[]>(
  provinces.merged,
);
export const nationCentre = told<NationUnit>(organisations.centre);

const ministries = told<readonly NationUnit[]>(organisations.ministries);
const detailed = told<readonly NationUnit[]>(organisations.units);

/** Every unit with which the record begins, each after its parents. */
export function unitsAtTheBeginning(): readonly NationUnit[] {
  const own = provincesBefore.map(provinceUnit);
  return [nationCentre, ...ministries, ...own, ...own.flatMap(agenciesOf), ...detailed];
}

export interface NationMerger {
  readonly into: NationUnit;
  /** Codes of the sources on the day before. */
  readonly sources: readonly string[];
}

/** The mergers of the reform, provinces before their agencies. */
export function mergersOfTheReform(): readonly NationMerger[] {
  return provincesMerged.flatMap(({ predecessors, ...words }) => {
    const province = provinceUnit(words);
    const agencies = agenciesOf(province);
    return [
      { into: province, sources: predecessors },
      ...agencies.map((agency) => ({
        into: agency,
        sources: predecessors.map((source) => source + agency.code.slice(words.code.length)),
      })),
    ];
  });
}

export function provinceUnit({ code, name, kind }: Province): NationUnit {
  return {
    code,
    name: `UBND ${kind === 'CITY' ? 'thành phố' : 'tỉnh'} ${name}`,
    shortName: name,
    kind,
    level: 'PROVINCE',
    parent: 'TW',
  };
}

function agenciesOf(province: NationUnit): readonly NationUnit[] {
  const place = province.name.slice('UBND '.length);
  return organisations.inEveryProvince.map(({ suffix, name, sector }) => ({
    code: `${province.code}.${suffix}`,
    name: `${name} ${place}`,
    kind: 'AGENCY',
    level: 'AGENCY',
    parent: province.code,
    sector,
  }));
}
